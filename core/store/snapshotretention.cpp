#include "core/store/snapshotretention.h"

#include <algorithm>

namespace qrjump::core {

namespace {

constexpr int kNewestKept = 3;

/// Newest first: what is to be kept before all else.
QList<qint64> byImportance(const QList<Snapshot> &snapshots)
{
    QList<qint64> important;
    QList<qint64> others;
    QDate day;
    for (const Snapshot &snapshot : snapshots) {
        const bool isLastOfItsDay = snapshot.endedAt.date() != std::exchange(day, snapshot.endedAt.date());
        const bool isImportant = important.size() + others.size() < kNewestKept || isLastOfItsDay;
        (isImportant ? important : others).append(snapshot.id);
    }
    return important + others;
}

} // namespace

QList<qint64> surplusSnapshots(const QList<Snapshot> &snapshots, int atMost)
{
    return byImportance(snapshots).mid(std::max(1, atMost));
}

} // namespace qrjump::core
