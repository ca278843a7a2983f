#include "ui/requestlog/requestlogdock.h"

#include "tests/ui/requestlogbench.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMainWindow>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace qrjump;
using namespace qrjump::test;
using Bench = RequestLogBench;

/// Which requests the dock shows, and what of them.
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
    QVERIFY2(!dock->widget(), "made before anybody wants to see it");
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
    account->setCurrentIndex(account->findText(kShop));
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
        bench.log.record(kShop, exchange("{}"));
    const QModelIndex last = bench.table()->model()->index(bench.rows() - 1, 0);
    const auto isLastInSight = [&bench, &last] {
        return bench.table()->viewport()->rect().contains(bench.table()->visualRect(last));
    };
    QTRY_VERIFY(isLastInSight());
    bench.table()->resize(bench.table()->width(), bench.table()->height() / 2);
    QVERIFY(isLastInSight());
}

void TestRequestLogDock::staysWhereTheUserScrolled()
{
    Bench bench;
    for (int i = 0; i < 100; ++i)
        bench.log.record(kShop, exchange("{}"));
    bench.choose(1);
    bench.table()->scrollToTop();
    const QString text = bench.text();
    bench.log.record(kShop, exchange("{}"));
    const QModelIndex first = bench.table()->model()->index(0, 0);
    QCoreApplication::processEvents();
    QVERIFY(bench.table()->viewport()->rect().contains(bench.table()->visualRect(first)));
    QCOMPARE(bench.text(), text);
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
    bench.log.record(kShop, exchange("{}"));
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
