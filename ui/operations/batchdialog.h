#pragma once

#include "ui/accounts/accountlook.h"
#include "ui/operations/batchview.h"

#include <QDialog>

namespace qrjump::ui {

/// A BatchView in a window of its own, beside the main window.
class BatchDialog : public QDialog
{
    Q_OBJECT

public:
    BatchDialog(const BatchView::Services &services, const AccountLook &account, qint64 batchId,
                QWidget *parent = nullptr);

    [[nodiscard]] BatchView &view() const { return *m_view; }

private:
    void arrange(const AccountLook &account);
    void showTitle();

    BatchView *m_view;
};

} // namespace qrjump::ui
