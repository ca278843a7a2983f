#include "core/operations/snapshotupdates.h"

#include "core/operations/operationrunners.h"
#include "core/operations/ruleeffect.h"
#include "core/operations/snapshotshelf.h"

namespace qrjump::core {

SnapshotUpdates::SnapshotUpdates(const OperationRunner &runner, OperationJournal &journal,
                                 SnapshotShelf &shelf)
    : m_journal(journal)
    , m_shelf(shelf)
{
    followRunner(runner);
}

SnapshotUpdates::SnapshotUpdates(const OperationRunners &runners, OperationJournal &journal,
                                 SnapshotShelf &shelf)
    : m_journal(journal)
    , m_shelf(shelf)
{
    connect(&runners, &OperationRunners::created, this,
            [this](const OperationRunner *runner) { followRunner(*runner); });
}

void SnapshotUpdates::followRunner(const OperationRunner &runner)
{
    connect(&runner, &OperationRunner::operationChanged, this, &SnapshotUpdates::follow);
}

void SnapshotUpdates::follow(const JournalEntry &entry)
{
    const auto effect = effectOf(entry);
    const auto found = effect ? batch(entry.batchId) : std::nullopt;
    if (!found)
        return;
    const SnapshotOwner owner{found->accountId, found->miniProgramAppid};
    if (effect->rule)
        m_shelf.putRule(owner, *effect->rule);
    else
        m_shelf.removeRule(owner, effect->prefix);
}

std::optional<OperationBatch> SnapshotUpdates::batch(qint64 id)
{
    const auto known = m_batches.constFind(id);
    if (known != m_batches.constEnd())
        return *known;
    const auto read = m_journal.batch(id);
    if (!read || !*read)
        return std::nullopt;
    return *m_batches.insert(id, **read);
}

} // namespace qrjump::core
