#pragma once

#include "core/store/snapshotrows.h"

#include <utility>

namespace qrjump::core {

/// The single steps on the tables of the snapshots, to be taken within a transaction. Each answers whether it
/// went well; else error() says why not. Only SnapshotStore uses it.
class SnapshotTables
{
public:
    using Row = snapshotrows::Row;

    /// `file` outlives it.
    explicit SnapshotTables(SqliteFile &file)
        : m_file(file)
    {}

    /// Gives `row` its id. Nobody sees the snapshot until it is recorded.
    [[nodiscard]] bool insert(Row &row);
    [[nodiscard]] bool putBlock(qint64 id, int number, const RuleBlock &block);
    [[nodiscard]] bool markRecorded(qint64 id);
    [[nodiscard]] bool update(const Row &row);
    /// For a snapshot that is about to be changed for the first time: row.reading stays.
    [[nodiscard]] bool keepReading(const Row &row);
    /// For a block that is about to be changed: what the reading has of it stays.
    [[nodiscard]] bool keepReadBlock(qint64 id, int number);

    [[nodiscard]] bool remove(qint64 id);
    [[nodiscard]] bool removeAccount(const QString &accountId);
    /// Those that a killed program began to save.
    [[nodiscard]] bool forgetAbandoned(const QDateTime &endedBefore);

    // Newest first. A row that is not what was stored is an error.
    [[nodiscard]] bool readAll(QList<Row> &rows);
    [[nodiscard]] bool readOf(const SnapshotOwner &owner, QList<Row> &rows);
    [[nodiscard]] bool readNewest(const SnapshotOwner &owner, QList<Row> &rows);
    [[nodiscard]] bool readRow(qint64 id, QList<Row> &rows);
    /// `rules` are empty before. A block that is not what was stored is an error.
    [[nodiscard]] bool readRules(const Row &row, RuleSet &rules);
    /// The same for what asRead() has.
    [[nodiscard]] bool readRulesAsRead(const Row &row, RuleSet &rules);

    [[nodiscard]] const StoreError &error() const { return m_error; }
    /// The snapshot that the last step refused, because it is not what was stored; only once.
    [[nodiscard]] std::optional<qint64> takeRefused() { return std::exchange(m_refused, std::nullopt); }
    /// A step that the caller does not take.
    [[nodiscard]] bool fail(const QString &why);

private:
    [[nodiscard]] std::optional<QSqlQuery> executed(const QString &statement, const QVariantList &values);
    [[nodiscard]] bool done(const QString &statement, const QVariantList &values);
    [[nodiscard]] bool readRows(const QString &condition, const QVariantList &values, QList<Row> &rows);
    [[nodiscard]] bool readBlocks(std::optional<QSqlQuery> blocks, const Row &row, RuleSet &rules);
    [[nodiscard]] bool appendBlock(const QSqlQuery &block, qint64 id, RuleSet &rules);
    [[nodiscard]] bool isEnded(const QSqlQuery &query);
    [[nodiscard]] bool refuse(qint64 id);

    SqliteFile &m_file;
    StoreError m_error;
    std::optional<qint64> m_refused;
};

} // namespace qrjump::core
