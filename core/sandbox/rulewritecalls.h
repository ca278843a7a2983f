#pragma once

#include "core/sandbox/callcontext.h"

namespace qrjump::sandbox {

// Where the documents are silent, the sandbox decided:
// - Of the 100,000 rules of a service account, deleted ones count for ever; of the 100 ordinary ones they do
// not.
// - Editing, publishing or deleting a rule that does not exist is 40097.
// - Fields of the other variant are ignored.

/// `qrcodejumpadd`: creates or edits.
[[nodiscard]] CallOutcome addRule(CallContext &context);
[[nodiscard]] CallOutcome publishRule(CallContext &context);
[[nodiscard]] CallOutcome deleteRule(CallContext &context);

} // namespace qrjump::sandbox
