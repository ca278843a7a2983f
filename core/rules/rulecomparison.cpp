#include "core/rules/rulecomparison.h"

#include <vector>

namespace qrjump::core {

namespace {

/// A rule where it stands, so that it can be compared without being made.
class RuleRow
{
public:
    RuleRow(const RuleSet &rules, int position)
        : m_block(rules.blockAt(position / RuleBlock::kRows))
        , m_row(position % RuleBlock::kRows)
    {}

    [[nodiscard]] JumpRule rule() const { return m_block.at(m_row); }
    /// Whether the columns hold the rule exactly.
    [[nodiscard]] bool isPlain() const
    {
        return m_block.oddities().isEmpty() || !m_block.oddities().contains(m_row);
    }
    [[nodiscard]] QByteArrayView prefix() const { return m_block.prefixes().at(m_row); }
    [[nodiscard]] QByteArrayView pagePath() const { return m_block.pagePaths().at(m_row); }
    [[nodiscard]] QByteArrayView testLinks() const { return m_block.testLinks().at(m_row); }
    [[nodiscard]] const RuleBlock::Numbers &numbers() const { return m_block.numbers().at(m_row); }

private:
    const RuleBlock &m_block;
    int m_row;
};

/// Which fields differ. What one side does not say does not.
struct FieldDifferences
{
    bool pagePath;
    bool state;
    bool testRange;
    bool subRules;
    bool testLinks;
};

bool isOther(qint32 before, qint32 after)
{
    constexpr qint32 kAbsent = RuleBlock::Numbers::kAbsent;
    return before != after && before != kAbsent && after != kAbsent;
}

template <typename Enum>
bool isOther(std::optional<Enum> before, std::optional<Enum> after)
{
    return before && after && before != after;
}

FieldDifferences plainDifferences(const RuleRow &before, const RuleRow &after)
{
    return {before.pagePath() != after.pagePath(), isOther(before.numbers().state, after.numbers().state),
            isOther(before.numbers().testRange, after.numbers().testRange),
            isOther(before.numbers().subRules, after.numbers().subRules),
            before.testLinks() != after.testLinks()};
}

FieldDifferences oddDifferences(const JumpRule &before, const JumpRule &after)
{
    return {before.pagePath != after.pagePath, isOther(before.state, after.state),
            isOther(before.testRange, after.testRange), isOther(before.subRules, after.subRules),
            before.testLinks != after.testLinks};
}

QList<RuleColumn> differingColumns(const RuleRow &before, const RuleRow &after)
{
    const FieldDifferences fields = before.isPlain() && after.isPlain()
                                        ? plainDifferences(before, after)
                                        : oddDifferences(before.rule(), after.rule());
    QList<RuleColumn> columns;
    const auto appendIf = [&columns](bool isDifferent, RuleColumn column) {
        if (isDifferent)
            columns.append(column);
    };
    appendIf(fields.pagePath, RuleColumn::PagePath);
    appendIf(fields.state, RuleColumn::State);
    appendIf(fields.testRange, RuleColumn::TestRange);
    appendIf(fields.subRules, RuleColumn::SubRules);
    appendIf(fields.testLinks, RuleColumn::TestLinks);
    return columns;
}

class Comparing
{
public:
    Comparing(const RuleSet &before, const RuleSet &after)
        : m_found{before, after, {}, {}, 0}
        , m_isMatched(static_cast<size_t>(before.positions()), false)
    {}

    /// False when it was stopped.
    [[nodiscard]] bool run(const std::atomic_bool &isStopped)
    {
        for (int after = 0; after < m_found.after.positions() && !isStopped; ++after) {
            if (m_found.after.isPresent(after))
                compare(after);
        }
        for (int before = 0; before < m_found.before.positions() && !isStopped; ++before) {
            if (m_found.before.isPresent(before) && !m_isMatched.at(static_cast<size_t>(before)))
                add({DifferenceKind::Removed, before, -1, {}});
        }
        return !isStopped;
    }

    [[nodiscard]] const RuleComparison &found() const { return m_found; }

private:
    void compare(int after)
    {
        const int before = partnerOf(after);
        if (before < 0)
            return add({DifferenceKind::Added, -1, after, {}});
        m_isMatched.at(static_cast<size_t>(before)) = true;
        m_next = before + 1;
        const QList<RuleColumn> columns =
            differingColumns(RuleRow(m_found.before, before), RuleRow(m_found.after, after));
        if (columns.isEmpty()) {
            ++m_found.unchanged;
            return;
        }
        const bool isPublishedNow =
            columns.contains(RuleColumn::State) && m_found.after.at(after).isPublished();
        add({isPublishedNow ? DifferenceKind::Published : DifferenceKind::Changed, before, after, columns});
    }

    /// Rules mostly keep their order: the next one is likely to be the partner of the next one.
    [[nodiscard]] int partnerOf(int after) const
    {
        const RuleRow row(m_found.after, after);
        if (isFree(m_next)) {
            const RuleRow next(m_found.before, m_next);
            if (next.isPlain() && row.isPlain() && next.prefix() == row.prefix())
                return m_next;
        }
        const int found = m_found.before.positionOf(m_found.after.prefixAt(after));
        return isFree(found) ? found : -1;
    }

    /// Of several with the same prefix each can be the partner of one only.
    [[nodiscard]] bool isFree(int before) const
    {
        return before >= 0 && before < m_found.before.positions() && m_found.before.isPresent(before) &&
               !m_isMatched.at(static_cast<size_t>(before));
    }

    void add(const RuleDifference &difference)
    {
        m_found.differences.append(difference);
        ++m_found.counts.at(static_cast<size_t>(difference.kind));
    }

    RuleComparison m_found;
    std::vector<bool> m_isMatched; ///< by position in the earlier set
    int m_next = 0;                ///< position in the earlier set behind the last partner
};

std::optional<JumpRule> ruleAt(const RuleSet &rules, int position)
{
    return position < 0 ? std::nullopt : std::optional(rules.at(position));
}

} // namespace

std::optional<JumpRule> RuleComparison::ruleBefore(const RuleDifference &difference) const
{
    return ruleAt(before, difference.before);
}

std::optional<JumpRule> RuleComparison::ruleAfter(const RuleDifference &difference) const
{
    return ruleAt(after, difference.after);
}

QString RuleComparison::prefixOf(const RuleDifference &difference) const
{
    return difference.after < 0 ? before.prefixAt(difference.before) : after.prefixAt(difference.after);
}

std::optional<RuleComparison> compared(const RuleSet &before, const RuleSet &after,
                                       const std::atomic_bool &isStopped)
{
    Comparing comparing(before, after);
    return comparing.run(isStopped) ? std::optional(comparing.found()) : std::nullopt;
}

} // namespace qrjump::core
