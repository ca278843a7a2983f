#pragma once

#include "core/rules/jumprule.h"
#include "core/rules/linkdoubt.h"

#include <QList>

namespace qrjump::core {

/// Something that speaks for or against an answer.
struct LinkReason
{
    enum class Kind {
        NotALink,    ///< it has no `scheme://host`
        NoRule,      ///< none is near either
        OtherScheme, ///< the rule misses the link, as for the next three
        OtherHost,
        OtherPath,
        OtherQuery,
        MayCover,     ///< `doubt` says why it cannot be told whether the rule decides
        Covers,       ///< the rule would decide, were there no doubt about others
        LessSpecific, ///< the rule covers the link, but does not decide
        NotPublished, ///< the rule that decides
        UnknownState, ///< of the rule that decides
        TestLink,     ///< of the rule that decides
    };

    Kind kind = Kind::NoRule;
    QString prefix = {}; ///< of the rule, if there is one
    LinkDoubt doubt = LinkDoubt::None;

    bool operator==(const LinkReason &) const = default;
};

/// What opens for somebody who scans a link.
struct LinkSight
{
    QString pagePath;
    std::optional<TestRange> version; ///< which version of the mini program opens

    bool operator==(const LinkSight &) const = default;
};

/// What becomes of one link.
struct LinkAnswer
{
    enum class Verdict {
        Opens, ///< for everybody
        No,    ///< not for the public; `staff` says whether it opens for the people of the test range
        CannotTell,
    };

    Verdict verdict = Verdict::No;
    std::optional<JumpRule> rule = {}; ///< that decides; nothing: none does, or it cannot be told
    std::optional<LinkSight> staff =
        {}; ///< nothing: nothing opens, or with CannotTell nobody knows; as the next
    std::optional<LinkSight> everybody = {};
    QList<LinkReason> reasons = {};

    bool operator==(const LinkAnswer &) const = default;
};

/// "opens", "no", "cannot_tell".
[[nodiscard]] QString canonicalName(LinkAnswer::Verdict verdict);
/// The kind in small letters with underscores.
[[nodiscard]] QString canonicalName(LinkReason::Kind kind);
/// Whole sentences.
[[nodiscard]] QString displayText(const LinkReason &reason);

} // namespace qrjump::core
