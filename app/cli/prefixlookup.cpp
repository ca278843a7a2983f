#include "app/cli/prefixlookup.h"

#include <QCoreApplication>

namespace qrjump::cli {

using core::Failure;

PrefixLookup::PrefixLookup(ChangeSession &session)
    : m_session(session)
    , m_lookup(session.client(), session.clock())
{
    connect(&m_lookup, &core::RuleLookup::progressed, this, [this](int done, int wanted) {
        m_shown = {.done = done, .promised = wanted};
        m_progress.show(m_shown);
    });
    connect(&m_lookup, &core::RuleLookup::limitWaitChanged, this, [this] {
        m_shown.limitWait = m_lookup.limitWait();
        m_progress.show(m_shown);
    });
    connect(&session.client(), &core::JumpRuleClient::backedOff, this,
            [this](const core::BackOff &backOff) { m_progress.show(backOff); });
    connect(&m_lookup, &core::RuleLookup::finished, this, &PrefixLookup::receive);
}

core::Result<core::RulesByPrefix, ExitCode> PrefixLookup::run(const QStringList &prefixes)
{
    m_lookup.start(prefixes);
    QCoreApplication::exec();
    if (!m_found) // a signal ended the loop
        return Failure{Interrupted};
    if (!*m_found)
        return Failure{report(core::FetchError{.apiError = m_found->error()}, m_session.account())};
    return m_found->value();
}

void PrefixLookup::receive(const core::ApiResult<core::RulesByPrefix> &found)
{
    m_progress.clear();
    m_found.emplace(found);
    QCoreApplication::quit();
}

} // namespace qrjump::cli
