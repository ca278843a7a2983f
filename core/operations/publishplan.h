#pragma once

#include "core/operations/rulelookup.h"
#include "core/rules/ruleshadow.h"

namespace qrjump::core {

/// What publishing some rules comes to, by what the server has at the moment.
struct PublishPlan
{
    /// Why nothing can be published.
    enum class Obstacle {
        None,
        NothingToPublish, ///< all are published or gone
        NoPublishesLeft,  ///< ordinary accounts only: nobody knows whether the limit holds for the others
        TooFewLeft,       ///< the same
    };

    QList<JumpRule> rules = {}; ///< go live, as the server has them
    QStringList changed = {};   ///< of them: not as they were when the user chose them
    QStringList published = {}; ///< left out: they are already
    QStringList gone = {};      ///< left out: the server has them no more
    QList<RuleShadow> shadows = {};
    std::optional<int> publishesLeft = {}; ///< before
    Obstacle obstacle = Obstacle::None;

    /// After it. Negative when there are too few; nothing when the server did not say.
    [[nodiscard]] std::optional<int> publishesLeftAfter() const;
};

/// `chosen` as the user saw them. Shadows are looked for among the rules that `onServer` holds, which are to
/// be all of an ordinary account; for a service account, which may have too many, among `known` as well.
[[nodiscard]] PublishPlan planPublish(const QList<JumpRule> &chosen, const QList<JumpRule> &known,
                                      const RulesByPrefix &onServer, AccountKind kind);

} // namespace qrjump::core
