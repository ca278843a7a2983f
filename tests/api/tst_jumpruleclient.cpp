#include "core/api/jumpruleclient.h"

#include "tests/support/clientbench.h"
#include "tests/support/waiting.h"

#include <QFile>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;
using namespace std::chrono_literals;

namespace {

const QByteArray kNothingWrong = R"({"errcode":0,"errmsg":"ok"})";

QByteArray recorded(const char *name)
{
    QFile file(QLatin1StringView(QRJUMP_TEST_DATA "/replies/") + QLatin1StringView(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Repeats reads quickly.
struct Bench : ClientBench
{
    explicit Bench(const QList<ScriptStep> &script, AccountKind kind = AccountKind::Ordinary,
                   WriteAccess writes = WriteAccess::Allowed)
        : ClientBench(script, kind, {.writes = writes, .retries = {.firstDelay = 20ms}})
    {}
};

JumpRule sampleRule()
{
    return {u"https://a.b/c/"_s, u"pages/index/index?名=中"_s, {},
            TestRange::Trial,    SubRules::Exclusive,          {u"https://a.b/c/1"_s}};
}

} // namespace

class TestJumpRuleClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksAsDocumented_data();
    void asksAsDocumented();
    void writesAsDocumented_data();
    void writesAsDocumented();
    void publishesAndDeletesAsDocumented_data();
    void publishesAndDeletesAsDocumented();
    void anEditSaysThatThereAreNoTestLinks();
    void addsTheTokenEncoded();
    void keepsThePathOfAGateway();
    void readsRecordedReplies();
    void readsRecordedRefusals_data();
    void readsRecordedRefusals();
    void unreadableReplies_data();
    void unreadableReplies();
    void anUncertainWriteSaysSo_data();
    void anUncertainWriteSaysSo();
    void masksATokenThatTheServerRepeats();
    void aLockedAccountIsReadButNeverWritten();
    void sendsNoFasterThanTheLimiterAllows();
    void slowsDownAndRepeatsARead();
    void neverRepeatsAWrite();
    void abortDuringABackOff();
    void abortBeforeAnythingIsSent();
};

void TestJumpRuleClient::asksAsDocumented_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("scope");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, AccountKind kind, RuleQuery::Scope scope, const char *body) {
        QTest::newRow(name) << int(kind) << int(scope) << QByteArray(body);
    };
    row("ordinary", AccountKind::Ordinary, RuleQuery::Scope::Newest, "{}");
    row("ordinary, whatever is asked", AccountKind::Ordinary, RuleQuery::Scope::Page, "{}");
    row("newest", AccountKind::Service, RuleQuery::Scope::Newest,
        R"({"appid":"wx0miniprogram","get_type":0})");
    row("by prefix", AccountKind::Service, RuleQuery::Scope::Prefixes,
        R"({"appid":"wx0miniprogram","get_type":1,"prefix_list":["http://weixin.qq.com/q/a","http://weixin.qq.com/q/中"]})");
    row("page", AccountKind::Service, RuleQuery::Scope::Page,
        R"({"appid":"wx0miniprogram","get_type":2,"page_num":3,"page_size":50})");
}

void TestJumpRuleClient::asksAsDocumented()
{
    QFETCH(int, kind);
    QFETCH(int, scope);
    Bench bench({jsonAnswer(recorded("get-ordinary-empty-real.json"))}, AccountKind(kind));
    const RuleQuery query{
        RuleQuery::Scope(scope), {u"http://weixin.qq.com/q/a"_s, u"http://weixin.qq.com/q/中"_s}, 3, 50};
    QVERIFY(resultOf(bench.client.rules(query)));
    QCOMPARE(bench.server.requests().size(), 1);
    QVERIFY(bench.server.requests().first().target.startsWith("/cgi-bin/wxopen/qrcodejumpget?access_token="));
    QTEST(bench.sentBody(), "body");
}

void TestJumpRuleClient::writesAsDocumented_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("isEdit");
    QTest::addColumn<QByteArray>("body");
    const QByteArray ordinary =
        R"({"debug_url":["https://a.b/c/1"],"is_edit":%1,"open_version":2,"path":"pages/index/index?名=中",)"
        R"("permit_sub_rule":2,"prefix":"https://a.b/c/"})";
    const QByteArray service =
        R"({"appid":"wx0miniprogram","is_edit":%1,"path":"pages/index/index?名=中","prefix":"https://a.b/c/"})";
    for (const bool isEdit : {false, true}) {
        const QByteArray flag = isEdit ? "1" : "0";
        QTest::addRow("ordinary, is_edit %s", flag.constData())
            << int(AccountKind::Ordinary) << isEdit << QByteArray(ordinary).replace("%1", flag);
        QTest::addRow("service, is_edit %s", flag.constData())
            << int(AccountKind::Service) << isEdit << QByteArray(service).replace("%1", flag);
    }
}

void TestJumpRuleClient::writesAsDocumented()
{
    QFETCH(int, kind);
    QFETCH(bool, isEdit);
    Bench bench({jsonAnswer(kNothingWrong)}, AccountKind(kind));
    QVERIFY(resultOf(isEdit ? bench.client.editRule(sampleRule()) : bench.client.addRule(sampleRule())));
    QVERIFY(bench.server.requests().first().target.startsWith("/cgi-bin/wxopen/qrcodejumpadd?access_token="));
    QTEST(bench.sentBody(), "body");
}

void TestJumpRuleClient::publishesAndDeletesAsDocumented_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("publishBody");
    QTest::addColumn<QByteArray>("deleteBody");
    const QByteArray prefixOnly = R"({"prefix":"https://a.b/名?x=1"})";
    QTest::newRow("ordinary") << int(AccountKind::Ordinary) << prefixOnly << prefixOnly;
    QTest::newRow("service") << int(AccountKind::Service) << prefixOnly
                             << QByteArray(R"({"appid":"wx0miniprogram","prefix":"https://a.b/名?x=1"})");
}

void TestJumpRuleClient::publishesAndDeletesAsDocumented()
{
    QFETCH(int, kind);
    Bench bench({jsonAnswer(kNothingWrong)}, AccountKind(kind));
    const QString prefix = u"https://a.b/名?x=1"_s;
    QVERIFY(resultOf(bench.client.publishRule(prefix)));
    QTEST(bench.sentBody(), "publishBody");
    QVERIFY(bench.server.requests().last().target.startsWith("/cgi-bin/wxopen/qrcodejumppublish?"));
    QVERIFY(resultOf(bench.client.deleteRule(prefix)));
    QTEST(bench.sentBody(), "deleteBody");
    QVERIFY(bench.server.requests().last().target.startsWith("/cgi-bin/wxopen/qrcodejumpdelete?"));
    QCOMPARE(bench.server.requests().size(), 2);
}

void TestJumpRuleClient::anEditSaysThatThereAreNoTestLinks()
{
    JumpRule rule = sampleRule();
    rule.testLinks.clear();
    Bench bench({jsonAnswer(kNothingWrong)});
    QVERIFY(resultOf(bench.client.addRule(rule)));
    QVERIFY(!bench.sentBody().contains("debug_url"));
    QVERIFY(resultOf(bench.client.editRule(rule)));
    QVERIFY(bench.sentBody().contains(R"("debug_url":[])"));
}

void TestJumpRuleClient::addsTheTokenEncoded()
{
    Bench bench({jsonAnswer(kNothingWrong)});
    QVERIFY(resultOf(bench.client.rules()));
    // QVERIFY instead of QCOMPARE: a failure must not print the token.
    QVERIFY(bench.server.requests().first().target ==
            "/cgi-bin/wxopen/qrcodejumpget?access_token=" + kMarkedToken.toPercentEncoding());
}

void TestJumpRuleClient::keepsThePathOfAGateway()
{
    Bench bench({jsonAnswer(kNothingWrong)});
    QUrl gateway = bench.server.url();
    gateway.setPath(u"/wechat/"_s);
    ApiChannel channel(gateway, bench.network, bench.limiter, bench.tokens);
    JumpRuleClient client({AccountKind::Ordinary}, channel);
    QVERIFY(resultOf(client.rules()));
    QVERIFY(bench.server.requests().first().target.startsWith("/wechat/cgi-bin/wxopen/qrcodejumpget?"));
}

void TestJumpRuleClient::readsRecordedReplies()
{
    Bench bench({jsonAnswer(recorded("get-ordinary-documented-sample-with-bom.json")),
                 jsonAnswer(recorded("get-service-documented-sample.json")),
                 jsonAnswer(recorded("get-ordinary-empty-real.json"))});
    const auto ordinary = resultOf(bench.client.rules());
    QVERIFY(ordinary);
    QCOMPARE(ordinary->rules.size(), 2);
    QCOMPARE(ordinary->rules.first().pagePath, u"pages / index / index "_s);
    QCOMPARE(ordinary->rules.first().testLinks.last(), u"https: //weixin.qq.com/qrcodejump?a=2"_s);
    QCOMPARE(ordinary->totalCount, std::nullopt);
    QCOMPARE(ordinary->featureOpen, false);

    const auto service = resultOf(bench.client.rules());
    QVERIFY(service);
    QCOMPARE(service->listSize, 2);
    QCOMPARE(service->totalCount, 10);
    QCOMPARE(service->rules.first().testRange, std::nullopt);

    const auto empty = resultOf(bench.client.rules());
    QVERIFY(empty);
    QCOMPARE(*empty, (RulePage{{}, true, 0, 0, 100}));
}

void TestJumpRuleClient::readsRecordedRefusals_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<int>("errcode");
    QTest::addColumn<QString>("rid");
    QTest::newRow("85069") << recorded("qrcodejumpadd-85069-confirm-file.json") << 85069
                           << u"5f9fc48b-73fb8347-56462f45"_s;
    QTest::newRow("85072") << recorded("qrcodejumpadd-85072-owned-by-other.json") << 85072
                           << u"65379594-26875051-6b011ea4"_s;
    QTest::newRow("85076") << recorded("qrcodejumpadd-85076-empty-errmsg.json") << 85076
                           << u"5f87eb8a-6ee66b1b-75f60c88"_s;
    QTest::newRow("code as text") << QByteArray(R"({"errcode":"40001","errmsg":"no rid"})") << 40001
                                  << QString();
}

void TestJumpRuleClient::readsRecordedRefusals()
{
    QFETCH(QByteArray, reply);
    QFETCH(int, errcode);
    Bench bench({jsonAnswer(reply)});
    const auto result = resultOf(bench.client.addRule(sampleRule()));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ApiError::Kind::Refused);
    QCOMPARE(result.error().errcode, errcode);
    QTEST(result.error().rid, "rid");
    QCOMPARE(result.error().httpStatus, 200);
    QCOMPARE(result.error().certainty, Certainty::Unchanged);
    QVERIFY(reply.contains(result.error().errmsg.toUtf8()));
}

void TestJumpRuleClient::unreadableReplies_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const char *reply, int status, ApiError::Kind kind,
                        const QString &detail) {
        QTest::newRow(name) << QByteArray(reply) << status << int(kind) << detail;
    };
    row("captive portal", "<html>Log in</html>", 200, ApiError::Kind::Unreadable, u"HTML instead of JSON"_s);
    row("not found", "<html>", 404, ApiError::Kind::HttpStatus, u"HTML instead of JSON"_s);
    row("truncated", R"({"errcode":0,"rule_list":[{"pre)", 200, ApiError::Kind::Unreadable, u"JSON, byte"_s);
    row("empty", "", 200, ApiError::Kind::Unreadable, u"empty reply"_s);
    row("list", "[]", 200, ApiError::Kind::Unreadable, u"$: expected an object"_s);
    row("no errcode", R"({"rule_list":[]})", 200, ApiError::Kind::Unreadable,
        u"errcode: expected a whole number"_s);
    row("wrong shape", R"({"errcode":0,"rule_list":[{"prefix":3}]})", 200, ApiError::Kind::Unreadable,
        u"rule_list[0].prefix: expected a string"_s);
}

void TestJumpRuleClient::unreadableReplies()
{
    QFETCH(QByteArray, reply);
    QFETCH(int, status);
    QFETCH(QString, detail);
    Bench bench({jsonAnswer(reply, status)});
    const auto result = resultOf(bench.client.rules());
    QVERIFY(!result);
    QTEST(int(result.error().kind), "kind");
    QCOMPARE(result.error().httpStatus, status);
    QVERIFY2(result.error().detail.startsWith(detail), qPrintable(result.error().detail));
    QCOMPARE(bench.server.requests().size(), 1);
}

void TestJumpRuleClient::anUncertainWriteSaysSo_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<int>("status");
    QTest::newRow("-1") << QByteArray(R"({"errcode":-1,"errmsg":"system error"})") << 200;
    QTest::newRow("886001") << QByteArray(R"({"errcode":886001,"errmsg":"x"})") << 200;
    QTest::newRow("unknown code") << QByteArray(R"({"errcode":98765,"errmsg":"x"})") << 200;
    QTest::newRow("HTML") << QByteArray("<html>") << 200;
    QTest::newRow("ok, but not from WeChat") << kNothingWrong << 502;
    QTest::newRow("502") << QByteArray("<html>") << 502;
    QTest::newRow("truncated") << QByteArray(R"({"errco)") << 200;
    QTest::newRow("no errcode") << QByteArray("{}") << 200;
}

void TestJumpRuleClient::anUncertainWriteSaysSo()
{
    QFETCH(QByteArray, reply);
    QFETCH(int, status);
    Bench bench({jsonAnswer(reply, status)});
    const auto result = resultOf(bench.client.addRule(sampleRule()));
    QVERIFY(!result);
    QCOMPARE(result.error().certainty, Certainty::Unknown);
    QCOMPARE(bench.server.requests().size(), 1);
}

void TestJumpRuleClient::masksATokenThatTheServerRepeats()
{
    const QByteArray reply = "{\"errcode\":40001,\"errmsg\":\"invalid credential: " + kMarkedToken + ", " +
                             kMarkedToken.toPercentEncoding() + " rid: a-b-c\"}";
    Bench bench({jsonAnswer(reply)});
    const auto result = resultOf(bench.client.rules());
    QVERIFY(!result);
    QCOMPARE(result.error().errmsg, u"invalid credential: ***, *** rid: a-b-c"_s);
    QCOMPARE(result.error().rid, u"a-b-c"_s);
}

void TestJumpRuleClient::aLockedAccountIsReadButNeverWritten()
{
    Bench bench({jsonAnswer(kNothingWrong)}, AccountKind::Ordinary, WriteAccess::Locked);
    for (const auto &write :
         {bench.client.addRule(sampleRule()), bench.client.editRule(sampleRule()),
          bench.client.publishRule(u"https://a.b/"_s), bench.client.deleteRule(u"https://a.b/"_s)}) {
        const auto result = resultOf(write);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ApiError::Kind::WriteLocked);
        QCOMPARE(result.error().certainty, Certainty::Unchanged);
    }
    QVERIFY(resultOf(bench.client.rules()));
    QCOMPARE(bench.server.requests().size(), 1);
    QVERIFY(bench.server.requests().first().target.contains("/qrcodejumpget?"));
}

void TestJumpRuleClient::sendsNoFasterThanTheLimiterAllows()
{
    Bench bench({jsonAnswer(kNothingWrong)});
    RateLimiter slow({.perSecond = 1, .perMinute = 200}, bench.clock);
    ApiChannel channel(bench.server.url(), bench.network, slow, bench.tokens);
    JumpRuleClient client(bench.client.target(), channel);
    QElapsedTimer elapsed;
    elapsed.start();
    const auto first = client.addRule(sampleRule());
    QVERIFY(resultOf(client.rules()));
    QVERIFY(!first.isRunning());
    QVERIFY2(elapsed.elapsed() >= 1000, "writes and reads share one limit");
}

void TestJumpRuleClient::slowsDownAndRepeatsARead()
{
    const QByteArray tooFast =
        R"({"errcode":44990,"errmsg":"reach max api second frequence limit rid: a-b-c"})";
    Bench bench(
        {jsonAnswer(tooFast), jsonAnswer(tooFast), jsonAnswer(recorded("get-ordinary-empty-real.json"))});
    QSignalSpy backedOff(&bench.client, &JumpRuleClient::backedOff);
    QVERIFY(resultOf(bench.client.rules()));
    QCOMPARE(bench.server.requests().size(), 3);
    QCOMPARE(backedOff.size(), 2);
    const auto second = backedOff.last().first().value<BackOff>();
    QCOMPARE(second.attempt, 2);
    QCOMPARE(second.error.errcode, 44990);
    QVERIFY(second.delay >= 20ms && second.delay <= 40ms);
}

void TestJumpRuleClient::neverRepeatsAWrite()
{
    Bench bench({jsonAnswer(R"({"errcode":44990,"errmsg":"reach max api second frequence limit"})")});
    const auto result = resultOf(bench.client.addRule(sampleRule()));
    QVERIFY(!result);
    QCOMPARE(result.error().certainty, Certainty::Unchanged);
    QCOMPARE(bench.server.requests().size(), 1);
}

// The token is known at once, so that it is already on the way when the call is aborted.
void TestJumpRuleClient::abortBeforeAnythingIsSent()
{
    Bench bench({stall()});
    const ApiCall<Nothing> call = bench.client.addRule(sampleRule());
    call.abort();
    const auto result = resultOf(call);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ApiError::Kind::Cancelled);
    QCOMPARE(result.error().detail, QString());
    QCOMPARE(result.error().certainty, Certainty::Unchanged);
    QVERIFY(bench.server.requests().isEmpty());
}

void TestJumpRuleClient::abortDuringABackOff()
{
    Bench bench({jsonAnswer(R"({"errcode":44990,"errmsg":"x"})")});
    QSignalSpy backedOff(&bench.client, &JumpRuleClient::backedOff);
    const auto call = bench.client.rules();
    QVERIFY(backedOff.wait());
    call.abort();
    const auto result = resultOf(call);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ApiError::Kind::Cancelled);
    QCOMPARE(bench.server.requests().size(), backedOff.size());
}

QTEST_GUILESS_MAIN(TestJumpRuleClient)
#include "tst_jumpruleclient.moc"
