#include "core/csv/beforeafter.h"

#include "core/csv/rulewords.h"

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

QList<RuleColumn> valueColumns()
{
    QList<RuleColumn> columns = allRuleColumns();
    columns.removeOne(RuleColumn::Prefix);
    return columns;
}

QString cell(const JumpRule &rule, RuleColumn column)
{
    switch (column) {
    case RuleColumn::Prefix:
        return rule.prefix;
    case RuleColumn::PagePath:
        return rule.pagePath;
    case RuleColumn::State:
        return canonicalWord(rule.state);
    case RuleColumn::TestRange:
        return canonicalWord(rule.testRange);
    case RuleColumn::SubRules:
        return canonicalWord(rule.subRules);
    case RuleColumn::TestLinks:
        return rule.testLinks.join(u'\n');
    }
    Q_UNREACHABLE();
}

QStringList cells(const std::optional<JumpRule> &rule)
{
    QStringList cells;
    for (const RuleColumn column : valueColumns())
        cells.append(rule ? cell(*rule, column) : QString());
    return cells;
}

} // namespace

QStringList beforeAfterColumns()
{
    QStringList columns;
    for (const QString &side : {u"before_"_s, u"after_"_s}) {
        for (const RuleColumn column : valueColumns())
            columns.append(side + canonicalName(column));
    }
    return columns;
}

QStringList beforeAfterCells(const std::optional<JumpRule> &before, const std::optional<JumpRule> &after)
{
    return cells(before) + cells(after);
}

} // namespace qrjump::core
