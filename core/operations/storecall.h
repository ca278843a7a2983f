#pragma once

#include "core/base/asynccall.h"
#include "core/store/sqlitefile.h"

namespace qrjump::core {

/// A recording under way.
template <typename T>
using StoreCall = AsyncCall<T, StoreError>;

} // namespace qrjump::core
