#include "core/tokens/tokenreply.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;

class TestTokenReply : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryShapeOfTheDescription_data();
    void readsEveryShapeOfTheDescription();
    void readsLifetimes_data();
    void readsLifetimes();
    void takesTheLongestTokens();
    void saysWhereAReplyDiffers_data();
    void saysWhereAReplyDiffers();
    void handsOnWhatTheServiceWasRefused();
    void aTokenCountsWhateverErrcodeSays();
    void aTokenCallNeedsNoErrcode();
    void aTokenCallMayBeRefused();
};

void TestTokenReply::readsEveryShapeOfTheDescription_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QString>("tokenPath");
    QTest::addColumn<QString>("lifetimePath");
    QTest::addColumn<int>("lifetime"); // -1 for not said
    const QString none;
    QTest::newRow("as WeChat") << QByteArray(R"({"access_token":"t+/=","expires_in":7000})")
                               << u"access_token"_s << u"expires_in"_s << 7000;
    QTest::newRow("wrapped") << QByteArray(R"({"code":0,"data":{"accessToken":"t+/=","expiresIn":7000}})")
                             << u"data.accessToken"_s << u"data.expiresIn"_s << 7000;
    QTest::newRow("token only") << QByteArray(R"({"token":"t+/="})") << u"token"_s << none << -1;
    QTest::newRow("bare text") << QByteArray("t+/=") << none << none << -1;
    QTest::newRow("bare text with BOM and line end")
        << QByteArray("\xEF\xBB\xBFt+/=\r\n") << none << none << -1;
    QTest::newRow("JSON with BOM") << QByteArray("\xEF\xBB\xBF{\"token\":\"t+/=\"}") << u"token"_s << none
                                   << -1;
}

void TestTokenReply::readsEveryShapeOfTheDescription()
{
    QFETCH(QByteArray, reply);
    QFETCH(QString, tokenPath);
    QFETCH(QString, lifetimePath);
    QFETCH(int, lifetime);
    const auto token = readServiceReply({200, reply}, {tokenPath, lifetimePath});
    QVERIFY2(token, token ? "" : qPrintable(token.error().detail));
    QVERIFY(token->token == Secret("t+/="));
    QCOMPARE(token->lifetime.value_or(-1s), std::chrono::seconds(lifetime));
}

void TestTokenReply::readsLifetimes_data()
{
    QTest::addColumn<QByteArray>("lifetime");
    QTest::addColumn<QString>("problem");
    QTest::newRow("number") << QByteArray("7200") << QString();
    QTest::newRow("string") << QByteArray("\" 7200 \"") << QString();
    QTest::newRow("fraction") << QByteArray("7200.9") << QString();
    QTest::newRow("word") << QByteArray("\"soon\"") << u"n: not a number of seconds"_s;
    QTest::newRow("object") << QByteArray("{}") << u"n: not a number of seconds"_s;
    QTest::newRow("null") << QByteArray("null") << u"n: missing"_s;
    QTest::newRow("endless") << QByteArray("1e300") << u"n: not a number of seconds"_s;
    QTest::newRow("expired") << QByteArray("0") << u"n: 0 seconds, so the token has expired"_s;
    QTest::newRow("long expired") << QByteArray("-5") << u"n: -5 seconds, so the token has expired"_s;
}

void TestTokenReply::readsLifetimes()
{
    QFETCH(QByteArray, lifetime);
    QFETCH(QString, problem);
    const auto token = readServiceReply({200, R"({"t":"x","n":)" + lifetime + "}"}, {u"t"_s, u"n"_s});
    QCOMPARE(token.hasValue(), problem.isEmpty());
    if (token) {
        QCOMPARE(token->lifetime, 7200s);
    } else {
        QCOMPARE(token.error().kind, Kind::Unreadable);
        QCOMPARE(token.error().detail, problem);
    }
}

void TestTokenReply::takesTheLongestTokens()
{
    const QByteArray longest(512, 'x');
    QVERIFY(readServiceReply({200, longest}, {}));
    QVERIFY(!readServiceReply({200, longest + 'x'}, {}));
}

void TestTokenReply::saysWhereAReplyDiffers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const QByteArray &reply, const char *path, const char *detail,
                        int status = 200, Kind kind = Kind::Unreadable) {
        QTest::newRow(name) << status << reply << QString::fromLatin1(path) << int(kind)
                            << QString::fromLatin1(detail);
    };
    row("wrong path", R"({"data":{"token":"x"}})", "data.accessToken", "data.accessToken: missing");
    row("nothing on the way", R"({"token":"x"})", "data.accessToken", "data: missing");
    row("something else on the way", R"({"data":"x"})", "data.accessToken", "data.accessToken: missing");
    row("null", R"({"token":null})", "token", "token: missing");
    row("number", R"({"token":5})", "token", "token: not a text");
    row("empty", R"({"token":""})", "token", "token: empty");
    row("blank inside", R"({"token":"a b"})", "token", "token: blanks or other characters that no token has");
    row("line break inside", R"({"token":"a\nb"})", "token",
        "token: blanks or other characters that no token has");
    row("Chinese", R"({"token":"令牌"})", "token", "token: blanks or other characters that no token has");
    row("too long", R"({"token":")" + QByteArray(513, 'x') + "\"}", "token",
        "token: longer than 512 characters");
    row("HTML", "<html>Log in</html>", "token", "HTML instead of JSON");
    row("HTML as bare text", "<html>Log in</html>", "", "reply: HTML instead of a token");
    row("JSON as bare text", R"({"token":"x"})", "", "reply: blanks or other characters that no token has");
    row("nothing as bare text", " \n", "", "reply: empty");
    row("a list", "[]", "token", "$: expected an object");
    row("HTML under 502", "<html>", "token", "", 502, Kind::HttpStatus);
    row("a token under 401", R"({"token":"x"})", "token", "", 401, Kind::HttpStatus);
    row("bare text under 500", "oops", "", "", 500, Kind::HttpStatus);
}

void TestTokenReply::saysWhereAReplyDiffers()
{
    QFETCH(int, status);
    QFETCH(QByteArray, reply);
    QFETCH(QString, path);
    const auto token = readServiceReply({status, reply}, {path});
    QVERIFY(!token);
    QTEST(int(token.error().kind), "kind");
    QTEST(token.error().detail, "detail");
    QCOMPARE(token.error().httpStatus, status);
}

void TestTokenReply::handsOnWhatTheServiceWasRefused()
{
    for (const int status : {200, 403}) {
        const auto token = readServiceReply(
            {status, R"({"errcode":40164,"errmsg":"invalid ip 203.0.113.7 rid: a-b"})"}, {u"token"_s});
        QVERIFY(!token);
        QCOMPARE(token.error().kind, Kind::Refused);
        QCOMPARE(token.error().errcode, 40164);
        QCOMPARE(token.error().rid, u"a-b"_s);
    }
}

void TestTokenReply::aTokenCountsWhateverErrcodeSays()
{
    QVERIFY(readServiceReply({200, R"({"errcode":"SUCCESS","token":"x"})"}, {u"token"_s}));
    QVERIFY(readServiceReply({201, R"({"errcode":200,"token":"x"})"}, {u"token"_s}));
}

void TestTokenReply::aTokenCallNeedsNoErrcode()
{
    QVERIFY(readTokenCall({200, R"({"access_token":"x","expires_in":7200})"}));
    QVERIFY(readTokenCall({200, R"({"errcode":0,"access_token":"x"})"}));
}

void TestTokenReply::aTokenCallMayBeRefused()
{
    const auto refused = readTokenCall({200, R"({"errcode":"40125","errmsg":"invalid appsecret rid: a"})"});
    QVERIFY(!refused);
    QCOMPARE(refused.error().errcode, 40125);
    const auto gateway = readTokenCall({502, "{}"});
    QVERIFY(!gateway);
    QCOMPARE(gateway.error().kind, Kind::HttpStatus);
}

QTEST_APPLESS_MAIN(TestTokenReply)
#include "tst_tokenreply.moc"
