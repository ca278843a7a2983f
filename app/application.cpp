#include "app/application.h"

namespace qrjump::app {

using namespace Qt::StringLiterals;

namespace {

core::Account accountFrom(const sandbox::SandboxAccount &account)
{
    return {.id = account.appid,
            .name = account.name,
            .kind = account.kind,
            .appid = account.appid,
            .miniProgramAppids = account.kind == core::AccountKind::Service
                                     ? QStringList{account.miniProgramAppid}
                                     : QStringList(),
            .miniProgramAppid = account.miniProgramAppid,
            .isSandbox = true,
            .token = core::AppSecretSettings{}};
}

} // namespace

Application::Application(QApplication &application, const QDir &configFolder, core::SecretStore &keychain)
    : m_log(m_clock)
    , m_vault(keychain)
    , m_sandbox(configFolder.filePath(u"sandbox.sqlite"_s))
    , m_sessions(m_accounts, {m_vault, m_clock, &m_log},
                 [this](core::AccountKind kind) { return accessTo(kind); })
    , m_settings(configFolder.filePath(u"settings.ini"_s), QSettings::IniFormat)
    , m_theme(application)
    , m_window({m_accounts, m_sessions, m_vault, m_catalogue, m_clock, m_settings, m_theme, m_files,
                m_sandbox, [this] { addSandboxAccounts(); }})
{
    m_vault.probe();
}

core::SandboxAccess Application::accessTo(core::AccountKind kind)
{
    m_sandbox.start();
    return {m_sandbox.baseUrl(), core::Secret(m_sandbox.account(kind).secret.toUtf8())};
}

void Application::addSandboxAccounts()
{
    QList<core::Account> accounts = m_accounts.accounts();
    for (const auto kind : {core::AccountKind::Ordinary, core::AccountKind::Service})
        accounts.append(accountFrom(m_sandbox.account(kind)));
    m_accounts.setAccounts(accounts);
}

} // namespace qrjump::app
