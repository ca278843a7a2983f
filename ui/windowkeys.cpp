#include "ui/windowkeys.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

#include <algorithm>

namespace qrjump::ui {

namespace {

/// Nobody expects anything else of them while text is edited.
bool editsText(const QKeyEvent &key)
{
    constexpr QKeySequence::StandardKey kKeys[] = {QKeySequence::Copy,      QKeySequence::Cut,
                                                   QKeySequence::Paste,     QKeySequence::Undo,
                                                   QKeySequence::SelectAll, QKeySequence::Redo};
    return std::any_of(std::begin(kKeys), std::end(kKeys),
                       [&key](QKeySequence::StandardKey standard) { return key.matches(standard); });
}

} // namespace

WindowKeys::WindowKeys(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    qApp->installEventFilter(this);
}

bool WindowKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return false;
    const auto *widget = qobject_cast<const QWidget *>(watched);
    auto *key = static_cast<QKeyEvent *>(event);
    if (!widget || widget->window() != m_window || !key->modifiers().testFlag(Qt::ControlModifier) ||
        editsText(*key) || !belongsToCommand(key->keyCombination()))
        return false;
    event->ignore(); // then it is looked for among the commands
    return true;
}

bool WindowKeys::belongsToCommand(const QKeySequence &keys) const
{
    const auto actions = m_window->findChildren<QAction *>();
    return std::any_of(actions.begin(), actions.end(), [&keys](const QAction *action) {
        return action->shortcutContext() != Qt::WidgetShortcut && action->isEnabled() &&
               action->shortcuts().contains(keys);
    });
}

} // namespace qrjump::ui
