#pragma once

#include "core/accounts/account.h"
#include "core/models/batchmodel.h"
#include "core/models/batchretry.h"
#include "core/models/batchwatch.h"
#include "ui/operations/batchnotice.h"

#include <QDateTime>
#include <QWidget>

#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;

namespace qrjump::core {
class LeftOutModel;
class OperationRunner;
} // namespace qrjump::core

namespace qrjump::ui {

class BatchFilterBar;
class BatchNoticeBar;
class BatchTable;
class OperationDetails;

/// One batch, running or ended: how far it has come, why it stands still, what became of each operation, and
/// what can be done about it. At the end its report stays.
class BatchView : public QWidget
{
    Q_OBJECT

public:
    /// All of it outlives the view.
    struct Services
    {
        core::OperationRunner &runner; ///< of the batch's account
        core::OperationJournal &journal;
        const core::ErrorCatalogue &catalogue;
        const core::Clock &clock;
    };

    explicit BatchView(const Services &services, QWidget *parent = nullptr);
    ~BatchView() override;

    /// Whether anything may be sent; it may at first.
    void setWrites(core::WriteAccess writes);
    void showBatch(qint64 batchId);
    [[nodiscard]] qint64 batchId() const { return m_watch ? m_watch->batch().id : 0; }
    /// Only after showBatch().
    [[nodiscard]] const core::BatchWatch &watch() const { return *m_watch; }

Q_SIGNALS:
    /// Another batch is shown: the failed operations of the last one, tried again.
    void batchShown(qint64 batchId);
    /// Counts, pace, or whether it runs.
    void progressed();
    /// The user wants the rows of the imported file that were not done, with the reason of each, as a file.
    /// Offered only where somebody listens.
    void rejectedRowsWanted(qint64 batchId);
    /// The user wants to enter the account's secret anew. Offered only where somebody listens.
    void secretWanted();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void createWidgets();
    void createButtons();
    void arrange();
    [[nodiscard]] QPushButton *createButton(const QString &objectName, const QString &text);

    void showRows();
    void readLeftOut();
    void showDetails();
    void showState();
    void showProgress();
    void showButtons();
    void showGoOn(bool isOpen);
    void showRetry(int notDone);
    [[nodiscard]] std::optional<BatchNotice> notice() const;
    [[nodiscard]] std::optional<BatchNotice> allowedNotice() const;
    [[nodiscard]] QString whyNotToSend() const;
    [[nodiscard]] QString whyNotToRetry() const;
    /// What stands in front of everything else that is to be said.
    enum class Question { None, Stop, Retry, JournalProblem };
    void ask(Question question);
    void dropUntrueQuestion();
    [[nodiscard]] BatchNotice questionNotice() const;
    void act(BatchAction action);
    void pauseOrGoOn();
    void goOn();
    void stop();
    void takeBack();
    void leaveOutHeld();
    [[nodiscard]] BatchNotice whyItIsHeld() const;
    [[nodiscard]] bool isForWantOfASecret() const;
    void askForRetry(const core::Result<core::RetryPlan, core::StoreError> &plan);
    void retry();
    void sayJournalProblem(const core::StoreError &error);
    [[nodiscard]] const core::BatchCounts &counts() const;
    [[nodiscard]] QString nameOfOne() const;
    [[nodiscard]] bool isRunning() const { return m_watch->isRunning(); }
    [[nodiscard]] bool isOfShownMiniProgram() const;

    Services m_services;
    core::WriteAccess m_writes = core::WriteAccess::Allowed;
    std::unique_ptr<core::BatchWatch> m_watch;
    std::unique_ptr<core::BatchModel> m_model;
    std::unique_ptr<core::LeftOutModel> m_leftOut; ///< while its rows are shown
    core::BatchRetry m_retryPlanning;
    core::RetryPlan m_retryPlan;
    core::StoreError m_journalProblem; ///< the last one
    QDateTime m_askedToTryAt;          ///< when the user told it last to go on
    Question m_question = Question::None;

    QProgressBar *m_bar = nullptr;
    QLabel *m_progress = nullptr;
    BatchNoticeBar *m_notice = nullptr;
    BatchFilterBar *m_filter = nullptr;
    BatchTable *m_table = nullptr;
    OperationDetails *m_details = nullptr;
    QPushButton *m_pause = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_saveRejected = nullptr;
    QPushButton *m_retry = nullptr;
};

} // namespace qrjump::ui
