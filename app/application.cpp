#include "app/application.h"

namespace qrjump::app {

Application::Application(QApplication &application, const QString &settingsFile)
    : m_settings(settingsFile, QSettings::IniFormat)
    , m_theme(application)
    , m_window({m_accounts, m_catalogue, m_clock, m_settings, m_theme, m_files,
                [this](const QString &id) -> core::AccountSession & { return *m_sessions.at(id); },
                [this] { return startSandbox(); }})
{}

core::Result<core::Nothing, QString> Application::startSandbox()
{
    if (m_sandbox)
        return core::Nothing{};
    auto sandbox = std::make_unique<sandbox::SandboxServer>();
    const auto started = sandbox->start();
    if (!started)
        return core::Failure{started.error().text};
    m_sandbox = std::move(sandbox);
    for (const sandbox::SandboxAccount &account : m_sandbox->accounts())
        addSandboxAccount(account);
    return core::Nothing{};
}

void Application::addSandboxAccount(const sandbox::SandboxAccount &account)
{
    const core::Account entry{.id = account.appid,
                              .name = account.name,
                              .kind = account.kind,
                              .appid = account.appid,
                              .miniProgramAppid = account.miniProgramAppid,
                              .baseUrl = m_sandbox->baseUrl(),
                              .isSandbox = true,
                              .token = core::AppSecretSettings{}};
    // Made up and the same everywhere, so it needs no keychain.
    (void)m_secrets.write({entry.id, core::SecretSlot::AppSecret}, core::Secret(account.secret.toUtf8()));
    m_sessions[entry.id] = std::make_unique<core::AccountSession>(
        entry, core::SessionServices{.secrets = m_secrets, .clock = m_clock});
    m_accounts.setAccounts(m_accounts.accounts() << entry);
}

} // namespace qrjump::app
