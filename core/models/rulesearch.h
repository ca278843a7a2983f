#pragma once

#include "core/models/rulefilter.h"
#include "core/models/rulematches.h"
#include "core/models/texttest.h"
#include "core/rules/ruleset.h"

#include <QDeadlineTimer>

#include <atomic>
#include <chrono>
#include <memory>
#include <vector>

namespace qrjump::core {

/// Answers which rules a filter accepts. For one thread at a time; made anew for each filter.
class RuleSearch
{
public:
    RuleSearch(const RuleFilter &filter, AccountKind kind);
    ~RuleSearch();

    /// Blocks of a RuleSet.
    struct Blocks
    {
        int first = 0;
        int end = 0;
    };

    /// In ascending order. Ends early, with less, once `isStopped`. Where an expression was too costly for
    /// kMostTooCostly rules, the rules after them are undecided as well.
    [[nodiscard]] RuleMatches matchesIn(const RuleSet &rules, const std::atomic_bool &isStopped)
    {
        return matchesIn(rules, {0, rules.blockCount()}, isStopped);
    }
    [[nodiscard]] RuleMatches matchesIn(const RuleSet &rules, Blocks blocks,
                                        const std::atomic_bool &isStopped);
    /// Nothing where an expression takes longer than that.
    [[nodiscard]] std::optional<RuleMatches> matchesWithin(const RuleSet &rules,
                                                           std::chrono::milliseconds patience);
    [[nodiscard]] PatternTest::Answer answer(const JumpRule &rule);

    static constexpr int kMostTooCostly = 200;

private:
    struct Word;
    struct Expression;
    struct Cell;

    [[nodiscard]] RowSet acceptedRows(const RuleBlock &block);
    [[nodiscard]] RowSet decided(const RuleBlock &block, RowSet &rows);
    [[nodiscard]] PatternTest::Answer answerOf(const RuleBlock &block, int row);
    [[nodiscard]] PatternTest::Answer answerOf(const RuleBlock &block, int row, RuleColumn column);
    [[nodiscard]] bool isOver() const;
    void keepNumbers(const RuleBlock &block, RowSet &rows) const;
    [[nodiscard]] RowSet rowsWith(Word &word, const RuleBlock &block) const;
    [[nodiscard]] RowSet rowsWith(Cell &cell, const RuleBlock &block) const;
    void keepOddities(const RuleBlock &block, RowSet &rows) const;

    RuleFilter m_filter;
    AccountKind m_kind;
    std::vector<Word> m_words;
    std::vector<Cell> m_cells;
    std::unique_ptr<Expression> m_expression;      ///< null without one
    const std::atomic_bool *m_isStopped = nullptr; ///< while a set is looked through
    QDeadlineTimer m_deadline{QDeadlineTimer::Forever};
};

/// What RuleSearch answers, found by as many threads as have enough to do.
[[nodiscard]] RuleMatches matchesIn(const RuleSet &rules, const RuleFilter &filter, AccountKind kind,
                                    const std::atomic_bool &isStopped);

} // namespace qrjump::core
