#include "tests/support/markedsecret.h"
#include "ui/widgets/secretclipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump;
using namespace std::chrono_literals;
using ui::SecretClipboard;

namespace {

const core::Secret kSecret(test::kMarkedServiceSecret);

/// A failed comparison must not print it.
bool isSecretThere()
{
    return QGuiApplication::clipboard()->text() == QString::fromUtf8(kSecret.reveal());
}

} // namespace

class TestSecretClipboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QGuiApplication::clipboard()->clear(); }

    void asksHistoriesToLeaveItOut();
    void takesTheSecretAwayAfterAWhile();
    void countsFromTheLastCopy();
    void leavesWhatWasCopiedSince();
    void takesTheSecretAwayAtTheEnd();
    void leavesWhatWasCopiedSinceAtTheEnd();
};

void TestSecretClipboard::asksHistoriesToLeaveItOut()
{
    SecretClipboard clipboard(*QGuiApplication::clipboard());
    clipboard.copy(kSecret);
    QVERIFY(isSecretThere());
    const QMimeData *marked = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(marked->data(u"x-kde-passwordManagerHint"_s), "secret"_ba);
    QVERIFY(marked->hasFormat(u"application/x-nspasteboard-concealed-type"_s));
    for (const char *name : {"ExcludeClipboardContentFromMonitorProcessing", "CanIncludeInClipboardHistory",
                             "CanUploadToCloudClipboard"}) {
        const QString format = u"application/x-qt-windows-mime;value=\"%1\""_s.arg(QString::fromLatin1(name));
        QCOMPARE(marked->data(format), QByteArray(4, '\0'));
    }
}

void TestSecretClipboard::takesTheSecretAwayAfterAWhile()
{
    SecretClipboard clipboard(*QGuiApplication::clipboard(), {.keptFor = 50ms});
    QSignalSpy expired(&clipboard, &SecretClipboard::expired);
    clipboard.copy(kSecret);
    QVERIFY(expired.wait());
    QVERIFY(!isSecretThere());
    QCOMPARE(QGuiApplication::clipboard()->text(), QString());
}

void TestSecretClipboard::countsFromTheLastCopy()
{
    SecretClipboard clipboard(*QGuiApplication::clipboard(), {.keptFor = 1000ms});
    QSignalSpy expired(&clipboard, &SecretClipboard::expired);
    clipboard.copy(core::Secret(test::kMarkedToken));
    QTest::qWait(600);
    clipboard.copy(kSecret);
    QVERIFY(!expired.wait(600));
    QVERIFY(isSecretThere());
    QVERIFY(expired.wait());
    QVERIFY(!isSecretThere());
}

void TestSecretClipboard::leavesWhatWasCopiedSince()
{
    SecretClipboard clipboard(*QGuiApplication::clipboard(), {.keptFor = 50ms});
    QSignalSpy expired(&clipboard, &SecretClipboard::expired);
    clipboard.copy(kSecret);
    QGuiApplication::clipboard()->setText(u"something else"_s);
    QVERIFY(expired.wait());
    QCOMPARE(QGuiApplication::clipboard()->text(), u"something else"_s);
}

void TestSecretClipboard::takesTheSecretAwayAtTheEnd()
{
    {
        SecretClipboard clipboard(*QGuiApplication::clipboard());
        clipboard.copy(kSecret);
        QVERIFY(isSecretThere());
    }
    QVERIFY(!isSecretThere());
}

void TestSecretClipboard::leavesWhatWasCopiedSinceAtTheEnd()
{
    {
        SecretClipboard clipboard(*QGuiApplication::clipboard());
        clipboard.copy(kSecret);
        QGuiApplication::clipboard()->setText(u"something else"_s);
    }
    QCOMPARE(QGuiApplication::clipboard()->text(), u"something else"_s);
}

QTEST_MAIN(TestSecretClipboard)
#include "tst_secretclipboard.moc"
