#pragma once

#include "core/models/rulefilter.h"

#include <functional>

class QMenu;
class QObject;

namespace qrjump::ui {

/// Adds "only this" and "all but this" to the context menu of a cell; `choose` gets the condition chosen, as
/// long as `context` is there.
void addCellActions(QMenu &menu, const core::CellCondition &cell, QObject &context,
                    const std::function<void(const core::CellCondition &)> &choose);

} // namespace qrjump::ui
