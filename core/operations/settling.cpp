#include "core/operations/settling.h"

#include "core/base/clock.h"
#include "core/operations/operationqueue.h"

#include <algorithm>

namespace qrjump::core {

namespace {

/// Whom to ask about an operation.
struct SettlingTarget
{
    QString miniProgramAppid = {};
    QString appid = {};

    bool operator==(const SettlingTarget &) const = default;
};

SettlingTarget settlingTargetOf(qint64 batchId, OperationJournal &journal)
{
    const auto batch = journal.batch(batchId);
    return batch && *batch ? SettlingTarget{(*batch)->miniProgramAppid, (*batch)->appid} : SettlingTarget{};
}

} // namespace

Settling::Settling(OperationJournal &journal, const Clock &clock, const RunnerPolicy &policy,
                   QString accountId)
    : m_journal(journal)
    , m_clock(clock)
    , m_policy(policy)
    , m_accountId(std::move(accountId))
{
    m_waiting.setSingleShot(true);
    m_waiting.callOnTimeout(this, &Settling::look);
}

void Settling::forgetLoaded()
{
    m_isSettled = false;
    m_isLoaded = false;
}

void Settling::stopWaiting()
{
    m_waiting.stop();
    if (std::exchange(m_waitsUntil, {}).isValid())
        Q_EMIT waitsUntilChanged();
}

Result<Settling::Part, StoreError> Settling::next()
{
    if (!m_isLoaded) {
        if (const auto loaded = load(); !loaded)
            return Failure{loaded.error()};
    }
    if (m_unsettled.isEmpty()) {
        conclude();
        return Part{};
    }
    const auto target = settlingTargetOf(m_unsettled.first().batchId, m_journal);
    const auto others =
        std::stable_partition(m_unsettled.begin(), m_unsettled.end(), [&](const JournalEntry &entry) {
            return settlingTargetOf(entry.batchId, m_journal) == target;
        });
    const Part part{target.miniProgramAppid, target.appid, {m_unsettled.begin(), others}};
    m_unsettled.erase(m_unsettled.begin(), others);
    return part;
}

Result<Nothing, StoreError> Settling::load()
{
    auto unsettled = m_journal.unsettledOperations(m_accountId);
    if (!unsettled)
        return Failure{unsettled.error()};
    m_unsettled = std::move(unsettled).value();
    m_isLoaded = true;
    m_late = {};
    stopWaiting();
    return Nothing{};
}

void Settling::conclude()
{
    m_isSettled = true;
    m_isLoaded = false;
    m_readFailures = 0;
    if (m_late.prefixes.isEmpty())
        return;
    m_waiting.start(m_late.readAgainIn);
    m_waitsUntil = m_clock.now().addMSecs(m_late.readAgainIn.count());
    Q_EMIT waitsUntilChanged();
}

void Settling::receive(const UnsettledReading::Late &late)
{
    m_late.prefixes += late.prefixes;
    m_late.readAgainIn = std::max(m_late.readAgainIn, late.readAgainIn);
}

bool Settling::waitsToRepeat()
{
    if (++m_readFailures >= m_policy.failuresUntilProbing)
        return false;
    m_waiting.start(delayAfter(m_readFailures, m_policy));
    return true;
}

void Settling::look()
{
    stopWaiting();
    m_isSettled = m_isSettled && m_late.prefixes.isEmpty();
    Q_EMIT due();
}

} // namespace qrjump::core
