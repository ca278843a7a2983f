#include "core/csv/separatorsniffer.h"

#include "core/csv/csvreader.h"
#include "core/csv/filecolumn.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

struct CsvSeparatorText
{
    Q_DECLARE_TR_FUNCTIONS(CsvSeparator)
};

constexpr auto kSeparatorLine = "sep="_L1;
constexpr qsizetype kRecordsLookedAt = 50;

/// How well a separator explains the first records.
struct Score
{
    qsizetype knownTitles = -1;
    qsizetype equallyLong = 0; ///< records as long as the first one
    qsizetype fields = 0;

    auto operator<=>(const Score &) const = default;
};

QList<CsvRecord> firstRecords(QStringView beginning, QChar separator)
{
    CsvReader reader(separator);
    const auto whole = reader.read(beginning);
    if (!whole)
        return {};
    if (!whole->isEmpty())
        return whole->first(std::min(kRecordsLookedAt, whole->size())); // the last one may be cut off
    const auto only = reader.finish();
    return only ? *only : QList<CsvRecord>();
}

Score scoreOf(const QString &beginning, QChar separator)
{
    const QList<CsvRecord> records = firstRecords(beginning, separator);
    if (records.isEmpty())
        return {};
    const FileColumns columns = columnsTitled(records.first().fields);
    const qsizetype fields = records.first().fields.size();
    const auto isAsLong = [fields](const CsvRecord &record) { return record.fields.size() == fields; };
    Score score;
    score.knownTitles = columns.size() - columns.count(std::nullopt);
    // Every separator that a file does not use makes records of one field.
    if (fields > 1 || score.knownTitles > 0)
        score.equallyLong = std::count_if(records.begin(), records.end(), isAsLong);
    score.fields = fields;
    return score;
}

std::optional<QChar> namedSeparator(QStringView beginning)
{
    if (beginning.startsWith(u'"'))
        beginning = beginning.sliced(1);
    if (!beginning.startsWith(kSeparatorLine, Qt::CaseInsensitive) ||
        beginning.size() <= kSeparatorLine.size())
        return std::nullopt;
    const QChar separator = beginning.at(kSeparatorLine.size());
    const bool isUsable = separator != u'"' && separator != u'\r' && separator != u'\n';
    return isUsable ? std::optional(separator) : std::nullopt;
}

} // namespace

QList<QChar> csvSeparators()
{
    return {u',', u';', u'\t'};
}

QString separatorName(QChar separator)
{
    switch (separator.unicode()) {
    case u',':
        return CsvSeparatorText::tr("Comma");
    case u';':
        return CsvSeparatorText::tr("Semicolon");
    case u'\t':
        return CsvSeparatorText::tr("Tab");
    default:
        return separator;
    }
}

QChar sniffedSeparator(const QString &beginning)
{
    if (const auto named = namedSeparator(beginning))
        return *named;
    QChar best = u',';
    Score bestScore;
    for (const QChar separator : csvSeparators()) {
        const Score score = scoreOf(beginning, separator);
        if (score > bestScore) {
            best = separator;
            bestScore = score;
        }
    }
    return best;
}

bool isSeparatorLine(const QStringList &fields)
{
    const bool othersAreEmpty =
        std::all_of(fields.begin() + 1, fields.end(), [](const QString &field) { return field.isEmpty(); });
    return othersAreEmpty && fields.first().startsWith(kSeparatorLine, Qt::CaseInsensitive) &&
           fields.first().size() <= kSeparatorLine.size() + 1;
}

} // namespace qrjump::core
