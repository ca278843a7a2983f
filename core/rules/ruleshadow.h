#pragma once

#include "core/rules/jumprule.h"
#include "core/rules/linkdoubt.h"

#include <QList>

namespace qrjump::core {

class RuleIndex;

/// What publishing a rule means for links that another rule of the account matches as well. The most specific
/// matching rule is chosen first, and only then its state is looked at.
struct RuleShadow
{
    enum class Effect {
        TakesOver,  ///< `rule` is the more specific one: its links open its page, not that of `other`, live
        LosesPart,  ///< `other` is more specific and published: its links go on opening its page
        IsBlocked,  ///< `other` is more specific and not published: its links go on opening nothing
        CannotTell, ///< `doubt` says why
    };

    using Doubt = LinkDoubt;

    Effect effect = Effect::CannotTell;
    Doubt doubt = Doubt::None; ///< with CannotTell only
    JumpRule rule;             ///< is to be published
    JumpRule other;            ///< maybe, too

    bool operator==(const RuleShadow &) const = default;
};

/// What publishing the rules with `prefixes` brings about among `rules`, all that are known of the account,
/// in the order of the prefixes concerned. Of each rule only the next more general one counts: what lies
/// above that one is not touched. Pairs that neither gain nor lose anything by it are left out.
[[nodiscard]] QList<RuleShadow> shadowsAfterPublishing(const QStringList &prefixes,
                                                       const QList<JumpRule> &rules, AccountKind kind);

/// The same for `rule`, which need not be among those in `index`: one with its prefix there does not count.
/// Where thousands are more specific than it, only the first of them.
[[nodiscard]] QList<RuleShadow> shadowsOfRule(const JumpRule &rule, const RuleIndex &index);

} // namespace qrjump::core
