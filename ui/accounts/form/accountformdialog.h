#pragma once

#include "core/accounts/accountbook.h"
#include "core/secrets/secretchange.h"
#include "ui/accounts/secretstates.h"

#include <QDialog>

#include <functional>

namespace qrjump::core {
class Clock;
}

namespace qrjump::ui {

class AccountBadge;
class AccountForm;
class AccountFormFooter;
class InlineBar;

/// What the form for an account knows about its surroundings.
struct AccountFormContext
{
    QStringList otherNames = {}; ///< that the account must not have
    SecretStates secrets = {};
};

/// Stores an account and what became of its secrets.
using AccountSaver =
    std::function<core::AccountCall(const core::Account &account, const core::SecretChanges &changes)>;

/// The form for one account: add it or edit it. Stays open until the account is stored or the
/// user gives up.
class AccountFormDialog : public QDialog
{
    Q_OBJECT

public:
    /// `clock` outlives the dialog.
    AccountFormDialog(AccountSaver saver, const core::Clock &clock, QWidget *parent = nullptr);

    /// Opens the form for a new account that begins as `suggestion`.
    void startAdd(const core::Account &suggestion, const AccountFormContext &context);
    void startEdit(const core::Account &original, const AccountFormContext &context);
    /// The user came to enter a secret. Once it is open, and again when more is known about the secrets.
    void focusSecret();

    /// The keychain may have been unlocked meanwhile. What is typed stays.
    void setSecretStates(const SecretStates &states);

    /// Esc: takes back one level, at last the form itself.
    void reject() override;

Q_SIGNALS:
    /// The user wants to try what the fields say before it is stored.
    void testRequested(const qrjump::core::Account &account, const qrjump::core::SecretChanges &changes);
    /// The account is stored. Its notice, if there is one, has not been shown yet.
    void saved(const qrjump::core::AccountChange &change);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void createWidgets();
    void arrange();
    void connectWidgets();

    enum class Purpose { Add, Edit };
    void begin(Purpose purpose, const core::Account &account, const AccountFormContext &context);
    void fitToScreen();
    void showBadge();
    [[nodiscard]] QString titleOf(Purpose purpose) const;

    void test();
    void save();
    void receive(const core::Result<core::AccountChange, core::AccountError> &result);
    void setSaving(bool isSaving);

    void requestClose();
    void askBeforeClosing();
    void dismissNotice();

    AccountSaver m_saver;
    Purpose m_purpose = Purpose::Add;
    bool m_isSaving = false;
    AccountBadge *m_badge = nullptr;
    AccountForm *m_form = nullptr;
    InlineBar *m_notice = nullptr;
    AccountFormFooter *m_footer = nullptr;
};

} // namespace qrjump::ui
