#include "core/api/ratelimiter.h"

#include "core/base/clock.h"
#include "tests/support/waiting.h"

using namespace qrjump::core;
using namespace std::chrono_literals;

class TestRateLimiter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void admitsInOrder();
    void anAbortedRequestDoesNotCount();
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

QTEST_GUILESS_MAIN(TestRateLimiter)
#include "tst_ratelimiter.moc"
