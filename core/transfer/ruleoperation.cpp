#include "core/transfer/ruleoperation.h"

namespace qrjump::core {

namespace {

/// Newer replies leave permit_sub_rule out, so that nothing can be said about it.
template <typename Enum>
bool isSameIfReported(std::optional<Enum> onServer, std::optional<Enum> wanted)
{
    return !onServer || onServer == wanted;
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

OperationOutcome judgeReadBack(const RuleOperation &operation, const std::optional<JumpRule> &onServer,
                               AccountKind kind)
{
    using Kind = OperationOutcome::Kind;
    const bool isAsWanted = onServer && isSameRule(*onServer, operation.rule, kind);
    // Both can hold when the reply leaves out the only field that was edited.
    const bool isAsBefore = operation.kind == RuleOperation::Kind::Edit && onServer &&
                            isSameRule(*onServer, operation.original, kind);
    if (isAsWanted && isAsBefore && operation.rule != operation.original)
        return {Kind::StillUnknown, onServer};
    if (isAsWanted)
        return {Kind::Done, onServer};
    switch (operation.kind) {
    case RuleOperation::Kind::Add:
        return onServer ? OperationOutcome{Kind::Different, onServer} : OperationOutcome{Kind::NotThere, {}};
    case RuleOperation::Kind::Edit:
        if (isAsBefore)
            return {Kind::NotThere, {}};
        return {Kind::Different, onServer};
    }
    Q_UNREACHABLE();
}

} // namespace qrjump::core
