#pragma once

#include "core/sandbox/callcontext.h"

namespace qrjump::sandbox {

// The calls about the account: tokens, verification file, linked mini programs, diagnosis.

[[nodiscard]] CallOutcome fetchToken(CallContext &context);
[[nodiscard]] CallOutcome fetchStableToken(CallContext &context);
[[nodiscard]] CallOutcome downloadFile(CallContext &context);
[[nodiscard]] CallOutcome getLinkedMiniPrograms(CallContext &context);
[[nodiscard]] CallOutcome getQuota(CallContext &context);
[[nodiscard]] CallOutcome getRequest(CallContext &context);

} // namespace qrjump::sandbox
