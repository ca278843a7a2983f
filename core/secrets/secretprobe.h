#pragma once

#include "core/secrets/secretstore.h"

#include <QTimer>

#include <chrono>

namespace qrjump::core {

/// Finds out whether a store works: writes a random value under a key of its own, reads it back, deletes it.
class SecretProbe final : public QObject
{
    Q_OBJECT

public:
    SecretProbe(SecretStore &store, std::chrono::milliseconds deadline, QObject *parent);

    /// To be called once.
    void start();

Q_SIGNALS:
    /// `problem` is empty when the store works, else a technical reason.
    void ended(const QString &problem);
    /// The store came back after the deadline, perhaps because the user has just unlocked it.
    void answeredLate();

private:
    enum class LateAnswer { Expected, NotExpected };

    template <typename T>
    void step(const QString &name, const SecretCall<T> &call, std::function<void(const T &)> onSuccess);
    void readBack();
    void compare(const Secret &read);
    void remove();
    void giveUp();
    void fail(const QString &problem, LateAnswer lateAnswer);

    SecretStore &m_store;
    SecretKey m_key;
    Secret m_value;
    QTimer m_deadline;
    QString m_step;                ///< under way
    std::function<void()> m_abort; ///< of the call under way
    bool m_hasEnded = false;
};

} // namespace qrjump::core
