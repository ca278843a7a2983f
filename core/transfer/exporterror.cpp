#include "core/transfer/exporterror.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

struct ExportText
{
    Q_DECLARE_TR_FUNCTIONS(ExportError)

public:
    static QString untouched(const QString &fileName)
    {
        const QString name = QDir::toNativeSeparators(fileName);
        return QFileInfo::exists(fileName) ? tr("The file “%1” is as it was before.").arg(name)
                                           : tr("The file “%1” was not created.").arg(name);
    }

    static QString reason(const ApiError &error)
    {
        if (error.kind != ApiError::Kind::Refused)
            return tr("The server could not be reached or gave no readable answer (%1).")
                .arg(error.detail.isEmpty() ? canonicalName(error.kind) : error.detail);
        return tr("The server refused to list the rules (%1).")
            .arg(error.errcode ? u"%1 · %2"_s.arg(QString::number(*error.errcode), error.errmsg.trimmed())
                               : error.errmsg.trimmed());
    }

    static ExportError serverFailed(const QString &fileName, const ApiError &error)
    {
        return {.kind = ExportError::Kind::Server,
                .what = tr("The rules could not be read from the server."),
                .why = reason(error),
                .remedy = tr("Export again once the reason is gone."),
                .untouched = untouched(fileName),
                .apiError = error};
    }

    static ExportError rulesChanged(const QString &fileName, const QString &why)
    {
        return {.kind = ExportError::Kind::Changed,
                .what = tr("The rules changed while they were being exported."),
                .why = why,
                .remedy = tr("Export again while nobody edits the rules."),
                .untouched = untouched(fileName)};
    }

    static ExportError rowsMissing(const QString &fileName, int promised, int written)
    {
        return rulesChanged(fileName,
                            tr("%1 rules were to be written, but there are %2.").arg(promised).arg(written));
    }

    static ExportError fileFailed(const QString &fileName, const QString &why)
    {
        return {.kind = ExportError::Kind::File,
                .what = tr("The file “%1” cannot be written.").arg(QDir::toNativeSeparators(fileName)),
                .why = why,
                .remedy = tr("Make room or choose another place."),
                .untouched = untouched(fileName)};
    }

    static QString notAFile() { return tr("It is not an ordinary file."); }
    static QString systemReason(const QString &errorString)
    {
        return tr("The system says: %1.").arg(errorString);
    }

    static ExportError stopped(const QString &fileName)
    {
        return {.kind = ExportError::Kind::Stopped,
                .what = tr("The export was stopped."),
                .untouched = untouched(fileName)};
    }

    static ExportError characterMissing(const QString &fileName, const UnwritableCell &cell)
    {
        const bool isHalf = QChar::isSurrogate(cell.character.codePoint);
        return {.kind = ExportError::Kind::Character,
                .what = tr("Rule %1 cannot be written: “%2”.").arg(QString::number(cell.row), cell.prefix),
                //: %1 is a column of the file, %2 a character such as U+D83D
                .why = isHalf ? tr("Its value of “%1” holds half a character (%2), which no encoding has.")
                                    .arg(cell.column, cell.character.name())
                              : tr("Its value of “%1” holds the character %2, which the encoding lacks.")
                                    .arg(cell.column, cell.character.name()),
                .remedy = isHalf ? tr("Correct the rule or leave it out.") : tr("Export as UTF-8."),
                .untouched = untouched(fileName),
                .row = cell.row,
                .prefix = cell.prefix};
    }

    static ExportError encodingMissing(const QString &fileName, CsvEncoding encoding)
    {
        return {.kind = ExportError::Kind::Character,
                .what = tr("This installation of Qt cannot write %1.").arg(canonicalName(encoding)),
                .remedy = tr("Export as UTF-8."),
                .untouched = untouched(fileName)};
    }
};

} // namespace

QString ExportError::text() const
{
    QStringList sentences{what, why, remedy, untouched};
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

ExportError readingFailed(const QString &fileName, const FetchError &error)
{
    switch (error.kind) {
    case FetchError::Kind::Server:
        return ExportText::serverFailed(fileName, error.apiError);
    case FetchError::Kind::Changed:
        return ExportText::rulesChanged(fileName, error.why);
    case FetchError::Kind::Stopped:
        return ExportText::stopped(fileName);
    }
    Q_UNREACHABLE();
}

ExportError countsDiffer(const QString &fileName, int promised, int written)
{
    return ExportText::rowsMissing(fileName, promised, written);
}

ExportError fileFailed(const QString &fileName, const QString &errorString)
{
    return ExportText::fileFailed(fileName, ExportText::systemReason(errorString));
}

ExportError notAFile(const QString &fileName)
{
    return ExportText::fileFailed(fileName, ExportText::notAFile());
}

ExportError exportStopped(const QString &fileName)
{
    return ExportText::stopped(fileName);
}

ExportError characterMissing(const QString &fileName, const UnwritableCell &cell)
{
    return ExportText::characterMissing(fileName, cell);
}

ExportError encodingMissing(const QString &fileName, CsvEncoding encoding)
{
    return ExportText::encodingMissing(fileName, encoding);
}

} // namespace qrjump::core
