#include "ui/rules/rulecelldelegate.h"

#include "core/models/ruletablemodel.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/spacing.h"
#include "ui/widgets/statepill.h"

#include <QApplication>
#include <QPainter>

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
    if (columnOf(index) != core::RuleColumn::State)
        return QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem background = option;
    initStyleOption(&background, index);
    background.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);
    const int margin = Spacing(option.fontMetrics).step();
    background.rect.adjust(margin, 0, -margin, 0);
    StatePill::paint(painter, background, stateOf(index));
}

} // namespace qrjump::ui
