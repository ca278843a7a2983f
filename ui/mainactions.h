#pragma once

#include "core/api/apichannel.h"
#include "core/rules/jumprule.h"

#include <QAction>
#include <QCoreApplication>

namespace qrjump::ui {

/// Every command of the main window, once: menus, tool bar and context menu show the same actions.
struct MainActions
{
    Q_DECLARE_TR_FUNCTIONS(MainActions)

public:
    explicit MainActions(QObject *parent);

    QAction *refresh;
    QAction *stop;
    QAction *addRule;
    QAction *editRule;
    QAction *publishRules;
    QAction *deleteRules;
    QAction *replaceRule;
    QAction *importRules;
    QAction *exportRules;
    QAction *compareSnapshots; ///< service accounts only
    QAction *copy;
    QAction *selectAll;
    QAction *find;
    QAction *goToRow;
    QAction *previousPage;
    QAction *nextPage;
    QAction *unwind;
    QAction *errorCodes;
    QAction *about;
    QAction *quit;

    /// Those that need an account.
    [[nodiscard]] QList<QAction *> onRules() const;
    /// What of the selection there is to change.
    struct Selection
    {
        int count = 0;
        std::optional<core::JumpRule> only = {}; ///< when it is one rule
    };
    /// Enables those that change rules where they make sense; the others say why they do not.
    void followSelection(const Selection &selection, core::WriteAccess writes) const;

private:
    [[nodiscard]] QString publishHelp(const Selection &selection) const;
    [[nodiscard]] QString replaceHelp(const Selection &selection) const;
};

} // namespace qrjump::ui
