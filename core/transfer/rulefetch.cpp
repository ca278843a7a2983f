#include "core/transfer/rulefetch.h"

namespace qrjump::core {

RuleFetch::RuleFetch(JumpRuleClient &client, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_reading(client, clock)
{
    connect(&m_reading, &RuleReading::progressed, this, &RuleFetch::progressed);
    connect(&m_reading, &RuleReading::failed, this, &RuleFetch::endWith);
    connect(&m_reading, &RuleReading::finished, this, &RuleFetch::conclude);
}

void RuleFetch::fetchEverything()
{
    m_reading.start();
}

void RuleFetch::fetch(const RuleQuery &query)
{
    m_reading.start(query);
}

void RuleFetch::stop()
{
    m_error = FetchError{.kind = FetchError::Kind::Stopped};
    m_reading.stop();
}

void RuleFetch::endWith(const ApiError &error)
{
    m_error = FetchError{.apiError = error};
    m_reading.stop();
}

void RuleFetch::conclude(const RuleListing &listing)
{
    if (m_error)
        return Q_EMIT finished(Failure{*m_error});
    if (listing.isIncomplete())
        return Q_EMIT finished(
            Failure{FetchError{.kind = FetchError::Kind::Changed, .why = listing.completeness.why}});
    Q_EMIT finished(listing);
}

} // namespace qrjump::core
