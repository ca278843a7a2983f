#pragma once

#include "core/rules/jumprule.h"

namespace qrjump::core {

// The values of a rule as people write them: canonical words, numbers, or the words of the window in English
// and Chinese, whatever its language. Capitals and outer blanks do not matter. False, with `value` untouched,
// when `word` is none of these; an empty one is an absent value.

[[nodiscard]] bool readForeignWord(std::optional<RuleState> &value, const QString &word);
[[nodiscard]] bool readForeignWord(std::optional<TestRange> &value, const QString &word);
[[nodiscard]] bool readForeignWord(std::optional<SubRules> &value, const QString &word);

} // namespace qrjump::core
