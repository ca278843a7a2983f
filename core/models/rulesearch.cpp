#include "core/models/rulesearch.h"

#include "core/models/ruleoddity.h"
#include "core/models/searchwords.h"
#include "core/rules/blockcolumn.h"
#include "core/rules/ruletext.h"

#include <QThread>

#include <algorithm>
#include <array>
#include <future>

namespace qrjump::core {

namespace {

constexpr int kFewestBlocks = 16; // for a thread; fewer are looked through sooner than it starts
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

using Numbers = RuleBlock::Numbers;

RowSet rowsIn(const RuleBlock &block)
{
    RowSet rows = RowSet().set() >> static_cast<size_t>(RuleBlock::kRows - block.count());
    size_t row = 0;
    for (const Numbers &numbers : block.numbers()) {
        if (numbers.state == Numbers::kGap)
            rows.reset(row);
        ++row;
    }
    return rows;
}

qint32 Numbers::*memberFor(RuleColumn column)
{
    switch (column) {
    case RuleColumn::State:
        return &Numbers::state;
    case RuleColumn::TestRange:
        return &Numbers::testRange;
    case RuleColumn::SubRules:
        return &Numbers::subRules;
    case RuleColumn::Prefix:
    case RuleColumn::PagePath:
    case RuleColumn::TestLinks:
        break;
    }
    Q_UNREACHABLE();
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

/// Row by row: one text alone may keep a pattern busy for a tenth of a second, and who waits for the end of a
/// search that was stopped is the user.
void addRowsUntilStopped(const TextTest &pattern, const TextColumn &texts, const std::atomic_bool &isStopped,
                         RowSet &rows)
{
    for (int row = 0; row < texts.count() && !isStopped; ++row) {
        if (pattern.accepts(QString::fromUtf8(texts.at(row))))
            rows.set(static_cast<size_t>(row));
    }
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
    const std::atomic_bool *isStopped = nullptr; ///< of a pattern only
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
        m_words.push_back({testOf(word.text, filter), word.isExcluded, {}, nullptr});
    for (const CellCondition &condition : filter.cells)
        m_cells.push_back({condition, condition.text.toUtf8(), {}});
}

RuleSearch::~RuleSearch() = default;

QList<int> RuleSearch::positionsIn(const RuleSet &rules, Blocks blocks, const std::atomic_bool &isStopped)
{
    const bool isPattern = m_filter.syntax == RuleFilter::Syntax::RegularExpression;
    for (Word &word : m_words)
        word.isStopped = isPattern ? &isStopped : nullptr;
    QList<int> positions;
    positions.reserve(m_filter.isActive() ? 0 : RuleBlock::kRows * (blocks.end - blocks.first));
    for (int number = blocks.first; number < blocks.end && !isStopped; ++number) {
        const RowSet rows = acceptedRows(rules.blockAt(number));
        if (rows.none())
            continue;
        for (int row = 0; row < RuleBlock::kRows; ++row) {
            if (rows.test(static_cast<size_t>(row)))
                positions.append(number * RuleBlock::kRows + row);
        }
    }
    for (Word &word : m_words)
        word.isStopped = nullptr;
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
            if (word.isStopped)
                addRowsUntilStopped(*word.test, *texts, *word.isStopped, rows);
            else
                word.test->addRows(*texts, rows);
            continue;
        }
        NumberAnswers &answers = word.answers.at(static_cast<size_t>(column));
        const auto member = memberFor(column);
        int row = 0;
        for (const Numbers &numbers : block.numbers()) {
            const auto isAccepted = [&](qint32) {
                return word.test->accepts(displayText(block.at(row), column));
            };
            if (answers.answer(numbers.*member, isAccepted))
                rows.set(static_cast<size_t>(row));
            ++row;
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

QList<int> matchingPositions(const RuleSet &rules, const RuleFilter &filter, AccountKind kind,
                             const std::atomic_bool &isStopped)
{
    const auto search = [&](int part, int parts) {
        const RuleSearch::Blocks blocks{rules.blockCount() * part / parts,
                                        rules.blockCount() * (part + 1) / parts};
        return RuleSearch(filter, kind).positionsIn(rules, blocks, isStopped);
    };
    const int parts = std::clamp(rules.blockCount() / kFewestBlocks, 1, QThread::idealThreadCount());
    std::vector<std::future<QList<int>>> others;
    for (int part = 1; part < parts; ++part)
        others.push_back(std::async(std::launch::async, search, part, parts));
    QList<int> positions = search(0, parts);
    for (auto &other : others)
        positions.append(other.get());
    return positions;
}

} // namespace qrjump::core
