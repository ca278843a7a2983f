#pragma once

class QFontMetrics;
class QTableView;

namespace qrjump::ui {

/// The height in device-independent pixels of a row with one line of text.
[[nodiscard]] int rowHeight(const QFontMetrics &metrics);

/// What all tables have in common: whole rows are chosen, nothing is edited in place, rows are of one height
/// and alternate instead of standing in a grid.
void setTableLook(QTableView &table);

} // namespace qrjump::ui
