#pragma once

#include "core/accounts/account.h"
#include "core/store/operationjournal.h"
#include "ui/operations/change/replacenotice.h"

#include <QHash>

namespace qrjump::ui {

/// The rule that was published before `steps`, which do not always say it: the journal still has its
/// deletion. Nothing when it has been forgotten. `steps` are of one replacement, in their order.
[[nodiscard]] core::Result<std::optional<core::JumpRule>, core::StoreError>
searchReplacedRule(core::OperationJournal &journal, const QString &accountId,
                   const QList<core::JournalEntry> &steps);
/// What the server is to have after them.
[[nodiscard]] const core::JumpRule &targetOf(const QList<core::JournalEntry> &steps);

/// Source of the batches that put an old rule back. What they delete is not the old rule where the
/// replacement had arrived, so that their steps do not say it. Stored: never change it.
inline constexpr QStringView kPutBackSource = u"put-back";

/// What of a replacement its counts do not say.
struct Replacement
{
    ReplaceStanding standing = ReplaceStanding::OldRule;
    bool putsOldRuleBack = false; ///< it is not the replacement that was wished
    bool canPutOldRuleBack = false;

    bool operator==(const Replacement &) const = default;
};

/// Reads replacements; searches the history once for each. The journal outlives it.
class ReplacementReader
{
public:
    explicit ReplacementReader(core::OperationJournal &journal);

    /// As it was read last when the journal cannot be read; Unknown when it never was.
    [[nodiscard]] Replacement read(const core::OperationBatch &batch, core::AccountKind kind);

private:
    [[nodiscard]] std::optional<core::JumpRule> replaced(const core::OperationBatch &batch,
                                                         const QList<core::JournalEntry> &steps);

    core::OperationJournal &m_journal;
    QHash<qint64, std::optional<core::JumpRule>> m_replaced; ///< by the batch, as far as it was searched
    QHash<qint64, Replacement> m_last;
};

} // namespace qrjump::ui
