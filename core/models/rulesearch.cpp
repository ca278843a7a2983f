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
template <typename Answer>
class NumberAnswers
{
public:
    template <typename Ask>
    Answer answer(qint32 number, Ask ask)
    {
        for (const auto &[known, answer] : m_answers) {
            if (known == number)
                return answer;
        }
        m_answers.push_back({number, ask(number)});
        return m_answers.back().second;
    }

private:
    std::vector<std::pair<qint32, Answer>> m_answers;
};

using Numbers = RuleBlock::Numbers;
using ExpressionAnswer = PatternTest::Answer;

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

ContainsTest testOf(const QString &text, const RuleFilter &filter)
{
    return {text, filter.caseSensitivity};
}

void appendPositions(const RowSet &rows, int block, QList<int> &positions)
{
    if (rows.none())
        return;
    for (int row = 0; row < RuleBlock::kRows; ++row) {
        if (rows.test(static_cast<size_t>(row)))
            positions.append(block * RuleBlock::kRows + row);
    }
}

QList<SearchWord> wordsOf(const RuleFilter &filter)
{
    return filter.syntax == RuleFilter::Syntax::Words ? searchWords(filter.text) : QList<SearchWord>();
}

} // namespace

struct RuleSearch::Word
{
    ContainsTest test;
    bool isExcluded = false;
    std::array<NumberAnswers<bool>, kColumns> answers;
};

struct RuleSearch::Expression
{
    PatternTest test;
    std::array<NumberAnswers<ExpressionAnswer>, kColumns> answers = {};
    int tooCostly = 0; ///< rules so far
};

struct RuleSearch::Cell
{
    CellCondition condition;
    QByteArray utf8;
    NumberAnswers<bool> answers;
};

RuleSearch::RuleSearch(const RuleFilter &filter, AccountKind kind)
    : m_filter(filter)
    , m_kind(kind)
{
    for (const SearchWord &word : wordsOf(filter))
        m_words.push_back({testOf(word.text, filter), word.isExcluded, {}});
    for (const CellCondition &condition : filter.cells)
        m_cells.push_back({condition, condition.text.toUtf8(), {}});
    if (filter.hasExpression())
        m_expression = std::make_unique<Expression>(Expression{{filter.text, filter.caseSensitivity}});
}

RuleSearch::~RuleSearch() = default;

RuleMatches RuleSearch::matchesIn(const RuleSet &rules, Blocks blocks, const std::atomic_bool &isStopped)
{
    m_isStopped = &isStopped;
    RuleMatches matches;
    matches.positions.reserve(m_filter.isActive() ? 0 : RuleBlock::kRows * (blocks.end - blocks.first));
    for (int number = blocks.first; number < blocks.end && !isOver(); ++number) {
        RowSet rows = acceptedRows(rules.blockAt(number));
        const RowSet undecided = decided(rules.blockAt(number), rows);
        appendPositions(rows, number, matches.positions);
        appendPositions(undecided, number, matches.undecided);
    }
    m_isStopped = nullptr;
    return matches;
}

std::optional<RuleMatches> RuleSearch::matchesWithin(const RuleSet &rules, std::chrono::milliseconds patience)
{
    if (m_expression)
        m_deadline.setRemainingTime(patience);
    const RuleMatches matches = matchesIn(rules, std::atomic_bool(false));
    const bool isWhole = !m_deadline.hasExpired();
    m_deadline = QDeadlineTimer(QDeadlineTimer::Forever);
    return isWhole ? std::optional(matches) : std::nullopt;
}

ExpressionAnswer RuleSearch::answer(const JumpRule &rule)
{
    RuleBlock alone;
    alone.append(rule);
    RowSet rows = acceptedRows(alone);
    const RowSet undecided = decided(alone, rows);
    if (undecided.test(0))
        return ExpressionAnswer::TooCostly;
    return rows.test(0) ? ExpressionAnswer::Yes : ExpressionAnswer::No;
}

bool RuleSearch::isOver() const
{
    return (m_isStopped && *m_isStopped) || m_deadline.hasExpired();
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

/// Keeps of `rows` those in which the expression is found, and answers of which it is not known. Looks after
/// each rule whether to go on: a few of them may cost a part of a second.
RowSet RuleSearch::decided(const RuleBlock &block, RowSet &rows)
{
    RowSet undecided;
    for (int row = 0; m_expression && row < block.count() && !isOver(); ++row) {
        const auto place = static_cast<size_t>(row);
        if (!rows.test(place))
            continue;
        const ExpressionAnswer answer = answerOf(block, row);
        rows.set(place, answer == ExpressionAnswer::Yes);
        undecided.set(place, answer == ExpressionAnswer::TooCostly);
    }
    return undecided;
}

ExpressionAnswer RuleSearch::answerOf(const RuleBlock &block, int row)
{
    ExpressionAnswer answer = ExpressionAnswer::No;
    if (m_expression->tooCostly >= kMostTooCostly)
        return ExpressionAnswer::TooCostly;
    for (const RuleColumn column : m_filter.columns) {
        const ExpressionAnswer ofCell = answerOf(block, row, column);
        if (ofCell == ExpressionAnswer::Yes)
            return ofCell;
        if (ofCell == ExpressionAnswer::TooCostly)
            answer = ofCell;
    }
    if (answer == ExpressionAnswer::TooCostly)
        ++m_expression->tooCostly;
    return answer;
}

ExpressionAnswer RuleSearch::answerOf(const RuleBlock &block, int row, RuleColumn column)
{
    const PatternTest &test = m_expression->test;
    if (const TextColumn *texts = textsIn(block, column))
        return test.answer(QString::fromUtf8(texts->at(row)));
    return m_expression->answers.at(static_cast<size_t>(column))
        .answer(numberIn(block, row, column),
                [&](qint32) { return test.answer(displayText(block.at(row), column)); });
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
            word.test.addRows(*texts, rows);
            continue;
        }
        NumberAnswers<bool> &answers = word.answers.at(static_cast<size_t>(column));
        const auto member = memberFor(column);
        int row = 0;
        for (const Numbers &numbers : block.numbers()) {
            const auto isAccepted = [&](qint32) {
                return word.test.accepts(displayText(block.at(row), column));
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

RuleMatches matchesIn(const RuleSet &rules, const RuleFilter &filter, AccountKind kind,
                      const std::atomic_bool &isStopped)
{
    const auto search = [&](int part, int parts) {
        const RuleSearch::Blocks blocks{rules.blockCount() * part / parts,
                                        rules.blockCount() * (part + 1) / parts};
        return RuleSearch(filter, kind).matchesIn(rules, blocks, isStopped);
    };
    const int parts = std::clamp(rules.blockCount() / kFewestBlocks, 1, QThread::idealThreadCount());
    std::vector<std::future<RuleMatches>> others;
    for (int part = 1; part < parts; ++part)
        others.push_back(std::async(std::launch::async, search, part, parts));
    RuleMatches matches = search(0, parts);
    for (auto &other : others) {
        const RuleMatches more = other.get();
        matches.positions.append(more.positions);
        matches.undecided.append(more.undecided);
    }
    return matches;
}

} // namespace qrjump::core
