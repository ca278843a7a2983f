#pragma once

#include "ui/accounts/accountlook.h"
#include "ui/operations/batchview.h"

#include <QDialog>

namespace qrjump::ui {

class AccountBadge;
class InlineBar;

/// A BatchView in a window of its own, beside the main window.
class BatchDialog : public QDialog
{
    Q_OBJECT

public:
    BatchDialog(const BatchView::Services &services, const AccountLook &account, QWidget *parent = nullptr);

    /// Of the account whose batch it shows.
    [[nodiscard]] const QString &accountId() const { return m_accountId; }
    /// As it is to be shown from now on.
    void showAccount(const AccountLook &account);
    void showBatch(qint64 batchId);
    [[nodiscard]] BatchView &view() const { return *m_view; }
    /// For what becomes of a wish that the view passes on.
    [[nodiscard]] InlineBar &bar() const { return *m_bar; }

private:
    void arrange();
    void showTitle();

    QString m_accountId;
    AccountBadge *m_badge;
    BatchView *m_view;
    InlineBar *m_bar;
};

} // namespace qrjump::ui
