#include "core/api/requestlogtext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace std::chrono_literals;

namespace {

RequestRecord refusedRecord()
{
    return {.number = 7,
            .sentAt = QDateTime({2026, 3, 4}, {10, 42, 3, 250}, Qt::OffsetFromUTC, 8 * 3600),
            .account = u"小店"_s,
            .call = u"/gateway/cgi-bin/wxopen/qrcodejumpadd"_s,
            .host = u"h.example"_s,
            .duration = 1250ms,
            .httpStatus = 200,
            .failure = ApiError::Kind::Refused,
            .errcode = 40097,
            .errmsg = u"invalid args rid: a-b-c"_s,
            .rid = u"a-b-c"_s,
            .url = u"https://h.example/gateway/cgi-bin/wxopen/qrcodejumpadd?access_token=***"_s,
            .requestBody = {.text = uR"({"prefix":"https://a.b/"})"_s},
            .reply = {.text = uR"({"errcode":40097})"_s}};
}

} // namespace

class TestRequestLogText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesCalls();
    void tellsCallsForTokens_data();
    void tellsCallsForTokens();
    void saysWhatCameOut_data();
    void saysWhatCameOut();
    void writesTheRequest();
    void writesTheReply();
    void saysWhatWasNotKept();
    void writesWhatSupportNeeds();
    void writesWhatSupportNeedsWithoutAReply();
};

void TestRequestLogText::namesCalls()
{
    QCOMPARE(callName(refusedRecord()), u"qrcodejumpadd"_s);
    QCOMPARE(weChatCall(refusedRecord()), u"/cgi-bin/wxopen/qrcodejumpadd"_s);
    const RequestRecord other{.call = u"/v1/token"_s, .host = u"tokens.example"_s};
    QCOMPARE(callName(other), u"tokens.example/v1/token"_s);
    QCOMPARE(weChatCall(other), QString());
}

void TestRequestLogText::tellsCallsForTokens_data()
{
    using Step = ApiError::Step;
    QTest::addColumn<QString>("path");
    QTest::addColumn<ApiError::Step>("step");
    QTest::newRow("rules") << u"/cgi-bin/wxopen/qrcodejumpget"_s << Step::Call;
    QTest::newRow("stable token") << u"/cgi-bin/stable_token"_s << Step::WeChatToken;
    QTest::newRow("token behind a gateway") << u"/gateway/cgi-bin/token"_s << Step::WeChatToken;
    QTest::newRow("platform") << u"/cgi-bin/component/api_authorizer_token"_s << Step::AuthorizerToken;
    QTest::newRow("a company's service") << u"/v1/token"_s << Step::TokenService;
}

void TestRequestLogText::tellsCallsForTokens()
{
    QFETCH(QString, path);
    RequestRecord record = refusedRecord();
    record.call = path;
    QTEST(errorOf(record).step, "step");
    QCOMPARE(errorOf(record).errcode, 40097);
    QCOMPARE(errorOf(record).kind, ApiError::Kind::Refused);
}

void TestRequestLogText::saysWhatCameOut_data()
{
    QTest::addColumn<int>("failure");
    QTest::addColumn<int>("errcode");
    QTest::addColumn<QString>("expected");
    constexpr int kNone = -99;
    QTest::newRow("ok") << kNone << 0 << u"0"_s;
    QTest::newRow("token") << kNone << kNone << u""_s;
    QTest::newRow("refused") << int(ApiError::Kind::Refused) << 85068 << u"85068"_s;
    QTest::newRow("ok under 502") << int(ApiError::Kind::HttpStatus) << 0 << u"HTTP 502"_s;
    QTest::newRow("timeout") << int(ApiError::Kind::Timeout) << kNone << u"timed out"_s;
}

void TestRequestLogText::saysWhatCameOut()
{
    QFETCH(int, failure);
    QFETCH(int, errcode);
    RequestRecord record{.httpStatus = 502};
    if (failure >= 0)
        record.failure = ApiError::Kind(failure);
    if (errcode >= 0)
        record.errcode = errcode;
    QTEST(outcomeText(record), "expected");
}

void TestRequestLogText::writesTheRequest()
{
    QCOMPARE(requestText(refusedRecord()),
             u"POST https://h.example/gateway/cgi-bin/wxopen/qrcodejumpadd?access_token=***\n"
             "Content-Type: application/json\n\n{\n  \"prefix\": \"https://a.b/\"\n}\n"_s);
    const RequestRecord get{.method = HttpMethod::Get, .url = u"https://h/t"_s, .headers = {{"A", "b"}}};
    QCOMPARE(requestText(get), u"GET https://h/t\nA: b\n"_s);
}

void TestRequestLogText::writesTheReply()
{
    QCOMPARE(replyText(refusedRecord()), u"HTTP 200\n\n{\n  \"errcode\": 40097\n}\n"_s);
    const RequestRecord lost{.failure = ApiError::Kind::Network, .detail = u"Connection refused"_s};
    QCOMPARE(replyText(lost), u"no connection\n\nConnection refused\n"_s);
}

void TestRequestLogText::saysWhatWasNotKept()
{
    RequestRecord record{.httpStatus = 200};
    record.reply = {.form = KeptText::Form::Cut, .text = u"xx"_s, .missing = 12'345};
    QVERIFY(replyText(record).endsWith(u"xx\n… %1 more bytes\n"_s.arg(QLocale().toString(12'345))));
    record.reply = {.form = KeptText::Form::Withheld, .missing = 34};
    QVERIFY(replyText(record).contains(u"34 bytes"_s));
}

void TestRequestLogText::writesWhatSupportNeeds()
{
    QCOMPARE(supportText(refusedRecord()), u"Time: 2026-03-04T10:42:03.250+08:00\n"
                                           "Account: 小店\n"
                                           "Call: POST /gateway/cgi-bin/wxopen/qrcodejumpadd (h.example)\n"
                                           "Duration: %1\n"
                                           "Result: HTTP 200, refused\n"
                                           "errcode: 40097\n"
                                           "errmsg: invalid args rid: a-b-c\n"
                                           "rid: a-b-c\n"_s.arg(durationText(1250ms)));
}

void TestRequestLogText::writesWhatSupportNeedsWithoutAReply()
{
    RequestRecord record = refusedRecord();
    record.errcode.reset();
    record.rid.clear();
    record.httpStatus = 0;
    record.failure = ApiError::Kind::Network;
    record.detail = u"Connection refused"_s;
    QVERIFY(supportText(record).endsWith(u"Result: no connection, Connection refused\n"_s));
}

QTEST_GUILESS_MAIN(TestRequestLogText)
#include "tst_requestlogtext.moc"
