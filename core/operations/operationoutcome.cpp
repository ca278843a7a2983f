#include "core/operations/operationoutcome.h"

namespace qrjump::core {

namespace {

/// Newer replies leave permit_sub_rule out, so that nothing can be said about it.
template <typename Enum>
bool isSameIfReported(std::optional<Enum> onServer, std::optional<Enum> wanted)
{
    return !onServer || onServer == wanted;
}

using OutcomeKind = OperationOutcome::Kind;

OperationOutcome judgeAdd(const RuleOperation &operation, const std::optional<JumpRule> &onServer,
                          AccountKind kind)
{
    if (!onServer)
        return {OutcomeKind::NotThere, {}};
    return {isSameRule(*onServer, operation.rule, kind) ? OutcomeKind::Done : OutcomeKind::Different,
            onServer};
}

OperationOutcome judgeEdit(const RuleOperation &operation, const std::optional<JumpRule> &onServer,
                           AccountKind kind)
{
    const bool isAsWanted = onServer && isSameRule(*onServer, operation.rule, kind);
    const bool isAsBefore = onServer && isSameRule(*onServer, operation.original, kind);
    // Both can hold when the reply leaves out the only field that was edited.
    if (isAsWanted && isAsBefore && operation.rule != operation.original)
        return {OutcomeKind::StillUnknown, onServer};
    if (isAsWanted)
        return {OutcomeKind::Done, onServer};
    if (isAsBefore)
        return {OutcomeKind::NotThere, {}};
    return {OutcomeKind::Different, onServer};
}

OperationOutcome judgeDelete(const RuleOperation &operation, const std::optional<JumpRule> &onServer,
                             AccountKind kind)
{
    if (!onServer)
        return {OutcomeKind::Done, {}};
    if (isSameRule(*onServer, operation.original, kind))
        return {OutcomeKind::NotThere, {}};
    return {OutcomeKind::Different, onServer};
}

/// A publish that is spent while the rule is not published cannot be told from one that somebody else spent.
OperationOutcome judgePublish(const RuleOperation &operation, const ReadBack &found, AccountKind kind)
{
    const auto &onServer = found.rule;
    if (!onServer || !isSameRule(*onServer, operation.original, kind))
        return {OutcomeKind::Different, onServer};
    if (onServer->state == RuleState::Published)
        return {OutcomeKind::Done, onServer};
    const bool isQuotaUntouched =
        operation.publishesLeft && found.publishesLeft && *found.publishesLeft >= *operation.publishesLeft;
    return isQuotaUntouched ? OperationOutcome{OutcomeKind::NotThere, {}}
                            : OperationOutcome{OutcomeKind::Different, onServer};
}

} // namespace

bool isSameRule(const JumpRule &onServer, const JumpRule &wanted, AccountKind kind)
{
    if (onServer.prefix != wanted.prefix || onServer.pagePath != wanted.pagePath)
        return false;
    if (kind == AccountKind::Service)
        return true;
    return isSameIfReported(onServer.testRange, wanted.testRange) &&
           isSameIfReported(onServer.subRules, wanted.subRules) && onServer.testLinks == wanted.testLinks;
}

OperationOutcome judgeReadBack(const RuleOperation &operation, const ReadBack &found, AccountKind kind)
{
    switch (operation.kind) {
    case RuleOperation::Kind::Add:
        return judgeAdd(operation, found.rule, kind);
    case RuleOperation::Kind::Edit:
        return judgeEdit(operation, found.rule, kind);
    case RuleOperation::Kind::Delete:
        return judgeDelete(operation, found.rule, kind);
    case RuleOperation::Kind::Publish:
        return judgePublish(operation, found, kind);
    }
    Q_UNREACHABLE();
}

} // namespace qrjump::core
