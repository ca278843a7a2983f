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
    , publishRules(namedAction(parent, u"publishRules"_s,
                               {tr("&Publish…"), {}, {Qt::CTRL | Qt::SHIFT | Qt::Key_P}, IconName::Publish}))
    , deleteRules(namedAction(parent, u"deleteRules"_s,
                              {tr("&Delete…"), {}, {QKeySequence::Delete}, IconName::Delete}))
    , replaceRule(namedAction(
          parent, u"replaceRule"_s,
          {tr("&Replace published rule…"), {}, {Qt::CTRL | Qt::SHIFT | Qt::Key_R}, IconName::Replace}))
    , importRules(namedAction(
          parent, u"importRules"_s,
          {tr("I&mport…"), tr("Import rules from a CSV file"), {Qt::CTRL | Qt::Key_I}, IconName::Import}))
    , exportRules(namedAction(
          parent, u"exportRules"_s,
          {tr("E&xport…"), tr("Write rules to a CSV file"), {Qt::CTRL | Qt::Key_E}, IconName::Export}))
    , compareSnapshots(namedAction(parent, u"compareSnapshots"_s,
                                   {tr("Co&mpare snapshots…"),
                                    tr("See what has changed since all rules were read"),
                                    {Qt::CTRL | Qt::Key_D}}))
    , copy(namedAction(parent, u"copyRules"_s,
                       {tr("&Copy rules"),
                        tr("Copy the selected rules as a table"),
                        {QKeySequence::Copy},
                        IconName::Copy}))
    , selectAll(namedAction(parent, u"selectAll"_s, {tr("Select &all"), {}, {QKeySequence::SelectAll}}))
    , find(namedAction(
          parent, u"find"_s,
          {tr("&Find in loaded rules"), {}, {Qt::Key_Slash, QKeySequence::Find}, IconName::Search}))
    , goToRow(namedAction(parent, u"goToRow"_s, {tr("&Go to row…"), {}, {Qt::CTRL | Qt::Key_G}}))
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
    deleteRules->setShortcutContext(Qt::WidgetShortcut);
}

QList<QAction *> MainActions::onRules() const
{
    return {refresh,     stop,        addRule,      editRule,         publishRules, deleteRules,
            replaceRule, importRules, exportRules,  compareSnapshots, copy,         selectAll,
            find,        goToRow,     previousPage, nextPage,         unwind};
}

void MainActions::followSelection(const Selection &selection, core::WriteAccess writes) const
{
    const bool isLocked = writes == core::WriteAccess::Locked;
    const auto follow = [isLocked](QAction *action, bool makesSense, const QString &help) {
        action->setEnabled(makesSense && !isLocked);
        setActionHelp(*action, isLocked ? lockReason() : help);
    };
    const bool isPublished = selection.only && selection.only->isPublished();
    follow(addRule, true, tr("Add a rule"));
    follow(importRules, true, tr("Import rules from a CSV file"));
    follow(editRule, selection.count == 1, tr("Edit the selected rule"));
    follow(publishRules, selection.count > 0 && !isPublished, publishHelp(selection));
    follow(deleteRules, selection.count > 0,
           selection.count > 0 ? tr("Delete the selected rules") : tr("Select the rules to delete"));
    follow(replaceRule, isPublished, replaceHelp(selection));
}

QString MainActions::publishHelp(const Selection &selection) const
{
    if (selection.count == 0)
        return tr("Select the rules to publish");
    return selection.only && selection.only->isPublished() ? tr("The selected rule is published already")
                                                           : tr("Publish the selected rules");
}

QString MainActions::replaceHelp(const Selection &selection) const
{
    if (!selection.only)
        return tr("Select one published rule to replace it");
    return selection.only->isPublished() ? tr("Replace the selected rule, which cannot be edited any more")
                                         : tr("The selected rule is not published, so it can be edited");
}

} // namespace qrjump::ui
