#pragma once

#include "core/transfer/importplan.h"
#include "ui/widgets/icons.h"

namespace qrjump::ui {

/// How a class of rows is known at a glance, beside its word: shape and, where it matters, colour.
struct RowClassLook
{
    IconName shape = IconName::Ok;
    std::optional<Tone> tone = {}; ///< nothing for what needs no attention
    QString explanation = {};      ///< translated sentence

    /// In the tone of the class, or in the colour of text.
    [[nodiscard]] QIcon icon() const;
};

[[nodiscard]] RowClassLook lookOf(core::RowClass rowClass);
/// Of runnable rows about which something is suspicious.
[[nodiscard]] RowClassLook lookOfRowsToCheck();

} // namespace qrjump::ui
