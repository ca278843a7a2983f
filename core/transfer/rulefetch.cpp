#include "core/transfer/rulefetch.h"

#include "core/api/jumpruleclient.h"
#include "core/base/clock.h"

namespace qrjump::core {

RuleFetch::RuleFetch(JumpRuleClient &client, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_clock(clock)
{}

RuleFetch::~RuleFetch()
{
    if (!m_call.isRunning())
        return;
    m_call.then(this, nullptr); // nobody is left to be told
    m_call.abort();
}

void RuleFetch::fetchEverything()
{
    RuleQuery everything;
    everything.scope = RuleQuery::Scope::Page;
    switch (m_client.target().kind) {
    case AccountKind::Ordinary:
        return begin({}, PageCollector::Reading::Whole);
    case AccountKind::Service:
        return begin(everything, PageCollector::Reading::Paged);
    }
    Q_UNREACHABLE();
}

void RuleFetch::fetch(const RuleQuery &query)
{
    begin(query, PageCollector::Reading::Part);
}

void RuleFetch::stop()
{
    m_isStopped = true;
    m_call.abort();
}

void RuleFetch::begin(const RuleQuery &query, PageCollector::Reading reading)
{
    m_query = query;
    m_pages = PageCollector(reading);
    m_startedAt = m_clock.elapsed();
    call();
}

void RuleFetch::call()
{
    m_call = m_client.rules(m_query);
    m_call.then(this, [this](const ApiResult<RulePage> &reply) { take(reply); });
}

void RuleFetch::take(const ApiResult<RulePage> &reply)
{
    if (m_isStopped)
        return Q_EMIT finished(Failure{FetchError{.kind = FetchError::Kind::Stopped}});
    if (!reply)
        return Q_EMIT finished(Failure{FetchError{.apiError = reply.error()}});
    if (const auto added = m_pages.add(*reply); !added)
        return Q_EMIT finished(Failure{FetchError{.kind = FetchError::Kind::Changed, .why = added.error()}});
    if (m_pages.isComplete()) {
        reportProgress();
        return Q_EMIT finished(m_pages.collected());
    }
    ++m_query.pageNumber;
    call();
    reportProgress();
}

void RuleFetch::reportProgress()
{
    Q_EMIT progressed(withRemaining({.done = static_cast<int>(m_pages.collected().rules.size()),
                                     .promised = m_pages.promised(),
                                     .elapsed = m_clock.elapsed() - m_startedAt}));
}

} // namespace qrjump::core
