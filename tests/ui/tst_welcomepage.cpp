#include "ui/accounts/welcomepage.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::ui;

class TestWelcomePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWholeAtItsSmallest();
    void enterGoesTheWayThatHasTheFocus();
};

void TestWelcomePage::isWholeAtItsSmallest()
{
    WelcomePage page;
    page.show();
    page.resize(page.minimumSizeHint());
    const auto labels = page.findChildren<QLabel *>();
    QCOMPARE(labels.size(), 4);
    for (const QLabel *label : labels) {
        const int needed =
            label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        QVERIFY2(label->height() >= needed,
                 qPrintable(u"%1 of %2: %3"_s.arg(label->height()).arg(needed).arg(label->text())));
    }
}

void TestWelcomePage::enterGoesTheWayThatHasTheFocus()
{
    WelcomePage page;
    page.show();
    QSignalSpy accounts(&page, &WelcomePage::accountRequested);
    QSignalSpy sandboxes(&page, &WelcomePage::sandboxRequested);
    QTest::keyClick(page.findChild<QPushButton *>(u"setUpAccount"_s), Qt::Key_Return);
    QCOMPARE(accounts.size(), 1);
    QTest::keyClick(page.findChild<QPushButton *>(u"trySandbox"_s), Qt::Key_Return);
    QCOMPARE(sandboxes.size(), 1);
}

QTEST_MAIN(TestWelcomePage)
#include "tst_welcomepage.moc"
