#pragma once

#include "core/store/operationhistory.h"

namespace qrjump::core {
class ErrorCatalogue;
}

namespace qrjump::ui {

class SectionText;

/// Writes all that is known about `row`. `later` is what was done with the same rule after it, the oldest
/// first.
void appendSections(SectionText &text, const core::HistoryRow &row, const core::ErrorCatalogue &catalogue,
                    const QList<core::HistoryRow> &later = {});

} // namespace qrjump::ui
