#include "ui/rules/rulecelldelegate.h"

#include "core/models/ruletablemodel.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/spacing.h"
#include "ui/widgets/statepill.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

namespace qrjump::ui {

namespace {

core::RuleColumn columnOf(const QModelIndex &index)
{
    return static_cast<core::RuleColumn>(index.data(core::RuleTableModel::ColumnRole).toInt());
}

bool isOdd(const QModelIndex &index)
{
    return !index.data(core::RuleTableModel::OddityRole).toString().isEmpty();
}

std::optional<core::RuleState> stateOf(const QModelIndex &index)
{
    const QVariant value = index.data(core::RuleTableModel::RawValueRole);
    return value.isValid() ? std::optional(static_cast<core::RuleState>(value.toInt())) : std::nullopt;
}

QColor inkOf(const QStyleOptionViewItem &cell)
{
    const auto group = !cell.state.testFlag(QStyle::State_Enabled)  ? QPalette::Disabled
                       : !cell.state.testFlag(QStyle::State_Active) ? QPalette::Inactive
                                                                    : QPalette::Normal;
    const bool isSelected = cell.state.testFlag(QStyle::State_Selected);
    return cell.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text);
}

const QStyle *styleOf(const QStyleOptionViewItem &cell)
{
    return cell.widget ? cell.widget->style() : QApplication::style();
}

/// Beside the sign, if there is one.
QRect placeOfText(const QStyleOptionViewItem &cell)
{
    const int margin = styleOf(cell)->pixelMetric(QStyle::PM_FocusFrameHMargin, &cell, cell.widget) + 1;
    QRect place = cell.rect.adjusted(margin, 0, -margin, 0);
    if (cell.features.testFlag(QStyleOptionViewItem::HasDecoration)) {
        const int taken = cell.decorationSize.width() + 2 * margin;
        const bool isLeft = cell.decorationPosition == QStyleOptionViewItem::Left;
        place.adjust(isLeft ? taken : 0, 0, isLeft ? 0 : -taken, 0);
    }
    return QStyle::visualRect(cell.direction, cell.rect, place);
}

void paintState(QPainter *painter, const QStyleOptionViewItem &cell, std::optional<core::RuleState> state)
{
    const int margin = Spacing(cell.fontMetrics).step();
    QStyleOptionViewItem pill = cell;
    pill.rect.adjust(margin, 0, -margin, 0);
    StatePill::paint(painter, pill, state);
}

/// In one line. Its width.
qreal layOut(QTextLayout &layout, const QStyleOptionViewItem &cell, int width)
{
    QTextOption rules(QStyle::visualAlignment(cell.direction, cell.displayAlignment));
    rules.setWrapMode(QTextOption::NoWrap);
    rules.setTextDirection(cell.direction);
    layout.setTextOption(rules);
    layout.setCacheEnabled(true); // else it is shaped again when it is drawn
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(width);
    layout.endLayout();
    return line.naturalTextWidth();
}

/// Looks as the style has it, which lays each text out to measure it, to elide it, to place it and to draw
/// it.
void paintText(QPainter *painter, const QStyleOptionViewItem &cell, const QString &text, const QRect &place)
{
    QTextLayout layout(text, cell.font);
    if (layOut(layout, cell, place.width()) > place.width()) {
        layout.setText(cell.fontMetrics.elidedText(text, cell.textElideMode, place.width()));
        (void)layOut(layout, cell, place.width());
    }
    const QSize size(place.width(), qRound(layout.lineAt(0).height()));
    painter->setPen(inkOf(cell));
    layout.draw(painter, QStyle::alignedRect(cell.direction, cell.displayAlignment, size, place).topLeft());
}

/// Else the style has more to do: to draw several lines, or to cut off what does not even fit elided.
bool isOrdinary(const QString &text, const QStyleOptionViewItem &cell, const QRect &place)
{
    return !text.contains(QChar::LineSeparator) && place.width() > 2 * cell.fontMetrics.height();
}

} // namespace

void RuleCellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const core::RuleColumn column = columnOf(index);
    if (column == core::RuleColumn::Prefix || column == core::RuleColumn::PagePath)
        option->textElideMode = Qt::ElideMiddle;
    if (isOdd(index)) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = icon(IconName::Warning, Tone::Warning);
        option->decorationSize = QSize(option->fontMetrics.height(), option->fontMetrics.height());
        // Numbers stay aligned at the right edge.
        option->decorationPosition =
            column == core::RuleColumn::TestLinks ? QStyleOptionViewItem::Left : QStyleOptionViewItem::Right;
    }
}

void RuleCellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString text = std::exchange(cell.text, {});
    // A pill would say what was known before.
    const bool isState = columnOf(index) == core::RuleColumn::State &&
                         !index.data(core::RuleTableModel::InQuestionRole).toBool();
    const QRect place = placeOfText(cell);
    if (!isState && !isOrdinary(text, cell, place))
        return QStyledItemDelegate::paint(painter, option, index);
    styleOf(cell)->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    if (isState)
        paintState(painter, cell, stateOf(index));
    else
        paintText(painter, cell, text, place);
}

} // namespace qrjump::ui
