#pragma once

#include "app/cli/commanderror.h"
#include "core/api/errorcatalogue.h"
#include "core/store/operationjournal.h"

#include <functional>

namespace qrjump::cli {

/// Calls `take` with each operation of the batches, in their order, until it answers an error.
[[nodiscard]] core::Result<core::Nothing, CommandError> forEachEntry(
    core::OperationJournal &journal, const QList<qint64> &batchIds,
    const std::function<core::Result<core::Nothing, CommandError>(const core::JournalEntry &)> &take);

/// Whether the server is known not to have it as wanted.
[[nodiscard]] bool hasFailed(const core::JournalEntry &entry);
/// Whether it was taken back after the server had said no to it.
[[nodiscard]] bool wasLeftOut(const core::JournalEntry &entry);
/// Why, as translated sentences where the code is known, and what the server said.
[[nodiscard]] QString reasonOf(const core::JournalEntry &entry, const core::ErrorCatalogue &catalogue);

} // namespace qrjump::cli
