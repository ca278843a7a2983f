#pragma once

#include "core/accounts/accountbook.h"
#include "ui/widgets/secretclipboard.h"
#include "ui/widgets/tone.h"

namespace qrjump::core {
class AccountSessions;
class ErrorCatalogue;
} // namespace qrjump::core

namespace qrjump::ui {

/// The commands about accounts that need no form: asks where something would be lost, does it, and says what
/// became of it.
class AccountFlow : public QObject
{
    Q_OBJECT

public:
    /// What the commands need; all of it outlives the flow.
    struct Services
    {
        core::AccountBook &book;
        core::AccountSessions &sessions;
        const core::ErrorCatalogue &catalogue;
    };

    /// Dialogs belong to `window`.
    AccountFlow(const Services &services, QWidget &window);

    void addAll(const QList<core::Account> &accounts);
    void duplicate(const core::Account &account);
    void remove(const core::Account &account);
    /// By so many rows downwards.
    void move(const QString &id, int rows);
    /// Unlocking asks first.
    void changeLock(const core::Account &account);
    void showMiniProgram(core::Account account, const QString &appid);
    void copyToken(const QString &id);

Q_SIGNALS:
    /// What became of a command: one or more sentences, and what to do about it.
    void said(qrjump::ui::Tone tone, const QString &title, const QString &remedy = {});
    /// The account is in the list.
    void added(const QString &id);

private:
    using Then = std::function<void(const core::AccountChange &change)>;

    void await(const core::AccountCall &call, const Then &then = {});
    void removeNow(const core::Account &account);
    [[nodiscard]] QString freeName(const QString &name) const;

    Services m_services;
    QWidget &m_window;
    SecretClipboard m_clipboard;
};

} // namespace qrjump::ui
