#include "tests/support/sightings.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QMimeData>
#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace qrjump::test;

namespace {

bool isRecorded(const QString &text)
{
    QFile record(sightingsFile(u"clipboard"_s));
    return record.open(QIODevice::ReadOnly) && record.readAll().contains(text.toUtf8());
}

QString randomText()
{
    return QUuid::createUuid().toString();
}

} // namespace

/// What tst_secrets looks through has to be complete.
class TestClipboardRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seesWhatIsCopied();
    void seesEveryFormat();
    void leavesOutWhatWasCopiedOnPurpose();
};

void TestClipboardRecord::seesWhatIsCopied()
{
    const QString text = randomText();
    QGuiApplication::clipboard()->setText(text);
    QGuiApplication::clipboard()->clear(); // it need not stay there
    QVERIFY(isRecorded(text));
}

void TestClipboardRecord::seesEveryFormat()
{
    const QString text = randomText();
    auto *html = new QMimeData;
    html->setText(u"harmless"_s);
    html->setHtml(text);
    QGuiApplication::clipboard()->setMimeData(html);
    QVERIFY(isRecorded(text));
}

void TestClipboardRecord::leavesOutWhatWasCopiedOnPurpose()
{
    const QString text = randomText();
    auto *marked = new QMimeData;
    marked->setText(text);
    marked->setData(u"x-kde-passwordManagerHint"_s, "secret"_ba);
    QGuiApplication::clipboard()->setMimeData(marked);
    QVERIFY(!isRecorded(text));
}

QTEST_MAIN(TestClipboardRecord)
#include "tst_clipboardrecord.moc"
