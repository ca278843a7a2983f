#include "core/transfer/importplanner.h"

#include "core/base/clock.h"
#include "core/transfer/rowcomparison.h"

namespace qrjump::core {

namespace {

ImportPlanner::Outcome stopped()
{
    return Failure{ApiError{.kind = ApiError::Kind::Cancelled}};
}

} // namespace

ImportPlanner::ImportPlanner(JumpRuleClient &client, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_clock(clock)
{}

void ImportPlanner::plan(const ImportTable &table)
{
    Q_ASSERT(table.formatProblems.isEmpty() && table.kind == m_client.target().kind);
    const auto prefixes = [table](const std::atomic_bool &isStopped) {
        return prefixesToLookUp(table, isStopped);
    };
    begin(prefixes, [table](const RulesByPrefix &found, const std::atomic_bool &isStopped) {
        return comparedWith(found, table, isStopped);
    });
}

void ImportPlanner::planAgain(const ImportPlan &plan, const QList<int> &positions)
{
    Q_ASSERT(plan.kind == m_client.target().kind);
    const auto prefixes = [plan, positions](const std::atomic_bool &isStopped) {
        return prefixesToLookUp(plan, positions, isStopped);
    };
    begin(prefixes, [plan, positions](const RulesByPrefix &found, const std::atomic_bool &isStopped) {
        return comparedAgain(found, plan, positions, isStopped);
    });
}

void ImportPlanner::stop()
{
    m_isStopped = true;
    if (m_lookup)
        m_lookup->stop();
    m_prefixes.stop();
    m_job.stop();
}

void ImportPlanner::begin(const Prefixes &prefixes, Comparison comparison)
{
    dropLookup();
    m_job.abandon();
    m_comparison = std::move(comparison);
    m_isStopped = false;
    m_prefixes.start(
        this,
        [prefixes](const std::atomic_bool &isStopped) {
            const QStringList all = prefixes(isStopped);
            return isStopped ? QStringList() : RuleLookup::distinct(all);
        },
        [this](const QStringList &distinct) { lookUp(distinct); });
}

void ImportPlanner::lookUp(const QStringList &prefixes)
{
    if (m_isStopped)
        return conclude(stopped());
    m_lookup = new RuleLookup(m_client, m_clock, this);
    connect(m_lookup, &RuleLookup::progressed, this, &ImportPlanner::progressed);
    connect(m_lookup, &RuleLookup::limitWaitChanged, this, &ImportPlanner::limitWaitChanged);
    connect(m_lookup, &RuleLookup::finished, this, &ImportPlanner::compare);
    m_lookup->startDistinct(prefixes);
}

/// Nothing is heard of it any more.
void ImportPlanner::dropLookup()
{
    if (!m_lookup)
        return;
    m_lookup->disconnect(this);
    m_lookup->stop();
    m_lookup->deleteLater(); // it may be what called
    m_lookup = nullptr;
}

void ImportPlanner::compare(const ApiResult<RulesByPrefix> &found)
{
    dropLookup();
    const Comparison comparison = std::exchange(m_comparison, nullptr);
    if (m_isStopped || !found)
        return conclude(found ? stopped() : Failure{found.error()});
    const auto work = [comparison, rules = *found,
                       now = m_clock.now()](const std::atomic_bool &isStopped) -> Outcome {
        ImportPlan plan = comparison(rules, isStopped);
        plan.madeAt = now;
        return plan;
    };
    m_job.start(this, work, [this](const Outcome &outcome) { conclude(outcome); });
}

/// What has come in spite of stop() counts no more.
void ImportPlanner::conclude(const Outcome &outcome)
{
    m_comparison = nullptr;
    Q_EMIT finished(m_isStopped ? stopped() : outcome);
}

} // namespace qrjump::core
