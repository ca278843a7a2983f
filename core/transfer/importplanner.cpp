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
    const auto prefixes = [table] { return prefixesToLookUp(table); };
    begin(prefixes, [table](const RulesByPrefix &found, const std::atomic_bool &isStopped) {
        return comparedWith(found, table, isStopped);
    });
}

void ImportPlanner::planAgain(const ImportPlan &plan, const QList<int> &positions)
{
    Q_ASSERT(plan.kind == m_client.target().kind);
    const auto prefixes = [plan, positions] { return prefixesToLookUp(plan, positions); };
    begin(prefixes, [plan, positions](const RulesByPrefix &found, const std::atomic_bool &) {
        return comparedAgain(found, plan, positions);
    });
}

void ImportPlanner::stop()
{
    m_isStopped = true;
    m_lookup.stop();
    m_job.stop();
}

void ImportPlanner::begin(const std::function<QStringList()> &prefixes, Comparison comparison)
{
    m_comparison = std::move(comparison);
    m_isStopped = false;
    m_prefixes.start(
        this, [prefixes](const std::atomic_bool &) { return RuleLookup::distinct(prefixes()); },
        [this](const QStringList &distinct) { lookUp(distinct); });
}

void ImportPlanner::lookUp(const QStringList &prefixes)
{
    if (!m_isStopped)
        return m_lookup.startDistinct(prefixes);
    m_comparison = nullptr;
    Q_EMIT finished(Failure{ApiError{.kind = ApiError::Kind::Cancelled}});
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
