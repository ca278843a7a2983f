#pragma once

#include "core/base/threadjob.h"
#include "core/store/operationjournal.h"

#include <QTimer>

namespace qrjump::core {

inline constexpr int kFewestOperationsKept = 1'000;
inline constexpr int kUsualOperationsKept = 100'000;
inline constexpr int kMostOperationsKept = 1'000'000;
/// In the settings: how many are kept.
inline constexpr auto kKeptOperationsKey = QLatin1StringView("history/keepAtMost");

/// Keeps the journal from growing without end: soon after it was made, and now and then. On a thread and in
/// small portions, between which everybody else may write.
class HistoryPruning : public QObject
{
    Q_OBJECT

public:
    explicit HistoryPruning(const QString &journalFile, QObject *parent = nullptr);

    /// From kFewestOperationsKept to kMostOperationsKept; other values mean the next of them.
    void setKeepAtMost(int operations);
    [[nodiscard]] int keepAtMost() const { return m_keepAtMost; }
    /// At once.
    void start();
    /// Why the last attempt failed. Nothing when it did not.
    [[nodiscard]] const std::optional<StoreError> &failure() const { return m_failure; }

Q_SIGNALS:
    /// So many of the oldest were forgotten; not when there were none.
    void pruned(int operations);
    void failed(const qrjump::core::StoreError &error);
    /// failure() came or went.
    void failureChanged();

private:
    void conclude(const OperationJournal::Stored<int> &forgotten);

    QString m_file;
    int m_keepAtMost = kUsualOperationsKept;
    bool m_isWantedAgain = false; ///< while it runs
    std::optional<StoreError> m_failure;
    QTimer m_timer;
    ThreadJob<OperationJournal::Stored<int>> m_job;
};

} // namespace qrjump::core
