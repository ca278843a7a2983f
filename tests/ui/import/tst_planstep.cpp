#include "ui/transfer/import/planstep.h"

#include "core/api/errorcatalogue.h"
#include "core/rules/rulelimits.h"
#include "tests/support/manualclock.h"
#include "tests/transfer/transferbench.h"
#include "ui/transfer/import/importplanview.h"
#include "ui/transfer/import/rowclassfilter.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/inlinebar.h"
#include "ui/widgets/wrappedtext.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace qrjump::core;
using namespace qrjump::test;
using namespace qrjump::ui;

namespace {

JumpRule rule(int number, const QString &path, std::optional<RuleState> state = RuleState::Unpublished)
{
    return {u"http://weixin.qq.com/q/%1"_s.arg(number), path, state, {}, {}, {}};
}

/// A file whose rows have these page paths.
ImportTable tableOf(const QStringList &paths)
{
    ImportTable table;
    table.fileName = u"/home/me/rules.csv"_s;
    table.kind = AccountKind::Service;
    for (int i = 0; i < paths.size(); ++i) {
        ImportRow row;
        row.line = i + 2;
        row.rule = rule(i, paths.at(i), std::nullopt);
        row.cells = {.prefix = row.rule.prefix, .pagePath = row.rule.pagePath};
        table.rows.append(row);
    }
    return table;
}

ScriptStep answer(const QList<JumpRule> &rules)
{
    return pageAnswer(rules, 40);
}

} // namespace

class TestPlanStep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_clock.reset(); }
    void cleanup() { m_step.reset(); }

    void comparesWithTheServer();
    void aChipShowsOneClass();
    void aChipShowsWhatIsToBeChecked();
    void saysWhichColumnsAreNotUsed();
    void spaceTicksTheSelectedRows();
    void showsTheDetailsOfARow();
    void sixRowsStayInSightHoweverLowItIs();
    void nothingToDoIsSaid();
    void aComparisonCanBeStopped();
    void aRefusalIsExplainedAndRetried();
    void withoutASecretItLeadsToIt();
    void aNewSecretStartsNoImport();
    void aNewSecretComparesNothingAfterEscape();
    void aFreshPlanIsConfirmedAtOnce();
    void anOldPlanIsComparedOnceMore();
    void whatHasChangedMeanwhileIsShownFirst();
    void escapeGoesBackOneLevel();
    void saysHowManyDoNotFit();
    void whatCannotFitAtAllIsNotSent();

private:
    void compare(const QStringList &paths, TransferBench &bench);
    /// An old plan is confirmed, and the server refuses to compare it once more.
    void confirmWithoutSecret();
    void waitForPlan() { QTRY_VERIFY(!m_step->isComparing()); }
    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return m_step->findChild<Widget *>(name);
    }
    [[nodiscard]] QString label(const QString &name) const { return find<QLabel>(name)->text(); }
    [[nodiscard]] QString chip(const QString &name) const { return find<QToolButton>(name)->text(); }
    [[nodiscard]] ImportPlanView &view() const { return *find<ImportPlanView>(u"planTable"_s); }
    void click(const QString &name) { QTest::mouseClick(find<QWidget>(name), Qt::LeftButton); }
    [[nodiscard]] QString barTitle() const
    {
        const auto *bar = find<InlineBar>(u"inlineBar"_s);
        return bar->isVisible() ? bar->findChild<WrappedText *>(u"title"_s)->toPlainText() : QString();
    }
    [[nodiscard]] QString capacityText(const QString &part) const
    {
        const auto *bar = find<InlineBar>(u"capacityBar"_s);
        return bar->isVisible() ? bar->findChild<WrappedText *>(part)->toPlainText() : QString();
    }

    ManualClock m_clock;
    ErrorCatalogue m_catalogue;
    std::unique_ptr<PlanStep> m_step;
};

void TestPlanStep::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TestPlanStep::compare(const QStringList &paths, TransferBench &bench)
{
    m_step = std::make_unique<PlanStep>(PlanStep::Services{bench.client, m_clock, m_catalogue});
    m_step->resize(1000, 700);
    m_step->show();
    QVERIFY(QTest::qWaitForWindowActive(m_step.get()));
    m_step->compare(tableOf(paths));
}

void TestPlanStep::comparesWithTheServer()
{
    TransferBench bench({answer(
        {rule(1, u"pages/b"_s), rule(2, u"pages/old"_s), rule(3, u"pages/old"_s, RuleState::Published)})});
    compare({u"pages/a"_s, u"pages/b"_s, u"pages/c"_s, u"pages/d"_s}, bench);
    QCOMPARE(m_step->obstacle(), u"Comparing with the server…"_s);
    waitForPlan();
    QCOMPARE(label(u"comparedWith"_s), u"Compared with the server at 10:42:03."_s);
    QCOMPARE(chip(u"newRows"_s), u"New 1"_s);
    QCOMPARE(chip(u"sameRows"_s), u"Same 1"_s);
    QCOMPARE(chip(u"changedRows"_s), u"Changed 1"_s);
    QCOMPARE(chip(u"conflictRows"_s), u"Conflict 1"_s);
    QCOMPARE(chip(u"invalidRows"_s), u"Invalid 0"_s);
    QVERIFY(!find<QToolButton>(u"invalidRows"_s)->isEnabled());
    QCOMPARE(label(u"tickedCount"_s), u"2 of 2 ticked"_s);
    QCOMPARE(m_step->obstacle(), QString());
    QVERIFY(bench.sentBody().contains("http://weixin.qq.com/q/3"));
}

void TestPlanStep::aChipShowsOneClass()
{
    TransferBench bench({answer({rule(1, u"pages/b"_s)})});
    compare({u"pages/a"_s, u"pages/b"_s, u"pages/c"_s}, bench);
    waitForPlan();
    QCOMPARE(view().model()->rowCount(), 3);
    QVERIFY(!find<QToolButton>(u"showAllRows"_s)->isVisible());
    click(u"sameRows"_s);
    QCOMPARE(view().model()->rowCount(), 1);
    click(u"newRows"_s);
    QCOMPARE(view().model()->rowCount(), 3);
    click(u"sameRows"_s);
    QCOMPARE(view().model()->rowCount(), 2);
    click(u"showAllRows"_s);
    QCOMPARE(view().model()->rowCount(), 3);
}

void TestPlanStep::aChipShowsWhatIsToBeChecked()
{
    TransferBench bench({answer({}), answer({})});
    compare({u"pages/a"_s, u"/pages/b"_s, u"pages/c"_s}, bench);
    waitForPlan();
    QCOMPARE(chip(u"rowsToCheck"_s), u"To check 0"_s);
    QVERIFY(!find<QToolButton>(u"rowsToCheck"_s)->isEnabled());

    ImportTable table = tableOf({u"pages/a"_s, u"/pages/b"_s, u"pages/c"_s});
    table.rows[1].problems.append({.severity = RowProblem::Severity::Hint, .why = u"A slash."_s});
    m_step->compare(table);
    waitForPlan();
    QCOMPARE(chip(u"rowsToCheck"_s), u"To check 1"_s);
    QCOMPARE(label(u"tickedCount"_s), u"3 of 3 ticked, 1 of them to check"_s);
    click(u"rowsToCheck"_s);
    QCOMPARE(view().model()->rowCount(), 1);
    click(u"untickShown"_s);
    QCOMPARE(label(u"tickedCount"_s), u"2 of 3 ticked"_s);
    click(u"showAllRows"_s);
    QCOMPARE(view().model()->rowCount(), 3);
}

void TestPlanStep::saysWhichColumnsAreNotUsed()
{
    TransferBench bench({answer({}), answer({})});
    compare({u"pages/a"_s}, bench);
    waitForPlan();
    QVERIFY(!find<QLabel>(u"unusedColumns"_s)->isVisible());
    ImportTable table = tableOf({u"pages/a"_s});
    table.format.columns = columnsTitled({u"prefix"_s, u"path"_s, u"debug_url_1"_s});
    table.rows.first().cells.testLinks = {u"https://a.b/"_s};
    m_step->compare(table);
    waitForPlan();
    QVERIFY(find<QLabel>(u"unusedColumns"_s)->isVisible());
    QVERIFY(label(u"unusedColumns"_s).contains(u"debug_url"_s));
}

void TestPlanStep::spaceTicksTheSelectedRows()
{
    TransferBench bench({answer({rule(1, u"pages/b"_s)})});
    compare({u"pages/a"_s, u"pages/b"_s, u"pages/c"_s, u"pages/d"_s}, bench);
    waitForPlan();
    m_step->focusFirstField();
    QTest::keyClick(&view(), Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(&view(), Qt::Key_Space);
    QCOMPARE(m_step->tickedPlaces(), QList<int>({2, 3}));
    QVERIFY(m_step->hasUnticked());
    QTest::keyClick(&view(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&view(), Qt::Key_Space);
    QCOMPARE(m_step->tickedPlaces(), QList<int>({0, 2, 3}));
    QTest::keyClick(&view(), Qt::Key_Space);
    QCOMPARE(m_step->tickedCount(), 0);
    QCOMPARE(m_step->obstacle(), u"Tick the rows to import."_s);
    click(u"tickShown"_s);
    QCOMPARE(m_step->tickedCount(), 3);
    click(u"untickShown"_s);
    QCOMPARE(m_step->tickedCount(), 0);
}

void TestPlanStep::showsTheDetailsOfARow()
{
    TransferBench bench({answer({rule(0, u"pages/old"_s)})});
    compare({u"pages/a"_s}, bench);
    waitForPlan();
    view().selectRow(0);
    QCOMPARE(find<WrappedText>(u"rowHeading"_s)->toPlainText(),
             u"Line 2 · Changed · http://weixin.qq.com/q/0"_s);
    QStringList texts;
    for (const WrappedText *text : find<QWidget>(u"rowDetails"_s)->findChildren<WrappedText *>())
        texts.append(text->toPlainText());
    QVERIFY2(texts.contains(u"pages/old → pages/a"_s), qPrintable(texts.join(u'\n')));
}

void TestPlanStep::sixRowsStayInSightHoweverLowItIs()
{
    TransferBench bench({answer({rule(0, u"pages/old"_s)})});
    compare({u"pages/a"_s}, bench);
    waitForPlan();
    view().selectRow(0);
    m_step->resize(m_step->minimumSizeHint());
    QTRY_VERIFY(view().height() < 400); // it has been laid out
    QVERIFY(view().viewport()->height() >= 6 * view().rowHeight(0));
    QVERIFY(find<QWidget>(u"rowDetails"_s)->isVisible());
}

void TestPlanStep::nothingToDoIsSaid()
{
    TransferBench bench({answer({rule(0, u"pages/a"_s), rule(1, u"pages/b"_s)})});
    compare({u"pages/a"_s, u"pages/b"_s}, bench);
    waitForPlan();
    auto *state = find<EmptyState>(u"nothingToDo"_s);
    QVERIFY(state->isVisible());
    QCOMPARE(state->accessibleName(), u"Everything in the file is on the server already."_s);
    QCOMPARE(m_step->obstacle(), state->accessibleName());
    QTest::mouseClick(state->findChild<QPushButton *>(u"action"_s), Qt::LeftButton);
    QVERIFY(!state->isVisible());
    QVERIFY(view().isVisible());
}

void TestPlanStep::aComparisonCanBeStopped()
{
    TransferBench bench({stall(), answer({})});
    compare({u"pages/a"_s}, bench);
    QTRY_COMPARE(bench.server.requests().size(), 1);
    click(u"stopComparing"_s);
    waitForPlan();
    QCOMPARE(label(u"comparedWith"_s), u"Not compared with the server yet."_s);
    QCOMPARE(m_step->obstacle(), u"Compare the file with the server first."_s);
    QCOMPARE(barTitle(), QString());
    click(u"compareAgain"_s);
    waitForPlan();
    QCOMPARE(m_step->tickedCount(), 1);
}

void TestPlanStep::aRefusalIsExplainedAndRetried()
{
    TransferBench bench(
        {jsonAnswer(R"({"errcode":48001,"errmsg":"api unauthorized rid: a-b-c"})"), answer({})});
    compare({u"pages/a"_s}, bench);
    waitForPlan();
    QCOMPARE(barTitle(), m_catalogue.find(48001)->meaning.localized());
    click(u"retryComparing"_s);
    waitForPlan();
    QCOMPARE(barTitle(), QString());
    QCOMPARE(m_step->tickedCount(), 1);
}

void TestPlanStep::withoutASecretItLeadsToIt()
{
    TransferBench bench({jsonAnswer(R"({"errcode":40001,"errmsg":"invalid credential"})"), answer({})});
    compare({u"pages/a"_s}, bench);
    waitForPlan();
    QSignalSpy wanted(m_step.get(), &PlanStep::secretWanted);
    click(u"enterSecret"_s);
    QCOMPARE(wanted.size(), 1);
    m_step->retryWithSecret();
    waitForPlan();
    QCOMPARE(barTitle(), QString());
    QCOMPARE(m_step->tickedCount(), 1);
    m_step->retryWithSecret(); // lacks nothing any more
    QVERIFY(!m_step->isComparing());
}

void TestPlanStep::confirmWithoutSecret()
{
    waitForPlan();
    m_clock.advance(61s);
    m_step->confirm();
    waitForPlan();
    QVERIFY(find<QWidget>(u"enterSecret"_s));
}

void TestPlanStep::aNewSecretStartsNoImport()
{
    TransferBench bench(
        {answer({}), jsonAnswer(R"({"errcode":40001,"errmsg":"invalid credential"})"), answer({})});
    compare({u"pages/a"_s}, bench);
    const QSignalSpy confirmed(m_step.get(), &PlanStep::confirmed);
    confirmWithoutSecret();
    m_step->retryWithSecret();
    QVERIFY(m_step->isComparing());
    waitForPlan();
    QCOMPARE(bench.server.requests().size(), 3);
    QCOMPARE(confirmed.size(), 0);
    m_step->confirm();
    QCOMPARE(confirmed.size(), 1);
}

void TestPlanStep::aNewSecretComparesNothingAfterEscape()
{
    TransferBench bench({answer({}), jsonAnswer(R"({"errcode":40001,"errmsg":"invalid credential"})")});
    compare({u"pages/a"_s}, bench);
    const QSignalSpy confirmed(m_step.get(), &PlanStep::confirmed);
    confirmWithoutSecret();
    QVERIFY(m_step->unwind());
    m_step->retryWithSecret();
    QVERIFY(!m_step->isComparing());
    QCOMPARE(confirmed.size(), 0);
}

void TestPlanStep::aFreshPlanIsConfirmedAtOnce()
{
    TransferBench bench({answer({})});
    compare({u"pages/a"_s}, bench);
    waitForPlan();
    const QSignalSpy confirmed(m_step.get(), &PlanStep::confirmed);
    m_clock.advance(59s);
    m_step->confirm();
    QCOMPARE(confirmed.size(), 1);
    QCOMPARE(bench.server.requests().size(), 1);
}

void TestPlanStep::anOldPlanIsComparedOnceMore()
{
    TransferBench bench({answer({})});
    compare({u"pages/a"_s, u"pages/b"_s}, bench);
    waitForPlan();
    view().selectRow(0);
    QTest::keyClick(&view(), Qt::Key_Space);
    const QSignalSpy confirmed(m_step.get(), &PlanStep::confirmed);
    m_clock.advance(61s);
    m_step->confirm();
    QCOMPARE(confirmed.size(), 0);
    waitForPlan();
    QCOMPARE(confirmed.size(), 1);
    QCOMPARE(m_step->tickedPlaces(), QList<int>({1}));
    QCOMPARE(bench.server.requests().size(), 2);
    QVERIFY(!bench.sentBody().contains("http://weixin.qq.com/q/0"));
}

void TestPlanStep::whatHasChangedMeanwhileIsShownFirst()
{
    TransferBench bench({answer({}), answer({rule(0, u"pages/other"_s)})});
    compare({u"pages/a"_s, u"pages/b"_s}, bench);
    waitForPlan();
    const QSignalSpy confirmed(m_step.get(), &PlanStep::confirmed);
    m_clock.advance(61s);
    m_step->confirm();
    waitForPlan();
    QCOMPARE(confirmed.size(), 0);
    QVERIFY(barTitle().startsWith(u"1 row"_s));
    QCOMPARE(find<RowClassFilter>(u"rowClassFilter"_s)->chosen(), QList<RowClass>({RowClass::Conflict}));
    QCOMPARE(m_step->tickedPlaces(), QList<int>({1}));
    m_step->confirm();
    QCOMPARE(confirmed.size(), 1);
}

void TestPlanStep::escapeGoesBackOneLevel()
{
    TransferBench bench({answer({})});
    compare({u"pages/a"_s}, bench);
    waitForPlan();
    click(u"newRows"_s);
    QVERIFY(m_step->unwind());
    QVERIFY(find<RowClassFilter>(u"rowClassFilter"_s)->chosen().isEmpty());
    QVERIFY(!m_step->unwind());
}

void TestPlanStep::saysHowManyDoNotFit()
{
    TransferBench bench({pageAnswer({rule(0, u"pages/old"_s)}, kMaxServiceRules - 1)});
    compare({u"pages/a"_s, u"pages/b"_s, u"pages/c"_s, u"pages/d"_s}, bench);
    waitForPlan();
    QVERIFY(capacityText(u"title"_s).startsWith(u"2 of the ticked row(s) cannot be added."_s));
    QVERIFY(capacityText(u"title"_s).contains(u"only 1 of the 3 new rules fit"_s));
    QVERIFY(capacityText(u"remedy"_s).startsWith(u"Untick 2 new row(s), or delete"_s));
    QCOMPARE(m_step->obstacle(), QString()); // some fit
    view().selectAll();
    click(u"untickShown"_s);
    QCOMPARE(capacityText(u"title"_s), QString());
}

void TestPlanStep::whatCannotFitAtAllIsNotSent()
{
    TransferBench bench({pageAnswer({rule(0, u"pages/old"_s)}, kMaxServiceRules)});
    compare({u"pages/a"_s, u"pages/b"_s}, bench);
    waitForPlan();
    QCOMPARE(m_step->obstacle(), QString()); // a change of a rule that is there fits
    view().setCurrentIndex(view().model()->index(0, 0));
    view().setFocus();
    QTest::keyClick(&view(), Qt::Key_Space);
    QCOMPARE(m_step->tickedCount(), 1);
    QCOMPARE(m_step->obstacle(), u"The account is full: none of the ticked rows can be added."_s);
    const QSignalSpy confirmed(m_step.get(), &PlanStep::confirmed);
    m_step->confirm();
    QVERIFY(confirmed.isEmpty());
}

QTEST_MAIN(TestPlanStep)
#include "tst_planstep.moc"
