#include "core/store/snapshotblock.h"

#include <QDataStream>
#include <QIODevice>
#include <QtEndian>

#include <algorithm>

namespace qrjump::core {

namespace {

using Numbers = RuleBlock::Numbers;

constexpr qsizetype kWord = sizeof(quint32);
constexpr qsizetype kNumbersOfRow = 3;
static_assert(sizeof(Numbers) == kNumbersOfRow * kWord);

/// What a block begins with: the number of rows and the bytes of each part.
enum Length { Rows, Prefixes, PagePaths, TestLinks, Oddities, LengthCount };

void appendWords(QByteArray &bytes, const void *words, qsizetype count)
{
    const qsizetype begin = bytes.size();
    bytes.resize(begin + count * kWord);
    qToLittleEndian<quint32>(words, count, bytes.data() + begin);
}

void append(QByteArray &bytes, const TextColumn &column)
{
    appendWords(bytes, column.ends().constData(), column.count());
    bytes.append(column.bytes());
}

template <typename Enum>
void write(QDataStream &stream, std::optional<Enum> value)
{
    stream << value.has_value() << (value ? static_cast<qint32>(*value) : 0);
}

template <typename Enum>
void read(QDataStream &stream, std::optional<Enum> &value)
{
    bool isThere = false;
    qint32 number = 0;
    stream >> isThere >> number;
    value = isThere ? std::optional(static_cast<Enum>(number)) : std::nullopt;
}

QByteArray encodedOddities(const QHash<int, JumpRule> &oddities)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    for (auto odd = oddities.begin(); odd != oddities.end(); ++odd) {
        stream << odd.key() << odd->prefix << odd->pagePath << odd->testLinks;
        write(stream, odd->state);
        write(stream, odd->testRange);
        write(stream, odd->subRules);
    }
    return bytes;
}

/// Takes one part after the other off the front. Once something does not fit, all that follows is empty.
class BlockReader
{
public:
    explicit BlockReader(QByteArrayView bytes)
        : m_rest(bytes)
    {}

    template <typename T>
    [[nodiscard]] QList<T> words(qsizetype count)
    {
        const QByteArrayView part = bytes(count * qsizetype(sizeof(T)));
        QList<T> words(m_isBroken ? 0 : count);
        if (!words.isEmpty())
            qFromLittleEndian<quint32>(part.data(), part.size() / kWord, words.data());
        return words;
    }
    [[nodiscard]] TextColumn column(qsizetype rows, qsizetype length)
    {
        const QList<quint32> ends = words<quint32>(rows);
        const qsizetype last = ends.isEmpty() ? 0 : ends.last();
        m_isBroken = m_isBroken || last != length || !std::is_sorted(ends.begin(), ends.end());
        return TextColumn(bytes(length).toByteArray(), ends);
    }
    [[nodiscard]] QHash<int, JumpRule> oddities(qsizetype length);
    /// Whether everything fitted.
    [[nodiscard]] bool isDone() const { return !m_isBroken && m_rest.isEmpty(); }

private:
    [[nodiscard]] QByteArrayView bytes(qsizetype length)
    {
        m_isBroken = m_isBroken || length > m_rest.size();
        if (m_isBroken)
            return {};
        const QByteArrayView part = m_rest.first(length);
        m_rest = m_rest.sliced(length);
        return part;
    }

    QByteArrayView m_rest;
    bool m_isBroken = false;
};

QHash<int, JumpRule> BlockReader::oddities(qsizetype length)
{
    QHash<int, JumpRule> oddities;
    QDataStream stream(bytes(length).toByteArray());
    stream.setVersion(QDataStream::Qt_6_0);
    while (!stream.atEnd() && stream.status() == QDataStream::Ok) {
        int row = 0;
        JumpRule rule;
        stream >> row >> rule.prefix >> rule.pagePath >> rule.testLinks;
        read(stream, rule.state);
        read(stream, rule.testRange);
        read(stream, rule.subRules);
        oddities.insert(row, rule);
    }
    m_isBroken = m_isBroken || stream.status() != QDataStream::Ok;
    return oddities;
}

} // namespace

QByteArray encoded(const RuleBlock &block)
{
    const QByteArray oddities = encodedOddities(block.oddities());
    const auto word = [](qsizetype length) { return static_cast<quint32>(length); };
    const quint32 lengths[LengthCount]{word(block.count()), word(block.prefixes().bytes().size()),
                                       word(block.pagePaths().bytes().size()),
                                       word(block.testLinks().bytes().size()), word(oddities.size())};
    QByteArray bytes;
    appendWords(bytes, lengths, LengthCount);
    appendWords(bytes, block.numbers().constData(), kNumbersOfRow * block.count());
    append(bytes, block.prefixes());
    append(bytes, block.pagePaths());
    append(bytes, block.testLinks());
    return bytes.append(oddities);
}

std::optional<RuleBlock> decodedBlock(QByteArrayView bytes)
{
    BlockReader reader(bytes);
    const QList<quint32> lengths = reader.words<quint32>(LengthCount);
    if (lengths.isEmpty() || lengths.at(Rows) > RuleBlock::kRows)
        return std::nullopt;
    const qsizetype rows = lengths.at(Rows);
    QList<Numbers> numbers = reader.words<Numbers>(rows);
    TextColumn prefixes = reader.column(rows, lengths.at(Prefixes));
    TextColumn pagePaths = reader.column(rows, lengths.at(PagePaths));
    TextColumn testLinks = reader.column(rows, lengths.at(TestLinks));
    QHash<int, JumpRule> oddities = reader.oddities(lengths.at(Oddities));
    if (!reader.isDone())
        return std::nullopt;
    return RuleBlock(std::move(prefixes), std::move(pagePaths), std::move(testLinks), std::move(numbers),
                     std::move(oddities));
}

} // namespace qrjump::core
