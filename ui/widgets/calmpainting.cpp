#include "ui/widgets/calmpainting.h"

#include "ui/widgets/palettes.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

namespace qrjump::ui {

namespace {

constexpr qreal kPressedShare = 0.14;
constexpr qreal kFocusWidth = 2;
constexpr qreal kBusyShare = 0.3;
constexpr qreal kSliderShare = 0.35;
constexpr qreal kTouchedSliderShare = 0.55;

bool has(const QStyleOption &option, QStyle::State flags)
{
    return (option.state & flags) != QStyle::State_None;
}

QColor surface(const QStyleOption &option, const QColor &resting)
{
    const QColor text = option.palette.color(QPalette::ButtonText);
    if (!has(option, QStyle::State_Enabled))
        return resting;
    if (has(option, QStyle::State_Sunken | QStyle::State_On))
        return blended(resting, text, kPressedShare);
    return has(option, QStyle::State_MouseOver) ? blended(resting, text, kHoverShare) : resting;
}

QPen outline(const QStyleOption &option)
{
    return has(option, QStyle::State_HasFocus) ? QPen(option.palette.color(QPalette::Link), kFocusWidth)
                                               : QPen(option.palette.color(QPalette::Mid), 1);
}

void drawPanel(QPainter *painter, const QRect &rect, const QBrush &fill, const QPen &border,
               qreal radius = kCornerRadius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(border);
    painter->setBrush(fill);
    const qreal inset = border.style() == Qt::NoPen ? 0 : border.widthF() / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

// The outline of a box to tick is all there is to see of it, hence stronger than that of a field.
void drawIndicator(const QStyleOption &option, QPainter *painter, qreal radius)
{
    const QPalette &palette = option.palette;
    const bool isOn = has(option, QStyle::State_On | QStyle::State_NoChange);
    const QColor accent = palette.color(QPalette::Highlight);
    const QColor border = has(option, QStyle::State_HasFocus) ? palette.color(QPalette::Link)
                          : isOn                              ? accent
                                                              : palette.color(QPalette::PlaceholderText);
    QStyleOption unticked = option;
    unticked.state.setFlag(QStyle::State_On, false);
    drawPanel(painter, option.rect, isOn ? accent : surface(unticked, palette.color(QPalette::Base)),
              QPen(border, has(option, QStyle::State_HasFocus) ? kFocusWidth : 1), radius);
}

// `part` is meant for left to right.
void fillInGroove(const QStyleOption &option, QPainter *painter, QRectF part)
{
    const QRectF groove(option.rect);
    if (option.direction == Qt::RightToLeft)
        part.moveLeft(groove.left() + groove.right() - part.right());
    QPainterPath shape;
    shape.addRoundedRect(groove, kCornerRadius, kCornerRadius);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipPath(shape);
    painter->fillRect(part, option.palette.color(QPalette::Highlight));
    painter->restore();
}

void drawBottomLine(const QStyleOption &option, QPainter *painter)
{
    const QRect &rect = option.rect;
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1),
                      option.palette.color(QPalette::Mid));
}

} // namespace

bool isDefaultButton(const QStyleOption &option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    return button && button->features.testFlag(QStyleOptionButton::DefaultButton) &&
           has(option, QStyle::State_Enabled);
}

void drawPushButton(const QStyleOption &option, QPainter *painter)
{
    if (!isDefaultButton(option))
        return drawPanel(painter, option.rect, surface(option, option.palette.color(QPalette::Button)),
                         outline(option));
    drawPanel(painter, option.rect, surface(option, option.palette.color(QPalette::Highlight)),
              has(option, QStyle::State_HasFocus)
                  ? QPen(option.palette.color(QPalette::WindowText), kFocusWidth)
                  : QPen(Qt::NoPen));
}

void drawToolButton(const QStyleOption &option, QPainter *painter)
{
    const bool isFlat = has(option, QStyle::State_AutoRaise);
    const bool isTouched = has(option, QStyle::State_Enabled) &&
                           has(option, QStyle::State_MouseOver | QStyle::State_Sunken | QStyle::State_On);
    if (isFlat && !isTouched)
        return;
    // A tint instead of a surface, because a flat button may stand on any background.
    QColor tint = option.palette.color(QPalette::ButtonText);
    tint.setAlphaF(has(option, QStyle::State_Sunken | QStyle::State_On) ? kPressedShare : kHoverShare);
    if (isFlat)
        return drawPanel(painter, option.rect, tint, Qt::NoPen);
    drawPanel(painter, option.rect, surface(option, option.palette.color(QPalette::Button)),
              QPen(option.palette.color(QPalette::Mid)));
}

void drawField(const QStyleOption &option, QPainter *painter)
{
    // What cannot be typed into does not look as if it could.
    const QPalette::ColorRole fill = has(option, QStyle::State_ReadOnly) ? QPalette::Window : QPalette::Base;
    drawPanel(painter, option.rect, option.palette.color(fill), outline(option));
}

void drawFieldOutline(const QStyleOption &option, QPainter *painter)
{
    drawPanel(painter, option.rect, Qt::NoBrush, outline(option));
}

void drawFrame(const QStyleOption &option, QPainter *painter)
{
    painter->save();
    painter->setPen(
        option.palette.color(has(option, QStyle::State_HasFocus) ? QPalette::Link : QPalette::Mid));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

void drawHeaderSection(const QStyleOption &option, QPainter *painter)
{
    const QRect &rect = option.rect;
    painter->fillRect(rect, surface(option, option.palette.color(QPalette::Window)));
    drawBottomLine(option, painter);
    const int margin = rect.height() / 4;
    painter->fillRect(QRect(rect.right(), rect.top() + margin, 1, rect.height() - 2 * margin),
                      option.palette.color(QPalette::Mid));
}

void drawBar(const QStyleOption &option, QPainter *painter)
{
    painter->fillRect(option.rect, option.palette.color(QPalette::Window));
    drawBottomLine(option, painter);
}

void drawCheckBox(const QStyleOption &option, QPainter *painter)
{
    drawIndicator(option, painter, kCornerRadius - 1);
    const QRectF box(option.rect);
    const auto at = [&box](qreal x, qreal y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(option.palette.color(QPalette::HighlightedText), box.width() / 8, Qt::SolidLine,
                         Qt::RoundCap, Qt::RoundJoin));
    if (has(option, QStyle::State_NoChange))
        painter->drawLine(at(0.28, 0.5), at(0.72, 0.5));
    else if (has(option, QStyle::State_On))
        painter->drawPolyline(QPolygonF{at(0.25, 0.52), at(0.43, 0.70), at(0.76, 0.32)});
    painter->restore();
}

void drawRadioButton(const QStyleOption &option, QPainter *painter)
{
    drawIndicator(option, painter, option.rect.width() / 2.0);
    if (!has(option, QStyle::State_On))
        return;
    const int inset = option.rect.width() / 3;
    drawPanel(painter, option.rect.adjusted(inset, inset, -inset, -inset),
              option.palette.color(QPalette::HighlightedText), Qt::NoPen, option.rect.width());
}

void drawProgressGroove(const QStyleOption &option, QPainter *painter)
{
    drawPanel(painter, option.rect, option.palette.color(QPalette::Base),
              QPen(option.palette.color(QPalette::Mid)));
}

void drawProgress(const QStyleOptionProgressBar &option, QPainter *painter)
{
    const qint64 range = qint64(option.maximum) - option.minimum;
    if (range <= 0)
        return;
    const qreal share = qreal(option.progress - option.minimum) / qreal(range);
    QRectF done = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    done.setWidth(done.width() * share);
    fillInGroove(option, painter, done);
}

void drawBusyProgress(const QStyleOptionProgressBar &option, QPainter *painter, qreal phase)
{
    QRectF part = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const qreal length = part.width() * kBusyShare;
    const qreal way = part.width() + length; // comes in and leaves as a whole
    part.setLeft(part.left() - length + way * phase);
    part.setWidth(length);
    fillInGroove(option, painter, part);
}

void drawFocusFrame(const QRect &rect, const QColor &color, QPainter *painter)
{
    drawPanel(painter, rect, Qt::NoBrush, QPen(color, kFocusWidth));
}

void drawRowFocus(const QStyleOption &option, QPainter *painter)
{
    const QColor color = option.palette.color(QPalette::Link);
    const int line = qRound(kFocusWidth);
    const QRect &rect = option.rect;
    painter->fillRect(QRect(rect.left(), rect.top(), rect.width(), line), color);
    painter->fillRect(QRect(rect.left(), rect.bottom() - line + 1, rect.width(), line), color);
}

void drawScrollBar(const QStyleOptionSlider &option, QPainter *painter, const QRect &slider)
{
    const QPalette &palette = option.palette;
    painter->fillRect(option.rect, palette.color(QPalette::Window));
    if (option.maximum <= option.minimum)
        return;
    const bool isTouched =
        has(option, QStyle::State_MouseOver) || option.activeSubControls == QStyle::SC_ScrollBarSlider;
    const QColor fill = blended(palette.color(QPalette::Window), palette.color(QPalette::WindowText),
                                isTouched ? kTouchedSliderShare : kSliderShare);
    const int inset = qMin(slider.width(), slider.height()) / 4;
    const QRect handle = slider.adjusted(inset, inset, -inset, -inset);
    drawPanel(painter, handle, fill, Qt::NoPen, qMin(handle.width(), handle.height()) / 2.0);
}

} // namespace qrjump::ui
