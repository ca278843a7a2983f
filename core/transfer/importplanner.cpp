#include "core/transfer/importplanner.h"

#include "core/base/clock.h"
#include "core/transfer/rowcomparison.h"

namespace qrjump::core {

ImportPlanner::ImportPlanner(JumpRuleClient &client, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_clock(clock)
    , m_lookup(client, clock)
{
    connect(&m_lookup, &RuleLookup::progressed, this, &ImportPlanner::progressed);
    connect(&m_lookup, &RuleLookup::finished, this, &ImportPlanner::compare);
}

void ImportPlanner::plan(const ImportTable &table)
{
    Q_ASSERT(table.formatProblems.isEmpty() && table.kind == m_client.target().kind);
    begin(prefixesToLookUp(table), [table](const RulesByPrefix &found, const std::atomic_bool &isStopped) {
        return comparedWith(found, table, isStopped);
    });
}

void ImportPlanner::planAgain(const ImportPlan &plan, const QList<int> &positions)
{
    Q_ASSERT(plan.kind == m_client.target().kind);
    begin(prefixesToLookUp(plan, positions),
          [plan, positions](const RulesByPrefix &found, const std::atomic_bool &) {
              return comparedAgain(found, plan, positions);
          });
}

void ImportPlanner::stop()
{
    m_lookup.stop();
    m_job.stop();
}

void ImportPlanner::begin(const QStringList &prefixes, Comparison comparison)
{
    m_comparison = std::move(comparison);
    m_lookup.start(prefixes);
}

void ImportPlanner::compare(const ApiResult<RulesByPrefix> &found)
{
    const Comparison comparison = std::exchange(m_comparison, nullptr);
    if (!found)
        return Q_EMIT finished(Failure{found.error()});
    const auto work = [comparison, rules = *found,
                       now = m_clock.now()](const std::atomic_bool &isStopped) -> Outcome {
        ImportPlan plan = comparison(rules, isStopped);
        plan.madeAt = now;
        if (isStopped)
            return Failure{ApiError{.kind = ApiError::Kind::Cancelled}};
        return plan;
    };
    m_job.start(this, work, [this](const Outcome &outcome) { Q_EMIT finished(outcome); });
}

} // namespace qrjump::core
