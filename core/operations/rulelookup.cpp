#include "core/operations/rulelookup.h"

#include "core/api/limitedtime.h"
#include "core/base/clock.h"
#include "core/base/freeelsewhere.h"

#include <algorithm>

namespace qrjump::core {

RuleLookup::RuleLookup(JumpRuleClient &client, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_clock(clock)
{
    connect(&client.channel(), &ApiChannel::limitWaitChanged, this, &RuleLookup::followWait);
}

RuleLookup::~RuleLookup()
{
    forgetCall();
    freeElsewhere(std::pair(std::move(m_wanted), std::move(m_found)));
}

void RuleLookup::forgetCall()
{
    if (!m_call.isRunning())
        return;
    m_call.then(this, nullptr); // nobody is to be told
    m_call.abort();
}

QStringList RuleLookup::distinct(QStringList prefixes)
{
    prefixes.removeDuplicates();
    return prefixes;
}

void RuleLookup::start(const QStringList &prefixes)
{
    startDistinct(distinct(prefixes));
}

void RuleLookup::startDistinct(const QStringList &prefixes)
{
    forgetCall();
    m_wanted = prefixes;
    m_asked = 0;
    m_answers = 0;
    m_begunAt = m_clock.elapsed();
    m_isStopped = false;
    m_found = {.asOf = m_clock.now()};
    m_found.rules.reserve(m_wanted.size()); // growing moves what is there, many at a time
    callNext();
}

void RuleLookup::stop()
{
    m_isStopped = true;
    m_call.abort();
}

RuleQuery RuleLookup::nextQuery() const
{
    if (m_client.target().kind == AccountKind::Ordinary)
        return {};
    if (m_wanted.isEmpty())
        return {.scope = RuleQuery::Scope::Page, .prefixes = {}, .pageSize = 1};
    return {.scope = RuleQuery::Scope::Prefixes, .prefixes = m_wanted.mid(m_asked, kMaxPrefixesPerQuery)};
}

void RuleLookup::callNext()
{
    const RuleQuery query = nextQuery();
    const QStringList &block = query.scope == RuleQuery::Scope::Prefixes ? query.prefixes : m_wanted;
    m_block = {block.begin(), block.end()};
    m_asked = query.scope == RuleQuery::Scope::Prefixes ? m_asked + int(block.size()) : int(block.size());
    m_call = m_client.rules(query);
    m_call.then(this, [this](const ApiResult<RulePage> &reply) { receive(reply); });
}

void RuleLookup::followWait()
{
    const bool isWaiting = limitWait().has_value();
    if (std::exchange(m_wasWaiting, isWaiting) != isWaiting)
        Q_EMIT limitWaitChanged();
}

std::optional<LimitWait> RuleLookup::limitWait() const
{
    return isWaiting() ? m_client.channel().limitWait() : std::nullopt;
}

std::optional<std::chrono::milliseconds> RuleLookup::timeLeft() const
{
    if (m_answers == 0 || !isRunning())
        return std::nullopt;
    const bool asksForBlocks = m_client.target().kind == AccountKind::Service;
    const int prefixesLeft = static_cast<int>(m_wanted.size()) - m_asked;
    const int left =
        1 + (asksForBlocks ? (prefixesLeft + kMaxPrefixesPerQuery - 1) / kMaxPrefixesPerQuery : 0);
    const auto spent = m_clock.elapsed() - m_begunAt;
    const auto allowed = std::chrono::duration_cast<std::chrono::milliseconds>(
        shortestTimeFor(m_answers + left, m_client.channel().limits()));
    return std::max(spent * left / m_answers, allowed - spent);
}

void RuleLookup::receive(const ApiResult<RulePage> &reply)
{
    if (!reply)
        return Q_EMIT finished(Failure{reply.error()});
    take(*reply);
    ++m_answers;
    Q_EMIT progressed(m_asked, int(m_wanted.size()));
    if (m_asked == m_wanted.size())
        return Q_EMIT finished(m_found);
    if (m_isStopped) // by whoever heard of the progress
        return Q_EMIT finished(Failure{ApiError{.kind = ApiError::Kind::Cancelled}});
    callNext();
}

/// Whether a query by prefix matches exactly or by beginning is not documented: only the very ones are taken.
void RuleLookup::take(const RulePage &page)
{
    for (const JumpRule &rule : page.rules) {
        if (m_block.contains(rule.prefix))
            m_found.rules.insert(rule.prefix, rule);
    }
    const auto keepKnown = [](auto &known, const auto &said) { known = said ? said : known; };
    keepKnown(m_found.publishesLeft, page.publishQuota);
    keepKnown(m_found.ruleCount, page.totalCount);
    keepKnown(m_found.featureOpen, page.featureOpen);
}

} // namespace qrjump::core
