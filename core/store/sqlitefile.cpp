#include "core/store/sqlitefile.h"

#include <QFile>
#include <QSqlError>
#include <QUuid>
#include <QVariant>

#include <algorithm>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBusy = 5;        // SQLITE_BUSY
constexpr int kCorrupt = 11;    // SQLITE_CORRUPT
constexpr int kNoDatabase = 26; // SQLITE_NOTADB
constexpr int kPrimary = 0xff;  // what is above says more precisely what is wrong

StoreError::Kind kindOf(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt() & kPrimary;
    if (code == kBusy)
        return StoreError::Kind::Busy;
    return code == kCorrupt || code == kNoDatabase ? StoreError::Kind::Damaged : StoreError::Kind::Failed;
}

/// Before SQLite opens it, so that no other user can open it in between. The answer is why it cannot be.
std::optional<QString> problemOfMakingPrivate(const QString &fileName)
{
    QFile file(fileName);
    const auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
    const bool isThere = file.exists() || file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly);
    if (isThere && file.setPermissions(ownerOnly))
        return std::nullopt;
    return file.errorString();
}

} // namespace

SqliteFile::SqliteFile()
    : m_connection(QUuid::createUuid().toString())
    , m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection))
{
    // Another program holds the file for the length of a transaction; a window must not wait five seconds.
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=1000"_s);
}

SqliteFile::~SqliteFile()
{
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

QString textOf(const StoreError &error)
{
    return error.detail.isEmpty() ? error.file : u"%1: %2"_s.arg(error.file, error.detail);
}

Result<Nothing, StoreError> SqliteFile::open(const QString &file, const Format &format)
{
    auto opened = tryToOpen(file, format);
    m_openError = opened ? std::nullopt : std::optional(opened.error());
    if (m_openError)
        m_database.close(); // nothing may be written into what is not ours
    return opened;
}

Result<Nothing, StoreError> SqliteFile::tryToOpen(const QString &file, const Format &format)
{
    m_file = file;
    if (const auto problem = problemOfMakingPrivate(file))
        return Failure{StoreError{StoreError::Kind::Failed, file, *problem}};
    m_database.setDatabaseName(file);
    if (!m_database.open())
        return Failure{
            StoreError{kindOf(m_database.lastError()), file, m_database.lastError().databaseText()}};
    return prepare(format);
}

QSqlQuery SqliteFile::prepared(const QString &statement) const
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    query.prepare(statement); // a mistake in it shows when it is executed
    return query;
}

bool SqliteFile::execute(const QString &statement)
{
    QSqlQuery query(m_database);
    const bool done = query.exec(statement);
    if (!done)
        m_lastError = errorOf(query);
    return done;
}

std::optional<qint64> SqliteFile::number(const QString &query)
{
    QSqlQuery answer(m_database);
    if (answer.exec(query) && answer.next())
        return answer.value(0).toLongLong();
    m_lastError = errorOf(answer);
    return std::nullopt;
}

StoreError SqliteFile::errorOf(const QSqlQuery &query) const
{
    if (m_openError && !m_database.isOpen())
        return *m_openError;
    return markedError(query.lastError());
}

/// The damage is not seen when the file is opened again: its first page may be whole.
StoreError SqliteFile::markedError(const QSqlError &error) const
{
    const StoreError::Kind kind = kindOf(error);
    if (kind == StoreError::Kind::Damaged)
        (void)QFile(damageMarkOf(m_file)).open(QIODevice::WriteOnly);
    return {kind, m_file, error.databaseText()};
}

QString SqliteFile::damageMarkOf(const QString &file)
{
    return file + u".damaged"_s;
}

Result<Nothing, StoreError> SqliteFile::lookForDamage()
{
    if (!QFile::exists(damageMarkOf(m_file)))
        return Nothing{};
    QSqlQuery check(m_database);
    const bool isChecked = check.exec(u"PRAGMA quick_check(1)"_s) && check.next();
    const QString found = isChecked ? check.value(0).toString() : check.lastError().databaseText();
    if (found != u"ok"_s)
        return Failure{StoreError{StoreError::Kind::Damaged, m_file, found}};
    QFile::remove(damageMarkOf(m_file));
    return Nothing{};
}

StoreError SqliteFile::errorOf(const QString &detail) const
{
    return {StoreError::Kind::Failed, m_file, detail};
}

Result<Nothing, StoreError> SqliteFile::prepare(const Format &format)
{
    const auto tables = number(u"SELECT count(*) FROM sqlite_master"_s);
    if (!tables)
        return Failure{m_lastError};
    if (*tables > 0 && number(u"PRAGMA application_id"_s) != format.applicationId)
        return Failure{StoreError{StoreError::Kind::Unusable, m_file, u"belongs to another program"_s}};
    if (*tables > 0 && number(u"PRAGMA user_version"_s) != format.version)
        return Failure{StoreError{StoreError::Kind::Unusable, m_file, u"has another version"_s}};
    const bool isReady =
        execute(u"PRAGMA page_size=%1"_s.arg(format.pageSize)) && // does nothing to an old file
        execute(u"PRAGMA journal_mode=WAL"_s) && execute(u"PRAGMA synchronous=FULL"_s) &&
        execute(u"PRAGMA foreign_keys=ON"_s) && (*tables > 0 || create(format)) &&
        std::all_of(format.additions.begin(), format.additions.end(),
                    [this](const Addition &addition) { return complete(addition); }) &&
        std::all_of(format.setUp.begin(), format.setUp.end(),
                    [this](const QString &statement) { return execute(statement); });
    return isReady ? lookForDamage() : Failure{m_lastError};
}

bool SqliteFile::complete(const Addition &addition)
{
    if (!lacks(addition.table))
        return true;
    return inTransaction([&] {
        if (!lacks(addition.table)) // another program was quicker
            return true;
        return std::all_of(addition.statements.begin(), addition.statements.end(),
                           [this](const QString &statement) { return execute(statement); });
    });
}

bool SqliteFile::lacks(const QString &table)
{
    return number(u"SELECT count(*) FROM sqlite_master WHERE name='%1'"_s.arg(table)) == 0;
}

bool SqliteFile::create(const Format &format)
{
    return inTransaction([&] {
        if (number(u"SELECT count(*) FROM sqlite_master"_s).value_or(0) > 0) // another program was quicker
            return true;
        for (const QString &table : format.tables) {
            if (!execute(table))
                return false;
        }
        return execute(u"PRAGMA application_id=%1"_s.arg(format.applicationId)) &&
               execute(u"PRAGMA user_version=%1"_s.arg(format.version));
    });
}

} // namespace qrjump::core
