#pragma once

#include "core/base/result.h"

#include <QList>
#include <QStringList>

namespace qrjump::core {

struct CsvRecord
{
    QStringList fields; ///< at least one
    int line = 1;       ///< where it begins in the file, from 1

    bool operator==(const CsvRecord &) const = default;
};

/// Why a text is not CSV.
struct CsvError
{
    enum class Kind {
        QuoteInText,    ///< `ab"c`: a quotation mark in a value that is not quoted
        TextAfterQuote, ///< `"ab"c`: something between a closing quotation mark and the next separator
        QuoteNotClosed, ///< the text ends inside a quoted value
        RecordTooLong,  ///< longer than kLongestRecord
    };

    Kind kind = Kind::QuoteNotClosed;
    int line = 1; ///< where the broken value begins, from 1

    /// Translated sentence.
    [[nodiscard]] QString text() const;
    bool operator==(const CsvError &) const = default;
};

/// Characters. Far beyond any rule; without a bound a file without line ends would fill the memory.
inline constexpr int kLongestRecord = 1'000'000;

/// Reads RFC 4180 text piece by piece: any cut between two pieces is allowed, even between CR and LF. Takes
/// LF, CRLF and CR for a line end, a byte order mark for nothing, and needs no line end after the last
/// record. Blank lines are skipped. A text with broken quoting is refused as a whole: guessing would move
/// values between columns.
class CsvReader
{
public:
    using Records = Result<QList<CsvRecord>, CsvError>;

    /// `separator` is neither a quotation mark nor a line end.
    explicit CsvReader(QChar separator = u',')
        : m_separator(separator)
    {}

    /// The records that end in this piece. After an error every further call gives the same error.
    [[nodiscard]] Records read(QStringView piece);
    /// The last record, if it has no line end. No piece may follow.
    [[nodiscard]] Records finish();

private:
    enum class State { RecordStart, FieldStart, Unquoted, Quoted, ClosingQuote };

    [[nodiscard]] qsizetype takeRun(QStringView piece);
    void take(QChar c);
    void takeAtStart(QChar c);
    void takeUnquoted(QChar c);
    void takeAfterClosingQuote(QChar c);
    void endField();
    void endRecord();
    void fail(CsvError::Kind kind);
    [[nodiscard]] Records takeRecords();

    QChar m_separator;
    State m_state = State::RecordStart;
    bool m_anythingRead = false;
    bool m_afterCarriageReturn = false;
    int m_line = 1;
    int m_fieldLine = 1;
    QString m_field;
    int m_recordLength = 0; ///< characters so far
    CsvRecord m_record;
    QList<CsvRecord> m_records;
    std::optional<CsvError> m_error;
};

} // namespace qrjump::core
