#include "ui/compare/snapshotsdialog.h"

#include "tests/ui/compare/comparebench.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump;
using namespace qrjump::test;
using core::Completeness;

namespace {

/// The dialog alone.
struct Bench : CompareBench
{
    void openSnapshots()
    {
        snapshots = std::make_unique<ui::SnapshotsDialog>(*shelf, owner, clock);
        snapshots->open();
    }
    [[nodiscard]] QTableView *rows() const { return snapshots->findChild<QTableView *>(); }
    [[nodiscard]] int count() const { return rows()->model()->rowCount(); }
    [[nodiscard]] QString text(int row, int column) const
    {
        return rows()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] QPushButton *button(const QString &name) const
    {
        return snapshots->findChild<QPushButton *>(name);
    }
    [[nodiscard]] QString says() const
    {
        QStringList texts;
        for (const QTextEdit *shown : snapshots->findChildren<QTextEdit *>()) {
            if (shown->isVisible())
                texts.append(shown->toPlainText());
        }
        return texts.join(u'\n');
    }

    std::unique_ptr<ui::SnapshotsDialog> snapshots;
};

} // namespace

class TestSnapshotsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsThemWithAgeAndSize();
    void agesGoOn();
    void isEmptyAtFirst();
    void deletesOnlyWhenConfirmed();
    void deletesSeveral();
    void aQuestionIsAboutWhatIsSelected();
    void saysThatTheShelfCannotBeRead();
};

void TestSnapshotsDialog::listsThemWithAgeAndSize()
{
    Bench bench;
    bench.keep(generatedRules(1'234));
    bench.keep(generatedRules(3), {Completeness::Kind::Incomplete, 2, 0, u"It was stopped."_s});
    bench.clock.advance(std::chrono::minutes(3));
    bench.shelf->putRule(bench.owner, generatedRule(900'000));
    bench.openSnapshots();
    QTRY_COMPARE(bench.count(), 2);
    QCOMPARE(bench.text(0, 0), u"2026-03-04 12:41:53 – 12:42:03"_s);
    QCOMPARE(bench.text(0, 1), u"3 minutes ago"_s);
    QCOMPARE(bench.text(0, 3), u"2 rules or more are missing"_s);
    QCOMPARE(bench.text(0, 2), u"3"_s); // as it was read
    QCOMPARE(bench.text(1, 1), u"1 hour ago"_s);
    QCOMPARE(bench.text(1, 2), u"1,234"_s);
    QCOMPARE(bench.text(1, 3), u"complete"_s);
    QVERIFY(!bench.button(u"deleteSnapshots"_s)->isEnabled());
}

void TestSnapshotsDialog::agesGoOn()
{
    Bench bench;
    bench.keep(generatedRules(3));
    bench.openSnapshots();
    QTRY_COMPARE(bench.count(), 1);
    QCOMPARE(bench.text(0, 1), u"just now"_s);
    bench.clock.advance(std::chrono::hours(2));
    for (QTimer *timer : bench.snapshots->findChildren<QTimer *>())
        timer->setInterval(1);
    QTRY_COMPARE(bench.text(0, 1), u"2 hours ago"_s);
}

void TestSnapshotsDialog::isEmptyAtFirst()
{
    Bench bench;
    bench.openSnapshots();
    auto *empty = bench.snapshots->findChild<QWidget *>(u"noSnapshots"_s);
    QTRY_COMPARE(empty->accessibleName(), u"There is no snapshot."_s);
    QVERIFY(empty->isVisible());
}

void TestSnapshotsDialog::deletesOnlyWhenConfirmed()
{
    Bench bench;
    bench.keep(generatedRules(10));
    bench.keep(generatedRules(12));
    bench.openSnapshots();
    QTRY_COMPARE(bench.count(), 2);
    bench.rows()->selectRow(1);
    QTest::keyClick(bench.rows(), Qt::Key_Delete);
    QVERIFY(bench.says().contains(u"Delete the snapshot of 2026-03-04 11:42:03 with its 10 rules?"_s));
    QVERIFY(bench.says().contains(u"The rules on the server stay as they are."_s));
    QCOMPARE(bench.count(), 2);
    auto *confirm = bench.button(u"confirmDeletion"_s);
    QVERIFY(confirm->hasFocus() || !bench.snapshots->isActiveWindow());
    QTest::keyClick(confirm, Qt::Key_Return);
    QTRY_COMPARE(bench.count(), 1);
    QCOMPARE(bench.text(0, 2), u"12"_s);
    QCOMPARE(bench.says(), QString());
    QVERIFY(bench.snapshots->isVisible());
    QCOMPARE(resultOf(bench.shelf->list(bench.owner), kLongWait, core::StoreError()).value().size(), 1);
}

void TestSnapshotsDialog::deletesSeveral()
{
    Bench bench;
    for (int i = 0; i < 3; ++i)
        bench.keep(generatedRules(10 + i));
    bench.openSnapshots();
    QTRY_COMPARE(bench.count(), 3);
    bench.rows()->selectAll();
    auto *button = bench.button(u"deleteSnapshots"_s);
    QCOMPARE(button->text(), u"&Delete 3 snapshots…"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(bench.says().contains(u"Delete these 3 snapshots?"_s));
    QTest::mouseClick(bench.button(u"confirmDeletion"_s), Qt::LeftButton);
    QTRY_COMPARE(bench.count(), 0);
    QVERIFY(bench.snapshots->findChild<QWidget *>(u"noSnapshots"_s)->isVisible());
}

void TestSnapshotsDialog::aQuestionIsAboutWhatIsSelected()
{
    Bench bench;
    bench.keep(generatedRules(10));
    bench.keep(generatedRules(12));
    bench.openSnapshots();
    QTRY_COMPARE(bench.count(), 2);
    bench.rows()->selectRow(0);
    QTest::mouseClick(bench.button(u"deleteSnapshots"_s), Qt::LeftButton);
    QVERIFY(!bench.says().isEmpty());
    bench.rows()->selectRow(1);
    QCOMPARE(bench.says(), QString());
}

void TestSnapshotsDialog::saysThatTheShelfCannotBeRead()
{
    Bench bench;
    QFile inTheWay(bench.folder.filePath(u"no folder"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    core::SnapshotShelf shelf(inTheWay.fileName() + u"/snapshots.db"_s, bench.clock);
    ui::SnapshotsDialog dialog(shelf, bench.owner, bench.clock);
    dialog.open();
    auto *empty = dialog.findChild<QWidget *>(u"noSnapshots"_s);
    QTRY_COMPARE(empty->accessibleName(), u"The snapshots of your rules cannot be read or written."_s);
    QVERIFY(dialog.findChild<QPushButton *>(u"action"_s)->isVisible());
}

QTEST_MAIN(TestSnapshotsDialog)
#include "tst_snapshotsdialog.moc"
