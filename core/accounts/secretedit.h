#pragma once

#include "core/secrets/secretchange.h"

#include <QObject>

namespace qrjump::core {

/// The secrets of one account while its settings are changed: first the new ones are written, last the
/// unwanted ones erased, and in between everything can be taken back.
class SecretEdit : public QObject
{
    Q_OBJECT

public:
    enum class AccountAge {
        New,      ///< nothing can be stored under its id
        Existing, ///< what is stored is read first, to be put back if need be
    };

    SecretEdit(SecretStore &store, QString accountId, SecretChanges changes, AccountAge age,
               QObject *parent = nullptr);

    /// Stops at the first secret that cannot be stored.
    [[nodiscard]] SecretCall<Nothing> write();
    /// Puts back what write() has replaced. Fails where that could not be read before.
    [[nodiscard]] SecretCall<Nothing> undo();
    /// Tries each of those to be forgotten; fails when one could not be erased.
    [[nodiscard]] SecretCall<Nothing> eraseForgotten();

private:
    using Before = Result<Secret, SecretError>;
    struct Replaced
    {
        SecretSlot slot;
        Before before;
    };

    void readNext();
    void writeNext(const SecretChange &change, const Before &before);
    void undoNext();
    void eraseNext();
    [[nodiscard]] SecretCall<Nothing> putBack(const Replaced &replaced);
    void noteAndGoOn(const Result<Nothing, SecretError> &done, void (SecretEdit::*next)());
    void finish();

    SecretStore &m_store;
    QString m_accountId;
    AccountAge m_age;
    SecretChanges m_toWrite;
    QList<SecretSlot> m_toErase;
    QList<Replaced> m_replaced;
    Result<Nothing, SecretError> m_result = Nothing{};
    AsyncPromise<Nothing, SecretError> m_promise;
};

} // namespace qrjump::core
