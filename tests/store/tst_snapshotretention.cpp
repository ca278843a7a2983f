#include "core/store/snapshotretention.h"

#include <QTest>

using namespace qrjump::core;

namespace {

/// Newest first, `hours` before noon of a day; their ids are their positions.
QList<Snapshot> agedBy(const QList<int> &hours)
{
    const QDateTime noon(QDate(2026, 3, 4), QTime(12, 0));
    QList<Snapshot> snapshots;
    for (const int age : hours)
        snapshots.append({.id = snapshots.size(), .endedAt = noon.addSecs(-3600 * age)});
    return snapshots;
}

} // namespace

class TestSnapshotRetention : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fewStay();
    void theLastOfEachDayStays();
    void theNewestAlwaysStays();
};

void TestSnapshotRetention::fewStay()
{
    QVERIFY(surplusSnapshots({}, 10).isEmpty());
    QVERIFY(surplusSnapshots(agedBy({0, 1, 2, 3}), 4).isEmpty());
}

void TestSnapshotRetention::theLastOfEachDayStays()
{
    // Six of today, then two each of yesterday and of the day before.
    const QList<Snapshot> snapshots = agedBy({0, 1, 2, 3, 4, 5, 20, 21, 40, 41});
    QCOMPARE(surplusSnapshots(snapshots, 5), (QList<qint64>{3, 4, 5, 7, 9}));
    QCOMPARE(surplusSnapshots(snapshots, 7), (QList<qint64>{5, 7, 9}));
}

void TestSnapshotRetention::theNewestAlwaysStays()
{
    QCOMPARE(surplusSnapshots(agedBy({0, 30}), 0), QList<qint64>{1});
}

QTEST_GUILESS_MAIN(TestSnapshotRetention)
#include "tst_snapshotretention.moc"
