#include "core/accounts/literalcredential.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;

class TestLiteralCredential : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void items_data();
    void items();
    void bodies_data();
    void bodies();
};

void TestLiteralCredential::items_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isCredential");
    const auto row = [](const QString &name, const QString &value, bool isCredential) {
        QTest::addRow("%s: %s", qPrintable(name), qPrintable(value)) << name << value << isCredential;
    };
    for (const QString &name : {u"Authorization"_s, u"Cookie"_s, u"X-Api-Key"_s, u"x-acme-key"_s,
                                u"X-Auth-Token"_s, u"accessKey"_s, u"appsecret"_s, u"PASSWORD"_s, u"passwd"_s,
                                u"app_pwd"_s, u"X-Auth"_s, u"token"_s, u"credential"_s}) {
        row(name, u"abc"_s, true);
        row(name, u"{secret}"_s, false);
        row(name, QString(), false);
    }
    row(u"Authorization"_s, u"Bearer {secret}"_s, false);
    row(u"Authorization"_s, u"Bearer {appid}"_s, true);
    row(u"X-Company"_s, u"Bearer abc"_s, true);
    row(u"X-Company"_s, u"basic abc"_s, true);
    row(u"X-Company"_s, u"acme"_s, false);
    row(u"app_key"_s, u"{appid}"_s, false);
    row(u"old_token"_s, u"{refused_token}"_s, false);
    row(u"grant_type"_s, u"client_credential"_s, false);
    row(u"token_type"_s, u"wechat"_s, false);
    row(u"Content-Type"_s, u"application/json"_s, false);
    row(u"app"_s, u"shop"_s, false);
}

void TestLiteralCredential::items()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(bool, isCredential);
    QCOMPARE(holdsCredential({name, value}), isCredential);
}

void TestLiteralCredential::bodies_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("name");
    QTest::newRow("none") << QString() << QString();
    QTest::newRow("JSON") << uR"({"app":"shop","secret":"abc"})"_s << u"secret"_s;
    QTest::newRow("JSON, a number") << uR"({"password":12345})"_s << u"password"_s;
    QTest::newRow("JSON, inside") << uR"([{"auth":{"user":"me","password":"abc"}}])"_s << u"password"_s;
    QTest::newRow("JSON, in a list") << uR"({"keys":1,"apiKey":["{secret}","abc"]})"_s << u"apiKey"_s;
    QTest::newRow("JSON with placeholder") << uR"({"app":"{appid}","secret":"{secret}"})"_s << QString();
    QTest::newRow("JSON, half") << uR"({"id":{appid},"secret":"abc"})"_s << u"secret"_s;
    QTest::newRow("JSON, half, with placeholder") << uR"({"id":{appid},"secret":"{secret}"})"_s << QString();
    QTest::newRow("form") << u"app=shop&secret=abc"_s << u"secret"_s;
    QTest::newRow("form with placeholder") << u"app={appid}&secret={secret}"_s << QString();
    QTest::newRow("lines") << u"user: me\npassword: abc\n"_s << u"password"_s;
    QTest::newRow("a word") << u"refresh"_s << QString();
}

void TestLiteralCredential::bodies()
{
    QFETCH(QString, body);
    QFETCH(QString, name);
    QCOMPARE(credentialIn(body), name);
}

QTEST_GUILESS_MAIN(TestLiteralCredential)
#include "tst_literalcredential.moc"
