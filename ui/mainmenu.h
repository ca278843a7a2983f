#pragma once

#include <QCoreApplication>

class QAction;
class QMenu;
class QMenuBar;

namespace qrjump::ui {

struct AccountActions;
struct MainActions;
class ThemeMenu;

/// Puts the commands into the menus of the window.
class MainMenu
{
    Q_DECLARE_TR_FUNCTIONS(MainMenu)

public:
    /// What is put in beside the commands.
    struct Parts
    {
        QMenu &columns;
        ThemeMenu &theme;
        QAction &requestLog; ///< shows and hides it
        QAction &history;    ///< opens it
    };

    MainMenu(QMenuBar &bar, const MainActions &actions, const AccountActions &accountActions,
             const Parts &parts);

private:
    void addFile();
    void addAccount();
    void addRules();
    void addView(const Parts &parts);
    void addHelp();
    QMenu *addMenu(const QString &title);

    QMenuBar &m_bar;
    const MainActions &m_actions;
    const AccountActions &m_accountActions;
};

/// The commands about one account, for the menu bar and for the context menu of the list.
void addAccountActions(QMenu &menu, const AccountActions &actions);

} // namespace qrjump::ui
