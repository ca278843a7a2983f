#include "core/operations/rulelookup.h"

#include "core/base/clock.h"

#include <algorithm>

namespace qrjump::core {

RuleLookup::RuleLookup(JumpRuleClient &client, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_clock(clock)
{}

RuleLookup::~RuleLookup()
{
    if (!m_call.isRunning())
        return;
    m_call.then(this, nullptr); // nobody is left to be told
    m_call.abort();
}

void RuleLookup::start(const QStringList &prefixes)
{
    Q_ASSERT(!isRunning());
    m_wanted = prefixes;
    m_wanted.removeDuplicates();
    m_isWanted = {m_wanted.begin(), m_wanted.end()};
    m_asked = 0;
    m_isStopped = false;
    m_found = {.asOf = m_clock.now()};
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
    m_asked = query.scope == RuleQuery::Scope::Prefixes ? m_asked + int(query.prefixes.size())
                                                        : int(m_wanted.size());
    m_call = m_client.rules(query);
    m_call.then(this, [this](const ApiResult<RulePage> &reply) { receive(reply); });
}

void RuleLookup::receive(const ApiResult<RulePage> &reply)
{
    if (!reply)
        return Q_EMIT finished(Failure{reply.error()});
    take(*reply);
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
        if (m_isWanted.contains(rule.prefix))
            m_found.rules.insert(rule.prefix, rule);
    }
    const auto keepKnown = [](auto &known, const auto &said) { known = said ? said : known; };
    keepKnown(m_found.publishesLeft, page.publishQuota);
    keepKnown(m_found.ruleCount, page.totalCount);
    keepKnown(m_found.featureOpen, page.featureOpen);
}

} // namespace qrjump::core
