#include "core/transfer/heldrules.h"

#include <QSet>

#include <algorithm>

namespace qrjump::core {

namespace {

constexpr int kBehindAll = -1;

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

bool HeldRules::overlaps(const PageReply &page) const
{
    for (int i = 0; i < page.rules.size(); ++i) {
        const int position = m_rules.positionOf(page.rules.at(i).prefix);
        if (position >= 0 && isSameRule(position, page, page.first + i))
            return true;
    }
    return false;
}

/// A rule that was deleted and created again is another one. It came last then, with nothing but newer ones
/// behind it: so it cannot be further from the end than rules were added.
bool HeldRules::isSameRule(int position, const PageReply &page, int place) const
{
    const Sighting &seen = m_sightings.at(position);
    if (m_log.isBefore(page.reply, seen.reply))
        return true;
    if (!m_log.isBefore(seen.reply, page.reply) || place > seen.place)
        return false;
    return !m_log.mayHaveFallen(seen.reply, page.reply) ||
           m_log.totalOf(page.reply) - place > m_log.mostAdded(seen.reply, page.reply);
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

void HeldRules::append(const PageReply &page, const std::optional<Seam> &seam)
{
    const int firstAppended = m_rules.positions();
    QList<int> positions;
    for (qsizetype i = firstNew(page); i < page.rules.size(); ++i)
        positions.append(takeAppended(page.rules.at(i), page, page.first + static_cast<int>(i)));
    if (!isInOrder(page, positions, firstAppended))
        m_isOrderDoubtful = true;
    if (seam && m_rules.positions() > firstAppended)
        m_seams[firstAppended].append(*seam);
}

/// Whether what was appended belongs behind all others, and the rest stands here as it does there.
bool HeldRules::isInOrder(const PageReply &page, const QList<int> &positions, int firstAppended) const
{
    if (!std::is_sorted(positions.begin(), positions.end()))
        return false;
    const auto appended = std::lower_bound(positions.begin(), positions.end(), firstAppended);
    if (appended == positions.end())
        return true;
    const int place = m_sightings.at(*appended).place;
    return std::none_of(m_order.begin(), m_order.end(), [&](int position) {
        return m_sightings.at(position).place >= place && m_sightings.at(position).reply != page.reply;
    });
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
int HeldRules::takeAppended(const JumpRule &rule, const PageReply &page, int place)
{
    const Sighting sighting{page.reply, place};
    const int position = m_rules.positionOf(rule.prefix);
    if (position >= 0 && isSameRule(position, page, place))
        return update(position, rule, sighting);
    if (position >= 0)
        takeOut(position);
    m_order.append(add(rule, sighting));
    if (const QList<Seam> seams = m_seams.take(kBehindAll); !seams.isEmpty())
        m_seams[m_order.last()] += seams;
    return m_order.last();
}

/// It will be added again.
void HeldRules::takeOut(int position)
{
    m_hasMoved = true;
    const qsizetype place = m_order.indexOf(position);
    m_order.removeAt(place);
    m_rules.remove(position);
    passSeams(position, place < m_order.size() ? m_order.at(place) : kBehindAll);
}

void HeldRules::passSeams(int from, int to)
{
    if (const QList<Seam> seams = m_seams.take(from); !seams.isEmpty())
        m_seams[to] += seams;
}

int HeldRules::add(const JumpRule &rule, Sighting sighting)
{
    m_rules.append(rule);
    m_sightings.append(sighting);
    m_received.append(rule);
    m_gone.removeOne(rule.prefix);
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

bool HeldRules::splice(const PageReply &page, std::optional<int> place)
{
    const QList<int> staying = stayingOf(page);
    const bool hasStaying =
        std::any_of(staying.begin(), staying.end(), [](int position) { return position >= 0; });
    if (!hasStaying && !place)
        return false;
    const Span span = hasStaying ? spanOf(staying) : Span{*place, *place};
    insert(takeSpliced(page, staying), span);
    return true;
}

/// A seam between two rules of the page has been closed by it.
void HeldRules::insert(const QList<int> &positions, Span span)
{
    const QSet<int> inserted(positions.begin(), positions.end());
    const QList<int> order = std::exchange(m_order, {});
    m_order.reserve(order.size() + positions.size());
    QList<Seam> open; // before what comes next
    const auto append = [this, &open](int position) {
        if (!m_rules.isPresent(position))
            return;
        m_order.append(position);
        if (!open.isEmpty())
            m_seams[position] += std::exchange(open, {});
    };
    for (int place = 0; place < order.size(); ++place) {
        const int position = order.at(place);
        const bool isInside = place >= span.first && place < span.last;
        const QList<Seam> seams = m_seams.take(position);
        if (place == span.first) {
            if (isInside)
                open += seams;
            std::for_each(positions.begin(), positions.end(), append);
        }
        if (!isInside)
            open += seams;
        else if (m_rules.isPresent(position) && !inserted.contains(position))
            forget(position);
        if (!isInside)
            append(position);
    }
    if (span.first >= order.size()) {
        open += m_seams.take(kBehindAll);
        std::for_each(positions.begin(), positions.end(), append);
    }
    if (!open.isEmpty())
        m_seams[kBehindAll] += open;
}

void HeldRules::drop(int first, int last)
{
    for (int place = first; place < last; ++place) {
        passSeams(m_order.at(place), last < m_order.size() ? m_order.at(last) : kBehindAll);
        forget(m_order.at(place));
    }
    m_order.remove(first, last - first);
}

QList<int> HeldRules::doubtfulPlaces() const
{
    const QList<int> allPlaces = places();
    QList<int> doubtful;
    for (auto seams = m_seams.begin(); seams != m_seams.end(); ++seams) {
        const bool isDoubtful = std::any_of(seams->begin(), seams->end(), [this](const Seam &seam) {
            return m_log.mayHaveFallen(seam.before, seam.after);
        });
        if (isDoubtful)
            doubtful.append(seams.key() == kBehindAll ? static_cast<int>(m_order.size())
                                                      : allPlaces.at(seams.key()));
    }
    return doubtful;
}

QList<int> HeldRules::places() const
{
    QList<int> places(m_rules.positions(), -1);
    for (int place = 0; place < m_order.size(); ++place)
        places[m_order.at(place)] = place;
    return places;
}

/// The rules of the page that stand here in its order; -1 for the others, new ones and those that may have
/// been created again.
QList<int> HeldRules::stayingOf(const PageReply &page) const
{
    const QList<int> allPlaces = places();
    QList<int> staying(page.rules.size(), -1);
    QList<int> indexes;
    QList<int> held;
    for (int i = 0; i < page.rules.size(); ++i) {
        const int position = m_rules.positionOf(page.rules.at(i).prefix);
        if (position < 0 || !isSameRule(position, page, page.first + i))
            continue;
        indexes.append(i);
        held.append(allPlaces.at(position));
    }
    for (const int member : longestAscent(held))
        staying[indexes.at(member)] = m_order.at(held.at(member));
    return staying;
}

/// From the first to the last of those that stay.
HeldRules::Span HeldRules::spanOf(const QList<int> &staying) const
{
    const auto isStaying = [](int position) { return position >= 0; };
    const int first = *std::find_if(staying.begin(), staying.end(), isStaying);
    const int last = *std::find_if(staying.rbegin(), staying.rend(), isStaying);
    return {static_cast<int>(m_order.indexOf(first)), static_cast<int>(m_order.indexOf(last)) + 1};
}

QList<int> HeldRules::takeSpliced(const PageReply &page, const QList<int> &staying)
{
    QList<int> positions;
    for (int i = 0; i < page.rules.size(); ++i) {
        const JumpRule &rule = page.rules.at(i);
        const Sighting sighting{page.reply, page.first + i};
        if (staying.at(i) >= 0) {
            positions.append(update(staying.at(i), rule, sighting));
            continue;
        }
        const int position = m_rules.positionOf(rule.prefix);
        if (position >= 0 && !staying.contains(position)) // else the page has the prefix twice
            m_rules.remove(position);                     // insert() takes it out of the order
        positions.append(add(rule, sighting));
    }
    return positions;
}

void HeldRules::forget(int position)
{
    const QString prefix = m_rules.prefixAt(position);
    m_rules.remove(position);
    if (!m_rules.contains(prefix)) // a page may have had it twice
        m_gone.append(prefix);
}

} // namespace qrjump::core
