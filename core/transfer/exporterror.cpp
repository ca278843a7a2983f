#include "core/transfer/exporterror.h"

#include "core/base/sentences.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

struct ExportErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ExportError)
};

QString untouched(const QString &fileName)
{
    const QString name = QDir::toNativeSeparators(fileName);
    return QFileInfo::exists(fileName) ? ExportErrorText::tr("The file “%1” is as it was before.").arg(name)
                                       : ExportErrorText::tr("The file “%1” was not created.").arg(name);
}

QString whyReadingFailed(const ApiError &error)
{
    if (error.kind != ApiError::Kind::Refused)
        return ExportErrorText::tr("The server could not be reached or gave no readable answer (%1).")
            .arg(error.detail.isEmpty() ? canonicalName(error.kind) : error.detail);
    return ExportErrorText::tr("The server refused to list the rules (%1 · %2).")
        .arg(QString::number(error.errcode.value_or(0)), error.errmsg.trimmed());
}

ExportError rulesChanged(const QString &fileName, const QString &why)
{
    return {.kind = ExportError::Kind::Changed,
            .what = ExportErrorText::tr("The rules changed while they were being exported."),
            .why = why,
            .remedy = ExportErrorText::tr("Export again while nobody edits the rules."),
            .untouched = untouched(fileName)};
}

ExportError unwritable(const QString &fileName, const QString &why, const QString &remedy)
{
    return {
        .kind = ExportError::Kind::File,
        .what =
            ExportErrorText::tr("The file “%1” cannot be written.").arg(QDir::toNativeSeparators(fileName)),
        .why = why,
        .remedy = remedy,
        .untouched = untouched(fileName)};
}

} // namespace

QString ExportError::text() const
{
    return joinedSentences({what, why, remedy, untouched});
}

ExportError readingFailed(const QString &fileName, const FetchError &error)
{
    switch (error.kind) {
    case FetchError::Kind::Server:
        return {.kind = ExportError::Kind::Server,
                .what = ExportErrorText::tr("The rules could not be read from the server."),
                .why = whyReadingFailed(error.apiError),
                .remedy = ExportErrorText::tr("Export again once the reason is gone."),
                .untouched = untouched(fileName),
                .apiError = error.apiError};
    case FetchError::Kind::Changed:
        return rulesChanged(fileName, error.why);
    case FetchError::Kind::Stopped:
        return exportStopped(fileName);
    }
    Q_UNREACHABLE();
}

ExportError countsDiffer(const QString &fileName, int promised, int written)
{
    return rulesChanged(
        fileName,
        ExportErrorText::tr("%1 rules were to be written, but there are %2.").arg(promised).arg(written));
}

ExportError fileFailed(const QString &fileName, const QString &errorString)
{
    if (!QFileInfo(QFileInfo(fileName).absolutePath()).isDir())
        return unwritable(fileName, ExportErrorText::tr("The folder does not exist."),
                          ExportErrorText::tr("Make the folder or choose another one."));
    return unwritable(fileName, ExportErrorText::tr("The system says: %1.").arg(errorString),
                      ExportErrorText::tr("Make room or choose another place."));
}

ExportError notAFile(const QString &fileName)
{
    return unwritable(fileName, ExportErrorText::tr("It is not an ordinary file."),
                      ExportErrorText::tr("Choose another place."));
}

ExportError exportStopped(const QString &fileName)
{
    return {.kind = ExportError::Kind::Stopped,
            .what = ExportErrorText::tr("The export was stopped."),
            .untouched = untouched(fileName)};
}

ExportError characterMissing(const QString &fileName, const UnwritableCell &cell)
{
    const bool isHalf = QChar::isSurrogate(cell.character.codePoint);
    //: %1 is a column of the file, %2 a character such as U+D83D
    const QString why =
        isHalf ? ExportErrorText::tr("Its value of “%1” holds half a character (%2), which no encoding has.")
               : ExportErrorText::tr("Its value of “%1” holds the character %2, which the encoding lacks.");
    return {.kind = ExportError::Kind::Character,
            .what = ExportErrorText::tr("Rule %1 cannot be written: “%2”.")
                        .arg(QString::number(cell.row), cell.prefix),
            .why = why.arg(cell.column, cell.character.name()),
            .remedy = isHalf ? ExportErrorText::tr("Correct the rule or leave it out.")
                             : ExportErrorText::tr("Export as UTF-8."),
            .untouched = untouched(fileName),
            .row = cell.row,
            .prefix = cell.prefix,
            .isLackOfEncoding = !isHalf};
}

ExportError encodingMissing(const QString &fileName, CsvEncoding encoding)
{
    return {.kind = ExportError::Kind::Character,
            .what = ExportErrorText::tr("This installation cannot write %1.").arg(canonicalName(encoding)),
            .remedy = ExportErrorText::tr("Export as UTF-8."),
            .untouched = untouched(fileName),
            .isLackOfEncoding = true};
}

} // namespace qrjump::core
