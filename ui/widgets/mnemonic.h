#pragma once

#include <QString>

namespace qrjump::ui {

/// A label as it is read: "Export…" for "E&xport…", and "导出…" for "导出(&X)…", since Chinese labels carry
/// the key in brackets. Qt itself takes only the ampersand away.
[[nodiscard]] QString withoutMnemonic(QString label);

/// A label that is read as `text`, ampersands included.
[[nodiscard]] QString literalLabel(QString text);

} // namespace qrjump::ui
