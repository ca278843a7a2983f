#include "core/transfer/rowreader.h"

#include "core/csv/foreignwords.h"
#include "core/csv/formulaguard.h"
#include "core/csv/rulecsv.h"
#include "core/rules/rulevalidation.h"
#include "core/transfer/celldamage.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RowReader)
};

RuleColumn columnOf(RuleField field)
{
    switch (field) {
    case RuleField::Prefix:
        return RuleColumn::Prefix;
    case RuleField::PagePath:
        return RuleColumn::PagePath;
    case RuleField::TestRange:
        return RuleColumn::TestRange;
    case RuleField::SubRules:
        return RuleColumn::SubRules;
    case RuleField::TestLinks:
        return RuleColumn::TestLinks;
    }
    Q_UNREACHABLE();
}

QStringList linesOf(const QString &text)
{
    static const QRegularExpression lineEnd(u"[\r\n]+"_s);
    return text.split(lineEnd, Qt::SkipEmptyParts);
}

/// Names the test link where there may be several.
QString placed(const QString &why, int testLink)
{
    return testLink < 0 ? why : Text::tr("Test link %1: %2").arg(QString::number(testLink + 1), why);
}

/// Damage says better what validation finds in the same place.
bool isCovered(const RuleProblem &problem, const QList<RowProblem> &damage)
{
    return std::any_of(damage.begin(), damage.end(), [&problem](const RowProblem &known) {
        return known.column == columnOf(problem.field) && known.testLink == problem.testLink &&
               (known.isError() || problem.severity == RuleProblem::Severity::Hint);
    });
}

RowProblem rowProblem(const RuleProblem &problem)
{
    const bool isError = problem.severity == RuleProblem::Severity::Error;
    return {isError ? RowProblem::Severity::Error : RowProblem::Severity::Hint,
            RowProblem::Kind::Rule,
            columnOf(problem.field),
            problem.testLink,
            placed(problem.why, problem.testLink),
            problem.remedy};
}

template <typename Enum>
void readWord(ImportRow &row, std::optional<Enum> &value, const QString &word, RuleColumn column)
{
    if (readForeignWord(value, word))
        return;
    const RuleCsvError error{RuleCsvError::Kind::UnknownValue, columnTitle(column), word};
    row.problems.append({.kind = RowProblem::Kind::UnknownWord, .column = column, .why = error.text()});
}

} // namespace

RowReader::RowReader(const Rules &rules)
    : m_rules(rules)
{
    const FileColumns &columns = m_rules.format.columns;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (columns.at(i))
            m_order.append(i);
    }
    std::stable_sort(m_order.begin(), m_order.end(), [&columns](qsizetype a, qsizetype b) {
        return columns.at(a)->testLink < columns.at(b)->testLink;
    });
}

ImportRow RowReader::row(const CsvRecord &record) const
{
    ImportRow row;
    row.line = record.line;
    readCells(row, record);
    row.rule.prefix = row.cells.prefix;
    row.rule.pagePath = row.cells.pagePath;
    row.rule.testLinks = row.cells.testLinks;
    if (m_rules.content == ImportContent::Rules)
        readWords(row);
    findDamage(row);
    validate(row);
    return row;
}

void RowReader::readCells(ImportRow &row, const CsvRecord &record) const
{
    const QStringList &fields = record.fields;
    for (const qsizetype position : m_order) {
        if (position < fields.size() && !fields.at(position).isEmpty())
            placeCell(row.cells, *m_rules.format.columns.at(position), cellText(fields.at(position)));
    }
    for (qsizetype i = m_rules.format.columns.size(); i < fields.size(); ++i) {
        if (fields.at(i).trimmed().isEmpty())
            continue;
        const RuleCsvError error{RuleCsvError::Kind::TooManyCells, {}, fields.at(i)};
        row.problems.append({.kind = RowProblem::Kind::CellTooMany, .why = error.text()});
        return;
    }
}

QString RowReader::cellText(const QString &field) const
{
    return m_rules.format.isOwn ? unguardedFormula(field) : field;
}

void RowReader::placeCell(RuleCells &cells, const FileColumn &column, const QString &text) const
{
    switch (column.column) {
    case RuleColumn::Prefix:
        cells.prefix = text;
        return;
    case RuleColumn::PagePath:
        cells.pagePath = text;
        return;
    case RuleColumn::State:
        cells.state = text;
        return;
    case RuleColumn::TestRange:
        cells.testRange = text;
        return;
    case RuleColumn::SubRules:
        cells.subRules = text;
        return;
    case RuleColumn::TestLinks:
        cells.testLinks += m_rules.format.isOwn ? QStringList{text} : linesOf(text);
        return;
    }
    Q_UNREACHABLE();
}

// What the account's rules do not have is not sent, whatever stands there.
void RowReader::readWords(ImportRow &row) const
{
    readWord(row, row.rule.state, row.cells.state, RuleColumn::State);
    if (m_rules.kind == AccountKind::Service)
        return;
    readWord(row, row.rule.testRange, row.cells.testRange, RuleColumn::TestRange);
    readWord(row, row.rule.subRules, row.cells.subRules, RuleColumn::SubRules);
}

void RowReader::findDamage(ImportRow &row) const
{
    row.problems += damageOf(row.cells.prefix, RuleColumn::Prefix);
    if (m_rules.content == ImportContent::Prefixes)
        return;
    row.problems += damageOf(row.cells.pagePath, RuleColumn::PagePath);
    for (int i = 0; i < static_cast<int>(row.cells.testLinks.size()); ++i) {
        for (RowProblem problem : damageOf(row.cells.testLinks.at(i), RuleColumn::TestLinks)) {
            problem.testLink = i;
            problem.why = placed(problem.why, i);
            row.problems.append(problem);
        }
    }
}

void RowReader::validate(ImportRow &row) const
{
    const QList<RowProblem> damage = row.problems;
    const QList<RuleProblem> problems =
        m_rules.content == ImportContent::Prefixes
            ? validatePrefix(row.rule.prefix, m_rules.kind)
            : validateRule(withDefaults(row.rule, m_rules.kind), m_rules.kind);
    for (const RuleProblem &problem : problems) {
        if (!isCovered(problem, damage))
            row.problems.append(rowProblem(problem));
    }
}

bool isBlankRecord(const CsvRecord &record)
{
    return std::all_of(record.fields.begin(), record.fields.end(),
                       [](const QString &field) { return field.trimmed().isEmpty(); });
}

JumpRule withDefaults(JumpRule rule, AccountKind kind)
{
    if (kind == AccountKind::Service)
        return rule;
    if (!rule.testRange)
        rule.testRange = TestRange::Development;
    if (!rule.subRules)
        rule.subRules = SubRules::NotExclusive;
    return rule;
}

} // namespace qrjump::core
