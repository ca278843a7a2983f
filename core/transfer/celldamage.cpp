#include "core/transfer/celldamage.h"

#include "core/csv/encodingsniffer.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringConverter>

#include <algorithm>
#include <array>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

struct CellDamageText
{
    Q_DECLARE_TR_FUNCTIONS(CellDamage)
};

constexpr char16_t kFullWidthOffset = 0xFEE0;
/// U+FFFD twice, written as UTF-8 and read as GB18030.
constexpr QStringView kLostTwice = u"锟斤拷";

constexpr std::array kSpreadsheetErrors{"#NAME?"_L1,  "#REF!"_L1,  "#VALUE!"_L1, "#N/A"_L1,
                                        "#DIV/0!"_L1, "#NULL!"_L1, "#NUM!"_L1,   "#SPILL!"_L1};

/// What Windows-1252 has in place of the control characters 0x80 to 0x9F of Latin-1.
constexpr QStringView kWindows1252 =
    u"\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152"
    u"\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122"
    u"\u0161\u203A\u0153\u009D\u017E\u0178";

/// What is worth looking for in a text.
struct Traces
{
    bool isPlainAscii = true; ///< without blanks
    bool isOfSpreadsheet = false;
};

/// Of every cell of a file: in one pass without an early end, so that the compiler can look at many
/// characters at once.
Traces tracesIn(QStringView text)
{
    quint16 isOther = 0;
    quint16 isOfSpreadsheet = 0;
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        isOther |= static_cast<quint16>(unit <= u' ') | static_cast<quint16>(unit >= u'\x7F');
        isOfSpreadsheet |= static_cast<quint16>(unit == u'#') | static_cast<quint16>(unit == u'+');
    }
    return {isOther == 0, isOfSpreadsheet != 0};
}

bool isInvisible(QChar c)
{
    return c.isSpace() || c == u'\u200B' || c == u'\uFEFF';
}

bool isLink(RuleColumn column)
{
    return column == RuleColumn::Prefix || column == RuleColumn::TestLinks;
}

bool hasLoneSurrogate(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text.at(i).isSurrogate())
            continue;
        const bool isPair =
            text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (!isPair)
            return true;
        ++i;
    }
    return false;
}

bool isUnreadable(const QString &text)
{
    return text.contains(QChar::ReplacementCharacter) || text.contains(QChar::Null) ||
           text.contains(kLostTwice) || hasLoneSurrogate(text);
}

qsizetype chineseCharacters(const QString &text)
{
    return std::count_if(text.begin(), text.end(),
                         [](QChar c) { return c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF; });
}

/// `bytes` as UTF-8, if they are that and Chinese comes out.
std::optional<QString> chineseUtf8(const QByteArray &bytes)
{
    Utf8Scan scan;
    for (const char c : bytes)
        scan.take(static_cast<uchar>(c));
    scan.finish();
    if (scan.misfits() > 0)
        return std::nullopt;
    const QString text = QString::fromUtf8(bytes);
    return chineseCharacters(text) > 0 ? std::optional(text) : std::nullopt;
}

/// Nothing when it has other characters.
std::optional<QByteArray> asWindows1252(const QString &text)
{
    QByteArray bytes(text.size(), Qt::Uninitialized);
    char *byte = bytes.data();
    for (const QChar c : text) {
        const qsizetype special = c.unicode() < 0x80 ? -1 : kWindows1252.indexOf(c);
        if (special < 0 && c.unicode() > 0xFF)
            return std::nullopt;
        *byte++ = static_cast<char>(special < 0 ? c.unicode() : 0x80 + special);
    }
    return bytes;
}

std::optional<QByteArray> asGb18030(const QString &text)
{
    static thread_local QStringEncoder encoder("GB18030"); // takes long to make
    if (!encoder.isValid())
        return std::nullopt;
    encoder.resetState();
    const QByteArray bytes = encoder.encode(text);
    return encoder.hasError() ? std::nullopt : std::optional(bytes);
}

/// Full-width forms as the ASCII that they stand for.
QString halfWidth(QString text)
{
    for (QChar &c : text) {
        if (c >= u'\uFF01' && c <= u'\uFF5E')
            c = QChar(c.unicode() - kFullWidthOffset);
        else if (c == u'\u3002' || c == u'\uFF61')
            c = u'.';
        else if (c == u'\u3001')
            c = u',';
    }
    return text;
}

/// The first character that is not the same in `other`, which is as long.
QChar firstDifference(const QString &text, const QString &other)
{
    return *std::mismatch(text.begin(), text.end(), other.begin()).first;
}

/// Collects what was done to one text.
class CellDamage
{
public:
    CellDamage(const QString &text, RuleColumn column)
        : m_text(text)
        , m_column(column)
    {}

    void addLostCharacters();
    void findWrongEncoding();
    void findSpreadsheetError();
    void findScientificNotation();
    void findFullWidth();
    void findOuterBlanks();

    [[nodiscard]] QList<RowProblem> problems() const { return m_problems; }

private:
    using Kind = RowProblem::Kind;
    using Severity = RowProblem::Severity;

    void add(Severity severity, Kind kind, const QString &why, const QString &remedy)
    {
        m_problems.append(
            {.severity = severity, .kind = kind, .column = m_column, .why = why, .remedy = remedy});
    }
    [[nodiscard]] Severity unlessPath() const { return isLink(m_column) ? Severity::Error : Severity::Hint; }

    const QString &m_text;
    RuleColumn m_column;
    QList<RowProblem> m_problems;
};

void CellDamage::addLostCharacters()
{
    add(Severity::Error, Kind::UnreadableCharacter,
        CellDamageText::tr(
            "Some characters of “%1” are lost: the file was read or saved in the wrong encoding.")
            .arg(m_text),
        CellDamageText::tr("Choose another encoding, or type the value again."));
}

void CellDamage::findWrongEncoding()
{
    if (const auto before = textBeforeWrongDecoding(m_text))
        add(chineseCharacters(*before) > 1 ? Severity::Error : Severity::Hint, Kind::WrongEncoding,
            CellDamageText::tr("“%1” was probably “%2” before UTF-8 was read in another encoding.")
                .arg(m_text, *before),
            CellDamageText::tr("Choose another encoding, or type the value again."));
}

void CellDamage::findSpreadsheetError()
{
    if (!m_text.contains(u'#'))
        return;
    const QString text = m_text.trimmed();
    if (std::find(kSpreadsheetErrors.begin(), kSpreadsheetErrors.end(), text) != kSpreadsheetErrors.end())
        add(Severity::Error, Kind::SpreadsheetError,
            CellDamageText::tr("“%1” is an error message of a spreadsheet in place of the value.").arg(text),
            CellDamageText::tr("Correct the formula in the spreadsheet and save the file again."));
}

void CellDamage::findScientificNotation()
{
    if (!m_text.contains(u'+') || !m_text.contains("e+"_L1, Qt::CaseInsensitive))
        return;
    static const QRegularExpression shortened(
        uR"((?:^|[^0-9A-Za-z.])([0-9](?:\.[0-9]+)?[Ee]\+[0-9]{2,3})(?![0-9A-Za-z.]))"_s);
    if (const auto match = shortened.match(m_text); match.hasMatch())
        add(Severity::Error, Kind::ScientificNotation,
            CellDamageText::tr(
                "“%1” stands where a spreadsheet has shortened a long number; its digits are lost.")
                .arg(match.captured(1)),
            CellDamageText::tr("Format the column as text in the spreadsheet and enter the number again."));
}

void CellDamage::findFullWidth()
{
    const QString plain = halfWidth(m_text);
    if (plain == m_text)
        return;
    add(unlessPath(), Kind::FullWidth,
        //: %1 is one character
        CellDamageText::tr("“%1” is a full-width character.").arg(firstDifference(m_text, plain)),
        CellDamageText::tr("Write “%1” instead.").arg(plain));
}

void CellDamage::findOuterBlanks()
{
    if (m_text.isEmpty())
        return;
    const auto why = [this] {
        if (!isInvisible(m_text.front()))
            return CellDamageText::tr("The value ends with a blank or another invisible character.");
        return CellDamageText::tr("The value begins with a blank or another invisible character.");
    };
    if (isInvisible(m_text.front()) || isInvisible(m_text.back()))
        add(unlessPath(), Kind::OuterBlank, why(), CellDamageText::tr("Remove it."));
}

} // namespace

QList<RowProblem> damageOf(const QString &text, RuleColumn column)
{
    CellDamage damage(text, column);
    const Traces traces = tracesIn(text);
    if (traces.isOfSpreadsheet) {
        damage.findSpreadsheetError();
        damage.findScientificNotation();
    }
    if (traces.isPlainAscii)
        return damage.problems();
    if (isUnreadable(text))
        damage.addLostCharacters();
    else
        damage.findWrongEncoding();
    damage.findFullWidth();
    damage.findOuterBlanks();
    return damage.problems();
}

std::optional<QString> textBeforeWrongDecoding(const QString &text)
{
    for (const auto &bytes : {asWindows1252(text), asGb18030(text)}) {
        if (const auto before = bytes ? chineseUtf8(*bytes) : std::nullopt)
            return before;
    }
    return std::nullopt;
}

} // namespace qrjump::core
