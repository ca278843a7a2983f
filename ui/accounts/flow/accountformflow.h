#pragma once

#include "core/accounts/accountbook.h"
#include "ui/accounts/flow/connectiontestflow.h"
#include "ui/accounts/secretstates.h"
#include "ui/widgets/tone.h"

#include <QPointer>

namespace qrjump::core {
class SecretVault;
}

namespace qrjump::ui {

class AccountFormDialog;

/// Opens the form for an account with what it has to know, and stores what comes out of it.
class AccountFormFlow : public QObject
{
    Q_OBJECT

public:
    /// What the form needs; all of it outlives the flow.
    struct Services
    {
        core::AccountBook &book;
        core::AccountSessions &sessions;
        core::SecretVault &vault;
        const core::Clock &clock;
        ConnectionTestFlow &tests;
    };

    /// Dialogs belong to `window`.
    AccountFormFlow(const Services &services, QWidget &window);

    void add();
    void edit(const core::Account &account);
    /// Edits the account beginning at its secret.
    void enterSecret(const core::Account &account);

Q_SIGNALS:
    void said(qrjump::ui::Tone tone, const QString &title, const QString &remedy = {});
    void added(const QString &id);
    /// Of an account that was there before.
    void secretStored(const QString &id);

private:
    [[nodiscard]] AccountFormDialog *openForm(const core::Account &account);
    [[nodiscard]] core::AccountCall store(const core::Account &account, const core::SecretChanges &secrets);
    [[nodiscard]] core::Account withLatestLock(core::Account account) const;
    [[nodiscard]] core::SecretChanges withRenewed(core::SecretChanges secrets) const;
    void receive(const core::AccountChange &change);
    void test(const core::Account &account, const core::SecretChanges &secrets);
    void lookForSecrets();
    [[nodiscard]] SecretStates statesBeforeLooking(const core::Account &account) const;
    [[nodiscard]] QStringList otherNames(const QString &id) const;

    Services m_services;
    QWidget &m_window;
    QPointer<AccountFormDialog> m_form;                            ///< open, or null
    QString m_editedId;                                            ///< empty: a new account
    core::WriteAccess m_writesBefore = core::WriteAccess::Allowed; ///< when the form was opened
    bool m_storesSecret = false;                                   ///< what was last to be stored
    bool m_isForSecret = false; ///< it was opened to enter one; until it is known which is missing
    std::weak_ptr<core::AccountSession> m_sessionBefore;
    core::SecretChanges m_entered;                           ///< for the last test
    std::shared_ptr<const core::OverlaySecretStore> m_tried; ///< what that test made of them; may be null
};

} // namespace qrjump::ui
