#include "core/models/texttest.h"

#include <algorithm>
#include <string_view>

namespace qrjump::core {

namespace {

std::string_view viewOf(QByteArrayView bytes)
{
    return {bytes.data(), static_cast<size_t>(bytes.size())};
}

/// ASCII, and the characters of East Asia: they have no case, and nothing else becomes one of them when its
/// case is folded.
bool isPlain(char32_t character)
{
    return character < 0x80 || (character >= 0x2E80 && character < 0xA640);
}

/// Two characters outside ASCII that become ASCII letters when their case is folded.
constexpr std::string_view kKelvinSign = "\xE2\x84\xAA";
constexpr std::string_view kLongS = "\xC5\xBF";

} // namespace

ContainsTest::ContainsTest(const QString &wanted, Qt::CaseSensitivity caseSensitivity)
    : m_wanted(wanted)
    , m_caseSensitivity(caseSensitivity)
    , m_needle((caseSensitivity == Qt::CaseSensitive ? wanted : wanted.toCaseFolded()).toUtf8())
{
    const auto characters = m_wanted.toUcs4();
    m_isPlain =
        std::all_of(characters.begin(), characters.end(), [](uint character) { return isPlain(character); });
}

bool ContainsTest::accepts(const QString &text) const
{
    return text.contains(m_wanted, m_caseSensitivity);
}

void ContainsTest::addRows(const TextColumn &column, RowSet &rows)
{
    if (!canCompareBytes(column.bytes()))
        addRowsByText(column, rows);
    else if (m_caseSensitivity == Qt::CaseSensitive)
        addRowsByBytes(column, column.bytes(), rows);
    else
        addRowsByBytes(column, folded(column.bytes()), rows);
}

bool ContainsTest::canCompareBytes(QByteArrayView bytes) const
{
    if (m_caseSensitivity == Qt::CaseSensitive)
        return true;
    const bool meetsOddLetters = m_needle.contains('k') || m_needle.contains('s');
    return m_isPlain && !(meetsOddLetters && (viewOf(bytes).find(kKelvinSign) != std::string_view::npos ||
                                              viewOf(bytes).find(kLongS) != std::string_view::npos));
}

void ContainsTest::addRowsByBytes(const TextColumn &column, QByteArrayView bytes, RowSet &rows) const
{
    const QList<quint32> &ends = column.ends();
    auto end = ends.begin();
    const std::string_view text = viewOf(bytes);
    const std::string_view needle = viewOf(m_needle);
    for (size_t at = text.find(needle); at != std::string_view::npos;) {
        end = std::upper_bound(end, ends.end(), static_cast<quint32>(at));
        const bool isWithinText = at + needle.size() <= *end;
        if (isWithinText)
            rows.set(static_cast<size_t>(end - ends.begin()));
        at = text.find(needle, isWithinText ? *end : at + 1);
    }
}

void ContainsTest::addRowsByText(const TextColumn &column, RowSet &rows) const
{
    for (int row = 0; row < column.count(); ++row) {
        if (accepts(QString::fromUtf8(column.at(row))))
            rows.set(static_cast<size_t>(row));
    }
}

QByteArrayView ContainsTest::folded(QByteArrayView bytes)
{
    m_foldedText.resize(bytes.size());
    std::transform(bytes.begin(), bytes.end(), m_foldedText.begin(), [](char byte) {
        const bool isUpper = static_cast<unsigned char>(byte - 'A') < 26;
        return static_cast<char>(byte | (isUpper ? 0x20 : 0));
    });
    return m_foldedText;
}

PatternTest::PatternTest(const QString &pattern, Qt::CaseSensitivity caseSensitivity)
    : m_pattern(pattern, caseSensitivity == Qt::CaseSensitive ? QRegularExpression::NoPatternOption
                                                              : QRegularExpression::CaseInsensitiveOption)
{
    m_pattern.setPatternOptions(m_pattern.patternOptions() | QRegularExpression::MultilineOption |
                                QRegularExpression::UseUnicodePropertiesOption);
    m_pattern.optimize();
}

bool PatternTest::accepts(const QString &text) const
{
    return m_pattern.isValid() && m_pattern.match(text).hasMatch();
}

void PatternTest::addRows(const TextColumn &column, RowSet &rows)
{
    for (int row = 0; m_pattern.isValid() && row < column.count(); ++row) {
        if (accepts(QString::fromUtf8(column.at(row))))
            rows.set(static_cast<size_t>(row));
    }
}

} // namespace qrjump::core
