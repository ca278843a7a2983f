#include "core/accounts/accountsession.h"

#include "core/api/errorcatalogue.h"
#include "core/api/errorexplanation.h"
#include "core/api/requestlog.h"
#include "core/secrets/memorysecretstore.h"
#include "tests/support/manualclock.h"
#include "tests/support/markedsecret.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/waiting.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;
using namespace std::chrono_literals;

namespace {

const ScriptStep kEmptyList = jsonAnswer(R"({"errcode":0,"errmsg":"ok","rule_list":[]})");

ScriptStep tokenAnswer(const QByteArray &token = kMarkedToken)
{
    return jsonAnswer(R"({"access_token":")" + token + R"(","expires_in":7200})");
}

ScriptStep refusedToken()
{
    return jsonAnswer(R"({"errcode":40001,"errmsg":"invalid credential rid: a-b"})");
}

JumpRule sampleRule()
{
    JumpRule rule;
    rule.prefix = u"https://a.b/c"_s;
    rule.pagePath = u"pages/index"_s;
    return rule;
}

/// Fails to write.
class ReadOnlyStore final : public SecretStore
{
public:
    [[nodiscard]] SecretCall<Secret> read(const SecretKey &key) override { return stored.read(key); }
    [[nodiscard]] SecretCall<Nothing> write(const SecretKey &, const Secret &) override
    {
        return SecretCall<Nothing>::finished(
            Failure{SecretError{SecretError::Kind::Unavailable, QStringLiteral("locked")}});
    }
    [[nodiscard]] SecretCall<Nothing> erase(const SecretKey &key) override { return stored.erase(key); }

    MemorySecretStore stored;
};

/// Allows `room` requests an account.
class SmallMemory final : public RequestMemory
{
public:
    std::chrono::milliseconds reserve(const QString &owner, const QDateTime &,
                                      const QList<RequestWindow> &) override
    {
        return ++counts[owner] <= room ? 0ms : 1h;
    }

    int room = 1'000'000;
    QHash<QString, int> counts;
};

/// A server and the account that talks to it with an AppSecret.
struct Bench
{
    explicit Bench(const QList<ScriptStep> &script)
        : server(script)
        , account{.id = u"account"_s,
                  .name = u"Shop"_s,
                  .appid = u"wx0"_s,
                  .baseUrl = server.url(),
                  .token = AppSecretSettings{},
                  .limits = {.perSecond = 1000, .perMinute = 10'000}}
    {
        store(SecretSlot::AppSecret, kMarkedAppSecret);
        store(SecretSlot::AccessToken, kMarkedToken);
        store(SecretSlot::RefreshToken, kMarkedRefreshToken);
    }

    void store(SecretSlot slot, const QByteArray &secret)
    {
        (void)secrets.stored.write({account.id, slot}, Secret(secret));
    }

    [[nodiscard]] std::unique_ptr<AccountSession> session()
    {
        return std::make_unique<AccountSession>(
            account, SessionServices{.secrets = secrets, .clock = clock, .log = &log, .requests = &memory});
    }

    [[nodiscard]] int countOf(const QByteArray &path) const
    {
        const auto &requests = server.requests();
        return static_cast<int>(
            std::count_if(requests.begin(), requests.end(), [&path](const ReceivedRequest &request) {
                return request.target.startsWith(path);
            }));
    }

    ScriptedServer server;
    Account account;
    ReadOnlyStore secrets;
    ManualClock clock;
    RequestLog log{clock};
    SmallMemory memory{};
};

} // namespace

class TestAccountSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fiftyCallsNeedOneTokenRequest();
    void tokenCallsDoNotCountAgainstTheLimits();
    void aNewSessionDoesNotStartAfresh();
    void aLockedAccountIsNeverWritten();
    void aLockStopsAWriteThatWaitsForItsToken();
    void aLockStopsTheRepetitionOfAWrite();
    void nothingLeavesBeforeTheProxysPasswordIsKnown();
    void saysThatAnotherSystemTakesTheToken();
    void saysThatThePastedTokenIsUsedUp();
    void recordsEveryRequestWithoutSecrets();
    void noSecretOfATokenCallComesBackInAnError();
    void reportsARefreshTokenThatIsNotStored();
    void knowsTheAgeOfItsToken();
};

void TestAccountSession::fiftyCallsNeedOneTokenRequest()
{
    Bench bench({tokenAnswer(), kEmptyList});
    const auto session = bench.session();
    QList<ApiCall<RulePage>> calls;
    for (int i = 0; i < 50; ++i)
        calls.append(session->client().rules());
    for (const auto &call : calls)
        QVERIFY(resultOf(call));
    QCOMPARE(bench.countOf("/cgi-bin/stable_token"), 1);
    QCOMPARE(bench.countOf("/cgi-bin/wxopen/qrcodejumpget?access_token="), 50);
}

void TestAccountSession::tokenCallsDoNotCountAgainstTheLimits()
{
    Bench bench({tokenAnswer(), kEmptyList});
    bench.account.limits = {.perSecond = 1, .perMinute = 200};
    const auto session = bench.session();
    QVERIFY2(resultOf(session->client().rules()), "the time stands still");
    const auto second = session->client().rules();
    QTest::qWait(50);
    QVERIFY(second.isRunning());
    bench.clock.advance(2s);
    QVERIFY(resultOf(second));
    QCOMPARE(bench.server.requests().size(), 3);
}

void TestAccountSession::aNewSessionDoesNotStartAfresh()
{
    Bench bench({tokenAnswer(), kEmptyList, tokenAnswer(), kEmptyList, tokenAnswer(), kEmptyList});
    bench.memory.room = 2;
    QVERIFY(resultOf(bench.session()->client().rules()));
    bench.account.limits = {.perSecond = 3, .perMinute = 30};
    const auto session = bench.session();
    QVERIFY(resultOf(session->client().rules()));
    const auto third = session->client().rules();
    QTRY_COMPARE(bench.memory.counts.value(bench.server.url().authority() + u" wx0"_s), 3);
    QVERIFY(third.isRunning());
    bench.account.appid = u"wx1"_s;
    QVERIFY2(resultOf(bench.session()->client().rules()), "another account");
}

void TestAccountSession::aLockedAccountIsNeverWritten()
{
    Bench bench({tokenAnswer(), kEmptyList});
    bench.account.writes = WriteAccess::Locked;
    const auto session = bench.session();
    const auto write = resultOf(session->client().addRule(sampleRule()));
    QVERIFY(!write);
    QCOMPARE(write.error().kind, ApiError::Kind::WriteLocked);
    QVERIFY(bench.server.requests().isEmpty());
    QVERIFY(resultOf(session->client().rules()));
}

void TestAccountSession::aLockStopsAWriteThatWaitsForItsToken()
{
    Bench bench({tokenAnswer(), kEmptyList});
    const auto session = bench.session();
    const auto write = session->client().addRule(sampleRule());
    session->setWrites(WriteAccess::Locked);
    const auto result = resultOf(write);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ApiError::Kind::WriteLocked);
    QCOMPARE(result.error().certainty, Certainty::Unchanged);
    QCOMPARE(bench.countOf("/cgi-bin/wxopen/"), 0);
}

void TestAccountSession::aLockStopsTheRepetitionOfAWrite()
{
    Bench bench({tokenAnswer(), refusedToken(), tokenAnswer("86_other_token"), kEmptyList});
    bench.account.limits = {.perSecond = 1, .perMinute = 200};
    const auto session = bench.session();
    const auto write = session->client().addRule(sampleRule());
    QTRY_COMPARE(bench.countOf("/cgi-bin/stable_token"), 2);
    QVERIFY2(write.isRunning(), "the repetition waits for its turn");
    session->setWrites(WriteAccess::Locked);
    bench.clock.advance(2s);
    const auto result = resultOf(write);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ApiError::Kind::WriteLocked);
    QCOMPARE(bench.countOf("/cgi-bin/wxopen/"), 1);
}

void TestAccountSession::nothingLeavesBeforeTheProxysPasswordIsKnown()
{
    Bench bench(
        {rawAnswer("HTTP/1.1 407 X\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n"),
         jsonAnswer("no", 502)});
    bench.account.proxy = {.kind = ProxySettings::Kind::Manual,
                           .host = u"127.0.0.1"_s,
                           .port = bench.server.serverPort(),
                           .user = u"clerk"_s};
    bench.account.baseUrl = QUrl(u"https://wechat.invalid"_s);
    bench.account.token = PastedTokenSettings{};
    const auto session = bench.session();
    const auto locked = resultOf(session->client().addRule(sampleRule()));
    QVERIFY(!locked);
    QCOMPARE(locked.error().kind, ApiError::Kind::SecretUnavailable);
    QVERIFY(bench.server.requests().isEmpty());

    bench.store(SecretSlot::ProxyPassword, kMarkedProxyPassword);
    QVERIFY2(!resultOf(session->client().addRule(sampleRule())), "the proxy of this test leads nowhere");
    QVERIFY(!bench.server.requests().isEmpty());
    QVERIFY(bench.server.requests().last().header.startsWith("CONNECT wechat.invalid:443"));
    // Qt writes Basic credentials in Latin-1.
    const QByteArray credentials = "clerk:" + QString::fromUtf8(kMarkedProxyPassword).toLatin1();
    QVERIFY(bench.server.requests().last().header.contains("Proxy-Authorization: Basic " +
                                                           credentials.toBase64()));
}

void TestAccountSession::saysThatAnotherSystemTakesTheToken()
{
    Bench bench({tokenAnswer("a"), refusedToken(), tokenAnswer("a"), tokenAnswer("b"), refusedToken()});
    const auto session = bench.session();
    const auto write = resultOf(session->client().addRule(sampleRule()));
    QVERIFY(!write);
    QCOMPARE(write.error().renewal, ApiError::Renewal::RefusedAgain);
    QCOMPARE(write.error().certainty, Certainty::Unchanged);
    QCOMPARE(bench.server.requests().size(), 5);
    QCOMPARE(bench.countOf("/cgi-bin/wxopen/qrcodejumpadd"), 2);
    const ErrorExplanation explanation = explain(write.error(), ErrorCatalogue());
    QVERIFY2(explanation.meaning.contains("another system"_L1), qPrintable(explanation.meaning));
}

void TestAccountSession::saysThatThePastedTokenIsUsedUp()
{
    Bench bench({refusedToken()});
    bench.account.token = PastedTokenSettings{.pastedAt = bench.clock.now().addDays(-1)};
    const auto session = bench.session();
    const auto page = resultOf(session->client().rules());
    QVERIFY(!page);
    QCOMPARE(page.error().errcode, 40001);
    QCOMPARE(page.error().renewal, ApiError::Renewal::Impossible);
    QCOMPARE(bench.server.requests().size(), 1);
}

void TestAccountSession::recordsEveryRequestWithoutSecrets()
{
    Bench bench({tokenAnswer(), kEmptyList});
    const auto session = bench.session();
    QVERIFY(resultOf(session->client().rules()));
    QCOMPARE(bench.log.records().size(), 2);
    for (const RequestRecord &record : bench.log.records()) {
        QCOMPARE(record.account, u"Shop"_s);
        const QByteArray texts = (record.url + record.requestBody.text + record.reply.text).toUtf8();
        for (const QByteArray &secret : {kMarkedToken, kMarkedAppSecret}) {
            QVERIFY(!texts.contains(secret));
            QVERIFY(!texts.contains(secret.toPercentEncoding()));
        }
    }
}

void TestAccountSession::noSecretOfATokenCallComesBackInAnError()
{
    Bench bench(
        {tokenAnswer(), jsonAnswer(R"({"errcode":48001,"errmsg":"no )" + kMarkedAppSecret + R"("})")});
    const auto page = resultOf(bench.session()->client().rules());
    QVERIFY(!page);
    QCOMPARE(page.error().errmsg, u"no ***"_s);
    QCOMPARE(bench.log.records().last().errmsg, u"no ***"_s);
}

void TestAccountSession::reportsARefreshTokenThatIsNotStored()
{
    Bench bench(
        {jsonAnswer(R"({"token":")" + kMarkedComponentToken + "\"}"),
         jsonAnswer(R"({"authorizer_access_token":")" + kMarkedToken +
                    R"(","expires_in":7200,"authorizer_refresh_token":")" + kMarkedRefreshToken + "2\"}"),
         kEmptyList});
    bench.account.token =
        PlatformSettings{.componentAppid = u"wx1"_s,
                         .componentToken = {.request = {.url = bench.server.url()}, .tokenPath = u"token"_s}};
    const auto session = bench.session();
    QSignalSpy notStored(session.get(), &AccountSession::refreshTokenNotStored);
    QVERIFY(resultOf(session->client().rules()));
    QCOMPARE(notStored.size(), 1);
    QCOMPARE(notStored.first().first().value<SecretError>().detail, u"locked"_s);
}

void TestAccountSession::knowsTheAgeOfItsToken()
{
    Bench bench({tokenAnswer(), kEmptyList});
    const auto session = bench.session();
    QCOMPARE(session->tokens().age(), std::nullopt);
    QVERIFY(resultOf(session->client().rules()));
    const QDateTime now = bench.clock.now().toUTC();
    QCOMPARE(session->tokens().age(), (TokenAge{now, now.addSecs(7200)}));
}

QTEST_GUILESS_MAIN(TestAccountSession)
#include "tst_accountsession.moc"
