#pragma once

#include "core/store/operationjournal.h"

#include <QObject>

#include <atomic>
#include <memory>

class QThread;

namespace qrjump::core {

/// Records many intents on a thread of its own, through a connection of its own. Destroyed before it has
/// finished, it leaves nothing recorded.
class IntentRecording : public QObject
{
    Q_OBJECT

public:
    IntentRecording(QString journalFile, OperationBatch batch, QList<OperationJournal::Intent> intents,
                    QList<LeftOutRow> leftOut, QObject *parent = nullptr);
    ~IntentRecording() override;

    void start();

Q_SIGNALS:
    /// Once. The batch's id, or why nothing was recorded.
    void finished(const qrjump::core::Result<qint64, qrjump::core::StoreError> &batchId);

private:
    void record();

    QString m_journalFile;
    OperationBatch m_batch;
    QList<OperationJournal::Intent> m_intents;
    QList<LeftOutRow> m_leftOut;
    std::atomic_bool m_isStopped = false;
    Result<qint64, StoreError> m_outcome; ///< belongs to the thread until it has ended
    std::unique_ptr<QThread> m_thread;
};

} // namespace qrjump::core
