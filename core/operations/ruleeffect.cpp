#include "core/operations/ruleeffect.h"

namespace qrjump::core {

namespace {

JumpRule withState(JumpRule rule, RuleState state)
{
    rule.state = state;
    return rule;
}

std::optional<JumpRule> wantedBy(const RuleOperation &operation)
{
    switch (operation.kind) {
    case RuleOperation::Kind::Add:
    case RuleOperation::Kind::Edit:
        return withState(operation.rule, RuleState::Unpublished);
    case RuleOperation::Kind::Publish:
        return withState(operation.original, RuleState::Published);
    case RuleOperation::Kind::Delete:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<RuleEffect> effectOf(const JournalEntry &entry)
{
    const QString prefix = entry.operation.prefix();
    if (entry.state == OperationState::NeedsYou) // the server has something else, or nothing
        return RuleEffect{prefix, entry.serverRule};
    if (entry.state != OperationState::Done)
        return std::nullopt;
    return RuleEffect{prefix, entry.serverRule ? entry.serverRule : wantedBy(entry.operation)};
}

} // namespace qrjump::core
