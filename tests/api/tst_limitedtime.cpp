#include "core/api/limitedtime.h"

#include <QTest>

using namespace qrjump::core;

class TestLimitedTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsBothLimits_data();
    void countsBothLimits();
};

void TestLimitedTime::countsBothLimits_data()
{
    QTest::addColumn<int>("requests");
    QTest::addColumn<int>("perSecond");
    QTest::addColumn<int>("perMinute");
    QTest::addColumn<double>("seconds");
    QTest::newRow("none") << 0 << 5 << 200 << 0.0;
    QTest::newRow("one") << 1 << 5 << 200 << 0.0;
    QTest::newRow("within a minute") << 101 << 5 << 200 << 20.0;
    QTest::newRow("the last of a minute") << 200 << 5 << 200 << 39.8;
    QTest::newRow("the first of the next") << 201 << 5 << 200 << 60.0;
    QTest::newRow("500 pages") << 500 << 5 << 200 << 139.8;
    QTest::newRow("the second is tighter") << 401 << 2 << 200 << 200.0;
}

void TestLimitedTime::countsBothLimits()
{
    QFETCH(int, requests);
    QFETCH(int, perSecond);
    QFETCH(int, perMinute);
    QFETCH(double, seconds);
    QCOMPARE(shortestTimeFor(requests, {perSecond, perMinute}).count(), seconds);
}

QTEST_GUILESS_MAIN(TestLimitedTime)
#include "tst_limitedtime.moc"
