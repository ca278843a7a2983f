#pragma once

#include "core/models/rulefilter.h"
#include "core/models/texttest.h"
#include "core/rules/ruleset.h"

#include <atomic>
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

    /// In ascending order. Ends early, with less, once `isStopped`.
    [[nodiscard]] QList<int> positionsIn(const RuleSet &rules, const std::atomic_bool &isStopped)
    {
        return positionsIn(rules, {0, rules.blockCount()}, isStopped);
    }
    [[nodiscard]] QList<int> positionsIn(const RuleSet &rules, Blocks blocks,
                                         const std::atomic_bool &isStopped);
    [[nodiscard]] bool accepts(const JumpRule &rule);

private:
    struct Word;
    struct Cell;

    [[nodiscard]] RowSet acceptedRows(const RuleBlock &block);
    void keepNumbers(const RuleBlock &block, RowSet &rows) const;
    [[nodiscard]] RowSet rowsWith(Word &word, const RuleBlock &block) const;
    [[nodiscard]] RowSet rowsWith(Cell &cell, const RuleBlock &block) const;
    void keepOddities(const RuleBlock &block, RowSet &rows) const;

    RuleFilter m_filter;
    AccountKind m_kind;
    std::vector<Word> m_words;
    std::vector<Cell> m_cells;
};

/// What RuleSearch answers, found by as many threads as have enough to do.
[[nodiscard]] QList<int> matchingPositions(const RuleSet &rules, const RuleFilter &filter, AccountKind kind,
                                           const std::atomic_bool &isStopped);

} // namespace qrjump::core
