#include "core/tokens/tokenservicefetcher.h"

#include "tests/tokens/tokenbench.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;

namespace {

TokenServiceSettings settingsFor(const QUrl &server)
{
    QUrl url = server;
    url.setPath(u"/tokens"_s);
    return {.request = {.url = url, .query = {{u"appid"_s, u"{appid}"_s}, {u"key"_s, u"{secret}"_s}}},
            .tokenPath = u"data.accessToken"_s,
            .lifetimePath = u"data.expiresIn"_s};
}

TokenServiceSettings withRenewal(TokenServiceSettings settings)
{
    settings.renewal = settings.request;
    settings.renewal->method = HttpMethod::Post;
    settings.renewal->body = uR"({"refused":"{refused_token}"})"_s;
    return settings;
}

ScriptStep tokenAnswer(const QByteArray &token)
{
    return jsonAnswer(R"({"code":0,"data":{"accessToken":")" + token + R"(","expiresIn":"7200"}})");
}

struct Bench : TokenBench
{
    explicit Bench(const QList<ScriptStep> &script)
        : TokenBench(script)
        , settings(settingsFor(server.url()))
    {
        store(SecretSlot::TokenServiceSecret, kMarkedServiceSecret);
    }

    [[nodiscard]] ApiResult<FetchedToken> fetch(const Secret &refused = {})
    {
        TokenServiceFetcher fetcher(settings, owner, services);
        return resultOf(fetcher.fetch(refused));
    }

    TokenServiceSettings settings;
};

} // namespace

class TestTokenServiceFetcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksAsItWasSetUp();
    void postsABodyAndHeaders();
    void worksWithoutASecret();
    void aMissingSecretIsSaid();
    void renewsWithTheRefusedToken();
    void asksAgainWhereNoRenewalIsSetUp();
    void theRefusedTokenAgainIsNoToken();
    void everyFailureNamesTheStep_data();
    void everyFailureNamesTheStep();
    void aSlowServiceIsGivenUp();
    void aSecretWithALineBreakIsNotSent();
    void whatTheServiceRepeatsIsMasked();
};

void TestTokenServiceFetcher::asksAsItWasSetUp()
{
    Bench bench({tokenAnswer(kMarkedToken)});
    const auto token = bench.fetch();
    QVERIFY(token);
    QVERIFY(token->token == Secret(kMarkedToken));
    QCOMPARE(token->lifetime, 7200s);
    QVERIFY(bench.request(0).header.startsWith("GET "));
    QVERIFY(bench.request(0).target ==
            "/tokens?appid=wx0owner&key=" + kMarkedServiceSecret.toPercentEncoding());
}

void TestTokenServiceFetcher::postsABodyAndHeaders()
{
    Bench bench({tokenAnswer(kMarkedToken)});
    bench.store(SecretSlot::TokenServiceSecret, kMarkedAppSecret);
    bench.settings.request.method = HttpMethod::Post;
    bench.settings.request.query.clear();
    bench.settings.request.headers = {{u"Authorization"_s, u"Bearer {secret}"_s}};
    bench.settings.request.body = uR"({"appid":"{appid}"})"_s;
    QVERIFY(bench.fetch());
    QCOMPARE(bench.request(0).target, "/tokens");
    QCOMPARE(bench.request(0).body, R"({"appid":"wx0owner"})");
    QVERIFY(bench.request(0).header.contains("Authorization: Bearer " + kMarkedAppSecret));
    QVERIFY(bench.request(0).header.contains("Content-Type: application/json"));
}

void TestTokenServiceFetcher::worksWithoutASecret()
{
    Bench bench({tokenAnswer(kMarkedToken)});
    (void)bench.secrets.erase({bench.owner.accountId, SecretSlot::TokenServiceSecret});
    bench.settings.request.query = {{u"appid"_s, u"{appid}"_s}};
    QVERIFY(bench.fetch());
}

void TestTokenServiceFetcher::aMissingSecretIsSaid()
{
    Bench bench({tokenAnswer(kMarkedToken)});
    (void)bench.secrets.erase({bench.owner.accountId, SecretSlot::TokenServiceSecret});
    const auto token = bench.fetch();
    QVERIFY(!token);
    QCOMPARE(token.error().kind, Kind::SecretUnavailable);
    QCOMPARE(token.error().detail, u"token-service-secret: not stored"_s);
    QCOMPARE(bench.requestCount(), 0);
}

void TestTokenServiceFetcher::renewsWithTheRefusedToken()
{
    Bench bench({tokenAnswer("new")});
    bench.settings = withRenewal(bench.settings);
    const auto token = bench.fetch(Secret(kMarkedToken));
    QVERIFY(token);
    QVERIFY(token->token == Secret("new"));
    QCOMPARE(bench.requestCount(), 1);
    QVERIFY(bench.request(0).header.startsWith("POST "));
    QVERIFY(bench.request(0).body == R"({"refused":")" + kMarkedToken + "\"}");

    QVERIFY(bench.fetch());
    QVERIFY(bench.request(1).header.startsWith("GET "));
}

void TestTokenServiceFetcher::asksAgainWhereNoRenewalIsSetUp()
{
    Bench bench({tokenAnswer("new")});
    QVERIFY(bench.fetch(Secret(kMarkedToken)));
    QVERIFY(bench.request(0).header.startsWith("GET "));
    QVERIFY(!bench.request(0).target.contains(kMarkedToken.toPercentEncoding()));
}

void TestTokenServiceFetcher::theRefusedTokenAgainIsNoToken()
{
    for (const bool renews : {false, true}) {
        Bench bench({tokenAnswer(kMarkedToken)});
        if (renews)
            bench.settings = withRenewal(bench.settings);
        const auto token = bench.fetch(Secret(kMarkedToken));
        QVERIFY(!token);
        QCOMPARE(token.error().kind, Kind::NoToken);
        QCOMPARE(token.error().step, ApiError::Step::TokenService);
    }
}

void TestTokenServiceFetcher::everyFailureNamesTheStep_data()
{
    QTest::addColumn<ScriptStep>("answer");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const ScriptStep &answer, Kind kind, const char *detail) {
        QTest::newRow(name) << answer << int(kind) << QString::fromLatin1(detail);
    };
    row("login page", jsonAnswer("<html>Log in</html>"), Kind::Unreadable, "HTML instead of JSON");
    row("wrong path", jsonAnswer(R"({"data":{"token":"x"}})"), Kind::Unreadable, "data.accessToken: missing");
    row("expired", jsonAnswer(R"({"data":{"accessToken":"x","expiresIn":0}})"), Kind::Unreadable,
        "data.expiresIn: 0 seconds, so the token has expired");
    row("not allowed", jsonAnswer(R"({"message":"no"})", 403), Kind::HttpStatus, "");
    row("out of order", jsonAnswer("<html>", 502), Kind::HttpStatus, "");
    row("redirect", rawAnswer("HTTP/1.1 302 X\r\nLocation: https://sso.a.b/\r\nContent-Length: 0\r\n\r\n"),
        Kind::Redirect, "HTTP 302 to sso.a.b");
    row("cut", cut(), Kind::Network, "");
}

void TestTokenServiceFetcher::everyFailureNamesTheStep()
{
    QFETCH(ScriptStep, answer);
    QFETCH(QString, detail);
    Bench bench({answer});
    const auto token = bench.fetch();
    QVERIFY(!token);
    QTEST(int(token.error().kind), "kind");
    QCOMPARE(token.error().step, ApiError::Step::TokenService);
    QCOMPARE(token.error().certainty, Certainty::Unchanged);
    if (token.error().kind != Kind::Network)
        QCOMPARE(token.error().detail, detail);
    QVERIFY(!givesAwaySecret(token.error()));
}

void TestTokenServiceFetcher::aSlowServiceIsGivenUp()
{
    Bench bench({stall()});
    const HttpTransport impatient(bench.network, {.read = 50ms, .write = 50ms});
    TokenServiceFetcher fetcher(bench.settings, bench.owner, {impatient, bench.secrets, bench.clock});
    const auto token = resultOf(fetcher.fetch({}));
    QVERIFY(!token);
    QCOMPARE(token.error().kind, Kind::Timeout);
    QCOMPARE(token.error().step, ApiError::Step::TokenService);
    QCOMPARE(kTokenDeadlines, (HttpDeadlines{.read = 20s, .write = 20s}));
}

void TestTokenServiceFetcher::aSecretWithALineBreakIsNotSent()
{
    Bench bench({tokenAnswer("x")});
    bench.settings.request.headers = {{u"X-Key"_s, u"{secret}"_s}};
    bench.store(SecretSlot::TokenServiceSecret, kMarkedServiceSecret + "\r\nX-Admin: 1");
    const auto token = bench.fetch();
    QVERIFY(!token);
    QCOMPARE(token.error().step, ApiError::Step::TokenService);
    QCOMPARE(token.error().detail, u"header X-Key: holds a line break"_s);
    QCOMPARE(bench.requestCount(), 0);
}

void TestTokenServiceFetcher::whatTheServiceRepeatsIsMasked()
{
    for (const QByteArray &secret : {kMarkedAppSecret, kMarkedServiceSecret, kMarkedProxyPassword}) {
        const QString errmsg = u"bad key %1, %2 for %3"_s.arg(QString::fromUtf8(secret),
                                                              QString::fromLatin1(secret.toPercentEncoding()),
                                                              QString::fromLatin1(kMarkedToken));
        const QJsonObject reply{{"errcode"_L1, 40001}, {"errmsg"_L1, errmsg}};
        Bench bench({jsonAnswer(QJsonDocument(reply).toJson())});
        bench.settings = withRenewal(bench.settings);
        bench.store(SecretSlot::TokenServiceSecret, secret);
        const auto token = bench.fetch(Secret(kMarkedToken));
        QVERIFY(!token);
        QVERIFY(!givesAwaySecret(token.error()));
        QCOMPARE(token.error().errmsg, u"bad key ***, *** for ***"_s);
        QCOMPARE(token.error().step, ApiError::Step::TokenService);
    }
}

QTEST_GUILESS_MAIN(TestTokenServiceFetcher)
#include "tst_tokenservicefetcher.moc"
