#include "core/store/databaseaside.h"

#include "core/base/keptaside.h"
#include "core/store/sqlitefile.h"

#include <QFile>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace qrjump::core {

using namespace Qt::StringLiterals;

/// SQLite would take its write-ahead log for that of the new file.
Result<QString, QString> moveDatabaseAside(const QString &file, const QDateTime &now)
{
    auto moved = moveAside(file, now);
    if (!moved)
        return moved;
    for (const QString &ending : {u"-wal"_s, u"-shm"_s})
        QFile::rename(file + ending, *moved + ending);
    QFile::remove(SqliteFile::damageMarkOf(file));
    return moved;
}

QByteArray identityOf(const QString &file)
{
#ifdef Q_OS_UNIX
    struct stat status = {};
    if (stat(QFile::encodeName(file).constData(), &status) == 0)
        return QByteArray::number(quint64(status.st_dev)) + ':' + QByteArray::number(quint64(status.st_ino));
#else
    Q_UNUSED(file)
#endif
    return {};
}

} // namespace qrjump::core
