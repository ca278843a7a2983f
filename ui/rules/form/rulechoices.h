#pragma once

#include "ui/widgets/choicefield.h"

namespace qrjump::ui {

/// The values that a ChoiceField offers for the fields of a rule, each explained in one sentence.
[[nodiscard]] QList<Choice> subRuleChoices();
[[nodiscard]] QList<Choice> testRangeChoices();

} // namespace qrjump::ui
