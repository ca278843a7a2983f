#include "core/api/ratelimiter.h"

#include "core/base/clock.h"
#include "tests/support/waiting.h"

#include <QRandomGenerator>

#include <vector>

using namespace qrjump::core;
using namespace std::chrono_literals;

class TestRateLimiter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noWindowHoldsMoreThanItsLimit();
    void admitsInOrder();
    void anAbortedRequestDoesNotCount();
};

void TestRateLimiter::noWindowHoldsMoreThanItsLimit()
{
    const RateLimits limits;
    RateWindows windows(limits);
    QRandomGenerator random(20261120);
    std::vector<std::chrono::milliseconds> sent;
    std::chrono::milliseconds now{0};
    for (int i = 0; i < 1'000'000; ++i) {
        if (random.bounded(50) == 0)
            now += std::chrono::milliseconds(random.bounded(70'000)); // a pause, then the next burst
        now += windows.waitAt(now);
        windows.record(now);
        sent.push_back(now);
    }
    const auto within = [&](int count, std::chrono::milliseconds length) {
        for (std::size_t i = std::size_t(count); i < sent.size(); ++i) {
            if (sent[i] - sent[i - std::size_t(count)] < length)
                return false;
        }
        return true;
    };
    QVERIFY(within(limits.perSecond, 1s));
    QVERIFY(within(limits.perMinute, 60s));
}

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
