#include "ui/compare/comparedialog.h"

#include "tests/ui/compare/comparebench.h"
#include "ui/compare/snapshotsdialog.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace qrjump;
using namespace qrjump::test;
using core::Completeness;

namespace {

void press(QAbstractButton *button)
{
    QVERIFY(button && button->isEnabled());
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
}

/// As the user does with the keyboard.
void pick(QComboBox *box, int index)
{
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Home);
    for (int i = 0; i < index; ++i)
        QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(box->currentIndex(), index);
}

QString contentOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class TestCompareDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysHowToMakeTheFirstSnapshot();
    void oneSnapshotWaitsForAnother();
    void comparesTheLastTwoAtOnce();
    void showsTheChosenOneFieldByField();
    void namesAddedAndRemovedTestLinks();
    void switchesHideKinds();
    void findsInThePrefixes();
    void swaps();
    void comparesWithTheServer();
    void comparesWithWhatIsInMemory();
    void anOpenedSnapshotIsNotTheServer();
    void saysWhyReadingPauses();
    void aStoppedReadingComparesNothing();
    void saysThatNothingChanged();
    void saysThatBothAreTheSame();
    void warnsAboutAnIncompleteReading();
    void followsTheShelf();
    void ownChangesStandBesideTheReading();
    void ownChangesAreThereWhileAllIsReadAgain();
    void saysThatASnapshotIsDamaged();
    void saysThatReadingWasNotKept();
    void copiesRows();
    void copiesTheDetails();
    void exportsAllOrWhatIsShown();
    void saysWhyAnExportFailed();
    void opensTheSnapshots();
    void keysLeadToEverything();
    void everythingHasAName();
};

void TestCompareDialog::saysHowToMakeTheFirstSnapshot()
{
    CompareBench bench;
    bench.serve(generatedRules(5));
    bench.open();
    QTRY_COMPARE(bench.absence(), u"There is no snapshot yet."_s);
    QVERIFY(!bench.find<QPushButton>(u"exportComparison"_s)->isEnabled());
    bench.act();
    QTRY_COMPARE(bench.absence(), u"There is only one reading to compare."_s);
    QCOMPARE(resultOf(bench.shelf->list(bench.owner), kLongWait, core::StoreError()).value().size(), 1);
}

void TestCompareDialog::oneSnapshotWaitsForAnother()
{
    CompareBench bench;
    bench.keep(generatedRules(5));
    bench.serve(changedRules(generatedRules(5)));
    bench.open();
    QTRY_COMPARE(bench.absence(), u"There is only one reading to compare."_s);
    QCOMPARE(bench.before()->currentText(), u"Read 2026-03-04 11:41:53 – 11:42:03 · 5 rules · complete"_s);
    QCOMPARE(bench.after()->currentText(), u"Now, read from the server"_s);
    QCOMPARE(bench.server.server.requests().size(), 0);
    bench.act();
    QTRY_COMPARE(bench.rows(), 4);
}

void TestCompareDialog::comparesTheLastTwoAtOnce()
{
    CompareBench bench;
    bench.keep(generatedRules(2));
    bench.keep(generatedRules(10));
    bench.keep(changedRules(generatedRules(10)));
    bench.open();
    QTRY_COMPARE(bench.rows(), 4);
    QCOMPARE(bench.before()->currentText(), u"Read 2026-03-04 12:41:53 – 12:42:03 · 10 rules · complete"_s);
    QCOMPARE(bench.after()->currentText(), u"Read 2026-03-04 13:41:53 – 13:42:03 · 10 rules · complete"_s);
    QCOMPARE(bench.text(u"showAdded"_s), u"Added: 1"_s);
    QCOMPARE(bench.text(u"showRemoved"_s), u"Removed: 1"_s);
    QCOMPARE(bench.text(u"showChanged"_s), u"Changed: 1"_s);
    QCOMPARE(bench.text(u"showPublished"_s), u"Published: 1"_s);
    QCOMPARE(bench.find<QLabel>(u"unchangedCount"_s)->text(), u"7 are the same in both"_s);
    QCOMPARE(bench.cell(0, 0), u"Changed"_s);
    QCOMPARE(bench.cell(0, 1), generatedRule(1).prefix);
    QVERIFY(bench.cell(0, 2).endsWith(u"→ pages/changed"_s));
    QCOMPARE(bench.notice(), QString());
    QCOMPARE(bench.server.server.requests().size(), 0);
}

void TestCompareDialog::showsTheChosenOneFieldByField()
{
    CompareBench bench;
    bench.keep(generatedRules(10));
    bench.keep(changedRules(generatedRules(10)));
    bench.open();
    QTRY_COMPARE(bench.rows(), 4);
    QCOMPARE(bench.details(), QString());
    bench.table()->setFocus(Qt::TabFocusReason);
    const QString text = bench.details();
    for (const QString &part :
         {generatedRule(1).prefix, u"The rule is in both, with other values."_s, u"What changed"_s,
          generatedRule(1).pagePath, u"pages/changed"_s, u"What is the same"_s, u"Trial version"_s})
        QVERIFY2(text.contains(part), qPrintable(part + u" is not in "_s + text));
    QVERIFY(text.indexOf(generatedRule(1).pagePath) < text.indexOf(u"pages/changed"_s));
    QVERIFY(text.indexOf(u"pages/changed"_s) < text.indexOf(u"What is the same"_s));
    QTest::keyClick(bench.table(), Qt::Key_End, Qt::ControlModifier);
    QVERIFY(bench.details().contains(u"The rule is in “Before” only."_s));
    QVERIFY(!bench.details().contains(u"What is the same"_s));
}

void TestCompareDialog::namesAddedAndRemovedTestLinks()
{
    CompareBench bench;
    core::JumpRule rule = generatedRule(3);
    bench.keep({rule});
    const QString removed = rule.testLinks.takeFirst();
    rule.testLinks.append(u"https://new.example.com/"_s);
    bench.keep({rule});
    bench.open();
    QTRY_COMPARE(bench.rows(), 1);
    bench.table()->setFocus(Qt::TabFocusReason);
    const QString text = bench.details();
    QVERIFY2(text.contains(u"Test link removed"_s) && text.contains(removed), qPrintable(text));
    QVERIFY2(text.contains(u"Test link added"_s) && text.contains(u"https://new.example.com/"_s),
             qPrintable(text));
}

void TestCompareDialog::switchesHideKinds()
{
    CompareBench bench;
    bench.keep(generatedRules(10));
    bench.keep(changedRules(generatedRules(10)));
    bench.open();
    QTRY_COMPARE(bench.rows(), 4);
    bench.table()->setCurrentIndex(bench.table()->model()->index(1, 0)); // published
    const QString chosen = bench.details();
    press(bench.find<QToolButton>(u"showChanged"_s));
    QCOMPARE(bench.rows(), 3);
    QCOMPARE(bench.table()->currentIndex().row(), 0);
    QCOMPARE(bench.details(), chosen);
    for (const QString &kind : {u"showAdded"_s, u"showRemoved"_s, u"showPublished"_s})
        press(bench.find<QToolButton>(kind));
    auto *empty = bench.find<QWidget>(u"noDifferences"_s);
    QVERIFY(empty->isVisible());
    QCOMPARE(empty->accessibleName(), u"No difference matches what is chosen above."_s);
    press(empty->findChild<QPushButton *>(u"action"_s));
    QCOMPARE(bench.rows(), 4);
}

void TestCompareDialog::findsInThePrefixes()
{
    CompareBench bench;
    bench.keep(generatedRules(10));
    bench.keep(changedRules(generatedRules(10)));
    bench.open();
    QTRY_COMPARE(bench.rows(), 4);
    QTest::keyClick(bench.dialog.get(), Qt::Key_F, Qt::ControlModifier);
    auto *find = bench.find<QLineEdit>(u"findDifference"_s);
    QTRY_VERIFY(find->hasFocus());
    QTest::keyClicks(find, u"TABLE/900"_s);
    QTRY_COMPARE(bench.rows(), 1);
    QCOMPARE(bench.cell(0, 0), u"Added"_s);
    QTest::keyClick(find, Qt::Key_Down);
    QVERIFY(bench.table()->hasFocus());
    QVERIFY(bench.details().contains(u"The rule is in “After” only."_s));
    find->setFocus();
    QTest::keyClick(find, Qt::Key_Escape);
    QTRY_COMPARE(bench.rows(), 4);
    QVERIFY(bench.dialog->isVisible());
}

void TestCompareDialog::swaps()
{
    CompareBench bench;
    bench.keep(generatedRules(10));
    bench.keep(generatedRules(12));
    bench.open();
    QTRY_COMPARE(bench.rows(), 2);
    QCOMPARE(bench.text(u"showAdded"_s), u"Added: 2"_s);
    press(bench.find<QPushButton>(u"swapReadings"_s));
    QTRY_COMPARE(bench.text(u"showRemoved"_s), u"Removed: 2"_s);
    QCOMPARE(bench.text(u"showAdded"_s), u"Added: 0"_s);
    QVERIFY(bench.notice().contains(u"“Before” is the later one of the two."_s));
    press(bench.find<QPushButton>(u"swapReadings"_s));
    QTRY_COMPARE(bench.text(u"showAdded"_s), u"Added: 2"_s);
    QCOMPARE(bench.notice(), QString());
}

void TestCompareDialog::comparesWithTheServer()
{
    CompareBench bench;
    bench.keep(generatedRules(5));
    bench.keep(generatedRules(10));
    bench.serve(generatedRules(13));
    bench.open();
    QTRY_COMPARE(bench.text(u"showAdded"_s), u"Added: 5"_s);
    pick(bench.before(), 1); // the newest
    pick(bench.after(), 0);
    QCOMPARE(bench.absence(), u"All rules have to be read from the server first."_s);
    QCOMPARE(bench.server.server.requests().size(), 0);
    bench.clock.advance(std::chrono::minutes(5));
    bench.act();
    QCOMPARE(bench.absence(), u"All rules are being read…"_s);
    QVERIFY(bench.find<QProgressBar>(u"readingProgress"_s)->isVisible());
    QTRY_COMPARE(bench.rows(), 3);
    QVERIFY(!bench.find<QProgressBar>(u"readingProgress"_s)->isVisible());
    QCOMPARE(bench.before()->currentText(), u"Read 2026-03-04 12:41:53 – 12:42:03 · 10 rules · complete"_s);
    QCOMPARE(bench.after()->currentText(), u"Read 2026-03-04 12:47:03 · 13 rules · complete"_s);
    QCOMPARE(resultOf(bench.shelf->list(bench.owner), kLongWait, core::StoreError()).value().size(), 3);
    QTRY_COMPARE(bench.after()->count(), 4); // the new snapshot is not there a second time
}

void TestCompareDialog::comparesWithWhatIsInMemory()
{
    CompareBench bench;
    bench.keep(generatedRules(10));
    bench.clock.advance(std::chrono::hours(1));
    bench.serve(changedRules(generatedRules(10)));
    bench.all.read();
    QTRY_VERIFY(bench.all.listing() && !bench.all.isUnderWay());
    bench.open();
    QTRY_COMPARE(bench.rows(), 4);
    QVERIFY(bench.after()->currentText().startsWith(u"Read 2026-03-04 12:42:03 · 10 rules"_s));
}

void TestCompareDialog::anOpenedSnapshotIsNotTheServer()
{
    CompareBench bench;
    bench.keep(generatedRules(10));
    bench.keep(generatedRules(12));
    bench.open();
    QTRY_COMPARE(bench.rows(), 2);
    pick(bench.before(), 1);
    pick(bench.after(), 0);
    QSignalSpy opened(&bench.all, &core::AllRules::opened);
    bench.all.open();
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(bench.before()->currentIndex(), 1); // the same reading as before
    QCOMPARE(bench.after()->currentText(), u"Now, read from the server"_s);
    QCOMPARE(bench.absence(), u"All rules have to be read from the server first."_s);
}

void TestCompareDialog::saysWhyReadingPauses()
{
    CompareBench bench;
    bench.keep(generatedRules(10));
    bench.server.server.answerBy([](const ReceivedRequest &) {
        return jsonAnswer(R"({"errcode":48001,"errmsg":"api unauthorized"})");
    });
    bench.open();
    QTRY_COMPARE(bench.absence(), u"There is only one reading to compare."_s);
    bench.act();
    QTRY_VERIFY(bench.notice().contains(u"48001 · api unauthorized"_s));
    QVERIFY(bench.notice().contains(bench.catalogue.find(48001)->meaning.localized()));
    QCOMPARE(bench.absence(), u"Reading all rules pauses."_s);
    bench.serve(changedRules(generatedRules(10)));
    press(bench.find<QPushButton>(u"goOnReading"_s));
    QTRY_COMPARE(bench.rows(), 4);
    QCOMPARE(bench.notice(), QString());
}

void TestCompareDialog::aStoppedReadingComparesNothing()
{
    CompareBench bench;
    bench.keep(generatedRules(10));
    bench.all.open();
    QTRY_VERIFY(bench.all.listing());
    bench.server.server.answerBy([](const ReceivedRequest &) { return stall(); });
    bench.open();
    QTRY_COMPARE(bench.absence(), u"There is only one reading to compare."_s);
    bench.act();
    QCOMPARE(bench.absence(), u"All rules are being read…"_s);
    QCOMPARE(bench.text(u"pauseReading"_s), u"&Pause reading"_s);
    QVERIFY(bench.find<QPushButton>(u"pauseReading"_s)->hasFocus());
    press(bench.find<QPushButton>(u"pauseReading"_s));
    QCOMPARE(bench.text(u"pauseReading"_s), u"&Go on reading"_s);
    QCOMPARE(bench.absence(), u"Reading all rules pauses."_s);
    QVERIFY(bench.find<QLabel>(u"readingText"_s)->text().startsWith(u"Pausing: "_s));
    press(bench.find<QPushButton>(u"stopReading"_s));
    QTRY_COMPARE(bench.absence(), u"There is only one reading to compare."_s);
    QVERIFY(!bench.find<QPushButton>(u"stopReading"_s)->isVisible());
}

void TestCompareDialog::saysThatNothingChanged()
{
    CompareBench bench;
    bench.keep(generatedRules(1'234));
    bench.keep(generatedRules(1'234));
    bench.open();
    auto *empty = bench.find<QWidget>(u"noDifferences"_s);
    QTRY_VERIFY(empty->isVisible());
    QCOMPARE(empty->accessibleName(), u"Nothing has changed: all 1,234 rules are the same in both."_s);
    QVERIFY(!bench.find<QPushButton>(u"exportComparison"_s)->isEnabled());
}

void TestCompareDialog::saysThatBothAreTheSame()
{
    CompareBench bench;
    bench.keep(generatedRules(5));
    bench.keep(generatedRules(10));
    bench.open();
    QTRY_COMPARE(bench.rows(), 5);
    pick(bench.before(), 1);
    QCOMPARE(bench.absence(), u"“Before” and “After” are the same reading."_s);
    pick(bench.before(), 2);
    QTRY_COMPARE(bench.rows(), 5);
}

void TestCompareDialog::warnsAboutAnIncompleteReading()
{
    CompareBench bench;
    bench.keep(generatedRules(10));
    bench.keep(generatedRules(7), {Completeness::Kind::Incomplete, 3, 0, u"The reading was stopped."_s});
    bench.open();
    QTRY_COMPARE(bench.rows(), 3);
    QVERIFY(bench.after()->currentText().endsWith(u"7 rules · 3 rules or more are missing"_s));
    QVERIFY(bench.notice().contains(u"rules shown as removed may still be there"_s));
    QVERIFY(bench.notice().contains(u"The reading was stopped."_s));
}

void TestCompareDialog::followsTheShelf()
{
    CompareBench bench;
    bench.keep(generatedRules(10));
    bench.open();
    QTRY_COMPARE(bench.absence(), u"There is only one reading to compare."_s);
    const core::Snapshot newer = bench.keep(generatedRules(12));
    QTRY_COMPARE(bench.after()->count(), 3);
    pick(bench.after(), 1);
    QTRY_COMPARE(bench.rows(), 2);
    QVERIFY(resultOf(bench.shelf->remove(newer.id), kLongWait, core::StoreError()));
    QTRY_COMPARE(bench.after()->count(), 2);
    QCOMPARE(bench.absence(), u"There is only one reading to compare."_s);
}

void TestCompareDialog::ownChangesStandBesideTheReading()
{
    CompareBench bench;
    bench.keep(generatedRules(10));
    bench.keep(generatedRules(12));
    bench.clock.advance(std::chrono::minutes(1));
    bench.shelf->putRule(bench.owner, generatedRule(50));
    QSignalSpy opened(&bench.all, &core::AllRules::opened);
    bench.all.open();
    QTRY_COMPARE(opened.size(), 1);
    bench.open();
    QTRY_COMPARE(bench.rows(), 3);
    QVERIFY(bench.after()->currentText().endsWith(u"own changes until 2026-03-04 12:43:03"_s));
    QCOMPARE(bench.after()->count(), 4);
    pick(bench.after(), 2);
    QVERIFY(bench.after()->currentText().endsWith(u"12 rules · complete"_s));
    QTRY_COMPARE(bench.rows(), 2);
}

void TestCompareDialog::ownChangesAreThereWhileAllIsReadAgain()
{
    CompareBench bench;
    bench.keep(generatedRules(10));
    QSignalSpy opened(&bench.all, &core::AllRules::opened);
    bench.all.open();
    QTRY_COMPARE(opened.size(), 1);
    bench.all.put(generatedRule(50));
    bench.server.server.answerBy([](const ReceivedRequest &) { return stall(); });
    bench.all.read();
    bench.open();
    QTRY_COMPARE(bench.rows(), 1);
    QVERIFY(bench.after()->currentText().contains(u"own changes until"_s));
}

void TestCompareDialog::saysThatASnapshotIsDamaged()
{
    CompareBench bench;
    bench.keep(generatedRules(10));
    bench.keep(generatedRules(12));
    bench.shelf.reset();
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"damage"_s);
        database.setDatabaseName(bench.shelfFile());
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(u"UPDATE block SET content=zeroblob(length(content)) WHERE snapshot_id=1"_s));
    }
    QSqlDatabase::removeDatabase(u"damage"_s);
    core::SnapshotShelf shelf(bench.shelfFile(), bench.clock);
    core::AllRules all(bench.server.client, shelf, bench.owner, bench.clock);
    bench.dialog = std::make_unique<ui::CompareDialog>(
        u"Shop"_s, core::AccountKind::Ordinary,
        ui::CompareDialog::Services{all, shelf, bench.catalogue, bench.clock, bench.settings, bench.files});
    bench.dialog->show();
    QTRY_COMPARE(bench.absence(), u"There is only one reading to compare."_s);
    QVERIFY2(bench.notice().contains(u"A snapshot of your rules was damaged and is removed."_s),
             qPrintable(bench.notice()));
    QVERIFY(bench.before()->currentText().contains(u"12 rules"_s));
    bench.dialog.reset();
}

void TestCompareDialog::saysThatReadingWasNotKept()
{
    CompareBench bench;
    bench.serve(generatedRules(10));
    const QString folder = bench.folder.filePath(u"no folder"_s);
    QFile inTheWay(folder);
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    core::SnapshotShelf shelf(folder + u"/snapshots.db"_s, bench.clock);
    core::AllRules all(bench.server.client, shelf, bench.owner, bench.clock);
    bench.dialog = std::make_unique<ui::CompareDialog>(
        u"Shop"_s, core::AccountKind::Ordinary,
        ui::CompareDialog::Services{all, shelf, bench.catalogue, bench.clock, bench.settings, bench.files});
    bench.dialog->show();
    QTRY_VERIFY(bench.absence().startsWith(u"The snapshots of your rules cannot be read or written."_s));
    all.read();
    QTRY_VERIFY(bench.notice().contains(u"could not be kept as a snapshot"_s));
    bench.clock.advance(std::chrono::minutes(5));
    bench.serve(generatedRules(11));
    QTRY_VERIFY(!bench.all.isUnderWay());
    bench.act();
    QTRY_COMPARE(bench.rows(), 1); // what is held is compared all the same
    bench.dialog.reset();
}

void TestCompareDialog::copiesRows()
{
    CompareBench bench;
    bench.keep(generatedRules(10));
    bench.keep(changedRules(generatedRules(10)));
    bench.open();
    QTRY_COMPARE(bench.rows(), 4);
    bench.table()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(bench.table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(bench.table(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.at(0).split(u'\t').at(1), generatedRule(1).prefix);
    QCOMPARE(lines.at(1).split(u'\t').at(0), u"Published"_s);
}

void TestCompareDialog::copiesTheDetails()
{
    CompareBench bench;
    bench.keep(generatedRules(10));
    bench.keep(changedRules(generatedRules(10)));
    bench.open();
    QTRY_COMPARE(bench.rows(), 4);
    QVERIFY(!bench.find<QToolButton>(u"copyDifference"_s)->isEnabled());
    bench.table()->setFocus(Qt::TabFocusReason);
    press(bench.find<QToolButton>(u"copyDifference"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), bench.details());
}

void TestCompareDialog::exportsAllOrWhatIsShown()
{
    CompareBench bench;
    bench.keep(generatedRules(10));
    bench.keep(changedRules(generatedRules(10)));
    bench.files.fileToWrite = bench.folder.filePath(u"differences.csv"_s);
    bench.open();
    QTRY_COMPARE(bench.rows(), 4);
    auto *button = bench.find<QPushButton>(u"exportComparison"_s);
    QVERIFY(!button->menu());
    press(button);
    QTRY_VERIFY(bench.notice().contains(u"4 rows written to “differences.csv”."_s));
    QVERIFY(bench.files.suggestions.last().endsWith(
        u"Rules 2026-03-04 1142 compared with 2026-03-04 1242.csv"_s));
    QCOMPARE(contentOf(bench.files.fileToWrite).count(u"\r\n"_s), 5);

    press(bench.find<QToolButton>(u"showChanged"_s));
    QVERIFY(button->menu());
    auto *shown = bench.find<QAction>(u"exportShownDifferences"_s);
    QCOMPARE(shown->text(), u"The 3 differences &shown"_s);
    bench.files.fileToWrite = bench.folder.filePath(u"shown.csv"_s);
    shown->trigger();
    QTRY_VERIFY(bench.notice().contains(u"3 rows written to “shown.csv”."_s));
    QVERIFY(!contentOf(bench.files.fileToWrite).contains(u"changed,"_s + generatedRule(1).prefix));
}

void TestCompareDialog::saysWhyAnExportFailed()
{
    CompareBench bench;
    bench.keep(generatedRules(10));
    bench.keep(changedRules(generatedRules(10)));
    bench.files.fileToWrite = bench.folder.filePath(u"no/such/folder/differences.csv"_s);
    bench.open();
    QTRY_COMPARE(bench.rows(), 4);
    press(bench.find<QPushButton>(u"exportComparison"_s));
    QTRY_VERIFY(bench.notice().contains(u"differences.csv"_s));
    QVERIFY(bench.find<QPushButton>(u"exportComparison"_s)->isEnabled());
}

void TestCompareDialog::opensTheSnapshots()
{
    CompareBench bench;
    bench.keep(generatedRules(10));
    bench.open();
    press(bench.find<QPushButton>(u"openSnapshots"_s));
    QVERIFY(bench.find<ui::SnapshotsDialog>(u"snapshotsDialog"_s)->isVisible());
}

void TestCompareDialog::keysLeadToEverything()
{
    CompareBench bench;
    bench.keep(generatedRules(10));
    bench.keep(changedRules(generatedRules(10)));
    bench.open();
    QTRY_COMPARE(bench.rows(), 4);
    QVERIFY(QTest::qWaitForWindowActive(bench.dialog.get()));
    QStringList reached;
    bench.before()->setFocus();
    for (int i = 0; i < 20; ++i) {
        reached.append(bench.dialog->focusWidget()->objectName());
        QTest::keyClick(bench.dialog->focusWidget(), Qt::Key_Tab);
    }
    QStringList expected{u"readingBefore"_s,    u"readingAfter"_s,   u"swapReadings"_s,   u"showAdded"_s,
                         u"showRemoved"_s,      u"showChanged"_s,    u"showPublished"_s,  u"findDifference"_s,
                         u"differenceTable"_s,  u"copyDifference"_s, u"differenceText"_s, u"openSnapshots"_s,
                         u"exportComparison"_s, u"closeComparison"_s};
    QCOMPARE(reached.mid(0, expected.size()), expected);
    QTest::keyClick(bench.table(), Qt::Key_Escape);
    QVERIFY(!bench.dialog->isVisible());
}

void TestCompareDialog::everythingHasAName()
{
    CompareBench bench;
    bench.keep(generatedRules(10));
    bench.keep(changedRules(generatedRules(10)));
    bench.open();
    QTRY_COMPARE(bench.rows(), 4);
    for (const QWidget *widget : bench.dialog->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        QVERIFY2((button && !button->text().isEmpty()) || !widget->accessibleName().isEmpty(),
                 widget->metaObject()->className());
    }
}

QTEST_MAIN(TestCompareDialog)
#include "tst_comparedialog.moc"
