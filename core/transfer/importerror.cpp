#include "core/transfer/importerror.h"

#include "core/base/sentences.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

struct Text
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
            .what = Text::tr("The file “%1” cannot be read.").arg(shown(fileName)),
            .why = why,
            .remedy = remedy};
}

/// What a file that is no text is instead, by its first bytes.
QString nature(const QByteArray &beginning)
{
    if (beginning.startsWith("PK\x03\x04") || beginning.startsWith("\xD0\xCF\x11\xE0"))
        return Text::tr("It is a workbook or an archive.");
    if (beginning.startsWith("\x89PNG") || beginning.startsWith("\xFF\xD8\xFF") ||
        beginning.startsWith("GIF8"))
        return Text::tr("It is a picture.");
    if (beginning.startsWith("%PDF"))
        return Text::tr("It is a PDF document.");
    return Text::tr("Its bytes are no text in any encoding that can be read.");
}

} // namespace

QString ImportError::text() const
{
    return joinedSentences({what, why, remedy});
}

ImportError fileMissing(const QString &fileName)
{
    return unreadable(fileName, Text::tr("It does not exist."), Text::tr("Choose another file."));
}

ImportError noOrdinaryFile(const QString &fileName)
{
    return unreadable(fileName, Text::tr("It is not an ordinary file."), Text::tr("Choose another file."));
}

ImportError fileEmpty(const QString &fileName)
{
    return unreadable(fileName, Text::tr("It is empty."), Text::tr("Choose another file."));
}

ImportError fileUnreadable(const QString &fileName, const QString &errorString)
{
    return unreadable(fileName, Text::tr("The system says: %1.").arg(errorString),
                      Text::tr("Try again once the reason is gone."));
}

ImportError tooManyBytes(const QString &fileName, qint64 atMost)
{
    return {.kind = ImportError::Kind::TooBig,
            .what = Text::tr("The file “%1” is too large to be imported.").arg(shown(fileName)),
            .why = Text::tr("It has more than %1.").arg(QLocale().formattedDataSize(atMost)),
            .remedy = Text::tr("Divide it into smaller files.")};
}

ImportError tooManyRows(const QString &fileName, int atMost)
{
    return {.kind = ImportError::Kind::TooBig,
            .what = Text::tr("The file “%1” is too long to be imported.").arg(shown(fileName)),
            .why = Text::tr("It has more than %L1 rows; no account can hold that many rules.").arg(atMost),
            .remedy = Text::tr("Divide it into smaller files.")};
}

ImportError notAText(const QString &fileName, const QByteArray &beginning)
{
    return {.kind = ImportError::Kind::NotText,
            .what = Text::tr("The file “%1” is not a CSV file.").arg(shown(fileName)),
            .why = nature(beginning),
            .remedy = Text::tr("Open it in the program that it belongs to and save it as “CSV UTF-8”.")};
}

ImportError notACsvFile(const QString &fileName, const CsvError &error)
{
    return {.kind = ImportError::Kind::Csv,
            .what = Text::tr("The file “%1” is no valid CSV file.").arg(shown(fileName)),
            .why = error.text(),
            .remedy = Text::tr("Correct that line, or check whether the separator is the right one."),
            .line = error.line};
}

ImportError importStopped(const QString &fileName)
{
    return {.kind = ImportError::Kind::Stopped,
            .what = Text::tr("Reading “%1” was stopped.").arg(shown(fileName))};
}

} // namespace qrjump::core
