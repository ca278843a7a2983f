#include "core/models/rulesearch.h"

#include "core/models/ruleoddity.h"
#include "core/models/searchwords.h"
#include "core/rules/blockcolumn.h"
#include "core/rules/ruletext.h"

#include <algorithm>
#include <array>

namespace qrjump::core {

namespace {

constexpr size_t kColumns = static_cast<size_t>(RuleColumn::TestLinks) + 1;

/// What a question says to the text of a number. There are few different ones, so that each is asked once.
class NumberAnswers
{
public:
    template <typename Ask>
    bool answer(qint32 number, Ask ask)
    {
        for (const auto &[known, isYes] : m_answers) {
            if (known == number)
                return isYes;
        }
        m_answers.push_back({number, ask(number)});
        return m_answers.back().second;
    }

private:
    std::vector<std::pair<qint32, bool>> m_answers;
};

RowSet rowsIn(const RuleBlock &block)
{
    RowSet rows;
    for (int row = 0; row < block.count(); ++row)
        rows.set(static_cast<size_t>(row), block.isPresent(row));
    return rows;
}

template <typename Keep>
void keepIf(RowSet &rows, Keep keep)
{
    for (size_t row = 0; row < rows.size(); ++row) {
        if (rows.test(row) && !keep(static_cast<int>(row)))
            rows.reset(row);
    }
}

std::unique_ptr<TextTest> testOf(const QString &text, const RuleFilter &filter)
{
    if (filter.syntax == RuleFilter::Syntax::RegularExpression)
        return std::make_unique<PatternTest>(text, filter.caseSensitivity);
    return std::make_unique<ContainsTest>(text, filter.caseSensitivity);
}

QList<SearchWord> wordsOf(const RuleFilter &filter)
{
    if (filter.syntax == RuleFilter::Syntax::RegularExpression)
        return filter.text.isEmpty() ? QList<SearchWord>() : QList<SearchWord>{{filter.text, false}};
    return searchWords(filter.text);
}

} // namespace

struct RuleSearch::Word
{
    std::unique_ptr<TextTest> test;
    bool isExcluded = false;
    std::array<NumberAnswers, kColumns> answers;
};

struct RuleSearch::Cell
{
    CellCondition condition;
    QByteArray utf8;
    NumberAnswers answers;
};

RuleSearch::RuleSearch(const RuleFilter &filter, AccountKind kind)
    : m_filter(filter)
    , m_kind(kind)
{
    for (const SearchWord &word : wordsOf(filter))
        m_words.push_back({testOf(word.text, filter), word.isExcluded, {}});
    for (const CellCondition &condition : filter.cells)
        m_cells.push_back({condition, condition.text.toUtf8(), {}});
}

RuleSearch::~RuleSearch() = default;

QList<int> RuleSearch::positionsIn(const RuleSet &rules, const std::atomic_bool &isStopped)
{
    QList<int> positions;
    positions.reserve(m_filter.isActive() ? 0 : rules.count());
    for (int number = 0; number < rules.blockCount() && !isStopped; ++number) {
        const RowSet rows = acceptedRows(rules.blockAt(number));
        for (int row = 0; row < RuleBlock::kRows && rows.any(); ++row) {
            if (rows.test(static_cast<size_t>(row)))
                positions.append(number * RuleBlock::kRows + row);
        }
    }
    return positions;
}

bool RuleSearch::accepts(const JumpRule &rule)
{
    RuleBlock alone;
    alone.append(rule);
    return acceptedRows(alone).test(0);
}

RowSet RuleSearch::acceptedRows(const RuleBlock &block)
{
    RowSet rows = rowsIn(block);
    keepNumbers(block, rows);
    for (Cell &cell : m_cells)
        rows &=
            cell.condition.kind == CellCondition::Kind::Only ? rowsWith(cell, block) : ~rowsWith(cell, block);
    for (Word &word : m_words)
        rows &= word.isExcluded ? ~rowsWith(word, block) : rowsWith(word, block);
    if (m_filter.hasOddities)
        keepOddities(block, rows);
    return rows;
}

void RuleSearch::keepNumbers(const RuleBlock &block, RowSet &rows) const
{
    const auto keepEqual = [&](const auto &wanted, RuleColumn column) {
        if (!wanted)
            return;
        const auto number = static_cast<qint32>(*wanted);
        keepIf(rows, [&](int row) { return numberIn(block, row, column) == number; });
    };
    keepEqual(m_filter.state, RuleColumn::State);
    keepEqual(m_filter.testRange, RuleColumn::TestRange);
    keepEqual(m_filter.subRules, RuleColumn::SubRules);
    if (m_filter.hasTestLinks)
        keepIf(rows, [&](int row) { return block.testLinks().at(row).isEmpty() != *m_filter.hasTestLinks; });
}

RowSet RuleSearch::rowsWith(Word &word, const RuleBlock &block) const
{
    RowSet rows;
    for (const RuleColumn column : m_filter.columns) {
        if (const TextColumn *texts = textsIn(block, column)) {
            word.test->addRows(*texts, rows);
            continue;
        }
        NumberAnswers &answers = word.answers.at(static_cast<size_t>(column));
        for (int row = 0; row < block.count(); ++row) {
            if (answers.answer(numberIn(block, row, column), [&](qint32) {
                    return word.test->accepts(displayText(block.at(row), column));
                }))
                rows.set(static_cast<size_t>(row));
        }
    }
    return rows;
}

RowSet RuleSearch::rowsWith(Cell &cell, const RuleBlock &block) const
{
    const RuleColumn column = cell.condition.column;
    const bool isText = column == RuleColumn::Prefix || column == RuleColumn::PagePath;
    RowSet rows;
    for (int row = 0; row < block.count(); ++row) {
        const auto isShown = [&](qint32) {
            return displayText(block.at(row), column) == cell.condition.text;
        };
        const bool isEqual = isText ? textsIn(block, column)->at(row) == cell.utf8
                                    : cell.answers.answer(numberIn(block, row, column), isShown);
        rows.set(static_cast<size_t>(row), isEqual);
    }
    return rows;
}

void RuleSearch::keepOddities(const RuleBlock &block, RowSet &rows) const
{
    keepIf(rows,
           [&](int row) { return odditiesOf(block.at(row), m_kind).isEmpty() != *m_filter.hasOddities; });
}

} // namespace qrjump::core
