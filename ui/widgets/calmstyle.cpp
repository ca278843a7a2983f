#include "ui/widgets/calmstyle.h"

#include "ui/widgets/palettes.h"
#include "ui/widgets/spacing.h"

#include <QApplication>
#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kCornerRadius = 4;
constexpr qreal kHoverShare = 0.06;
constexpr qreal kPressedShare = 0.14;
constexpr int kToolBarIconSize = 20;

Spacing spacingOf(const QWidget *widget)
{
    return Spacing(widget ? widget->fontMetrics() : QFontMetrics(QApplication::font()));
}

bool isDefaultButton(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    return button && button->features.testFlag(QStyleOptionButton::DefaultButton) &&
           button->state.testFlag(QStyle::State_Enabled);
}

QColor surface(const QStyleOption *option, const QColor &resting)
{
    const QColor text = option->palette.color(QPalette::ButtonText);
    if (!option->state.testFlag(QStyle::State_Enabled))
        return resting;
    if (option->state.testAnyFlags(QStyle::State_Sunken | QStyle::State_On))
        return blended(resting, text, kPressedShare);
    return option->state.testFlag(QStyle::State_MouseOver) ? blended(resting, text, kHoverShare) : resting;
}

void drawPanel(QPainter *painter, const QRect &rect, const QColor &fill, const QPen &border)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(border);
    painter->setBrush(fill);
    const qreal inset = border.style() == Qt::NoPen ? 0 : border.widthF() / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), kCornerRadius,
                             kCornerRadius);
    painter->restore();
}

void drawPushButton(const QStyleOption *option, QPainter *painter)
{
    const QPalette &palette = option->palette;
    const bool isDefault = isDefaultButton(option);
    const bool hasFocus = option->state.testFlag(QStyle::State_HasFocus);
    const QColor border =
        isDefault || hasFocus ? palette.color(QPalette::Link) : palette.color(QPalette::Mid);
    drawPanel(painter, option->rect,
              surface(option, palette.color(isDefault ? QPalette::Highlight : QPalette::Button)),
              QPen(border, hasFocus ? 2 : 1));
}

void drawToolButton(const QStyleOption *option, QPainter *painter)
{
    const bool isFlat = option->state.testFlag(QStyle::State_AutoRaise);
    const bool isTouched =
        option->state.testFlag(QStyle::State_Enabled) &&
        option->state.testAnyFlags(QStyle::State_MouseOver | QStyle::State_Sunken | QStyle::State_On);
    if (isFlat && !isTouched)
        return;
    const QColor resting = option->palette.color(isFlat ? QPalette::Window : QPalette::Button);
    drawPanel(painter, option->rect, surface(option, resting),
              isFlat ? QPen(Qt::NoPen) : QPen(option->palette.color(QPalette::Mid)));
}

void drawBottomLine(QPainter *painter, const QRect &rect, const QColor &color)
{
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), color);
}

void drawHeaderSection(const QStyleOption *option, QPainter *painter)
{
    const QPalette &palette = option->palette;
    const QColor line = palette.color(QPalette::Mid);
    painter->fillRect(option->rect, surface(option, palette.color(QPalette::Window)));
    drawBottomLine(painter, option->rect, line);
    const int margin = option->rect.height() / 4;
    painter->fillRect(
        QRect(option->rect.right(), option->rect.top() + margin, 1, option->rect.height() - 2 * margin),
        line);
}

// Fusion paints the label of a default button in the ordinary text colour, which the accent would swallow.
QStyleOptionButton onAccent(const QStyleOptionButton &option)
{
    QStyleOptionButton copy = option;
    copy.palette.setColor(QPalette::ButtonText, option.palette.color(QPalette::HighlightedText));
    if (!copy.icon.isNull())
        copy.icon = QIcon(copy.icon.pixmap(copy.iconSize, qApp->devicePixelRatio(), QIcon::Selected));
    return copy;
}

} // namespace

CalmStyle::CalmStyle()
    : QProxyStyle(u"Fusion"_s)
{}

int CalmStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin: {
        const Spacing spacing = spacingOf(widget);
        return widget && !widget->isWindow() ? spacing.betweenGroups() : spacing.atEdge();
    }
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return spacingOf(widget).inGroup();
    case PM_ToolBarIconSize:
        return kToolBarIconSize;
    case PM_ToolBarItemSpacing:
    case PM_ToolBarItemMargin:
        return spacingOf(widget).step() / 2;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int CalmStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                         QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

void CalmStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        return drawPushButton(option, painter);
    case PE_PanelButtonTool:
        return drawToolButton(option, painter);
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void CalmStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    switch (element) {
    case CE_ToolBar:
        painter->fillRect(option->rect, option->palette.color(QPalette::Window));
        return drawBottomLine(painter, option->rect, option->palette.color(QPalette::Mid));
    case CE_HeaderSection:
        return drawHeaderSection(option, painter);
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, option->palette.color(QPalette::Window));
        return drawBottomLine(painter, option->rect, option->palette.color(QPalette::Mid));
    case CE_PushButtonLabel:
        if (isDefaultButton(option)) {
            const QStyleOptionButton copy = onAccent(*qstyleoption_cast<const QStyleOptionButton *>(option));
            return QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

} // namespace qrjump::ui
