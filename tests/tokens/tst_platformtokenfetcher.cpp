#include "core/tokens/platformtokenfetcher.h"

#include "tests/tokens/tokenbench.h"

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;
using namespace std::chrono_literals;
using Step = ApiError::Step;

namespace {

const QByteArray kNextRefreshToken = kMarkedRefreshToken + "2";

ScriptStep component(const QByteArray &token)
{
    return jsonAnswer(R"({"token":")" + token + "\"}");
}

/// Without a refresh token when `refreshToken` is empty.
ScriptStep authorizer(const QByteArray &refreshToken)
{
    const QByteArray successor =
        refreshToken.isEmpty() ? QByteArray() : R"(,"authorizer_refresh_token":")" + refreshToken + "\"";
    return jsonAnswer(R"({"authorizer_access_token":")" + kMarkedToken + R"(","expires_in":7200)" +
                      successor + "}");
}

/// Repeats what it was sent.
ScriptStep refusal(int errcode, const QByteArray &componentToken = kMarkedComponentToken)
{
    return jsonAnswer(R"({"errcode":)" + QByteArray::number(errcode) + R"(,"errmsg":"no )" +
                      kMarkedRefreshToken + " " + componentToken + R"( rid: a-b"})");
}

/// Reads, but fails to write as often as told.
class StubbornStore final : public SecretStore
{
public:
    [[nodiscard]] SecretCall<Secret> read(const SecretKey &key) override { return stored.read(key); }
    [[nodiscard]] SecretCall<Nothing> write(const SecretKey &key, const Secret &secret) override
    {
        ++writes;
        if (failures-- > 0)
            return SecretCall<Nothing>::finished(
                Failure{SecretError{SecretError::Kind::Unavailable, QStringLiteral("locked")}});
        return stored.write(key, secret);
    }
    [[nodiscard]] SecretCall<Nothing> erase(const SecretKey &key) override { return stored.erase(key); }

    MemorySecretStore stored;
    int failures = 0;
    int writes = 0;
};

struct Bench : TokenBench
{
    explicit Bench(const QList<ScriptStep> &script, int failingWrites = 0)
        : TokenBench(script)
        , fetcher(settings(), owner, {transport, keychain, clock},
                  [this](const SecretError &error) { reports.append(error); })
    {
        (void)keychain.write(key(), Secret(kMarkedRefreshToken));
        keychain.writes = 0;
        keychain.failures = failingWrites;
    }

    [[nodiscard]] SecretKey key() const { return {owner.accountId, SecretSlot::RefreshToken}; }
    [[nodiscard]] ApiResult<FetchedToken> fetch() { return resultOf(fetcher.fetch({})); }
    [[nodiscard]] bool holds(const QByteArray &refreshToken)
    {
        const auto stored = resultOf(keychain.read(key()));
        return stored && *stored == Secret(refreshToken);
    }

    StubbornStore keychain;
    QList<SecretError> reports;
    PlatformTokenFetcher fetcher;

private:
    [[nodiscard]] PlatformSettings settings() const
    {
        QUrl url = server.url();
        url.setPath(u"/component"_s);
        return {.componentAppid = u"wx0component"_s,
                .componentToken = {.request = {.url = url}, .tokenPath = u"token"_s}};
    }
};

} // namespace

class TestPlatformTokenFetcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void turnsTheRefreshTokenIntoAToken();
    void keepsTheComponentToken();
    void storesANewRefreshToken();
    void worksOnWhenANewRefreshTokenCannotBeStored();
    void leavesAnUnreadableRefreshTokenAlone();
    void renewsARefusedComponentTokenOnce();
    void saysWhenTheServiceHasNoOtherComponentToken();
    void saysWhenTheNewComponentTokenIsRefused();
    void otherRefusalsAreReportedAtOnce();
    void namesTheStepThatFailed();
};

void TestPlatformTokenFetcher::turnsTheRefreshTokenIntoAToken()
{
    Bench bench({component(kMarkedComponentToken), authorizer({})});
    const auto token = bench.fetch();
    QVERIFY(token);
    QVERIFY(token->token == Secret(kMarkedToken));
    QCOMPARE(token->lifetime, 7200s);
    QCOMPARE(bench.requestCount(), 2);
    QCOMPARE(bench.request(0).target, "/component");
    QVERIFY(bench.request(1).target == "/cgi-bin/component/api_authorizer_token?component_access_token=" +
                                           kMarkedComponentToken.toPercentEncoding());
    QVERIFY(bench.request(1).body == R"({"authorizer_appid":"wx0owner","authorizer_refresh_token":")" +
                                         kMarkedRefreshToken + R"(","component_appid":"wx0component"})");
    QCOMPARE(bench.keychain.writes, 0);
}

void TestPlatformTokenFetcher::keepsTheComponentToken()
{
    Bench bench({component(kMarkedComponentToken), authorizer({})});
    QVERIFY(bench.fetch());
    QVERIFY(bench.fetch());
    QCOMPARE(bench.requestCount(), 3);
    QCOMPARE(bench.request(0).target, "/component");
    QVERIFY(bench.request(2).target.startsWith("/cgi-bin/component/api_authorizer_token?"));
}

void TestPlatformTokenFetcher::storesANewRefreshToken()
{
    Bench bench({component(kMarkedComponentToken), authorizer(kNextRefreshToken)});
    QVERIFY(bench.fetch());
    QVERIFY(bench.holds(kNextRefreshToken));
    QVERIFY(bench.fetch());
    QVERIFY(bench.request(2).body.contains(kNextRefreshToken));
    QCOMPARE(bench.keychain.writes, 1);
    QVERIFY(bench.reports.isEmpty());
}

void TestPlatformTokenFetcher::worksOnWhenANewRefreshTokenCannotBeStored()
{
    Bench bench({component(kMarkedComponentToken), authorizer(kNextRefreshToken)}, 2);
    QVERIFY(bench.fetch());
    QVERIFY2(bench.holds(kMarkedRefreshToken), "the old one is not dropped");
    QCOMPARE(bench.reports.size(), 1);
    QCOMPARE(bench.reports.first().detail, u"locked"_s);

    QVERIFY(bench.fetch());
    QVERIFY2(bench.request(2).body.contains(kNextRefreshToken), "the new one is used");
    QCOMPARE(bench.reports.size(), 1);

    QVERIFY2(bench.fetch(), "storing is tried again each time");
    QVERIFY(bench.holds(kNextRefreshToken));
    QCOMPARE(bench.reports.size(), 1);
}

void TestPlatformTokenFetcher::leavesAnUnreadableRefreshTokenAlone()
{
    Bench bench({component(kMarkedComponentToken), authorizer(kNextRefreshToken)});
    (void)bench.keychain.erase(bench.key());
    const auto token = bench.fetch();
    QVERIFY(!token);
    QCOMPARE(token.error().kind, ApiError::Kind::SecretUnavailable);
    QCOMPARE(token.error().detail, u"refresh-token: not stored"_s);
    QCOMPARE(bench.requestCount(), 0);
    QCOMPARE(bench.keychain.writes, 0);
}

void TestPlatformTokenFetcher::renewsARefusedComponentTokenOnce()
{
    Bench bench({component(kMarkedComponentToken), refusal(42001), component(kMarkedComponentToken + "2"),
                 authorizer({})});
    QVERIFY(bench.fetch());
    QCOMPARE(bench.requestCount(), 4);
    QVERIFY(bench.request(3).target.endsWith((kMarkedComponentToken + "2").toPercentEncoding()));
}

void TestPlatformTokenFetcher::saysWhenTheServiceHasNoOtherComponentToken()
{
    Bench bench({component(kMarkedComponentToken), refusal(40001), component(kMarkedComponentToken)});
    const auto token = bench.fetch();
    QVERIFY(!token);
    QCOMPARE(token.error().errcode, 40001);
    QCOMPARE(token.error().step, Step::AuthorizerToken);
    QCOMPARE(token.error().renewal, ApiError::Renewal::Impossible);
    QCOMPARE(bench.requestCount(), 3);
    QVERIFY(!givesAwaySecret(token.error()));
}

void TestPlatformTokenFetcher::saysWhenTheNewComponentTokenIsRefused()
{
    Bench bench({component(kMarkedComponentToken), refusal(40001), component(kMarkedComponentToken + "2"),
                 refusal(40001, kMarkedComponentToken + "2")});
    const auto token = bench.fetch();
    QVERIFY(!token);
    QCOMPARE(token.error().step, Step::AuthorizerToken);
    QCOMPARE(token.error().renewal, ApiError::Renewal::RefusedAgain);
    QCOMPARE(bench.requestCount(), 4);
    QVERIFY(!givesAwaySecret(token.error()));
}

void TestPlatformTokenFetcher::otherRefusalsAreReportedAtOnce()
{
    Bench bench({component(kMarkedComponentToken), refusal(61003)});
    const auto token = bench.fetch();
    QVERIFY(!token);
    QCOMPARE(token.error().errcode, 61003);
    QCOMPARE(token.error().step, Step::AuthorizerToken);
    QVERIFY(!givesAwaySecret(token.error()));
    QCOMPARE(token.error().errmsg, u"no *** *** rid: a-b"_s);
    QCOMPARE(bench.requestCount(), 2);
}

void TestPlatformTokenFetcher::namesTheStepThatFailed()
{
    Bench service({jsonAnswer("<html>")});
    const auto noComponentToken = service.fetch();
    QVERIFY(!noComponentToken);
    QCOMPARE(noComponentToken.error().step, Step::TokenService);

    Bench weChat({component(kMarkedComponentToken), jsonAnswer("{}")});
    const auto noToken = weChat.fetch();
    QVERIFY(!noToken);
    QCOMPARE(noToken.error().step, Step::AuthorizerToken);
    QCOMPARE(noToken.error().detail, u"authorizer_access_token: missing"_s);
}

QTEST_GUILESS_MAIN(TestPlatformTokenFetcher)
#include "tst_platformtokenfetcher.moc"
