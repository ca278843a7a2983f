#include "ui/accounts/connectiontestdialog.h"

#include "core/accounts/accountsession.h"
#include "core/accounts/connectiontest.h"
#include "core/api/errorcatalogue.h"
#include "core/base/clock.h"
#include "core/secrets/memorysecretstore.h"
#include "ui/accounts/connectionsteprow.h"
#include "ui/widgets/wrappedtext.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace qrjump;
using namespace qrjump::ui;
using core::ConnectionFinding;
using core::ConnectionStep;
using Outcome = core::ConnectionFinding::Outcome;

namespace {

/// A dialog about an account whose server does not exist, or never answers.
class Bench
{
public:
    explicit Bench(quint16 port)
        : account{.id = u"id-1"_s,
                  .name = u"Shop"_s,
                  .appid = u"wx0123456789abcdef"_s,
                  .baseUrl = QUrl(u"http://127.0.0.1:%1"_s.arg(port)),
                  .proxy = {.kind = core::ProxySettings::Kind::None},
                  .token = core::AppSecretSettings()}
        , session(account, {.secrets = secrets, .clock = clock})
        , test(session, catalogue)
        , dialog(test, account)
    {}

    [[nodiscard]] QString text(const QString &name) const
    {
        const auto *edit = dialog.findChild<WrappedText *>(name);
        return edit && edit->isVisible() ? edit->toPlainText() : QString();
    }
    [[nodiscard]] QString word(ConnectionStep step) const
    {
        return label(u"step_"_s + core::canonicalName(step) + u"Word"_s);
    }
    [[nodiscard]] QString label(const QString &name) const
    {
        return dialog.findChild<QLabel *>(name)->text();
    }
    [[nodiscard]] QPushButton *button(const QString &name) const
    {
        return dialog.findChild<QPushButton *>(name);
    }
    void click(const QString &name) const { QTest::mouseClick(button(name), Qt::LeftButton); }

    core::Account account;
    core::MemorySecretStore secrets;
    core::SystemClock clock;
    core::ErrorCatalogue catalogue;
    core::AccountSession session;
    core::ConnectionTest test;
    ConnectionTestDialog dialog;
};

/// One that nobody listens at.
quint16 closedPort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

} // namespace

class TestConnectionTestDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void walksToTheFirstFailure();
    void canBeRepeated();
    void canBeStopped();
    void closingEndsTheTest();
    void saysWhatToDoWithWhat();
    void forgetsAnOldFinding();
    void buttonsStayWhereTheyAre();
};

void TestConnectionTestDialog::walksToTheFirstFailure()
{
    Bench bench(closedPort());
    const QSignalSpy finished(&bench.test, &core::ConnectionTest::finished);
    bench.dialog.start();
    QVERIFY(bench.button(u"stopButton"_s)->isEnabled());
    QTRY_COMPARE(finished.size(), 1);
    for (const ConnectionFinding &finding : bench.test.findings())
        QCOMPARE(bench.word(finding.step), core::displayText(finding.outcome));
    QCOMPARE(bench.test.findings().size(), core::allConnectionSteps().size());
    QVERIFY(bench.label(u"testStatus"_s).startsWith(u"Stopped at"_s));
    QVERIFY(!bench.button(u"stopButton"_s)->isEnabled());
    QVERIFY(bench.button(u"againButton"_s)->isEnabled());
}

void TestConnectionTestDialog::canBeRepeated()
{
    Bench bench(closedPort());
    const QSignalSpy finished(&bench.test, &core::ConnectionTest::finished);
    bench.dialog.start();
    QTRY_COMPARE(finished.size(), 1);
    bench.click(u"againButton"_s);
    QTRY_COMPARE(finished.size(), 2);
}

void TestConnectionTestDialog::canBeStopped()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    Bench bench(silent.serverPort());
    bool isStored = false;
    bench.secrets.write({bench.account.id, core::SecretSlot::AppSecret}, core::Secret("x"))
        .then(this, [&isStored](const auto &result) { isStored = result.hasValue(); });
    QTRY_VERIFY(isStored);
    bench.dialog.start();
    QTRY_VERIFY(bench.label(u"testStatus"_s).contains(core::displayText(ConnectionStep::Token)));
    bench.button(u"stopButton"_s)->setFocus();
    QTest::keyClick(bench.button(u"stopButton"_s), Qt::Key_Space);
    QTRY_COMPARE(bench.label(u"testStatus"_s), u"You stopped the test."_s);
    QVERIFY(!bench.test.isRunning());
    QVERIFY(bench.dialog.isVisible());
    QVERIFY(bench.button(u"againButton"_s)->hasFocus());
}

void TestConnectionTestDialog::closingEndsTheTest()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    Bench bench(silent.serverPort());
    bench.dialog.start();
    QTest::keyClick(&bench.dialog, Qt::Key_Escape);
    QVERIFY(!bench.dialog.isVisible());
    QVERIFY(!bench.test.isRunning());
}

void TestConnectionTestDialog::saysWhatToDoWithWhat()
{
    ConnectionStepRow row(ConnectionStep::Token);
    row.showFinding({.step = ConnectionStep::Token,
                     .outcome = Outcome::Failed,
                     .finding = u"WeChat does not know this address."_s,
                     .remedy = u"Add it to the allow-list."_s,
                     .raw = u"40164 · invalid ip"_s,
                     .rid = u"rid-1"_s,
                     .address = u"203.0.113.7"_s});
    row.show();
    const auto text = [&row](const QString &name) {
        return row.findChild<WrappedText *>(u"step_token"_s + name)->toPlainText();
    };
    QCOMPARE(text(u"Finding"_s), u"WeChat does not know this address."_s);
    QCOMPARE(text(u"Remedy"_s), u"Add it to the allow-list."_s);
    QCOMPARE(text(u"Raw"_s), u"40164 · invalid ip\nrid: rid-1"_s);
    QTest::mouseClick(row.findChild<QToolButton *>(u"step_tokenCopyAddress"_s), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), u"203.0.113.7"_s);
    QTest::mouseClick(row.findChild<QToolButton *>(u"step_tokenCopyRid"_s), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), u"rid-1"_s);
    QCOMPARE(row.accessibleName(), u"Access token: Failed"_s);
    QCOMPARE(row.accessibleDescription(), u"WeChat does not know this address."_s);
}

void TestConnectionTestDialog::forgetsAnOldFinding()
{
    ConnectionStepRow row(ConnectionStep::Token);
    row.showFinding({.step = ConnectionStep::Token, .finding = u"Old."_s, .address = u"203.0.113.7"_s});
    row.show();
    row.showRunning();
    QVERIFY(!row.findChild<QToolButton *>(u"step_tokenCopyAddress"_s)->isVisible());
    QVERIFY(row.accessibleDescription().isEmpty());
    QVERIFY(!row.findChild<WrappedText *>(u"step_tokenFinding"_s)->isVisible());
}

void TestConnectionTestDialog::buttonsStayWhereTheyAre()
{
    Bench bench(closedPort());
    const QSignalSpy finished(&bench.test, &core::ConnectionTest::finished);
    bench.dialog.start();
    const auto places = [&bench] {
        QList<QRect> found;
        for (const auto *name : {"stopButton", "againButton", "closeButton"})
            found.append(bench.button(QLatin1StringView(name))->geometry());
        return found;
    };
    QTest::qWait(0);
    const auto before = places();
    QTRY_COMPARE(finished.size(), 1);
    QTest::qWait(0);
    QCOMPARE(places(), before);
}

QTEST_MAIN(TestConnectionTestDialog)
#include "tst_connectiontestdialog.moc"
