#pragma once

#include "core/store/operationhistory.h"

namespace qrjump::core {
class ErrorCatalogue;
}

namespace qrjump::ui {

class SectionText;

/// Writes all that is known about `row`. `addedAgain` is invalid unless it is a deletion and the rule came
/// back.
void appendSections(SectionText &text, const core::HistoryRow &row, const core::ErrorCatalogue &catalogue,
                    const QDateTime &addedAgain = {});

} // namespace qrjump::ui
