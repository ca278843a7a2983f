#pragma once

#include "ui/widgets/icons.h"

#include <QKeySequence>

#include <optional>

class QAction;
class QObject;

namespace qrjump::ui {

/// How a command looks in menus and tool bars.
struct ActionLook
{
    QString text;
    QString help = {}; ///< for the tool tip, where the first shortcut follows it, and the status bar
    QList<QKeySequence> shortcuts = {};
    std::optional<IconName> icon = {};
};

/// An action that tests and style sheets find by `objectName`. Belongs to `parent`.
[[nodiscard]] QAction *namedAction(QObject *parent, const QString &objectName, const ActionLook &look);

/// Replaces what the tool tip and the status bar say about `action`.
void setActionHelp(QAction &action, const QString &help);

} // namespace qrjump::ui
