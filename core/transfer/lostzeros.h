#pragma once

#include "core/transfer/importrow.h"

namespace qrjump::core {

/// Adds hints to rows whose last number is shorter than the numbers of other rows that begin alike, where
/// these show that numbers are filled up with zeros: a spreadsheet makes 7 of 007. Where all rows have lost
/// their zeros nothing can be told.
void hintAtLostZeros(QList<ImportRow> &rows);

} // namespace qrjump::core
