#include "core/store/snapshottables.h"

#include "core/store/snapshotblock.h"

#include <QSqlError>

namespace qrjump::core {

using namespace Qt::StringLiterals;
using namespace snapshotrows;

namespace {

const QString kOfOwner = u"AND account_id=? AND mini_program=? "_s;
const QString kNewestFirst = u"ORDER BY id DESC "_s;

enum BlockColumn { Number, BlockChecksum, Content };

QVariantList valuesOf(const SnapshotOwner &owner)
{
    return {owner.accountId, owner.miniProgramAppid.isNull() ? u""_s : owner.miniProgramAppid};
}

} // namespace

bool SnapshotTables::insert(Row &row)
{
    auto put = executed(u"INSERT INTO snapshot(%1) VALUES(%2)"_s.arg(columns(), places()), stored(row));
    row.snapshot.id = put ? put->lastInsertId().toLongLong() : 0;
    return put.has_value();
}

bool SnapshotTables::putBlock(qint64 id, int number, const RuleBlock &block)
{
    const QByteArray content = encoded(block);
    return done(u"INSERT OR REPLACE INTO block(snapshot_id, number, checksum, content) VALUES(?, ?, ?, ?)"_s,
                {id, number, checksumOf(content, id, number), content});
}

bool SnapshotTables::markRecorded(qint64 id)
{
    return done(u"UPDATE snapshot SET recorded=1 WHERE id=?"_s, {id});
}

bool SnapshotTables::update(const Row &row)
{
    return done(u"UPDATE snapshot SET (%1)=(%2) WHERE id=?"_s.arg(columns(), places()),
                stored(row) + QVariantList{row.snapshot.id});
}

bool SnapshotTables::keepReading(const Row &row)
{
    return done(u"INSERT INTO reading(of_snapshot, read_rules, read_blocks, read_total, read_quota, "
                "read_checksum) VALUES(?, ?, ?, ?, ?, ?)"_s,
                QVariantList{row.snapshot.id} + stored(*row.reading));
}

/// Nothing where it stays already, came with a later change, or belongs to a reading that is not known.
bool SnapshotTables::keepReadBlock(qint64 id, int number)
{
    return done(u"INSERT OR IGNORE INTO read_block SELECT snapshot_id, number, checksum, content FROM block "
                "JOIN reading ON of_snapshot=snapshot_id "
                "WHERE snapshot_id=? AND number=? AND number<read_blocks"_s,
                {id, number});
}

bool SnapshotTables::remove(qint64 id)
{
    return done(u"DELETE FROM snapshot WHERE id=?"_s, {id});
}

bool SnapshotTables::removeAccount(const QString &accountId)
{
    return done(u"DELETE FROM snapshot WHERE account_id=?"_s, {accountId});
}

bool SnapshotTables::forgetAbandoned(const QDateTime &endedBefore)
{
    return done(u"DELETE FROM snapshot WHERE recorded=0 AND ended_at<?"_s, {endedBefore.toMSecsSinceEpoch()});
}

bool SnapshotTables::readAll(QList<Row> &rows)
{
    return readRows(kNewestFirst, {}, rows);
}

bool SnapshotTables::readOf(const SnapshotOwner &owner, QList<Row> &rows)
{
    return readRows(kOfOwner + kNewestFirst, valuesOf(owner), rows);
}

bool SnapshotTables::readNewest(const SnapshotOwner &owner, QList<Row> &rows)
{
    return readRows(kOfOwner + kNewestFirst + u"LIMIT 1"_s, valuesOf(owner), rows);
}

bool SnapshotTables::readRow(qint64 id, QList<Row> &rows)
{
    return readRows(u"AND id=?"_s, {id}, rows);
}

bool SnapshotTables::readRules(const Row &row, RuleSet &rules)
{
    return readBlocks(
        executed(u"SELECT number, checksum, content FROM block WHERE snapshot_id=? ORDER BY number"_s,
                 {row.snapshot.id}),
        row, rules);
}

bool SnapshotTables::readRulesAsRead(const Row &row, RuleSet &rules)
{
    if (!row.reading)
        return readRules(row, rules);
    const qint64 id = row.snapshot.id;
    return readBlocks(executed(u"SELECT number, checksum, content FROM read_block WHERE snapshot_id=? "
                               "UNION ALL "
                               "SELECT number, checksum, content FROM block WHERE snapshot_id=? AND number<? "
                               "AND number NOT IN (SELECT number FROM read_block WHERE snapshot_id=?) "
                               "ORDER BY number"_s,
                               {id, id, row.reading->blockCount, id}),
                      {asRead(row), row.reading->blockCount}, rules);
}

bool SnapshotTables::readBlocks(std::optional<QSqlQuery> blocks, const Row &row, RuleSet &rules)
{
    if (!blocks)
        return false;
    const qint64 id = row.snapshot.id;
    rules.reserve(row.snapshot.ruleCount);
    while (blocks->next()) {
        if (!appendBlock(*blocks, id, rules))
            return refuse(id);
    }
    if (!isEnded(*blocks))
        return false;
    const bool isWhole = rules.blockCount() == row.blockCount && rules.count() == row.snapshot.ruleCount;
    return isWhole || refuse(id);
}

bool SnapshotTables::appendBlock(const QSqlQuery &block, qint64 id, RuleSet &rules)
{
    const int number = rules.blockCount();
    const QByteArray content = block.value(Content).toByteArray();
    const bool isSound = block.value(Number).toInt() == number &&
                         block.value(BlockChecksum).toLongLong() == checksumOf(content, id, number) &&
                         rules.positions() == number * RuleBlock::kRows;
    const auto decoded = isSound ? decodedBlock(content) : std::nullopt;
    if (decoded)
        rules.appendBlock(*decoded);
    return decoded.has_value();
}

bool SnapshotTables::readRows(const QString &condition, const QVariantList &values, QList<Row> &rows)
{
    auto query = executed(selectRows() + condition, values);
    if (!query)
        return false;
    while (query->next()) {
        const auto row = rowFrom(*query);
        if (!row)
            return refuse(query->value(0).toLongLong());
        rows.append(*row);
    }
    return isEnded(*query);
}

std::optional<QSqlQuery> SnapshotTables::executed(const QString &statement, const QVariantList &values)
{
    QSqlQuery query = m_file.prepared(statement);
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(static_cast<int>(i), values.at(i));
    if (query.exec())
        return query;
    m_error = m_file.errorOf(query);
    return std::nullopt;
}

bool SnapshotTables::done(const QString &statement, const QVariantList &values)
{
    return executed(statement, values).has_value();
}

/// next() also says no when it cannot read on.
bool SnapshotTables::isEnded(const QSqlQuery &query)
{
    const bool isFine = !query.lastError().isValid();
    if (!isFine)
        m_error = m_file.errorOf(query);
    return isFine;
}

bool SnapshotTables::fail(const QString &why)
{
    m_error = m_file.errorOf(why);
    return false;
}

bool SnapshotTables::refuse(qint64 id)
{
    m_refused = id;
    m_error = {StoreError::Kind::Damaged, m_file.fileName(), u"snapshot %1 is not what was stored"_s.arg(id)};
    return false;
}

} // namespace qrjump::core
