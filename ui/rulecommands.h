#pragma once

#include <QObject>

class QMenu;
class QPoint;

namespace qrjump::ui {

class AccountPages;
class RulesPage;
struct MainActions;

/// Connects the commands about rules with the page in front, and enables those that make sense for it.
class RuleCommands : public QObject
{
    Q_OBJECT

public:
    /// All of it outlives the commands.
    RuleCommands(const MainActions &actions, AccountPages &pages, QMenu &columnMenu, QObject *parent);

    void update();

private:
    void connectActions();
    void connectMenus();
    void updateFor(const RulesPage &page);
    void showContextMenu(const QPoint &globalPosition);
    void fillColumnMenu();

    const MainActions &m_actions;
    AccountPages &m_pages;
    QMenu &m_columnMenu;
};

} // namespace qrjump::ui
