#include "core/operations/intentrecording.h"

#include <QThread>

#include <utility>

namespace qrjump::core {

IntentRecording::IntentRecording(QString journalFile, OperationBatch batch,
                                 QList<OperationJournal::Intent> intents, QList<LeftOutRow> leftOut,
                                 QObject *parent)
    : QObject(parent)
    , m_journalFile(std::move(journalFile))
    , m_batch(std::move(batch))
    , m_intents(std::move(intents))
    , m_leftOut(std::move(leftOut))
    , m_outcome(Failure{StoreError{}})
    , m_thread(QThread::create([this] { record(); }))
{
    connect(m_thread.get(), &QThread::finished, this, [this] { Q_EMIT finished(m_outcome); });
}

IntentRecording::~IntentRecording()
{
    m_isStopped = true;
    m_thread->wait();
}

void IntentRecording::start()
{
    m_thread->start();
}

/// What is recorded is freed here, where nobody waits for it.
void IntentRecording::record()
{
    const auto intents = std::exchange(m_intents, {});
    const auto leftOut = std::exchange(m_leftOut, {});
    OperationJournal journal;
    if (const auto opened = journal.open(m_journalFile); !opened)
        m_outcome = Failure{opened.error()};
    else
        m_outcome = journal.queue(m_batch, intents, leftOut, [this] { return m_isStopped.load(); });
}

} // namespace qrjump::core
