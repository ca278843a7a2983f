#include "ui/mainmenu.h"

#include "ui/accounts/accountactions.h"
#include "ui/mainactions.h"
#include "ui/thememenu.h"

#include <QMenu>
#include <QMenuBar>

namespace qrjump::ui {

MainMenu::MainMenu(QMenuBar &bar, const MainActions &actions, const AccountActions &accountActions,
                   const Parts &parts)
    : m_bar(bar)
    , m_actions(actions)
    , m_accountActions(accountActions)
{
    addFile();
    addAccount();
    addRules();
    addView(parts);
    addHelp();
}

QMenu *MainMenu::addMenu(const QString &title)
{
    QMenu *menu = m_bar.addMenu(title);
    menu->setToolTipsVisible(true); // why a command is disabled
    return menu;
}

void MainMenu::addFile()
{
    QMenu *menu = addMenu(tr("&File"));
    menu->addActions({m_actions.importRules, m_actions.exportRules});
    menu->addSeparator();
    menu->addActions({m_accountActions.importAccounts, m_accountActions.exportAccounts});
    menu->addSeparator();
    menu->addAction(m_actions.quit);
}

void MainMenu::addAccount()
{
    QMenu *menu = addMenu(tr("&Account"));
    menu->addAction(m_accountActions.add);
    menu->addSeparator();
    addAccountActions(*menu, m_accountActions);
}

void MainMenu::addRules()
{
    QMenu *menu = addMenu(tr("&Rules"));
    menu->addActions({m_actions.addRule, m_actions.editRule, m_actions.replaceRule});
    menu->addSeparator();
    menu->addActions({m_actions.publishRules, m_actions.deleteRules});
    menu->addSeparator();
    menu->addActions({m_actions.importRules, m_actions.exportRules});
    menu->addSeparator();
    menu->addActions({m_actions.copy, m_actions.selectAll, m_actions.find});
}

void MainMenu::addView(const Parts &parts)
{
    QMenu *menu = addMenu(tr("&View"));
    menu->addActions({m_actions.refresh, m_actions.stop});
    menu->addSeparator();
    menu->addActions({m_actions.goToRow, m_actions.previousPage, m_actions.nextPage, m_actions.unwind});
    menu->addSeparator();
    menu->addAction(m_actions.compareSnapshots);
    menu->addSeparator();
    menu->addMenu(&parts.columns);
    menu->addMenu(&parts.theme);
    menu->addSeparator();
    menu->addActions({&parts.history, &parts.requestLog});
}

void MainMenu::addHelp()
{
    addMenu(tr("&Help"))->addActions({m_actions.errorCodes, m_actions.about});
}

void addAccountActions(QMenu &menu, const AccountActions &actions)
{
    menu.addActions({actions.edit, actions.duplicate, actions.remove});
    menu.addSeparator();
    menu.addActions({actions.moveUp, actions.moveDown});
    menu.addSeparator();
    menu.addActions({actions.lock, actions.test, actions.copyToken});
    menu.addSeparator();
    menu.addAction(actions.sandbox);
}

} // namespace qrjump::ui
