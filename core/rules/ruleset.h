#pragma once

#include "core/rules/positionindex.h"
#include "core/rules/ruleblock.h"

#include <QSharedDataPointer>

namespace qrjump::core {

/// Rules in the server's order, by position and by prefix, made for a million of them: held as UTF-8 in
/// blocks that copies share, so that a copy for another thread costs next to nothing and a change copies one
/// block. A position stays what it is as long as the set lives: a removed rule leaves a gap, a new one comes
/// last.
class RuleSet
{
public:
    RuleSet() = default;
    explicit RuleSet(const QList<JumpRule> &rules);

    /// How many rules there are.
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] bool isEmpty() const { return m_count == 0; }
    /// One more than the last position, gaps included.
    [[nodiscard]] int positions() const { return m_positions; }
    [[nodiscard]] bool isPresent(int position) const
    {
        return blockOf(position).isPresent(position % RuleBlock::kRows);
    }

    [[nodiscard]] JumpRule at(int position) const
    {
        return blockOf(position).at(position % RuleBlock::kRows);
    }
    [[nodiscard]] QString prefixAt(int position) const
    {
        return blockOf(position).prefixAt(position % RuleBlock::kRows);
    }
    /// -1 when there is no such rule. The last one of several with the same prefix.
    [[nodiscard]] int positionOf(QStringView prefix) const;
    [[nodiscard]] bool contains(QStringView prefix) const { return positionOf(prefix) >= 0; }
    /// Of the rule that is at `position` in another set; at once where both have it at the same one.
    [[nodiscard]] int positionOf(const RuleSet &other, int position) const;
    [[nodiscard]] QList<JumpRule> toList() const;

    /// Says of an empty set how many rules will come.
    void reserve(int count) { m_index.reserve(count); }
    /// Comes last, also when there is one with the same prefix.
    void append(const JumpRule &rule);
    void append(const QList<JumpRule> &rules);
    /// `rule` has the prefix of the one at `position`.
    void replace(int position, const JumpRule &rule);
    void remove(int position);

    /// All but the last one hold RuleBlock::kRows rows: position 0 is the first row of the first block.
    [[nodiscard]] int blockCount() const { return static_cast<int>(m_blocks.size()); }
    [[nodiscard]] const RuleBlock &blockAt(int number) const { return *m_blocks.at(number); }
    /// A block that came from another set. Full, unless it is the last one.
    void appendBlock(const RuleBlock &block);

    /// The same rules in the same order; gaps do not count.
    friend bool operator==(const RuleSet &left, const RuleSet &right);

private:
    [[nodiscard]] const RuleBlock &blockOf(int position) const
    {
        return *m_blocks.at(position / RuleBlock::kRows);
    }
    [[nodiscard]] QByteArrayView utf8PrefixAt(int position) const;
    [[nodiscard]] size_t hashAt(int position) const;
    [[nodiscard]] bool isOdd(int position) const;
    [[nodiscard]] bool hasSamePrefix(int left, int right) const;
    void enterBlock(int first);
    void enter(int position, size_t hash);
    void exchangeBlock(int position, const RuleBlock &block);

    QList<QSharedDataPointer<RuleBlock>> m_blocks;
    PositionIndex m_index;
    int m_positions = 0;
    int m_count = 0;
};

} // namespace qrjump::core
