#include "core/sandbox/sandboxdatabase.h"

#include "core/sandbox/sandboxsample.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlError>
#include <QUuid>
#include <QVariant>

namespace qrjump::sandbox {

using namespace Qt::StringLiterals;
using core::AccountKind;
using core::Failure;
using core::Result;

namespace {

// Marks the file as ours ("QJSB"), so that no other SQLite file is taken for one.
constexpr int kApplicationId = 0x514a5342;

// Made for a quick start: the rows of a rowid table come back in the order of their first insertion, which is
// nearly that of the serials, and UTF-16 is what Qt asks for. A rule without a serial is a deleted one.
const QString kCreateSample = u"CREATE TABLE sample(service_rules INTEGER NOT NULL)"_s;
const QString kCreateRule =
    u"CREATE TABLE rule(kind INTEGER, prefix TEXT, serial INTEGER, page_path TEXT, state INTEGER, "
    "open_version INTEGER, permit_sub_rule INTEGER, debug_url TEXT, UNIQUE(kind, prefix))"_s;
const QString kCreateAccount =
    u"CREATE TABLE account(kind INTEGER PRIMARY KEY, create_calls INTEGER, publishes_left INTEGER, month "
    u"TEXT, "
    "token TEXT, token_until INTEGER, stable_token TEXT, stable_token_until INTEGER)"_s;
const QString kPutRule =
    u"INSERT INTO rule VALUES(?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(kind, prefix) DO UPDATE SET "
    "serial=excluded.serial, page_path=excluded.page_path, state=excluded.state, "
    "open_version=excluded.open_version, permit_sub_rule=excluded.permit_sub_rule, debug_url=excluded.debug_url"_s;
const QString kPutAccount = u"INSERT OR REPLACE INTO account VALUES(?, ?, ?, ?, ?, ?, ?, ?)"_s;

struct SandboxDatabaseText
{
    Q_DECLARE_TR_FUNCTIONS(SandboxDatabase)
};

int storedKind(AccountKind kind)
{
    return kind == AccountKind::Ordinary ? 0 : 1;
}

AccountKind kindOf(int stored)
{
    return stored == 0 ? AccountKind::Ordinary : AccountKind::Service;
}

template <typename Enum>
QVariant column(std::optional<Enum> value)
{
    return value ? QVariant(static_cast<int>(*value)) : QVariant();
}

template <typename Enum>
std::optional<Enum> openEnum(const QVariant &column)
{
    return column.isNull() ? std::nullopt : std::optional(static_cast<Enum>(column.toInt()));
}

QVariant column(const QStringList &testLinks)
{
    if (testLinks.isEmpty())
        return {};
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(testLinks)).toJson(QJsonDocument::Compact));
}

QStringList testLinks(const QVariant &column)
{
    if (column.isNull())
        return {};
    QStringList links;
    const QJsonArray stored = QJsonDocument::fromJson(column.toString().toUtf8()).array();
    for (const QJsonValue &link : stored)
        links.append(link.toString());
    return links;
}

QVariant column(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toSecsSinceEpoch()) : QVariant();
}

/// A file that another sandbox uses is the usual case, so it is said in words.
QString problemText(const QSqlError &error)
{
    constexpr auto busy = "5"_L1; // SQLITE_BUSY
    return error.nativeErrorCode() == busy ? SandboxDatabaseText::tr("It is in use by another sandbox.")
                                           : error.databaseText();
}

IssuedToken issuedToken(const QVariant &value, const QVariant &expiresAt)
{
    if (expiresAt.isNull())
        return {};
    return {value.toString(), QDateTime::fromSecsSinceEpoch(expiresAt.toLongLong())};
}

} // namespace

SandboxDatabase::SandboxDatabase()
    : m_connection(QUuid::createUuid().toString())
    , m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection))
{
    // A second sandbox on the same file is told at once instead of after the driver's five seconds.
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=0"_s);
}

SandboxDatabase::~SandboxDatabase()
{
    m_putRule.reset();
    m_putAccount.reset();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

Result<StoredData, QString> SandboxDatabase::open(const SandboxOptions &options)
{
    const QString &file = options.dataFile;
    const bool isNew = !QFile::exists(file);
    m_database.setDatabaseName(file);
    StoredData data;
    if (!m_database.open())
        m_problem = problemText(m_database.lastError());
    else if (prepareFile(options) && prepareStatements() && loadRules(data) && loadAccounts(data)) {
        if (isNew)
            QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
        return data;
    }
    return Failure{SandboxDatabaseText::tr("The data file “%1” cannot be used: %2").arg(file, m_problem)};
}

bool SandboxDatabase::save(AccountKind kind, const AccountChange &change)
{
    const bool saved = m_database.transaction() && (!change.put || saveRule(kind, *change.put)) &&
                       (change.removedPrefix.isEmpty() || saveRemoval(kind, change.removedPrefix)) &&
                       saveAccount(kind, change.record) && m_database.commit();
    if (!saved)
        m_database.rollback();
    return saved;
}

bool SandboxDatabase::prepareFile(const SandboxOptions &options)
{
    if (!execute(u"PRAGMA locking_mode=EXCLUSIVE"_s))
        return false;
    const auto tables = number(u"SELECT count(*) FROM sqlite_master"_s);
    const auto applicationId = number(u"PRAGMA application_id"_s);
    if (!tables || !applicationId)
        return false;
    if (*tables > 0 && *applicationId != kApplicationId)
        return fail(SandboxDatabaseText::tr("It belongs to another program."));
    const bool isKept = *tables > 0 && options.storedState == StoredState::Kept;
    if (isKept && number(u"PRAGMA user_version"_s) != kSampleVersion)
        return fail(SandboxDatabaseText::tr("It was made by another version of this program."));
    return execute(u"PRAGMA journal_mode=WAL"_s) && execute(u"PRAGMA synchronous=FULL"_s) &&
           (isKept || (dropTables() && createTables(options.serviceRuleCount)));
}

bool SandboxDatabase::dropTables()
{
    return execute(u"DROP TABLE IF EXISTS sample"_s) && execute(u"DROP TABLE IF EXISTS rule"_s) &&
           execute(u"DROP TABLE IF EXISTS account"_s);
}

bool SandboxDatabase::createTables(quint64 serviceRuleCount)
{
    return execute(u"PRAGMA encoding='UTF-16'"_s) && m_database.transaction() && execute(kCreateSample) &&
           execute(kCreateRule) && execute(kCreateAccount) &&
           execute(u"INSERT INTO sample VALUES(%1)"_s.arg(serviceRuleCount)) &&
           execute(u"PRAGMA application_id=%1"_s.arg(kApplicationId)) &&
           execute(u"PRAGMA user_version=%1"_s.arg(kSampleVersion)) && m_database.commit();
}

bool SandboxDatabase::prepareStatements()
{
    m_putRule.emplace(m_database);
    m_putAccount.emplace(m_database);
    const bool prepared = m_putRule->prepare(kPutRule) && m_putAccount->prepare(kPutAccount);
    return prepared || fail(problemText(m_database.lastError()));
}

bool SandboxDatabase::loadRules(StoredData &data)
{
    const auto count = number(u"SELECT service_rules FROM sample"_s);
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!count || !query.exec(u"SELECT * FROM rule"_s))
        return fail(problemText(query.lastError()));
    data.serviceRuleCount = quint64(*count);
    while (query.next()) {
        const core::JumpRule rule{query.value(1).toString(),
                                  query.value(3).toString(),
                                  openEnum<core::RuleState>(query.value(4)),
                                  openEnum<core::TestRange>(query.value(5)),
                                  openEnum<core::SubRules>(query.value(6)),
                                  testLinks(query.value(7))};
        data.rules.append(
            {kindOf(query.value(0).toInt()), {query.value(2).toLongLong(), rule}, query.value(2).isNull()});
    }
    return true;
}

bool SandboxDatabase::loadAccounts(StoredData &data)
{
    QSqlQuery query(m_database);
    if (!query.exec(u"SELECT * FROM account"_s))
        return fail(problemText(query.lastError()));
    while (query.next()) {
        data.accounts.append(
            {kindOf(query.value(0).toInt()),
             {query.value(1).toLongLong(), query.value(2).toInt(), query.value(3).toString(),
              issuedToken(query.value(4), query.value(5)), issuedToken(query.value(6), query.value(7))}});
    }
    return true;
}

bool SandboxDatabase::saveRule(AccountKind kind, const NumberedRule &numbered)
{
    const core::JumpRule &rule = numbered.rule;
    const QVariantList columns{storedKind(kind),      rule.prefix,           numbered.serial,
                               rule.pagePath,         column(rule.state),    column(rule.testRange),
                               column(rule.subRules), column(rule.testLinks)};
    for (qsizetype i = 0; i < columns.size(); ++i)
        m_putRule->bindValue(int(i), columns.at(i));
    return m_putRule->exec();
}

bool SandboxDatabase::saveRemoval(AccountKind kind, const QString &prefix)
{
    m_putRule->bindValue(0, storedKind(kind));
    m_putRule->bindValue(1, prefix);
    for (int i = 2; i < 8; ++i)
        m_putRule->bindValue(i, QVariant());
    return m_putRule->exec();
}

bool SandboxDatabase::saveAccount(AccountKind kind, const AccountRecord &record)
{
    const QVariantList columns{storedKind(kind),          record.createCalls,
                               record.publishesLeft,      record.month,
                               record.latest.value,       column(record.latest.expiresAt),
                               record.latestStable.value, column(record.latestStable.expiresAt)};
    for (qsizetype i = 0; i < columns.size(); ++i)
        m_putAccount->bindValue(int(i), columns.at(i));
    return m_putAccount->exec();
}

bool SandboxDatabase::execute(const QString &statement)
{
    QSqlQuery query(m_database);
    return query.exec(statement) || fail(problemText(query.lastError()));
}

std::optional<qint64> SandboxDatabase::number(const QString &query)
{
    QSqlQuery answer(m_database);
    if (answer.exec(query) && answer.next())
        return answer.value(0).toLongLong();
    (void)fail(problemText(answer.lastError()));
    return std::nullopt;
}

bool SandboxDatabase::fail(const QString &problem)
{
    if (m_problem.isEmpty())
        m_problem = problem;
    return false;
}

} // namespace qrjump::sandbox
