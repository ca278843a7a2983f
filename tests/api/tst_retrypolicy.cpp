#include "core/api/retrypolicy.h"

#include <QTest>

#include <algorithm>

using namespace qrjump::core;

class TestRetryPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repeats_data();
    void repeats();
    void waitsLongerEachTimeWithinBounds();
};

void TestRetryPolicy::repeats_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("errcode");
    QTest::addColumn<int>("httpStatus");
    QTest::addColumn<int>("attempts");
    const auto row = [](const char *name, ApiError::Kind kind, int errcode, int httpStatus, int attempts) {
        QTest::newRow(name) << int(kind) << errcode << httpStatus << attempts;
    };
    row("too fast", ApiError::Kind::Refused, 44990, 200, 6);
    row("busy", ApiError::Kind::Refused, -1, 200, 3);
    row("busy, newer code", ApiError::Kind::Refused, 886001, 200, 3);
    row("daily quota", ApiError::Kind::Refused, 45009, 200, 1);
    row("unknown code", ApiError::Kind::Refused, 12345, 200, 1);
    row("connection lost", ApiError::Kind::Network, 0, 0, 3);
    row("bad gateway", ApiError::Kind::HttpStatus, 0, 502, 3);
    row("not found", ApiError::Kind::HttpStatus, 0, 404, 1);
    row("deadline", ApiError::Kind::Timeout, 0, 0, 1);
    row("unreadable", ApiError::Kind::Unreadable, 0, 200, 1);
    row("cancelled", ApiError::Kind::Cancelled, 0, 0, 1);
}

void TestRetryPolicy::repeats()
{
    QFETCH(int, kind);
    QFETCH(int, errcode);
    QFETCH(int, httpStatus);
    ApiError error{.kind = ApiError::Kind(kind), .httpStatus = httpStatus};
    if (error.kind == ApiError::Kind::Refused)
        error.errcode = errcode;
    int attempts = 1;
    while (RetryPolicy().delayAfter(error, attempts))
        ++attempts;
    QTEST(attempts, "attempts");
}

void TestRetryPolicy::waitsLongerEachTimeWithinBounds()
{
    const ApiError tooFast{.kind = ApiError::Kind::Refused, .errcode = 44990};
    const RetryPolicy policy;
    for (int round = 0; round < 200; ++round) {
        auto expected = policy.firstDelay;
        for (int attempt = 1; attempt < policy.attemptsWhenTooFast; ++attempt) {
            const auto delay = policy.delayAfter(tooFast, attempt);
            QVERIFY(delay >= expected / 2 && delay <= expected);
            expected = std::min(expected * 2, policy.longestDelay);
        }
    }
}

QTEST_APPLESS_MAIN(TestRetryPolicy)
#include "tst_retrypolicy.moc"
