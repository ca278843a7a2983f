#include "core/api/apichannel.h"
#include "core/base/clock.h"
#include "tests/support/markedsecret.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/waiting.h"

#include <QNetworkAccessManager>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;
using namespace std::chrono_literals;
using Renewal = ApiError::Renewal;

namespace {

/// Hands out `first`, then what `renewals` hold, one after the other.
class ScriptedTokens final : public AccessTokenSource
{
public:
    [[nodiscard]] ApiCall<Secret> token() override { return ApiCall<Secret>::finished(first); }
    [[nodiscard]] ApiCall<Secret> renewedToken(const Secret &refusedToken) override
    {
        refused.append(refusedToken);
        return ApiCall<Secret>::finished(renewals.takeFirst());
    }

    Secret first{kMarkedToken};
    QList<ApiResult<Secret>> renewals;
    QList<Secret> refused;
};

struct Bench
{
    Bench(const QList<ScriptStep> &script, const QList<ApiResult<Secret>> &renewals)
        : server(script)
        , channel(server.url(), network, limiter, tokens, {.retries = {.firstDelay = 1ms}})
    {
        tokens.renewals = renewals;
    }

    [[nodiscard]] ApiResult<QJsonObject> post(Effect effect)
    {
        return resultOf(channel.post(u"/cgi-bin/x"_s, {{"n"_L1, 1}}, effect));
    }

    [[nodiscard]] bool wasSentWith(qsizetype request, const Secret &token) const
    {
        return server.requests().at(request).target ==
               "/cgi-bin/x?access_token=" + token.reveal().toPercentEncoding();
    }

    ScriptedServer server;
    QNetworkAccessManager network;
    SystemClock clock;
    RateLimiter limiter{{.perSecond = 1000, .perMinute = 10'000}, clock};
    ScriptedTokens tokens;
    ApiChannel channel;
};

const Secret kNewToken(kMarkedToken + "2");
const ScriptStep kOk = jsonAnswer(R"({"errcode":0,"errmsg":"ok"})");

ScriptStep refusal(int errcode)
{
    return jsonAnswer(R"({"errcode":)" + QByteArray::number(errcode) + R"(,"errmsg":"x rid: a-b"})");
}

Failure<ApiError> noToken()
{
    return Failure{ApiError{.kind = ApiError::Kind::NoToken,
                            .detail = u"the refused token again"_s,
                            .step = ApiError::Step::TokenService}};
}

} // namespace

class TestJsonCall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRefusedTokenIsRenewedOnce_data();
    void aRefusedTokenIsRenewedOnce();
    void aSecondRefusalIsReported_data();
    void aSecondRefusalIsReported();
    void theRepeatedWriteIsNotRepeatedAgain();
    void noOtherTokenIsReportedWithTheRefusal();
    void aFailedRenewalIsReportedAsWhatItIs();
    void otherRefusalsRenewNothing();
    void everyRequestCountsForTheLimiter();
    void aRidIsNoWayOutForTheToken();
    void aLongMessageIsCut();
};

void TestJsonCall::aRefusedTokenIsRenewedOnce_data()
{
    QTest::addColumn<int>("errcode");
    QTest::addColumn<int>("effect");
    for (const int errcode : {40001, 40014, 42001}) {
        QTest::addRow("%d, read", errcode) << errcode << int(Effect::Read);
        QTest::addRow("%d, write", errcode) << errcode << int(Effect::Write);
    }
}

void TestJsonCall::aRefusedTokenIsRenewedOnce()
{
    QFETCH(int, errcode);
    QFETCH(int, effect);
    Bench bench({refusal(errcode), kOk}, {kNewToken});
    QVERIFY(bench.post(Effect(effect)));
    QCOMPARE(bench.server.requests().size(), 2);
    QVERIFY(bench.wasSentWith(0, bench.tokens.first));
    QVERIFY(bench.wasSentWith(1, kNewToken));
    QVERIFY(bench.tokens.refused == QList{bench.tokens.first});
    QCOMPARE(bench.server.requests().at(0).body, bench.server.requests().at(1).body);
}

void TestJsonCall::aSecondRefusalIsReported_data()
{
    QTest::addColumn<int>("effect");
    QTest::newRow("read") << int(Effect::Read);
    QTest::newRow("write") << int(Effect::Write);
}

void TestJsonCall::aSecondRefusalIsReported()
{
    QFETCH(int, effect);
    Bench bench({refusal(42001), refusal(40001)}, {kNewToken});
    const auto result = bench.post(Effect(effect));
    QVERIFY(!result);
    QCOMPARE(result.error().errcode, 40001);
    QCOMPARE(result.error().rid, u"a-b"_s);
    QCOMPARE(result.error().renewal, Renewal::RefusedAgain);
    QCOMPARE(result.error().certainty, Certainty::Unchanged);
    QCOMPARE(bench.server.requests().size(), 2);
    QCOMPARE(bench.tokens.refused.size(), 1);
}

void TestJsonCall::theRepeatedWriteIsNotRepeatedAgain()
{
    Bench bench({refusal(42001), jsonAnswer(R"({"errcode":-1,"errmsg":"system error"})")}, {kNewToken});
    const auto result = bench.post(Effect::Write);
    QVERIFY(!result);
    QCOMPARE(result.error().errcode, -1);
    QCOMPARE(result.error().certainty, Certainty::Unknown);
    QCOMPARE(result.error().renewal, Renewal::NotTried);
    QCOMPARE(bench.server.requests().size(), 2);
}

void TestJsonCall::noOtherTokenIsReportedWithTheRefusal()
{
    Bench bench({refusal(40001)}, {noToken()});
    const auto result = bench.post(Effect::Write);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ApiError::Kind::Refused);
    QCOMPARE(result.error().errcode, 40001);
    QCOMPARE(result.error().renewal, Renewal::Impossible);
    QCOMPARE(result.error().step, ApiError::Step::TokenService);
    QCOMPARE(result.error().detail, u"the refused token again"_s);
    QCOMPARE(result.error().certainty, Certainty::Unchanged);
    QCOMPARE(bench.server.requests().size(), 1);
}

void TestJsonCall::aFailedRenewalIsReportedAsWhatItIs()
{
    const ApiError error{.kind = ApiError::Kind::Timeout, .step = ApiError::Step::TokenService};
    Bench bench({refusal(40001)}, {Failure{error}});
    const auto result = bench.post(Effect::Write);
    QVERIFY(!result);
    QCOMPARE(result.error(), error);
    QCOMPARE(bench.server.requests().size(), 1);
}

void TestJsonCall::otherRefusalsRenewNothing()
{
    Bench bench({refusal(48001)}, {});
    QVERIFY(!bench.post(Effect::Write));
    QCOMPARE(bench.server.requests().size(), 1);
    QVERIFY(bench.tokens.refused.isEmpty());
}

void TestJsonCall::everyRequestCountsForTheLimiter()
{
    Bench bench({refusal(42001), kOk}, {kNewToken});
    RateLimiter slow({.perSecond = 1, .perMinute = 200}, bench.clock);
    ApiChannel channel(bench.server.url(), bench.network, slow, bench.tokens);
    const auto start = bench.clock.elapsed();
    QVERIFY(resultOf(channel.post(u"/cgi-bin/x"_s, {}, Effect::Write)));
    QVERIFY2(bench.clock.elapsed() - start >= 1s, "the repeated call waits for its turn, too");
}

void TestJsonCall::aRidIsNoWayOutForTheToken()
{
    const Secret token("MarkedTokenOfLettersOnly");
    Bench bench({jsonAnswer(R"({"errcode":48001,"errmsg":"no rid: )" + token.reveal() + R"("})")}, {});
    bench.tokens.first = token;
    const auto result = bench.post(Effect::Write);
    QVERIFY(!result);
    QCOMPARE(result.error().errmsg, u"no rid: ***"_s);
    QCOMPARE(result.error().rid, QString());
}

void TestJsonCall::aLongMessageIsCut()
{
    const QByteArray message = (kMarkedToken + ' ').repeated(100'000);
    Bench bench({jsonAnswer(R"({"errcode":48001,"errmsg":")" + message + R"("})")}, {});
    const auto result = bench.post(Effect::Write);
    QVERIFY(!result);
    QVERIFY(result.error().errmsg.size() < 5'000);
    QVERIFY(!result.error().errmsg.contains("Marked"_L1));
}

QTEST_GUILESS_MAIN(TestJsonCall)
#include "tst_jsoncall.moc"
