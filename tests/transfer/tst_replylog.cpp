#include "core/transfer/replylog.h"

#include <QTest>

using namespace qrjump::core;

class TestReplyLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheOrderOfRequestsThatDoNotOverlap();
    void placesADeletionBetweenTwoReplies();
    void takesReordersForGrowth();
    void takesReordersForDeletionsAfterHigherTotals();
    void trustsNoReorderOnceTheTotalHasFallen();
    void countsWhatMayHaveBeenAdded();
    void knowsWhenTheTotalHasSettled();
};

void TestReplyLog::knowsTheOrderOfRequestsThatDoNotOverlap()
{
    ReplyLog log;
    const int first = log.record(log.send(), 10);
    const int sent = log.send();
    const int second = log.record(log.send(), 10);
    const int third = log.record(sent, 10);
    QVERIFY(log.isBefore(first, second));
    QVERIFY(!log.isBefore(second, first));
    QVERIFY(!log.isBefore(second, third) && !log.isBefore(third, second));
}

void TestReplyLog::placesADeletionBetweenTwoReplies()
{
    ReplyLog log;
    const int first = log.record(log.send(), 10);
    const int second = log.record(log.send(), 10);
    const int third = log.record(log.send(), 9);
    const int fourth = log.record(log.send(), 9);
    QVERIFY(!log.mayHaveFallen(first, second));
    QVERIFY(log.mayHaveFallen(second, third));
    QVERIFY(log.mayHaveFallen(first, fourth));
    QVERIFY(!log.mayHaveFallen(third, fourth));
    QVERIFY(!log.mayHaveFallen(third, second)); // the wrong way round
}

void TestReplyLog::takesReordersForGrowth()
{
    ReplyLog log;
    const int before = log.record(log.send(), 10);
    const int slow = log.send();
    const int quick = log.record(log.send(), 11);
    const int late = log.record(slow, 10);
    QVERIFY(!log.hasLikelyFallen(before, late) && !log.mayHaveFallen(before, late));
    QVERIFY(!log.hasLikelyFallen(quick, late) && !log.mayHaveFallen(quick, late));
    const int after = log.record(log.send(), 10); // so it was a deletion
    QVERIFY(log.hasLikelyFallen(quick, late) && log.mayHaveFallen(quick, late));
    QVERIFY(log.hasLikelyFallen(quick, after) && log.mayHaveFallen(quick, after));
}

void TestReplyLog::takesReordersForDeletionsAfterHigherTotals()
{
    ReplyLog log;
    const int before = log.record(log.send(), 10);
    const int slow = log.send();
    const int quick = log.record(log.send(), 9);
    const int late = log.record(slow, 10);
    QVERIFY(log.hasLikelyFallen(before, quick) && log.mayHaveFallen(before, quick));
    QVERIFY(log.hasLikelyFallen(late, quick) && log.mayHaveFallen(late, quick));
}

void TestReplyLog::trustsNoReorderOnceTheTotalHasFallen()
{
    ReplyLog log;
    (void)log.record(log.send(), 10);
    const int slow = log.send();
    const int quick = log.record(log.send(), 11);
    const int late = log.record(slow, 10);
    (void)log.record(log.send(), 12);
    QVERIFY(!log.mayHaveFallen(quick, late));
    (void)log.record(log.send(), 11);
    QVERIFY(!log.hasLikelyFallen(quick, late));
    QVERIFY(log.mayHaveFallen(quick, late));
}

void TestReplyLog::countsWhatMayHaveBeenAdded()
{
    ReplyLog log;
    const int first = log.record(log.send(), 10);
    const int second = log.record(log.send(), 12);
    const int third = log.record(log.send(), 11);
    const int fourth = log.record(log.send(), 14);
    QCOMPARE(log.mostAdded(first, second), 2);
    QCOMPARE(log.mostAdded(second, third), 0);
    QCOMPARE(log.mostAdded(first, fourth), 5);
    QCOMPARE(log.mostAdded(), 5);
}

void TestReplyLog::knowsWhenTheTotalHasSettled()
{
    ReplyLog log;
    const int first = log.record(log.send(), 10);
    const int slow = log.send();
    const int second = log.record(log.send(), 11);
    QVERIFY(!log.isSettledSince(first));
    QVERIFY(log.isSettledSince(second));
    (void)log.record(slow, 10); // of the same time
    QVERIFY(!log.isSettledSince(second));
    const int last = log.record(log.send(), 11);
    QVERIFY(log.isSettledSince(last));
}

QTEST_APPLESS_MAIN(TestReplyLog)
#include "tst_replylog.moc"
