#include "ui/accounts/accountactions.h"

#include "ui/widgets/namedaction.h"

#include <QAction>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

AccountActions::AccountActions(QObject *parent)
    : add(namedAction(parent, u"addAccount"_s,
                      {tr("&Add account…"),
                       tr("Set up a mini program or a service account"),
                       {Qt::CTRL | Qt::SHIFT | Qt::Key_N},
                       IconName::Add}))
    , edit(namedAction(parent, u"editAccount"_s,
                       {tr("&Edit account…"),
                        tr("Change the settings and secrets of this account"),
                        {Qt::CTRL | Qt::SHIFT | Qt::Key_E},
                        IconName::Edit}))
    , duplicate(namedAction(parent, u"duplicateAccount"_s,
                            {tr("&Duplicate account"),
                             tr("Add another account with the settings and secrets of this one"),
                             {},
                             IconName::Copy}))
    , remove(namedAction(parent, u"removeAccount"_s,
                         {tr("&Remove account…"),
                          tr("Remove this account and its secrets from this program"),
                          {QKeySequence::Delete},
                          IconName::Delete}))
    , moveUp(namedAction(parent, u"moveAccountUp"_s, {tr("Move account &up"), {}, {Qt::ALT | Qt::Key_Up}}))
    , moveDown(
          namedAction(parent, u"moveAccountDown"_s, {tr("Move account do&wn"), {}, {Qt::ALT | Qt::Key_Down}}))
    , lock(namedAction(parent, u"lockAccount"_s, {tr("&Lock account"), {}, {}, IconName::Lock}))
    , test(namedAction(parent, u"testConnection"_s,
                       {tr("&Test connection…"),
                        tr("Find out at which step the way to WeChat ends, and why"),
                        {Qt::CTRL | Qt::Key_T},
                        IconName::LinkCheck}))
    , copyToken(namedAction(parent, u"copyToken"_s,
                            {tr("&Copy access token"),
                             tr("Put the access token on the clipboard for 30 seconds"),
                             {},
                             IconName::Copy}))
    , sandbox(namedAction(parent, u"showSandbox"_s,
                          {tr("&Sandbox…"),
                           tr("Restart the sandbox, reset it, fill it or slow it down"),
                           {},
                           IconName::Sandbox}))
    , importAccounts(namedAction(
          parent, u"importAccounts"_s,
          {tr("&Import account settings…"), tr("Add the accounts of a file"), {}, IconName::Import}))
    , exportAccounts(namedAction(parent, u"exportAccounts"_s,
                                 {tr("E&xport account settings…"),
                                  tr("Write the settings of all accounts to a file, without secrets"),
                                  {},
                                  IconName::Export}))
{
    // The list itself handles these keys; a window-wide shortcut would take them from text fields.
    for (QAction *ofTheList : {moveUp, moveDown, remove})
        ofTheList->setShortcutContext(Qt::WidgetShortcut);
    showLock(core::WriteAccess::Allowed);
}

QList<QAction *> AccountActions::onAccount() const
{
    return {edit, duplicate, remove, moveUp, moveDown, lock, test, copyToken};
}

void AccountActions::showLock(core::WriteAccess writes) const
{
    const bool locks = writes == core::WriteAccess::Allowed;
    lock->setText(locks ? tr("&Lock account") : tr("Un&lock account…"));
    setActionHelp(*lock, locks ? tr("Let this program change nothing in this account")
                               : tr("Let this program change rules in this account again"));
}

} // namespace qrjump::ui
