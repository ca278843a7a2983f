#include "ui/mainactions.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/mnemonic.h"

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

struct Looks
{
    QString text;
    QString help = {};
    QList<QKeySequence> shortcuts = {};
    std::optional<IconName> icon = {};
};

QAction *action(QObject *parent, const QString &objectName, const Looks &looks)
{
    auto *action = new QAction(looks.text, parent);
    action->setObjectName(objectName);
    action->setIconText(withoutMnemonic(looks.text)); // what the tool bar shows
    action->setShortcuts(looks.shortcuts);
    if (looks.icon)
        action->setIcon(icon(*looks.icon));
    if (!looks.help.isEmpty()) {
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(keys.isEmpty() ? looks.help : u"%1 (%2)"_s.arg(looks.help, keys));
        action->setStatusTip(looks.help);
    }
    return action;
}

} // namespace

MainActions::MainActions(QObject *parent)
    : refresh(action(parent, u"refresh"_s,
                     {tr("&Refresh"), tr("Read the rules again"), {Qt::Key_F5}, IconName::Refresh}))
    , stop(action(parent, u"stop"_s, {tr("&Stop"), tr("Stop reading"), {}, IconName::Stop}))
    , addRule(action(parent, u"addRule"_s,
                     {tr("&Add rule…"), tr("Add a rule"), {QKeySequence::New}, IconName::Add}))
    , editRule(action(parent, u"editRule"_s,
                      {tr("&Edit rule…"), tr("Edit the selected rule"), {Qt::Key_F2}, IconName::Edit}))
    , exportRules(
          action(parent, u"exportRules"_s,
                 {tr("E&xport…"), tr("Write rules to a CSV file"), {Qt::CTRL | Qt::Key_E}, IconName::Export}))
    , copy(action(parent, u"copyRules"_s,
                  {tr("&Copy rules"),
                   tr("Copy the selected rules as a table"),
                   {QKeySequence::Copy},
                   IconName::Copy}))
    , selectAll(action(parent, u"selectAll"_s, {tr("Select &all"), {}, {QKeySequence::SelectAll}}))
    , find(action(parent, u"find"_s,
                  {tr("&Find in loaded rules"), {}, {Qt::Key_Slash, QKeySequence::Find}, IconName::Search}))
    , previousPage(action(parent, u"goToPreviousPage"_s,
                          {tr("&Previous page"), {}, {Qt::CTRL | Qt::Key_PageUp}, IconName::Previous}))
    , nextPage(action(parent, u"goToNextPage"_s,
                      {tr("&Next page"), {}, {Qt::CTRL | Qt::Key_PageDown}, IconName::Next}))
    , unwind(action(parent, u"unwind"_s, {tr("&Back one step"), {}, {Qt::Key_Escape}}))
    , errorCodes(action(parent, u"errorCodes"_s,
                        {tr("&Error codes"),
                         tr("What each error code means"),
                         {QKeySequence::HelpContents},
                         IconName::Help}))
    , about(action(parent, u"about"_s, {tr("&About QR Jump Manager")}))
    , quit(action(parent, u"quit"_s, {tr("&Quit"), {}, {QKeySequence::Quit}}))
{
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
    // The table itself handles these keys; a window-wide shortcut would take them from text fields.
    copy->setShortcutContext(Qt::WidgetShortcut);
    selectAll->setShortcutContext(Qt::WidgetShortcut);
}

QList<QAction *> MainActions::onRules() const
{
    return {refresh,   stop, addRule,      editRule, exportRules, copy,
            selectAll, find, previousPage, nextPage, unwind};
}

} // namespace qrjump::ui
