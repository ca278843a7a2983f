#include "tests/ui/requestlogbench.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QPushButton>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace qrjump;
using namespace qrjump::test;
using Bench = RequestLogBench;

/// What can be done with requests of the log: copy, ask WeChat, save.
class TestRequestActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copiesAsCurl();
    void copiesForSupport();
    void asksWeChatAboutARid();
    void aRememberedTokenIsMaskedEverywhere();
    void asksForTheQuota();
    void explainsWhyWeChatDoesNotTell_data();
    void explainsWhyWeChatDoesNotTell();
    void anAnswerStaysWithItsRecord();
    void saysWhenTheAccountIsGone();
    void saysWhenTheAccountGoesWhileAsking();
    void offersOnlyWhatIsPossible();
    void savesWhatIsShown();
    void asksBeforeItReplacesAFile();
    void saysWhyItCouldNotSave();
};

void TestRequestActions::copiesAsCurl()
{
    Bench bench;
    bench.choose(1);
    bench.press(u"copyAsCurlButton"_s);
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.startsWith("curl "_L1));
    QVERIFY(copied.contains("$ACCESS_TOKEN"_L1));
}

void TestRequestActions::copiesForSupport()
{
    Bench bench;
    bench.choose(1);
    bench.press(u"copyForSupportButton"_s);
    const QString copied = QGuiApplication::clipboard()->text();
    for (const QString &part : {kShop, u"85068"_s, u"rid: 5f9fc48b-73fb8347-56462f45"_s})
        QVERIFY2(copied.contains(part), qPrintable(part));
    QGuiApplication::clipboard()->clear();
    QTest::keySequence(bench.table(), QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), copied);
}

void TestRequestActions::asksWeChatAboutARid()
{
    Bench bench(R"({"errcode":0,"request":{"invoke_time":1635156704,"cost_in_ms":30,)"
                R"("request_url":"access_token=secret_of_that_time","request_body":"{\"a\":1}",)"
                R"("response_body":"{\"errcode\":0}","client_ip":"203.0.113.7"}})");
    bench.choose(1);
    bench.press(u"askWhatHappenedButton"_s);
    QVERIFY(!bench.find<QToolButton>(u"askWhatHappenedButton"_s)->isEnabled());
    QTRY_VERIFY(bench.text().contains("203.0.113.7"_L1));
    QCOMPARE(bench.client.sentBody(), R"({"rid":"5f9fc48b-73fb8347-56462f45"})");
    QCOMPARE(bench.table()->currentIndex().row(), 1);
    QVERIFY(bench.find<QToolButton>(u"askWhatHappenedButton"_s)->isEnabled());
}

void TestRequestActions::aRememberedTokenIsMaskedEverywhere()
{
    Bench bench(
        R"({"errcode":0,"request":{"request_url":"https:\/\/h\/a?access_token=Other_Secret_token&x=1",)"
        R"("response_body":"{\"access_token\":\"Other_Secret_token\"}"}})");
    bench.choose(1);
    bench.press(u"askWhatHappenedButton"_s);
    QTRY_COMPARE(bench.rows(), 4);
    QTRY_VERIFY(bench.text().contains("access_token=***"_L1));
    QVERIFY(!bench.text().contains("Other_Secret"_L1));
    bench.choose(3);
    QVERIFY(bench.text().contains("request_url"_L1));
    QVERIFY(!bench.text().contains("Other_Secret"_L1));
}

void TestRequestActions::asksForTheQuota()
{
    Bench bench(R"({"errcode":0,"quota":{"daily_limit":100,"used":12,"remain":88},)"
                R"("rate_limit":{"call_count":5,"refresh_second":1}})");
    bench.choose(0);
    bench.press(u"askQuotaButton"_s);
    QTRY_VERIFY(bench.text().contains("88 of 100"_L1));
    QVERIFY(bench.text().contains("5 calls"_L1));
    QCOMPARE(bench.client.sentBody(), R"({"cgi_path":"/cgi-bin/wxopen/qrcodejumpadd"})");
}

void TestRequestActions::explainsWhyWeChatDoesNotTell_data()
{
    QTest::addColumn<int>("code");
    for (const int code : {76001, 76002, 76003})
        QTest::addRow("%d", code) << code;
}

void TestRequestActions::explainsWhyWeChatDoesNotTell()
{
    QFETCH(int, code);
    Bench bench(R"({"errcode":)" + QByteArray::number(code) + R"(,"errmsg":"no rid: x-y-z"})");
    bench.choose(1);
    bench.press(u"askWhatHappenedButton"_s);
    QTRY_VERIFY(bench.notice().contains(bench.catalogue.find(code)->meaning.localized()));
    bench.choose(0);
    QVERIFY(bench.notice().isEmpty());
}

void TestRequestActions::anAnswerStaysWithItsRecord()
{
    Bench bench(R"({"errcode":0,"request":{"client_ip":"203.0.113.7"}})");
    bench.choose(1);
    bench.press(u"askWhatHappenedButton"_s);
    bench.choose(0);
    QTRY_COMPARE(bench.rows(), 4);
    QTRY_VERIFY(bench.find<QToolButton>(u"askQuotaButton"_s)->isEnabled());
    QVERIFY(!bench.text().contains("203.0.113.7"_L1));
    bench.choose(1);
    QVERIFY(bench.text().contains("203.0.113.7"_L1));
}

void TestRequestActions::saysWhenTheAccountIsGone()
{
    Bench bench;
    bench.choose(2);
    bench.press(u"askQuotaButton"_s);
    QVERIFY(bench.notice().contains("Other"_L1));
    QVERIFY(bench.client.server.requests().isEmpty());
}

void TestRequestActions::saysWhenTheAccountGoesWhileAsking()
{
    Bench bench;
    bench.choose(1);
    bench.press(u"askQuotaButton"_s);
    bench.diagnosis.reset();
    QVERIFY(!bench.notice().isEmpty());
    QVERIFY(bench.find<QToolButton>(u"askQuotaButton"_s)->isEnabled());
}

void TestRequestActions::offersOnlyWhatIsPossible()
{
    Bench bench;
    const QStringList names{u"copyAsCurlButton"_s, u"copyForSupportButton"_s, u"askWhatHappenedButton"_s,
                            u"askQuotaButton"_s};
    for (const QString &name : names)
        QVERIFY2(!bench.find<QToolButton>(name)->isEnabled(), qPrintable(name));
    bench.choose(0); // has no rid
    QVERIFY(!bench.find<QToolButton>(u"askWhatHappenedButton"_s)->isEnabled());
    QVERIFY(bench.find<QToolButton>(u"askQuotaButton"_s)->isEnabled());
    core::HttpExchange other = exchange("{}");
    other.request.url = QUrl(u"https://tokens.example/v1"_s);
    other.request.body = QByteArray(100'000, 'x');
    bench.log.record(kShop, other);
    bench.choose(3);
    QVERIFY(!bench.find<QToolButton>(u"askQuotaButton"_s)->isEnabled());
    QVERIFY(!bench.find<QToolButton>(u"copyAsCurlButton"_s)->isEnabled());
    QVERIFY(bench.find<QToolButton>(u"copyForSupportButton"_s)->isEnabled());
}

void TestRequestActions::savesWhatIsShown()
{
    const QTemporaryDir folder;
    Bench bench;
    bench.files.fileName = folder.filePath(u"requests.txt"_s);
    bench.find<QCheckBox>(u"onlyFailures"_s)->setChecked(true);
    bench.press(u"saveRequests"_s);
    QVERIFY(bench.files.suggestion.endsWith(".txt"_L1));
    QFile file(bench.files.fileName);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(content.contains("85068"));
    QVERIFY(!content.contains("Other"));
    QVERIFY(bench.notice().contains("1 request "_L1));
}

void TestRequestActions::asksBeforeItReplacesAFile()
{
    const QTemporaryDir folder;
    Bench bench;
    QFile file(folder.filePath(u"requests.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("precious");
    file.close();
    bench.files.fileName = file.fileName();
    bench.press(u"saveRequests"_s);
    QCOMPARE(file.size(), 8);
    for (auto *button : bench.dock.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == "Replace file"_L1)
            QTest::keyClick(button, Qt::Key_Space);
    }
    QVERIFY(file.size() > 100);
}

void TestRequestActions::saysWhyItCouldNotSave()
{
    const QTemporaryDir folder;
    Bench bench;
    bench.files.fileName = folder.filePath(u"missing/requests.txt"_s);
    bench.press(u"saveRequests"_s);
    QVERIFY(bench.notice().contains("could not be written"_L1));
}

QTEST_MAIN(TestRequestActions)
#include "tst_requestactions.moc"
