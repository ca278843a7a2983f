#include "core/transfer/rowreader.h"

#include "core/csv/foreignwords.h"
#include "core/csv/formulaguard.h"
#include "core/csv/rulecsv.h"
#include "core/rules/rulelimits.h"
#include "core/rules/rulevalidation.h"
#include "core/transfer/celldamage.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

struct RowReaderText
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
    if (!text.contains(u'\n') && !text.contains(u'\r'))
        return text.isEmpty() ? QStringList() : QStringList{text};
    return text.split(lineEnd, Qt::SkipEmptyParts);
}

/// An own export has one link in a cell, which may be empty or, if the server says so, hold anything. Lines
/// are links of their own only where each of several looks like one: then somebody has filled them in.
QStringList testLinksIn(const QString &text, bool isOwn)
{
    const QStringList lines = linesOf(text);
    const bool areLinks = lines.size() > 1 && std::all_of(lines.begin(), lines.end(), looksLikeLink);
    return isOwn && !areLinks ? QStringList{text} : lines;
}

/// Names the test link where there may be several.
QString placed(const QString &why, int testLink)
{
    return testLink < 0 ? why : RowReaderText::tr("Test link %1: %2").arg(QString::number(testLink + 1), why);
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
    if (m_rules.kind == AccountKind::Ordinary)
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
    readSurplus(row, record);
}

// Behind a last column of test links stands one more of them, so that the row says how many it has. Unless
// they are too many, it is not certain to be one: then the row is wrong as a whole.
void RowReader::readSurplus(ImportRow &row, const CsvRecord &record) const
{
    QStringList surplus;
    for (qsizetype i = m_rules.format.columns.size(); i < record.fields.size(); ++i) {
        if (!record.fields.at(i).trimmed().isEmpty())
            surplus.append(record.fields.at(i));
    }
    if (surplus.isEmpty())
        return;
    const auto &last = m_rules.format.columns.constLast();
    const bool areLinks = last && last->column == RuleColumn::TestLinks &&
                          std::all_of(surplus.begin(), surplus.end(), looksLikeLink);
    if (areLinks) {
        for (const QString &link : std::as_const(surplus))
            placeCell(row.cells, *last, cellText(link));
    }
    if (areLinks && row.cells.testLinks.size() > kMaxTestLinks)
        return;
    const RuleCsvError error{RuleCsvError::Kind::TooManyCells, {}, surplus.constFirst()};
    row.problems.append({.kind = RowProblem::Kind::CellTooMany, .why = error.text()});
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
        cells.testLinks += testLinksIn(text, m_rules.format.isOwn);
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
    if (m_rules.kind == AccountKind::Service)
        return;
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

bool looksLikeLink(const QString &text)
{
    const QString link = text.trimmed();
    return link.startsWith("http://"_L1, Qt::CaseInsensitive) ||
           link.startsWith("https://"_L1, Qt::CaseInsensitive);
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
