#pragma once

#include "core/accounts/accountprobe.h"
#include "core/accounts/connectionroute.h"

namespace qrjump::core {

/// How long the steps of a connection test may take.
struct ConnectionDeadlines
{
    std::chrono::milliseconds socket{10'000}; ///< name, proxy, TLS
    std::chrono::milliseconds call{30'000};   ///< token, permission, link
};

/// Walks from the server's name to the link between accounts, one step at a time, and says at which step it
/// stopped, why, and what to do. Changes nothing on the server. Session and catalogue outlive it.
class ConnectionTest : public QObject
{
    Q_OBJECT

public:
    ConnectionTest(AccountSession &session, const ErrorCatalogue &catalogue,
                   ConnectionDeadlines deadlines = {});

    /// Begins anew; does nothing while it runs.
    void start();
    /// Reports the steps that have not ended as skipped, then finished().
    void stop();

    [[nodiscard]] bool isRunning() const { return !m_remaining.isEmpty(); }
    /// Of the last run, in order.
    [[nodiscard]] const QList<ConnectionFinding> &findings() const { return m_findings; }

Q_SIGNALS:
    void stepStarted(qrjump::core::ConnectionStep step);
    /// Once for each step, those that were not reached among them.
    void stepEnded(const qrjump::core::ConnectionFinding &finding);
    void finished();

private:
    void takeNextStep();
    [[nodiscard]] ProbeCall probe(ConnectionStep step);
    [[nodiscard]] ProbeCall probeProxy();
    [[nodiscard]] ConnectionRoute route();
    void receive(const ConnectionFinding &finding);
    void report(const ConnectionFinding &finding);
    void skipUntil(std::optional<ConnectionStep> step, const QString &reason);

    AccountSession &m_session;
    ConnectionDeadlines m_deadlines;
    AccountProbe m_account;
    int m_run = 0; ///< counts starts and stops
    ProbeCall m_probe;
    QList<ConnectionStep> m_remaining; ///< the one under way first
    QList<ConnectionFinding> m_findings;
};

} // namespace qrjump::core
