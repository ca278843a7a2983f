#include "core/accounts/accountbook.h"

#include "core/accounts/accountjson.h"
#include "core/accounts/accountsecrets.h"
#include "core/accounts/accountsessions.h"
#include "core/base/sentences.h"

#include <QUuid>

#include <algorithm>

namespace qrjump::core {

namespace {

QList<Account>::iterator findIn(QList<Account> &accounts, const QString &id)
{
    return std::find_if(accounts.begin(), accounts.end(),
                        [&id](const Account &account) { return account.id == id; });
}

AccountStore::Change onAccount(const QString &id, const std::function<void(Account &)> &change)
{
    return [id, change](QList<Account> &accounts) {
        if (const auto found = findIn(accounts, id); found != accounts.end())
            change(*found);
    };
}

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

AccountError noSuchAccount()
{
    return {.kind = AccountError::Kind::NoSuchId,
            .text = AccountBook::tr("This account is no longer there. Another program has removed it.")};
}

AccountError secretNotStored(const SecretError &error)
{
    const QString why =
        error.detail.isEmpty() ? QString() : AccountBook::tr("The keychain says: %1.").arg(error.detail);
    return {.kind = AccountError::Kind::Secret,
            .text = joinedSentences({AccountBook::tr("The secret could not be stored."), why,
                                     AccountBook::tr("The account's settings are as they were before.")})};
}

} // namespace

AccountBook::AccountBook(AccountStore &store, SecretStore &secrets, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_secrets(secrets)
{
    // The model moves its rows, which it must not do while a view is asking it to move them.
    connect(&m_model, &AccountListModel::moveRequested, this, &AccountBook::onMoveRequested,
            Qt::QueuedConnection);
}

Result<QString, AccountError> AccountBook::load()
{
    return show(m_store.load());
}

Result<QString, AccountError> AccountBook::show(const Result<AccountStoreContent, AccountError> &content)
{
    if (!content)
        return Failure{content.error()};
    m_model.setAccounts(content->accounts);
    return content->notice;
}

void AccountBook::refresh()
{
    const QList<Account> before = m_model.accounts();
    auto accounts = m_store.peek();
    if (!accounts)
        return;
    for (Account &account : *accounts) {
        // The file keeps no milliseconds; that is no change, which would cost the account its session.
        const std::optional<int> row = m_model.rowOf(account.id);
        if (row && toJson(m_model.accountAt(*row)) == toJson(account))
            account = m_model.accountAt(*row);
    }
    if (*accounts == before)
        return;
    m_model.setAccounts(*accounts);
    for (const Account &account : std::as_const(*accounts)) {
        if (!before.contains(account))
            checkSecretsOf(account);
    }
}

AccountCall AccountBook::add(Account account, const SecretChanges &secrets)
{
    if (account.id.isEmpty() || m_model.rowOf(account.id))
        account.id = newId();
    const auto append = [account](QList<Account> &accounts) {
        if (findIn(accounts, account.id) == accounts.end())
            accounts.append(account);
    };
    return start({account.id, editOf(account.id, secrets, SecretEdit::AccountAge::New), append});
}

AccountCall AccountBook::replace(const Account &account, const SecretChanges &secrets)
{
    const std::optional<int> row = m_model.rowOf(account.id);
    const bool keepsLock = row && m_model.accountAt(*row).writes == account.writes;
    const auto settings = onAccount(account.id, [account, keepsLock](Account &stored) {
        const WriteAccess writes = keepsLock ? stored.writes : account.writes;
        stored = account;
        stored.writes = writes;
    });
    Edit edit{account.id, editOf(account.id, secrets, SecretEdit::AccountAge::Existing), settings};
    edit.bringsSecrets = !secrets.isEmpty();
    edit.movesSecrets = row && !sendsSecretsAlike(m_model.accountAt(*row), account);
    return start(edit);
}

AccountCall AccountBook::remove(const QString &id)
{
    const auto content = m_store.change([id](QList<Account> &accounts) {
        accounts.removeIf([&id](const Account &account) { return account.id == id; });
    });
    const auto shown = show(content);
    if (!shown)
        return AccountCall::finished(Failure{shown.error()});
    SecretChanges forgotten;
    for (const SecretSlot slot : allSecretSlots())
        forgotten.append({slot});
    const Edit edit{id, editOf(id, forgotten, SecretEdit::AccountAge::Existing), {}, *shown};
    finish(edit, *shown);
    return edit.promise.call();
}

AccountCall AccountBook::duplicate(const QString &id, const QString &newName)
{
    const std::optional<int> row = m_model.rowOf(id);
    if (!row)
        return AccountCall::finished(Failure{noSuchAccount()});
    Account copy = m_model.accountAt(*row);
    copy.id = newId();
    copy.name = newName;
    const auto insert = [id, copy](QList<Account> &accounts) {
        const auto original = findIn(accounts, id);
        accounts.insert(original == accounts.end() ? original : std::next(original), copy);
    };
    const Edit edit{copy.id, nullptr, insert};
    readSecrets(m_secrets, id, neededSecrets(copy), this)
        .then(this, [this, edit, copy](const Result<ReadSecrets, SecretError> &read) {
            duplicateWith(edit, copy, *read);
        });
    return edit.promise.call();
}

void AccountBook::duplicateWith(const Edit &edit, const Account &copy, const ReadSecrets &secrets)
{
    Edit withSecrets = edit;
    withSecrets.secrets = editOf(copy.id, secrets.found, SecretEdit::AccountAge::New);
    if (!secrets.unavailable.isEmpty())
        withSecrets.notice =
            tr("A secret could not be read and is not copied: enter it in “%1”.").arg(copy.name);
    else if (!secrets.missing.isEmpty())
        withSecrets.notice = tr("A secret is missing in both accounts.");
    [[maybe_unused]] const AccountCall call = start(withSecrets);
}

AccountCall AccountBook::move(const QString &id, int row)
{
    return applySettings(id, [id, row](QList<Account> &accounts) {
        const auto found = findIn(accounts, id);
        if (found != accounts.end())
            accounts.move(found - accounts.begin(), qBound(0, row, static_cast<int>(accounts.size()) - 1));
    });
}

AccountCall AccountBook::setWrites(const QString &id, WriteAccess writes)
{
    return applySettings(id, onAccount(id, [writes](Account &account) { account.writes = writes; }));
}

AccountCall AccountBook::applySettings(const QString &id, const AccountStore::Change &change)
{
    const auto applied = apply(id, change);
    if (!applied)
        return AccountCall::finished(Failure{applied.error()});
    return AccountCall::finished(AccountChange{id, *applied});
}

Result<QString, AccountError> AccountBook::apply(const QString &id, const AccountStore::Change &change)
{
    auto shown = show(m_store.change(change));
    if (shown && !m_model.rowOf(id))
        return Failure{noSuchAccount()};
    return shown;
}

SecretEdit *AccountBook::editOf(const QString &id, const SecretChanges &secrets, SecretEdit::AccountAge age)
{
    return new SecretEdit(m_secrets, id, secrets, age, this);
}

AccountCall AccountBook::start(const Edit &edit)
{
    if (edit.movesSecrets)
        Q_EMIT secretsAhead(edit.id);
    edit.secrets->write().then(this, [this, edit](const Result<Nothing, SecretError> &written) {
        return written ? saveSettings(edit) : takeBack(edit, secretNotStored(written.error()));
    });
    return edit.promise.call();
}

void AccountBook::saveSettings(const Edit &edit)
{
    if (edit.movesSecrets || edit.bringsSecrets) // else one that could not be taken back may still be ahead
        Q_EMIT secretsSettled(edit.id);
    const auto applied = apply(edit.id, edit.settings);
    if (!applied && edit.movesSecrets)
        Q_EMIT secretsAhead(edit.id); // until they are taken back
    if (!applied)
        return takeBack(edit, applied.error());
    finish(edit, joinedSentences({*applied, edit.notice}));
}

void AccountBook::takeBack(const Edit &edit, const AccountError &error)
{
    edit.secrets->undo().then(this, [this, edit, error](const Result<Nothing, SecretError> &undone) {
        AccountError complete = error;
        if (!undone) {
            complete.changed = AccountError::Changed::SecretOnly;
            complete.text = joinedSentences({error.text, tr("A new secret is stored already.")});
        }
        if (edit.movesSecrets && undone)
            Q_EMIT secretsSettled(edit.id);
        edit.secrets->deleteLater();
        edit.promise.finish(Failure{complete});
    });
}

void AccountBook::finish(const Edit &edit, const QString &notice)
{
    edit.secrets->eraseForgotten().then(this, [this, edit,
                                               notice](const Result<Nothing, SecretError> &erased) {
        const QString left = tr("A secret that is no longer needed could not be erased from the keychain.");
        edit.secrets->deleteLater();
        if (const auto row = m_model.rowOf(edit.id))
            checkSecretsOf(m_model.accountAt(*row));
        edit.promise.finish(AccountChange{edit.id, erased ? notice : joinedSentences({notice, left})});
    });
}

Result<AccountImport, AccountError> AccountBook::importFrom(const QString &fileName)
{
    auto import = importAccounts(m_store, fileName);
    if (!import)
        return import;
    if (const auto shown = load(); !shown)
        return Failure{shown.error()};
    for (const ImportedAccount &added : import->added)
        checkSecretsOf(added.account);
    return import;
}

void AccountBook::checkSecrets()
{
    const QList<Account> accounts = m_model.accounts();
    for (const Account &account : accounts)
        checkSecretsOf(account);
}

void AccountBook::checkSecretsOf(const Account &account)
{
    const QString id = account.id;
    const int check = ++m_checks[id];
    const auto onRead = [this, id, check](const Result<ReadSecrets, SecretError> &read) {
        if (m_checks.value(id) != check)
            return;
        if (!read->missing.isEmpty())
            m_model.setStatus(id, AccountStatus::SecretMissing);
        else
            m_model.setStatus(id, read->unavailable.isEmpty() ? AccountStatus::Ready
                                                              : AccountStatus::SecretUnavailable);
    };
    readSecrets(m_secrets, id, neededSecrets(account), this).then(this, onRead);
}

void AccountBook::onMoveRequested(const QString &id, int row)
{
    move(id, row).then(this, [this](const Result<AccountChange, AccountError> &moved) {
        if (!moved)
            Q_EMIT moveFailed(moved.error());
    });
}

} // namespace qrjump::core
