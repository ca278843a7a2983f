#include "ui/rulecommands.h"

#include "ui/mainactions.h"
#include "ui/rules/accountpages.h"
#include "ui/rules/ruletableview.h"

#include <QMenu>

namespace qrjump::ui {

RuleCommands::RuleCommands(const MainActions &actions, AccountPages &pages, QMenu &columnMenu,
                           QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_pages(pages)
    , m_columnMenu(columnMenu)
{
    connectActions();
    connectMenus();
}

void RuleCommands::connectActions()
{
    const auto onPage = [this](QAction *action, void (RulesPage::*slot)()) {
        connect(action, &QAction::triggered, this, [this, slot] {
            if (RulesPage *page = m_pages.current())
                (page->*slot)();
        });
    };
    onPage(m_actions.refresh, &RulesPage::refresh);
    onPage(m_actions.stop, &RulesPage::stop);
    onPage(m_actions.addRule, &RulesPage::addRule);
    onPage(m_actions.editRule, &RulesPage::editRule);
    onPage(m_actions.publishRules, &RulesPage::publishRules);
    onPage(m_actions.deleteRules, &RulesPage::deleteRules);
    onPage(m_actions.replaceRule, &RulesPage::replaceRule);
    onPage(m_actions.importRules, &RulesPage::importRules);
    onPage(m_actions.exportRules, &RulesPage::exportRules);
    onPage(m_actions.compareSnapshots, &RulesPage::compareSnapshots);
    onPage(m_actions.find, &RulesPage::focusFindBox);
    onPage(m_actions.goToRow, &RulesPage::goToRow);
    onPage(m_actions.previousPage, &RulesPage::goToPreviousPage);
    onPage(m_actions.nextPage, &RulesPage::goToNextPage);
    onPage(m_actions.unwind, &RulesPage::unwind);
    connect(m_actions.copy, &QAction::triggered, this,
            [this] { m_pages.current()->table().copySelection(); });
    connect(m_actions.selectAll, &QAction::triggered, this,
            [this] { m_pages.current()->table().selectAll(); });
}

void RuleCommands::connectMenus()
{
    connect(&m_pages, &AccountPages::stateChanged, this, &RuleCommands::update);
    connect(&m_pages, &AccountPages::contextMenuRequested, this, &RuleCommands::showContextMenu);
    connect(&m_columnMenu, &QMenu::aboutToShow, this, &RuleCommands::fillColumnMenu);
}

void RuleCommands::update()
{
    const RulesPage *page = m_pages.current();
    for (QAction *action : m_actions.onRules())
        action->setEnabled(page);
    m_columnMenu.setEnabled(page);
    if (page)
        updateFor(*page);
}

void RuleCommands::updateFor(const RulesPage &page)
{
    const core::Account &account = page.account();
    const int selected = page.showsRows() ? page.table().selectedCount() : 0;
    m_actions.followSelection({selected, selected == 1 ? page.table().onlySelectedRule() : std::nullopt},
                              account.writes);
    m_actions.stop->setEnabled(page.browser().state() == core::RuleBrowser::State::Loading);
    m_actions.copy->setEnabled(selected > 0);
    m_actions.goToRow->setEnabled(page.showsRows());
    m_actions.compareSnapshots->setEnabled(account.kind == core::AccountKind::Service);
    m_actions.previousPage->setEnabled(page.hasPreviousPage());
    m_actions.nextPage->setEnabled(page.hasNextPage());
}

void RuleCommands::showContextMenu(const QPoint &globalPosition)
{
    auto *menu = new QMenu(m_pages.window());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addActions({m_actions.editRule, m_actions.replaceRule});
    menu->addSeparator();
    menu->addActions({m_actions.publishRules, m_actions.deleteRules});
    menu->addSeparator();
    menu->addActions({m_actions.copy, m_actions.exportRules});
    menu->addSeparator();
    m_pages.current()->fillCellMenu(*menu);
    menu->addSeparator();
    menu->addActions({m_actions.addRule, m_actions.refresh});
    menu->popup(globalPosition);
}

void RuleCommands::fillColumnMenu()
{
    m_columnMenu.clear();
    if (RulesPage *page = m_pages.current())
        page->table().fillColumnMenu(m_columnMenu);
}

} // namespace qrjump::ui
