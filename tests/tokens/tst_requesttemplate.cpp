#include "core/tokens/requesttemplate.h"

#include "tests/support/markedsecret.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;

namespace {

const TemplateValues kValues{
    .secret = Secret(kMarkedServiceSecret), .appid = u"wx0&中"_s, .refusedToken = Secret(kMarkedToken)};

TokenServiceRequest post(const QString &body, const QList<TemplateField> &headers = {})
{
    return {.url = QUrl(u"https://a.b/t"_s), .method = HttpMethod::Post, .headers = headers, .body = body};
}

} // namespace

class TestRequestTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodesInTheQuery();
    void escapesInJson();
    void encodesInForms();
    void leavesOtherBodiesAsTheyAre();
    void leavesHeadersAsTheyAre();
    void refusesLineBreaksInHeaders_data();
    void refusesLineBreaksInHeaders();
    void fillsInOnce();
    void namesItsSecrets();
    void knowsWhetherItNeedsTheSecret();
};

void TestRequestTemplate::encodesInTheQuery()
{
    const TokenServiceRequest pattern{.url = QUrl(u"https://a.b/t"_s),
                                      .query = {{u"app id"_s, u"{appid}"_s},
                                                {u"auth"_s, u"Key {secret}"_s},
                                                {u"old"_s, u"{refused_token}"_s}}};
    const auto request = filledIn(pattern, kValues);
    QVERIFY(request);
    QVERIFY(request->url.query(QUrl::FullyEncoded).toLatin1() ==
            "app%20id=wx0%26%E4%B8%AD&auth=Key%20" + kMarkedServiceSecret.toPercentEncoding() +
                "&old=" + kMarkedToken.toPercentEncoding());
    QCOMPARE(request->method, HttpMethod::Get);
    QVERIFY(request->body.isEmpty());
}

void TestRequestTemplate::escapesInJson()
{
    const QString body = uR"({"a":"{appid}","s":"{secret}","r":"{refused_token}","o":{}})"_s;
    for (const auto &headers :
         {QList<TemplateField>{},
          QList<TemplateField>{{u"content-type"_s, u"application/json; charset=utf-8"_s}}}) {
        const auto request = filledIn(post(body, headers), kValues);
        QVERIFY(request);
        const QJsonObject sent = QJsonDocument::fromJson(request->body).object();
        QCOMPARE(sent.value("a"_L1).toString(), u"wx0&中"_s);
        QVERIFY(sent.value("s"_L1).toString().toUtf8() == kMarkedServiceSecret);
        QVERIFY(sent.value("r"_L1).toString().toUtf8() == kMarkedToken);
        QVERIFY2(!request->body.contains("\\u"), "WeChat-like servers refuse escapes");
    }
}

void TestRequestTemplate::encodesInForms()
{
    const auto request = filledIn(
        post(u"s={secret}&a=b"_s, {{u"Content-Type"_s, u"application/x-www-form-urlencoded"_s}}), kValues);
    QVERIFY(request);
    QVERIFY(request->body == "s=" + kMarkedServiceSecret.toPercentEncoding() + "&a=b");
}

void TestRequestTemplate::leavesOtherBodiesAsTheyAre()
{
    const auto request = filledIn(post(u"{secret}"_s, {{u"Content-Type"_s, u"text/plain"_s}}), kValues);
    QVERIFY(request);
    QVERIFY(request->body == kMarkedServiceSecret);
}

void TestRequestTemplate::leavesHeadersAsTheyAre()
{
    const auto request = filledIn(post({}, {{u"X-Auth"_s, u"Key {secret}"_s}}), kValues);
    QVERIFY(request);
    QCOMPARE(request->headers.size(), 1);
    QCOMPARE(request->headers.first().name, "X-Auth");
    QVERIFY(request->headers.first().value == "Key " + kMarkedServiceSecret);
}

void TestRequestTemplate::refusesLineBreaksInHeaders_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("in the secret") << u"X-Auth"_s << u"{secret}"_s << QByteArray("a\r\nX-Admin: 1");
    QTest::newRow("line feed only") << u"X-Auth"_s << u"{secret}"_s << QByteArray("a\n");
    QTest::newRow("in the template") << u"X-Auth"_s << u"a\r{secret}"_s << QByteArray("b");
    QTest::newRow("in the name") << u"X-Auth: 1\r\n"_s << u"{secret}"_s << QByteArray("b");
}

void TestRequestTemplate::refusesLineBreaksInHeaders()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QByteArray, secret);
    const auto request = filledIn(post({}, {{name, value}}), {.secret = Secret(secret)});
    QVERIFY(!request);
    QCOMPARE(request.error().kind, ApiError::Kind::NoToken);
    QVERIFY(request.error().detail.startsWith(u"header X-Auth"_s));
    QVERIFY(request.error().detail.endsWith(u": holds a line break"_s));
}

void TestRequestTemplate::fillsInOnce()
{
    const auto request =
        filledIn(post(u"{secret}{unknown}{"_s, {{u"Content-Type"_s, u"text/plain"_s}}),
                 {.secret = Secret("{appid}{refused_token}"), .appid = u"x"_s, .refusedToken = Secret("y")});
    QVERIFY(request);
    QCOMPARE(request->body, "{appid}{refused_token}{unknown}{");
}

void TestRequestTemplate::namesItsSecrets()
{
    const auto both = filledIn(post({}), kValues);
    QVERIFY(both);
    QCOMPARE(both->secrets.size(), 2);
    const auto none = filledIn(post({}), {});
    QVERIFY(none);
    QVERIFY(none->secrets.isEmpty());
}

void TestRequestTemplate::knowsWhetherItNeedsTheSecret()
{
    QVERIFY(!usesSecret(post(u"{appid}"_s)));
    QVERIFY(usesSecret(post(u"{secret}"_s)));
    QVERIFY(usesSecret(post({}, {{u"A"_s, u"B {secret}"_s}})));
    QVERIFY(usesSecret({.url = {}, .query = {{u"k"_s, u"{secret}"_s}}}));
}

QTEST_APPLESS_MAIN(TestRequestTemplate)
#include "tst_requesttemplate.moc"
