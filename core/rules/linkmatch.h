#pragma once

#include <QString>

namespace qrjump::core {

/// Whether one link falls under one ordinary rule, by section 5 of the remote system's description.
enum class LinkMatch {
    Hit,
    OtherScheme,
    OtherHost,
    OtherPath,
    OtherQuery,
    NotALink,     ///< one of the two has no `scheme://host`
    Undocumented, ///< ports, fragments, user-info, mixed-case hosts, …: nobody but WeChat knows
};

/// Compares bytes as they are: nothing is decoded, normalised or trimmed.
[[nodiscard]] LinkMatch matchLink(const QString &prefix, const QString &link);

/// A link cut into its parts without interpreting them. Every view points into the string it was cut from.
struct LinkParts
{
    QStringView scheme;
    QStringView authority; ///< host, with port and user-info if there are any
    QStringView path;      ///< with its leading slash; empty for `https://host`
    QStringView query;     ///< without the question mark
    QStringView fragment;  ///< without the hash
    bool hasQuery = false;
    bool hasFragment = false;

    [[nodiscard]] bool isLink() const { return !scheme.isEmpty() && !authority.isEmpty(); }
    [[nodiscard]] QStringView host() const;
    [[nodiscard]] bool hasPort() const;
    [[nodiscard]] bool hasUserInfo() const { return authority.contains(u'@'); }
    /// In scheme or host, where it is not documented how WeChat compares them.
    [[nodiscard]] bool hasCapitals() const;
};

[[nodiscard]] LinkParts splitLink(QStringView link);

} // namespace qrjump::core
