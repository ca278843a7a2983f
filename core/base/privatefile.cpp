#include "core/base/privatefile.h"

#include "core/base/wholefile.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

#include <cerrno>

namespace qrjump::core {

namespace {

constexpr qint64 kNearlyNothing = 256 * 1024; // bytes; less than one buffer of the file system

/// QSaveFile forgets the system's reason when writing fails.
QString reasonOf(const QSaveFile &file)
{
    const QStorageInfo storage(QFileInfo(file.fileName()).absolutePath());
    const bool isFull = storage.isValid() && storage.bytesAvailable() < kNearlyNothing;
    return isFull ? qt_error_string(ENOSPC) : file.errorString();
}

} // namespace

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
        return Failure{reasonOf(file)};
    return commitWhole(file);
}

} // namespace qrjump::core
