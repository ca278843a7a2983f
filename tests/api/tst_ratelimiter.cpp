#include "core/api/ratelimiter.h"

#include "core/base/clock.h"
#include "tests/support/manualclock.h"
#include "tests/support/waiting.h"

#include <QSignalSpy>

using namespace qrjump::core;
using namespace std::chrono_literals;

class TestRateLimiter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void admitsInOrder();
    void anAbortedRequestDoesNotCount();
    void saysThatTheCallsOfAMinuteAreUsedUp();
    void saysNothingOfAShortWait();
};

void TestRateLimiter::admitsInOrder()
{
    const SystemClock clock;
    RateLimiter limiter({.perSecond = 2, .perMinute = 200}, clock);
    QList<int> order;
    QElapsedTimer elapsed;
    elapsed.start();
    for (int i = 0; i < 5; ++i)
        limiter.admit().then(this, [&order, i](const ApiResult<Nothing> &) { order.append(i); });
    QTRY_COMPARE_WITH_TIMEOUT(order.size(), 5, 10'000);
    QCOMPARE(order, QList<int>({0, 1, 2, 3, 4}));
    QVERIFY2(elapsed.elapsed() >= 2000, "two a second: the fifth leaves in the third second");
}

void TestRateLimiter::anAbortedRequestDoesNotCount()
{
    const SystemClock clock;
    RateLimiter limiter({.perSecond = 1, .perMinute = 2}, clock);
    QVERIFY(qrjump::test::resultOf(limiter.admit()));
    const auto unwanted = limiter.admit();
    const auto wanted = limiter.admit();
    QCOMPARE(limiter.waiting(), 2);
    unwanted.abort();
    QCOMPARE(qrjump::test::resultOf(unwanted).error().kind, ApiError::Kind::Cancelled);
    QVERIFY2(qrjump::test::resultOf(wanted), "only two a minute: had the aborted one counted, it would wait");
}

void TestRateLimiter::saysThatTheCallsOfAMinuteAreUsedUp()
{
    const qrjump::test::ManualClock clock;
    RateLimiter limiter({.perSecond = 1000, .perMinute = 2}, clock);
    QSignalSpy changed(&limiter, &RateLimiter::longWaitChanged);
    QVERIFY(qrjump::test::resultOf(limiter.admit()));
    QVERIFY(qrjump::test::resultOf(limiter.admit()));
    QVERIFY(!limiter.longWait());
    const auto third = limiter.admit();
    QTRY_VERIFY(limiter.longWait());
    QCOMPARE(limiter.longWait()->perMinute, 2);
    QCOMPARE(clock.now().secsTo(limiter.longWait()->until), 60);
    QCOMPARE(changed.size(), 1);
    const auto fourth = limiter.admit();
    QCOMPARE(changed.size(), 2); // one more waits
    third.abort();
    QVERIFY(limiter.longWait());
    fourth.abort();
    QVERIFY2(!limiter.longWait(), "nobody waits any more");
    QCOMPARE(changed.size(), 3);
}

void TestRateLimiter::saysNothingOfAShortWait()
{
    const SystemClock clock;
    RateLimiter limiter({.perSecond = 1, .perMinute = 200}, clock);
    QSignalSpy changed(&limiter, &RateLimiter::longWaitChanged);
    QVERIFY(qrjump::test::resultOf(limiter.admit()));
    QVERIFY(qrjump::test::resultOf(limiter.admit()));
    QVERIFY(changed.isEmpty());
}

QTEST_GUILESS_MAIN(TestRateLimiter)
#include "tst_ratelimiter.moc"
