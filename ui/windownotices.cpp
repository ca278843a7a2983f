#include "ui/windownotices.h"

#include "core/base/sentences.h"
#include "core/secrets/secretvault.h"
#include "ui/widgets/inlinebar.h"
#include "ui/widgets/spacing.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace qrjump::ui {

using namespace Qt::StringLiterals;
using core::SecretVault;

WindowNotices::WindowNotices(SecretVault &vault, const SandboxControl &sandbox, QWidget *parent)
    : QWidget(parent)
    , m_vault(vault)
    , m_sandbox(sandbox)
{
    const Spacing spacing(fontMetrics());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing.step());
    m_closing = addBar(u"closingNotice"_s);
    m_start = addBar(u"startNotice"_s);
    m_keychain = addBar(u"keychainNotice"_s);
    m_keychain->setClosable(false);
    m_sandboxProblem = addBar(u"sandboxNotice"_s);
    m_message = addBar(u"messageNotice"_s);
    connect(&vault, &SecretVault::stateChanged, this, &WindowNotices::showKeychain);
    connect(&vault, &SecretVault::keptSecretsStored, this, &WindowNotices::showKept);
    connect(&sandbox, &SandboxControl::changed, this, &WindowNotices::showSandbox);
    showKeychain();
    showSandbox();
}

InlineBar *WindowNotices::addBar(const QString &objectName)
{
    auto *bar = new InlineBar;
    bar->setObjectName(objectName);
    bar->hide();
    layout()->addWidget(bar);
    return bar;
}

void WindowNotices::say(Tone tone, const QString &title, const QString &remedy)
{
    m_message->showMessage(tone, title, remedy);
}

void WindowNotices::clear()
{
    m_message->clear();
}

void WindowNotices::sayTokenNotStored(const QString &accountName)
{
    say(Tone::Warning,
        tr("The platform gave the account “%1” a new refresh token, which could not be stored. It works "
           "until "
           "the program is closed.")
            .arg(accountName),
        tr("Unlock your keyring and begin again, or have the account authorized again afterwards."));
}

void WindowNotices::sayAtStart(const QStringList &sentences)
{
    if (!sentences.isEmpty())
        m_start->showMessage(Tone::Warning, core::joinedSentences(sentences));
}

void WindowNotices::showKeychain()
{
    if (m_vault.state() == SecretVault::State::Probing)
        return m_keychain->setEnabled(false); // it stays until the answer is there
    m_keychain->setEnabled(true);
    if (m_vault.state() == SecretVault::State::Keychain)
        return m_keychain->clear();
    m_keychain->showMessage(
        Tone::Warning, tr("Your keyring is not available: secrets you enter are kept for this session only."),
        tr("Unlock your keyring, then try again. It is the program of your desktop that keeps passwords, "
           "such "
           "as GNOME Keyring or KWallet. Without it, enter the secrets after each start."));
    m_keychain->setToolTip(m_vault.reason());
    auto *again = m_keychain->addButton(IconName::Retry, tr("Try again"));
    again->setObjectName(u"probeKeychain"_s);
    connect(again, &QPushButton::clicked, &m_vault, &SecretVault::probe);
}

void WindowNotices::showKept(int count)
{
    say(Tone::Ok,
        tr("Your keyring is available. %n secret(s) of this session were stored in it.", nullptr, count));
}

void WindowNotices::showSandbox()
{
    const SandboxControl::Status status = m_sandbox.status();
    if (status.problem.isEmpty())
        m_sandboxProblem->clear();
    else
        m_sandboxProblem->showMessage(status.isRunning ? Tone::Info : Tone::Danger, status.problem);
}

} // namespace qrjump::ui
