#include "core/models/rulebrowser.h"

#include "core/base/clock.h"

namespace qrjump::core {

namespace {

JumpRule withState(JumpRule rule, RuleState state)
{
    rule.state = state;
    return rule;
}

} // namespace

RuleBrowser::RuleBrowser(JumpRuleClient &client, const Clock &clock)
    : m_client(client)
    , m_clock(clock)
    , m_table(client.target().kind)
{
    connect(&m_client, &JumpRuleClient::backedOff, this, [this](const BackOff &backOff) {
        if (m_state != State::Loading)
            return;
        m_backOff = backOff;
        Q_EMIT changed();
    });
}

Pager RuleBrowser::pager() const
{
    const RuleQuery &query = m_shownQuery ? *m_shownQuery : m_query;
    return {query.pageNumber, query.pageSize, m_facts.ruleCount};
}

Pager RuleBrowser::requestedPager() const
{
    if (m_state != State::Loading)
        return pager();
    return {m_query.pageNumber, m_query.pageSize, m_facts.ruleCount};
}

void RuleBrowser::load(const RuleQuery &query)
{
    const quint64 generation = ++m_generation; // first: the call that is given up must not announce its end
    m_call.abort();
    m_query = query;
    m_error.reset();
    m_backOff.reset();
    m_call = m_client.rules(query);
    m_call.then(this, [this, generation](const ApiResult<RulePage> &result) {
        if (generation == m_generation)
            apply(result);
    });
    setState(State::Loading);
}

void RuleBrowser::reload()
{
    load(m_query);
}

void RuleBrowser::stop()
{
    if (m_state == State::Loading)
        m_call.abort();
}

void RuleBrowser::merge(const JumpRule &rule)
{
    const bool isNew = !m_table.isLoaded(rule.prefix);
    m_table.merge(rule);
    if (isNew)
        countAlong(m_facts.ruleCount, 1);
    finishChange();
}

void RuleBrowser::follow(const JournalEntry &entry)
{
    const RuleOperation &operation = entry.operation;
    if (entry.state == OperationState::NeedsYou) { // the server has something else, or nothing
        entry.serverRule ? put(*entry.serverRule) : remove(operation.prefix());
        return finishChange();
    }
    if (entry.state != OperationState::Done)
        return;
    switch (operation.kind) {
    case RuleOperation::Kind::Add:
        if (!m_table.isLoaded(operation.prefix()))
            countAlong(m_facts.ruleCount, 1);
        put(entry.serverRule.value_or(withState(operation.rule, RuleState::Unpublished)));
        break;
    case RuleOperation::Kind::Edit:
        put(entry.serverRule.value_or(withState(operation.rule, RuleState::Unpublished)));
        break;
    case RuleOperation::Kind::Publish:
        if (m_facts.publishQuota)
            m_facts.publishQuota = operation.publishesLeft.value_or(*m_facts.publishQuota);
        countAlong(m_facts.publishQuota, -1);
        put(entry.serverRule.value_or(withState(operation.original, RuleState::Published)));
        break;
    case RuleOperation::Kind::Delete:
        countAlong(m_facts.ruleCount, -1);
        remove(operation.prefix());
        break;
    }
    finishChange();
}

void RuleBrowser::countAlong(std::optional<int> &fact, int difference)
{
    if (!fact)
        return;
    *fact += difference;
    m_facts.isCountedAlong = true;
}

void RuleBrowser::put(const JumpRule &rule)
{
    if (m_table.kind() == AccountKind::Ordinary || m_table.isLoaded(rule.prefix) ||
        m_removed.remove(rule.prefix))
        m_table.merge(rule);
}

void RuleBrowser::remove(const QString &prefix)
{
    if (m_table.isLoaded(prefix))
        m_removed.insert(prefix);
    m_table.remove(prefix);
}

void RuleBrowser::finishChange()
{
    if (m_state == State::Loading)
        return reload(); // the answer under way may be older than the change
    Q_EMIT changed();
}

void RuleBrowser::takeFacts(const AccountFacts &facts)
{
    const auto keepKnown = [](auto &known, const auto &said) { known = said ? said : known; };
    keepKnown(m_facts.featureOpen, facts.featureOpen);
    keepKnown(m_facts.ruleCount, facts.ruleCount);
    keepKnown(m_facts.publishQuota, facts.publishQuota);
    m_facts.asOf = facts.asOf;
    m_facts.isCountedAlong = false;
    Q_EMIT changed();
}

void RuleBrowser::apply(const ApiResult<RulePage> &result)
{
    m_backOff.reset();
    if (result) {
        show(*result);
        return setState(State::Loaded);
    }
    if (result.error().kind == ApiError::Kind::Cancelled)
        return setState(State::Stopped);
    m_error = result.error();
    setState(State::Failed);
}

void RuleBrowser::show(const RulePage &page)
{
    m_loadedAt = m_clock.now();
    m_facts = {page.featureOpen, page.totalCount, page.publishQuota, m_loadedAt, false};
    // Ordinary replies may lack the total, but hold all rules there are.
    if (!m_facts.ruleCount && m_table.kind() == AccountKind::Ordinary)
        m_facts.ruleCount = static_cast<int>(page.rules.size());
    m_shownQuery = m_query;
    m_removed.clear();
    m_table.setRules(RuleSet(page.rules));
}

void RuleBrowser::setState(State state)
{
    m_state = state;
    Q_EMIT changed();
}

} // namespace qrjump::core
