#include "app/sandboxhost.h"

#include "core/base/sentences.h"
#include "core/sandbox/sandboxhosts.h"

#include <QDir>
#include <QFileInfo>

namespace qrjump::app {

using namespace Qt::StringLiterals;
using core::AccountKind;
using sandbox::SandboxError;
using sandbox::SandboxOptions;
using sandbox::SandboxServer;

SandboxHost::SandboxHost(QString dataFile, QObject *parent)
    : SandboxControl(parent)
    , m_dataFile(std::move(dataFile))
    , m_server(std::make_unique<SandboxServer>())
{}

void SandboxHost::start()
{
    if (baseUrl().isEmpty())
        run(m_server->options());
}

sandbox::SandboxAccount SandboxHost::account(AccountKind kind) const
{
    const QList<sandbox::SandboxAccount> accounts = m_server->accounts();
    return kind == AccountKind::Ordinary ? accounts.constFirst() : accounts.constLast();
}

SandboxHost::Status SandboxHost::status() const
{
    return {.isRunning = !baseUrl().isEmpty(),
            .address = baseUrl().toString(),
            .dataFile = m_server->options().dataFile,
            .problem = m_problem,
            .ordinaryRules = m_server->ruleCount(AccountKind::Ordinary),
            .serviceRules = m_server->ruleCount(AccountKind::Service),
            .latency = m_server->options().latency};
}

QList<SandboxHost::Provocation> SandboxHost::provocations() const
{
    QList<Provocation> provocations;
    for (const sandbox::SandboxHost &host : sandbox::sandboxHosts()) {
        provocations.append({u"https://%1.sandbox.example/"_s.arg(host.word),
                             host.errcode ? QString::number(*host.errcode) : QString(), host.effect()});
    }
    return provocations;
}

void SandboxHost::restart()
{
    m_server->stop();
    run(m_server->options());
    Q_EMIT rulesReplaced(); // without a file it begins with the sample data
}

void SandboxHost::reset()
{
    replaceRules(SandboxOptions{}.serviceRuleCount);
}

void SandboxHost::fill(int serviceRules)
{
    replaceRules(quint64(serviceRules));
}

void SandboxHost::setLatency(std::chrono::milliseconds latency)
{
    m_server->setLatency(latency);
    Q_EMIT changed();
}

void SandboxHost::replaceRules(quint64 serviceRules)
{
    m_server->stop();
    SandboxOptions options = m_server->options();
    options.storedState = sandbox::StoredState::Discarded;
    options.serviceRuleCount = serviceRules;
    run(options);
    Q_EMIT rulesReplaced();
}

/// Each time anew with the file: the window that had it may be closed by now.
void SandboxHost::run(SandboxOptions options)
{
    m_problem.clear();
    options.dataFile = m_dataFile;
    QDir().mkpath(QFileInfo(m_dataFile).absolutePath());
    m_server = std::make_unique<SandboxServer>(options);
    auto started = m_server->start();
    if (!started && started.error().kind == SandboxError::Kind::DataFile) {
        m_problem = core::joinedSentences(
            {started.error().text, tr("Until it stops, the sandbox keeps its rules in memory.")});
        options.dataFile.clear();
        m_server = std::make_unique<SandboxServer>(options);
        started = m_server->start();
    }
    if (!started)
        m_problem = started.error().text;
    Q_EMIT changed();
}

} // namespace qrjump::app
