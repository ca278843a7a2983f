#include "core/tokens/cachedtokensource.h"

#include "tests/support/manualclock.h"
#include "tests/support/waiting.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;
using namespace std::chrono_literals;

namespace {

/// Answers when the test says so.
class HeldFetcher final : public TokenFetcher
{
public:
    [[nodiscard]] ApiCall<FetchedToken> fetch(const Secret &refused) override
    {
        asked.append(refused);
        promise = {};
        return promise.call();
    }

    QList<Secret> asked;
    ApiPromise<FetchedToken> promise;
};

struct Bench
{
    Bench()
        : fetcher(new HeldFetcher)
        , source(std::unique_ptr<TokenFetcher>(fetcher), clock)
    {}

    void answer(const char *token, std::optional<std::chrono::seconds> lifetime = 2h) const
    {
        fetcher->promise.finish(FetchedToken{Secret(token), lifetime});
    }

    /// Makes `token` the one that is remembered.
    void hold(const char *token, std::optional<std::chrono::seconds> lifetime = 2h)
    {
        const auto call = source.token();
        answer(token, lifetime);
        (void)resultOf(call);
    }

    [[nodiscard]] int fetches() const { return static_cast<int>(fetcher->asked.size()); }

    ManualClock clock;
    HeldFetcher *fetcher; ///< the source owns it
    CachedTokenSource source;
};

bool isToken(const ApiResult<Secret> &result, const char *token)
{
    return result && *result == Secret(token);
}

} // namespace

class TestCachedTokenSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fiftyCallsWaitForOneFetch();
    void anAbortedWaiterDoesNotStopTheOthers();
    void aFetchGoesOnWhenNobodyWaits();
    void keepsATokenUntilShortlyBeforeItsEnd_data();
    void keepsATokenUntilShortlyBeforeItsEnd();
    void aRefusedTokenIsReplacedOnceForAll();
    void handsOutWhatIsAnotherTokenAlready();
    void aFetchFromBeforeTheRefusalMayBringTheSameToken();
    void theRefusedTokenComesBackWhenThereIsNoOther();
    void aFailureEndsAllWaitersAndTheNextAsksAgain();
    void anEarlyRenewalThatFailsLeavesTheTokenInUse();
    void knowsTheAge();
    void aPastedTokenIsAsOldAsItWasPasted();
};

void TestCachedTokenSource::fiftyCallsWaitForOneFetch()
{
    Bench bench;
    QList<ApiCall<Secret>> calls;
    for (int i = 0; i < 50; ++i)
        calls.append(bench.source.token());
    QCOMPARE(bench.fetches(), 1);
    bench.answer("a");
    for (const auto &call : calls)
        QVERIFY(isToken(resultOf(call), "a"));
    QVERIFY(isToken(resultOf(bench.source.token()), "a"));
    QCOMPARE(bench.fetches(), 1);
}

void TestCachedTokenSource::anAbortedWaiterDoesNotStopTheOthers()
{
    Bench bench;
    const auto first = bench.source.token();
    const auto second = bench.source.token();
    first.abort();
    const auto aborted = resultOf(first);
    QVERIFY(!aborted);
    QCOMPARE(aborted.error().kind, ApiError::Kind::Cancelled);
    bench.answer("a");
    QVERIFY(isToken(resultOf(second), "a"));
    QCOMPARE(bench.fetches(), 1);
}

void TestCachedTokenSource::aFetchGoesOnWhenNobodyWaits()
{
    Bench bench;
    bench.source.token().abort();
    QVERIFY(bench.fetcher->promise.call().isRunning());
    bench.answer("a");
    QVERIFY(isToken(resultOf(bench.source.token()), "a"));
    QCOMPARE(bench.fetches(), 1);
}

void TestCachedTokenSource::keepsATokenUntilShortlyBeforeItsEnd_data()
{
    QTest::addColumn<int>("lifetime"); // seconds; -1 for not said
    QTest::addColumn<int>("freshFor");
    QTest::newRow("two hours") << 7200 << 6900;
    QTest::newRow("an hour") << 3600 << 3300;
    QTest::newRow("five minutes") << 300 << 270;
    QTest::newRow("ten seconds") << 10 << 9;
    QTest::newRow("not said") << -1 << 270;
    QTest::newRow("milliseconds by mistake") << 7'200'000 << 6900;
}

void TestCachedTokenSource::keepsATokenUntilShortlyBeforeItsEnd()
{
    QFETCH(int, lifetime);
    QFETCH(int, freshFor);
    Bench bench;
    bench.hold("a", lifetime < 0 ? std::nullopt : std::optional(std::chrono::seconds(lifetime)));
    bench.clock.advance(std::chrono::seconds(freshFor) - 1ms);
    QVERIFY(isToken(resultOf(bench.source.token()), "a"));
    QCOMPARE(bench.fetches(), 1);
    bench.clock.advance(1ms);
    const auto call = bench.source.token();
    QCOMPARE(bench.fetches(), 2);
    QVERIFY(bench.fetcher->asked.last().isEmpty());
    bench.answer("b");
    QVERIFY(isToken(resultOf(call), "b"));
}

void TestCachedTokenSource::aRefusedTokenIsReplacedOnceForAll()
{
    Bench bench;
    bench.hold("a");
    const auto first = bench.source.renewedToken(Secret("a"));
    const auto second = bench.source.renewedToken(Secret("a"));
    const auto third = bench.source.token();
    QCOMPARE(bench.fetches(), 2);
    QVERIFY(bench.fetcher->asked.last() == Secret("a"));
    bench.answer("b");
    for (const auto &call : {first, second, third})
        QVERIFY(isToken(resultOf(call), "b"));
}

void TestCachedTokenSource::handsOutWhatIsAnotherTokenAlready()
{
    Bench bench;
    bench.hold("b");
    QVERIFY(isToken(resultOf(bench.source.renewedToken(Secret("a"))), "b"));
    QCOMPARE(bench.fetches(), 1);
}

void TestCachedTokenSource::aFetchFromBeforeTheRefusalMayBringTheSameToken()
{
    Bench bench;
    const auto before = bench.source.token();
    const auto after = bench.source.renewedToken(Secret("a"));
    bench.answer("a");
    QVERIFY(isToken(resultOf(before), "a"));
    QVERIFY(after.isRunning());
    QCOMPARE(bench.fetches(), 2);
    QVERIFY(bench.fetcher->asked.last() == Secret("a"));
    bench.answer("b");
    QVERIFY(isToken(resultOf(after), "b"));
    QVERIFY(isToken(resultOf(bench.source.token()), "b"));
}

void TestCachedTokenSource::theRefusedTokenComesBackWhenThereIsNoOther()
{
    Bench bench;
    bench.hold("a");
    const auto call = bench.source.renewedToken(Secret("a"));
    bench.answer("a");
    QVERIFY(isToken(resultOf(call), "a"));
    QCOMPARE(bench.fetches(), 2);
}

void TestCachedTokenSource::aFailureEndsAllWaitersAndTheNextAsksAgain()
{
    Bench bench;
    const auto first = bench.source.token();
    const auto second = bench.source.renewedToken(Secret("a"));
    const ApiError error{.kind = ApiError::Kind::Timeout, .step = ApiError::Step::TokenService};
    bench.fetcher->promise.finish(Failure{error});
    for (const auto &call : {first, second}) {
        const auto result = resultOf(call);
        QVERIFY(!result);
        QCOMPARE(result.error(), error);
    }
    QCOMPARE(bench.fetches(), 1);
    const auto next = bench.source.token();
    QCOMPARE(bench.fetches(), 2);
    bench.answer("a");
    QVERIFY(isToken(resultOf(next), "a"));
}

void TestCachedTokenSource::anEarlyRenewalThatFailsLeavesTheTokenInUse()
{
    Bench bench;
    bench.hold("a", 2h);
    bench.clock.advance(116min);
    const Failure failure{ApiError{.kind = ApiError::Kind::Network}};
    const auto early = bench.source.token();
    bench.fetcher->promise.finish(failure);
    QVERIFY(isToken(resultOf(early), "a"));
    QVERIFY(!bench.source.wasRefused());
    const auto refused = bench.source.renewedToken(Secret("a"));
    bench.fetcher->promise.finish(failure);
    QVERIFY(!resultOf(refused));
    QVERIFY(bench.source.wasRefused());

    bench.hold("b", 2h);
    QVERIFY(!bench.source.wasRefused());
    bench.clock.advance(121min);
    const auto late = bench.source.token();
    bench.fetcher->promise.finish(failure);
    QVERIFY(!resultOf(late));
}

void TestCachedTokenSource::knowsTheAge()
{
    Bench bench;
    QSignalSpy changed(&bench.source, &CachedTokenSource::changed);
    QCOMPARE(bench.source.age(), std::nullopt);
    const QDateTime start = bench.clock.now().toUTC();
    bench.hold("a", 1h);
    QCOMPARE(bench.source.age(), (TokenAge{start, start.addSecs(3600)}));
    QCOMPARE(changed.size(), 1);

    bench.clock.advance(1min);
    const auto renewal = bench.source.renewedToken(Secret("a"));
    QCOMPARE(bench.source.age(), std::nullopt);
    QCOMPARE(changed.size(), 2);
    bench.answer("b", std::nullopt);
    QVERIFY(resultOf(renewal));
    QCOMPARE(bench.source.age(), (TokenAge{start.addSecs(60), std::nullopt}));
}

void TestCachedTokenSource::aPastedTokenIsAsOldAsItWasPasted()
{
    Bench bench;
    const QDateTime pastedAt = bench.clock.now().toUTC().addSecs(-9000);
    const auto call = bench.source.token();
    bench.fetcher->promise.finish(FetchedToken{Secret("a"), -1800s, pastedAt});
    QVERIFY2(isToken(resultOf(call), "a"), "an old token is tried all the same");
    QCOMPARE(bench.source.age(), (TokenAge{pastedAt, pastedAt.addSecs(7200)}));
}

QTEST_GUILESS_MAIN(TestCachedTokenSource)
#include "tst_cachedtokensource.moc"
