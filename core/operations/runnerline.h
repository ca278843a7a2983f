#pragma once

#include "core/operations/operationsender.h"
#include "core/operations/presendcheck.h"
#include "core/operations/unsettledreading.h"

#include <memory>

namespace qrjump::core {

/// Everything with which a runner talks about one target through one session, which it keeps alive.
class RunnerLine
{
public:
    /// `miniProgramAppid`: whose rules they are, for a service account. `services` outlive it.
    RunnerLine(std::shared_ptr<JumpRuleClient> session, const QString &miniProgramAppid,
               const OperationSender::Services &services)
        : m_session(std::move(session))
        , client({m_session->target().kind, miniProgramAppid, m_session->target().appid},
                 m_session->channel())
        , sender(client, services)
        , check(client, services.journal, services.clock)
        , reading(client, services.journal, services.catalogue, services.clock, services.policy)
    {}

    [[nodiscard]] bool serves(const std::shared_ptr<JumpRuleClient> &session,
                              const QString &miniProgramAppid) const
    {
        return m_session == session && client.target().miniProgramAppid == miniProgramAppid;
    }
    /// Something of it waits for its turn.
    [[nodiscard]] bool isWaiting() const
    {
        return sender.isWaiting() || check.isWaiting() || reading.isWaiting();
    }
    [[nodiscard]] bool isBusy() const { return sender.isBusy() || check.isRunning() || reading.isRunning(); }

private:
    std::shared_ptr<JumpRuleClient> m_session;

public:
    JumpRuleClient client;
    OperationSender sender;
    PresendCheck check;
    UnsettledReading reading;
};

} // namespace qrjump::core
