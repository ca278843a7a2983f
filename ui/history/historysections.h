#pragma once

#include "core/store/operationhistory.h"

namespace qrjump::core {
class ErrorCatalogue;
}

namespace qrjump::ui {

class SectionText;

/// Writes all that is known about `row`.
void appendSections(SectionText &text, const core::HistoryRow &row, const core::ErrorCatalogue &catalogue);

} // namespace qrjump::ui
