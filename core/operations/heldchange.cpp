#include "core/operations/heldchange.h"

namespace qrjump::core {

namespace {

/// Not to the token with which it was sent, nor to a read before it.
bool isAboutTheChange(const ApiError &error, const JournalEntry &entry)
{
    const bool isOfTheCall = error.kind == ApiError::Kind::Refused && error.step == ApiError::Step::Call;
    const bool isItsAnswer =
        !entry.answer.isUnsent && entry.answer.errcode && entry.answer.errcode == error.errcode;
    return isOfTheCall && isItsAnswer && !isTokenRefusal(error);
}

} // namespace

HeldChange heldChange(const JournalEntry &entry, const std::optional<ApiError> &error, BatchKind kind)
{
    return {.id = entry.id,
            .batchId = entry.batchId,
            .prefix = entry.operation.prefix(),
            .canBeLeftOut = entry.state == OperationState::Queued && !isChain(kind) && error &&
                            isAboutTheChange(*error, entry)};
}

} // namespace qrjump::core
