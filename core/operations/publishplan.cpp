#include "core/operations/publishplan.h"

namespace qrjump::core {

namespace {

void sortIn(const JumpRule &chosen, const RulesByPrefix &onServer, PublishPlan &plan)
{
    const auto found = onServer.rules.constFind(chosen.prefix);
    if (found == onServer.rules.constEnd())
        return plan.gone.append(chosen.prefix);
    if (found->isPublished())
        return plan.published.append(chosen.prefix);
    plan.rules.append(*found);
    if (*found != chosen)
        plan.changed.append(chosen.prefix);
}

/// `known` with what the server has now. An ordinary account has answered with all its rules.
QList<JumpRule> upToDate(const QList<JumpRule> &known, const RulesByPrefix &onServer, AccountKind kind)
{
    if (kind == AccountKind::Ordinary)
        return onServer.rules.values();
    QHash<QString, JumpRule> rules;
    for (const JumpRule &rule : known)
        rules.insert(rule.prefix, rule);
    rules.insert(onServer.rules);
    return rules.values();
}

PublishPlan::Obstacle obstacleTo(const PublishPlan &plan, AccountKind kind)
{
    if (plan.rules.isEmpty())
        return PublishPlan::Obstacle::NothingToPublish;
    const auto after = plan.publishesLeftAfter();
    if (kind == AccountKind::Service || !after || *after >= 0)
        return PublishPlan::Obstacle::None;
    return *plan.publishesLeft <= 0 ? PublishPlan::Obstacle::NoPublishesLeft
                                    : PublishPlan::Obstacle::TooFewLeft;
}

} // namespace

std::optional<int> PublishPlan::publishesLeftAfter() const
{
    return publishesLeft ? std::optional(*publishesLeft - static_cast<int>(rules.size())) : std::nullopt;
}

PublishPlan planPublish(const QList<JumpRule> &chosen, const QList<JumpRule> &known,
                        const RulesByPrefix &onServer, AccountKind kind)
{
    PublishPlan plan;
    for (const JumpRule &rule : chosen)
        sortIn(rule, onServer, plan);
    QStringList prefixes;
    for (const JumpRule &rule : plan.rules)
        prefixes.append(rule.prefix);
    plan.shadows = shadowsAfterPublishing(prefixes, upToDate(known, onServer, kind), kind);
    plan.publishesLeft = onServer.publishesLeft;
    plan.obstacle = obstacleTo(plan, kind);
    return plan;
}

} // namespace qrjump::core
