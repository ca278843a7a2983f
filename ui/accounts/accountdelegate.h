#pragma once

#include <QStyledItemDelegate>

namespace qrjump::ui {

/// Two lines an account: its name, and below it colour, word and lock, then its kind. A sign at the right
/// when one of its secrets cannot be read.
class AccountDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace qrjump::ui
