#include "core/store/historypruning.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <utility>

namespace qrjump::core {

using namespace std::chrono_literals;

namespace {

constexpr auto kUntilFirst = 10s; // the start has enough to do
constexpr auto kPause = 10min;
constexpr auto kBetweenPortions = 20ms;

OperationJournal::Stored<int> prune(const QString &file, int keepAtMost, const std::atomic_bool &isStopped)
{
    OperationJournal journal; // a connection belongs to the thread that made it
    if (const auto opened = journal.open(file); !opened)
        return Failure{opened.error()};
    int forgotten = 0;
    while (!isStopped) {
        const auto portion = journal.prune(keepAtMost);
        if (!portion)
            return portion;
        if (*portion == 0)
            break;
        forgotten += *portion;
        QThread::msleep(kBetweenPortions.count());
    }
    return forgotten;
}

} // namespace

HistoryPruning::HistoryPruning(const QString &journalFile, QObject *parent)
    : QObject(parent)
    , m_file(journalFile)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &HistoryPruning::start);
    m_timer.start(kUntilFirst);
}

void HistoryPruning::setKeepAtMost(int operations)
{
    m_keepAtMost = std::clamp(operations, kFewestOperationsKept, kMostOperationsKept);
}

void HistoryPruning::start()
{
    m_timer.start(kPause);
    m_isWantedAgain = m_job.isRunning();
    if (m_isWantedAgain)
        return;
    m_job.start(
        this,
        [file = m_file, keep = m_keepAtMost](const std::atomic_bool &isStopped) {
            return prune(file, keep, isStopped);
        },
        [this](const OperationJournal::Stored<int> &forgotten) { conclude(forgotten); });
}

void HistoryPruning::conclude(const OperationJournal::Stored<int> &forgotten)
{
    if (m_isWantedAgain)
        start();
    const auto failure = forgotten ? std::nullopt : std::optional(forgotten.error());
    if (std::exchange(m_failure, failure) != failure)
        Q_EMIT failureChanged();
    if (!forgotten)
        Q_EMIT failed(forgotten.error());
    else if (*forgotten > 0)
        Q_EMIT pruned(*forgotten);
}

} // namespace qrjump::core
