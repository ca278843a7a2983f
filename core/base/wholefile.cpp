#include "core/base/wholefile.h"

#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

#include <cerrno>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace qrjump::core {

namespace {

constexpr qint64 kNearlyNothing = 256 * 1024; // bytes; less than one buffer of the file system

/// QSaveFile does the same, but does not look at the outcome. 0, or the system's reason.
int errorOfSync(const QSaveFile &file)
{
#ifdef Q_OS_UNIX
    const bool isDone = ::fsync(file.handle()) == 0 || errno == EINVAL; // some file systems know no fsync
    return isDone ? 0 : errno;
#else
    Q_UNUSED(file)
    return 0;
#endif
}

} // namespace

// A file that is not committed is removed when `file` is destroyed.
Result<Nothing, QString> commitWhole(QSaveFile &file)
{
    if (!file.flush())
        return Failure{reasonOfFailure(file)};
    if (const int error = errorOfSync(file))
        return Failure{qt_error_string(error)};
    if (!file.commit())
        return Failure{file.errorString()};
    return Nothing{};
}

// QSaveFile forgets the system's reason when writing fails, and knows none when part of it was written.
QString reasonOfFailure(const QSaveFile &file)
{
    const QStorageInfo storage(QFileInfo(file.fileName()).absolutePath());
    const bool isFull = storage.isValid() && storage.bytesAvailable() < kNearlyNothing;
    return isFull ? qt_error_string(ENOSPC) : file.errorString();
}

} // namespace qrjump::core
