#include "core/accounts/accountsecrets.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;

class TestAccountSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhatIsNeeded_data();
    void namesWhatIsNeeded();
};

void TestAccountSecrets::namesWhatIsNeeded_data()
{
    QTest::addColumn<Account>("account");
    QTest::addColumn<QList<SecretSlot>>("secrets");
    using Slots = QList<SecretSlot>;
    const auto row = [](const char *name, const Account &account, const Slots &secrets) {
        QTest::newRow(name) << account << secrets;
    };
    const TokenServiceRequest open{.url = QUrl(u"https://tokens.example.com/"_s)};
    TokenServiceRequest inHeader = open;
    inHeader.headers = {{u"Authorization"_s, u"Bearer {secret}"_s}};
    TokenServiceRequest inQuery = open;
    inQuery.query = {{u"app"_s, u"{appid}"_s}, {u"key"_s, u"{secret}"_s}};
    TokenServiceRequest inBody = open;
    inBody.body = u"{\"key\":\"{secret}\"}"_s;
    const Slots service{SecretSlot::TokenServiceSecret};
    const Slots platform{SecretSlot::RefreshToken};

    row("a token", {.token = PastedTokenSettings{}}, {SecretSlot::AccessToken});
    row("an AppSecret", {.token = AppSecretSettings{}}, {SecretSlot::AppSecret});
    row("an open service", {.token = TokenServiceSettings{.request = open}}, {});
    row("a header", {.token = TokenServiceSettings{.request = inHeader}}, service);
    row("a query", {.token = TokenServiceSettings{.request = inQuery}}, service);
    row("a body", {.token = TokenServiceSettings{.request = inBody}}, service);
    row("only the renewal", {.token = TokenServiceSettings{.request = open, .renewal = inBody}}, service);
    row("a platform", {.token = PlatformSettings{{}, {.request = open}}}, platform);
    row("a platform and its service", {.token = PlatformSettings{{}, {.request = inBody}}},
        service + platform);
    row("a sandbox", {.isSandbox = true, .token = AppSecretSettings{}}, {});

    const ProxySettings manual{.kind = ProxySettings::Kind::Manual, .host = u"proxy"_s, .user = u"me"_s};
    ProxySettings system = manual;
    system.kind = ProxySettings::Kind::System;
    ProxySettings nameless = manual;
    nameless.user.clear();
    const Slots token{SecretSlot::AccessToken};
    row("a proxy's password", {.proxy = manual}, token + Slots{SecretSlot::ProxyPassword});
    row("a proxy that is not used", {.proxy = system}, token);
    row("a proxy for everybody", {.proxy = nameless}, token);
}

void TestAccountSecrets::namesWhatIsNeeded()
{
    QFETCH(Account, account);
    QFETCH(QList<SecretSlot>, secrets);
    QCOMPARE(neededSecrets(account), secrets);
}

QTEST_GUILESS_MAIN(TestAccountSecrets)
#include "tst_accountsecrets.moc"
