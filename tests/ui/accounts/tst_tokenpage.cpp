#include "tests/support/markedsecret.h"
#include "tests/ui/accounts/accountformbench.h"
#include "ui/accounts/form/accountformdialog.h"
#include "ui/widgets/fieldmessage.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump;
using namespace qrjump::test;
using core::SecretSlot;
using Bench = AccountFormBench;

namespace {

enum Source { Pasted, AppSecret, TokenService, Platform };

const QString kMarked = QString::fromLatin1(kMarkedToken);

core::TokenServiceSettings service()
{
    return {.request = {.url = QUrl(u"https://tokens.example.com/wechat"_s),
                        .method = core::HttpMethod::Post,
                        .headers = {{u"Authorization"_s, u"Bearer {secret}"_s}, {u"X-App"_s, u"{appid}"_s}},
                        .query = {{u"a"_s, u"b"_s}},
                        .body = u"{\"app\":\"{appid}\"}"_s},
            .tokenPath = u"data.token"_s,
            .lifetimePath = u"data.seconds"_s,
            .renewal = core::TokenServiceRequest{.url = QUrl(u"https://tokens.example.com/renew"_s)}};
}

QString age(const Bench &bench)
{
    return bench.find<ui::FieldMessage>(u"tokenAge"_s)->text();
}

} // namespace

class TestTokenPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEverySetting_data();
    void keepsEverySetting();
    void aPastedTokenIsAsOldAsItsPaste();
    void aStoredTokenTellsItsAge();
    void tokenCallWarns();
    void aPresetKeepsTheAddress();
    void linesOfHeadersComeAndGo();
    void onlySecretsOfTheSourceAreChanged();
    void aProxyPasswordNeedsAUser();
};

void TestTokenPage::keepsEverySetting_data()
{
    QTest::addColumn<int>("source");
    QTest::newRow("pasted") << int(Pasted);
    QTest::newRow("AppSecret") << int(AppSecret);
    QTest::newRow("token service") << int(TokenService);
    QTest::newRow("platform") << int(Platform);
}

void TestTokenPage::keepsEverySetting()
{
    QFETCH(int, source);
    const QList<core::TokenSettings> settings{
        core::PastedTokenSettings{QDateTime(QDate(2026, 3, 4), QTime(1, 2, 3), Qt::UTC)},
        core::AppSecretSettings{.call = core::AppSecretSettings::Call::Token}, service(),
        core::PlatformSettings{.componentAppid = u"wxcccccccccccccccc"_s, .componentToken = service()}};
    Bench bench;
    core::Account account = ordinaryAccount();
    account.token = settings.at(source);
    bench.edit(account);
    bench.show(Bench::Token);
    bench.choose(u"tokenSourceField"_s, source == Pasted ? 1 : 0); // there and back
    bench.choose(u"tokenSourceField"_s, source);
    bench.show(Bench::General);
    bench.type(u"nameField"_s, u"Other"_s);
    bench.click(u"saveButton"_s);
    QVERIFY(bench.stored);
    QVERIFY(bench.stored->token == settings.at(source));
    QVERIFY(bench.changes.isEmpty());
}

void TestTokenPage::aPastedTokenIsAsOldAsItsPaste()
{
    Bench bench;
    bench.edit(ordinaryAccount());
    bench.show(Bench::Token);
    bench.choose(u"tokenSourceField"_s, Pasted);
    QVERIFY(age(bench).contains(u"two hours at most"_s));
    bench.type(u"accessTokenField"_s, kMarked);
    const QDateTime pastedAt = bench.clock.now().toUTC();
    QVERIFY(age(bench).contains(u"just now"_s));
    bench.clock.advance(std::chrono::minutes(5));
    bench.click(u"saveButton"_s);
    QVERIFY(bench.stored);
    QCOMPARE(std::get<core::PastedTokenSettings>(bench.stored->token).pastedAt, pastedAt);
    QCOMPARE(bench.changes.size(), 1);
    QVERIFY(bench.changes.first().secret->reveal() == kMarkedToken);
}

void TestTokenPage::aStoredTokenTellsItsAge()
{
    Bench bench;
    core::Account account = ordinaryAccount();
    account.token = core::PastedTokenSettings{bench.clock.now().toUTC().addSecs(-12 * 60)};
    bench.edit(account);
    bench.show(Bench::Token);
    QVERIFY(age(bench).contains(u"12 min"_s));
    QVERIFY(age(bench).contains(u"1 h 48 min"_s));
    QVERIFY(!bench.find<ui::FieldMessage>(u"tokenAge"_s)->hasProblem());
    bench.press(Qt::Key_Escape);
    bench.clock.advance(std::chrono::hours(2));
    bench.edit(account);
    bench.show(Bench::Token);
    QVERIFY(bench.find<ui::FieldMessage>(u"tokenAge"_s)->hasProblem());
    QVERIFY(age(bench).contains(u"Paste a new one"_s));
}

void TestTokenPage::tokenCallWarns()
{
    Bench bench;
    bench.edit(ordinaryAccount());
    bench.show(Bench::Token);
    const auto *warning = bench.find<ui::FieldMessage>(u"tokenCallWarning"_s);
    QVERIFY(!warning->hasProblem());
    bench.click(u"callToken"_s);
    QVERIFY(warning->text().contains(u"every other system"_s));
    bench.click(u"callStableToken"_s);
    QVERIFY(!warning->hasProblem());
}

void TestTokenPage::aPresetKeepsTheAddress()
{
    Bench bench;
    core::Account account = ordinaryAccount();
    account.token = core::TokenServiceSettings{.request = {.url = service().request.url}};
    bench.edit(account);
    bench.show(Bench::Token);
    bench.choose(u"presetField"_s, 1);
    QCOMPARE(bench.find<QLineEdit>(u"tokenPathField"_s)->text(), u"access_token"_s);
    QCOMPARE(bench.find<QLineEdit>(u"requestUrlField"_s)->text(), service().request.url.toString());
}

void TestTokenPage::linesOfHeadersComeAndGo()
{
    Bench bench;
    core::Account account = ordinaryAccount();
    account.token = service();
    bench.edit(account);
    bench.show(Bench::Token);
    bench.find(u"requestHeadersRemove1"_s)->setFocus();
    bench.press(Qt::Key_Space);
    QCOMPARE(bench.focused(), u"requestHeadersName1"_s);
    bench.find(u"requestHeadersAdd"_s)->setFocus();
    bench.press(Qt::Key_Space);
    QCOMPARE(bench.focused(), u"requestHeadersName2"_s);
    QTest::keyClicks(bench.dialog.focusWidget(), u"X-New"_s);
    bench.press(Qt::Key_Tab);
    QCOMPARE(bench.focused(), u"requestHeadersValue2"_s);
    QTest::keyClicks(bench.dialog.focusWidget(), u"1"_s);
    bench.click(u"saveButton"_s);
    QVERIFY(bench.stored);
    const QList<core::TemplateField> expected{{u"X-App"_s, u"{appid}"_s}, {u"X-New"_s, u"1"_s}};
    QVERIFY(std::get<core::TokenServiceSettings>(bench.stored->token).request.headers == expected);
}

void TestTokenPage::onlySecretsOfTheSourceAreChanged()
{
    Bench bench;
    bench.edit(ordinaryAccount());
    bench.show(Bench::Token);
    bench.type(u"appSecretField"_s, kMarked);
    bench.choose(u"tokenSourceField"_s, Pasted);
    bench.type(u"accessTokenField"_s, kMarked);
    bench.click(u"saveButton"_s);
    QCOMPARE(bench.changes.size(), 1);
    QVERIFY(bench.changes.first().slot == SecretSlot::AccessToken);
}

void TestTokenPage::aProxyPasswordNeedsAUser()
{
    Bench bench;
    core::Account account = ordinaryAccount();
    account.proxy = {
        .kind = core::ProxySettings::Kind::Manual, .host = u"proxy.example.com"_s, .port = 8080, .user = {}};
    bench.edit(account);
    bench.show(Bench::Server);
    bench.type(u"proxyPasswordField"_s, kMarked);
    bench.type(u"proxyUserField"_s, u"me"_s);
    bench.show(Bench::General);
    bench.click(u"saveButton"_s);
    QCOMPARE(bench.changes.size(), 1);
    QVERIFY(bench.changes.first().slot == SecretSlot::ProxyPassword);
    bench.answer.finish(core::AccountChange{.id = u"id-1"_s});
    QTRY_VERIFY(!bench.dialog.isVisible());
    bench.edit(account);
    bench.show(Bench::Server);
    bench.type(u"proxyUserField"_s, u"me"_s);
    bench.type(u"proxyPasswordField"_s, kMarked);
    bench.type(u"proxyUserField"_s, {});
    bench.click(u"proxyNone"_s);
    bench.click(u"saveButton"_s);
    QVERIFY(bench.changes.isEmpty());
}

QTEST_MAIN(TestTokenPage)
#include "tst_tokenpage.moc"
