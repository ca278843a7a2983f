#include "core/transfer/heldrules.h"

#include <QSet>

#include <algorithm>

namespace qrjump::core {

namespace {

/// The members of a longest ascending part of `numbers`, by index.
QList<int> longestAscent(const QList<int> &numbers)
{
    QList<int> lengths(numbers.size(), 1);
    QList<int> previous(numbers.size(), -1);
    int last = numbers.isEmpty() ? -1 : 0;
    for (int i = 0; i < numbers.size(); ++i) {
        for (int j = 0; j < i; ++j) {
            if (numbers.at(j) < numbers.at(i) && lengths.at(j) >= lengths.at(i)) {
                lengths[i] = lengths.at(j) + 1;
                previous[i] = j;
            }
        }
        if (lengths.at(i) > lengths.at(last))
            last = i;
    }
    QList<int> members;
    for (; last >= 0; last = previous.at(last))
        members.prepend(last);
    return members;
}

} // namespace

RuleSet HeldRules::inOrder() const
{
    if (std::is_sorted(m_order.begin(), m_order.end()))
        return m_rules;
    RuleSet sorted;
    for (const int position : m_order)
        sorted.append(m_rules.at(position));
    return sorted;
}

bool HeldRules::overlaps(const PageReply &page, int total) const
{
    for (int i = 0; i < page.rules.size(); ++i) {
        const int position = m_rules.positionOf(page.rules.at(i).prefix);
        if (position >= 0 && isSameRule(position, page, page.first + i, total))
            return true;
    }
    return false;
}

/// A rule that was deleted and created again is another one. It came last then, with nothing but newer ones
/// behind it: so it cannot be further from the end than rules were added.
bool HeldRules::isSameRule(int position, const PageReply &page, int place, int total) const
{
    const Sighting &seen = m_sightings.at(position);
    if (m_log.isBefore(page.reply, seen.reply))
        return true;
    return m_log.isBefore(seen.reply, page.reply) && place <= seen.place &&
           total - place > m_log.mostAdded(seen.reply, page.reply);
}

bool HeldRules::isUnclear(const PageReply &page) const
{
    return std::any_of(page.rules.begin(), page.rules.end(), [&](const JumpRule &rule) {
        const int position = m_rules.positionOf(rule.prefix);
        if (position < 0)
            return false;
        const int seen = m_sightings.at(position).reply;
        return !m_log.isBefore(seen, page.reply) && !m_log.isBefore(page.reply, seen);
    });
}

bool HeldRules::append(const PageReply &page)
{
    QList<int> positions; // new ones have ascending positions
    for (qsizetype i = firstNew(page); i < page.rules.size(); ++i)
        positions.append(takeAppended(page.rules.at(i), {page.reply, page.first + static_cast<int>(i)}));
    return std::is_sorted(positions.begin(), positions.end());
}

void HeldRules::appendWhole(const PageReply &page)
{
    for (qsizetype i = 0; i < page.rules.size(); ++i)
        m_order.append(add(page.rules.at(i), {page.reply, page.first + static_cast<int>(i)}));
}

/// Rules that stand before one which was seen later, and are not here, were gone by then.
qsizetype HeldRules::firstNew(const PageReply &page) const
{
    for (qsizetype i = page.rules.size(); i > 0; --i) {
        const int position = m_rules.positionOf(page.rules.at(i - 1).prefix);
        if (position >= 0 && m_log.isBefore(page.reply, m_sightings.at(position).reply))
            return i;
    }
    return 0;
}

/// The answer is the position, here as below.
int HeldRules::takeAppended(const JumpRule &rule, Sighting sighting)
{
    const int position = m_rules.positionOf(rule.prefix);
    if (position >= 0)
        return takeKnown(position, rule, sighting);
    m_order.append(add(rule, sighting));
    return m_order.last();
}

int HeldRules::takeKnown(int position, const JumpRule &rule, Sighting sighting)
{
    if (sighting.place <= m_sightings.at(position).place)
        return update(position, rule, sighting);
    m_hasMoved = true;
    m_order.removeOne(position);
    m_rules.remove(position);
    m_order.append(add(rule, sighting));
    return m_order.last();
}

int HeldRules::add(const JumpRule &rule, Sighting sighting)
{
    m_rules.append(rule);
    m_sightings.append(sighting);
    m_received.append(rule);
    return m_rules.positions() - 1;
}

int HeldRules::update(int position, const JumpRule &rule, Sighting sighting)
{
    m_sightings[position] = sighting;
    if (m_rules.at(position) == rule)
        return position;
    m_rules.replace(position, rule);
    m_received.append(rule);
    return position;
}

void HeldRules::splice(const PageReply &page)
{
    const QList<int> known = positionsOf(page);
    const Span span = spanOf(page, known);
    const QList<int> positions = takeSpliced(page, known);
    const QSet<int> moving(positions.begin(), positions.end());
    const QList<int> order = std::exchange(m_order, {});
    m_order.reserve(order.size() + positions.size());
    for (int place = 0; place < order.size(); ++place) {
        if (place == span.first)
            m_order += positions;
        if (moving.contains(order.at(place)))
            continue;
        if (place < span.first || place >= span.last)
            m_order.append(order.at(place));
        else
            forget(order.at(place));
    }
    if (span.first >= order.size())
        m_order += positions;
}

void HeldRules::drop(int first, int last)
{
    for (int place = first; place < last; ++place)
        forget(m_order.at(place));
    m_order.remove(first, last - first);
}

QList<int> HeldRules::places() const
{
    QList<int> places(m_rules.positions(), -1);
    for (int place = 0; place < m_order.size(); ++place)
        places[m_order.at(place)] = place;
    return places;
}

/// -1 for those that are not here.
QList<int> HeldRules::positionsOf(const PageReply &page) const
{
    QList<int> positions;
    for (const JumpRule &rule : page.rules)
        positions.append(m_rules.positionOf(rule.prefix));
    return positions;
}

/// From the first to the last of those that still are where they were; the others were created again.
HeldRules::Span HeldRules::spanOf(const PageReply &page, const QList<int> &known) const
{
    const QList<int> allPlaces = places();
    QList<int> staying;
    for (int i = 0; i < known.size(); ++i) {
        if (known.at(i) >= 0 && page.first + i <= m_sightings.at(known.at(i)).place)
            staying.append(allPlaces.at(known.at(i)));
    }
    const QList<int> ascent = longestAscent(staying);
    if (ascent.isEmpty()) {
        const int place = std::min(page.first, static_cast<int>(m_order.size()));
        return {place, place};
    }
    return {staying.at(ascent.first()), staying.at(ascent.last()) + 1};
}

QList<int> HeldRules::takeSpliced(const PageReply &page, const QList<int> &known)
{
    QList<int> positions = known;
    for (int i = 0; i < known.size(); ++i) {
        const Sighting sighting{page.reply, page.first + i};
        if (known.at(i) < 0)
            positions[i] = add(page.rules.at(i), sighting);
        else
            update(known.at(i), page.rules.at(i), sighting);
    }
    return positions;
}

void HeldRules::forget(int position)
{
    m_gone.append(m_rules.prefixAt(position));
    m_rules.remove(position);
}

} // namespace qrjump::core
