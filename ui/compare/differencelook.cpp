#include "ui/compare/differencelook.h"

#include "core/models/differencetext.h"
#include "ui/widgets/palettes.h"
#include "ui/widgets/spacing.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionViewItem>

namespace qrjump::ui {

using core::DifferenceKind;

namespace {

constexpr qreal kBorderShare = 0.35; // of the tone on the fill, like the pill of a rule's state

int signSize(const QFontMetrics &metrics)
{
    return metrics.ascent();
}

void drawOutline(QPainter *painter, const QStyleOptionViewItem &option, const QRect &pill, Tone tone)
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QColor fill = toneFill(tone, option.palette);
    const QColor line = blended(fill, toneColor(tone, option.palette), kBorderShare);
    painter->setPen(isSelected ? option.palette.color(QPalette::HighlightedText) : line);
    painter->setBrush(isSelected ? QColor(Qt::transparent) : fill);
    const qreal radius = pill.height() / 2.0;
    painter->drawRoundedRect(QRectF(pill).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

} // namespace

Tone differenceTone(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::Added:
        return Tone::Ok;
    case DifferenceKind::Removed:
        return Tone::Danger;
    case DifferenceKind::Changed:
        return Tone::Warning;
    case DifferenceKind::Published:
        return Tone::Info;
    }
    Q_UNREACHABLE();
}

IconName differenceSign(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::Added:
        return IconName::Add;
    case DifferenceKind::Removed:
        return IconName::Delete;
    case DifferenceKind::Changed:
        return IconName::Edit;
    case DifferenceKind::Published:
        return IconName::Publish;
    }
    Q_UNREACHABLE();
}

QSize differencePillSize(const QFontMetrics &metrics, DifferenceKind kind)
{
    const Spacing spacing(metrics);
    const int text = metrics.horizontalAdvance(core::displayText(kind));
    return {2 * spacing.inGroup() + signSize(metrics) + spacing.step() + text + 2,
            metrics.height() + spacing.step()};
}

void paintDifferencePill(QPainter *painter, const QStyleOptionViewItem &option, DifferenceKind kind)
{
    const Spacing spacing(option.fontMetrics);
    const Tone tone = differenceTone(kind);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QSize size = differencePillSize(option.fontMetrics, kind).boundedTo(option.rect.size());
    const QRect pill =
        QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter, size, option.rect);
    const QRect inner = pill.adjusted(spacing.inGroup(), 0, -spacing.inGroup(), 0);
    const int sign = signSize(option.fontMetrics);
    const QRect signRect =
        QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter, QSize(sign, sign), inner);
    const QRect textRect =
        QStyle::visualRect(option.direction, inner, inner.adjusted(sign + spacing.step(), 0, 1, 0));

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    drawOutline(painter, option, pill, tone);
    const IconName name = differenceSign(kind);
    (isSelected ? icon(name) : icon(name, tone))
        .paint(painter, signRect, Qt::AlignCenter, isSelected ? QIcon::Selected : QIcon::Normal);
    painter->setPen(option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    painter->setFont(option.font);
    painter->drawText(
        textRect, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
        option.fontMetrics.elidedText(core::displayText(kind), Qt::ElideRight, textRect.width()));
    painter->restore();
}

} // namespace qrjump::ui
