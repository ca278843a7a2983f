#pragma once

#include "core/accounts/connectionfinding.h"

#include <QDialog>
#include <QMap>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace qrjump::core {
class ConnectionTest;
struct Account;
} // namespace qrjump::core

namespace qrjump::ui {

class AccountBadge;
class ConnectionStepRow;
class FormScrollArea;

/// Walks through a connection test: every step with how it stands, what it found and what to do.
class ConnectionTestDialog : public QDialog
{
    Q_OBJECT

public:
    /// `test` is that of `account` and outlives the dialog.
    ConnectionTestDialog(core::ConnectionTest &test, const core::Account &account, QWidget *parent = nullptr);

    /// Opens the dialog and begins the test.
    void start();
    /// Ends the test, too.
    void done(int result) override;

private:
    void createRows();
    void createButtons();
    void arrange();
    void connectTest();

    void restart();
    void stop();
    void receive(const core::ConnectionFinding &finding);
    void finish();
    void showButtons();
    void say(const QString &status);
    [[nodiscard]] QString verdict() const;

    core::ConnectionTest &m_test;
    bool m_wasStopped = false;
    AccountBadge *m_badge;
    QMap<core::ConnectionStep, ConnectionStepRow *> m_rows;
    FormScrollArea *m_scrollArea = nullptr;
    QLabel *m_status = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace qrjump::ui
