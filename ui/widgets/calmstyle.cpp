#include "ui/widgets/calmstyle.h"

#include "ui/widgets/busymotion.h"
#include "ui/widgets/calmpainting.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/spacing.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QPainter>
#include <QProgressBar>
#include <QRadioButton>
#include <QStyleOption>
#include <QTableView>
#include <QWidget>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kToolBarIconSize = 20;

Spacing spacingOf(const QWidget *widget)
{
    return Spacing(widget ? widget->fontMetrics() : QFontMetrics(QApplication::font()));
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

// Fusion paints the icon of a highlighted entry like any other, dark on the accent.
QStyleOptionMenuItem onAccent(const QStyleOptionMenuItem &option, int iconSize)
{
    QStyleOptionMenuItem copy = option;
    copy.icon = QIcon(copy.icon.pixmap(QSize(iconSize, iconSize), qApp->devicePixelRatio(), QIcon::Selected));
    return copy;
}

// Qt's mark of an ascending column points down, that of Windows, macOS and every spreadsheet points up.
QStyleOptionHeader::SortIndicator turned(QStyleOptionHeader::SortIndicator mark)
{
    switch (mark) {
    case QStyleOptionHeader::None:
        return QStyleOptionHeader::None;
    case QStyleOptionHeader::SortUp:
        return QStyleOptionHeader::SortDown;
    case QStyleOptionHeader::SortDown:
        return QStyleOptionHeader::SortUp;
    }
    Q_UNREACHABLE();
}

bool isBoxToTick(const QWidget *widget)
{
    return qobject_cast<const QRadioButton *>(widget) || qobject_cast<const QCheckBox *>(widget);
}

// A frame around one cell of a table would look like a selected cell; there it is rows that are chosen.
bool showsItemFocus(const QStyleOption &option, const QWidget *widget)
{
    return option.state.testFlag(QStyle::State_HasFocus) && !qobject_cast<const QTableView *>(widget);
}

// Where rows are chosen, one that is current without being selected, as after Ctrl+Down.
bool showsRowFocus(const QStyleOption &option, const QWidget *widget)
{
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(&option);
    const auto *table = qobject_cast<const QTableView *>(widget);
    return item && table && table->hasFocus() && !option.state.testFlag(QStyle::State_Selected) &&
           table->selectionBehavior() == QAbstractItemView::SelectRows && item->index.isValid() &&
           item->index.row() == table->currentIndex().row();
}

QColor focusColor(const QStyleOption &option)
{
    const bool isOnAccent = option.state.testFlag(QStyle::State_Selected);
    return option.palette.color(isOnAccent ? QPalette::WindowText : QPalette::Link);
}

// The common style puts the sort mark at a fixed distance from the top, whatever the header's height, and
// gives no other chance to move it.
QStyleOptionHeader withCentredMark(const QStyleOptionHeader &option, const QWidget *widget)
{
    QStyleOptionHeader copy = option;
    const int size = qMin(option.rect.width(), option.rect.height());
    copy.sortIndicator = turned(option.sortIndicator);
    copy.rect = QRect(option.rect.center().x() - size / 2, (widget->height() - size) / 2, size, size);
    return copy;
}

} // namespace

CalmStyle::CalmStyle()
    : QProxyStyle(u"Fusion"_s)
{}

void CalmStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    auto *bar = qobject_cast<QProgressBar *>(widget);
    if (bar && !bar->findChild<BusyMotion *>(QString(), Qt::FindDirectChildrenOnly))
        new BusyMotion(bar); // the bar owns it
}

QIcon CalmStyle::standardIcon(StandardPixmap pixmap, const QStyleOption *option, const QWidget *widget) const
{
    if (pixmap == SP_LineEditClearButton)
        return icon(IconName::Close);
    if (pixmap == SP_ToolBarHorizontalExtensionButton) // Qt's own needs the plugins for images at every start
        return icon(IconName::Next);
    return QProxyStyle::standardIcon(pixmap, option, widget);
}

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
    case PM_FocusFrameHMargin: // left and right of the text in the cells of a view
    case PM_HeaderMargin:
        return 2 * spacingOf(widget).step();
    case PM_ToolBarIconSize:
        return kToolBarIconSize;
    case PM_ToolBarItemSpacing:
    case PM_ToolBarItemMargin:
        return spacingOf(widget).step() / 2;
    case PM_ProgressBarChunkWidth: // a bar is not painted again before it has grown by that much
        return 1;
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
    case SH_DialogButtonLayout:
        return QDialogButtonBox::GnomeLayout; // the act at the right end, as in the rule form
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize CalmStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                  const QWidget *widget) const
{
    const QSize fusion = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int step = spacingOf(widget).step();
    switch (type) {
    case CT_PushButton:
        return fusion + QSize(2 * step, step);
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        return fusion + QSize(0, step);
    default:
        return fusion;
    }
}

void CalmStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        return drawPushButton(*option, painter);
    case PE_PanelButtonTool:
        return drawToolButton(*option, painter);
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            return drawField(*option, painter);
        break; // inside a combo or spin box, which has the outline
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
            header && widget && header->orientation == Qt::Horizontal) {
            const QStyleOptionHeader copy = withCentredMark(*header, widget);
            return QProxyStyle::drawPrimitive(element, &copy, painter, widget);
        }
        break;
    case PE_FrameFocusRect:
        if (option->state.testFlag(State_Item))
            return; // see CE_ItemViewItem
        if (isBoxToTick(widget))
            return drawFocusFrame(option->rect, focusColor(*option), painter);
        break;
    case PE_Frame:
        return drawFrame(*option, painter);
    case PE_IndicatorCheckBox:
        return drawCheckBox(*option, painter);
    case PE_IndicatorRadioButton:
        return drawRadioButton(*option, painter);
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void CalmStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    switch (element) {
    case CE_ToolBar:
    case CE_HeaderEmptyArea:
        return drawBar(*option, painter);
    case CE_HeaderSection:
        return drawHeaderSection(*option, painter);
    case CE_ProgressBarGroove:
        return drawProgressGroove(*option, painter);
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            return bar->maximum > bar->minimum ? drawProgress(*bar, painter)
                                               : drawBusyProgress(*bar, painter, BusyMotion::phase());
        break;
    case CE_ItemViewItem:
        QProxyStyle::drawControl(element, option, painter, widget);
        if (showsItemFocus(*option, widget))
            drawFocusFrame(option->rect, focusColor(*option), painter);
        if (showsRowFocus(*option, widget))
            drawRowFocus(*option, painter);
        return;
    case CE_PushButtonLabel:
        if (isDefaultButton(*option)) {
            const QStyleOptionButton copy = onAccent(*qstyleoption_cast<const QStyleOptionButton *>(option));
            return QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        break;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->state.testFlag(State_Selected) && item->state.testFlag(State_Enabled) &&
            !item->icon.isNull()) {
            const QStyleOptionMenuItem copy = onAccent(*item, pixelMetric(PM_SmallIconSize, option, widget));
            return QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void CalmStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                   QPainter *painter, const QWidget *widget) const
{
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        bar && control == CC_ScrollBar)
        return drawScrollBar(*bar, painter, subControlRect(control, option, SC_ScrollBarSlider, widget));
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_ComboBox || control == CC_SpinBox)
        drawFieldOutline(*option, painter); // Fusion's own is invisible on the dark palette
}

} // namespace qrjump::ui
