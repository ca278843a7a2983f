#pragma once

#include "core/rules/linkreach.h"

namespace qrjump::core {

/// Whether one link falls under one rule, by section 5 of the remote system's description.
struct LinkMatch
{
    enum class Kind {
        Hit,
        OtherScheme,
        OtherHost,
        OtherPath,
        OtherQuery,
        NotALink,     ///< one of the two has no `scheme://host`
        Undocumented, ///< `doubt` says why
    };

    Kind kind = Kind::NotALink;
    LinkDoubt doubt = LinkDoubt::None;

    [[nodiscard]] bool isHit() const { return kind == Kind::Hit; }
    [[nodiscard]] bool isDoubtful() const { return kind == Kind::Undocumented; }
    bool operator==(const LinkMatch &) const = default;
};

/// By an ordinary rule. Compares bytes as they are: nothing is decoded, normalised or trimmed, but where that
/// would make a difference, the match is undocumented.
[[nodiscard]] LinkMatch matchLink(const QString &prefix, const QString &link);
[[nodiscard]] LinkMatch matchLink(const LinkReach &rule, const LinkReach &link);

/// By a rule of a service account.
[[nodiscard]] LinkMatch matchCode(QByteArrayView prefix, QByteArrayView code);

} // namespace qrjump::core
