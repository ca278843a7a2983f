#include "core/rules/ruleblock.h"

#include <algorithm>

namespace qrjump::core {

namespace {

template <typename Enum>
qint32 numberOf(std::optional<Enum> value)
{
    return value ? static_cast<qint32>(*value) : RuleBlock::Numbers::kAbsent;
}

template <typename Enum>
std::optional<Enum> valueOf(qint32 number)
{
    return number == RuleBlock::Numbers::kAbsent ? std::nullopt : std::optional(static_cast<Enum>(number));
}

bool isReserved(qint32 number)
{
    return number == RuleBlock::Numbers::kAbsent || number == RuleBlock::Numbers::kGap;
}

template <typename Enum>
bool isReserved(std::optional<Enum> value)
{
    return value && isReserved(static_cast<qint32>(*value));
}

/// Whether joining the links and splitting them again gives the same links.
bool canBeJoined(const QStringList &links)
{
    return links != QStringList{QString()} &&
           std::none_of(links.begin(), links.end(), [](const QString &link) { return link.contains(u'\n'); });
}

QStringList linksOf(QByteArrayView joined)
{
    return joined.isEmpty() ? QStringList() : QString::fromUtf8(joined).split(u'\n');
}

} // namespace

RuleBlock::RuleBlock(TextColumn prefixes, TextColumn pagePaths, TextColumn testLinks, QList<Numbers> numbers,
                     QHash<int, JumpRule> oddities)
    : m_prefixes(std::move(prefixes))
    , m_pagePaths(std::move(pagePaths))
    , m_testLinks(std::move(testLinks))
    , m_numbers(std::move(numbers))
    , m_oddities(std::move(oddities))
{}

JumpRule RuleBlock::at(int row) const
{
    if (const auto odd = m_oddities.constFind(row); odd != m_oddities.constEnd())
        return *odd;
    const Numbers &numbers = m_numbers.at(row);
    return {.prefix = QString::fromUtf8(m_prefixes.at(row)),
            .pagePath = QString::fromUtf8(m_pagePaths.at(row)),
            .state = valueOf<RuleState>(numbers.state),
            .testRange = valueOf<TestRange>(numbers.testRange),
            .subRules = valueOf<SubRules>(numbers.subRules),
            .testLinks = linksOf(m_testLinks.at(row))};
}

QString RuleBlock::prefixAt(int row) const
{
    const auto odd = m_oddities.constFind(row);
    return odd != m_oddities.constEnd() ? odd->prefix : QString::fromUtf8(m_prefixes.at(row));
}

void RuleBlock::append(const JumpRule &rule)
{
    using Fidelity = TextColumn::Fidelity;
    const bool hasReserved =
        isReserved(rule.state) || isReserved(rule.testRange) || isReserved(rule.subRules);
    const Fidelity prefix = m_prefixes.append(rule.prefix);
    const Fidelity pagePath = m_pagePaths.append(rule.pagePath);
    const Fidelity links = m_testLinks.append(rule.testLinks.join(u'\n'));
    if (prefix == Fidelity::Lossy || pagePath == Fidelity::Lossy || links == Fidelity::Lossy || hasReserved ||
        !canBeJoined(rule.testLinks))
        m_oddities.insert(count(), rule);
    m_numbers.append(hasReserved
                         ? Numbers{}
                         : Numbers{numberOf(rule.state), numberOf(rule.testRange), numberOf(rule.subRules)});
}

RuleBlock RuleBlock::replaced(int row, const JumpRule &rule) const
{
    return rebuilt(row, [&](RuleBlock &block) { block.append(rule); });
}

RuleBlock RuleBlock::removed(int row) const
{
    return rebuilt(row, [](RuleBlock &block) { block.appendGap(); });
}

template <typename Put>
RuleBlock RuleBlock::rebuilt(int row, Put put) const
{
    RuleBlock block;
    for (int i = 0; i < count(); ++i) {
        if (i == row)
            put(block);
        else
            block.appendRow(*this, i);
    }
    return block;
}

void RuleBlock::appendRow(const RuleBlock &block, int row)
{
    if (const auto odd = block.m_oddities.constFind(row); odd != block.m_oddities.constEnd())
        return append(*odd);
    m_prefixes.append(block.m_prefixes.at(row));
    m_pagePaths.append(block.m_pagePaths.at(row));
    m_testLinks.append(block.m_testLinks.at(row));
    m_numbers.append(block.m_numbers.at(row));
}

void RuleBlock::appendGap()
{
    m_prefixes.append(QByteArrayView());
    m_pagePaths.append(QByteArrayView());
    m_testLinks.append(QByteArrayView());
    m_numbers.append(Numbers{.state = Numbers::kGap});
}

} // namespace qrjump::core
