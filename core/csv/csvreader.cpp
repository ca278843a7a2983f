#include "core/csv/csvreader.h"

#include <QCoreApplication>

#include <algorithm>

namespace qrjump::core {

namespace {

constexpr QChar kByteOrderMark = u'\uFEFF';

bool isLineEnd(QChar c)
{
    return c == u'\r' || c == u'\n';
}

qsizetype quotedRun(QStringView piece)
{
    const auto isSpecial = [](QChar c) { return c == u'"' || isLineEnd(c); };
    return std::find_if(piece.begin(), piece.end(), isSpecial) - piece.begin();
}

qsizetype unquotedRun(QStringView piece, QChar separator)
{
    const auto isSpecial = [separator](QChar c) { return c == separator || c == u'"' || isLineEnd(c); };
    return std::find_if(piece.begin(), piece.end(), isSpecial) - piece.begin();
}

} // namespace

QString CsvError::text() const
{
    switch (kind) {
    case Kind::QuoteInText:
        return QCoreApplication::translate("CsvError", "A value in line %1 contains a quotation mark but is "
                                                       "not quoted.")
            .arg(line);
    case Kind::TextAfterQuote:
        return QCoreApplication::translate("CsvError",
                                           "The quoted value that begins in line %1 is followed by "
                                           "something other than a separator.")
            .arg(line);
    case Kind::QuoteNotClosed:
        return QCoreApplication::translate("CsvError", "The quoted value that begins in line %1 has no end.")
            .arg(line);
    case Kind::RecordTooLong:
        return QCoreApplication::translate("CsvError",
                                           "The row that begins in line %1 is longer than %L2 characters.")
            .arg(line)
            .arg(kLongestRecord);
    }
    Q_UNREACHABLE();
}

CsvReader::Records CsvReader::read(QStringView piece)
{
    const bool atStart = !std::exchange(m_anythingRead, m_anythingRead || !piece.isEmpty());
    if (atStart && piece.startsWith(kByteOrderMark))
        piece = piece.sliced(1);
    for (qsizetype i = 0; i < piece.size() && !m_error;) {
        i += takeRun(piece.sliced(i));
        if (i < piece.size())
            take(piece.at(i++));
    }
    return takeRecords();
}

/// The characters at the beginning that just belong to the value, and how many they are.
qsizetype CsvReader::takeRun(QStringView piece)
{
    const bool isAtStart = m_state == State::RecordStart || m_state == State::FieldStart;
    const qsizetype most = std::min<qsizetype>(piece.size(), kLongestRecord - m_recordLength);
    const qsizetype length = m_state == State::ClosingQuote ? 0
                             : m_state == State::Quoted     ? quotedRun(piece.first(most))
                                                            : unquotedRun(piece.first(most), m_separator);
    if (length == 0)
        return 0;
    if (m_state == State::RecordStart)
        m_record.line = m_line;
    if (isAtStart) {
        m_fieldLine = m_line;
        m_state = State::Unquoted;
    }
    if (m_field.isEmpty())
        m_field = piece.first(length).toString(); // as long as it is, unlike what grows
    else
        m_field += piece.first(length);
    m_recordLength += static_cast<int>(length);
    m_afterCarriageReturn = false;
    return length;
}

CsvReader::Records CsvReader::finish()
{
    if (m_state == State::Quoted)
        fail(CsvError::Kind::QuoteNotClosed);
    else if (m_state != State::RecordStart)
        endRecord();
    return takeRecords();
}

void CsvReader::take(QChar c)
{
    const bool endsCrLf = m_afterCarriageReturn && c == u'\n';
    m_afterCarriageReturn = c == u'\r';
    if (endsCrLf) {
        if (m_state == State::Quoted)
            m_field += c;
        return;
    }
    switch (m_state) {
    case State::RecordStart:
        m_record.line = m_line;
        if (!isLineEnd(c))
            takeAtStart(c);
        break;
    case State::FieldStart:
        takeAtStart(c);
        break;
    case State::Unquoted:
        takeUnquoted(c);
        break;
    case State::Quoted:
        if (c == u'"')
            m_state = State::ClosingQuote;
        else
            m_field += c;
        break;
    case State::ClosingQuote:
        takeAfterClosingQuote(c);
        break;
    }
    if (isLineEnd(c))
        ++m_line;
    if (m_state != State::RecordStart && ++m_recordLength > kLongestRecord)
        fail(CsvError::Kind::RecordTooLong);
}

void CsvReader::takeAtStart(QChar c)
{
    m_fieldLine = m_line;
    m_state = c == u'"' ? State::Quoted : State::Unquoted;
    if (m_state == State::Unquoted)
        takeUnquoted(c);
}

void CsvReader::takeUnquoted(QChar c)
{
    if (c == m_separator)
        endField();
    else if (isLineEnd(c))
        endRecord();
    else if (c == u'"')
        fail(CsvError::Kind::QuoteInText);
    else
        m_field += c;
}

void CsvReader::takeAfterClosingQuote(QChar c)
{
    if (c == u'"') {
        m_field += c;
        m_state = State::Quoted;
    } else if (c == m_separator) {
        endField();
    } else if (isLineEnd(c)) {
        endRecord();
    } else {
        fail(CsvError::Kind::TextAfterQuote);
    }
}

void CsvReader::endField()
{
    m_record.fields.append(std::exchange(m_field, {}));
    m_state = State::FieldStart;
}

void CsvReader::endRecord()
{
    endField();
    const qsizetype fields = m_record.fields.size();
    m_records.append(std::exchange(m_record, {}));
    m_record.fields.reserve(fields);
    m_recordLength = 0;
    m_state = State::RecordStart;
}

void CsvReader::fail(CsvError::Kind kind)
{
    if (!m_error)
        m_error = CsvError{kind, kind == CsvError::Kind::RecordTooLong ? m_record.line : m_fieldLine};
}

CsvReader::Records CsvReader::takeRecords()
{
    if (m_error)
        return Failure{*m_error};
    return std::exchange(m_records, {});
}

} // namespace qrjump::core
