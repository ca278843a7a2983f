#pragma once

#include <QStyledItemDelegate>

namespace qrjump::ui {

/// Paints a cell of the plan: the class as a pill, a sign at what is to be checked, links elided in the
/// middle.
class PlanCellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace qrjump::ui
