#include "ui/accounts/flow/accountformflow.h"

#include "core/accounts/accountsessions.h"
#include "core/accounts/serveraddress.h"
#include "core/secrets/overlaysecretstore.h"
#include "core/secrets/secretvault.h"
#include "ui/accounts/form/accountformdialog.h"

#include <algorithm>

namespace qrjump::ui {

using core::Account;
using core::SecretChange;
using core::SecretChanges;
using core::SecretSlot;
using core::SecretVault;

namespace {

/// What most accounts look like.
Account usualAccount()
{
    return {.baseUrl = core::addressOf(core::WeChatServer::Main), .token = core::AppSecretSettings{}};
}

SecretKeeping keepingOf(const SecretVault &vault)
{
    return vault.state() == SecretVault::State::SessionOnly ? SecretKeeping::SessionOnly
                                                            : SecretKeeping::Keychain;
}

SecretStates statesFrom(const core::ReadSecrets &read, SecretKeeping keeping)
{
    SecretStates states{.keeping = keeping};
    for (const SecretChange &found : read.found)
        states.slots.insert(found.slot, SecretPresence::Stored);
    for (const SecretSlot slot : read.unavailable)
        states.slots.insert(slot, SecretPresence::Unreadable);
    return states;
}

} // namespace

AccountFormFlow::AccountFormFlow(const Services &services, QWidget &window)
    : m_services(services)
    , m_window(window)
{
    connect(&services.vault, &SecretVault::stateChanged, this, &AccountFormFlow::lookForSecrets);
}

void AccountFormFlow::add()
{
    const Account suggestion = usualAccount();
    openForm(suggestion)->startAdd(suggestion, {otherNames({}), statesBeforeLooking(suggestion)});
}

void AccountFormFlow::edit(const Account &account)
{
    openForm(account)->startEdit(account, {otherNames(account.id), statesBeforeLooking(account)});
    lookForSecrets();
}

void AccountFormFlow::enterSecret(const Account &account)
{
    edit(account);
    m_isForSecret = true;
    m_form->focusSecret();
}

AccountFormDialog *AccountFormFlow::openForm(const Account &account)
{
    m_editedId = account.id;
    m_writesBefore = account.writes;
    m_sessionBefore = m_services.sessions.session(account.id);
    m_isForSecret = false;
    m_entered.clear();
    m_tried.reset();
    const auto saver = [this](const Account &entered, const SecretChanges &secrets) {
        return store(entered, secrets);
    };
    m_form = new AccountFormDialog(saver, m_services.clock, &m_window);
    m_form->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_form, &AccountFormDialog::testRequested, this, &AccountFormFlow::test);
    connect(m_form, &AccountFormDialog::saved, this, &AccountFormFlow::receive);
    return m_form;
}

core::AccountCall AccountFormFlow::store(const Account &account, const SecretChanges &secrets)
{
    const SecretChanges latest = withRenewed(secrets);
    m_storesSecret = std::any_of(latest.begin(), latest.end(),
                                 [](const SecretChange &entered) { return entered.secret.has_value(); });
    return m_editedId.isEmpty() ? m_services.book.add(account, latest)
                                : m_services.book.replace(withLatestLock(account), latest);
}

/// Another program may have locked the account while the form was open.
Account AccountFormFlow::withLatestLock(Account account) const
{
    const core::AccountListModel &accounts = m_services.book.model();
    const std::optional<int> row = accounts.rowOf(account.id);
    if (row && account.writes == m_writesBefore)
        account.writes = accounts.accountAt(*row).writes;
    return account;
}

/// A test may have had an entered refresh token replaced by a platform; the entered one is worth nothing
/// then.
SecretChanges AccountFormFlow::withRenewed(SecretChanges secrets) const
{
    const SecretChanges renewed = m_tried ? m_tried->changes() : SecretChanges();
    for (SecretChange &change : secrets) {
        const auto latest = std::find_if(renewed.begin(), renewed.end(), [&](const SecretChange &other) {
            return other.slot == change.slot;
        });
        if (latest != renewed.end() && m_entered.contains(change))
            change = *latest;
    }
    return secrets;
}

void AccountFormFlow::receive(const core::AccountChange &change)
{
    if (!change.notice.isEmpty())
        Q_EMIT said(Tone::Warning, change.notice);
    if (m_editedId.isEmpty())
        return Q_EMIT added(change.id);
    // Settings that have changed bring a new session by themselves, a new secret does not.
    const auto before = m_sessionBefore.lock();
    if (before && m_services.sessions.session(change.id) == before)
        m_services.sessions.retire(change.id);
    if (m_storesSecret)
        Q_EMIT secretStored(change.id);
}

void AccountFormFlow::test(const Account &account, const SecretChanges &secrets)
{
    m_entered = secrets;
    m_tried = m_services.tests.testEntered(account, secrets, *m_form);
}

void AccountFormFlow::lookForSecrets()
{
    const bool isProbing = m_services.vault.state() == SecretVault::State::Probing;
    if (!m_form || m_editedId.isEmpty() || isProbing)
        return;
    const auto read = core::readSecrets(m_services.vault, m_editedId, core::allSecretSlots(), this);
    read.then(m_form, [this](const auto &result) {
        if (!m_form || !result)
            return;
        m_form->setSecretStates(statesFrom(*result, keepingOf(m_services.vault)));
        if (std::exchange(m_isForSecret, false))
            m_form->focusSecret();
    });
}

/// Until the keychain has answered, a secret that is left empty stays as it is.
SecretStates AccountFormFlow::statesBeforeLooking(const Account &account) const
{
    SecretStates states{.keeping = keepingOf(m_services.vault)};
    if (account.id.isEmpty())
        return states;
    for (const SecretSlot slot : core::allSecretSlots())
        states.slots.insert(slot, SecretPresence::Unreadable);
    return states;
}

QStringList AccountFormFlow::otherNames(const QString &id) const
{
    QStringList names;
    for (const Account &account : m_services.book.model().accounts()) {
        if (account.id != id)
            names.append(account.name);
    }
    return names;
}

} // namespace qrjump::ui
