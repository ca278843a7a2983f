#include "core/store/snapshotrows.h"

#include "core/store/checksum.h"

#include <QDataStream>

namespace qrjump::core::snapshotrows {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSnapshotFileId = 0x514a534e; // "QJSN"
constexpr int kSnapshotVersion = 1;
constexpr int kPageSize = 32 * 1024; // a block is about 200 KiB

// A snapshot whose blocks are still being written is not `recorded`, and nobody sees it.
const QString kCreateSnapshot =
    u"CREATE TABLE snapshot(id INTEGER PRIMARY KEY AUTOINCREMENT, account_id TEXT NOT NULL, "
    "mini_program TEXT NOT NULL, begun_at INTEGER, ended_at INTEGER, updated_at INTEGER, "
    "completeness INTEGER NOT NULL, missing INTEGER NOT NULL, surplus INTEGER NOT NULL, "
    "why_incomplete TEXT NOT NULL, total_count INTEGER, "
    "publish_quota INTEGER, feature_open INTEGER, rules INTEGER NOT NULL, blocks INTEGER NOT NULL, "
    "revision INTEGER NOT NULL, checksum INTEGER NOT NULL, recorded INTEGER NOT NULL DEFAULT 0)"_s;
const QString kCreateBlock =
    u"CREATE TABLE block(snapshot_id INTEGER NOT NULL REFERENCES snapshot(id) ON DELETE CASCADE, "
    "number INTEGER NOT NULL, checksum INTEGER NOT NULL, content BLOB NOT NULL, "
    "PRIMARY KEY(snapshot_id, number))"_s;
// What own changes have replaced: the blocks and the numbers of the reading.
const QString kReading = u"reading"_s;
const QString kCreateReading =
    u"CREATE TABLE reading(of_snapshot INTEGER PRIMARY KEY REFERENCES snapshot(id) ON DELETE CASCADE, "
    "read_rules INTEGER NOT NULL, read_blocks INTEGER NOT NULL, read_total INTEGER, read_quota INTEGER, "
    "read_checksum INTEGER NOT NULL)"_s;
const QString kCreateReadBlock =
    u"CREATE TABLE read_block(snapshot_id INTEGER NOT NULL REFERENCES snapshot(id) ON DELETE CASCADE, "
    "number INTEGER NOT NULL, checksum INTEGER NOT NULL, content BLOB NOT NULL, "
    "PRIMARY KEY(snapshot_id, number))"_s;
const QString kIndexOwner = u"CREATE INDEX snapshot_of_owner ON snapshot(account_id, mini_program)"_s;

// A power cut may take back the last changes, but never a part of one. The rules are still on the server.
const QString kFlushSeldom = u"PRAGMA synchronous=NORMAL"_s;
// Damage shows before anything is read: count() goes through the whole of an index.
const QString kLookAtBlocks = u"SELECT count(*) FROM block"_s;
const QString kLookAtSnapshots = u"SELECT sum(id), max(checksum) FROM snapshot"_s;

enum Column {
    Id,
    AccountId,
    MiniProgram,
    BegunAt,
    EndedAt,
    UpdatedAt,
    Completeness,
    Missing,
    Surplus,
    WhyIncomplete,
    TotalCount,
    PublishQuota,
    FeatureOpen,
    Rules,
    Blocks,
    Revision,
    Checksum,
    ReadRules,
    ReadBlocks,
    ReadTotal,
    ReadQuota,
    ReadChecksum,
};

// Qt stores a null string as NULL, which "NOT NULL" refuses.
QVariant stored(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

QVariant stored(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
}

template <typename T>
QVariant stored(const std::optional<T> &value)
{
    return value ? QVariant(static_cast<int>(*value)) : QVariant();
}

QDateTime timeFrom(const QVariant &value)
{
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong());
}

template <typename T>
std::optional<T> valueFrom(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.value<T>());
}

/// Of a row's values, without its id and its checksum.
qint64 checksumOf(const QVariantList &values)
{
    QByteArray bytes;
    for (const QVariant &value : values)
        bytes += value.isNull() ? QByteArray("-") : '=' + value.toString().toUtf8() + '\n';
    return static_cast<qint64>(checksum(bytes));
}

QVariantList valuesOf(const Row &row)
{
    const Snapshot &snapshot = row.snapshot;
    return {stored(snapshot.owner.accountId),
            stored(snapshot.owner.miniProgramAppid),
            stored(snapshot.begunAt),
            stored(snapshot.endedAt),
            stored(snapshot.updatedAt),
            static_cast<int>(snapshot.completeness.kind),
            snapshot.completeness.missing,
            snapshot.completeness.surplus,
            stored(snapshot.completeness.why),
            stored(snapshot.totalCount),
            stored(snapshot.publishQuota),
            stored(snapshot.featureOpen),
            snapshot.ruleCount,
            row.blockCount,
            row.revision};
}

QVariantList valuesOf(const Reading &reading)
{
    return {reading.ruleCount, reading.blockCount, stored(reading.totalCount), stored(reading.publishQuota)};
}

} // namespace

Snapshot asRead(const Row &row)
{
    Snapshot snapshot = row.snapshot;
    if (!row.reading)
        return snapshot;
    snapshot.ruleCount = row.reading->ruleCount;
    snapshot.totalCount = row.reading->totalCount;
    snapshot.publishQuota = row.reading->publishQuota;
    snapshot.updatedAt = {};
    return snapshot;
}

SqliteFile::Format format()
{
    return {.applicationId = kSnapshotFileId,
            .version = kSnapshotVersion,
            .tables = {kCreateSnapshot, kCreateBlock, kIndexOwner},
            .additions = {{kReading, {kCreateReading, kCreateReadBlock}}},
            .pageSize = kPageSize,
            .setUp = {kFlushSeldom, kLookAtBlocks, kLookAtSnapshots}};
}

QString columns()
{
    return u"account_id, mini_program, begun_at, ended_at, updated_at, completeness, missing, surplus, "
           "why_incomplete, total_count, publish_quota, feature_open, rules, blocks, revision, checksum"_s;
}

QString places()
{
    return u"?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?"_s;
}

QVariantList stored(const Row &row)
{
    QVariantList values = valuesOf(row);
    values.append(checksumOf(values));
    return values;
}

QVariantList stored(const Reading &reading)
{
    QVariantList values = valuesOf(reading);
    values.append(checksumOf(values));
    return values;
}

QString selectRows()
{
    return u"SELECT id, %1, read_rules, read_blocks, read_total, read_quota, read_checksum "
           "FROM snapshot LEFT JOIN reading ON of_snapshot=id WHERE recorded=1 "_s.arg(columns());
}

std::optional<Row> rowFrom(const QSqlQuery &query)
{
    const auto value = [&query](Column column) { return query.value(column); };
    const Snapshot snapshot{
        .id = value(Id).toLongLong(),
        .owner = {value(AccountId).toString(), value(MiniProgram).toString()},
        .begunAt = timeFrom(value(BegunAt)),
        .endedAt = timeFrom(value(EndedAt)),
        .completeness = {static_cast<core::Completeness::Kind>(value(Column::Completeness).toInt()),
                         value(Missing).toInt(), value(Surplus).toInt(), value(WhyIncomplete).toString()},
        .totalCount = valueFrom<int>(value(TotalCount)),
        .publishQuota = valueFrom<int>(value(PublishQuota)),
        .featureOpen = valueFrom<bool>(value(FeatureOpen)),
        .ruleCount = value(Rules).toInt(),
        .updatedAt = timeFrom(value(UpdatedAt)),
    };
    Row row{snapshot, value(Blocks).toInt(), value(Revision).toLongLong()};
    bool isSound = checksumOf(valuesOf(row)) == value(Checksum).toLongLong();
    if (!value(ReadChecksum).isNull()) {
        row.reading = {value(ReadRules).toInt(), value(ReadBlocks).toInt(), valueFrom<int>(value(ReadTotal)),
                       valueFrom<int>(value(ReadQuota))};
        isSound = isSound && checksumOf(valuesOf(*row.reading)) == value(ReadChecksum).toLongLong();
    }
    return isSound ? std::optional(row) : std::nullopt;
}

qint64 checksumOf(QByteArrayView block, qint64 snapshotId, int number)
{
    const quint64 place = static_cast<quint64>(snapshotId) << 32 | static_cast<quint32>(number);
    return static_cast<qint64>(checksum(block, place));
}

} // namespace qrjump::core::snapshotrows
