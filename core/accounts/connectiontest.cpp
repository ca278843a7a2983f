#include "core/accounts/connectiontest.h"

#include "core/accounts/nameprobe.h"
#include "core/accounts/proxyprobe.h"
#include "core/accounts/tlsprobe.h"

namespace qrjump::core {

using Outcome = ConnectionFinding::Outcome;

namespace {

/// Whether `refusal` means that WeChat knows the account but not this right, for which a missing link between
/// the accounts may be the reason.
bool mayBeTheLink(const std::optional<ApiError> &refusal)
{
    constexpr int kInvalidMiniProgram = 40166;
    constexpr int kUnauthorized = 48001;
    constexpr int kUnauthorizedToPlatform = 61007;
    const std::optional<int> code = refusal ? refusal->errcode : std::nullopt;
    return code == kInvalidMiniProgram || code == kUnauthorized || code == kUnauthorizedToPlatform;
}

/// The step that makes sense after a failed one; nothing: none.
std::optional<ConnectionStep> stepAfterFailure(const ConnectionFinding &failed)
{
    if (failed.step == ConnectionStep::FeatureSwitch)
        return ConnectionStep::Link;
    if (failed.step == ConnectionStep::Permission && mayBeTheLink(failed.error))
        return ConnectionStep::Link;
    return std::nullopt;
}

} // namespace

ConnectionTest::ConnectionTest(AccountSession &session, const ErrorCatalogue &catalogue,
                               ConnectionDeadlines deadlines)
    : m_session(session)
    , m_deadlines(deadlines)
    , m_account(session, catalogue, deadlines.call)
{}

void ConnectionTest::start()
{
    if (isRunning())
        return;
    ++m_run;
    m_findings.clear();
    m_remaining = allConnectionSteps();
    takeNextStep();
}

void ConnectionTest::stop()
{
    if (!isRunning())
        return;
    ++m_run;
    std::exchange(m_probe, {}).abort();
    skipUntil(std::nullopt, tr("The test was stopped before."));
    Q_EMIT finished();
}

// Whoever is told something may stop the test, start it again, or both: hence the looks at m_run.

void ConnectionTest::takeNextStep()
{
    if (!isRunning()) {
        Q_EMIT finished();
        return;
    }
    const int run = m_run;
    const ConnectionStep step = m_remaining.constFirst();
    Q_EMIT stepStarted(step);
    if (run != m_run)
        return;
    m_probe = probe(step);
    m_probe.then(this, [this, run](const Result<ConnectionFinding, Nothing> &result) {
        if (run == m_run && result)
            receive(*result);
    });
}

void ConnectionTest::receive(const ConnectionFinding &finding)
{
    const int run = m_run;
    report(finding);
    if (run == m_run && finding.outcome == Outcome::Failed)
        skipUntil(stepAfterFailure(finding),
                  tr("Not tried, because this step failed: %1.").arg(displayText(finding.step)));
    if (run == m_run)
        takeNextStep();
}

void ConnectionTest::report(const ConnectionFinding &finding)
{
    m_remaining.removeFirst();
    m_findings.append(finding);
    Q_EMIT stepEnded(finding);
}

void ConnectionTest::skipUntil(std::optional<ConnectionStep> step, const QString &reason)
{
    const int run = m_run;
    while (run == m_run && isRunning() && m_remaining.constFirst() != step)
        report({.step = m_remaining.constFirst(), .outcome = Outcome::Skipped, .finding = reason});
}

ProbeCall ConnectionTest::probe(ConnectionStep step)
{
    switch (step) {
    case ConnectionStep::NameResolution:
        return lookUpName(route(), m_deadlines.socket, this);
    case ConnectionStep::Proxy:
        return probeProxy();
    case ConnectionStep::Tls:
        return shakeHands(route(), m_deadlines.socket, this);
    case ConnectionStep::Token:
        return m_account.fetchToken();
    case ConnectionStep::Permission:
        return m_account.listRules();
    case ConnectionStep::FeatureSwitch:
        return ProbeCall::finished(m_account.featureSwitch());
    case ConnectionStep::Link:
        return m_account.findLink();
    }
    Q_UNREACHABLE();
}

ProbeCall ConnectionTest::probeProxy()
{
    const ProbePromise promise;
    const auto abortWith = [promise](const auto &call) {
        promise.onAbort([promise, call] {
            promise.finish(Failure{Nothing{}});
            call.abort();
        });
    };
    const ApiCall<Nothing> ready = m_session.networkReady();
    abortWith(ready);
    ready.then(this, [this, promise, abortWith](const ApiResult<Nothing> &result) {
        if (promise.isFinished())
            return;
        if (!result)
            return promise.finish(m_account.failed(ConnectionStep::Proxy, result.error()));
        const ProbeCall probe = reachProxy(route(), m_deadlines.socket, this);
        abortWith(probe);
        probe.then(this, [promise](const auto &ended) { promise.finish(ended); });
    });
    return promise.call();
}

ConnectionRoute ConnectionTest::route()
{
    return routeOf(m_session.account().baseUrl, m_session.account().proxy.kind, m_session.network());
}

} // namespace qrjump::core
