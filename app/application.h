#pragma once

#include "app/datafolder.h"
#include "app/sandboxhost.h"
#include "core/accounts/accountbook.h"
#include "core/accounts/accountfilewatch.h"
#include "core/accounts/accountsessions.h"
#include "core/api/errorcatalogue.h"
#include "core/api/requestlog.h"
#include "core/base/clock.h"
#include "core/operations/operationrunners.h"
#include "core/operations/snapshotshelf.h"
#include "core/operations/snapshotupdates.h"
#include "core/secrets/secretvault.h"
#include "core/store/ratememory.h"
#include "ui/mainwindow.h"
#include "ui/transfer/nativedesktopfiles.h"
#include "ui/widgets/theme.h"

#include <QSettings>

namespace qrjump::app {

/// The composition root of the window: creates the large objects and hands them to each other.
class Application
{
public:
    /// Settings, accounts and the rules of the sandbox are kept in one folder, the record of all changes in
    /// the other. `keychain` outlives the program's parts.
    Application(QApplication &application, const ProgramFolders &folders, core::SecretStore &keychain);

    [[nodiscard]] ui::MainWindow &window() { return m_window; }

private:
    [[nodiscard]] core::SandboxAccess accessTo(core::AccountKind kind);
    [[nodiscard]] QList<core::Account> sandboxAccounts() const;
    /// Before the window is there, which shows the last account. Answers what the user should know.
    [[nodiscard]] QString loadAccounts();
    void followSecrets();
    void followAccountFile();
    void checkSecrets();
    void removeSnapshotsWithAccounts();

    core::SystemClock m_clock;
    core::ErrorCatalogue m_catalogue;
    core::RequestLog m_log;
    core::SecretVault m_vault;
    SandboxHost m_sandbox;
    core::AccountStore m_store;
    core::AccountBook m_book;
    core::AccountFileWatch m_accountWatch;
    core::RateMemory m_requests; ///< shared with other programs
    core::AccountSessions m_sessions;
    core::OperationJournal m_journal;
    core::SnapshotShelf m_snapshots;
    core::OperationRunners m_runners;
    core::SnapshotUpdates m_snapshotUpdates;
    QStringList m_notices; ///< what became of files that could not be read
    QSettings m_settings;
    ui::Theme m_theme;
    ui::NativeDesktopFiles m_files;
    ui::MainWindow m_window;
};

} // namespace qrjump::app
