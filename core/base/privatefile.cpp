#include "core/base/privatefile.h"

#include "core/base/wholefile.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>

namespace qrjump::core {

Result<Nothing, QString> makePrivateFolder(const QString &folder)
{
    if (QFileInfo(folder).isDir())
        return Nothing{};
    errno = 0;
    const bool isMade = QDir().mkpath(folder) &&
                        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (!isMade)
        return Failure{qt_error_string(errno)};
    return Nothing{};
}

Result<Nothing, QString> writePrivateFile(const QString &fileName, const QByteArray &content)
{
    if (auto folder = makePrivateFolder(QFileInfo(fileName).absolutePath()); !folder)
        return folder;
    QSaveFile file(fileName);
    const bool isWritten = file.open(QIODevice::WriteOnly) &&
                           file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                           file.write(content) == content.size();
    if (!isWritten)
        return Failure{reasonOfFailure(file)};
    return commitWhole(file);
}

} // namespace qrjump::core
