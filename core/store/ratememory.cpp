#include "core/store/ratememory.h"

#include <QFile>
#include <QVariant>

#include <algorithm>
#include <cstdlib>

namespace qrjump::core {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kRateFileId = 0x514a524d; // "QJRM"
constexpr int kRateVersion = 1;

// Another program has the file for less than a millisecond. One that has it for longer hangs or copies it.
constexpr auto kBusyWait = 20ms;
constexpr int kTimesBusyAtMost = 50;
const QString kSetUp[] = {u"PRAGMA synchronous=OFF"_s, u"PRAGMA busy_timeout=5"_s};

bool isOfNoUse(StoreError::Kind kind)
{
    return kind == StoreError::Kind::Unusable || kind == StoreError::Kind::Damaged;
}

} // namespace

RateMemory::RateMemory(QString file)
    : m_fileName(std::move(file))
{}

std::chrono::milliseconds RateMemory::reserve(const QString &account, const QDateTime &now,
                                              const QList<RequestWindow> &windows)
{
    if (!isOpen())
        return 0ms;
    const Request request{account, now.toMSecsSinceEpoch()};
    m_error.reset();
    const bool isKnown = m_file->inTransaction([&] {
        return forgetWhatIsOver(request) && findWait(request, windows) &&
               (m_wait.count() > 0 || record(request));
    });
    if (!isKnown)
        return waitBecauseOf(m_error.value_or(m_file->lastError()));
    m_timesBusy = 0;
    return m_wait;
}

bool RateMemory::isOpen()
{
    if (m_file)
        return true;
    auto file = std::make_unique<SqliteFile>();
    const auto opened =
        file->open(m_fileName, {kRateFileId,
                                kRateVersion,
                                {u"CREATE TABLE request(account TEXT NOT NULL, at INTEGER NOT NULL)"_s,
                                 u"CREATE INDEX request_of_account ON request(account, at)"_s}});
    if (!opened && isOfNoUse(opened.error().kind))
        replaceFile(); // for the next request
    const bool isReady = opened && std::all_of(std::begin(kSetUp), std::end(kSetUp),
                                               [&](const QString &pragma) { return file->execute(pragma); });
    if (isReady)
        m_file = std::move(file);
    return isReady;
}

/// What lies in the future was written before the clock was set back. When it really was is not known: it
/// counts from now on, so that nobody waits for longer than a window. Usually only the rows of the account
/// are looked at, which the index finds at once.
bool RateMemory::forgetWhatIsOver(const Request &request)
{
    const qint64 remembered = std::chrono::milliseconds(kRememberedSpan).count();
    if (std::abs(request.at - m_forgotOfAllAt) >= remembered)
        return forgetOfAll(request.at);
    return executed(u"DELETE FROM request WHERE account=? AND at<?"_s,
                    {request.account, request.at - remembered}) &&
           executed(u"UPDATE request SET at=? WHERE account=? AND at>?"_s,
                    {request.at, request.account, request.at});
}

/// There are accounts that never ask again.
bool RateMemory::forgetOfAll(qint64 now)
{
    const qint64 remembered = std::chrono::milliseconds(kRememberedSpan).count();
    const bool isForgotten = executed(u"DELETE FROM request WHERE at<?"_s, {now - remembered}) &&
                             executed(u"UPDATE request SET at=? WHERE at>?"_s, {now, now});
    if (isForgotten)
        m_forgotOfAllAt = now;
    return isForgotten;
}

bool RateMemory::findWait(const Request &request, const QList<RequestWindow> &windows)
{
    m_wait = 0ms;
    const std::optional<qint64> rows = rowsAtMost();
    for (const RequestWindow &window : windows) {
        if (window.count > rows.value_or(0))
            continue; // it would only be counted through
        QSqlQuery *found =
            executed(u"SELECT at FROM request WHERE account=? ORDER BY at DESC LIMIT 1 OFFSET ?"_s,
                     {request.account, window.count - 1});
        if (!found)
            return false;
        if (found->next())
            m_wait = std::max(m_wait, std::chrono::milliseconds(found->value(0).toLongLong() - request.at) +
                                          window.length);
        found->finish();
    }
    return rows.has_value();
}

/// Of all accounts together: their numbers ascend, and the oldest go first.
std::optional<qint64> RateMemory::rowsAtMost()
{
    QSqlQuery *numbers =
        executed(u"SELECT (SELECT max(rowid) FROM request), (SELECT min(rowid) FROM request)"_s, {});
    if (!numbers || !numbers->next())
        return std::nullopt;
    const qint64 rows = numbers->value(0).toLongLong() - numbers->value(1).toLongLong() + 1;
    numbers->finish();
    return rows;
}

bool RateMemory::record(const Request &request)
{
    return executed(u"INSERT INTO request(account, at) VALUES(?, ?)"_s, {request.account, request.at});
}

/// Null where that failed. What failed is prepared anew the next time: what could not be prepared would never
/// work again.
QSqlQuery *RateMemory::executed(const QString &statement, const QVariantList &values)
{
    const bool isNew = !m_prepared.contains(statement);
    if (isNew)
        m_prepared.emplace(statement, m_file->prepared(statement));
    QSqlQuery &query = m_prepared.at(statement);
    const bool isPrepared = !isNew || !query.lastError().isValid();
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(static_cast<int>(i), values.at(i));
    if (isPrepared && query.exec())
        return &query;
    m_error = m_file->errorOf(query);
    m_prepared.erase(statement);
    return nullptr;
}

std::chrono::milliseconds RateMemory::waitBecauseOf(const StoreError &error)
{
    switch (error.kind) {
    case StoreError::Kind::Busy:
        return ++m_timesBusy <= kTimesBusyAtMost ? kBusyWait : 0ms;
    case StoreError::Kind::Unusable:
    case StoreError::Kind::Damaged:
        replaceFile();
        return 0ms;
    case StoreError::Kind::Failed:
    case StoreError::Kind::OutOfStep:
    case StoreError::Kind::OtherProgram:
        return 0ms;
    }
    Q_UNREACHABLE();
}

void RateMemory::replaceFile()
{
    m_prepared.clear();
    m_file.reset();
    for (const QString &part : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(m_fileName + part);
}

} // namespace qrjump::core
