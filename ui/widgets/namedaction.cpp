#include "ui/widgets/namedaction.h"

#include "ui/widgets/mnemonic.h"

#include <QAction>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

QAction *namedAction(QObject *parent, const QString &objectName, const ActionLook &look)
{
    auto *action = new QAction(look.text, parent);
    action->setObjectName(objectName);
    action->setIconText(withoutMnemonic(look.text)); // what the tool bar shows
    action->setShortcuts(look.shortcuts);
    if (look.icon)
        action->setIcon(icon(*look.icon));
    if (!look.help.isEmpty())
        setActionHelp(*action, look.help);
    return action;
}

void setActionHelp(QAction &action, const QString &help)
{
    const QString keys = action.shortcut().toString(QKeySequence::NativeText);
    action.setToolTip(keys.isEmpty() ? help : u"%1 (%2)"_s.arg(help, keys));
    action.setStatusTip(help);
}

} // namespace qrjump::ui
