#include "app/cli/rulereading.h"

#include <QCoreApplication>

namespace qrjump::cli {

using core::Failure;
using core::RuleFetch;

RuleReading::RuleReading(ChosenAccount chosen)
    : m_session(std::move(chosen))
    , m_fetch(m_session.client(), m_session.clock())
{
    QObject::connect(&m_fetch, &RuleFetch::progressed, &m_fetch,
                     [this](const core::TransferProgress &progress) { m_progress.show(progress); });
    QObject::connect(&m_session.client(), &core::JumpRuleClient::backedOff, &m_fetch,
                     [this](const core::BackOff &backOff) { m_progress.show(backOff); });
    QObject::connect(&m_fetch, &RuleFetch::finished, &m_fetch, [this](const RuleFetch::Outcome &outcome) {
        m_progress.clear();
        m_outcome.emplace(outcome);
        QCoreApplication::quit();
    });
}

core::Result<core::RuleListing, ExitCode> RuleReading::run(const std::optional<core::RuleQuery> &query)
{
    if (query)
        m_fetch.fetch(*query);
    else
        m_fetch.fetchEverything();
    QCoreApplication::exec();
    if (!m_outcome)
        return Failure{Interrupted};
    if (!*m_outcome)
        return Failure{report(m_outcome->error(), m_session.session().account())};
    return m_outcome->value();
}

} // namespace qrjump::cli
