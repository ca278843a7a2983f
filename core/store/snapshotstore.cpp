#include "core/store/snapshotstore.h"

#include "core/rules/countedalong.h"
#include "core/store/databaseaside.h"

#include <QThread>

#include <algorithm>
#include <chrono>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

using namespace std::chrono_literals;

/// SQLite does not queue those who wait for a lock: a pause lets them in.
constexpr std::chrono::milliseconds kBetweenSnapshotParts = 2ms;
constexpr int kBlocksAtOnce = 8;
/// After which a snapshot that was never completely saved belongs to a program that was killed.
constexpr std::chrono::seconds kSavingAtMost = 1h;

int publishedIn(const RuleSet &rules, int block)
{
    if (block >= rules.blockCount())
        return 0;
    const QList<RuleBlock::Numbers> &numbers = rules.blockAt(block).numbers();
    return static_cast<int>(std::count_if(numbers.begin(), numbers.end(), [](const auto &ofRule) {
        return ofRule.state == static_cast<qint32>(RuleState::Published);
    }));
}

} // namespace

SnapshotStore::Stored<Nothing> SnapshotStore::open(const QString &file)
{
    m_identity = identityOf(file); // before damage is looked for, which takes its time
    auto opened = m_database->file.open(file, snapshotrows::format());
    if (m_identity.isEmpty())
        m_identity = identityOf(file);
    return opened;
}

SnapshotStore::Stored<QString> SnapshotStore::beginAnew(const QDateTime &now)
{
    const QString file = fileName();
    m_seen.reset();
    m_database = std::make_unique<Database>();
    const bool isStillThere = identityOf(file) == m_identity;
    const auto kept = isStillThere ? moveDatabaseAside(file, now) : Result<QString, QString>(QString());
    if (const auto opened = open(file); !opened)
        return Failure{opened.error()};
    if (!kept)
        return Failure{StoreError{StoreError::Kind::Failed, file, kept.error()}};
    return *kept;
}

SnapshotStore::Stored<qint64> SnapshotStore::save(const Snapshot &snapshot, const RuleSet &rules,
                                                  const std::function<bool()> &isStopped)
{
    SnapshotTables &tables = m_database->tables;
    Row row{snapshot, rules.blockCount()};
    row.snapshot.ruleCount = rules.count();
    row.snapshot.updatedAt = {};
    const QDateTime abandoned = snapshot.endedAt.addSecs(-kSavingAtMost.count());
    const auto begun = inWriting([&] { return tables.forgetAbandoned(abandoned) && tables.insert(row); });
    if (!begun)
        return Failure{begun.error()};
    const qint64 id = row.snapshot.id;
    if (const auto saved = saveBlocks(id, rules, isStopped); !saved)
        return Failure{discarded(id, saved.error())};
    if (const auto recorded = inWriting([&] { return tables.markRecorded(id); }); !recorded)
        return Failure{discarded(id, recorded.error())};
    return id;
}

SnapshotStore::Stored<Nothing> SnapshotStore::saveBlocks(qint64 id, const RuleSet &rules,
                                                         const std::function<bool()> &isStopped)
{
    for (int first = 0; first < rules.blockCount(); first += kBlocksAtOnce) {
        QThread::msleep(kBetweenSnapshotParts.count());
        if (auto put = inWriting([&] { return putBlocks(id, rules, first, isStopped); }); !put)
            return put;
    }
    return Nothing{};
}

bool SnapshotStore::putBlocks(qint64 id, const RuleSet &rules, int first,
                              const std::function<bool()> &isStopped)
{
    const int end = std::min(first + kBlocksAtOnce, rules.blockCount());
    for (int number = first; number < end; ++number) {
        if (isStopped && isStopped())
            return m_database->tables.fail(u"stopped"_s);
        if (!m_database->tables.putBlock(id, number, rules.blockAt(number)))
            return false;
    }
    return true;
}

/// Nobody sees what was saved so far, so that a failure to remove it does no harm.
StoreError SnapshotStore::discarded(qint64 id, const StoreError &why)
{
    const StoreError reason = why;
    (void)inWriting([&] { return m_database->tables.remove(id); });
    return reason;
}

SnapshotStore::Stored<QList<Snapshot>> SnapshotStore::list()
{
    return listOf([this](QList<Row> &rows) { return m_database->tables.readAll(rows); });
}

SnapshotStore::Stored<QList<Snapshot>> SnapshotStore::list(const SnapshotOwner &owner)
{
    return listOf([&](QList<Row> &rows) { return m_database->tables.readOf(owner, rows); });
}

template <typename Read>
SnapshotStore::Stored<QList<Snapshot>> SnapshotStore::listOf(Read read)
{
    QList<Row> rows;
    if (!read(rows))
        return Failure{m_database->tables.error()};
    QList<Snapshot> snapshots;
    for (const Row &row : std::as_const(rows))
        snapshots.append(snapshotrows::asRead(row));
    return snapshots;
}

SnapshotStore::Stored<std::optional<LoadedSnapshot>> SnapshotStore::load(qint64 id)
{
    SnapshotTables &tables = m_database->tables;
    QList<Row> rows;
    RuleSet rules;
    const auto loaded = inReading([&] {
        return tables.readRow(id, rows) && (rows.isEmpty() || tables.readRulesAsRead(rows.first(), rules));
    });
    if (!loaded)
        return Failure{loaded.error()};
    if (rows.isEmpty())
        return std::optional<LoadedSnapshot>();
    return std::optional(LoadedSnapshot{snapshotrows::asRead(rows.first()), rules});
}

SnapshotStore::Stored<std::optional<LoadedSnapshot>> SnapshotStore::loadNewest(const SnapshotOwner &owner)
{
    if (const auto seen = inReading([&] { return seeNewest(owner); }); !seen)
        return Failure{seen.error()};
    if (!m_seen)
        return std::optional<LoadedSnapshot>();
    return std::optional(LoadedSnapshot{m_seen->row.snapshot, m_seen->rules});
}

bool SnapshotStore::seeNewest(const SnapshotOwner &owner)
{
    QList<Row> rows;
    if (!m_database->tables.readNewest(owner, rows))
        return false;
    if (m_seen && !rows.isEmpty() && m_seen->row == rows.first())
        return true;
    m_seen.reset();
    if (rows.isEmpty())
        return true;
    RuleSet rules;
    if (!m_database->tables.readRules(rows.first(), rules))
        return false;
    m_seen = Seen{rows.first(), rules};
    return true;
}

SnapshotStore::Stored<bool> SnapshotStore::putRule(const SnapshotOwner &owner, const JumpRule &rule,
                                                   const QDateTime &at)
{
    return change(owner, at, [&rule](RuleSet &rules) -> std::optional<int> {
        int position = rules.positionOf(rule.prefix);
        if (position >= 0 && rules.at(position) == rule)
            return std::nullopt;
        if (position >= 0) {
            rules.replace(position, rule);
        } else {
            position = rules.positions();
            rules.append(rule);
        }
        return position / RuleBlock::kRows;
    });
}

SnapshotStore::Stored<bool> SnapshotStore::removeRule(const SnapshotOwner &owner, const QString &prefix,
                                                      const QDateTime &at)
{
    return change(owner, at, [&prefix](RuleSet &rules) -> std::optional<int> {
        const int position = rules.positionOf(prefix);
        if (position < 0)
            return std::nullopt;
        rules.remove(position);
        return position / RuleBlock::kRows;
    });
}

/// Another program may have changed the snapshot meanwhile: what is changed is what the file has now.
SnapshotStore::Stored<bool> SnapshotStore::change(const SnapshotOwner &owner, const QDateTime &at,
                                                  const Change &change)
{
    std::optional<Seen> next;
    const auto changed = inWriting([&] {
        if (!seeNewest(owner))
            return false;
        next = m_seen;
        const std::optional<int> block = next ? change(next->rules) : std::nullopt;
        return !block || writeChange(*next, *block, at);
    });
    if (!changed)
        return Failure{changed.error()};
    m_seen = next;
    return next.has_value();
}

/// What the server said when the snapshot was read is counted along, or it would be untrue after the next
/// start.
bool SnapshotStore::writeChange(Seen &next, int block, const QDateTime &at)
{
    SnapshotTables &tables = m_database->tables;
    Row &row = next.row;
    const RuleSet &before = m_seen->rules;
    if (row.revision == 0) {
        row.reading = {row.snapshot.ruleCount, row.blockCount, row.snapshot.totalCount,
                       row.snapshot.publishQuota};
        if (!tables.keepReading(row))
            return false;
    }
    if (!tables.keepReadBlock(row.snapshot.id, block))
        return false;
    countAlong(next.rules.count() - before.count(),
               publishedIn(next.rules, block) - publishedIn(before, block), row.snapshot.totalCount,
               row.snapshot.publishQuota);
    row.blockCount = next.rules.blockCount();
    row.snapshot.ruleCount = next.rules.count();
    row.snapshot.updatedAt = at;
    ++row.revision;
    return tables.putBlock(row.snapshot.id, block, next.rules.blockAt(block)) && tables.update(row);
}

SnapshotStore::Stored<Nothing> SnapshotStore::remove(qint64 id)
{
    return inWriting([&] { return m_database->tables.remove(id); });
}

SnapshotStore::Stored<Nothing> SnapshotStore::removeAccount(const QString &accountId)
{
    return inWriting([&] { return m_database->tables.removeAccount(accountId); });
}

template <typename Steps>
SnapshotStore::Stored<Nothing> SnapshotStore::inWriting(Steps steps)
{
    bool areTaken = true;
    const bool isWritten = m_database->file.inTransaction([&] { return areTaken = steps(); });
    if (isWritten)
        return Nothing{};
    return Failure{areTaken ? m_database->file.lastError() : m_database->tables.error()};
}

/// All steps see the file as it is at one moment.
template <typename Steps>
SnapshotStore::Stored<Nothing> SnapshotStore::inReading(Steps steps)
{
    if (!m_database->file.execute(u"BEGIN"_s))
        return Failure{m_database->file.lastError()};
    const bool areTaken = steps();
    (void)m_database->file.execute(u"ROLLBACK"_s);
    if (areTaken)
        return Nothing{};
    return Failure{m_database->tables.error()};
}

} // namespace qrjump::core
