#include "core/base/redaction.h"

#include <QTest>

using namespace Qt::StringLiterals;
using qrjump::core::redacted;
using qrjump::core::Secret;
using qrjump::core::withoutSecrets;

namespace {

const QByteArray kLiteral = QByteArrayLiteral("aB+c/\"%=literal_0123456789-abcdefgh");

} // namespace

class TestRedaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void masks_data();
    void masks();
    void leavesTheRestAlone();
    void masksALiteralSecret_data();
    void masksALiteralSecret();
    void masksASecretWithBlanksInAForm();
    void masksASecretThatLooksEncoded();
    void masksOnlyTheSecret();
    void aShortSecretDoesNotBlackenWords();
};

void TestRedaction::masks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    QTest::newRow("query") << u"POST https://h/p?access_token=ABC_d-1&x=2 failed"_s
                           << u"POST https://h/p?access_token=***&x=2 failed"_s;
    QTest::newRow("query, two") << u"?appid=wx1&secret=s3cret&component_access_token=zz"_s
                                << u"?appid=wx1&secret=***&component_access_token=***"_s;
    QTest::newRow("encoded") << u"q=https%3A%2F%2Fh%3Faccess_token%3DABC"_s
                             << u"q=https%3A%2F%2Fh%3Faccess_token%3D***"_s;
    QTest::newRow("json") << uR"({"access_token":"A\/B\u0041","expires_in":7200})"_s
                          << uR"({"access_token":"***","expires_in":7200})"_s;
    QTest::newRow("json with blanks") << uR"({ "secret" : "abc" })"_s << uR"({ "secret" : "***" })"_s;
    QTest::newRow("escaped json") << uR"("{\"secret\":\"abc\"}")"_s << uR"("{\"secret\":\"***\"}")"_s;
    QTest::newRow("capital letters") << u"Access_Token=abc"_s << u"Access_Token=***"_s;
    QTest::newRow("camel case") << uR"({"accessToken":"abc"})"_s << uR"({"accessToken":"***"})"_s;
}

void TestRedaction::masks()
{
    QFETCH(QString, text);
    QTEST(redacted(text), "expected");
}

void TestRedaction::leavesTheRestAlone()
{
    const QString text = u"access_token missing rid: 5f9fc48b-73fb8347-56462f45"_s;
    QCOMPARE(redacted(text), text);
}

void TestRedaction::masksALiteralSecret_data()
{
    QTest::addColumn<QString>("text");
    const QByteArray secret = kLiteral;
    QTest::newRow("plain") << QString::fromUtf8(secret);
    QTest::newRow("URL-encoded") << QString::fromUtf8(secret.toPercentEncoding());
    QTest::newRow("URL-encoded in lower case") << u"aB%2bc%2f%22%25%3dliteral_0123456789-abcdefgh"_s;
    QTest::newRow("JSON") << QString::fromUtf8(QByteArray(secret).replace('"', "\\\""));
    QTest::newRow("JSON with escaped slashes")
        << QString::fromUtf8(QByteArray(secret).replace('"', "\\\"").replace('/', "\\/"));
    const QByteArray once = secret.toPercentEncoding();
    QTest::newRow("URL-encoded twice") << QString::fromUtf8(once.toPercentEncoding());
    QTest::newRow("URL-encoded in part") << u"aB%2Bc/%22%=literal%5F0123456789-abcdefgh"_s;
    QTest::newRow("escapes of JSON")
        << uR"(\u0061B\u002Bc\u002f\u0022%=literal_0123456789-abcdefgh)"_s.replace("\\\\"_L1, "\\"_L1);
    QTest::newRow("escapes of JSON in JSON") << uR"(aB\\u002bc\\\/\\\"%=literal_0123456789-abcdefgh)"_s;
    QTest::newRow("HTML") << u"aB&#43;c&#x2F;&quot;%=literal_0123456789-abcdefgh"_s;
    QTest::newRow("HTML, URL-encoded") << QString::fromUtf8(
        QByteArray("aB&#43;c&#x2F;&quot;%=literal_0123456789-abcdefgh").toPercentEncoding());
    QTest::newRow("Base64 for addresses") << QString::fromLatin1(
        secret.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    QTest::newRow("Base64, URL-encoded") << QString::fromLatin1(secret.toBase64().toPercentEncoding());
    QTest::newRow("hexadecimal") << QString::fromLatin1(secret.toHex().toUpper());
    QTest::newRow("the name of a host") << QString::fromUtf8(secret).toLower();
    for (const char *before : {"", "u", "us", "user:"})
        QTest::addRow("Base64 behind “%s”", before)
            << QString::fromLatin1((before + secret + '!').toBase64());
}

void TestRedaction::masksALiteralSecret()
{
    QFETCH(QString, text);
    const QString masked = withoutSecrets(u"before "_s + text + u" behind"_s, {Secret(kLiteral)});
    QVERIFY(masked.startsWith("before "_L1));
    QVERIFY(masked.endsWith(" behind"_L1));
    QVERIFY(masked.contains("***"_L1));
    // Of Base64 the edges stay, where a few bits of the neighbours are mixed in.
    QVERIFY2(masked.size() < text.size(), qPrintable(masked));
}

void TestRedaction::masksASecretWithBlanksInAForm()
{
    QCOMPARE(withoutSecrets(u"q=pass+w%C3%B6rd+%26&x=1"_s, {Secret("pass w\xC3\xB6rd &")}), u"q=***&x=1"_s);
}

void TestRedaction::masksASecretThatLooksEncoded()
{
    const Secret secret(R"(1%2Fa"b\u0041&amp;c%253F)");
    for (const QString &written : {uR"(1%2Fa"b\u0041&amp;c%253F)"_s, uR"(1%2Fa\"b\\u0041&amp;c%253F)"_s,
                                   uR"(1%252Fa%22b%5Cu0041%26amp;c%25253F)"_s})
        QCOMPARE(withoutSecrets(u"x "_s + written + u" y"_s, {secret}), u"x *** y"_s);
}

void TestRedaction::masksOnlyTheSecret()
{
    const QString around = uR"(数 100% \u0041 &amp; \ & %zz &#; &#x; \u12 %4)"_s;
    QCOMPARE(withoutSecrets(around, {Secret("literal")}), around);
    QCOMPARE(withoutSecrets(around + u"literal"_s + around, {Secret("literal")}), around + u"***"_s + around);
}

void TestRedaction::aShortSecretDoesNotBlackenWords()
{
    QCOMPARE(withoutSecrets(u"one of us"_s, {Secret("us")}), u"one of us"_s);
}

QTEST_APPLESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
