#include "core/store/databaselock.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBusyCode = 5;       // SQLITE_BUSY
constexpr int kPrimaryCode = 0xff; // what is above says more precisely what is wrong

bool isRefusedToWrite(const QSqlDatabase &database)
{
    QSqlQuery query(database);
    const bool isBegun = query.exec(u"BEGIN IMMEDIATE"_s);
    if (isBegun)
        (void)query.exec(u"ROLLBACK"_s);
    return !isBegun && (query.lastError().nativeErrorCode().toInt() & kPrimaryCode) == kBusyCode;
}

} // namespace

bool isDatabaseLocked(const QString &file)
{
    if (!QFile::exists(file))
        return false; // opening would make it
    const QString connection = QUuid::createUuid().toString();
    bool isLocked = false;
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=0"_s);
        database.setDatabaseName(file);
        isLocked = database.open() && isRefusedToWrite(database);
    }
    QSqlDatabase::removeDatabase(connection);
    return isLocked;
}

} // namespace qrjump::core
