#include "core/csv/rulerecordbytes.h"

#include "core/csv/csvwriter.h"
#include "core/csv/formulaguard.h"
#include "core/csv/rulewords.h"
#include "core/rules/blockcolumn.h"

#include <QStringDecoder>

#include <string_view>

namespace qrjump::core {

namespace {

constexpr std::string_view kEmptyTestLinkUtf8 = "'";

uchar leadOfLastCharacter(QByteArrayView text)
{
    qsizetype at = text.size() - 1;
    while (at > 0 && (static_cast<uchar>(text[at]) & 0xC0) == 0x80)
        --at;
    return static_cast<uchar>(text[at]);
}

/// A character that begins with this byte may be white space.
bool mayBeBlank(uchar lead)
{
    return lead <= 0x20 || lead == 0xC2 || (lead >= 0xE1 && lead <= 0xE3);
}

/// Every text that is quoted, and every one with a full-width character, has one of these.
bool hasSpecialByte(QByteArrayView text)
{
    bool isSpecial = false; // no early end, so that the compiler can look at many bytes at once
    for (const char byte : text)
        isSpecial |= (byte == '"') | (byte == ',') | (byte == '\r') | (byte == '\n') | (byte == '\xEF');
    return isSpecial;
}

/// Whether it is certain that `text` needs neither a guard nor quotes.
bool isPlain(QByteArrayView text)
{
    constexpr std::string_view kFormulaBeginnings = "=+-@'";
    const auto first = static_cast<uchar>(text.front());
    return !mayBeBlank(first) && kFormulaBeginnings.find(text.front()) == std::string_view::npos &&
           !mayBeBlank(leadOfLastCharacter(text)) && !hasSpecialByte(text);
}

/// With a byte order mark at the beginning, if there is one.
QString decoded(QByteArrayView text)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decoder(text);
}

void appendText(QByteArray &bytes, QByteArrayView text)
{
    if (text.isEmpty())
        return;
    if (isPlain(text))
        bytes.append(text);
    else
        bytes.append(csvFieldText(guardedFormula(decoded(text))).toUtf8());
}

/// The links of a rule, one after the other.
class TestLinkCells
{
public:
    explicit TestLinkCells(QByteArrayView joined)
        : m_rest(joined)
        , m_isAtEnd(joined.isEmpty())
    {}

    void appendNext(QByteArray &bytes)
    {
        if (m_isAtEnd)
            return;
        const qsizetype end = m_rest.indexOf('\n');
        const QByteArrayView link = end < 0 ? m_rest : m_rest.first(end);
        m_isAtEnd = end < 0;
        m_rest = m_isAtEnd ? QByteArrayView() : m_rest.sliced(end + 1);
        if (link.isEmpty())
            bytes.append(kEmptyTestLinkUtf8.data(), static_cast<qsizetype>(kEmptyTestLinkUtf8.size()));
        else
            appendText(bytes, link);
    }

private:
    QByteArrayView m_rest;
    bool m_isAtEnd;
};

template <typename Enum>
std::optional<Enum> valueOf(qint32 number)
{
    return number == RuleBlock::Numbers::kAbsent ? std::nullopt : std::optional(static_cast<Enum>(number));
}

QString canonicalWord(RuleColumn column, qint32 number)
{
    switch (column) {
    case RuleColumn::State:
        return canonicalWord(valueOf<RuleState>(number));
    case RuleColumn::TestRange:
        return canonicalWord(valueOf<TestRange>(number));
    case RuleColumn::SubRules:
        return canonicalWord(valueOf<SubRules>(number));
    case RuleColumn::Prefix:
    case RuleColumn::PagePath:
    case RuleColumn::TestLinks:
        break;
    }
    Q_UNREACHABLE();
}

} // namespace

// A lone column is written in quotes where it is empty.
bool RuleRecordBytes::append(QByteArray &bytes, const RuleBlock &block, int row)
{
    if (m_columns.size() < 2 || (!block.oddities().isEmpty() && block.oddities().contains(row)))
        return false;
    appendCells(bytes, block, row);
    bytes.append("\r\n", 2);
    return true;
}

void RuleRecordBytes::appendCells(QByteArray &bytes, const RuleBlock &block, int row)
{
    TestLinkCells testLinks(block.testLinks().at(row));
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        if (i > 0)
            bytes.append(',');
        const RuleColumn column = m_columns.at(i).column;
        if (column == RuleColumn::TestLinks)
            testLinks.appendNext(bytes);
        else if (const TextColumn *texts = textsIn(block, column))
            appendText(bytes, texts->at(row));
        else
            bytes.append(wordFor(column, numberIn(block, row, column)));
    }
}

const QByteArray &RuleRecordBytes::wordFor(RuleColumn column, qint32 number)
{
    std::vector<Word> &words = m_words.at(static_cast<size_t>(column));
    for (const Word &word : words) {
        if (word.number == number)
            return word.bytes;
    }
    words.push_back({number, canonicalWord(column, number).toUtf8()});
    return words.back().bytes;
}

} // namespace qrjump::core
