#pragma once

#include "core/api/apichannel.h"

#include <QCoreApplication>
#include <QList>

class QAction;

namespace qrjump::ui {

/// Every command about accounts, once: the menu bar and the context menu of the list show the same actions.
struct AccountActions
{
    Q_DECLARE_TR_FUNCTIONS(AccountActions)

public:
    explicit AccountActions(QObject *parent);

    QAction *add;
    QAction *edit;
    QAction *duplicate;
    QAction *remove;
    QAction *moveUp;
    QAction *moveDown;
    QAction *lock; ///< or unlock, see showLock()
    QAction *test;
    QAction *copyToken;
    QAction *sandbox;
    QAction *importAccounts;
    QAction *exportAccounts;

    /// Those that are about the current account.
    [[nodiscard]] QList<QAction *> onAccount() const;

    /// What `lock` does to an account with this lock.
    void showLock(core::WriteAccess writes) const;
};

} // namespace qrjump::ui
