#include "core/api/requestlogfile.h"

#include "core/api/requestlogtext.h"
#include "core/base/wholefile.h"

#include <QSaveFile>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

QByteArray section(const RequestRecord &record)
{
    return QStringList{supportText(record), requestText(record), replyText(record)}.join(u'\n').toUtf8() +
           QByteArray(72, '-') + "\n\n";
}

} // namespace

Result<Nothing, QString> writeRequestLog(const QString &fileName, const QList<RequestRecord> &records)
{
    QSaveFile file(fileName);
    // Before the first byte, and after opening: that takes over the permissions of the file to be replaced.
    if (!file.open(QIODevice::WriteOnly) ||
        !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return Failure{file.errorString()};
    for (const RequestRecord &record : records)
        file.write(section(record)); // QSaveFile::commit() fails when one of them did
    return commitWhole(file);
}

} // namespace qrjump::core
