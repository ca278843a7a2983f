#pragma once

#include "core/accounts/account.h"

#include <QColor>

class QPalette;

namespace qrjump::ui {

/// How an account's colour looks in one palette. Never the only carrier of a meaning: the account's word
/// stands beside it.
struct AccountShades
{
    QColor dot;     ///< the colour itself
    QColor outline; ///< of the dot and of the word's pill; readable (4.5:1) on windows, fields and `fill`
    QColor fill;    ///< behind the word, which is readable on it
};

/// Those of AccountColour::None are grey.
[[nodiscard]] AccountShades accountShades(core::AccountColour colour, const QPalette &palette);

/// In the order in which they are offered, without None.
[[nodiscard]] QList<core::AccountColour> accountColours();

} // namespace qrjump::ui
