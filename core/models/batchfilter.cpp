#include "core/models/batchfilter.h"

namespace qrjump::core {

bool accepts(BatchFilter filter, OperationState state)
{
    switch (filter) {
    case BatchFilter::All:
        return true;
    case BatchFilter::Waiting:
        return state == OperationState::Queued || state == OperationState::Sending;
    case BatchFilter::Unknown:
        return state == OperationState::Unknown;
    case BatchFilter::Done:
        return state == OperationState::Done;
    case BatchFilter::Refused:
        return state == OperationState::Refused;
    case BatchFilter::NeedsYou:
        return state == OperationState::NeedsYou;
    case BatchFilter::Withdrawn:
        return state == OperationState::Withdrawn;
    }
    Q_UNREACHABLE();
}

int countOf(BatchFilter filter, const BatchCounts &counts)
{
    switch (filter) {
    case BatchFilter::All:
        return counts.total();
    case BatchFilter::Waiting:
        return counts.queued + counts.sending;
    case BatchFilter::Unknown:
        return counts.unknown;
    case BatchFilter::Done:
        return counts.done;
    case BatchFilter::Refused:
        return counts.refused;
    case BatchFilter::NeedsYou:
        return counts.needsYou;
    case BatchFilter::Withdrawn:
        return counts.withdrawn;
    }
    Q_UNREACHABLE();
}

int &counterOf(OperationState state, BatchCounts &counts)
{
    switch (state) {
    case OperationState::Queued:
        return counts.queued;
    case OperationState::Sending:
        return counts.sending;
    case OperationState::Unknown:
        return counts.unknown;
    case OperationState::Done:
        return counts.done;
    case OperationState::Refused:
        return counts.refused;
    case OperationState::NeedsYou:
        return counts.needsYou;
    case OperationState::Withdrawn:
        return counts.withdrawn;
    }
    Q_UNREACHABLE();
}

} // namespace qrjump::core
