#include "core/accounts/accountnetwork.h"

#include "core/secrets/memorysecretstore.h"
#include "tests/support/markedsecret.h"
#include "tests/support/waiting.h"

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;
using Proxy = ProxySettings;

namespace {

Proxy manual(const QString &host, Proxy::Protocol protocol = Proxy::Protocol::Http)
{
    return {
        .kind = Proxy::Kind::Manual, .protocol = protocol, .host = host, .port = 3128, .user = u"clerk"_s};
}

QNetworkProxy proxyFor(const QString &address, const Proxy &settings)
{
    return proxiesFor(QNetworkProxyQuery(QUrl(address)), settings, Secret(kMarkedProxyPassword)).constFirst();
}

const QString kFarAway = u"https://api.weixin.qq.com/cgi-bin/x"_s;

} // namespace

class TestAccountNetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void goesAsSetUp_data();
    void goesAsSetUp();
    void asksTheSystemEachTime();
    void namesUserAndPasswordToAManualProxy();
    void keepsWhatIsForThisComputerHere_data();
    void keepsWhatIsForThisComputerHere();
    void isReadyAtOnceWithoutPassword_data();
    void isReadyAtOnceWithoutPassword();
    void waitsForThePasswordOfTheProxy();
};

void TestAccountNetwork::initTestCase()
{
    qputenv("no_proxy", "");
    qputenv("https_proxy", "http://proxy.example.invalid:8080");
    qputenv("http_proxy", "http://proxy.example.invalid:8080");
}

void TestAccountNetwork::goesAsSetUp_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("protocol");
    const auto row = [](const char *name, QNetworkProxy::ProxyType type, const QString &host,
                        Proxy::Kind kind, Proxy::Protocol protocol = Proxy::Protocol::Http) {
        QTest::newRow(name) << int(type) << host << int(kind) << int(protocol);
    };
    row("none", QNetworkProxy::NoProxy, {}, Proxy::Kind::None);
    row("HTTP", QNetworkProxy::HttpProxy, u"10.0.0.1"_s, Proxy::Kind::Manual);
    row("SOCKS5", QNetworkProxy::Socks5Proxy, u"10.0.0.1"_s, Proxy::Kind::Manual, Proxy::Protocol::Socks5);
}

void TestAccountNetwork::goesAsSetUp()
{
    QFETCH(QString, host);
    QFETCH(int, kind);
    QFETCH(int, protocol);
    Proxy settings = manual(host, Proxy::Protocol(protocol));
    settings.kind = Proxy::Kind(kind);
    const QNetworkProxy proxy = proxyFor(kFarAway, settings);
    QTEST(int(proxy.type()), "type");
    QCOMPARE(proxy.hostName(), host);
}

void TestAccountNetwork::asksTheSystemEachTime()
{
    MemorySecretStore secrets;
    AccountNetwork network({.proxy = {.kind = Proxy::Kind::System}}, secrets);
    const auto hostNow = [&network] {
        return network.manager()
            .proxyFactory()
            ->queryProxy(QNetworkProxyQuery(QUrl(kFarAway)))
            .constFirst()
            .hostName();
    };
    QCOMPARE(hostNow(), u"proxy.example.invalid"_s);
    qputenv("https_proxy", "http://other.example.invalid:8080");
    QCOMPARE(hostNow(), u"other.example.invalid"_s);
    qputenv("https_proxy", "http://proxy.example.invalid:8080");
}

void TestAccountNetwork::namesUserAndPasswordToAManualProxy()
{
    const QNetworkProxy proxy = proxyFor(kFarAway, manual(u"10.0.0.1"_s));
    QCOMPARE(proxy.port(), 3128);
    QCOMPARE(proxy.user(), u"clerk"_s);
    QVERIFY(proxy.password().toUtf8() == kMarkedProxyPassword);
}

void TestAccountNetwork::keepsWhatIsForThisComputerHere_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isManual");
    QTest::addColumn<QString>("proxyHost");
    QTest::addColumn<bool>("staysHere");
    for (const char *address : {"http://127.0.0.1:1/x", "http://localhost:1/x", "http://[::1]:1/x"}) {
        QTest::addRow("%s, system", address) << QString::fromLatin1(address) << false << QString() << true;
        QTest::addRow("%s, far proxy", address)
            << QString::fromLatin1(address) << true << u"10.0.0.1"_s << true;
        QTest::addRow("%s, proxy here", address)
            << QString::fromLatin1(address) << true << u"127.0.0.1"_s << false;
    }
    QTest::addRow("elsewhere, system") << kFarAway << false << QString() << false;
}

void TestAccountNetwork::keepsWhatIsForThisComputerHere()
{
    QFETCH(QString, address);
    QFETCH(bool, isManual);
    QFETCH(QString, proxyHost);
    const QNetworkProxy proxy =
        proxyFor(address, isManual ? manual(proxyHost) : Proxy{.kind = Proxy::Kind::System});
    QTEST(proxy.type() == QNetworkProxy::NoProxy, "staysHere");
}

void TestAccountNetwork::isReadyAtOnceWithoutPassword_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("user");
    QTest::newRow("none") << int(Proxy::Kind::None) << u"clerk"_s;
    QTest::newRow("system") << int(Proxy::Kind::System) << u"clerk"_s;
    QTest::newRow("manual without user") << int(Proxy::Kind::Manual) << QString();
}

void TestAccountNetwork::isReadyAtOnceWithoutPassword()
{
    QFETCH(int, kind);
    QFETCH(QString, user);
    MemorySecretStore secrets;
    Proxy settings = manual(u"10.0.0.1"_s);
    settings.kind = Proxy::Kind(kind);
    settings.user = user;
    AccountNetwork network({.id = u"account"_s, .proxy = settings}, secrets);
    QVERIFY(resultOf(network.ready()));
}

void TestAccountNetwork::waitsForThePasswordOfTheProxy()
{
    MemorySecretStore secrets;
    AccountNetwork network({.id = u"account"_s, .proxy = manual(u"10.0.0.1"_s)}, secrets);
    const auto missing = resultOf(network.ready());
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ApiError::Kind::SecretUnavailable);
    QCOMPARE(missing.error().detail, u"proxy-password: not stored"_s);

    (void)secrets.write({u"account"_s, SecretSlot::ProxyPassword}, Secret(kMarkedProxyPassword));
    QVERIFY(resultOf(network.ready()));
    const QNetworkProxyQuery query{QUrl(kFarAway)};
    const QNetworkProxy proxy = network.manager().proxyFactory()->queryProxy(query).constFirst();
    QVERIFY(proxy.password().toUtf8() == kMarkedProxyPassword);

    (void)secrets.erase({u"account"_s, SecretSlot::ProxyPassword});
    QVERIFY2(resultOf(network.ready()), "it is read once a session");
}

QTEST_GUILESS_MAIN(TestAccountNetwork)
#include "tst_accountnetwork.moc"
