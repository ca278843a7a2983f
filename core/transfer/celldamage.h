#pragma once

#include "core/transfer/importrow.h"

namespace qrjump::core {

/// What spreadsheets and wrong encodings have done to the text of one cell. A link has no room for doubt; in
/// a page path some of it may be meant. Each problem is about `column`.
[[nodiscard]] QList<RowProblem> damageOf(const QString &text, RuleColumn column);

/// UTF-8 once read as GB18030 or as Latin-1: the text that it was. Nothing when it does not look like that.
[[nodiscard]] std::optional<QString> textBeforeWrongDecoding(const QString &text);

} // namespace qrjump::core
