#pragma once

#include "core/accounts/account.h"
#include "ui/transfer/import/importsettings.h"

#include <QDialog>

class QStackedWidget;

namespace qrjump::core {
class Clock;
class ErrorCatalogue;
class JumpRuleClient;
class OperationJournal;
class OperationRunner;
} // namespace qrjump::core

namespace qrjump::ui {

class DesktopFiles;
class FileStep;
class ImportFooter;
class PlanStep;
class RejectedRowsSaving;
class RunStep;
class StepTrail;

/// Imports a CSV file into one account in three steps: the file, the plan, the run. To be shown with begin().
/// Closing it leaves an import that has begun running.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    /// What the dialog needs from the program; all of it outlives the dialog.
    struct Services
    {
        core::JumpRuleClient &client;  ///< of the account
        core::OperationRunner &runner; ///< of the account
        core::OperationJournal &journal;
        const core::Clock &clock;
        const core::ErrorCatalogue &catalogue;
        QSettings &settings;
        DesktopFiles &files;
    };

    ImportDialog(const core::Account &account, const Services &services, QWidget *parent = nullptr);
    ~ImportDialog() override;

    /// Opens with `fileName`, or asks for a file when it is empty.
    void begin(const QString &fileName);
    /// The account's secret was entered anew.
    void retryWithSecret();
    /// Closes; asks first when that would lose what the user has unticked.
    void reject() override;
    void done(int result) override;

Q_SIGNALS:
    /// An import has been recorded and runs from now on, whether the dialog stays or not.
    void started(qint64 batchId);
    /// The user wants to enter the account's secret.
    void secretWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Step { File, Plan, Run };

    void createSteps();
    void arrange();
    void connectSteps();
    void restoreSize();

    [[nodiscard]] Step step() const;
    void enter(Step step);
    void goOn();
    void goBack();
    void compare();
    /// Whether the plan is of the file as it is read now.
    [[nodiscard]] bool isCompared() const;
    void run();
    void saveRejectedOfPlan();
    void askBeforeClosing();
    /// Esc: one level.
    void unwind();
    void showState();
    void showFileState();
    void showPlanState();
    void showRunState();

    core::Account m_account;
    Services m_services;
    ImportSettings m_settings;
    int m_comparedRevision = 0; ///< of the file that the plan was made of

    StepTrail *m_trail = nullptr;
    QStackedWidget *m_pages = nullptr;
    FileStep *m_file = nullptr;
    PlanStep *m_plan = nullptr;
    RunStep *m_run = nullptr;
    ImportFooter *m_footer = nullptr;
    RejectedRowsSaving *m_saving = nullptr; ///< of the plan's rows
};

} // namespace qrjump::ui
