#include "core/transfer/importerror.h"

#include "core/base/sentences.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

struct ImportErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ImportError)
};

QString shown(const QString &fileName)
{
    return QDir::toNativeSeparators(fileName);
}

ImportError unreadable(const QString &fileName, const QString &why, const QString &remedy)
{
    return {.kind = ImportError::Kind::File,
            .what = ImportErrorText::tr("The file “%1” cannot be read.").arg(shown(fileName)),
            .why = why,
            .remedy = remedy};
}

/// What a file that is no text is instead, by its first bytes.
QString nature(const QByteArray &beginning)
{
    if (beginning.startsWith("PK\x03\x04") || beginning.startsWith("\xD0\xCF\x11\xE0"))
        return ImportErrorText::tr("It is a workbook or an archive.");
    if (beginning.startsWith("\x89PNG") || beginning.startsWith("\xFF\xD8\xFF") ||
        beginning.startsWith("GIF8"))
        return ImportErrorText::tr("It is a picture.");
    if (beginning.startsWith("%PDF"))
        return ImportErrorText::tr("It is a PDF document.");
    return ImportErrorText::tr("Its bytes are no text in any encoding that can be read.");
}

} // namespace

QString ImportError::text() const
{
    return joinedSentences({what, why, remedy});
}

ImportError fileMissing(const QString &fileName)
{
    return unreadable(fileName, ImportErrorText::tr("It does not exist."),
                      ImportErrorText::tr("Choose another file."));
}

ImportError noOrdinaryFile(const QString &fileName)
{
    return unreadable(fileName, ImportErrorText::tr("It is not an ordinary file."),
                      ImportErrorText::tr("Choose another file."));
}

ImportError fileEmpty(const QString &fileName)
{
    return unreadable(fileName, ImportErrorText::tr("It is empty."),
                      ImportErrorText::tr("Choose another file."));
}

ImportError fileUnreadable(const QString &fileName, const QString &errorString)
{
    return unreadable(fileName, ImportErrorText::tr("The system says: %1.").arg(errorString),
                      ImportErrorText::tr("Try again once the reason is gone."));
}

ImportError tooManyBytes(const QString &fileName, qint64 atMost)
{
    return {.kind = ImportError::Kind::TooBig,
            .what = ImportErrorText::tr("The file “%1” is too large to be imported.").arg(shown(fileName)),
            .why = ImportErrorText::tr("It has more than %1.").arg(QLocale().formattedDataSize(atMost)),
            .remedy = ImportErrorText::tr("Divide it into smaller files.")};
}

ImportError tooManyRows(const QString &fileName, int atMost)
{
    return {.kind = ImportError::Kind::TooBig,
            .what = ImportErrorText::tr("The file “%1” is too long to be imported.").arg(shown(fileName)),
            .why = ImportErrorText::tr("It has more than %L1 rows; no account can hold that many rules.")
                       .arg(atMost),
            .remedy = ImportErrorText::tr("Divide it into smaller files.")};
}

ImportError notAText(const QString &fileName, const QByteArray &beginning)
{
    return {.kind = ImportError::Kind::NotText,
            .what = ImportErrorText::tr("The file “%1” is not a CSV file.").arg(shown(fileName)),
            .why = nature(beginning),
            .remedy =
                ImportErrorText::tr("Open it in the program that it belongs to and save it as “CSV UTF-8”.")};
}

ImportError notACsvFile(const QString &fileName, const CsvError &error)
{
    return {.kind = ImportError::Kind::Csv,
            .what = ImportErrorText::tr("The file “%1” is no valid CSV file.").arg(shown(fileName)),
            .why = error.text(),
            .remedy =
                ImportErrorText::tr("Correct that line, or check whether the separator is the right one."),
            .line = error.line};
}

ImportError importStopped(const QString &fileName)
{
    return {.kind = ImportError::Kind::Stopped,
            .what = ImportErrorText::tr("Reading “%1” was stopped.").arg(shown(fileName))};
}

} // namespace qrjump::core
