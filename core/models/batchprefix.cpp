#include "core/models/batchprefix.h"

#include "core/store/operationjournal.h"

namespace qrjump::core {

QString onlyPrefixOf(OperationJournal &journal, const BatchStanding &standing)
{
    const BatchKind kind = standing.batch.kind;
    const bool isAboutOne = isChain(kind) || (kind != BatchKind::Import && standing.counts.total() == 1);
    if (!isAboutOne)
        return {};
    const auto first = journal.operationsOf(standing.batch.id, {.atMost = 1});
    return first && !first->isEmpty() ? first->first().operation.prefix() : QString();
}

} // namespace qrjump::core
