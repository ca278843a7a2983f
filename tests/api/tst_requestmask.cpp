#include "core/api/requestmask.h"

#include "tests/support/markedsecret.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using qrjump::test::kMarkedToken;

namespace {

const QByteArray kNeighbour = QByteArrayLiteral("85_MarkedSecret+of/the=Tests%DEF_and_more");

/// Whether a trace of the secret is left. For QVERIFY: a failed QCOMPARE would print it.
bool isClean(const QString &text)
{
    return !text.contains("MarkedSecret"_L1) && !text.contains("the=Tests"_L1) &&
           !text.contains(QString::fromLatin1(kMarkedToken.toBase64().mid(4, 24)));
}

QByteArray escapedFully(const QByteArray &text)
{
    QByteArray escaped;
    for (const char character : text)
        escaped += "\\u00" + QByteArray(1, character).toHex();
    return escaped;
}

HttpRequest requestWithBody(const QByteArray &body, const QByteArray &contentType = {})
{
    HttpRequest request{.url = QUrl(u"https://h/p"_s), .body = body};
    if (!contentType.isEmpty())
        request.headers.append({"content-type", contentType});
    return request;
}

} // namespace

class TestRequestMask : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void masksUrls_data();
    void masksUrls();
    void leavesOtherUrlsAsTheyAre();
    void masksUserInfo();
    void masksHeaders_data();
    void masksHeaders();
    void masksTexts_data();
    void masksTexts();
    void masksFormBodies();
    void leavesOrdinaryBodiesAsTheyAre_data();
    void leavesOrdinaryBodiesAsTheyAre();
    void aSecretThatBeginsAnotherOneUncoversNothing();
    void keepsTheBeginningOfALongText();
    void aSecretAcrossTheCutIsMasked_data();
    void aSecretAcrossTheCutIsMasked();
    void cutsBetweenCharacters();
    void aGetHasNoBody();
    void confidentialJsonKeepsItsShape();
    void confidentialTextIsWithheld_data();
    void confidentialTextIsWithheld();

private:
    const RequestMask m_mask{{Secret(kMarkedToken)}};
};

void TestRequestMask::masksUrls_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QString>("expected");
    const QByteArray encoded = kMarkedToken.toPercentEncoding();
    const auto row = [](const char *name, const QByteArray &url, const QString &expected) {
        QTest::newRow(name) << url << expected;
    };
    row("access token", "https://h/a?access_token=" + encoded + "&x=1",
        u"https://h/a?access_token=***&x=1"_s);
    row("last", "https://h/a?x=1&access_token=" + encoded, u"https://h/a?x=1&access_token=***"_s);
    row("under another name", "https://h/a?q=" + encoded, u"https://h/a?q=***"_s);
    row("half encoded", "https://h/a?q=85_MarkedSecret+of%2Fthe%3DTests%25DEF", u"https://h/a?q=***"_s);
    row("part of a value", "https://h/a?q=app:" + encoded, u"https://h/a?q=***"_s);
    row("without a name", "https://h/a?" + encoded, u"https://h/a?***"_s);
    row("as the name", "https://h/a?" + encoded + "=1", u"https://h/a?***"_s);
    row("Base64", "https://h/a?q=" + kMarkedToken.toBase64().toPercentEncoding(), u"https://h/a?q=***"_s);
    row("unknown secret", "https://h/a?secret=other&appid=wx1", u"https://h/a?secret=***&appid=wx1"_s);
    row("unknown password", "https://h/a?password=other", u"https://h/a?password=***"_s);
    row("unknown key", "https://h/a?api_key=other", u"https://h/a?api_key=***"_s);
    row("in the path", "https://h/v1/85_MarkedSecret+of%2Fthe=Tests%25DEF/token",
        u"https://h/v1/***/token"_s);
}

void TestRequestMask::masksUrls()
{
    QFETCH(QByteArray, url);
    const QString masked = m_mask.url(QUrl::fromEncoded(url));
    QVERIFY(isClean(masked));
    QTEST(masked, "expected");
}

void TestRequestMask::leavesOtherUrlsAsTheyAre()
{
    const QString url = u"https://gateway.example:8443/wx/cgi-bin/a?path=pages%2F%E4%B8%AD&n=1+2"_s;
    QCOMPARE(m_mask.url(QUrl(url)), url);
}

void TestRequestMask::masksUserInfo()
{
    QCOMPARE(m_mask.url(QUrl(u"https://user:other@h/a"_s)), u"https://h/a"_s);
}

void TestRequestMask::masksHeaders_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QByteArray &value, const char *expected) {
        QTest::addRow("%s, %s", name, expected) << QByteArray(name) << value << QByteArray(expected);
    };
    row("Authorization", "Bearer " + kMarkedToken, "Bearer ***");
    row("authorization", "Basic " + ("user:" + kMarkedToken).toBase64(), "Basic ***");
    row("Authorization", "Bearer unknown", "Bearer ***");
    row("X-Api-Key", "unknown", "***");
    row("Cookie", "session=unknown", "***");
    row("X-Anything", "a " + kMarkedToken + " b", "a *** b");
    row("X-Anything", kMarkedToken.toPercentEncoding(), "***");
    row("Accept", "application/json", "application/json");
}

void TestRequestMask::masksHeaders()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    const auto masked = m_mask.headers({{name, value}});
    QCOMPARE(masked.size(), 1);
    QVERIFY(isClean(QString::fromUtf8(masked.first().value)));
    QTEST(masked.first().value, "expected");
    QCOMPARE(masked.first().name, name);
}

void TestRequestMask::masksTexts_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray slashes = QByteArray(kMarkedToken).replace("/", "\\/");
    QTest::newRow("JSON") << QByteArray(R"({"a":")" + kMarkedToken + R"("})");
    QTest::newRow("JSON with escaped slashes") << QByteArray(R"({"a":")" + slashes + R"("})");
    QTest::newRow("JSON with one escaped character")
        << QByteArray(R"({"a":")" + QByteArray(kMarkedToken).replace("=", "\\u003d") + R"("})");
    QTest::newRow("JSON with nothing but escapes")
        << QByteArray(R"({"a":")" + escapedFully(kMarkedToken) + R"("})");
    QTest::newRow("JSON in JSON") << QByteArray(R"({"a":"{\"b\":\")" + kMarkedToken + R"(\"}"})");
    QTest::newRow("key") << QByteArray(R"({")" + kMarkedToken + R"(":1})");
    QTest::newRow("errmsg") << QByteArray(R"({"errcode":40001,"errmsg":"invalid credential )" + kMarkedToken +
                                          R"( rid: a-b-c"})");
    QTest::newRow("URL in JSON, slashes escaped")
        << QByteArray(R"({"request_url":"https:\/\/h\/a?access_token=)" + slashes + R"(&x=1"})");
    QTest::newRow("URL-encoded") << kMarkedToken.toPercentEncoding();
    QTest::newRow("Base64") << QByteArray("x" + kMarkedToken + "y").toBase64();
    QTest::newRow("HTML") << QByteArray("<p>" + kMarkedToken + "</p>");
}

void TestRequestMask::masksTexts()
{
    QFETCH(QByteArray, text);
    for (const KeptText &kept :
         {m_mask.requestBody(requestWithBody(text)), m_mask.reply(text, ReplyPrivacy::Open)}) {
        QVERIFY(isClean(kept.text));
        QVERIFY(kept.text.contains("***"_L1));
        QVERIFY(kept.isMasked);
        QCOMPARE(kept.form, KeptText::Form::Whole);
    }
}

void TestRequestMask::masksFormBodies()
{
    const QByteArray type = "application/x-www-form-urlencoded; charset=utf-8";
    const RequestMask mask({Secret("with blank/"), Secret(kMarkedToken)});
    const auto kept =
        mask.requestBody(requestWithBody("a=1&s=with+blank%2f&t=" + kMarkedToken.toPercentEncoding(), type));
    QVERIFY(isClean(kept.text));
    QCOMPARE(kept.text, u"a=1&s=***&t=***"_s);
    QVERIFY(kept.isMasked);
}

void TestRequestMask::leavesOrdinaryBodiesAsTheyAre_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty object") << QByteArray("{}");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("rule") << QByteArray(
        R"({"is_edit":0,"path":"pages/index?名=中&a=***","prefix":"https://a.b/c/"})");
    QTest::newRow("escapes") << QByteArray(R"({"path":"a\/b\u0026\"c\\\\d"})");
}

void TestRequestMask::leavesOrdinaryBodiesAsTheyAre()
{
    QFETCH(QByteArray, body);
    const KeptText expected{.text = QString::fromUtf8(body)};
    QCOMPARE(m_mask.requestBody(requestWithBody(body)), expected);
    QCOMPARE(m_mask.reply(body, ReplyPrivacy::Open), expected);
}

void TestRequestMask::aSecretThatBeginsAnotherOneUncoversNothing()
{
    const RequestMask mask({Secret(kMarkedToken), Secret(kNeighbour)});
    QVERIFY(mask.text(QString::fromUtf8("x " + kNeighbour + " y")) == u"x *** y"_s);
}

void TestRequestMask::keepsTheBeginningOfALongText()
{
    const QByteArray body(100'000, 'x');
    const auto kept = m_mask.reply(body, ReplyPrivacy::Open);
    QCOMPARE(kept.form, KeptText::Form::Cut);
    QCOMPARE(kept.text.size(), RequestMask::kLongestText);
    QCOMPARE(kept.missing, body.size() - RequestMask::kLongestText);
    QVERIFY(!kept.isMasked);
    const QByteArray justFits(RequestMask::kLongestText, 'x');
    QCOMPARE(m_mask.reply(justFits, ReplyPrivacy::Open).form, KeptText::Form::Whole);
}

void TestRequestMask::aSecretAcrossTheCutIsMasked_data()
{
    QTest::addColumn<int>("before");
    for (qsizetype before = -kMarkedToken.size() - 1; before <= 1; ++before)
        QTest::addRow("%d", int(before)) << int(RequestMask::kLongestText + before);
}

void TestRequestMask::aSecretAcrossTheCutIsMasked()
{
    QFETCH(int, before);
    const QByteArray body = QByteArray(before, 'x') + kMarkedToken + QByteArray(100'000, 'y');
    const auto kept = m_mask.reply(body, ReplyPrivacy::Open);
    QVERIFY(isClean(kept.text));
    QVERIFY(!kept.text.contains("85_M"_L1));
    // Many secrets shorten what is masked, and more of the text moves into what is kept.
    const QByteArray many = (kMarkedToken + ' ').repeated(200);
    QVERIFY(isClean(m_mask.reply(many + body.sliced(many.size()), ReplyPrivacy::Open).text));
}

void TestRequestMask::cutsBetweenCharacters()
{
    for (int shift = 0; shift < 4; ++shift) {
        const QByteArray body = QByteArray(shift, 'x') + QByteArray("中😀").repeated(20'000);
        const auto kept = m_mask.reply(body, ReplyPrivacy::Open);
        QCOMPARE(kept.form, KeptText::Form::Cut);
        QVERIFY(body.startsWith(kept.text.toUtf8()));
        QCOMPARE(kept.missing, body.size() - kept.text.toUtf8().size());
    }
}

void TestRequestMask::aGetHasNoBody()
{
    HttpRequest request = requestWithBody("never sent");
    request.method = HttpMethod::Get;
    QCOMPARE(m_mask.requestBody(request), KeptText());
}

void TestRequestMask::confidentialJsonKeepsItsShape()
{
    const QByteArray reply = R"({"errcode":0,"errmsg":"ok )" + kMarkedToken +
                             R"(","data":{"t":"unknown to all","list":["x",7]},"expires_in":7200,"ok":true})";
    const auto kept = m_mask.reply(reply, ReplyPrivacy::Confidential);
    QVERIFY(isClean(kept.text));
    QCOMPARE(
        kept.text,
        uR"({"data":{"list":["***",7],"t":"***"},"errcode":0,"errmsg":"ok ***","expires_in":7200,"ok":true})"_s);
    QVERIFY(kept.isMasked);
}

void TestRequestMask::confidentialTextIsWithheld_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::newRow("bare token") << QByteArray("unknown-to-all");
    QTest::newRow("quoted token") << QByteArray("\"unknown-to-all\"");
    QTest::newRow("HTML") << QByteArray("<html>unknown-to-all");
    QTest::newRow("too large") << QByteArray("{\"a\":\"" + QByteArray(500'000, 'x') + "\"}");
}

void TestRequestMask::confidentialTextIsWithheld()
{
    QFETCH(QByteArray, reply);
    const KeptText expected{.form = KeptText::Form::Withheld, .missing = reply.size(), .isMasked = true};
    QCOMPARE(m_mask.reply(reply, ReplyPrivacy::Confidential), expected);
}

QTEST_APPLESS_MAIN(TestRequestMask)
#include "tst_requestmask.moc"
