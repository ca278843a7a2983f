#include "core/models/allrules.h"

#include "core/base/clock.h"
#include "core/rules/countedalong.h"

namespace qrjump::core {

namespace {

/// What a program changed that counted nothing along, as earlier ones did, is known only of the rules.
void mendCounts(RuleListing &listing)
{
    const bool isComplete = listing.completeness.kind == Completeness::Kind::Complete;
    if (!isComplete || !listing.totalCount || *listing.totalCount == listing.rules.count())
        return;
    listing.totalCount = listing.rules.count();
    listing.publishQuota.reset();
}

RuleListing listingOf(const LoadedSnapshot &loaded)
{
    const Snapshot &snapshot = loaded.snapshot;
    return {.rules = loaded.rules,
            .begunAt = snapshot.begunAt,
            .endedAt = snapshot.endedAt,
            .totalCount = snapshot.totalCount,
            .publishQuota = snapshot.publishQuota,
            .featureOpen = snapshot.featureOpen,
            .completeness = snapshot.completeness};
}

void apply(const QString &prefix, const std::optional<JumpRule> &rule, RuleSet &rules)
{
    const int position = rules.positionOf(prefix);
    if (!rule && position >= 0)
        rules.remove(position);
    else if (rule && position >= 0)
        rules.replace(position, *rule);
    else if (rule)
        rules.append(*rule);
}

/// The same, where it happened after the server had said how many there are.
void applyLater(const QString &prefix, const std::optional<JumpRule> &rule, RuleListing &listing)
{
    const int position = listing.rules.positionOf(prefix);
    const bool wasPublished = position >= 0 && listing.rules.at(position).isPublished();
    const bool isPublished = rule && rule->isPublished();
    const int before = listing.rules.count();
    apply(prefix, rule, listing.rules);
    countAlong(listing.rules.count() - before, static_cast<int>(isPublished) - static_cast<int>(wasPublished),
               listing.totalCount, listing.publishQuota);
}

} // namespace

AllRules::AllRules(JumpRuleClient &client, SnapshotShelf &shelf, SnapshotOwner owner, const Clock &clock,
                   const RateLimits &limits)
    : m_client(client)
    , m_shelf(shelf)
    , m_owner(std::move(owner))
    , m_clock(clock)
    , m_limits(limits)
{}

AllRules::~AllRules() = default;

std::optional<RuleListing> AllRules::listing() const
{
    if (m_listing || !m_hasReceived)
        return m_listing;
    RuleListing soFar = m_reading->listing();
    for (auto it = m_changes.cbegin(); it != m_changes.cend(); ++it)
        apply(it.key(), it.value(), soFar.rules);
    return soFar;
}

void AllRules::open()
{
    if (m_state != State::Unopened)
        return;
    m_shelf.loadNewest(m_owner).then(
        this, [this](const Result<std::optional<LoadedSnapshot>, StoreError> &newest) { take(newest); });
    enter(State::Opening);
}

/// The shelf itself says what is wrong with it; the rules can be read all the same.
void AllRules::take(const Result<std::optional<LoadedSnapshot>, StoreError> &newest)
{
    if (m_state != State::Opening)
        return;
    if (newest && *newest)
        show(**newest);
    m_changes.clear();
    m_state = State::AtRest;
    Q_EMIT opened(); // first: who wants all rules reads them now, which changed() would call a stop
    Q_EMIT changed();
}

void AllRules::show(const LoadedSnapshot &snapshot)
{
    m_listing = listingOf(snapshot);
    mendCounts(*m_listing);
    m_updatedAt = m_shelvedAt = snapshot.snapshot.updatedAt;
    for (auto it = m_changes.cbegin(); it != m_changes.cend(); ++it)
        applyLater(it.key(), it.value(), *m_listing);
    if (!m_changes.isEmpty())
        m_updatedAt = m_clock.now();
    Q_EMIT replaced();
}

bool AllRules::catchUp()
{
    if (m_state == State::Unopened || (m_state == State::AtRest && !m_listing))
        return true;
    if (m_state != State::AtRest || std::exchange(m_isCatchingUp, true))
        return false;
    m_changes.clear();
    m_shelf.loadNewest(m_owner).then(
        this,
        [this](const Result<std::optional<LoadedSnapshot>, StoreError> &newest) { takeChanged(newest); });
    return true;
}

/// A reading that has begun meanwhile needs the changes itself, and brings the others.
void AllRules::takeChanged(const Result<std::optional<LoadedSnapshot>, StoreError> &newest)
{
    m_isCatchingUp = false;
    if (m_state != State::AtRest)
        return;
    if (newest && *newest && (*newest)->snapshot.begunAt == m_listing->begunAt &&
        (*newest)->snapshot.endedAt == m_listing->endedAt && (*newest)->snapshot.updatedAt != m_shelvedAt) {
        show(**newest);
        Q_EMIT changed();
    }
    m_changes.clear();
}

/// The server has counted them: it was asked last at the end of the reading.
void AllRules::applyChanges()
{
    for (auto it = m_changes.cbegin(); it != m_changes.cend(); ++it)
        apply(it.key(), it.value(), m_listing->rules);
    if (!m_changes.isEmpty())
        m_updatedAt = m_listing->endedAt;
}

void AllRules::read()
{
    if (m_reading)
        return goOn();
    m_isStopped = m_isPausedByUser = false;
    m_hasReceived = false;
    m_progress.reset();
    m_error.reset();
    m_learnt.reset();
    m_notKept.reset();
    m_changes.clear();
    m_reading = std::make_unique<RuleReading>(m_client, m_clock, m_limits);
    connectReading();
    m_reading->start();
}

void AllRules::connectReading()
{
    const RuleReading *reading = m_reading.get();
    connect(reading, &RuleReading::received, this, &AllRules::takeReceived);
    connect(reading, &RuleReading::gone, this, [this](const QStringList &prefixes) {
        if (!m_listing)
            Q_EMIT gone(prefixes);
    });
    connect(reading, &RuleReading::progressed, this, [this](const TransferProgress &progress) {
        m_progress = progress;
        m_backOff.reset();
        Q_EMIT changed();
    });
    connect(reading, &RuleReading::backedOff, this, [this](const BackOff &backOff) {
        m_backOff = backOff;
        Q_EMIT changed();
    });
    connect(reading, &RuleReading::failed, this, [this](const ApiError &error) {
        if (!m_isPausedByUser) // else it would go on by itself
            m_error = error;
        m_backOff.reset();
    });
    connect(reading, &RuleReading::finished, this, &AllRules::finish);
    connect(reading, &RuleReading::stateChanged, this, [this](RuleReading::State state) {
        if (state == RuleReading::State::Reading)
            enter(State::Reading);
        else if (state == RuleReading::State::Pausing || state == RuleReading::State::Paused)
            enter(State::Paused);
    });
}

void AllRules::takeReceived(const QList<JumpRule> &rules)
{
    if (m_listing)
        return;
    m_hasReceived = true;
    QList<JumpRule> current;
    for (const JumpRule &rule : rules) {
        if (!m_changes.contains(rule.prefix))
            current.append(rule);
    }
    Q_EMIT received(current);
}

void AllRules::pause()
{
    m_isPausedByUser = m_reading != nullptr;
    if (m_reading)
        m_reading->pause();
}

void AllRules::goOn()
{
    m_isPausedByUser = false;
    m_error.reset();
    m_backOff.reset();
    if (m_reading)
        m_reading->goOn();
}

void AllRules::stop()
{
    m_isStopped = m_reading != nullptr;
    if (m_reading)
        m_reading->stop();
}

void AllRules::finish(const RuleListing &listing)
{
    m_reading.release()->deleteLater(); // it is telling us
    m_backOff.reset();
    m_error.reset();
    if (m_isStopped && (m_listing || !m_hasReceived)) {
        m_changes.clear(); // the listing has them
        if (m_listing)
            m_learnt = Learnt{listing.featureOpen, listing.totalCount, listing.publishQuota, listing.endedAt};
        return enter(State::AtRest);
    }
    m_listing = listing;
    m_updatedAt = m_shelvedAt = {};
    applyChanges();
    m_changes.clear();
    if (!m_isStopped)
        keep(*m_listing);
    Q_EMIT replaced();
    enter(State::AtRest);
}

void AllRules::keep(const RuleListing &listing)
{
    m_shelf.save(m_owner, listing).then(this, [this](const Result<Snapshot, StoreError> &saved) {
        if (saved)
            return;
        m_notKept = saved.error();
        Q_EMIT changed();
    });
}

void AllRules::change(const QString &prefix, const std::optional<JumpRule> &rule)
{
    if (m_reading || m_state == State::Opening || m_isCatchingUp)
        m_changes.insert(prefix, rule);
    if (!m_listing)
        return;
    applyLater(prefix, rule, *m_listing);
    m_updatedAt = m_clock.now();
}

void AllRules::enter(State state)
{
    m_state = state;
    Q_EMIT changed();
}

} // namespace qrjump::core
