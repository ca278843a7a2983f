#include "core/transfer/comparisoncsv.h"

#include "core/csv/beforeafter.h"
#include "core/csv/formulaguard.h"
#include "core/csv/rulewords.h"

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

QString namesOf(const QList<RuleColumn> &columns)
{
    QStringList names;
    for (const RuleColumn column : columns)
        names.append(canonicalName(column));
    return names.join(u' ');
}

} // namespace

QStringList comparisonColumns()
{
    return QStringList{u"difference"_s, u"prefix"_s, u"changed"_s} + beforeAfterColumns();
}

QStringList comparisonRecord(const RuleComparison &comparison, const RuleDifference &difference)
{
    QStringList record{canonicalName(difference.kind), comparison.prefixOf(difference),
                       namesOf(difference.columns)};
    record += beforeAfterCells(comparison.ruleBefore(difference), comparison.ruleAfter(difference));
    for (QString &value : record)
        value = guardedFormula(value);
    return record;
}

QString canonicalName(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::Added:
        return u"added"_s;
    case DifferenceKind::Removed:
        return u"removed"_s;
    case DifferenceKind::Changed:
        return u"changed"_s;
    case DifferenceKind::Published:
        return u"published"_s;
    }
    Q_UNREACHABLE();
}

} // namespace qrjump::core
