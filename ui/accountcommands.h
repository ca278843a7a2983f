#pragma once

#include "ui/accounts/accountactions.h"
#include "ui/accounts/flow/accountfiles.h"
#include "ui/accounts/flow/accountflow.h"
#include "ui/accounts/flow/accountformflow.h"

#include <optional>

class QPoint;

namespace qrjump::ui {

/// Connects the commands about accounts with what they do, and enables those that make sense for the account
/// that is current.
class AccountCommands : public QObject
{
    Q_OBJECT

public:
    /// What the commands need; all of it outlives them.
    struct Services
    {
        core::AccountBook &book;
        core::AccountSessions &sessions;
        core::SecretVault &vault;
        const core::ErrorCatalogue &catalogue;
        const core::Clock &clock;
        DesktopFiles &files;
    };

    /// The account that commands are about; nothing when there is none.
    using Current = std::function<std::optional<core::Account>()>;

    AccountCommands(const Services &services, Current current, QWidget &window);

    [[nodiscard]] const AccountActions &actions() const { return m_actions; }
    void addAll(const QList<core::Account> &accounts) { m_flow.addAll(accounts); }
    void enterSecret(const QString &id);
    void showMiniProgram(const QString &id, const QString &appid);
    void showMenu(const QPoint &globalPosition);
    void update();

Q_SIGNALS:
    void said(qrjump::ui::Tone tone, const QString &title, const QString &remedy);
    /// A new account is in the list.
    void added(const QString &id);
    void secretStored(const QString &id);

private:
    void connectActions();

    core::AccountListModel &m_accounts;
    Current m_current;
    QWidget &m_window;
    AccountActions m_actions;
    AccountFlow m_flow;
    ConnectionTestFlow m_tests;
    AccountFormFlow m_forms;
    AccountFiles m_files;
};

} // namespace qrjump::ui
