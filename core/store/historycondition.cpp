#include "core/store/historycondition.h"

#include "core/store/journalrows.h"
#include "core/store/operationjournal.h"

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

/// `part` anywhere, its own wildcards meaning themselves.
QString likePattern(QString part)
{
    part.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + part + u'%';
}

} // namespace

HistoryCondition::HistoryCondition(const HistoryFilter &filter)
{
    if (!filter.accountId.isEmpty())
        require(u"account_id=?"_s, filter.accountId);
    if (!filter.prefixPart.isEmpty())
        require(u"prefix LIKE ? ESCAPE '\\'"_s, likePattern(filter.prefixPart));
    if (filter.since.isValid())
        require(u"coalesce(ended_at, sent_at, started_at)>=?"_s, journalrows::stored(filter.since));
    QVariantList kinds;
    for (const RuleOperation::Kind kind : filter.kinds)
        kinds.append(canonicalName(kind));
    requireOneOf(u"operation.kind"_s, kinds);
    QVariantList states;
    for (const OperationState state : filter.states)
        states.append(journalrows::stored(state));
    requireOneOf(u"state"_s, states);
}

QString HistoryCondition::text() const
{
    return u"WHERE "_s + m_conditions.join(u" AND "_s);
}

void HistoryCondition::require(const QString &condition, const QVariant &value)
{
    m_conditions.append(condition);
    m_values.append(value);
}

void HistoryCondition::requireOneOf(const QString &column, const QVariantList &values)
{
    if (values.isEmpty())
        return;
    const QStringList marks(values.size(), u"?"_s);
    m_conditions.append(u"%1 IN (%2)"_s.arg(column, marks.join(u',')));
    m_values += values;
}

} // namespace qrjump::core
