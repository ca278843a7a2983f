#pragma once

#include "core/rules/rulecomparison.h"
#include "ui/widgets/icons.h"

class QStyleOptionViewItem;

namespace qrjump::ui {

// How a kind of difference looks, beside its word.

[[nodiscard]] Tone differenceTone(core::DifferenceKind kind);
[[nodiscard]] IconName differenceSign(core::DifferenceKind kind);

/// Draws word and sign as a pill, left-aligned in `option.rect`, in the colour of highlighted text when the
/// row is selected. The caller has drawn the background.
void paintDifferencePill(QPainter *painter, const QStyleOptionViewItem &option, core::DifferenceKind kind);
[[nodiscard]] QSize differencePillSize(const QFontMetrics &metrics, core::DifferenceKind kind);

} // namespace qrjump::ui
