#include "ui/requestlog/requestlogdock.h"

#include "core/api/accountrequestrecorder.h"
#include "core/api/diagnosisclient.h"
#include "core/api/errorcatalogue.h"
#include "tests/support/clientbench.h"
#include "tests/support/manualclock.h"
#include "ui/requestlog/requestlogview.h"
#include "ui/transfer/desktopfiles.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace qrjump;
using namespace std::chrono_literals;
using test::jsonAnswer;

namespace {

const QByteArray kRefusal =
    R"({"errcode":85068,"errmsg":"test url is not the sub prefix rid: 5f9fc48b-73fb8347-56462f45"})";

/// Answers with a file name at once, as if the user had chosen it.
struct ChosenFile final : ui::DesktopFiles
{
    void chooseFileToWrite(QWidget *, const QString &suggested,
                           const std::function<void(const QString &)> &chosen) override
    {
        suggestion = suggested;
        chosen(fileName);
    }
    void chooseFileToRead(QWidget *, const QString &, const std::function<void(const QString &)> &) override
    {}
    bool openFolder(const QString &) override { return false; }

    QString fileName;
    QString suggestion;
};

core::HttpExchange exchange(const QByteArray &reply)
{
    return {.request = {.url = QUrl(u"https://h/cgi-bin/wxopen/qrcodejumpadd?access_token=x"_s),
                        .body = R"({"prefix":"https://a.b/it's"})"},
            .result = core::HttpReply{200, reply},
            .duration = 250ms};
}

/// The dock, and an account whose server answers as scripted.
struct Bench
{
    explicit Bench(const QByteArray &answer = "{}")
        : client({jsonAnswer(answer)}, core::AccountKind::Ordinary, {.observer = &recorder})
        , diagnosis(std::make_unique<core::DiagnosisClient>(client.channel))
        , dock({log, catalogue, clock, files,
                [this](const QString &name) { return name == u"小店"_s ? diagnosis.get() : nullptr; }})
    {
        log.record(u"小店"_s, exchange(R"({"errcode":0,"errmsg":"ok"})"));
        log.record(u"小店"_s, exchange(kRefusal));
        log.record(u"Other"_s, exchange(R"({"errcode":0,"errmsg":"ok"})"));
        dock.resize(1000, 400);
        dock.show();
        dock.activateWindow();
    }

    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return dock.findChild<Widget *>(name);
    }

    /// With the keyboard, as somebody without a mouse would.
    void press(const QString &button) const
    {
        find<QToolButton>(button)->setFocus();
        QTest::keyClick(find<QToolButton>(button), Qt::Key_Space);
    }

    void choose(int row) const { table()->setCurrentIndex(table()->model()->index(row, 0)); }
    [[nodiscard]] ui::RequestLogView *table() const { return find<ui::RequestLogView>(u"requestTable"_s); }
    [[nodiscard]] int rows() const { return table()->model()->rowCount(); }
    [[nodiscard]] QString text() const { return find<QPlainTextEdit>(u"requestText"_s)->toPlainText(); }
    [[nodiscard]] QString count() const { return find<QLabel>(u"requestCount"_s)->text(); }
    [[nodiscard]] bool isEmpty() const { return find<QWidget>(u"noRequests"_s)->isVisible(); }
    /// What the inline bars say.
    [[nodiscard]] QString notice() const
    {
        QStringList texts;
        for (const QTextEdit *title : dock.findChildren<QTextEdit *>()) {
            if (title->isVisible())
                texts.append(title->toPlainText());
        }
        return texts.join(u'\n');
    }

    core::ErrorCatalogue catalogue;
    test::ManualClock clock;
    core::RequestLog log{clock};
    core::AccountRequestRecorder recorder{log, u"小店"_s};
    test::ClientBench client;
    std::unique_ptr<core::DiagnosisClient> diagnosis;
    ChosenFile files;
    ui::RequestLogDock dock;
};

} // namespace

class TestRequestLogDock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isHiddenAtFirst();
    void showsWhatWasSentAndWhatCameBack();
    void explainsAFailure();
    void keysLeadToEverything();
    void filtersByAccount();
    void filtersByFailure();
    void findsText();
    void keepsTheChosenRecordWhileFiltering();
    void showsTheNewest();
    void staysWhereTheUserScrolled();
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
    void clears();
    void isEmptyAtFirst();
    void everythingHasAName();
};

void TestRequestLogDock::isHiddenAtFirst()
{
    QMainWindow window;
    Bench bench;
    auto *dock = new ui::RequestLogDock(
        {bench.log, bench.catalogue, bench.clock, bench.files, [](const QString &) { return nullptr; }},
        &window);
    window.addDockWidget(Qt::BottomDockWidgetArea, dock);
    window.show();
    QVERIFY(!dock->isVisible());
    dock->toggleViewAction()->trigger();
    QVERIFY(dock->isVisible());
}

void TestRequestLogDock::showsWhatWasSentAndWhatCameBack()
{
    Bench bench;
    bench.choose(1);
    for (const QString &part : {u"qrcodejumpadd?access_token=***"_s, u"https://a.b/it's"_s,
                                u"\"errcode\": 85068"_s, u"HTTP 200"_s, u"Content-Type: application/json"_s})
        QVERIFY2(bench.text().contains(part), qPrintable(part));
}

void TestRequestLogDock::explainsAFailure()
{
    Bench bench;
    bench.choose(1);
    QVERIFY(bench.text().contains(bench.catalogue.find(85068)->meaning.localized()));
    bench.choose(0);
    QVERIFY(!bench.text().contains(bench.catalogue.find(0)->meaning.localized()));
}

void TestRequestLogDock::keysLeadToEverything()
{
    Bench bench;
    QVERIFY(QTest::qWaitForWindowActive(&bench.dock));
    auto *find = bench.find<QLineEdit>(u"findRequest"_s);
    find->setFocus();
    QTest::keyClick(find, Qt::Key_Down);
    QVERIFY(bench.table()->hasFocus());
    QCOMPARE(bench.table()->currentIndex().row(), 2);
    QTest::keyClick(bench.table(), Qt::Key_Up);
    QVERIFY(bench.text().contains("85068"_L1));
    QStringList reached;
    for (int i = 0; i < 20; ++i) {
        QTest::keyClick(bench.dock.focusWidget(), Qt::Key_Tab);
        reached.append(bench.dock.focusWidget()->objectName());
    }
    for (const QString &name : {u"copyAsCurlButton"_s, u"copyForSupportButton"_s, u"askWhatHappenedButton"_s,
                                u"askQuotaButton"_s, u"requestText"_s, u"requestAccount"_s, u"onlyFailures"_s,
                                u"findRequest"_s, u"saveRequests"_s, u"clearRequests"_s})
        QVERIFY2(reached.contains(name), qPrintable(name + u" is not among "_s + reached.join(u' ')));
}

void TestRequestLogDock::filtersByAccount()
{
    Bench bench;
    auto *account = bench.find<QComboBox>(u"requestAccount"_s);
    QCOMPARE(account->count(), 3);
    account->setCurrentIndex(account->findText(u"小店"_s));
    QCOMPARE(bench.rows(), 2);
    QCOMPARE(bench.count(), u"2 of 3 requests"_s);
}

void TestRequestLogDock::filtersByFailure()
{
    Bench bench;
    QTest::keyClick(bench.find<QCheckBox>(u"onlyFailures"_s), Qt::Key_Space);
    QCOMPARE(bench.rows(), 1);
    bench.press(u"clearRequestFilter"_s);
    QCOMPARE(bench.rows(), 3);
    QCOMPARE(bench.count(), u"3 requests"_s);
}

void TestRequestLogDock::findsText()
{
    Bench bench;
    auto *find = bench.find<QLineEdit>(u"findRequest"_s);
    QTest::keyClicks(find, u"SUB prefix"_s);
    QCOMPARE(bench.rows(), 1);
    QTest::keyClicks(find, u"zzz"_s);
    QVERIFY(bench.isEmpty());
    QVERIFY(!bench.find<QToolButton>(u"saveRequests"_s)->isEnabled());
    QTest::keyClick(find, Qt::Key_Escape);
    QCOMPARE(bench.rows(), 3);
    QVERIFY(!bench.isEmpty());
    QTest::keyClicks(find, u"zzz"_s);
    QTest::keyClick(bench.find<QPushButton>(u"action"_s), Qt::Key_Space);
    QCOMPARE(bench.rows(), 3);
}

void TestRequestLogDock::keepsTheChosenRecordWhileFiltering()
{
    Bench bench;
    bench.choose(1);
    bench.find<QCheckBox>(u"onlyFailures"_s)->setChecked(true);
    QCOMPARE(bench.table()->currentIndex().row(), 0);
    QVERIFY(bench.text().contains("85068"_L1));
    bench.find<QLineEdit>(u"findRequest"_s)->setText(u"zzz"_s);
    QCOMPARE(bench.text(), QString());
}

void TestRequestLogDock::showsTheNewest()
{
    Bench bench;
    for (int i = 0; i < 100; ++i)
        bench.log.record(u"小店"_s, exchange("{}"));
    const QModelIndex last = bench.table()->model()->index(bench.rows() - 1, 0);
    QTRY_VERIFY(bench.table()->viewport()->rect().contains(bench.table()->visualRect(last)));
}

void TestRequestLogDock::staysWhereTheUserScrolled()
{
    Bench bench;
    for (int i = 0; i < 100; ++i)
        bench.log.record(u"小店"_s, exchange("{}"));
    bench.choose(1);
    bench.table()->scrollToTop();
    const QString text = bench.text();
    bench.log.record(u"小店"_s, exchange("{}"));
    const QModelIndex first = bench.table()->model()->index(0, 0);
    QCoreApplication::processEvents();
    QVERIFY(bench.table()->viewport()->rect().contains(bench.table()->visualRect(first)));
    QCOMPARE(bench.text(), text);
}

void TestRequestLogDock::copiesAsCurl()
{
    Bench bench;
    bench.choose(1);
    bench.press(u"copyAsCurlButton"_s);
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.startsWith("curl "_L1));
    QVERIFY(copied.contains("$ACCESS_TOKEN"_L1));
}

void TestRequestLogDock::copiesForSupport()
{
    Bench bench;
    bench.choose(1);
    bench.press(u"copyForSupportButton"_s);
    const QString copied = QGuiApplication::clipboard()->text();
    for (const QString &part : {u"小店"_s, u"85068"_s, u"rid: 5f9fc48b-73fb8347-56462f45"_s})
        QVERIFY2(copied.contains(part), qPrintable(part));
    QGuiApplication::clipboard()->clear();
    QTest::keySequence(bench.table(), QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), copied);
}

void TestRequestLogDock::asksWeChatAboutARid()
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

void TestRequestLogDock::aRememberedTokenIsMaskedEverywhere()
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

void TestRequestLogDock::asksForTheQuota()
{
    Bench bench(R"({"errcode":0,"quota":{"daily_limit":100,"used":12,"remain":88},)"
                R"("rate_limit":{"call_count":5,"refresh_second":1}})");
    bench.choose(0);
    bench.press(u"askQuotaButton"_s);
    QTRY_VERIFY(bench.text().contains("88 of 100"_L1));
    QVERIFY(bench.text().contains("5 calls"_L1));
    QCOMPARE(bench.client.sentBody(), R"({"cgi_path":"/cgi-bin/wxopen/qrcodejumpadd"})");
}

void TestRequestLogDock::explainsWhyWeChatDoesNotTell_data()
{
    QTest::addColumn<int>("code");
    for (const int code : {76001, 76002, 76003})
        QTest::addRow("%d", code) << code;
}

void TestRequestLogDock::explainsWhyWeChatDoesNotTell()
{
    QFETCH(int, code);
    Bench bench(R"({"errcode":)" + QByteArray::number(code) + R"(,"errmsg":"no rid: x-y-z"})");
    bench.choose(1);
    bench.press(u"askWhatHappenedButton"_s);
    QTRY_VERIFY(bench.notice().contains(bench.catalogue.find(code)->meaning.localized()));
    bench.choose(0);
    QVERIFY(bench.notice().isEmpty());
}

void TestRequestLogDock::anAnswerStaysWithItsRecord()
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

void TestRequestLogDock::saysWhenTheAccountIsGone()
{
    Bench bench;
    bench.choose(2);
    bench.press(u"askQuotaButton"_s);
    QVERIFY(bench.notice().contains("Other"_L1));
    QVERIFY(bench.client.server.requests().isEmpty());
}

void TestRequestLogDock::saysWhenTheAccountGoesWhileAsking()
{
    Bench bench;
    bench.choose(1);
    bench.press(u"askQuotaButton"_s);
    bench.diagnosis.reset();
    QVERIFY(!bench.notice().isEmpty());
    QVERIFY(bench.find<QToolButton>(u"askQuotaButton"_s)->isEnabled());
}

void TestRequestLogDock::offersOnlyWhatIsPossible()
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
    bench.log.record(u"小店"_s, other);
    bench.choose(3);
    QVERIFY(!bench.find<QToolButton>(u"askQuotaButton"_s)->isEnabled());
    QVERIFY(!bench.find<QToolButton>(u"copyAsCurlButton"_s)->isEnabled());
    QVERIFY(bench.find<QToolButton>(u"copyForSupportButton"_s)->isEnabled());
}

void TestRequestLogDock::savesWhatIsShown()
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

void TestRequestLogDock::asksBeforeItReplacesAFile()
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

void TestRequestLogDock::saysWhyItCouldNotSave()
{
    const QTemporaryDir folder;
    Bench bench;
    bench.files.fileName = folder.filePath(u"missing/requests.txt"_s);
    bench.press(u"saveRequests"_s);
    QVERIFY(bench.notice().contains("could not be written"_L1));
}

void TestRequestLogDock::clears()
{
    Bench bench;
    bench.choose(1);
    bench.press(u"clearRequests"_s);
    QVERIFY(bench.log.records().isEmpty());
    QVERIFY(bench.isEmpty());
    QCOMPARE(bench.text(), QString());
    QVERIFY(!bench.find<QToolButton>(u"clearRequests"_s)->isEnabled());
}

void TestRequestLogDock::isEmptyAtFirst()
{
    Bench bench;
    bench.log.clear();
    QVERIFY(bench.isEmpty());
    QCOMPARE(bench.count(), QString());
    bench.log.record(u"小店"_s, exchange("{}"));
    QVERIFY(!bench.isEmpty());
    QCOMPARE(bench.count(), u"1 request"_s);
}

void TestRequestLogDock::everythingHasAName()
{
    Bench bench;
    bench.choose(1);
    for (const QWidget *widget : bench.dock.findChildren<QWidget *>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool hasText = button && !button->text().isEmpty();
        QVERIFY2(hasText || !widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
}

QTEST_MAIN(TestRequestLogDock)
#include "tst_requestlogdock.moc"
