#include "core/models/texttest.h"

#include <algorithm>
#include <string_view>

namespace qrjump::core {

using namespace Qt::StringLiterals;

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

ByteSearch searchFor(const QString &wanted, Qt::CaseSensitivity caseSensitivity)
{
    if (caseSensitivity == Qt::CaseSensitive)
        return ByteSearch(wanted.toUtf8(), ByteSearch::Letters::AsTheyAre);
    return ByteSearch(wanted.toCaseFolded().toUtf8(), ByteSearch::Letters::SmallOrCapital);
}

/// A tenth of what the library itself would try: some milliseconds for one text.
constexpr auto kMostTries = "(*LIMIT_MATCH=1000000)"_L1;

} // namespace

ContainsTest::ContainsTest(const QString &wanted, Qt::CaseSensitivity caseSensitivity)
    : m_wanted(wanted)
    , m_caseSensitivity(caseSensitivity)
    , m_search(searchFor(wanted, caseSensitivity))
{
    const auto characters = m_wanted.toUcs4();
    m_isPlain =
        std::all_of(characters.begin(), characters.end(), [](uint character) { return isPlain(character); });
    m_meetsOddLetters =
        m_wanted.contains(u'k', Qt::CaseInsensitive) || m_wanted.contains(u's', Qt::CaseInsensitive);
}

bool ContainsTest::accepts(const QString &text) const
{
    return text.contains(m_wanted, m_caseSensitivity);
}

void ContainsTest::addRows(const TextColumn &column, RowSet &rows)
{
    if (canCompareBytes(column.bytes()))
        addRowsByBytes(column, rows);
    else
        addRowsByText(column, rows);
}

bool ContainsTest::canCompareBytes(QByteArrayView bytes) const
{
    if (m_caseSensitivity == Qt::CaseSensitive)
        return true;
    return m_isPlain && !(m_meetsOddLetters && (viewOf(bytes).find(kKelvinSign) != std::string_view::npos ||
                                                viewOf(bytes).find(kLongS) != std::string_view::npos));
}

void ContainsTest::addRowsByBytes(const TextColumn &column, RowSet &rows) const
{
    const QList<quint32> &ends = column.ends();
    auto end = ends.begin();
    for (qsizetype at = m_search.find(column.bytes(), 0); at >= 0;) {
        end = std::upper_bound(end, ends.end(), static_cast<quint32>(at));
        const bool isWithinText = at + m_search.size() <= *end;
        if (isWithinText)
            rows.set(static_cast<size_t>(end - ends.begin()));
        at = m_search.find(column.bytes(), isWithinText ? *end : at + 1);
    }
}

void ContainsTest::addRowsByText(const TextColumn &column, RowSet &rows) const
{
    for (int row = 0; row < column.count(); ++row) {
        if (accepts(QString::fromUtf8(column.at(row))))
            rows.set(static_cast<size_t>(row));
    }
}

PatternTest::PatternTest(const QString &pattern, Qt::CaseSensitivity caseSensitivity)
    : m_pattern(kMostTries + pattern, caseSensitivity == Qt::CaseSensitive
                                          ? QRegularExpression::NoPatternOption
                                          : QRegularExpression::CaseInsensitiveOption)
{
    m_pattern.setPatternOptions(m_pattern.patternOptions() | QRegularExpression::MultilineOption |
                                QRegularExpression::UseUnicodePropertiesOption);
    m_pattern.optimize();
}

PatternTest::Answer PatternTest::answer(const QString &text) const
{
    if (!m_pattern.isValid())
        return Answer::No;
    const QRegularExpressionMatch match = m_pattern.match(text);
    if (match.hasMatch())
        return Answer::Yes;
    return match.isValid() ? Answer::No : Answer::TooCostly;
}

} // namespace qrjump::core
