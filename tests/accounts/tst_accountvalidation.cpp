#include "core/accounts/accountvalidation.h"

#include "core/accounts/serveraddress.h"
#include "tests/accounts/accountsamples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;
using Field = AccountField;
using Severity = AccountProblem::Severity;

namespace {

Account with(Account account, const std::function<void(Account &)> &change)
{
    change(account);
    return account;
}

Account fromService(const std::function<void(TokenServiceSettings &)> &change)
{
    TokenServiceSettings service = tokenService();
    change(service);
    return with(ordinaryAccount(), [&](Account &account) { account.token = service; });
}

Account at(const QString &address)
{
    return with(ordinaryAccount(), [&](Account &account) { account.baseUrl = QUrl(address); });
}

} // namespace

class TestAccountValidation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsGoodAccounts_data();
    void acceptsGoodAccounts();
    void findsTheProblem_data();
    void findsTheProblem();
    void neverRepeatsACredential();

private:
    void newRow(const char *name, const Account &account, Field field, Severity severity = Severity::Error)
    {
        QTest::newRow(name) << account << field << severity;
    }
    void addGeneralProblems();
    void addAddressProblems();
    void addServerProblems();
    void addTokenProblems();
};

void TestAccountValidation::acceptsGoodAccounts_data()
{
    QTest::addColumn<Account>("account");
    TokenServiceSettings renewing = tokenService();
    renewing.renewal = renewing.request;
    renewing.renewal->body = u"{\"old_token\":\"{refused_token}\",\"key\":\"{secret}\"}"_s;
    QTest::newRow("ordinary") << ordinaryAccount();
    QTest::newRow("service") << markedServiceAccount();
    QTest::newRow("sandbox") << sandboxAccount();
    QTest::newRow("this computer") << at(u"http://127.0.0.1:8080"_s);
    QTest::newRow("this computer by name") << at(u"http://localhost:8080/wx"_s);
    QTest::newRow("this computer by its new number") << at(u"http://[::1]:8080"_s);
    for (const WeChatServer server : weChatServers())
        QTest::newRow(qPrintable(addressOf(server).host())) << at(addressOf(server).toString());
    QTest::newRow("a gateway") << at(u"https://gateway.example.com/wx/api/"_s);
    QTest::newRow("token service") << fromService([](auto &) {});
    QTest::newRow("renewal") << fromService([&](auto &service) { service = renewing; });
    QTest::newRow("bare text") << fromService([](auto &service) {
        service.tokenPath.clear();
        service.lifetimePath.clear();
    });
    QTest::newRow("pasted without appid") << with(ordinaryAccount(), [](Account &account) {
        account.appid.clear();
        account.token = PastedTokenSettings{};
    });
    QTest::newRow("platform") << with(ordinaryAccount(), [](Account &account) {
        account.token = PlatformSettings{u"wxcccccccccccccccc"_s, tokenService()};
    });
}

void TestAccountValidation::acceptsGoodAccounts()
{
    QFETCH(Account, account);
    const QList<AccountProblem> problems = validate(account, {u"Another"_s});
    QVERIFY2(problems.isEmpty(), problems.isEmpty() ? "" : qPrintable(problems.first().text));
}

void TestAccountValidation::findsTheProblem_data()
{
    QTest::addColumn<Account>("account");
    QTest::addColumn<Field>("field");
    QTest::addColumn<Severity>("severity");
    addGeneralProblems();
    addAddressProblems();
    addServerProblems();
    addTokenProblems();
}

void TestAccountValidation::addGeneralProblems()
{
    const Account ordinary = ordinaryAccount();
    const Account service = markedServiceAccount();
    newRow("no name", with(ordinary, [](auto &a) { a.name = u" "_s; }), Field::Name);
    newRow("taken", with(ordinary, [](auto &a) { a.name = u"Taken"_s; }), Field::Name);
    newRow("taken in capitals", with(ordinary, [](auto &a) { a.name = u" TAKEN"_s; }), Field::Name);
    newRow("a sandbox's name", with(sandboxAccount(), [](auto &a) { a.name.clear(); }), Field::Name);
    newRow("only a colour", with(ordinary, [](auto &a) { a.colour = AccountColour::Red; }), Field::Word);
    newRow("no appid", with(ordinary, [](auto &a) { a.appid.clear(); }), Field::Appid);
    newRow("odd appid", with(ordinary, [](auto &a) { a.appid = u"gh_123"_s; }), Field::Appid, Severity::Hint);
    newRow("no mini program", with(service, [](auto &a) { a.miniProgramAppids.clear(); }),
           Field::MiniPrograms);
    newRow("odd mini program", with(service, [](auto &a) { a.miniProgramAppids.append(u"x"_s); }),
           Field::MiniPrograms, Severity::Hint);
    newRow("none active", with(service, [](auto &a) { a.miniProgramAppid.clear(); }),
           Field::ActiveMiniProgram);
    newRow("another one active", with(service, [](auto &a) { a.miniProgramAppid = u"wx1"_s; }),
           Field::ActiveMiniProgram);
}

void TestAccountValidation::addAddressProblems()
{
    newRow("no address", at({}), Field::BaseUrl);
    newRow("half an address", at(u"api.weixin.qq.com"_s), Field::BaseUrl);
    newRow("no host", at(u"https:///wx"_s), Field::BaseUrl);
    newRow("ftp", at(u"ftp://api.weixin.qq.com"_s), Field::BaseUrl);
    newRow("plain http", at(u"http://api.weixin.qq.com"_s), Field::BaseUrl);
    newRow("plain http nearly here", at(u"http://127.0.0.1.example.com"_s), Field::BaseUrl);
    newRow("plain http nearby", at(u"http://192.168.0.1"_s), Field::BaseUrl);
    newRow("a password", at(u"https://me:abc@api.weixin.qq.com"_s), Field::BaseUrl);
    newRow("a query", at(u"https://api.weixin.qq.com/?a=b"_s), Field::BaseUrl);
    newRow("an anchor", at(u"https://api.weixin.qq.com/#a"_s), Field::BaseUrl);
}

void TestAccountValidation::addServerProblems()
{
    const Account account = markedServiceAccount();
    newRow("no proxy", with(account, [](auto &a) { a.proxy.host.clear(); }), Field::ProxyHost);
    newRow("a proxy's address", with(account, [](auto &a) { a.proxy.host = u"http://proxy"_s; }),
           Field::ProxyHost);
    newRow("no port", with(account, [](auto &a) { a.proxy.port = 0; }), Field::ProxyPort);
    newRow("no calls a second", with(account, [](auto &a) { a.limits.perSecond = 0; }), Field::Limits);
    newRow("no calls a minute", with(account, [](auto &a) { a.limits.perMinute = -1; }), Field::Limits);
    newRow("too many calls", with(account, [](auto &a) { a.limits.perSecond = 6; }), Field::Limits,
           Severity::Hint);
}

void TestAccountValidation::addTokenProblems()
{
    const TemplateField literal{u"Authorization"_s, u"Bearer abc"_s};
    const TemplateField refused{u"old_token"_s, u"{refused_token}"_s};
    const TokenServiceRequest request = tokenService().request;
    newRow("plain http to the service",
           fromService([](auto &s) { s.request.url = QUrl(u"http://tokens.example.com/"_s); }),
           Field::TokenServiceUrl);
    newRow("a secret in a header", fromService([&](auto &s) { s.request.headers = {literal}; }),
           Field::TokenServiceHeaders);
    newRow("a nameless header", fromService([](auto &s) { s.request.headers = {{}}; }),
           Field::TokenServiceHeaders);
    newRow("a secret in the query", fromService([](auto &s) {
               s.request.query = {{u"key"_s, u"abc"_s}};
           }),
           Field::TokenServiceQuery);
    newRow("a secret in the body", fromService([](auto &s) { s.request.body = u"secret=abc"_s; }),
           Field::TokenServiceBody);
    newRow("a secret in the renewal", fromService([&](auto &s) {
               s.renewal = request;
               s.renewal->body = u"secret=abc"_s;
           }),
           Field::RenewalBody);
    newRow("no address to renew at", fromService([&](auto &s) {
               s.renewal = request;
               s.renewal->url.clear();
           }),
           Field::RenewalUrl);
    newRow("no token refused yet", fromService([&](auto &s) { s.request.query = {refused}; }),
           Field::TokenServiceQuery);
    newRow("no token refused yet, in a header", fromService([&](auto &s) { s.request.headers = {refused}; }),
           Field::TokenServiceHeaders);
    newRow("no token refused yet, in the body",
           fromService([](auto &s) { s.request.body = u"{refused_token}"_s; }), Field::TokenServiceBody);
    for (const char *path : {"data..token", ".token", "data.", "list[0].token", "two words"})
        newRow(path, fromService([path](auto &s) { s.tokenPath = QLatin1StringView(path); }),
               Field::TokenPath);
    newRow("lifetime path", fromService([](auto &s) { s.lifetimePath = u"a b"_s; }), Field::LifetimePath);
    newRow("lifetime of bare text", fromService([](auto &s) { s.tokenPath.clear(); }), Field::LifetimePath);
    newRow("no platform",
           with(ordinaryAccount(),
                [](auto &a) {
                    a.token = PlatformSettings{{}, tokenService()};
                }),
           Field::ComponentAppid);
    newRow("a platform without a service",
           with(ordinaryAccount(),
                [](auto &a) {
                    a.token = PlatformSettings{u"wx1"_s, {}};
                }),
           Field::TokenServiceUrl);
}

void TestAccountValidation::findsTheProblem()
{
    QFETCH(Account, account);
    QFETCH(Field, field);
    QFETCH(Severity, severity);
    const QList<AccountProblem> problems = validate(account, {u"Another"_s, u"Taken"_s});
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().field, field);
    QCOMPARE(problems.first().severity, severity);
    QCOMPARE(hasErrors(problems), severity == Severity::Error);
    QVERIFY(problems.first().text.endsWith(u'.'));
}

void TestAccountValidation::neverRepeatsACredential()
{
    const QString credential = u"hidden-value"_s;
    Account account = at(u"https://me:hidden-value@example.com"_s);
    TokenServiceSettings service = tokenService();
    service.request.headers = {{u"Cookie"_s, credential}};
    service.request.body = u"secret=hidden-value"_s;
    account.token = service;
    const QList<AccountProblem> problems = validate(account, {});
    QCOMPARE(problems.size(), 3);
    for (const AccountProblem &problem : problems)
        QVERIFY2(!problem.text.contains(credential), qPrintable(problem.text));
}

QTEST_GUILESS_MAIN(TestAccountValidation)
#include "tst_accountvalidation.moc"
