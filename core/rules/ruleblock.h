#pragma once

#include "core/rules/jumprule.h"
#include "core/rules/textcolumn.h"

#include <QHash>
#include <QSharedData>

namespace qrjump::core {

/// A few hundred rules of a RuleSet, column by column. A removed rule leaves a gap, so that the rows of the
/// others stay what they are.
class RuleBlock : public QSharedData
{
public:
    static constexpr int kRows = 1024;

    /// The numbers of a rule as the server has them.
    struct Numbers
    {
        static constexpr qint32 kAbsent = std::numeric_limits<qint32>::min();
        static constexpr qint32 kGap = kAbsent + 1; ///< as the state: there is no rule in this row

        qint32 state = kAbsent;
        qint32 testRange = kAbsent;
        qint32 subRules = kAbsent;
        bool operator==(const Numbers &) const = default;
    };

    RuleBlock() = default;
    /// Parts that came from another block. All have the same number of rows.
    RuleBlock(TextColumn prefixes, TextColumn pagePaths, TextColumn testLinks, QList<Numbers> numbers,
              QHash<int, JumpRule> oddities = {});

    [[nodiscard]] int count() const { return static_cast<int>(m_numbers.size()); }
    [[nodiscard]] bool isPresent(int row) const { return m_numbers.at(row).state != Numbers::kGap; }
    [[nodiscard]] JumpRule at(int row) const;
    [[nodiscard]] QString prefixAt(int row) const;

    void append(const JumpRule &rule);
    [[nodiscard]] RuleBlock replaced(int row, const JumpRule &rule) const;
    /// With a gap in this row.
    [[nodiscard]] RuleBlock removed(int row) const;

    [[nodiscard]] const TextColumn &prefixes() const { return m_prefixes; }
    [[nodiscard]] const TextColumn &pagePaths() const { return m_pagePaths; }
    /// The links of a rule with a line feed between them.
    [[nodiscard]] const TextColumn &testLinks() const { return m_testLinks; }
    [[nodiscard]] const QList<Numbers> &numbers() const { return m_numbers; }
    /// Rules that the columns cannot hold exactly, by row. The columns hold what can be searched of them.
    [[nodiscard]] const QHash<int, JumpRule> &oddities() const { return m_oddities; }

private:
    void appendRow(const RuleBlock &block, int row);
    void appendGap();
    /// Like this one, but for `row`, for which `put` appends something.
    template <typename Put>
    [[nodiscard]] RuleBlock rebuilt(int row, Put put) const;

    TextColumn m_prefixes;
    TextColumn m_pagePaths;
    TextColumn m_testLinks;
    QList<Numbers> m_numbers;
    QHash<int, JumpRule> m_oddities;
};

} // namespace qrjump::core
