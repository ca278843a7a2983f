#include "core/csv/rulecsv.h"

#include "core/csv/formulaguard.h"
#include "core/csv/rulewords.h"
#include "core/rules/blockcolumn.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kTestLinkPrefix = "debug_url_"_L1;
constexpr auto kEmptyTestLink = "'"_L1;

QString testLinkCell(const QStringList &links, qsizetype position)
{
    if (position >= links.size())
        return {};
    return links.at(position).isEmpty() ? QString(kEmptyTestLink) : guardedFormula(links.at(position));
}

} // namespace

QString RuleCsvError::text() const
{
    switch (kind) {
    case Kind::UnknownColumn:
        return QCoreApplication::translate("RuleCsvError", "“%1” is not a column of a rule.").arg(column);
    case Kind::DoubledColumn:
        return QCoreApplication::translate("RuleCsvError", "The column “%1” is there twice.").arg(column);
    case Kind::TooManyCells:
        return QCoreApplication::translate("RuleCsvError",
                                           "The value “%1” stands to the right of the last column.")
            .arg(value);
    case Kind::UnknownValue:
        return QCoreApplication::translate("RuleCsvError", "“%1” is not a value of the column “%2”.")
            .arg(value, column);
    }
    Q_UNREACHABLE();
}

RuleCsv::RuleCsv(const QList<RuleColumn> &columns, int testLinkColumns)
{
    for (const RuleColumn column : columns) {
        if (column != RuleColumn::TestLinks)
            m_columns.append({column});
        else
            for (int i = 1; i <= testLinkColumns; ++i)
                m_columns.append({column, i});
    }
}

RuleCsv RuleCsv::forRules(const QList<RuleColumn> &columns, const RuleSelection &rules)
{
    int links = kMaxTestLinks;
    for (const int position : rules.positions) {
        const RuleBlock &block = rules.rules.blockAt(position / RuleBlock::kRows);
        links = std::max(links, numberIn(block, position % RuleBlock::kRows, RuleColumn::TestLinks));
    }
    return RuleCsv(columns, links);
}

Result<RuleCsv, RuleCsvError> RuleCsv::fromHeader(const QStringList &header)
{
    RuleCsv csv;
    for (const QString &name : header) {
        const std::optional<Column> column = columnFromName(name);
        if (!column)
            return Failure{RuleCsvError{RuleCsvError::Kind::UnknownColumn, name, {}}};
        if (csv.m_columns.contains(*column))
            return Failure{RuleCsvError{RuleCsvError::Kind::DoubledColumn, name, {}}};
        csv.m_columns.append(*column);
    }
    return csv;
}

QStringList RuleCsv::header() const
{
    QStringList names;
    for (const Column &column : m_columns)
        names.append(column.name());
    return names;
}

QStringList RuleCsv::record(const JumpRule &rule) const
{
    QStringList cells;
    cells.reserve(m_columns.size());
    for (const Column &column : m_columns)
        cells.append(cell(rule, column));
    return cells;
}

Result<JumpRule, RuleCsvError> RuleCsv::rule(const QStringList &record) const
{
    JumpRule rule;
    QMap<int, QString> testLinks;
    for (qsizetype i = 0; i < record.size(); ++i) {
        const QString &text = record.at(i);
        if (text.isEmpty())
            continue;
        if (i >= m_columns.size())
            return Failure{RuleCsvError{RuleCsvError::Kind::TooManyCells, {}, text}};
        const Column column = m_columns.at(i);
        if (column.column == RuleColumn::TestLinks)
            testLinks.insert(column.testLink, unguardedFormula(text));
        else if (!readCell(rule, column.column, text))
            return Failure{RuleCsvError{RuleCsvError::Kind::UnknownValue, column.name(), text}};
    }
    rule.testLinks = testLinks.values();
    return rule;
}

QString RuleCsv::Column::name() const
{
    return column == RuleColumn::TestLinks ? kTestLinkPrefix + QString::number(testLink)
                                           : canonicalName(column);
}

std::optional<RuleCsv::Column> RuleCsv::columnFromName(const QString &name)
{
    if (name.startsWith(kTestLinkPrefix)) {
        const Column column{RuleColumn::TestLinks, name.sliced(kTestLinkPrefix.size()).toInt()};
        return column.testLink > 0 && column.name() == name ? std::optional(column) : std::nullopt;
    }
    const std::optional<RuleColumn> column = ruleColumnFromName(name);
    if (!column || column == RuleColumn::TestLinks)
        return std::nullopt;
    return Column{*column};
}

QString RuleCsv::cell(const JumpRule &rule, Column column)
{
    switch (column.column) {
    case RuleColumn::Prefix:
        return guardedFormula(rule.prefix);
    case RuleColumn::PagePath:
        return guardedFormula(rule.pagePath);
    case RuleColumn::State:
        return canonicalWord(rule.state);
    case RuleColumn::TestRange:
        return canonicalWord(rule.testRange);
    case RuleColumn::SubRules:
        return canonicalWord(rule.subRules);
    case RuleColumn::TestLinks:
        return testLinkCell(rule.testLinks, column.testLink - 1);
    }
    Q_UNREACHABLE();
}

bool RuleCsv::readCell(JumpRule &rule, RuleColumn column, const QString &cell)
{
    switch (column) {
    case RuleColumn::Prefix:
        rule.prefix = unguardedFormula(cell);
        return true;
    case RuleColumn::PagePath:
        rule.pagePath = unguardedFormula(cell);
        return true;
    case RuleColumn::State:
        return readCanonicalWord(rule.state, cell);
    case RuleColumn::TestRange:
        return readCanonicalWord(rule.testRange, cell);
    case RuleColumn::SubRules:
        return readCanonicalWord(rule.subRules, cell);
    case RuleColumn::TestLinks:
        break; // several cells make one list: see rule()
    }
    Q_UNREACHABLE();
}

} // namespace qrjump::core
