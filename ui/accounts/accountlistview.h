#pragma once

#include <QListView>

namespace qrjump::core {
class AccountListModel;
}

namespace qrjump::ui {

/// The accounts at the left edge of the window; the current one is shown in the middle.
class AccountListView : public QListView
{
    Q_OBJECT

public:
    explicit AccountListView(core::AccountListModel &model, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// -1 when there is none left.
    void accountChosen(int row);
    /// For the current account.
    void contextMenuRequested(const QPoint &globalPosition);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
};

} // namespace qrjump::ui
