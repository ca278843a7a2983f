#pragma once

#include "core/api/jumpruleclient.h"
#include "core/base/threadjob.h"
#include "core/transfer/importplan.h"
#include "ui/transfer/import/batchrejects.h"

#include <QWidget>

class QStackedLayout;

namespace qrjump::core {
class Clock;
class ErrorCatalogue;
struct ErrorExplanation;
class OperationRunner;
} // namespace qrjump::core

namespace qrjump::ui {

class BatchView;
class DesktopFiles;
class InlineBar;
class RejectedRowsSaving;

/// The last step of an import: recorded, sent row by row, and a report that stays.
class RunStep : public QWidget
{
    Q_OBJECT

public:
    /// All of it outlives the step.
    struct Services
    {
        core::OperationRunner &runner; ///< of the account
        core::RuleTarget target;       ///< for which the file is compared
        core::OperationJournal &journal;
        const core::Clock &clock;
        const core::ErrorCatalogue &catalogue;
        DesktopFiles &files;
    };

    explicit RunStep(const Services &services, QWidget *parent = nullptr);

    /// Records the rows at `places` of `plan` and begins to send them.
    void start(const core::ImportPlan &plan, const QList<int> &places);
    /// For a moment, in which the window must stay: what is recorded begins to run.
    [[nodiscard]] bool isRecording() const { return m_isRecording; }
    /// What closing the window means, in sentences.
    [[nodiscard]] QString outlook() const;
    bool dismissMessage();
    void focusFirstField();

Q_SIGNALS:
    /// outlook() changed.
    void changed();
    /// Nothing was sent either; start() may be called again.
    void notRecorded(const qrjump::core::ErrorExplanation &why);
    /// The import is recorded and runs, whatever becomes of this widget.
    void started(qint64 batchId);
    /// The user wants to enter the account's secret anew.
    void secretWanted();

private:
    void arrange();
    [[nodiscard]] QString afterClosing() const;
    /// What is recorded.
    struct Records
    {
        QList<core::OperationJournal::Intent> intents;
        QList<core::LeftOutRow> leftOut;
    };

    void record(const Records &records);
    void takeRecorded(const core::Result<qint64, core::StoreError> &recorded);
    void sayNotRecorded(const core::StoreError &error);
    void saveRejected(const BatchRejects::Rows &rows);

    Services m_services;
    core::ImportPlan m_plan;
    QString m_sum; ///< how the rows of the file add up; empty once some of them are tried again
    core::ThreadJob<Records> m_records;
    bool m_isRecording = false;

    InlineBar *m_bar = nullptr;
    BatchView *m_batch = nullptr;
    QStackedLayout *m_body = nullptr;
    BatchRejects *m_rejects = nullptr;
    RejectedRowsSaving *m_saving = nullptr;
};

} // namespace qrjump::ui
