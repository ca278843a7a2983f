#include "app/cli/prefixfile.h"

#include "core/csv/csvreader.h"
#include "core/csv/encodingsniffer.h"
#include "core/csv/filecolumn.h"
#include "core/csv/formulaguard.h"
#include "core/csv/separatorsniffer.h"
#include "core/csv/textdecoder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace qrjump::cli {

using namespace Qt::StringLiterals;
using core::CsvRecord;
using core::Failure;
using core::FileColumn;
using core::Result;

namespace {

constexpr qint64 kLargestFile = 64 * 1024 * 1024; // bytes; a hundred thousand prefixes have a few million
constexpr int kBeginning = 10'000;                // characters that tell the separator

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(qrjump::cli::PrefixFile)
};

Failure<CommandError> unusable(const QString &sentence)
{
    return {CommandError{FileProblem, sentence}};
}

/// Some encoding can read nearly every file, but a text has no such characters.
bool hasControlCharacters(const QString &text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c < u' ' && c != u'\t' && c != u'\n' && c != u'\r'; });
}

Result<QString, CommandError> textIn(const QString &fileName)
{
    const QString shown = QDir::toNativeSeparators(fileName);
    QFile file(fileName);
    if (QFileInfo(fileName).isDir())
        return unusable(Text::tr("“%1” is a folder, not a file with prefixes.").arg(shown));
    if (!file.open(QIODevice::ReadOnly))
        return unusable(Text::tr("The file “%1” cannot be read: %2.").arg(shown, file.errorString()));
    const QByteArray bytes = file.read(kLargestFile + 1); // not its size: it may be a pipe
    if (bytes.size() > kLargestFile)
        return unusable(Text::tr("The file “%1” is too large for a list of prefixes.").arg(shown));
    core::EncodingSniffer sniffer;
    sniffer.take(bytes);
    core::TextDecoder decoder(sniffer.encoding().value_or(core::TextEncoding::Utf8));
    QString text = decoder.decode(bytes);
    text += decoder.finish(); // only after it: in one expression the order is open
    if (decoder.hasError() || hasControlCharacters(text))
        return unusable(Text::tr("The file “%1” is no text in an encoding that can be read.").arg(shown));
    return text;
}

/// Position of the prefixes under this header; -1: it is none.
qsizetype prefixColumn(const QStringList &header)
{
    return core::columnsTitled(header).indexOf(std::optional(FileColumn{core::RuleColumn::Prefix}));
}

/// A prefix may hold a comma, so only a header makes a file CSV.
bool hasHeader(const QString &text, QChar separator)
{
    const qsizetype lineEnd = text.indexOf(u'\n');
    const QString first = text.first(lineEnd < 0 ? text.size() : lineEnd) + u'\n';
    const auto records = core::CsvReader(separator).read(first);
    return records && !records->isEmpty() && prefixColumn(records->first().fields) >= 0;
}

/// The cells below the header.
Result<QStringList, core::CsvError> cellsIn(const QString &text, QChar separator)
{
    core::CsvReader reader(separator);
    const auto records = reader.read(text + u'\n');
    const auto rest = reader.finish();
    if (!records || !rest)
        return Failure{records ? rest.error() : records.error()};
    const QStringList header = records->first().fields;
    const qsizetype column = prefixColumn(header);
    const bool isGuarded = core::isOwnHeader(header);
    QStringList cells;
    for (const CsvRecord &record : records->sliced(1)) {
        const QString cell = record.fields.value(column);
        cells.append(isGuarded ? core::unguardedFormula(cell) : cell);
    }
    return cells;
}

QStringList linesIn(QString text)
{
    return text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n').split(u'\n');
}

} // namespace

Result<QStringList, CommandError> prefixesIn(const QString &fileName)
{
    const auto text = textIn(fileName);
    if (!text)
        return Failure{text.error()};
    const QChar separator = core::sniffedSeparator(text->left(kBeginning));
    const Result<QStringList, core::CsvError> found =
        hasHeader(*text, separator) ? cellsIn(*text, separator) : linesIn(*text);
    const QString shown = QDir::toNativeSeparators(fileName);
    if (!found)
        return unusable(Text::tr("The file “%1” cannot be read. %2").arg(shown, found.error().text()));
    QStringList prefixes = *found;
    prefixes.removeAll(QString());
    prefixes.removeDuplicates();
    if (prefixes.isEmpty())
        return unusable(Text::tr("There is no prefix in the file “%1”.").arg(shown));
    return prefixes;
}

} // namespace qrjump::cli
