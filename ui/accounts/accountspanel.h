#pragma once

#include <QWidget>

class QAction;

namespace qrjump::core {
class AccountListModel;
}

namespace qrjump::ui {

class AccountListView;

/// The left edge of the window: the accounts, and a button that adds one.
class AccountsPanel : public QWidget
{
    Q_OBJECT

public:
    /// `add` is what the button does. Model and action outlive the panel.
    AccountsPanel(core::AccountListModel &model, QAction &add, QWidget *parent = nullptr);

    [[nodiscard]] AccountListView &list() const { return *m_list; }

private:
    AccountListView *m_list;
};

} // namespace qrjump::ui
