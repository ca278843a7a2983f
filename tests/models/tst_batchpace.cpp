#include "core/models/batchpace.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace qrjump::core;

class TestBatchPace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysNothingUntilItIsKnown();
    void countsTheLastMinute();
    void aBeginningInBurstsPromisesNoMoreThanTheLimit();
    void slowsDownWhileNothingEnds();
    void beginsAnew();
};

void TestBatchPace::saysNothingUntilItIsKnown()
{
    BatchPace pace(200);
    pace.restart(10s);
    pace.record(11s);
    pace.record(12s);
    QVERIFY(!pace.perMinute(20s)); // two say little
    pace.record(13s);
    QVERIFY(!pace.perMinute(14s)); // and so do four seconds
    QVERIFY(!pace.timeFor(100, 14s));
    QCOMPARE(*pace.perMinute(20s), 18.0);
    QCOMPARE(*pace.timeFor(36, 20s), 2min);
}

void TestBatchPace::countsTheLastMinute()
{
    BatchPace pace(200);
    pace.restart(0s);
    for (auto second = 1s; second <= 600s; second += 1s)
        pace.record(second);
    QCOMPARE(qRound(*pace.perMinute(600s)), 61); // both ends of the minute
    pace.restart(600s);
    for (auto second = 600s; second <= 720s; second += 2s)
        pace.record(second);
    QCOMPARE(qRound(*pace.perMinute(720s)), 31);
}

void TestBatchPace::aBeginningInBurstsPromisesNoMoreThanTheLimit()
{
    BatchPace pace(200);
    pace.restart(0s);
    for (auto moment = 0ms; moment <= 10s; moment += 200ms)
        pace.record(moment);
    QCOMPARE(*pace.perMinute(10s), 200.0);
    QCOMPARE(*pace.timeFor(1000, 10s), 5min);
}

void TestBatchPace::slowsDownWhileNothingEnds()
{
    BatchPace pace(200);
    pace.restart(0s);
    for (auto second = 1s; second <= 30s; second += 1s)
        pace.record(second);
    const double before = *pace.perMinute(30s);
    QVERIFY(*pace.perMinute(50s) < before);
    QVERIFY(!pace.perMinute(120s)); // it stands still: nobody knows how long
}

void TestBatchPace::beginsAnew()
{
    BatchPace pace(200);
    pace.restart(0s);
    for (auto second = 1s; second <= 30s; second += 1s)
        pace.record(second);
    pace.restart(30s);
    QVERIFY(!pace.perMinute(36s));
}

QTEST_GUILESS_MAIN(TestBatchPace)
#include "tst_batchpace.moc"
