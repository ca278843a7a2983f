#pragma once

#include "core/accounts/account.h"
#include "core/rules/ruleselection.h"

#include <QObject>

#include <memory>
#include <optional>

class QDialog;
class QSettings;
class QWidget;

namespace qrjump::core {
class AccountSession;
class Clock;
class ErrorCatalogue;
class OperationJournal;
class OperationRunner;
class RuleBrowser;
class SnapshotShelf;
struct OperationBatch;
} // namespace qrjump::core

namespace qrjump::ui {

class BatchDialog;
class DesktopFiles;
class ReplaceDialog;
class RuleFormDialog;
struct ChangeServices;
struct ChangeSubject;
struct RuleFormContext;

/// What the page of an account needs from the program; all of it outlives the page.
struct RulesServices
{
    const core::ErrorCatalogue &catalogue;
    const core::Clock &clock;
    QSettings &settings;
    DesktopFiles &files;
    core::OperationJournal &journal;
    core::SnapshotShelf &snapshots;
};

/// Opens the dialogs in which rules of one account are changed, exported and imported, over its page.
class RuleDialogs : public QObject
{
    Q_OBJECT

public:
    /// `runner`, `browser` and `page` outlive it.
    RuleDialogs(std::shared_ptr<core::AccountSession> session, core::OperationRunner &runner,
                const RulesServices &services, core::RuleBrowser &browser, QWidget &page);

    void showAccount(const core::Account &account);
    /// The page has to stay while there are any.
    [[nodiscard]] bool areOpen() const;

    void addRule();
    void addRuleLike(const core::JumpRule &pattern);
    void editRule(const core::JumpRule &rule);
    /// Nothing happens when none is chosen, like with the next.
    void publishRules(const QList<core::JumpRule> &chosen);
    void deleteRules(const QList<core::JumpRule> &chosen);
    void replaceRule(const core::JumpRule &rule);
    void showBatch(const core::OperationBatch &batch);
    /// `selected` is absent while the page shows no rows.
    void exportRules(const std::optional<core::RuleSelection> &selected);
    void importFile(const QString &fileName);
    void compareSnapshots();
    /// No change is under way in it, but it shows what belongs to the page. It holds the page only when it
    /// writes a file.
    void closeComparison();
    /// The account's secret was entered anew: what failed without it in a dialog is tried again.
    void retryWithSecret() { Q_EMIT secretEntered(); }

Q_SIGNALS:
    /// The server has this now.
    void saved(const qrjump::core::JumpRule &rule);
    /// The user wants to enter the account's secret, which a dialog lacks.
    void secretWanted();
    /// To the dialogs.
    void secretEntered();
    /// areOpen() is over.
    void becameIdle();

private:
    void watch(QDialog *dialog);
    void tellIfIdle();
    void follow(BatchDialog &dialog);
    [[nodiscard]] RuleFormContext formContext() const;
    [[nodiscard]] RuleFormDialog *openForm();
    [[nodiscard]] ChangeServices changeServices() const;
    void openChange(const ChangeSubject &subject);
    [[nodiscard]] ReplaceDialog *openReplacement();

    std::shared_ptr<core::AccountSession> m_session;
    core::OperationRunner &m_runner;
    core::Account m_account; ///< as it is to be shown
    RulesServices m_services;
    core::RuleBrowser &m_browser;
    QWidget &m_page;
    int m_openDialogs = 0;
};

} // namespace qrjump::ui
