#pragma once

#include "core/store/snapshot.h"
#include "core/store/sqlitefile.h"

#include <QVariant>

/// How the tables of the snapshots look and how their rows become values. Only SnapshotStore uses it.
namespace qrjump::core::snapshotrows {

/// What a snapshot had of what own changes have altered since.
struct Reading
{
    int ruleCount = 0;
    int blockCount = 0;
    std::optional<int> totalCount = {};
    std::optional<int> publishQuota = {};

    bool operator==(const Reading &) const = default;
};

/// A snapshot with own changes, and what the store alone has to know of it.
struct Row
{
    Snapshot snapshot;
    int blockCount = 0;
    qint64 revision = 0;                 ///< how often its rules were changed
    std::optional<Reading> reading = {}; ///< once they were; nothing where an earlier version changed them

    bool operator==(const Row &) const = default;
};

/// As it was read, before own changes; with them where nobody knows that any more.
[[nodiscard]] Snapshot asRead(const Row &row);

[[nodiscard]] SqliteFile::Format format();

/// "account_id, …": the columns that stored() has the values for, with "?, …" as their places.
[[nodiscard]] QString columns();
[[nodiscard]] QString places();
[[nodiscard]] QVariantList stored(const Row &row);
/// The values of a row of the table "reading", without the id of its snapshot.
[[nodiscard]] QVariantList stored(const Reading &reading);

/// "SELECT … FROM snapshot WHERE it is recorded"; "AND …" can follow.
[[nodiscard]] QString selectRows();
/// The current row of a query that begins with selectRows(). Nothing when it is not what was stored.
[[nodiscard]] std::optional<Row> rowFrom(const QSqlQuery &query);

/// As the table has it. A block at another place has another one.
[[nodiscard]] qint64 checksumOf(QByteArrayView block, qint64 snapshotId, int number);

} // namespace qrjump::core::snapshotrows
