#pragma once

#include "ui/accounts/sandboxcontrol.h"
#include "ui/widgets/tone.h"

#include <QWidget>

namespace qrjump::core {
class SecretVault;
}

namespace qrjump::ui {

class InlineBar;

/// What the whole window has to say, above everything else: no keychain, settings that could not be read,
/// what became of a command. Vault and sandbox outlive it.
class WindowNotices : public QWidget
{
    Q_OBJECT

public:
    WindowNotices(core::SecretVault &vault, const SandboxControl &sandbox, QWidget *parent = nullptr);

    /// Replaces what an earlier command had to say.
    void say(Tone tone, const QString &title, const QString &remedy = {});
    void clear();
    void sayTokenNotStored(const QString &accountName);
    /// Asks before the window closes.
    [[nodiscard]] InlineBar &closing() const { return *m_closing; }
    /// What went wrong when the program started; stays until it is closed.
    void sayAtStart(const QStringList &sentences);

private:
    [[nodiscard]] InlineBar *addBar(const QString &objectName);
    void showKeychain();
    void showKept(int count);
    void showSandbox();

    core::SecretVault &m_vault;
    const SandboxControl &m_sandbox;
    InlineBar *m_closing;
    InlineBar *m_start;
    InlineBar *m_keychain;
    InlineBar *m_sandboxProblem;
    InlineBar *m_message;
};

} // namespace qrjump::ui
