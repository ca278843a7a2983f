#include "core/rules/ruleset.h"

#include <QHashFunctions>
#include <QStringEncoder>
#include <QVarLengthArray>

#include <array>

namespace qrjump::core {

namespace {

constexpr qsizetype kUsualPrefix = 512; // bytes

size_t hashOf(QByteArrayView utf8)
{
    return qHashBits(utf8.data(), static_cast<size_t>(utf8.size()));
}

/// A prefix as a TextColumn holds it, without memory of its own: rules are looked up more often than anything
/// else while they are read.
class PrefixKey
{
public:
    explicit PrefixKey(QStringView prefix)
    {
        QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
        m_bytes.resize(encoder.requiredSpace(prefix.size()));
        m_bytes.resize(encoder.appendToBuffer(m_bytes.data(), prefix) - m_bytes.data());
    }

    [[nodiscard]] QByteArrayView utf8() const { return {m_bytes.constData(), m_bytes.size()}; }

private:
    QVarLengthArray<char, kUsualPrefix> m_bytes;
};

} // namespace

RuleSet::RuleSet(const QList<JumpRule> &rules)
{
    reserve(static_cast<int>(rules.size()));
    append(rules);
}

int RuleSet::positionOf(QStringView prefix) const
{
    const PrefixKey key(prefix);
    return m_index.find(hashOf(key.utf8()), [&](int position) {
        return utf8PrefixAt(position) == key.utf8() && (!isOdd(position) || prefixAt(position) == prefix);
    });
}

int RuleSet::positionOf(const RuleSet &other, int position) const
{
    const bool isHereToo = position < m_positions && isPresent(position) && !isOdd(position) &&
                           !other.isOdd(position) && utf8PrefixAt(position) == other.utf8PrefixAt(position);
    return isHereToo ? position : positionOf(other.prefixAt(position));
}

QList<JumpRule> RuleSet::toList() const
{
    QList<JumpRule> rules;
    rules.reserve(m_count);
    for (int position = 0; position < m_positions; ++position) {
        if (isPresent(position))
            rules.append(at(position));
    }
    return rules;
}

void RuleSet::append(const JumpRule &rule)
{
    if (m_positions % RuleBlock::kRows == 0)
        m_blocks.append(QSharedDataPointer<RuleBlock>(new RuleBlock));
    m_blocks.last()->append(rule);
    ++m_positions;
    enter(m_positions - 1, hashAt(m_positions - 1));
}

void RuleSet::append(const QList<JumpRule> &rules)
{
    for (const JumpRule &rule : rules)
        append(rule);
}

void RuleSet::appendBlock(const RuleBlock &block)
{
    Q_ASSERT(m_positions % RuleBlock::kRows == 0 && block.count() <= RuleBlock::kRows);
    m_blocks.append(QSharedDataPointer<RuleBlock>(new RuleBlock(block)));
    const int first = std::exchange(m_positions, m_positions + block.count());
    enterBlock(first);
}

void RuleSet::replace(int position, const JumpRule &rule)
{
    Q_ASSERT(rule.prefix == prefixAt(position));
    exchangeBlock(position, blockOf(position).replaced(position % RuleBlock::kRows, rule));
}

void RuleSet::remove(int position)
{
    const size_t hash = hashAt(position);
    const bool isEntered = m_index.find(hash, [&](int other) { return other == position; }) >= 0;
    if (isEntered)
        m_index.remove(hash, position);
    exchangeBlock(position, blockOf(position).removed(position % RuleBlock::kRows));
    --m_count;
}

void RuleSet::exchangeBlock(int position, const RuleBlock &block)
{
    m_blocks[position / RuleBlock::kRows] = QSharedDataPointer<RuleBlock>(new RuleBlock(block));
}

QByteArrayView RuleSet::utf8PrefixAt(int position) const
{
    return blockOf(position).prefixes().at(position % RuleBlock::kRows);
}

size_t RuleSet::hashAt(int position) const
{
    return hashOf(utf8PrefixAt(position));
}

/// The positions from `first` on, all of one block.
void RuleSet::enterBlock(int first)
{
    std::array<size_t, RuleBlock::kRows> hashes{};
    for (int position = first; position < m_positions; ++position) {
        const size_t hash = hashAt(position);
        hashes.at(static_cast<size_t>(position - first)) = hash;
        m_index.announce(hash);
    }
    for (int position = first; position < m_positions; ++position) {
        if (isPresent(position))
            enter(position, hashes.at(static_cast<size_t>(position - first)));
    }
}

/// A server that lists a prefix twice has its last word.
void RuleSet::enter(int position, size_t hash)
{
    ++m_count;
    const int earlier = m_index.find(hash, [&](int other) { return hasSamePrefix(other, position); });
    if (earlier >= 0)
        m_index.remove(hash, earlier);
    m_index.insert(hash, position);
}

bool RuleSet::isOdd(int position) const
{
    const auto &oddities = blockOf(position).oddities();
    return !oddities.isEmpty() && oddities.contains(position % RuleBlock::kRows);
}

bool RuleSet::hasSamePrefix(int left, int right) const
{
    return utf8PrefixAt(left) == utf8PrefixAt(right) &&
           ((!isOdd(left) && !isOdd(right)) || prefixAt(left) == prefixAt(right));
}

bool operator==(const RuleSet &left, const RuleSet &right)
{
    return left.count() == right.count() && left.toList() == right.toList();
}

} // namespace qrjump::core
