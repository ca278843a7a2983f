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
    void accountChosen(int row);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
};

} // namespace qrjump::ui
