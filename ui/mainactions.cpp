#include "ui/mainactions.h"

#include "ui/accounts/accountlook.h"
#include "ui/widgets/namedaction.h"

namespace qrjump::ui {

using namespace Qt::StringLiterals;

MainActions::MainActions(QObject *parent)
    : refresh(namedAction(parent, u"refresh"_s,
                          {tr("&Refresh"), tr("Read the rules again"), {Qt::Key_F5}, IconName::Refresh}))
    , stop(namedAction(parent, u"stop"_s, {tr("&Stop"), tr("Stop reading"), {}, IconName::Stop}))
    , addRule(namedAction(parent, u"addRule"_s,
                          {tr("&Add rule…"), tr("Add a rule"), {QKeySequence::New}, IconName::Add}))
    , editRule(namedAction(parent, u"editRule"_s,
                           {tr("&Edit rule…"), tr("Edit the selected rule"), {Qt::Key_F2}, IconName::Edit}))
    , exportRules(namedAction(
          parent, u"exportRules"_s,
          {tr("E&xport…"), tr("Write rules to a CSV file"), {Qt::CTRL | Qt::Key_E}, IconName::Export}))
    , copy(namedAction(parent, u"copyRules"_s,
                       {tr("&Copy rules"),
                        tr("Copy the selected rules as a table"),
                        {QKeySequence::Copy},
                        IconName::Copy}))
    , selectAll(namedAction(parent, u"selectAll"_s, {tr("Select &all"), {}, {QKeySequence::SelectAll}}))
    , find(namedAction(
          parent, u"find"_s,
          {tr("&Find in loaded rules"), {}, {Qt::Key_Slash, QKeySequence::Find}, IconName::Search}))
    , previousPage(namedAction(parent, u"goToPreviousPage"_s,
                               {tr("&Previous page"), {}, {Qt::CTRL | Qt::Key_PageUp}, IconName::Previous}))
    , nextPage(namedAction(parent, u"goToNextPage"_s,
                           {tr("&Next page"), {}, {Qt::CTRL | Qt::Key_PageDown}, IconName::Next}))
    , unwind(namedAction(parent, u"unwind"_s, {tr("&Back one step"), {}, {Qt::Key_Escape}}))
    , errorCodes(namedAction(parent, u"errorCodes"_s,
                             {tr("&Error codes"),
                              tr("What each error code means"),
                              {QKeySequence::HelpContents},
                              IconName::Help}))
    , about(namedAction(parent, u"about"_s, {tr("&About QR Jump Manager")}))
    , quit(namedAction(parent, u"quit"_s, {tr("&Quit"), {}, {QKeySequence::Quit}}))
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

void MainActions::explain(core::WriteAccess writes) const
{
    const bool isLocked = writes == core::WriteAccess::Locked;
    setActionHelp(*addRule, isLocked ? lockReason() : tr("Add a rule"));
    setActionHelp(*editRule, isLocked ? lockReason() : tr("Edit the selected rule"));
}

} // namespace qrjump::ui
