#pragma once

#include "core/accounts/accountlistmodel.h"
#include "core/accounts/accountsession.h"
#include "core/api/errorcatalogue.h"
#include "core/base/clock.h"
#include "core/sandbox/sandboxserver.h"
#include "core/secrets/memorysecretstore.h"
#include "ui/mainwindow.h"
#include "ui/transfer/nativedesktopfiles.h"
#include "ui/widgets/theme.h"

#include <QSettings>

#include <map>

namespace qrjump::app {

/// The composition root of the window: creates the large objects and hands them to each other.
class Application
{
public:
    /// `settingsFile` is an INI file; it need not exist.
    Application(QApplication &application, const QString &settingsFile);

    [[nodiscard]] ui::MainWindow &window() { return m_window; }

private:
    [[nodiscard]] core::Result<core::Nothing, QString> startSandbox();
    void addSandboxAccount(const sandbox::SandboxAccount &account);

    core::SystemClock m_clock;
    core::ErrorCatalogue m_catalogue;
    QSettings m_settings;
    ui::Theme m_theme;
    ui::NativeDesktopFiles m_files;
    std::unique_ptr<sandbox::SandboxServer> m_sandbox; ///< null until somebody tries it
    core::MemorySecretStore m_secrets;
    core::AccountListModel m_accounts;
    std::map<QString, std::unique_ptr<core::AccountSession>> m_sessions; ///< by the account's id
    ui::MainWindow m_window;
};

} // namespace qrjump::app
