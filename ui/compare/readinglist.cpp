#include "ui/compare/readinglist.h"

#include <algorithm>

namespace qrjump::ui {

namespace {

ComparedReading snapshotReading(const core::Snapshot &snapshot)
{
    return {.kind = ComparedReading::Kind::Snapshot,
            .id = snapshot.id,
            .begunAt = snapshot.begunAt,
            .readAt = snapshot.endedAt,
            .ruleCount = snapshot.ruleCount,
            .completeness = snapshot.completeness,
            .changedAt = snapshot.updatedAt};
}

} // namespace

void ReadingList::hold(const core::RuleListing &listing, const QDateTime &changedAt)
{
    const bool isSame = !m_held.isEmpty() && isOfReading(m_held.last(), listing.begunAt, listing.endedAt) &&
                        m_held.last().changedAt.isValid() == changedAt.isValid();
    if (isSame)
        m_held.removeLast();
    m_held.append({isSame ? m_lastId : ++m_lastId, listing, changedAt});
    if (m_held.size() > kMostHeld)
        m_held.removeFirst();
}

ComparedReading ReadingList::readingOf(const Held &held) const
{
    return {.kind = ComparedReading::Kind::Held,
            .id = held.id,
            .begunAt = held.listing.begunAt,
            .readAt = held.listing.endedAt,
            .ruleCount = held.listing.rules.count(),
            .completeness = held.listing.completeness,
            .changedAt = held.changedAt};
}

bool ReadingList::isHeld(const core::Snapshot &snapshot) const
{
    return std::any_of(m_held.begin(), m_held.end(), [&snapshot](const Held &held) {
        return isOfReading(held, snapshot.begunAt, snapshot.endedAt) &&
               held.changedAt.isValid() == snapshot.updatedAt.isValid();
    });
}

bool ReadingList::isOfReading(const Held &held, const QDateTime &begunAt, const QDateTime &endedAt)
{
    return held.listing.begunAt == begunAt && held.listing.endedAt == endedAt;
}

QList<ComparedReading> ReadingList::readings() const
{
    QList<ComparedReading> readings;
    for (auto held = m_held.crbegin(); held != m_held.crend(); ++held)
        readings.append(readingOf(*held));
    for (const core::Snapshot &snapshot : m_snapshots) {
        if (!isHeld(snapshot))
            readings.append(snapshotReading(snapshot));
    }
    std::stable_sort(
        readings.begin(), readings.end(),
        [](const ComparedReading &left, const ComparedReading &right) { return left.readAt > right.readAt; });
    return readings;
}

ComparedReading ReadingList::newestHeld() const
{
    return m_held.isEmpty() ? ComparedReading() : readingOf(m_held.last());
}

const core::RuleSet &ReadingList::heldRules(const ComparedReading &reading) const
{
    const auto found = std::find_if(m_held.begin(), m_held.end(),
                                    [&reading](const Held &held) { return held.id == reading.id; });
    Q_ASSERT(found != m_held.end());
    return found->listing.rules;
}

ComparedPair usualPair(const QList<ComparedReading> &readings)
{
    if (readings.isEmpty())
        return {};
    const ComparedReading &newest = readings.first();
    if (readings.size() == 1)
        return {newest, {}};
    const auto earlier =
        std::find_if(readings.begin(), readings.end(),
                     [&newest](const ComparedReading &reading) { return reading.readAt < newest.readAt; });
    return {earlier == readings.end() ? readings.at(1) : *earlier, newest};
}

} // namespace qrjump::ui
