#include "core/accounts/accountsessions.h"

#include "core/base/clock.h"
#include "tests/accounts/stubbornsecretstore.h"
#include "tests/support/markedsecret.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/waiting.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump;
using core::AccountSession;

namespace {

core::JumpRule newRule()
{
    core::JumpRule rule;
    rule.prefix = u"https://h.example/"_s;
    return rule;
}

} // namespace

/// Which session belongs to an account, and for how long.
class TestAccountSessions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void makesOneSessionAnAccount();
    void knowsNoOtherAccounts();
    void makesANewOneWhenTheSettingsChange_data();
    void makesANewOneWhenTheSettingsChange();
    void keepsItWhenOnlyMarksChange();
    void locksAtOnce();
    void locksASessionThatIsStillInUse();
    void readsNoSecretOfOtherSettings_data();
    void readsNoSecretOfOtherSettings();
    void readsTheSecretWhileItGoesWhereItBelongs();
    void retiresTheSessionOfARemovedAccount();
    void endsWhatIsUnderWayWhereItBegan();
    void givesTheSandboxItsOwnSecret();
    void passesOnThatARefreshTokenIsNotStored();

private:
    [[nodiscard]] core::Account account() const
    {
        return {.id = u"shop"_s,
                .name = u"Shop"_s,
                .appid = u"wx0shop"_s,
                .miniProgramAppids = {u"wx0a"_s, u"wx0b"_s},
                .miniProgramAppid = u"wx0a"_s,
                .baseUrl = m_server->url(),
                .proxy = {.kind = core::ProxySettings::Kind::None}};
    }
    [[nodiscard]] core::ApiResult<core::Nothing> add(AccountSession &session) const
    {
        return test::resultOf(session.client().addRule(newRule()));
    }

    core::SystemClock m_clock;
    core::MemorySecretStore m_secrets;
    std::unique_ptr<test::ScriptedServer> m_server;
    std::unique_ptr<core::AccountListModel> m_accounts;
    std::unique_ptr<core::AccountSessions> m_sessions;
};

void TestAccountSessions::init()
{
    m_sessions.reset();
    m_accounts = std::make_unique<core::AccountListModel>();
    m_server = std::make_unique<test::ScriptedServer>(QList{test::jsonAnswer(R"({"errcode":0})")});
    (void)m_secrets.write({u"shop"_s, core::SecretSlot::AccessToken}, core::Secret(test::kMarkedToken));
    m_accounts->setAccounts({account()});
    m_sessions = std::make_unique<core::AccountSessions>(
        *m_accounts, core::SessionServices{m_secrets, m_clock}, [this](core::AccountKind) {
            return core::SandboxAccess{m_server->url(), core::Secret("sandbox secret")};
        });
}

void TestAccountSessions::makesOneSessionAnAccount()
{
    const auto session = m_sessions->session(u"shop"_s);
    QVERIFY(session);
    QCOMPARE(session->account(), account());
    QCOMPARE(m_sessions->session(u"shop"_s), session);
}

void TestAccountSessions::knowsNoOtherAccounts()
{
    QVERIFY(!m_sessions->session(u"nobody"_s));
}

void TestAccountSessions::makesANewOneWhenTheSettingsChange_data()
{
    QTest::addColumn<std::function<void(core::Account &)>>("change");
    const auto row = [](const char *name, const std::function<void(core::Account &)> &change) {
        QTest::newRow(name) << change;
    };
    row("name", [](core::Account &account) { account.name = u"Shop 2"_s; });
    row("server", [](core::Account &account) { account.baseUrl.setPath(u"/gateway"_s); });
    row("mini program", [](core::Account &account) { account.miniProgramAppid = u"wx0b"_s; });
    row("token", [](core::Account &account) { account.token = core::AppSecretSettings{}; });
    row("rate", [](core::Account &account) { account.limits.perSecond = 1; });
}

void TestAccountSessions::makesANewOneWhenTheSettingsChange()
{
    QFETCH(std::function<void(core::Account &)>, change);
    const auto before = m_sessions->session(u"shop"_s);
    QSignalSpy retired(m_sessions.get(), &core::AccountSessions::retired);
    core::Account changed = account();
    change(changed);
    m_accounts->setAccounts({changed});
    QCOMPARE(retired.size(), 1);
    QCOMPARE(retired.first().first().toString(), u"shop"_s);
    const auto after = m_sessions->session(u"shop"_s);
    QVERIFY(after != before);
    QCOMPARE(after->account(), changed);
}

void TestAccountSessions::keepsItWhenOnlyMarksChange()
{
    const auto before = m_sessions->session(u"shop"_s);
    QSignalSpy retired(m_sessions.get(), &core::AccountSessions::retired);
    core::Account changed = account();
    changed.colour = core::AccountColour::Red;
    changed.word = u"Production"_s;
    m_accounts->setAccounts({changed});
    QCOMPARE(retired.size(), 0);
    QCOMPARE(m_sessions->session(u"shop"_s), before);
}

void TestAccountSessions::locksAtOnce()
{
    const auto session = m_sessions->session(u"shop"_s);
    core::Account locked = account();
    locked.writes = core::WriteAccess::Locked;
    m_accounts->setAccounts({locked});
    QCOMPARE(m_sessions->session(u"shop"_s), session);
    const auto refused = add(*session);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, core::ApiError::Kind::WriteLocked);
    QCOMPARE(m_server->requests().size(), 0);

    m_accounts->setAccounts({account()});
    QVERIFY(add(*session));
    QCOMPARE(m_server->requests().size(), 1);
}

void TestAccountSessions::locksASessionThatIsStillInUse()
{
    const auto former = m_sessions->session(u"shop"_s);
    core::Account changed = account();
    changed.name = u"Shop 2"_s;
    m_accounts->setAccounts({changed});
    const auto latter = m_sessions->session(u"shop"_s);
    QVERIFY(latter != former);
    changed.writes = core::WriteAccess::Locked;
    m_accounts->setAccounts({changed});
    QCOMPARE(add(*former).error().kind, core::ApiError::Kind::WriteLocked);
    QCOMPARE(add(*latter).error().kind, core::ApiError::Kind::WriteLocked);
    QCOMPARE(m_server->requests().size(), 0);
}

void TestAccountSessions::readsNoSecretOfOtherSettings_data()
{
    QTest::addColumn<std::function<void(core::Account &)>>("change");
    const auto row = [](const char *name, const std::function<void(core::Account &)> &change) {
        QTest::newRow(name) << change;
    };
    row("server", [](core::Account &account) { account.baseUrl = u"https://another.example"_s; });
    row("appid", [](core::Account &account) { account.appid = u"wx0other"_s; });
    row("token", [](core::Account &account) { account.token = core::AppSecretSettings{}; });
    row("proxy", [](core::Account &account) {
        account.proxy = {.kind = core::ProxySettings::Kind::Manual, .host = u"proxy.example"_s, .port = 8080};
    });
}

/// A dialog that was left open asks once more.
void TestAccountSessions::readsNoSecretOfOtherSettings()
{
    QFETCH(std::function<void(core::Account &)>, change);
    const auto former = m_sessions->session(u"shop"_s);
    core::Account changed = account();
    change(changed);
    m_accounts->setAccounts({changed});
    (void)m_secrets.write({u"shop"_s, core::SecretSlot::AccessToken}, core::Secret("of another server"));
    const auto refused = add(*former);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, core::ApiError::Kind::SettingsChanged);
    QCOMPARE(m_server->requests().size(), 0);
    m_accounts->setAccounts({account()}); // the settings are those of before again
    QVERIFY(add(*former));
    m_accounts->setAccounts({});
    QCOMPARE(test::resultOf(former->tokens().renewedToken(core::Secret("of another server"))).error().kind,
             core::ApiError::Kind::SettingsChanged);
}

void TestAccountSessions::readsTheSecretWhileItGoesWhereItBelongs()
{
    const auto former = m_sessions->session(u"shop"_s);
    core::Account changed = account();
    changed.name = u"Shop 2"_s;
    changed.miniProgramAppid = u"wx0b"_s;
    changed.limits.perSecond = 1;
    changed.token = core::PastedTokenSettings{.pastedAt = m_clock.now()};
    m_accounts->setAccounts({changed});
    QVERIFY(m_sessions->session(u"shop"_s) != former);
    QVERIFY(add(*former));
    QCOMPARE(m_server->requests().size(), 1);
}

void TestAccountSessions::retiresTheSessionOfARemovedAccount()
{
    QVERIFY(m_sessions->session(u"shop"_s));
    QSignalSpy retired(m_sessions.get(), &core::AccountSessions::retired);
    m_accounts->setAccounts({});
    QCOMPARE(retired.size(), 1);
    QVERIFY(!m_sessions->session(u"shop"_s));
}

void TestAccountSessions::endsWhatIsUnderWayWhereItBegan()
{
    const auto former = m_sessions->session(u"shop"_s);
    const auto call = former->client().addRule(newRule());
    core::Account changed = account();
    changed.name = u"Shop 2"_s;
    m_accounts->setAccounts({changed});
    QVERIFY(test::resultOf(call));
    QCOMPARE(m_server->requests().size(), 1);
}

void TestAccountSessions::givesTheSandboxItsOwnSecret()
{
    core::Account sandbox = account();
    sandbox.id = u"sandbox"_s;
    sandbox.isSandbox = true;
    sandbox.baseUrl.clear();
    m_accounts->setAccounts({account(), sandbox});
    const auto session = m_sessions->session(u"sandbox"_s);
    QCOMPARE(session->account().baseUrl, m_server->url());
    (void)test::resultOf(session->tokens().token());
    QCOMPARE(m_server->requests().size(), 1);
    QVERIFY(m_server->requests().first().body.contains("sandbox secret"));
    const core::SecretKey key{u"sandbox"_s, core::SecretSlot::AppSecret};
    QVERIFY2(!m_secrets.holds(key), "it would end in the keychain");
}

void TestAccountSessions::passesOnThatARefreshTokenIsNotStored()
{
    test::StubbornSecretStore secrets;
    (void)secrets.write({u"shop"_s, core::SecretSlot::RefreshToken}, core::Secret(test::kMarkedRefreshToken));
    secrets.unwritable = {core::SecretSlot::RefreshToken};
    test::ScriptedServer server(
        {test::jsonAnswer(R"({"token":"component"})"),
         test::jsonAnswer(
             R"({"authorizer_access_token":"t","expires_in":7200,"authorizer_refresh_token":"another"})")});
    core::Account platform = account();
    platform.baseUrl = server.url();
    platform.token =
        core::PlatformSettings{.componentAppid = u"wx1"_s,
                               .componentToken = {.request = {.url = server.url()}, .tokenPath = u"token"_s}};
    m_accounts->setAccounts({platform});
    core::AccountSessions sessions(*m_accounts, {secrets, m_clock},
                                   [](core::AccountKind) { return core::SandboxAccess(); });
    QSignalSpy notStored(&sessions, &core::AccountSessions::refreshTokenNotStored);
    QVERIFY(test::resultOf(sessions.session(u"shop"_s)->tokens().token()));
    QCOMPARE(notStored.size(), 1);
    QCOMPARE(notStored.first().first().toString(), u"Shop"_s);
}

QTEST_GUILESS_MAIN(TestAccountSessions)
#include "tst_accountsessions.moc"
