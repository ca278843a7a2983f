#pragma once

#include "core/store/journalentry.h"
#include "core/store/leftoutrow.h"
#include "core/store/sqlitefile.h"

#include <QVariant>

/// How the journal's tables look and how their rows become values. Only OperationJournal and OperationHistory
/// use it.
namespace qrjump::core::journalrows {

[[nodiscard]] SqliteFile::Format format();

/// Values as the tables hold them. Qt stores a null string as NULL, which "NOT NULL" refuses.
[[nodiscard]] QVariant stored(const QString &text);
[[nodiscard]] QVariant stored(const JumpRule &rule);
[[nodiscard]] QVariant stored(const std::optional<JumpRule> &rule);
[[nodiscard]] QVariant stored(std::optional<int> number);
[[nodiscard]] QVariant stored(const QDateTime &time);
[[nodiscard]] QVariant stored(OperationState state);
[[nodiscard]] QVariant stored(BatchKind kind);

void bind(QSqlQuery &query, const QVariantList &values);

/// "SELECT … FROM operation JOIN batch …" of recorded batches; a condition can follow.
[[nodiscard]] QString selectEntries();
/// The current row of a query that begins with selectEntries().
[[nodiscard]] JournalEntry entryFrom(const QSqlQuery &row);

/// "SELECT … FROM batch WHERE it is recorded"; "AND …" can follow.
[[nodiscard]] QString selectBatches();
[[nodiscard]] OperationBatch batchFrom(const QSqlQuery &row);

/// A list of texts, as stored.
[[nodiscard]] QVariant stored(const RuleCells &cells);
/// "SELECT … FROM left_out"; a condition can follow.
[[nodiscard]] QString selectLeftOut();
[[nodiscard]] LeftOutRow leftOutFrom(const QSqlQuery &row);

/// Adds `number` operations in `state`.
void count(BatchCounts &counts, OperationState state, int number);

} // namespace qrjump::core::journalrows
