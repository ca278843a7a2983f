#pragma once

#include "core/api/requestrecord.h"

namespace qrjump::core {

/// The request as a command for sh or bash. Where a secret was, the shell puts in $ACCESS_TOKEN or $SECRET.
/// Nothing when the body was not kept whole.
[[nodiscard]] std::optional<QString> asCurl(const RequestRecord &record);

} // namespace qrjump::core
