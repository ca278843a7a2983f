#include "core/models/historytext.h"

#include "core/rules/ruletext.h"

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

using OperationKind = RuleOperation::Kind;

/// What was lost besides the page: the state, which may have been public.
QString deletedText(const JumpRule &rule)
{
    QStringList values{displayText(rule.state), rule.pagePath};
    values.removeAll(QString());
    return values.join(u" · "_s);
}

QString joined(const QList<RuleChange> &changes, QString RuleChange::*side)
{
    QStringList values;
    for (const RuleChange &change : changes)
        values.append(change.*side);
    values.removeAll(QString());
    return values.join(u" · "_s);
}

} // namespace

QList<RuleChange> changesOf(const RuleOperation &operation)
{
    switch (operation.kind) {
    case OperationKind::Add:
        return changesBetween({}, operation.rule, AccountKind::Ordinary); // absent fields do not differ
    case OperationKind::Edit:
        return changesBetween(operation.original, operation.rule, AccountKind::Ordinary);
    case OperationKind::Delete:
        return changesBetween(operation.original, {}, AccountKind::Ordinary);
    case OperationKind::Publish:
        return {};
    }
    Q_UNREACHABLE();
}

QString beforeText(const RuleOperation &operation)
{
    switch (operation.kind) {
    case OperationKind::Add:
        return {};
    case OperationKind::Edit:
        return joined(changesOf(operation), &RuleChange::before);
    case OperationKind::Delete:
        return deletedText(operation.original);
    case OperationKind::Publish:
        return displayText(operation.original.state);
    }
    Q_UNREACHABLE();
}

QString afterText(const RuleOperation &operation)
{
    switch (operation.kind) {
    case OperationKind::Add:
        return operation.rule.pagePath;
    case OperationKind::Edit:
        return joined(changesOf(operation), &RuleChange::after);
    case OperationKind::Delete:
        return {};
    case OperationKind::Publish:
        return displayText(std::optional(RuleState::Published));
    }
    Q_UNREACHABLE();
}

} // namespace qrjump::core
