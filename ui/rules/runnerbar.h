#pragma once

#include "core/accounts/account.h"
#include "core/operations/operationverdict.h"
#include "ui/rules/batchline.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QFrame>

#include <memory>

class QBoxLayout;
class QLabel;
class QProgressBar;
class QToolButton;

namespace qrjump::core {
class Clock;
class ErrorCatalogue;
class OperationRunner;
} // namespace qrjump::core

namespace qrjump::ui {

/// One slim line above the rules about the most important batch of the account: it runs, stands still, was
/// interrupted, or has ended. Hidden while there is nothing to say.
class RunnerBar : public QFrame
{
    Q_OBJECT

public:
    /// All of it outlives the bar.
    struct Services
    {
        core::OperationRunner &runner;
        core::OperationJournal &journal;
        const core::ErrorCatalogue &catalogue;
        const core::Clock &clock;
    };

    explicit RunnerBar(const Services &services, QWidget *parent = nullptr);
    ~RunnerBar() override;

    /// Whether anything may be sent; it may at first.
    void setWrites(core::WriteAccess writes);
    /// The user has seen how it ended.
    void dismiss(qint64 batchId) { m_batches.dismiss(batchId); }
    /// It says that nothing is sent because of the account's secret.
    [[nodiscard]] bool saysSecretIsMissing() const
    {
        return !isHidden() && m_line.actions.contains(LineAction::EnterSecret);
    }

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void showRequested(const qrjump::core::OperationBatch &batch);
    /// The user wants to enter the secret because of which nothing is sent.
    void secretWanted();
    /// saysSecretIsMissing() changed.
    void secretConcernChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// Of the main batch, when something could not be done to it.
    struct Circumstances
    {
        bool isRunning = false;
        bool isElsewhere = false;
        int queued = 0;

        bool operator==(const Circumstances &) const = default;
    };

    void createWidgets();
    void arrange();
    void followBatches();
    void watchMain();
    void showState();
    void showLine(const BatchLine &line);
    void showButtons(const QList<LineAction> &actions);
    void addButtons();
    void enableButtons();
    void passFocusOn(LineAction last);
    [[nodiscard]] QWidget *buttonOf(LineAction action) const;
    [[nodiscard]] std::optional<LineAction> focusedAction() const;
    [[nodiscard]] QString whyNotToSend() const;
    void showOthers();
    void fold();
    void fillOthersMenu();
    void act(LineAction action);
    void takeBack();
    void leaveOutHeld();
    [[nodiscard]] QString hintOf(LineAction action) const;
    void leaveAsItIs();
    void concludeLeaving(qint64 batchId, const core::Result<qint64, core::StoreError> &withdrawn);
    void sayProblem(qint64 batchId, const QString &what, const core::StoreError &error);
    void forgetOldProblem();
    [[nodiscard]] Circumstances circumstances() const;
    [[nodiscard]] LineHold hold() const;
    [[nodiscard]] BatchLine lineAbout(const core::NotableBatch &batch, const core::BatchProgress &progress,
                                      const LineHold &hold);
    [[nodiscard]] const core::NotableBatch &main() const { return m_batches.batches().first(); }

    Services m_services;
    core::AccountBatches &m_batches; ///< of the runner: the bar goes with its page, what it tells does not
    ReplacementReader m_replacements;
    std::unique_ptr<core::BatchWatch> m_watch; ///< of the main one
    qint64 m_askedAbout = 0;                   ///< the batch that may be given up
    QDateTime m_askedToTryAt;                  ///< when the user told it last to go on
    QString m_problem;                         ///< why the last act has changed nothing about the main one
    Circumstances m_problemIn;                 ///< it says something only as long as they are these
    int m_queuedToCome = 0;                    ///< the same by the journal, which the watch may still follow
    QElapsedTimer m_sinceClick;
    BatchLine m_line;
    QList<LineAction> m_actions; ///< of the buttons
    core::WriteAccess m_writes = core::WriteAccess::Allowed;

    QLabel *m_icon = nullptr;
    QLabel *m_text = nullptr;
    QProgressBar *m_progress = nullptr;
    QBoxLayout *m_row = nullptr; ///< texts and acts; a column where they have no room side by side
    QBoxLayout *m_texts = nullptr;
    QBoxLayout *m_acts = nullptr;
    QBoxLayout *m_buttons = nullptr;
    QToolButton *m_others = nullptr;
};

} // namespace qrjump::ui
