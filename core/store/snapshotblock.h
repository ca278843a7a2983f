#pragma once

#include "core/rules/ruleblock.h"

#include <optional>

namespace qrjump::core {

// A block of rules as bytes of a file: the same on every machine.

[[nodiscard]] QByteArray encoded(const RuleBlock &block);
/// Nothing when `bytes` are not what encoded() gives.
[[nodiscard]] std::optional<RuleBlock> decodedBlock(QByteArrayView bytes);

} // namespace qrjump::core
