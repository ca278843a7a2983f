#pragma once

#include <QString>

namespace qrjump::core {

class OperationJournal;
struct BatchStanding;

/// The prefix of the only rule that the batch is about. Empty when there are several, when a file names it,
/// and when the journal cannot be read.
[[nodiscard]] QString onlyPrefixOf(OperationJournal &journal, const BatchStanding &standing);

} // namespace qrjump::core
