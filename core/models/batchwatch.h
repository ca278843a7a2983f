#pragma once

#include "core/api/limitwait.h"
#include "core/api/ratewindows.h"
#include "core/models/batchpace.h"
#include "core/operations/serversilence.h"
#include "core/store/operationjournal.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace qrjump::core {

class Clock;
class OperationRunner;

/// How far a batch has come. What is not known yet is absent, never guessed.
struct BatchProgress
{
    BatchCounts counts = {};
    std::optional<double> perMinute = {}; ///< as fast as the last minute was
    std::optional<std::chrono::milliseconds> remaining = {};
    /// It runs, but what was sent before may still arrive until then. Invalid: not so.
    QDateTime waitsUntil = {};
    /// It runs, and the next request may not leave yet.
    std::optional<LimitWait> limitWait = {};
    /// It runs, and the server does not answer.
    std::optional<ServerSilence> silence = {};

    [[nodiscard]] int ended() const { return counts.total() - counts.open(); }
    bool operator==(const BatchProgress &) const = default;
};

/// Counts along with one batch without reading its rows. All that it is given outlives it.
class BatchWatch : public QObject
{
    Q_OBJECT

public:
    BatchWatch(const OperationRunner &runner, OperationJournal &journal, const Clock &clock, qint64 batchId,
               QObject *parent = nullptr);

    [[nodiscard]] const OperationBatch &batch() const { return m_batch; }
    [[nodiscard]] const BatchCounts &counts() const { return m_counts; }
    /// See onlyPrefixOf().
    [[nodiscard]] const QString &onlyPrefix() const { return m_onlyPrefix; }
    [[nodiscard]] BatchProgress progress() const;
    [[nodiscard]] const BatchPace &pace() const { return m_pace; }
    /// Operations of it are being sent, or will be without anybody's doing.
    [[nodiscard]] bool isRunning() const;
    /// It runs, and something keeps the runner from sending its operations.
    [[nodiscard]] bool isHeld() const;
    /// It is open and does not run here, and another program changes the account.
    [[nodiscard]] bool isElsewhere() const;
    /// Why the counts are not those of the journal.
    [[nodiscard]] const std::optional<StoreError> &error() const { return m_error; }

Q_SIGNALS:
    /// Anything above; several changes in a row are announced once. Each second while it runs.
    void changed();

private:
    void readStanding();
    void receive(const JournalEntry &entry);
    void followRunner();
    void lookElsewhere();
    void noteStandstill();
    void recordPace();
    void announceSoon();

    const OperationRunner &m_runner;
    OperationJournal &m_journal;
    const Clock &m_clock;
    OperationBatch m_batch;
    BatchCounts m_counts;
    QString m_onlyPrefix;
    QSet<qint64> m_sending;
    QSet<qint64> m_unknown;
    BatchPace m_pace{RateLimits().perMinute};
    bool m_isMoving = false;   ///< runs, and nothing holds it
    bool m_stoodStill = false; ///< since the last one ended, so that the pace before says nothing
    bool m_wasElsewhere = false;
    std::optional<StoreError> m_error;
    QTimer m_soon;
    QTimer m_tick;
};

} // namespace qrjump::core
