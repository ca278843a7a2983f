#include "core/api/diagnosisclient.h"

#include "core/sandbox/sandboxserver.h"
#include "tests/support/clientbench.h"
#include "tests/support/waiting.h"

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;
using namespace std::chrono_literals;

namespace {

struct Bench : ClientBench
{
    explicit Bench(const QByteArray &reply, WriteAccess writes = WriteAccess::Allowed)
        : ClientBench({jsonAnswer(reply)}, AccountKind::Service, {.writes = writes})
    {}

    [[nodiscard]] bool asked(const QByteArray &path) const
    {
        return server.requests().size() == 1 &&
               server.requests().first().target.startsWith(path + "?access_token=");
    }

    DiagnosisClient diagnosis{channel};
};

const QByteArray kQuota =
    R"({"errcode":0,"errmsg":"ok","quota":{"daily_limit":5000,"used":12,"remain":4988}})";

enum class Call { Links, Request, Quota };

std::optional<ApiError> errorOf(Call call, DiagnosisClient &client)
{
    const auto error = [](const auto &result) {
        return result ? std::nullopt : std::optional(result.error());
    };
    switch (call) {
    case Call::Links:
        return error(resultOf(client.linkedMiniPrograms()));
    case Call::Request:
        return error(resultOf(client.requestDetails(u"1-2-3"_s)));
    case Call::Quota:
        return error(resultOf(client.dailyQuota(u"/cgi-bin/x"_s)));
    }
    Q_UNREACHABLE();
}

} // namespace

class TestDiagnosisClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsLinkedMiniPrograms();
    void noLinksAtAll_data();
    void noLinksAtAll();
    void readsWhatIsRememberedOfARequest();
    void masksTheTokenInARememberedRequest();
    void readsTheQuota();
    void readsTheRateOfNewerReplies();
    void worksOnALockedAccount();
    void unreadableReplies_data();
    void unreadableReplies();
    void passesRefusalsOn();
    void theSandboxAnswersAll();
};

void TestDiagnosisClient::readsLinkedMiniPrograms()
{
    Bench bench(
        R"({"errcode":0,"wxopens":{"items":[{"appid":"wx1","nickname":"小店","status":1},)"
        R"({"nickname":"会员","status":"12","email":"x"},{"appid":"wx3","nickname":"a","status":77}]}})");
    const auto result = resultOf(bench.diagnosis.linkedMiniPrograms());
    QVERIFY(result);
    const QList<LinkedMiniProgram> expected{{u"wx1"_s, u"小店"_s, LinkStatus::Linked},
                                            {{}, u"会员"_s, LinkStatus::WaitingForAccount},
                                            {u"wx3"_s, u"a"_s, LinkStatus(77)}};
    QCOMPARE(*result, expected);
    QVERIFY(bench.asked("/cgi-bin/wxopen/wxamplinkget"));
    QCOMPARE(bench.sentBody(), "{}");
}

void TestDiagnosisClient::noLinksAtAll_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::newRow("empty list") << QByteArray(R"({"errcode":0,"wxopens":{"items":[]}})");
    QTest::newRow("null list") << QByteArray(R"({"errcode":0,"wxopens":{"items":null}})");
    QTest::newRow("no member") << QByteArray(R"({"errcode":0})");
}

void TestDiagnosisClient::noLinksAtAll()
{
    QFETCH(QByteArray, reply);
    Bench bench(reply);
    const auto result = resultOf(bench.diagnosis.linkedMiniPrograms());
    QVERIFY(result);
    QVERIFY(result->isEmpty());
}

void TestDiagnosisClient::readsWhatIsRememberedOfARequest()
{
    Bench bench(R"({"errcode":0,"request":{"invoke_time":1635156704,"cost_in_ms":30,)"
                R"("request_url":"access_token=***&a=1","request_body":"{\"a\":\"中\"}",)"
                R"("response_body":"{\"errcode\":0}","client_ip":"203.0.113.7"}})");
    const auto result = resultOf(bench.diagnosis.requestDetails(u"61725984-6126f6f9-040f19c4"_s));
    QVERIFY(result);
    const RequestDetails expected{QDateTime({2021, 10, 25}, {10, 11, 44}, Qt::UTC),
                                  30ms,
                                  u"access_token=***&a=1"_s,
                                  uR"({"a":"中"})"_s,
                                  uR"({"errcode":0})"_s,
                                  u"203.0.113.7"_s};
    QCOMPARE(*result, expected);
    QVERIFY(bench.asked("/cgi-bin/openapi/rid/get"));
    QCOMPARE(bench.sentBody(), R"({"rid":"61725984-6126f6f9-040f19c4"})");
}

void TestDiagnosisClient::masksTheTokenInARememberedRequest()
{
    const QByteArray token = "85_MarkedSecretOfAnEarlierDay";
    Bench bench(R"({"errcode":0,"request":{"request_url":"https://h/a?access_token=)" + token +
                R"(&b=1","request_body":"{\"secret\":\")" + token +
                R"(\"}","response_body":"{\"access_token\":\")" + token + R"(\"}"}})");
    const auto result = resultOf(bench.diagnosis.requestDetails(u"1-2-3"_s));
    QVERIFY(result);
    const QString everything = result->url + result->requestBody + result->responseBody;
    QVERIFY(!everything.contains(QString::fromUtf8(token)));
    QCOMPARE(result->url, u"https://h/a?access_token=***&b=1"_s);
}

void TestDiagnosisClient::readsTheQuota()
{
    Bench bench(kQuota);
    const auto result = resultOf(bench.diagnosis.dailyQuota(u"/cgi-bin/wxopen/qrcodejumpget"_s));
    QVERIFY(result);
    QCOMPARE(*result, (DailyQuota{5000, 12, 4988, std::nullopt}));
    QVERIFY(bench.asked("/cgi-bin/openapi/quota/get"));
    QCOMPARE(bench.sentBody(), R"({"cgi_path":"/cgi-bin/wxopen/qrcodejumpget"})");
}

void TestDiagnosisClient::readsTheRateOfNewerReplies()
{
    Bench bench(R"({"errcode":0,"quota":{"daily_limit":"5000","used":"12","remain":"4988"},)"
                R"("rate_limit":{"call_count":5,"refresh_second":1}})");
    const auto result = resultOf(bench.diagnosis.dailyQuota(u"/cgi-bin/x"_s));
    QVERIFY(result);
    QCOMPARE(*result, (DailyQuota{5000, 12, 4988, CallRate{5, 1s}}));
}

void TestDiagnosisClient::worksOnALockedAccount()
{
    Bench bench(kQuota, WriteAccess::Locked);
    QVERIFY(resultOf(bench.diagnosis.dailyQuota(u"/cgi-bin/x"_s)));
}

void TestDiagnosisClient::unreadableReplies_data()
{
    QTest::addColumn<int>("call");
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QString>("detail");
    const auto row = [](Call call, const char *reply, const QString &detail) {
        QTest::newRow(qPrintable(detail)) << int(call) << QByteArray(reply) << detail;
    };
    row(Call::Links, R"({"errcode":0,"wxopens":[]})", u"wxopens: expected an object"_s);
    row(Call::Links, R"({"errcode":0,"wxopens":{"items":{}}})", u"wxopens.items: expected a list"_s);
    row(Call::Links, R"({"errcode":0,"wxopens":{"items":[{},7]}})",
        u"wxopens.items[1]: expected an object"_s);
    row(Call::Links, R"({"errcode":0,"wxopens":{"items":[{"status":"x"}]}})",
        u"wxopens.items[0].status: expected a whole number"_s);
    row(Call::Request, R"({"errcode":0})", u"request: expected an object"_s);
    row(Call::Request, R"({"errcode":0,"request":{"request_url":7}})",
        u"request.request_url: expected a string"_s);
    row(Call::Quota, R"({"errcode":0})", u"quota.daily_limit: expected a whole number"_s);
    row(Call::Quota, R"({"errcode":0,"quota":{"daily_limit":1,"used":0}})",
        u"quota.remain: expected a whole number"_s);
    row(Call::Quota, R"({"errcode":0,"quota":{"daily_limit":1,"used":0,"remain":1},"rate_limit":7})",
        u"rate_limit: expected an object"_s);
    row(Call::Quota, R"({"errcode":0,"quota":{"daily_limit":1,"used":0,"remain":1},"rate_limit":{}})",
        u"rate_limit.call_count: expected a whole number"_s);
}

void TestDiagnosisClient::unreadableReplies()
{
    QFETCH(int, call);
    QFETCH(QByteArray, reply);
    Bench bench(reply);
    const auto error = errorOf(Call(call), bench.diagnosis);
    QVERIFY(error);
    QCOMPARE(error->kind, ApiError::Kind::Unreadable);
    QTEST(error->detail, "detail");
}

void TestDiagnosisClient::passesRefusalsOn()
{
    Bench bench(R"({"errcode":76003,"errmsg":"rid not belong to you rid: a-b-c"})");
    const auto error = errorOf(Call::Request, bench.diagnosis);
    QVERIFY(error);
    QCOMPARE(error->errcode, 76003);
    QCOMPARE(error->rid, u"a-b-c"_s);
}

void TestDiagnosisClient::theSandboxAnswersAll()
{
    qrjump::sandbox::SandboxServer sandbox;
    QVERIFY(sandbox.start());
    const auto account = sandbox.accounts().last(); // the service account
    QNetworkAccessManager network;
    const SystemClock clock;
    RateLimiter limiter({}, clock);
    FixedAccessToken tokens(Secret(account.accessToken.toUtf8()));
    ApiChannel channel(sandbox.baseUrl(), network, limiter, tokens);
    DiagnosisClient client(channel);

    const auto links = resultOf(client.linkedMiniPrograms());
    QVERIFY(links);
    QVERIFY(!links->isEmpty());
    const auto quota = resultOf(client.dailyQuota(u"/cgi-bin/wxopen/wxamplinkget"_s));
    QVERIFY(quota);
    QCOMPARE(quota->used, 1);
    const auto refused = resultOf(client.dailyQuota(u"/cgi-bin/nonsense"_s));
    QVERIFY(!refused);
    QVERIFY(!refused.error().rid.isEmpty());
    const auto details = resultOf(client.requestDetails(refused.error().rid));
    QVERIFY(details);
    QVERIFY(details->requestBody.contains("/cgi-bin/nonsense"_L1));
    QVERIFY(!details->url.contains(account.accessToken));
}

QTEST_GUILESS_MAIN(TestDiagnosisClient)
#include "tst_diagnosisclient.moc"
