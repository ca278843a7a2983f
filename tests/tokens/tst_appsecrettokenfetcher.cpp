#include "core/tokens/appsecrettokenfetcher.h"

#include "tests/tokens/tokenbench.h"

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;
using namespace std::chrono_literals;

namespace {

using Call = AppSecretSettings::Call;

ScriptStep tokenAnswer(const QByteArray &token)
{
    return jsonAnswer(R"({"access_token":")" + token + R"(","expires_in":7200})");
}

struct Bench : TokenBench
{
    explicit Bench(const QList<ScriptStep> &script, Call call = Call::StableToken)
        : TokenBench(script)
        , fetcher({call}, owner, services)
    {
        store(SecretSlot::AppSecret, kMarkedAppSecret);
    }

    [[nodiscard]] bool isForced(qsizetype i) const
    {
        return request(i).body.contains(R"("force_refresh":true)");
    }

    AppSecretTokenFetcher fetcher;
};

} // namespace

class TestAppSecretTokenFetcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForAStableToken();
    void neverEscapesWhatIsNoAscii();
    void asksForAReplacingToken();
    void forcesOnlyWhenTheSameTokenComesBack();
    void doesNotForceWhenSomebodyRenewedIt();
    void forcesAtMostOnceInHalfAMinute();
    void aReplacingTokenIsNeverForced();
    void saysWhatWeChatRefused();
    void saysWhatIsNoToken_data();
    void saysWhatIsNoToken();
    void withoutSecretNothingIsSent();
};

void TestAppSecretTokenFetcher::asksForAStableToken()
{
    Bench bench({tokenAnswer(kMarkedToken)});
    const auto result = resultOf(bench.fetcher.fetch({}));
    QVERIFY(result);
    QVERIFY(result->token == Secret(kMarkedToken));
    QCOMPARE(result->lifetime, 7200s);
    QCOMPARE(bench.requestCount(), 1);
    QCOMPARE(bench.request(0).target, "/cgi-bin/stable_token");
    QVERIFY(bench.request(0).header.startsWith("POST "));
    QVERIFY(bench.request(0).body ==
            R"({"appid":"wx0owner","grant_type":"client_credential","secret":")" + kMarkedAppSecret + "\"}");
}

void TestAppSecretTokenFetcher::neverEscapesWhatIsNoAscii()
{
    Bench bench({tokenAnswer("t")});
    bench.store(SecretSlot::AppSecret, kMarkedAppSecret + "/中");
    QVERIFY(resultOf(bench.fetcher.fetch({})));
    QVERIFY(bench.request(0).body.contains(kMarkedAppSecret + "/中\""));
}

void TestAppSecretTokenFetcher::asksForAReplacingToken()
{
    Bench bench({tokenAnswer(kMarkedToken)}, Call::Token);
    const auto result = resultOf(bench.fetcher.fetch({}));
    QVERIFY(result);
    QVERIFY(result->token == Secret(kMarkedToken));
    QVERIFY(bench.request(0).header.startsWith("GET "));
    QVERIFY(bench.request(0).target == "/cgi-bin/token?grant_type=client_credential&appid=wx0owner&secret=" +
                                           kMarkedAppSecret.toPercentEncoding());
}

void TestAppSecretTokenFetcher::forcesOnlyWhenTheSameTokenComesBack()
{
    Bench bench({tokenAnswer("old"), tokenAnswer("new")});
    const auto result = resultOf(bench.fetcher.fetch(Secret("old")));
    QVERIFY(result);
    QVERIFY(result->token == Secret("new"));
    QCOMPARE(bench.requestCount(), 2);
    QVERIFY(!bench.isForced(0));
    QVERIFY(bench.isForced(1));
}

void TestAppSecretTokenFetcher::doesNotForceWhenSomebodyRenewedIt()
{
    Bench bench({tokenAnswer("new")});
    const auto result = resultOf(bench.fetcher.fetch(Secret("old")));
    QVERIFY(result);
    QVERIFY(result->token == Secret("new"));
    QCOMPARE(bench.requestCount(), 1);
    QVERIFY(!bench.isForced(0));
}

void TestAppSecretTokenFetcher::forcesAtMostOnceInHalfAMinute()
{
    Bench bench({tokenAnswer("same")});
    QVERIFY(resultOf(bench.fetcher.fetch(Secret("same"))));
    QCOMPARE(bench.requestCount(), 2);
    bench.clock.advance(30s - 1ms);
    QVERIFY(resultOf(bench.fetcher.fetch(Secret("same"))));
    QCOMPARE(bench.requestCount(), 3);
    QVERIFY(!bench.isForced(2));
    bench.clock.advance(1ms);
    QVERIFY(resultOf(bench.fetcher.fetch(Secret("same"))));
    QCOMPARE(bench.requestCount(), 5);
    QVERIFY(bench.isForced(4));
}

void TestAppSecretTokenFetcher::aReplacingTokenIsNeverForced()
{
    Bench bench({tokenAnswer("old")}, Call::Token);
    QVERIFY(resultOf(bench.fetcher.fetch(Secret("old"))));
    QCOMPARE(bench.requestCount(), 1);
}

void TestAppSecretTokenFetcher::saysWhatWeChatRefused()
{
    Bench bench({jsonAnswer(R"({"errcode":40164,"errmsg":"invalid ip 203.0.113.7 for )" + kMarkedAppSecret +
                            R"( rid: a-b-c"})")});
    const auto result = resultOf(bench.fetcher.fetch({}));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ApiError::Kind::Refused);
    QCOMPARE(result.error().errcode, 40164);
    QCOMPARE(result.error().step, ApiError::Step::WeChatToken);
    QVERIFY(!givesAwaySecret(result.error()));
    QCOMPARE(result.error().errmsg, u"invalid ip 203.0.113.7 for *** rid: a-b-c"_s);
    QCOMPARE(result.error().rid, u"a-b-c"_s);
    QCOMPARE(result.error().certainty, Certainty::Unchanged);
}

void TestAppSecretTokenFetcher::saysWhatIsNoToken_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QString>("detail");
    QTest::newRow("HTML") << QByteArray("<html>Log in</html>") << u"HTML instead of JSON"_s;
    QTest::newRow("nothing") << QByteArray("{}") << u"access_token: missing"_s;
    QTest::newRow("empty") << QByteArray(R"({"access_token":"","expires_in":7200})")
                           << u"access_token: empty"_s;
    QTest::newRow("no lifetime") << QByteArray(R"({"access_token":"a"})") << u"expires_in: missing"_s;
}

void TestAppSecretTokenFetcher::saysWhatIsNoToken()
{
    QFETCH(QByteArray, reply);
    Bench bench({jsonAnswer(reply)});
    const auto result = resultOf(bench.fetcher.fetch({}));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ApiError::Kind::Unreadable);
    QCOMPARE(result.error().step, ApiError::Step::WeChatToken);
    QTEST(result.error().detail, "detail");
}

void TestAppSecretTokenFetcher::withoutSecretNothingIsSent()
{
    Bench bench({tokenAnswer("a")});
    (void)bench.secrets.erase({bench.owner.accountId, SecretSlot::AppSecret});
    const auto result = resultOf(bench.fetcher.fetch({}));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ApiError::Kind::SecretUnavailable);
    QCOMPARE(result.error().detail, u"app-secret: not stored"_s);
    QCOMPARE(bench.requestCount(), 0);
}

QTEST_GUILESS_MAIN(TestAppSecretTokenFetcher)
#include "tst_appsecrettokenfetcher.moc"
