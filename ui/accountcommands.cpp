#include "ui/accountcommands.h"

#include "core/secrets/secretvault.h"
#include "ui/mainmenu.h"

#include <QAction>
#include <QMenu>

namespace qrjump::ui {

using namespace Qt::StringLiterals;
using core::Account;

AccountCommands::AccountCommands(const Services &services, Current current, QWidget &window)
    : m_accounts(services.book.model())
    , m_current(std::move(current))
    , m_window(window)
    , m_actions(&window)
    , m_flow({services.book, services.sessions, services.catalogue}, window)
    , m_tests({services.sessions, services.catalogue})
    , m_forms({services.book, services.sessions, services.vault, services.clock, m_tests}, window)
    , m_files(services.book, services.files, window)
{
    connectActions();
    connect(&m_flow, &AccountFlow::said, this, &AccountCommands::said);
    connect(&m_flow, &AccountFlow::added, this, &AccountCommands::added);
    connect(&m_forms, &AccountFormFlow::said, this, &AccountCommands::said);
    connect(&m_forms, &AccountFormFlow::added, this, &AccountCommands::added);
    connect(&m_forms, &AccountFormFlow::secretStored, this, &AccountCommands::secretStored);
    connect(&m_files, &AccountFiles::said, this, &AccountCommands::said);
}

void AccountCommands::connectActions()
{
    const auto onAccount = [this](QAction *action, const std::function<void(const Account &)> &act) {
        connect(action, &QAction::triggered, this, [this, act] {
            if (const auto account = m_current())
                act(*account);
        });
    };
    connect(m_actions.add, &QAction::triggered, &m_forms, &AccountFormFlow::add);
    onAccount(m_actions.edit, [this](const Account &account) { m_forms.edit(account); });
    onAccount(m_actions.test, [this](const Account &account) { m_tests.testStored(account, m_window); });
    onAccount(m_actions.duplicate, [this](const Account &account) { m_flow.duplicate(account); });
    onAccount(m_actions.remove, [this](const Account &account) { m_flow.remove(account); });
    onAccount(m_actions.moveUp, [this](const Account &account) { m_flow.move(account.id, -1); });
    onAccount(m_actions.moveDown, [this](const Account &account) { m_flow.move(account.id, 1); });
    onAccount(m_actions.lock, [this](const Account &account) { m_flow.changeLock(account); });
    onAccount(m_actions.copyToken, [this](const Account &account) { m_flow.copyToken(account.id); });
    connect(m_actions.importAccounts, &QAction::triggered, &m_files, &AccountFiles::importAccounts);
    connect(m_actions.exportAccounts, &QAction::triggered, &m_files, &AccountFiles::exportAccounts);
}

void AccountCommands::enterSecret(const QString &id)
{
    if (const auto row = m_accounts.rowOf(id))
        m_forms.enterSecret(m_accounts.accountAt(*row));
}

void AccountCommands::showMiniProgram(const QString &id, const QString &appid)
{
    if (const auto row = m_accounts.rowOf(id))
        m_flow.showMiniProgram(m_accounts.accountAt(*row), appid);
}

void AccountCommands::showMenu(const QPoint &globalPosition)
{
    auto *menu = new QMenu(&m_window);
    menu->setObjectName(u"accountMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addAccountActions(*menu, m_actions);
    menu->popup(globalPosition);
}

void AccountCommands::update()
{
    const auto account = m_current();
    for (QAction *action : m_actions.onAccount())
        action->setEnabled(account.has_value());
    m_actions.exportAccounts->setEnabled(account.has_value());
    if (!account)
        return;
    const int row = m_accounts.rowOf(account->id).value_or(0);
    m_actions.moveUp->setEnabled(row > 0);
    m_actions.moveDown->setEnabled(row < m_accounts.rowCount() - 1);
    m_actions.showLock(account->writes);
}

} // namespace qrjump::ui
