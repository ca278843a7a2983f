#include "core/transfer/rulereading.h"

#include "core/base/clock.h"

#include <algorithm>

namespace qrjump::core {

namespace {

// As many as Qt opens connections to a host: at 5 calls a second enough for answers that take 1.2 s.
constexpr int kCallsAtOnce = 6;
constexpr std::chrono::milliseconds kPaceSpan = std::chrono::seconds(10);
constexpr std::chrono::milliseconds kStandstill = std::chrono::seconds(3); // then the pace is another
constexpr std::chrono::milliseconds kShortestPaceSpan = std::chrono::seconds(1);

RuleQuery queryFor(int page)
{
    RuleQuery query;
    query.scope = RuleQuery::Scope::Page;
    query.pageNumber = page;
    return query;
}

RuleGathering::Source sourceFor(AccountKind kind)
{
    switch (kind) {
    case AccountKind::Ordinary:
        return RuleGathering::Source::WholeList;
    case AccountKind::Service:
        return RuleGathering::Source::Pages;
    }
    Q_UNREACHABLE();
}

} // namespace

RuleReading::RuleReading(JumpRuleClient &client, const Clock &clock, const RateLimits &limits)
    : m_client(client)
    , m_clock(clock)
    , m_limits(limits)
{
    connect(&m_client, &JumpRuleClient::backedOff, this, [this](const BackOff &backOff) {
        if (!m_calls.isEmpty())
            Q_EMIT backedOff(backOff);
    });
    connect(&m_client.channel(), &ApiChannel::limitWaitChanged, this, &RuleReading::followWait);
}

RuleReading::~RuleReading()
{
    abandonCalls();
}

RuleListing RuleReading::listing() const
{
    RuleListing listing = m_gathering->listing();
    listing.begunAt = m_begunAt;
    listing.endedAt = m_state == State::Finished ? m_endedAt : m_clock.now();
    if (!m_gathering->isFinished())
        listing.completeness.why =
            m_isStopped ? tr("The reading was stopped.") : tr("The reading has not come to its end yet.");
    return listing;
}

void RuleReading::start()
{
    begin(sourceFor(m_client.target().kind));
}

void RuleReading::start(const RuleQuery &query)
{
    m_query = query;
    begin(RuleGathering::Source::Part);
}

void RuleReading::begin(RuleGathering::Source source)
{
    Q_ASSERT(m_state == State::New);
    m_gathering.emplace(source);
    m_begunAt = m_clock.now();
    resume();
    enter(State::Reading);
    askForMore();
}

void RuleReading::pause()
{
    if (m_state != State::Reading)
        return;
    takeBackWaiting();
    enter(State::Pausing);
    endPausing();
}

void RuleReading::takeBackWaiting()
{
    const auto calls = m_calls;
    for (const Call &waiting : calls) {
        if (!waiting.call.isWaiting())
            continue;
        m_calls.removeIf([&waiting](const Call &call) { return call.ask == waiting.ask; });
        waiting.call.then(this, nullptr); // it is asked for again later
        waiting.call.abort();
        m_gathering->giveBack(waiting.ask);
        --m_askedSince;
    }
}

void RuleReading::goOn()
{
    if (m_state != State::Pausing && m_state != State::Paused)
        return;
    if (m_state == State::Paused)
        resume();
    m_hasFailed = false;
    enter(State::Reading);
    askForMore();
}

void RuleReading::stop()
{
    if (m_state == State::New || m_state == State::Finished || m_isStopped)
        return;
    m_isStopped = true;
    abandonCalls();
    QTimer::singleShot(0, this, &RuleReading::finish);
}

void RuleReading::enter(State state)
{
    m_state = state;
    Q_EMIT stateChanged(state);
}

void RuleReading::askForMore()
{
    while (m_state == State::Reading && m_calls.size() < kCallsAtOnce) {
        const std::optional<PageAsk> next = m_gathering->next();
        if (!next)
            return;
        ask(*next);
    }
}

void RuleReading::ask(const PageAsk &ask)
{
    const ApiCall<RulePage> call = m_client.rules(m_query.value_or(queryFor(ask.page)));
    m_calls.append({ask, call});
    ++m_askedSince;
    call.then(this, [this, ask](const ApiResult<RulePage> &reply) { take(ask, reply); });
}

void RuleReading::take(const PageAsk &ask, const ApiResult<RulePage> &reply)
{
    m_calls.removeIf([&ask](const Call &call) { return call.ask == ask; });
    if (reply) {
        takePage(ask, *reply);
    } else {
        m_gathering->giveBack(ask);
        pauseBecauseOf(reply.error());
    }
    if (m_isStopped)
        return;
    if (m_gathering->isFinished())
        return finish();
    endPausing();
    askForMore();
}

void RuleReading::takePage(const PageAsk &ask, const RulePage &page)
{
    m_answeredAt = m_clock.now();
    m_gathering->take(ask, page);
    deliver();
    notePace();
    reportProgress();
}

void RuleReading::notePace()
{
    m_milestones.append({m_clock.elapsed(), m_gathering->count()});
    const auto since = m_clock.elapsed() - kPaceSpan;
    m_milestones.removeIf([since](const Milestone &earlier) { return earlier.at < since; });
}

void RuleReading::followWait()
{
    if (!m_calls.isEmpty() && !m_isStopped)
        reportProgress();
}

void RuleReading::deliver()
{
    if (const QList<JumpRule> rules = m_gathering->takeReceived(); !rules.isEmpty())
        Q_EMIT received(rules);
    if (const QStringList prefixes = m_gathering->takeGone(); !prefixes.isEmpty())
        Q_EMIT gone(prefixes);
}

void RuleReading::pauseBecauseOf(const ApiError &error)
{
    if (m_state == State::Reading)
        enter(State::Pausing);
    if (!std::exchange(m_hasFailed, true))
        Q_EMIT failed(error);
}

void RuleReading::endPausing()
{
    if (m_state != State::Pausing || !m_calls.isEmpty())
        return;
    m_spent = elapsed();
    enter(State::Paused);
}

void RuleReading::abandonCalls()
{
    for (const Call &abandoned : std::exchange(m_calls, {})) {
        abandoned.call.then(this, nullptr); // nobody is left to be told
        abandoned.call.abort();
    }
}

void RuleReading::finish()
{
    m_endedAt = m_isStopped && m_answeredAt.isValid() ? m_answeredAt : m_clock.now();
    enter(State::Finished);
    Q_EMIT finished(listing());
}

void RuleReading::resume()
{
    m_resumedAt = m_clock.elapsed();
    m_askedSince = 0;
    m_milestones = {{m_resumedAt, m_gathering->count()}};
}

void RuleReading::reportProgress()
{
    const auto promised = m_gathering->promised();
    TransferProgress progress =
        withRemaining({.done = std::min(m_gathering->count(), promised.value_or(m_gathering->count())),
                       .promised = promised,
                       .elapsed = elapsed(),
                       .recentPerSecond = recentPerSecond(),
                       .limitWait = limitWait(),
                       .isChecking = m_gathering->isChecking()});
    if (progress.remaining)
        progress.remaining =
            std::max(*progress.remaining, limitedTimeLeft(*progress.promised - progress.done));
    Q_EMIT progressed(progress);
}

std::optional<LimitWait> RuleReading::limitWait() const
{
    const bool isWaiting =
        std::any_of(m_calls.begin(), m_calls.end(), [](const Call &call) { return call.call.isWaiting(); });
    return isWaiting ? m_client.channel().limitWait() : std::nullopt;
}

std::optional<double> RuleReading::recentPerSecond() const
{
    const std::chrono::duration<double> span = m_clock.elapsed() - m_milestones.first().at;
    if (span < kShortestPaceSpan || m_clock.elapsed() - m_milestones.last().at > kStandstill)
        return std::nullopt;
    return (m_gathering->count() - m_milestones.first().count) / span.count();
}

/// The speed so far does not know of the pause that the limit of a minute brings about.
std::chrono::milliseconds RuleReading::limitedTimeLeft(int rules) const
{
    const int pages =
        (std::max(0, rules) + kMaxPageSize - 1) / kMaxPageSize - static_cast<int>(m_calls.size());
    const auto whole = shortestTimeFor(m_askedSince + std::max(0, pages), m_limits);
    return std::chrono::duration_cast<std::chrono::milliseconds>(whole) - (m_clock.elapsed() - m_resumedAt);
}

std::chrono::milliseconds RuleReading::elapsed() const
{
    return m_spent + m_clock.elapsed() - m_resumedAt;
}

} // namespace qrjump::core
