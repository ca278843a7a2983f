#include "core/accounts/secretedit.h"

namespace qrjump::core {

SecretEdit::SecretEdit(SecretStore &store, QString accountId, SecretChanges changes, AccountAge age,
                       QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_accountId(std::move(accountId))
    , m_age(age)
{
    for (const SecretChange &change : std::as_const(changes)) {
        if (change.secret)
            m_toWrite.append(change);
        else
            m_toErase.append(change.slot);
    }
}

SecretCall<Nothing> SecretEdit::write()
{
    m_promise = {};
    m_result = Nothing{};
    const auto call = m_promise.call();
    readNext();
    return call;
}

void SecretEdit::readNext()
{
    if (m_toWrite.isEmpty() || !m_result)
        return finish();
    const SecretChange change = m_toWrite.takeFirst();
    if (m_age == AccountAge::New)
        return writeNext(change, Failure{SecretError{SecretError::Kind::NotFound}});
    m_store.read({m_accountId, change.slot}).then(this, [this, change](const Before &before) {
        writeNext(change, before);
    });
}

void SecretEdit::writeNext(const SecretChange &change, const Before &before)
{
    const auto onWritten = [this, slot = change.slot, before](const Result<Nothing, SecretError> &written) {
        if (written)
            m_replaced.append({slot, before});
        noteAndGoOn(written, &SecretEdit::readNext);
    };
    m_store.write({m_accountId, change.slot}, *change.secret).then(this, onWritten);
}

SecretCall<Nothing> SecretEdit::undo()
{
    m_promise = {};
    m_result = Nothing{};
    const auto call = m_promise.call();
    undoNext();
    return call;
}

void SecretEdit::undoNext()
{
    if (m_replaced.isEmpty())
        return finish();
    const Replaced last = m_replaced.takeLast();
    putBack(last).then(
        this, [this](const Result<Nothing, SecretError> &done) { noteAndGoOn(done, &SecretEdit::undoNext); });
}

SecretCall<Nothing> SecretEdit::putBack(const Replaced &replaced)
{
    const SecretKey key{m_accountId, replaced.slot};
    if (replaced.before)
        return m_store.write(key, *replaced.before);
    // Erasing what could not be read might lose the only copy.
    if (replaced.before.error().kind != SecretError::Kind::NotFound)
        return SecretCall<Nothing>::finished(Failure{replaced.before.error()});
    return m_store.erase(key);
}

SecretCall<Nothing> SecretEdit::eraseForgotten()
{
    m_promise = {};
    m_result = Nothing{};
    const auto call = m_promise.call();
    eraseNext();
    return call;
}

void SecretEdit::eraseNext()
{
    if (m_toErase.isEmpty())
        return finish();
    m_store.erase({m_accountId, m_toErase.takeFirst()})
        .then(this, [this](const Result<Nothing, SecretError> &done) {
            noteAndGoOn(done, &SecretEdit::eraseNext);
        });
}

void SecretEdit::noteAndGoOn(const Result<Nothing, SecretError> &done, void (SecretEdit::*next)())
{
    if (!done && m_result)
        m_result = done;
    (this->*next)();
}

void SecretEdit::finish()
{
    const auto promise = m_promise; // the listener may begin the next step
    promise.finish(m_result);
}

} // namespace qrjump::core
