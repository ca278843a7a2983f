#pragma once

#include "core/rules/jumprule.h"

#include <QList>

namespace qrjump::core {

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

    /// What nobody but WeChat knows.
    enum class Doubt {
        None,
        UserInfo,
        Port,
        Fragment,
        Capitals,      ///< in scheme or host
        Encoding,      ///< the two differ in what they percent-encode
        HostOnly,      ///< which links a rule without a path covers
        FinalSlash,    ///< whether a rule with a final slash covers the link without it
        SlashAndQuery, ///< whether a rule with both covers what is below it
        ServiceCode,   ///< how codes of a service account are told apart
    };

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

} // namespace qrjump::core
