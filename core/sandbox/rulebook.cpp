#include "core/sandbox/rulebook.h"

#include <algorithm>

namespace qrjump::sandbox {

void RuleBook::reserve(qsizetype count)
{
    m_order.reserve(std::size_t(count));
    m_byPrefix.reserve(count);
}

void RuleBook::put(const NumberedRule &numbered)
{
    if (const NumberedRule *known = find(numbered.rule.prefix); known && known->serial != numbered.serial)
        remove(numbered.rule.prefix);
    m_nextSerial = std::max(m_nextSerial, numbered.serial + 1);
    auto place = placeOf(numbered.serial);
    if (place != m_order.end() && (*place)->serial == numbered.serial)
        **place = numbered;
    else
        place = m_order.insert(place, std::make_unique<NumberedRule>(numbered));
    m_byPrefix.insert(numbered.rule.prefix, place->get());
}

void RuleBook::remove(const QString &prefix)
{
    if (const NumberedRule *known = m_byPrefix.take(prefix))
        m_order.erase(placeOf(known->serial));
}

const NumberedRule *RuleBook::find(const QString &prefix) const
{
    return m_byPrefix.value(prefix);
}

QList<core::JumpRule> RuleBook::slice(qsizetype first, qsizetype count) const
{
    QList<core::JumpRule> rules;
    if (first >= size())
        return rules;
    const qsizetype last = std::min(size(), first + count);
    rules.reserve(last - first);
    for (qsizetype position = first; position < last; ++position)
        rules.append(m_order[std::size_t(position)]->rule);
    return rules;
}

QList<core::JumpRule> RuleBook::newest(qsizetype count) const
{
    QList<core::JumpRule> rules = slice(std::max<qsizetype>(0, size() - count), count);
    std::reverse(rules.begin(), rules.end());
    return rules;
}

RuleBook::Order::iterator RuleBook::placeOf(qint64 serial)
{
    if (m_order.empty() || m_order.back()->serial < serial)
        return m_order.end();
    return std::lower_bound(m_order.begin(), m_order.end(), serial,
                            [](const auto &entry, qint64 wanted) { return entry->serial < wanted; });
}

} // namespace qrjump::sandbox
