#pragma once

#include "core/sandbox/callcontext.h"

namespace qrjump::sandbox {

/// `qrcodejumpget`. Where the documents are silent, the sandbox decided:
/// - get_type 0 lists the newest 10,000 newest first; so does the ordinary variant, which knows no get_type.
/// - get_type 1 takes prefixes as whole ones, lists them in the order asked for, and leaves out what is not
/// there.
/// - list_size counts the rules of the reply, total_count (ordinary, too) all rules of the account.
/// - A page behind the last one is empty.
[[nodiscard]] CallOutcome getRules(CallContext &context);

} // namespace qrjump::sandbox
