#pragma once

#include "core/base/threadjob.h"
#include "core/operations/rulelookup.h"
#include "core/transfer/importplan.h"

#include <QPointer>

namespace qrjump::core {

/// Asks the server for the rules that a file names and says what each row means. Asking goes block by block;
/// finding out what to ask for and comparing happen on threads of their own. Client and clock outlive it.
class ImportPlanner : public QObject
{
    Q_OBJECT

public:
    using Outcome = ApiResult<ImportPlan>;

    ImportPlanner(JumpRuleClient &client, const Clock &clock, QObject *parent = nullptr);

    /// `table` was read for an account of the client's kind and has no format problems.
    void plan(const ImportTable &table);
    /// Asks again for the rows at `positions` and gives the same plan with these compared anew: what is no
    /// longer as it was is Conflict, unless the server has it by now, which is Same.
    void planAgain(const ImportPlan &plan, const QList<int> &positions);
    /// Ends with Kind::Cancelled, whatever has been answered by then. Does nothing once it has ended.
    void stop();
    /// Why the server is not asked for more at the moment.
    [[nodiscard]] std::optional<LimitWait> limitWait() const
    {
        return m_lookup ? m_lookup->limitWait() : std::nullopt;
    }

Q_SIGNALS:
    void progressed(int prefixesDone, int prefixesWanted);
    /// limitWait() has begun or ended.
    void limitWaitChanged();
    /// Follows every plan() and planAgain() that no other one followed, from the event loop.
    void finished(const qrjump::core::ImportPlanner::Outcome &outcome);

private:
    using Comparison = std::function<ImportPlan(const RulesByPrefix &, const std::atomic_bool &isStopped)>;

    using Prefixes = std::function<QStringList(const std::atomic_bool &isStopped)>;

    void begin(const Prefixes &prefixes, Comparison comparison);
    void lookUp(const QStringList &prefixes);
    void dropLookup();
    void compare(const ApiResult<RulesByPrefix> &found);
    void conclude(const Outcome &outcome);

    JumpRuleClient &m_client;
    const Clock &m_clock;
    QPointer<RuleLookup> m_lookup; ///< under way; a child
    Comparison m_comparison;
    ThreadJob<QStringList> m_prefixes;
    bool m_isStopped = false;
    ThreadJob<Outcome> m_job;
};

} // namespace qrjump::core
