#include "core/transfer/pagecollector.h"

#include "core/rules/rulelimits.h"

#include <algorithm>

namespace qrjump::core {

PageCollector::PageCollector(Reading reading)
    : m_reading(reading)
{}

Result<Nothing, QString> PageCollector::add(const RulePage &page)
{
    const std::optional<int> promised = promiseOf(page);
    if (promised < m_promised)
        return Failure{tr("Rules were deleted while they were being read: the server had %1 and now has %2.")
                           .arg(*m_promised)
                           .arg(*promised)};
    if (const JumpRule *rule = firstKnown(page.rules))
        return Failure{
            tr("The rules changed while they were being read: “%1” arrived twice.").arg(rule->prefix)};

    m_promised = promised;
    append(page);
    const qsizetype received = m_collected.rules.size();
    m_isComplete = isLastPage(page);
    const bool isBeyond = received > m_promised.value_or(received);
    const bool isShort = m_isComplete && received < m_promised.value_or(0);
    if (isBeyond || isShort)
        return Failure{tr("The server promised %1 rules and sent %2.").arg(*m_promised).arg(received)};
    return Nothing{};
}

// A reply may leave its counts out: then the last promise stands.
std::optional<int> PageCollector::promiseOf(const RulePage &page) const
{
    switch (m_reading) {
    case Reading::Part:
        return page.listSize;
    case Reading::Whole:
        return page.totalCount ? page.totalCount : page.listSize;
    case Reading::Paged:
        return page.totalCount ? page.totalCount : m_promised;
    }
    Q_UNREACHABLE();
}

bool PageCollector::isLastPage(const RulePage &page) const
{
    if (m_reading != Reading::Paged)
        return true;
    if (m_promised)
        return page.rules.size() < kMaxPageSize || m_collected.rules.size() >= *m_promised;
    return page.rules.isEmpty(); // without a total only this is the end: a gateway may send smaller pages
}

// Doubles within one reply are not looked for: they are what the server has, not a change.
const JumpRule *PageCollector::firstKnown(const QList<JumpRule> &rules) const
{
    const auto known = std::find_if(rules.begin(), rules.end(), [this](const JumpRule &rule) {
        return m_prefixes.contains(rule.prefix);
    });
    return known == rules.end() ? nullptr : &*known;
}

void PageCollector::append(const RulePage &page)
{
    for (const JumpRule &rule : page.rules)
        m_prefixes.insert(rule.prefix);
    QList<JumpRule> rules = std::exchange(m_collected.rules, {});
    rules += page.rules;
    m_collected = page;
    m_collected.rules = std::move(rules);
    m_collected.listSize = static_cast<int>(m_collected.rules.size());
    if (m_reading != Reading::Part)
        m_collected.totalCount = m_promised;
}

} // namespace qrjump::core
