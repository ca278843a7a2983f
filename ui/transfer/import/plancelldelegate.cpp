#include "ui/transfer/import/plancelldelegate.h"

#include "ui/transfer/import/importplanmodel.h"
#include "ui/transfer/import/rowclasslook.h"
#include "ui/transfer/import/rowclasspill.h"
#include "ui/widgets/spacing.h"

#include <QApplication>
#include <QPainter>

namespace qrjump::ui {

namespace {

using Column = ImportPlanModel::Column;

Column columnOf(const QModelIndex &index)
{
    return static_cast<Column>(index.column());
}

} // namespace

void PlanCellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const Column column = columnOf(index);
    option->textElideMode =
        column == Column::Prefix || column == Column::PagePath ? Qt::ElideMiddle : Qt::ElideRight;
    if (column != Column::Remark || !index.data(ImportPlanModel::ToCheckRole).toBool())
        return;
    const int size = option->fontMetrics.height();
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->icon = lookOfRowsToCheck().icon();
    option->decorationSize = QSize(size, size);
}

void PlanCellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    if (columnOf(index) != Column::Class)
        return QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem background = option;
    initStyleOption(&background, index);
    background.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);
    const int margin = Spacing(option.fontMetrics).step();
    background.rect.adjust(margin, 0, -margin, 0);
    const auto rowClass = static_cast<core::RowClass>(index.data(ImportPlanModel::ClassRole).toInt());
    paintRowClassPill(painter, background, rowClass);
}

} // namespace qrjump::ui
