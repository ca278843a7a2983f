#include "core/api/confidentialreply.h"

#include <QTest>

using namespace qrjump::core;

class TestConfidentialReply : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatMayBeAToken_data();
    void findsWhatMayBeAToken();
    void veilsLists();
};

void TestConfidentialReply::findsWhatMayBeAToken_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QByteArrayList>("expected");
    const auto row = [](const char *name, const char *reply, const QByteArrayList &expected) {
        QTest::newRow(name) << QByteArray(reply) << expected;
    };
    row("WeChat", R"({"access_token":"short_token","expires_in":7200})", {"short_token"});
    row("nested", R"({"code":0,"data":{"accessToken":"12345678","expiresIn":"7200"}})", {"12345678"});
    row("under any name", R"({"value":"0123456789abcdef"})", {"0123456789abcdef"});
    row("in a list", R"(["0123456789abcdef"])", {"0123456789abcdef"});
    row("with byte order mark", "\xEF\xBB\xBF{\"token\":\"12345678\"}", {"12345678"});
    row("bare text", " 12345678\n", {"12345678"});
    row("quoted text", "\"12345678\"", {"12345678"});
    row("kind of token", R"({"token_type":"bearer"})", {});
    row("sentence", R"({"message":"the request has no valid signature"})", {});
    row("errmsg", R"({"errcode":40125,"errmsg":"0123456789abcdef0123"})", {});
    row("appid", R"({"appid":"wx0123456789abcdef"})", {});
    row("HTML", "<html></html>", {});
    row("words", "not found", {});
    row("nothing", "", {});
}

void TestConfidentialReply::findsWhatMayBeAToken()
{
    QFETCH(QByteArray, reply);
    QByteArrayList found;
    for (const Secret &secret : secretsIn(reply))
        found.append(secret.reveal());
    QTEST(found, "expected");
}

void TestConfidentialReply::veilsLists()
{
    const auto veiled = veiledReply(R"(["a",{"errmsg":"b","n":1},null])");
    QVERIFY(veiled);
    QCOMPARE(*veiled, R"(["***",{"errmsg":"***","n":1},null])");
}

QTEST_APPLESS_MAIN(TestConfidentialReply)
#include "tst_confidentialreply.moc"
