#include "core/models/historytext.h"

#include "core/rules/ruletext.h"

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

using Kind = RuleOperation::Kind;

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
    case Kind::Add:
        return changesBetween({}, operation.rule, AccountKind::Ordinary); // absent fields do not differ
    case Kind::Edit:
        return changesBetween(operation.original, operation.rule, AccountKind::Ordinary);
    case Kind::Delete:
        return changesBetween(operation.original, {}, AccountKind::Ordinary);
    case Kind::Publish:
        return {};
    }
    Q_UNREACHABLE();
}

QString beforeText(const RuleOperation &operation)
{
    switch (operation.kind) {
    case Kind::Add:
        return {};
    case Kind::Edit:
        return joined(changesOf(operation), &RuleChange::before);
    case Kind::Delete:
        return deletedText(operation.original);
    case Kind::Publish:
        return displayText(operation.original.state);
    }
    Q_UNREACHABLE();
}

QString afterText(const RuleOperation &operation)
{
    switch (operation.kind) {
    case Kind::Add:
        return operation.rule.pagePath;
    case Kind::Edit:
        return joined(changesOf(operation), &RuleChange::after);
    case Kind::Delete:
        return {};
    case Kind::Publish:
        return displayText(std::optional(RuleState::Published));
    }
    Q_UNREACHABLE();
}

} // namespace qrjump::core
