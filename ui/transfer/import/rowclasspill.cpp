#include "ui/transfer/import/rowclasspill.h"

#include "ui/transfer/import/rowclasslook.h"
#include "ui/widgets/palettes.h"
#include "ui/widgets/spacing.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionViewItem>

namespace qrjump::ui {

namespace {

constexpr qreal kBorderShare = 0.35; // of the tone, over the fill

struct PillColors
{
    QColor text;
    QColor fill;
    QColor border;
};

bool isSelected(const QStyleOptionViewItem &option)
{
    return option.state.testFlag(QStyle::State_Selected);
}

PillColors colorsOf(const QStyleOptionViewItem &option, std::optional<Tone> tone)
{
    const QPalette &palette = option.palette;
    if (isSelected(option)) {
        const QColor ink = palette.color(QPalette::HighlightedText);
        return {ink, Qt::transparent, ink};
    }
    if (!tone)
        return {palette.color(QPalette::PlaceholderText), Qt::transparent, palette.color(QPalette::Mid)};
    const QColor fill = toneFill(*tone, palette);
    return {palette.color(QPalette::Text), fill, blended(fill, toneColor(*tone, palette), kBorderShare)};
}

} // namespace

QSize rowClassPillSize(const QFontMetrics &metrics, core::RowClass rowClass)
{
    const Spacing spacing(metrics);
    const int word = metrics.horizontalAdvance(core::displayText(rowClass));
    return {2 * spacing.inGroup() + metrics.height() + spacing.step() + word + 2,
            metrics.height() + spacing.step()};
}

void paintRowClassPill(QPainter *painter, const QStyleOptionViewItem &option, core::RowClass rowClass)
{
    const Spacing spacing(option.fontMetrics);
    const RowClassLook look = lookOf(rowClass);
    const PillColors colors = colorsOf(option, look.tone);
    const QSize size = rowClassPillSize(option.fontMetrics, rowClass).boundedTo(option.rect.size());
    const QRect pill =
        QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter, size, option.rect);
    const QRect inner = pill.adjusted(spacing.inGroup(), 0, -spacing.inGroup(), 0);
    const int shapeSize = option.fontMetrics.height();
    const QRect shape = QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter,
                                            QSize(shapeSize, shapeSize), inner);
    const QRect word =
        QStyle::visualRect(option.direction, inner, inner.adjusted(shapeSize + spacing.step(), 0, 1, 0));

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(colors.border);
    painter->setBrush(colors.fill);
    painter->drawRoundedRect(QRectF(pill).adjusted(0.5, 0.5, -0.5, -0.5), pill.height() / 2.0,
                             pill.height() / 2.0);
    look.icon().paint(painter, shape, Qt::AlignCenter, isSelected(option) ? QIcon::Selected : QIcon::Normal);
    painter->setPen(colors.text);
    painter->setFont(option.font);
    painter->drawText(
        word, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
        option.fontMetrics.elidedText(core::displayText(rowClass), Qt::ElideRight, word.width()));
    painter->restore();
}

} // namespace qrjump::ui
