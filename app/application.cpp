#include "app/application.h"

#include "app/configfolder.h"
#include "core/base/settingsfile.h"
#include "core/operations/journalopening.h"

namespace qrjump::app {

using namespace Qt::StringLiterals;

namespace {

core::Account accountFrom(const sandbox::SandboxAccount &account)
{
    return {.name = account.name,
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

Application::Application(QApplication &application, const ProgramFolders &folders,
                         core::SecretStore &keychain)
    : m_log(m_clock)
    , m_vault(keychain)
    , m_sandbox(sandboxFile(folders.config.path()))
    , m_store(folders.config.path(), m_clock)
    , m_book(m_store, m_vault)
    , m_accountWatch(m_store.fileName())
    , m_requests(requestMemoryFile(folders.data))
    , m_sessions(m_book.model(), {m_vault, m_clock, &m_log, &m_requests},
                 [this](core::AccountKind kind) { return accessTo(kind); })
    , m_snapshots(snapshotFile(folders.data), m_clock)
    , m_runners(m_sessions, m_journal, m_catalogue, m_clock, lockFolder(folders.data))
    , m_snapshotUpdates(m_runners, m_journal, m_snapshots)
    , m_notices({core::makeSettingsReadable(settingsFile(folders.config.path()), m_clock.now()),
                 loadAccounts(), core::openJournal(m_journal, journalFile(folders.data), m_clock.now())})
    , m_settings(settingsFile(folders.config.path()), QSettings::IniFormat)
    , m_theme(application)
    , m_window({m_book, m_sessions, m_runners, m_journal, m_snapshots, m_vault, m_catalogue, m_clock,
                m_settings, m_theme, m_files, m_log, m_sandbox, sandboxAccounts()})
{
    QObject::connect(&m_vault, &core::SecretVault::stateChanged, &m_book, [this] { checkSecrets(); });
    followSecrets();
    followAccountFile();
    removeSnapshotsWithAccounts();
    m_vault.probe();
    m_notices.removeAll(QString());
    m_window.sayAtStart(m_notices);
}

QString Application::loadAccounts()
{
    const auto loaded = m_book.load();
    return loaded ? *loaded : loaded.error().text;
}

void Application::followSecrets()
{
    QObject::connect(&m_book, &core::AccountBook::secretsAhead, &m_sessions,
                     &core::AccountSessions::holdSecrets);
    QObject::connect(&m_book, &core::AccountBook::secretsSettled, &m_sessions,
                     &core::AccountSessions::releaseSecrets);
}

void Application::followAccountFile()
{
    QObject::connect(&m_accountWatch, &core::AccountFileWatch::changed, &m_book, &core::AccountBook::refresh);
    QObject::connect(&m_book.model(), &core::AccountListModel::rowsInserted, &m_accountWatch,
                     &core::AccountFileWatch::watch);
}

void Application::removeSnapshotsWithAccounts()
{
    const core::AccountListModel &accounts = m_book.model();
    QObject::connect(&accounts, &core::AccountListModel::rowsAboutToBeRemoved, &m_snapshots,
                     [this, &accounts](const QModelIndex &, int first, int last) {
                         for (int row = first; row <= last; ++row)
                             m_snapshots.removeAccount(accounts.accountAt(row).id);
                     });
}

void Application::checkSecrets()
{
    if (m_vault.state() != core::SecretVault::State::Probing)
        m_book.checkSecrets();
}

core::SandboxAccess Application::accessTo(core::AccountKind kind)
{
    m_sandbox.start();
    return {m_sandbox.baseUrl(), core::Secret(m_sandbox.account(kind).secret.toUtf8())};
}

QList<core::Account> Application::sandboxAccounts() const
{
    return {accountFrom(m_sandbox.account(core::AccountKind::Ordinary)),
            accountFrom(m_sandbox.account(core::AccountKind::Service))};
}

} // namespace qrjump::app
