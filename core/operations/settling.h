#pragma once

#include "core/operations/unsettledreading.h"

#include <QTimer>

namespace qrjump::core {

/// What of one account is still to be read back before anything else is sent, and when it is time to read.
/// Sends and reads nothing itself. What it is given outlives it.
class Settling : public QObject
{
    Q_OBJECT

public:
    Settling(OperationJournal &journal, const Clock &clock, const RunnerPolicy &policy, QString accountId);

    /// All has been read back, but for what isLate().
    [[nodiscard]] bool isSettled() const { return m_isSettled; }
    /// What was sent about `prefix` before may still arrive at the server.
    [[nodiscard]] bool isLate(const QString &prefix) const { return m_late.prefixes.contains(prefix); }
    /// Until due().
    [[nodiscard]] bool isWaiting() const { return m_waiting.isActive(); }
    /// The same, because a read has failed.
    [[nodiscard]] bool waitsForRepeat() const { return isWaiting() && m_readFailures > 0; }
    /// Until then what is late can arrive. Invalid when nothing is waited for, or only until a failed read is
    /// repeated.
    [[nodiscard]] const QDateTime &waitsUntil() const { return m_waitsUntil; }

    /// Something has become unsettled, or may have.
    void beginAnew() { m_isSettled = false; }
    /// The same, and what was loaded may have become wrong.
    void forgetLoaded();
    /// What is left of what was loaded is loaded once more.
    void loadAnew() { m_isLoaded = false; }
    void stopWaiting();

    /// Operations of one mini program: a service account can have unsettled rules of several. And of one
    /// appid: that of the account can have been changed since.
    struct Part
    {
        QString miniProgramAppid;
        QString appid = {}; ///< of the account; empty: not known
        QList<JournalEntry> entries = {};
    };
    /// What is to be read next; without entries: everything is settled.
    [[nodiscard]] Result<Part, StoreError> next();
    /// The last part has been read.
    void receive(const UnsettledReading::Late &late);
    /// A read has ended well.
    void forgetFailures() { m_readFailures = 0; }
    /// A read has failed: due() follows after a while. False when it has failed too often in a row.
    [[nodiscard]] bool waitsToRepeat();

Q_SIGNALS:
    /// Something late, or a read that has failed, is to be read again.
    void due();
    void waitsUntilChanged();

private:
    [[nodiscard]] Result<Nothing, StoreError> load();
    void conclude();
    void look();

    OperationJournal &m_journal;
    const Clock &m_clock;
    const RunnerPolicy &m_policy;
    QString m_accountId;
    QList<JournalEntry> m_unsettled; ///< still to be read back
    bool m_isLoaded = false;
    bool m_isSettled = false;
    UnsettledReading::Late m_late;
    QTimer m_waiting;
    QDateTime m_waitsUntil;
    int m_readFailures = 0; ///< in a row
};

} // namespace qrjump::core
