#include "ui/transfer/import/importdialog.h"

#include "core/csv/csvreader.h"
#include "core/store/sqlitefile.h"
#include "tests/operations/runnerbench.h"
#include "tests/support/manualclock.h"
#include "tests/ui/import/fakedesktop.h"
#include "ui/operations/batchview.h"
#include "ui/transfer/import/batchrejects.h"
#include "ui/transfer/import/planstep.h"
#include "ui/transfer/import/steptrail.h"
#include "ui/widgets/inlinebar.h"
#include "ui/widgets/wrappedtext.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;
using namespace qrjump::ui;

namespace {

const QByteArray kThreeRules = "prefix,path\r\nhttp://weixin.qq.com/q/a,pages/a\r\n"
                               "http://weixin.qq.com/q/b,pages/首页\r\n"
                               "http://weixin.qq.com/q/c,pages/c\r\n";
const QByteArray kOneMistake = "prefix,path\r\nhttp://weixin.qq.com/q/a,pages/a\r\n"
                               "http://weixin.qq.com/r/b,pages/b\r\n"
                               "http://weixin.qq.com/q/c,pages/c\r\n";

} // namespace

class TestImportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void importsAFile();
    void theSecondTimeThereIsNothingToDo();
    void asksForAFileWithoutOne();
    void savesTheRowsThatCannotBeImported();
    void savesTheRefusedRowsWithThoseOfThePlan();
    void savesTheSameRowsAfterARestart();
    void neverReplacesAFileUnasked();
    void enterInTheTableSendsNothing();
    void escapeGoesBackStepByStep();
    void closingAsksWhenRowsWereUnticked();
    void closingAsksInTheFileStepToo();
    void closingAsksWhileItComparesAgain();
    void leavingThePlanSendsNothing_data();
    void leavingThePlanSendsNothing();
    void comparesAnewWhatWasLeft();
    void offersThePlanAgainWhenItCannotBeRecorded();
    void closingLeavesTheImportRunning();
    void saysAtOnceThatItRuns();
    void saysHowTheRowsAddUp();
    void goingBackKeepsThePlan();
    void remembersItsSize();
    void buttonsStayWhereTheyAre();
    void everythingHasAName();

private:
    [[nodiscard]] QString write(const QString &name, const QByteArray &content);
    void open(const QString &fileName);
    void openPlan(const QByteArray &content);
    void openRun(const QByteArray &content);
    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return m_dialog->findChild<Widget *>(name);
    }
    [[nodiscard]] QPushButton *button(const QString &name) const { return find<QPushButton>(name); }
    [[nodiscard]] QString verb() const { return button(u"mainImport"_s)->text().remove(u'&'); }
    [[nodiscard]] QString sentence() const { return find<QLabel>(u"importSentence"_s)->text(); }
    [[nodiscard]] int step() const { return find<StepTrail>(u"stepTrail"_s)->current(); }
    void click(const QString &name) { QTest::mouseClick(find<QWidget>(name), Qt::LeftButton); }
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    [[nodiscard]] PlanStep *plan() const { return m_dialog->findChild<PlanStep *>(); }
    [[nodiscard]] QAbstractItemView *table() const { return find<QAbstractItemView>(u"planTable"_s); }
    [[nodiscard]] InlineBar *shownBar() const;
    [[nodiscard]] QString barTitle() const;
    [[nodiscard]] QList<QStringList> recordsOf(const QString &fileName) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<FakeDesktop> m_desktop;
    std::unique_ptr<RunnerBench> m_bench;
    ManualClock m_clock;
    std::unique_ptr<ImportDialog> m_dialog;
};

void TestImportDialog::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TestImportDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_desktop = std::make_unique<FakeDesktop>();
    m_bench = std::make_unique<RunnerBench>();
    m_clock.reset();
    QVERIFY(m_bench->isStarted);
}

void TestImportDialog::cleanup()
{
    m_dialog.reset();
    m_bench.reset();
}

QString TestImportDialog::write(const QString &name, const QByteArray &content)
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("the file of the test cannot be written");
    return file.fileName();
}

void TestImportDialog::open(const QString &fileName)
{
    const Account account{.id = m_bench->account.appid,
                          .name = u"Shop"_s,
                          .kind = AccountKind::Service,
                          .miniProgramAppid = m_bench->account.miniProgramAppid};
    m_dialog = std::make_unique<ImportDialog>(
        account, ImportDialog::Services{*m_bench->client, *m_bench->runner, m_bench->journal, m_clock,
                                        m_bench->catalogue, *m_settings, *m_desktop});
    m_dialog->begin(fileName);
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestImportDialog::openPlan(const QByteArray &content)
{
    open(write(u"rules.csv"_s, content));
    QTRY_VERIFY(button(u"mainImport"_s)->isEnabled());
    press(Qt::Key_Return);
    QCOMPARE(step(), 1);
    QTRY_VERIFY(sentence() != u"Comparing with the server…"_s);
}

void TestImportDialog::openRun(const QByteArray &content)
{
    openPlan(content);
    click(u"mainImport"_s);
    QTRY_VERIFY(find<BatchView>(u"batchView"_s)->batchId() > 0);
}

InlineBar *TestImportDialog::shownBar() const
{
    for (InlineBar *bar : m_dialog->findChildren<InlineBar *>()) {
        if (bar->isVisible())
            return bar;
    }
    return nullptr;
}

QString TestImportDialog::barTitle() const
{
    const InlineBar *bar = shownBar();
    return bar ? bar->findChild<WrappedText *>(u"title"_s)->toPlainText() : QString();
}

QList<QStringList> TestImportDialog::recordsOf(const QString &fileName) const
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    CsvReader reader;
    QList<QStringList> records;
    const auto read = reader.read(QString::fromUtf8(file.readAll()));
    if (!read)
        return {};
    for (const CsvRecord &record : *read)
        records.append(record.fields);
    return records;
}

void TestImportDialog::importsAFile()
{
    open(write(u"rules.csv"_s, kThreeRules));
    QCOMPARE(m_dialog->windowTitle(), u"Import rules"_s);
    QCOMPARE(verb(), u"Compare with the server"_s);
    QTRY_VERIFY(button(u"mainImport"_s)->isEnabled());
    press(Qt::Key_Return);
    QTRY_COMPARE(verb(), u"Import 3 rules"_s);
    QCOMPARE(sentence(), u"Takes about 1 second, with 5 requests a second and 200 a minute at most."_s);
    const QSignalSpy started(m_dialog.get(), &ImportDialog::started);
    click(u"mainImport"_s);
    QTRY_COMPARE(started.size(), 1);
    QCOMPARE(step(), 2);
    QVERIFY(find<QAbstractItemView>(u"batchTable"_s)->hasFocus());
    QVERIFY(m_bench->settles());
    QCOMPARE(m_bench->onServer().size(), 3);
    QCOMPARE(m_bench->onServer().at(1).pagePath, u"pages/首页"_s);
    QTRY_COMPARE(sentence(),
                 u"After this window is closed, the history (View › History…) keeps what became of each "
                 u"change and leads back to this report."_s);
    QVERIFY(!button(u"mainImport"_s)->isVisible());
    QVERIFY(!button(u"backImport"_s)->isVisible());
    click(u"closeImport"_s);
    QVERIFY(!m_dialog->isVisible());
}

void TestImportDialog::theSecondTimeThereIsNothingToDo()
{
    openRun(kThreeRules);
    QVERIFY(m_bench->settles());
    openPlan(kThreeRules);
    QCOMPARE(verb(), u"Nothing to import"_s);
    QVERIFY(!button(u"mainImport"_s)->isEnabled());
    QCOMPARE(sentence(), u"Everything in the file is on the server already."_s);
}

void TestImportDialog::asksForAFileWithoutOne()
{
    open({});
    QCOMPARE(m_desktop->suggestions.size(), 1);
    QCOMPARE(sentence(), u"Choose the file to import."_s);
    QVERIFY(!button(u"mainImport"_s)->isEnabled());
}

void TestImportDialog::savesTheRowsThatCannotBeImported()
{
    openPlan(kOneMistake);
    QCOMPARE(verb(), u"Import 2 rules"_s);
    m_desktop->fileToWrite = m_folder->filePath(u"rejected.csv"_s);
    click(u"savePlanRejected"_s);
    QTRY_COMPARE(barTitle(), u"1 row written to “rejected.csv”."_s);
    QCOMPARE(m_desktop->suggestions.last(), m_folder->filePath(u"rules rejected.csv"_s));
    const auto records = recordsOf(m_desktop->fileToWrite);
    QCOMPARE(records.size(), 2);
    QVERIFY(records.first().contains(u"reason"_s));
    QVERIFY(records.last().contains(u"http://weixin.qq.com/r/b"_s));
    click(u"openFolder"_s);
    QCOMPARE(m_desktop->openedFolders, QStringList(m_folder->path()));
}

void TestImportDialog::savesTheRefusedRowsWithThoseOfThePlan()
{
    openRun("prefix,path\r\nhttp://weixin.qq.com/q/occupied-1,pages/a\r\n"
            "http://weixin.qq.com/r/b,pages/b\r\n"
            "http://weixin.qq.com/q/c,pages/c\r\n");
    QVERIFY(m_bench->settles());
    QTRY_VERIFY(button(u"saveRejectedRows"_s)->isEnabled());
    m_desktop->fileToWrite = m_folder->filePath(u"rejected.csv"_s);
    click(u"saveRejectedRows"_s);
    QTRY_VERIFY(QFile::exists(m_desktop->fileToWrite));
    const auto records = recordsOf(m_desktop->fileToWrite);
    QCOMPARE(records.size(), 3);
    QVERIFY(records.at(1).contains(u"http://weixin.qq.com/q/occupied-1"_s));
    QVERIFY(records.at(1).contains(u"85072"_s));
    QVERIFY(records.at(2).contains(u"http://weixin.qq.com/r/b"_s));
}

void TestImportDialog::savesTheSameRowsAfterARestart()
{
    openPlan("prefix,path\r\nhttp://weixin.qq.com/q/occupied-1,pages/a\r\n"
             "http://weixin.qq.com/r/b,pages/b\r\n"
             "http://weixin.qq.com/q/c,pages/c\r\n"
             "http://weixin.qq.com/q/c,pages/other\r\n"
             "http://weixin.qq.com/q/d,pages/d\r\n");
    table()->setCurrentIndex(table()->model()->index(4, 0));
    press(Qt::Key_Space);
    QCOMPARE(verb(), u"Import 2 rules"_s);
    click(u"mainImport"_s);
    QTRY_VERIFY(find<BatchView>(u"batchView"_s)->batchId() > 0);
    QVERIFY(m_bench->settles());
    QTRY_VERIFY(button(u"saveRejectedRows"_s)->isEnabled());
    QCOMPARE(find<QLabel>(u"batchProgressText"_s)->text(), u"2 of 2 · 3 rows of the file were not sent"_s);
    m_desktop->fileToWrite = m_folder->filePath(u"rejected.csv"_s);
    click(u"saveRejectedRows"_s);
    QTRY_VERIFY(QFile::exists(m_desktop->fileToWrite));
    const auto records = recordsOf(m_desktop->fileToWrite);
    const QStringList codes{u"code"_s, u"85072"_s, u"invalid"_s, u"duplicate"_s, u"unticked"_s};
    const qsizetype codeColumn = records.first().indexOf(u"code"_s);
    QStringList found;
    for (const QStringList &record : records)
        found.append(record.at(codeColumn));
    QCOMPARE(found, codes);

    const qint64 batch = find<BatchView>(u"batchView"_s)->batchId();
    m_dialog.reset();
    OperationJournal afterwards;
    QVERIFY(afterwards.open(m_bench->journalFile()));
    BatchRejects rejects(afterwards, m_bench->catalogue);
    std::optional<QList<RejectedRow>> rows;
    connect(&rejects, &BatchRejects::collected, this, [&rows](const auto &collected) { rows = *collected; });
    rejects.collect(batch);
    QTRY_VERIFY(rows);
    const QString again = m_folder->filePath(u"again.csv"_s);
    QVERIFY(writeRejectedRows(again, *rows));
    auto later = recordsOf(again);
    std::sort(later.begin() + 1, later.end(), [column = codeColumn - 1](const auto &one, const auto &other) {
        return one.at(column) < other.at(column); // by line
    });
    QCOMPARE(later, records);
}

void TestImportDialog::neverReplacesAFileUnasked()
{
    openPlan(kOneMistake);
    m_desktop->fileToWrite = write(u"old.csv"_s, "old");
    click(u"savePlanRejected"_s);
    QCOMPARE(barTitle(), u"The file is there already: %1"_s.arg(m_desktop->fileToWrite));
    QVERIFY(recordsOf(m_desktop->fileToWrite).isEmpty());
    press(Qt::Key_Return);
    QTRY_COMPARE(barTitle(), u"1 row written to “old.csv”."_s);
}

void TestImportDialog::enterInTheTableSendsNothing()
{
    openPlan(kThreeRules);
    QVERIFY(table()->hasFocus());
    press(Qt::Key_Return);
    press(Qt::Key_Enter);
    QCOMPARE(step(), 1);
    button(u"mainImport"_s)->setFocus();
    press(Qt::Key_Return);
    QCOMPARE(step(), 2);
}

void TestImportDialog::escapeGoesBackStepByStep()
{
    openPlan(kThreeRules);
    click(u"newRows"_s);
    press(Qt::Key_Escape);
    QCOMPARE(step(), 1);
    press(Qt::Key_Escape);
    QCOMPARE(step(), 0);
    QVERIFY(m_dialog->isVisible());
    press(Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
}

void TestImportDialog::closingAsksWhenRowsWereUnticked()
{
    openPlan(kThreeRules);
    press(Qt::Key_Home);
    press(Qt::Key_Space);
    QCOMPARE(verb(), u"Import 2 rules"_s);
    click(u"closeImport"_s);
    QCOMPARE(barTitle(), u"Nothing has been sent yet."_s);
    QVERIFY(button(u"keepPlan"_s)->hasFocus());
    press(Qt::Key_Return);
    QCOMPARE(barTitle(), QString());
    QVERIFY(m_dialog->isVisible());
    click(u"closeImport"_s);
    click(u"closeAnyway"_s);
    QVERIFY(!m_dialog->isVisible());
}

void TestImportDialog::closingAsksInTheFileStepToo()
{
    openPlan(kThreeRules);
    press(Qt::Key_Home);
    press(Qt::Key_Space);
    press(Qt::Key_Escape);
    QCOMPARE(step(), 0);
    press(Qt::Key_Escape);
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(step(), 1); // where one sees what would be lost
    QCOMPARE(barTitle(), u"Nothing has been sent yet."_s);
    press(Qt::Key_Return);
    QVERIFY(table()->hasFocus());
    QCOMPARE(verb(), u"Import 2 rules"_s);
    click(u"backImport"_s);
    click(u"closeImport"_s);
    click(u"closeAnyway"_s);
    QVERIFY(!m_dialog->isVisible());
}

void TestImportDialog::closingAsksWhileItComparesAgain()
{
    openPlan(kThreeRules);
    press(Qt::Key_Home);
    press(Qt::Key_Space);
    m_clock.advance(std::chrono::seconds(90));
    m_bench->sandbox.setLatency(std::chrono::milliseconds(300));
    click(u"mainImport"_s);
    QVERIFY(plan()->isComparing());
    click(u"closeImport"_s);
    QTRY_VERIFY(!plan()->isComparing());
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(step(), 1);
    QCOMPARE(barTitle(), u"Nothing has been sent yet."_s);
}

void TestImportDialog::leavingThePlanSendsNothing_data()
{
    QTest::addColumn<QString>("button");
    QTest::newRow("back") << u"backImport"_s;
    QTest::newRow("close") << u"closeImport"_s;
}

void TestImportDialog::leavingThePlanSendsNothing()
{
    QFETCH(QString, button);
    openPlan(kThreeRules);
    m_clock.advance(std::chrono::seconds(90));
    m_bench->sandbox.setLatency(std::chrono::milliseconds(300));
    click(u"mainImport"_s);
    QVERIFY(plan()->isComparing());
    QCOMPARE(verb(), u"Import 3 rules"_s);
    QVERIFY(!this->button(u"mainImport"_s)->isEnabled());
    click(button);
    QTRY_VERIFY(!plan()->isComparing());
    QVERIFY(step() != 2);
    QVERIFY(m_bench->journal.openBatches(m_bench->account.appid).value().isEmpty());
}

void TestImportDialog::comparesAnewWhatWasLeft()
{
    m_bench->sandbox.setLatency(std::chrono::milliseconds(300));
    open(write(u"rules.csv"_s, kThreeRules));
    QTRY_VERIFY(button(u"mainImport"_s)->isEnabled());
    press(Qt::Key_Return);
    QVERIFY(plan()->isComparing());
    QCOMPARE(verb(), u"Import rules"_s);
    click(u"backImport"_s);
    QCOMPARE(step(), 0);
    click(u"mainImport"_s);
    QCOMPARE(step(), 1);
    QTRY_COMPARE(verb(), u"Import 3 rules"_s);
}

void TestImportDialog::offersThePlanAgainWhenItCannotBeRecorded()
{
    openPlan(kThreeRules);
    SqliteFile blocker;
    QVERIFY(blocker.open(m_bench->journalFile(), {0x514a4a4c, 1, {}}));
    QVERIFY(blocker.execute(u"BEGIN IMMEDIATE"_s));
    click(u"mainImport"_s);
    QTRY_VERIFY(barTitle().startsWith(u"The import could not be recorded, so nothing was sent."_s));
    QCOMPARE(step(), 1);
    QVERIFY(button(u"mainImport"_s)->isVisible());
    QVERIFY(blocker.execute(u"COMMIT"_s));
    click(u"mainImport"_s);
    QTRY_VERIFY(find<BatchView>(u"batchView"_s)->batchId() > 0);
    QVERIFY(m_bench->settles());
    QCOMPARE(m_bench->onServer().size(), 3);
}

void TestImportDialog::closingLeavesTheImportRunning()
{
    m_bench->sandbox.setLatency(std::chrono::milliseconds(50));
    openRun(kThreeRules);
    QTRY_VERIFY2(sentence().startsWith(u"You may close this window: the import goes on"_s),
                 qPrintable(sentence()));
    click(u"closeImport"_s);
    QVERIFY(!m_dialog->isVisible());
    m_dialog.reset();
    QVERIFY(m_bench->onServer().size() < 3);
    QVERIFY(m_bench->settles());
    QCOMPARE(m_bench->onServer().size(), 3);
}

void TestImportDialog::saysAtOnceThatItRuns()
{
    openPlan(kThreeRules);
    QString firstSentence;
    connect(m_dialog.get(), &ImportDialog::started, m_dialog.get(), [&] { firstSentence = sentence(); });
    click(u"mainImport"_s);
    QTRY_VERIFY(!firstSentence.isEmpty());
    QCOMPARE(firstSentence,
             u"You may close this window: the import goes on, and the bar above the rules shows it."_s);
}

void TestImportDialog::saysHowTheRowsAddUp()
{
    openRun(kOneMistake);
    QVERIFY(m_bench->settles());
    QTRY_VERIFY2(
        sentence().endsWith(u"3 rows in the file: 2 to send, 1 left out, 0 already on the server."_s),
        qPrintable(sentence()));
}

void TestImportDialog::goingBackKeepsThePlan()
{
    openPlan(kThreeRules);
    press(Qt::Key_Home);
    press(Qt::Key_Space);
    click(u"backImport"_s);
    QCOMPARE(step(), 0);
    click(u"mainImport"_s);
    QCOMPARE(verb(), u"Import 2 rules"_s);
}

void TestImportDialog::remembersItsSize()
{
    open(write(u"rules.csv"_s, kThreeRules));
    const QSize wanted = m_dialog->size() - QSize(31, 17);
    m_dialog->resize(wanted);
    click(u"closeImport"_s);
    open(write(u"rules.csv"_s, kThreeRules));
    QCOMPARE(m_dialog->size(), wanted);
}

void TestImportDialog::buttonsStayWhereTheyAre()
{
    open(write(u"rules.csv"_s, kThreeRules));
    const auto places = [this] {
        QList<QRect> rects;
        for (const QString &name : {u"mainImport"_s, u"closeImport"_s})
            rects.append({button(name)->mapTo(m_dialog.get(), QPoint()), button(name)->size()});
        return rects;
    };
    const auto atFirst = places();
    QTRY_VERIFY(button(u"mainImport"_s)->isEnabled());
    QCOMPARE(places(), atFirst);
    press(Qt::Key_Return);
    QTRY_COMPARE(verb(), u"Import 3 rules"_s);
    QCOMPARE(places(), atFirst);
    click(u"mainImport"_s);
    QTRY_VERIFY(find<BatchView>(u"batchView"_s)->batchId() > 0);
    QTRY_COMPARE(places().last().right(), atFirst.first().right()); // no hole beside the only button
    for (const QEvent::Type type : {QEvent::MouseButtonDblClick, QEvent::MouseButtonRelease}) {
        const QPointF middle = button(u"closeImport"_s)->rect().center();
        QMouseEvent secondClick(type, middle, middle, Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(button(u"closeImport"_s), &secondClick); // of the other button
    }
    QVERIFY(m_dialog->isVisible());
}

void TestImportDialog::everythingHasAName()
{
    openPlan(kOneMistake);
    for (const QWidget *widget : m_dialog->findChildren<QWidget *>()) {
        const bool isOurs = widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus);
        if (!isOurs || qobject_cast<const WrappedText *>(widget))
            continue;
        const auto *buttonText = qobject_cast<const QAbstractButton *>(widget);
        QVERIFY2(
            !widget->accessibleName().isEmpty() || (buttonText && !buttonText->text().isEmpty()),
            qPrintable(widget->objectName() + u' ' + QString::fromLatin1(widget->metaObject()->className())));
    }
}

QTEST_MAIN(TestImportDialog)
#include "tst_importdialog.moc"
