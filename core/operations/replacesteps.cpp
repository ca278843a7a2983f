#include "core/operations/replacesteps.h"

#include "core/operations/operationoutcome.h"

#include <algorithm>

namespace qrjump::core {

namespace {

using OperationKind = RuleOperation::Kind;

JumpRule withState(JumpRule rule, std::optional<RuleState> state)
{
    rule.state = state;
    return rule;
}

} // namespace

QList<RuleOperation> stepsToPublished(const JumpRule &wanted, const std::optional<JumpRule> &onServer,
                                      AccountKind kind)
{
    const JumpRule rule = withState(wanted, std::nullopt);
    const bool isSame = onServer && isSameRule(*onServer, rule, kind);
    if (isSame && onServer->isPublished())
        return {};
    QList<RuleOperation> steps;
    if (!onServer)
        steps.append({.kind = OperationKind::Add, .rule = rule});
    else if (onServer->isPublished())
        steps = {{.kind = OperationKind::Delete, .original = *onServer},
                 {.kind = OperationKind::Add, .rule = rule}};
    else if (!isSame)
        steps.append({.kind = OperationKind::Edit, .rule = rule, .original = *onServer});
    steps.append({.kind = OperationKind::Publish, .original = withState(wanted, RuleState::Unpublished)});
    return steps;
}

bool isPublishAmong(const QList<RuleOperation> &steps)
{
    return std::any_of(steps.begin(), steps.end(),
                       [](const RuleOperation &step) { return step.kind == OperationKind::Publish; });
}

} // namespace qrjump::core
