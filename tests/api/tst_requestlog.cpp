#include "core/api/requestlog.h"

#include "core/api/accountrequestrecorder.h"
#include "tests/support/clientbench.h"
#include "tests/support/manualclock.h"
#include "tests/support/waiting.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;
using namespace std::chrono_literals;

namespace {

const QByteArray kFetchedToken = QByteArrayLiteral("86_FetchedMarkedToken-of_the_Tests");

HttpExchange exchange(const QByteArray &reply, int status = 200)
{
    return {
        .request = {.url = QUrl(u"https://h/cgi-bin/wxopen/qrcodejumpget?access_token=x"_s), .body = "{}"},
        .result = HttpReply{status, reply},
        .duration = 250ms};
}

HttpExchange tokenExchange(const QByteArray &reply)
{
    HttpExchange token = exchange(reply);
    token.request.url = QUrl(u"https://h/cgi-bin/stable_token"_s);
    token.request.replyPrivacy = ReplyPrivacy::Confidential;
    return token;
}

/// Everything of a record that somebody will read.
QString everythingOf(const RequestRecord &record)
{
    QStringList texts{record.call,   record.host, record.errmsg,           record.rid,
                      record.detail, record.url,  record.requestBody.text, record.reply.text};
    for (const HttpHeader &header : record.headers)
        texts.append(QString::fromUtf8(header.name + header.value));
    return texts.join(u'\n');
}

} // namespace

class TestRequestLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_log.emplace(m_clock); }
    void recordsAReply();
    void recordsARefusal();
    void recordsWhyThereIsNoReply();
    void namesTheFailure_data();
    void namesTheFailure();
    void aTokenOfAConfidentialReplyIsMaskedEverAfter_data();
    void aTokenOfAConfidentialReplyIsMaskedEverAfter();
    void keepsNoMoreThanAThousand();
    void keepsNoMoreThanSixteenMegabytes();
    void clears();
    void recordsWhatAChannelSends();

private:
    const ManualClock m_clock;
    std::optional<RequestLog> m_log;
};

void TestRequestLog::recordsAReply()
{
    const QSignalSpy recorded(&*m_log, &RequestLog::recorded);
    m_log->record(u"小店"_s, exchange(R"({"errcode":0,"errmsg":"ok"})"));
    const RequestRecord expected{.number = 1,
                                 .sentAt = m_clock.now().addMSecs(-250),
                                 .account = u"小店"_s,
                                 .method = HttpMethod::Post,
                                 .call = u"/cgi-bin/wxopen/qrcodejumpget"_s,
                                 .host = u"h"_s,
                                 .duration = 250ms,
                                 .httpStatus = 200,
                                 .errcode = 0,
                                 .errmsg = u"ok"_s,
                                 .requestSize = 2,
                                 .replySize = 27,
                                 .url = u"https://h/cgi-bin/wxopen/qrcodejumpget?access_token=***"_s,
                                 .requestBody = {.text = u"{}"_s},
                                 .reply = {.text = uR"({"errcode":0,"errmsg":"ok"})"_s}};
    QCOMPARE(m_log->records(), QList{expected});
    QCOMPARE(recorded.size(), 1);
}

void TestRequestLog::recordsARefusal()
{
    m_log->record(u"a"_s, exchange("\xEF\xBB\xBF{\"errcode\":\"85076\",\"errmsg\":\" rid: a-b-c\"}"));
    const RequestRecord &record = m_log->records().first();
    QCOMPARE(record.failure, ApiError::Kind::Refused);
    QCOMPARE(record.errcode, 85076);
    QCOMPARE(record.rid, u"a-b-c"_s);
}

void TestRequestLog::recordsWhyThereIsNoReply()
{
    HttpExchange lost = exchange({});
    lost.request.secrets = {Secret(kMarkedToken)};
    lost.result =
        Failure{ApiError{.kind = ApiError::Kind::Tls, .detail = u"at "_s + QString::fromUtf8(kMarkedToken)}};
    m_log->record(u"a"_s, lost);
    const RequestRecord &record = m_log->records().first();
    QCOMPARE(record.failure, ApiError::Kind::Tls);
    QCOMPARE(record.errcode, std::nullopt);
    QCOMPARE(record.replySize, 0);
    QVERIFY(record.detail == "at ***"_L1);
}

void TestRequestLog::namesTheFailure_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isConfidential");
    QTest::addColumn<int>("failure");
    const auto row = [](const char *name, const char *reply, int status, bool isConfidential,
                        std::optional<ApiError::Kind> failure) {
        QTest::newRow(name) << QByteArray(reply) << status << isConfidential
                            << (failure ? int(*failure) : -1);
    };
    row("HTML with 200", "<html>", 200, false, ApiError::Kind::Unreadable);
    row("nothing", "", 200, false, ApiError::Kind::Unreadable);
    row("HTML with 502", "<html>", 502, false, ApiError::Kind::HttpStatus);
    row("ok with 502", R"({"errcode":0})", 502, false, ApiError::Kind::HttpStatus);
    row("refused with 502", R"({"errcode":-1})", 502, false, ApiError::Kind::Refused);
    row("token", R"({"access_token":"x"})", 200, true, std::nullopt);
    row("bare token", "x", 200, true, std::nullopt);
    row("token service is down", "x", 503, true, ApiError::Kind::HttpStatus);
    row("wrong AppSecret", R"({"errcode":40125,"errmsg":"x"})", 200, true, ApiError::Kind::Refused);
}

void TestRequestLog::namesTheFailure()
{
    QFETCH(QByteArray, reply);
    QFETCH(int, status);
    QFETCH(bool, isConfidential);
    HttpExchange ended = exchange(reply, status);
    if (isConfidential)
        ended.request.replyPrivacy = ReplyPrivacy::Confidential;
    m_log->record(u"a"_s, ended);
    const auto failure = m_log->records().first().failure;
    QTEST(failure ? int(*failure) : -1, "failure");
}

void TestRequestLog::aTokenOfAConfidentialReplyIsMaskedEverAfter_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::newRow("WeChat") << QByteArray(R"({"access_token":")" + kFetchedToken + R"(","expires_in":7200})");
    QTest::newRow("nested") << QByteArray(R"({"code":0,"data":{"v":")" + kFetchedToken + R"("}})");
    QTest::newRow("bare text") << kFetchedToken;
    QTest::newRow("bare text with line end") << QByteArray(kFetchedToken + "\r\n");
}

// As it comes back in rid/get, where the request itself knows nothing of it.
void TestRequestLog::aTokenOfAConfidentialReplyIsMaskedEverAfter()
{
    QFETCH(QByteArray, reply);
    m_log->record(u"a"_s, tokenExchange(reply));
    m_log->record(u"a"_s, exchange(R"({"errcode":40001,"errmsg":"invalid )" + kFetchedToken +
                                   R"( rid: a-b-c","q":")" + kFetchedToken.toBase64() + R"("})"));
    m_log->clear();
    HttpExchange third = exchange("{}");
    third.request.url = QUrl(u"https://h/p?q="_s + QString::fromUtf8(kFetchedToken));
    third.request.body = R"({"q":")" + kFetchedToken + R"("})";
    third.request.headers = {{"X-Anything", kFetchedToken}};
    QList<RequestRecord> records = m_log->records();
    m_log->record(u"b"_s, third);
    records += m_log->records();
    for (const RequestRecord &record : records) {
        const QString everything = everythingOf(record);
        QVERIFY(!everything.contains("FetchedMarked"_L1));
        QVERIFY(!everything.contains(QString::fromLatin1(kFetchedToken.toBase64())));
        QVERIFY(everything.contains("***"_L1));
    }
}

void TestRequestLog::keepsNoMoreThanAThousand()
{
    const QSignalSpy dropped(&*m_log, &RequestLog::dropped);
    for (int i = 0; i < RequestLog::kMostRecords + 3; ++i)
        m_log->record(u"a"_s, exchange("{}"));
    QCOMPARE(m_log->records().size(), RequestLog::kMostRecords);
    QCOMPARE(m_log->records().first().number, 4u);
    QCOMPARE(dropped.size(), 3);
    QCOMPARE(dropped.last().first().toULongLong(), 3u);
}

void TestRequestLog::keepsNoMoreThanSixteenMegabytes()
{
    const QByteArray large = "{\"a\":\"" + QByteArray(200'000, 'x') + "\"}";
    for (int i = 0; i < 200; ++i)
        m_log->record(u"a"_s, exchange(large));
    qint64 bytes = 0;
    for (const RequestRecord &record : m_log->records())
        bytes += record.reply.text.size() * qint64(sizeof(QChar));
    QVERIFY(bytes <= RequestLog::kMostBytes);
    QVERIFY2(bytes > RequestLog::kMostBytes * 9 / 10, "drops more than it has to");
    QCOMPARE(m_log->records().last().number, 200u);
}

void TestRequestLog::clears()
{
    m_log->record(u"a"_s, exchange("{}"));
    const QSignalSpy dropped(&*m_log, &RequestLog::dropped);
    m_log->clear();
    QVERIFY(m_log->records().isEmpty());
    QCOMPARE(dropped.size(), 1);
    m_log->record(u"a"_s, exchange("{}"));
    QCOMPARE(m_log->records().first().number, 2u);
}

void TestRequestLog::recordsWhatAChannelSends()
{
    AccountRequestRecorder recorder(&*m_log, u"小店"_s);
    ClientBench bench({jsonAnswer(R"({"errcode":40097,"errmsg":")" + kMarkedToken + R"( rid: a-b-c"})")},
                      AccountKind::Ordinary, {.observer = &recorder});
    JumpRule rule;
    rule.prefix = u"https://a.b/c/"_s;
    QVERIFY(!resultOf(bench.client.addRule(rule)));
    QCOMPARE(m_log->records().size(), 1);
    const RequestRecord &record = m_log->records().first();
    QCOMPARE(record.account, u"小店"_s);
    QCOMPARE(record.call, u"/cgi-bin/wxopen/qrcodejumpadd"_s);
    QCOMPARE(record.errcode, 40097);
    QCOMPARE(record.rid, u"a-b-c"_s);
    QVERIFY(!everythingOf(record).contains("MarkedSecret"_L1));
    QVERIFY(record.requestBody.text.contains("https://a.b/c/"_L1));
}

QTEST_GUILESS_MAIN(TestRequestLog)
#include "tst_requestlog.moc"
