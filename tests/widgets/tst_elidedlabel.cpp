#include "ui/widgets/elidedlabel.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::ui;

class TestElidedLabel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void elidesOnlyWhatDoesNotFit();
    void copiesTheWholeText();
    void copiesByContextMenu();
};

namespace {

QString longText()
{
    return u"https://www.example.com/"_s + QString(500, u'x');
}

} // namespace

void TestElidedLabel::elidesOnlyWhatDoesNotFit()
{
    ElidedLabel label;
    label.setText(u"short"_s);
    label.resize(label.sizeHint());
    QVERIFY(!label.isElided());
    label.setText(longText());
    label.resize(200, 20);
    QVERIFY(label.isElided());
    QVERIFY(label.minimumSizeHint().width() < 200);
    QCOMPARE(label.text(), longText());
    QCOMPARE(label.accessibleName(), longText());
}

void TestElidedLabel::copiesTheWholeText()
{
    ElidedLabel label;
    label.setText(longText());
    label.resize(100, 20);
    QTest::keyClick(&label, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), longText());
}

void TestElidedLabel::copiesByContextMenu()
{
    ElidedLabel label;
    label.setText(u"https://www.example.com/a"_s);
    label.show();
    QContextMenuEvent request(QContextMenuEvent::Keyboard, QPoint(1, 1), QPoint(1, 1));
    QCoreApplication::sendEvent(&label, &request);
    auto *copy = label.findChild<QAction *>(u"copy"_s);
    QVERIFY(copy);
    QGuiApplication::clipboard()->clear();
    copy->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), label.text());
}

QTEST_MAIN(TestElidedLabel)
#include "tst_elidedlabel.moc"
