#include "core/models/rulebrowser.h"

#include "core/base/clock.h"
#include "core/operations/ruleeffect.h"
#include "core/operations/runnerpause.h"

#include <algorithm>
#include <utility>

namespace qrjump::core {

AccountFacts stillTrue(AccountFacts facts, const QDateTime &now)
{
    if (facts.asOf.isValid() && nextMonthOfLimits(facts.asOf) != nextMonthOfLimits(now))
        facts.publishQuota.reset();
    return facts;
}

RuleBrowser::RuleBrowser(JumpRuleClient &client, AllRules &all, const Clock &clock)
    : m_client(client)
    , m_all(all)
    , m_clock(clock)
    , m_table(client.target().kind)
{
    connect(&m_client, &JumpRuleClient::backedOff, this, [this](const BackOff &backOff) {
        if (m_state != State::Loading || wantsAll())
            return;
        m_backOff = backOff;
        Q_EMIT changed();
    });
    connect(&m_client.channel(), &ApiChannel::limitWaitChanged, this, [this] {
        if (m_state == State::Loading && !wantsAll())
            Q_EMIT changed();
    });
    connectAll();
}

void RuleBrowser::connectAll()
{
    connect(&m_all, &AllRules::changed, this, &RuleBrowser::followAll);
    connect(&m_all, &AllRules::received, this, &RuleBrowser::showMore);
    connect(&m_all, &AllRules::replaced, this, [this] {
        if (wantsAll())
            showAll();
    });
    connect(&m_all, &AllRules::gone, this, [this](const QStringList &prefixes) {
        for (const QString &prefix : showsAll() ? prefixes : QStringList())
            m_table.remove(prefix);
    });
    connect(&m_all, &AllRules::opened, this, [this] {
        if (wantsAll() && !m_all.hasListing())
            m_all.read();
    });
}

std::optional<int> RuleBrowser::expectedRows() const
{
    if (!m_shownQuery || !m_facts.ruleCount)
        return std::nullopt;
    if (m_table.kind() == AccountKind::Ordinary)
        return m_facts.ruleCount;
    switch (m_shownQuery->scope) {
    case RuleQuery::Scope::Newest:
        return std::min(*m_facts.ruleCount, kNewestRules);
    case RuleQuery::Scope::Page: {
        const int before = (m_shownQuery->pageNumber - 1) * m_shownQuery->pageSize;
        return std::clamp(*m_facts.ruleCount - before, 0, m_shownQuery->pageSize);
    }
    case RuleQuery::Scope::Prefixes:
    case RuleQuery::Scope::All:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

std::optional<LimitWait> RuleBrowser::limitWait() const
{
    const bool isWaiting = m_state == State::Loading && !wantsAll() && m_call.isWaiting();
    return isWaiting ? m_client.channel().limitWait() : std::nullopt;
}

Pager RuleBrowser::pager() const
{
    const RuleQuery &query = m_shownQuery ? *m_shownQuery : m_query;
    const bool isAnythingKnown = m_shownQuery && (m_facts.ruleCount || !m_table.rules().isEmpty());
    return {query.pageNumber, query.pageSize, m_facts.ruleCount, isAnythingKnown};
}

Pager RuleBrowser::requestedPager() const
{
    if (m_state != State::Loading)
        return pager();
    return {m_query.pageNumber, m_query.pageSize, m_facts.ruleCount, pager().isAnythingKnown};
}

void RuleBrowser::load(const RuleQuery &query)
{
    const quint64 generation = ++m_generation; // first: the call that is given up must not announce its end
    m_call.abort();
    m_isReadingAnew = false;
    m_query = query;
    m_error.reset();
    m_backOff.reset();
    if (wantsAll())
        return loadAll();
    m_call = m_client.rules(query);
    m_call.then(this, [this, generation](const ApiResult<RulePage> &result) {
        if (generation == m_generation)
            apply(result);
    });
    setState(State::Loading);
}

void RuleBrowser::loadAll()
{
    if (m_all.hasListing())
        showAll();
    if (m_all.state() == AllRules::State::Unopened)
        m_all.open();
    else if (m_all.state() == AllRules::State::AtRest && !m_all.hasListing())
        m_all.read();
    followAll();
}

void RuleBrowser::reload()
{
    wantsAll() ? m_all.read() : load(m_query);
}

void RuleBrowser::readAnew()
{
    if (wantsAll()) {
        if (m_all.state() == AllRules::State::Paused && m_all.error())
            m_all.goOn();
        return;
    }
    if (m_isReadingAnew || m_state == State::Idle || m_state == State::Loading)
        return;
    if (m_state != State::Failed)
        m_query = m_shownQuery.value_or(m_query);
    m_isReadingAnew = true;
    m_changesMeanwhile.clear();
    m_call = m_client.rules(m_query);
    m_call.then(this, [this, generation = ++m_generation](const ApiResult<RulePage> &result) {
        if (generation == m_generation)
            applyAnew(result);
    });
}

void RuleBrowser::applyAnew(const ApiResult<RulePage> &result)
{
    m_isReadingAnew = false;
    if (result) {
        showAnew(*result);
        m_error.reset();
        setState(State::Loaded);
        return Q_EMIT rowsReadAnew({});
    }
    if (m_state == State::Failed)
        m_error = result.error();
    Q_EMIT changed();
    Q_EMIT rowsReadAnew(result.error());
}

/// The answer may be older than what was changed meanwhile, and so may its counts.
void RuleBrowser::showAnew(RulePage page)
{
    const AccountFacts countedAlong = m_facts;
    const auto changes = std::exchange(m_changesMeanwhile, {});
    for (const JumpRule &rule : std::as_const(page.rules))
        m_removed.remove(rule.prefix);
    page.rules.removeIf([&](const JumpRule &rule) {
        const auto change = changes.constFind(rule.prefix);
        return change != changes.cend() && !*change;
    });
    const QSet<QString> removed = m_removed;
    show(page);
    m_removed = removed;
    for (const auto &change : changes) {
        if (change)
            put(*change);
    }
    if (!changes.isEmpty() && countedAlong.asOf.isValid())
        replaceFacts(countedAlong);
}

void RuleBrowser::stop()
{
    if (wantsAll())
        m_all.stop();
    else if (m_state == State::Loading)
        m_call.abort();
}

void RuleBrowser::showAll()
{
    const std::optional<RuleListing> listing = m_all.listing();
    m_loadedAt = listing->endedAt;
    if (!m_facts.asOf.isValid() || m_facts.asOf < listing->endedAt)
        replaceFacts({listing->featureOpen, listing->totalCount, listing->publishQuota, listing->endedAt,
                      m_all.updatedAt() > listing->endedAt});
    m_shownQuery = m_query;
    m_removed.clear();
    m_table.setRules(listing->rules);
}

/// The first rules of the first reading take the place of what was shown before.
void RuleBrowser::showMore(const QList<JumpRule> &rules)
{
    if (!wantsAll())
        return;
    if (!showsAll())
        return showAll();
    QList<JumpRule> added;
    for (const JumpRule &rule : rules) {
        if (m_table.isLoaded(rule.prefix))
            m_table.merge(rule);
        else
            added.append(rule);
    }
    m_table.append(added);
    m_loadedAt = m_clock.now();
}

void RuleBrowser::followAll()
{
    if (!wantsAll())
        return;
    m_error = m_all.error();
    learn();
    switch (m_all.state()) {
    case AllRules::State::Opening:
    case AllRules::State::Reading:
        return setState(State::Loading);
    case AllRules::State::Paused:
        return setState(m_all.hasListing() ? State::Loaded : State::Failed);
    case AllRules::State::AtRest:
        if (m_all.hasListing())
            return setState(State::Loaded);
        m_query = m_shownQuery.value_or(m_query); // somebody else may read all rules later
        return setState(State::Stopped);
    case AllRules::State::Unopened:
        return setState(State::Idle);
    }
}

/// A reading that was stopped leaves the rows as they are, but the counts that it learnt are newer.
void RuleBrowser::learn()
{
    const auto &learnt = m_all.learntBeforeStop();
    if (learnt && learnt->totalCount && m_facts.asOf < learnt->asOf)
        takeFacts({learnt->featureOpen, learnt->totalCount, learnt->publishQuota, learnt->asOf});
}

void RuleBrowser::follow(const JournalEntry &entry)
{
    const std::optional<RuleEffect> effect = effectOf(entry);
    if (!effect)
        return;
    if (entry.state == OperationState::Done && !isCountedAlready(entry))
        countAlong(entry.operation);
    if (effect->rule)
        put(*effect->rule);
    else
        remove(effect->prefix);
    finishChange();
}

/// What was there already was not sent, and what was sent before the last answer is in it.
bool RuleBrowser::isCountedAlready(const JournalEntry &entry) const
{
    return entry.attempts == 0 || entry.sentAt < m_facts.asOf;
}

void RuleBrowser::countAlong(const RuleOperation &operation)
{
    switch (operation.kind) {
    case RuleOperation::Kind::Add:
        if (!m_table.isLoaded(operation.prefix()))
            countAlong(m_facts.ruleCount, 1);
        return;
    case RuleOperation::Kind::Edit:
        return;
    case RuleOperation::Kind::Publish:
        if (m_facts.publishQuota)
            m_facts.publishQuota = operation.publishesLeft.value_or(*m_facts.publishQuota);
        return countAlong(m_facts.publishQuota, -1);
    case RuleOperation::Kind::Delete:
        return countAlong(m_facts.ruleCount, -1);
    }
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
    if (m_isReadingAnew)
        m_changesMeanwhile.insert(rule.prefix, rule);
    m_all.put(rule);
    if (m_table.kind() == AccountKind::Ordinary || showsAll() || m_table.isLoaded(rule.prefix) ||
        m_removed.remove(rule.prefix))
        m_table.merge(rule);
}

void RuleBrowser::remove(const QString &prefix)
{
    if (m_isReadingAnew)
        m_changesMeanwhile.insert(prefix, std::nullopt);
    if (m_table.isLoaded(prefix))
        m_removed.insert(prefix);
    m_all.remove(prefix);
    m_table.remove(prefix);
}

void RuleBrowser::finishChange()
{
    if (m_state == State::Loading && !wantsAll())
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

void RuleBrowser::beginWith(const AccountFacts &facts)
{
    if (m_facts.asOf.isValid() && m_facts.asOf >= facts.asOf)
        return;
    replaceFacts(facts);
    Q_EMIT changed();
}

void RuleBrowser::replaceFacts(AccountFacts facts)
{
    facts.unsettled = m_facts.unsettled; // no answer tells
    m_facts = facts;
}

void RuleBrowser::setUnsettled(int count)
{
    if (std::exchange(m_facts.unsettled, count) != count)
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
    replaceFacts({page.featureOpen, page.totalCount, page.publishQuota, m_loadedAt});
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
