#pragma once

#include "core/api/apichannel.h"

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
    QAction *exportRules;
    QAction *copy;
    QAction *selectAll;
    QAction *find;
    QAction *previousPage;
    QAction *nextPage;
    QAction *unwind;
    QAction *errorCodes;
    QAction *about;
    QAction *quit;

    /// Those that need an account.
    [[nodiscard]] QList<QAction *> onRules() const;
    /// Those that change something say why they cannot. Enabling them is the caller's.
    void explain(core::WriteAccess writes) const;
};

} // namespace qrjump::ui
