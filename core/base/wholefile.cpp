#include "core/base/wholefile.h"

#include <QSaveFile>

#include <cerrno>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace qrjump::core {

namespace {

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
        return Failure{file.errorString()};
    if (const int error = errorOfSync(file))
        return Failure{qt_error_string(error)};
    if (!file.commit())
        return Failure{file.errorString()};
    return Nothing{};
}

} // namespace qrjump::core
