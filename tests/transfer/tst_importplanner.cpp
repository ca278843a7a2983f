#include "core/transfer/importplanner.h"

#include "tests/support/manualclock.h"
#include "tests/transfer/heard.h"
#include "tests/transfer/transferbench.h"

#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump;
using namespace qrjump::core;
using namespace qrjump::test;

namespace {

/// A table of service rules as a file of an export would give it.
ImportTable tableOf(const QList<JumpRule> &rules)
{
    ImportTable table{.fileName = u"rules.csv"_s, .kind = AccountKind::Service};
    table.format.columns = columnsTitled({u"prefix"_s, u"path"_s});
    int line = 1;
    for (const JumpRule &rule : rules) {
        ImportRow row{.line = ++line, .cells = {.prefix = rule.prefix, .pagePath = rule.pagePath}};
        row.rule.prefix = rule.prefix;
        row.rule.pagePath = rule.pagePath;
        table.rows.append(row);
    }
    return table;
}

} // namespace

class TestImportPlanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesWithTheServer();
    void theSameFileTwiceDoesNothing();
    void tellsAnError();
    void stopsWhileItAsks();
    void stopsBeforeItAsks();
    void stopsWithTheLastAnswer();
    void anotherPlanReplacesTheOneUnderWay();
    void anotherPlanReplacesTheOneThatIsAnswered();
    void asksAgainOnlyForTheChosen();
    void destroyingStops();
};

void TestImportPlanner::comparesWithTheServer()
{
    QList<JumpRule> onServer = numberedRules(0, 250);
    TransferBench bench({pageAnswer(onServer.first(200), 300), pageAnswer(onServer.sliced(200, 50), 300)});
    ManualClock clock;
    QList<JumpRule> inFile = numberedRules(0, 260);
    inFile[0].pagePath = u"pages/other"_s;
    ImportPlanner planner(bench.client, clock);
    Heard finished(planner);
    QSignalSpy progressed(&planner, &ImportPlanner::progressed);
    planner.plan(tableOf(inFile));
    QVERIFY(finished.wait());
    const auto &plan = finished.last();
    QVERIFY(plan);
    QCOMPARE(bench.server.requests().size(), 2);
    QCOMPARE(plan->count(RowClass::Changed), 1);
    QCOMPARE(plan->count(RowClass::Same), 249);
    QCOMPARE(plan->count(RowClass::New), 10);
    QCOMPARE(plan->asOf, clock.now());
    QCOMPARE(plan->madeAt, clock.now());
    QCOMPARE(plan->rulesOnServer, 300);
    QCOMPARE(progressed.last(), (QVariantList{260, 260}));
}

void TestImportPlanner::theSameFileTwiceDoesNothing()
{
    const QList<JumpRule> rules = numberedRules(0, 20);
    TransferBench bench({pageAnswer({}, 0), pageAnswer(rules, 20)});
    ManualClock clock;
    ImportPlanner planner(bench.client, clock);
    Heard finished(planner);
    planner.plan(tableOf(rules));
    QVERIFY(finished.wait());
    QCOMPARE(finished.last()->count(RowClass::New), 20);
    planner.plan(tableOf(rules));
    QVERIFY(finished.wait());
    QCOMPARE(finished.last()->count(RowClass::Same), 20);
    QVERIFY(finished.last()->runnableRows().isEmpty());
}

void TestImportPlanner::tellsAnError()
{
    TransferBench bench({jsonAnswer(R"({"errcode":48001,"errmsg":"api unauthorized"})")});
    ManualClock clock;
    ImportPlanner planner(bench.client, clock);
    Heard finished(planner);
    planner.plan(tableOf(numberedRules(0, 3)));
    QVERIFY(finished.wait());
    QVERIFY(!finished.last());
    QCOMPARE(finished.last().error().errcode, 48001);
}

void TestImportPlanner::stopsWhileItAsks()
{
    TransferBench bench({stall()});
    ManualClock clock;
    ImportPlanner planner(bench.client, clock);
    Heard finished(planner);
    planner.plan(tableOf(numberedRules(0, 3)));
    QTRY_COMPARE(bench.server.requests().size(), 1);
    planner.stop();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(finished.last().error().kind, ApiError::Kind::Cancelled);
}

void TestImportPlanner::stopsBeforeItAsks()
{
    TransferBench bench({pageAnswer({}, 0)});
    ManualClock clock;
    ImportPlanner planner(bench.client, clock);
    Heard finished(planner);
    planner.plan(tableOf(numberedRules(0, 3)));
    planner.stop();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(finished.last().error().kind, ApiError::Kind::Cancelled);
    QCOMPARE(bench.server.requests().size(), 0);
    planner.plan(tableOf(numberedRules(0, 3)));
    QTRY_COMPARE(finished.count(), 2);
    QVERIFY(finished.last());
}

void TestImportPlanner::stopsWithTheLastAnswer()
{
    TransferBench bench({pageAnswer({}, 0)});
    ManualClock clock;
    ImportPlanner planner(bench.client, clock);
    Heard finished(planner);
    connect(&planner, &ImportPlanner::progressed, &planner, &ImportPlanner::stop);
    planner.plan(tableOf(numberedRules(0, 3)));
    QVERIFY(finished.wait());
    QVERIFY(!finished.last());
    QCOMPARE(finished.last().error().kind, ApiError::Kind::Cancelled);
}

void TestImportPlanner::anotherPlanReplacesTheOneUnderWay()
{
    TransferBench bench({stall(), pageAnswer({}, 0)});
    ManualClock clock;
    ImportPlanner planner(bench.client, clock);
    Heard finished(planner);
    planner.plan(tableOf(numberedRules(0, 3)));
    QTRY_COMPARE(bench.server.requests().size(), 1);
    planner.plan(tableOf(numberedRules(0, 5)));
    QVERIFY(finished.wait());
    QVERIFY(finished.last());
    QCOMPARE(finished.last()->rows.size(), 5);
    QCOMPARE(finished.count(), 1);
}

void TestImportPlanner::anotherPlanReplacesTheOneThatIsAnswered()
{
    TransferBench bench({pageAnswer({}, 0), pageAnswer({}, 0)});
    ManualClock clock;
    ImportPlanner planner(bench.client, clock);
    Heard finished(planner);
    bool isFirst = true;
    connect(&planner, &ImportPlanner::progressed, &planner, [&] {
        if (std::exchange(isFirst, false))
            planner.plan(tableOf(numberedRules(0, 5)));
    });
    planner.plan(tableOf(numberedRules(0, 3)));
    QVERIFY(finished.wait());
    QVERIFY(finished.last());
    QCOMPARE(finished.last()->rows.size(), 5);
    QCOMPARE(bench.server.requests().size(), 2);
    QCOMPARE(finished.count(), 1);
}

void TestImportPlanner::asksAgainOnlyForTheChosen()
{
    QList<JumpRule> rules = numberedRules(0, 3);
    QList<JumpRule> meanwhile{rules.at(1)};
    meanwhile.first().pagePath = u"pages/other"_s;
    TransferBench bench({pageAnswer({}, 0), pageAnswer(meanwhile, 1)});
    ManualClock clock;
    ImportPlanner planner(bench.client, clock);
    Heard finished(planner);
    planner.plan(tableOf(rules));
    QVERIFY(finished.wait());
    const ImportPlan first = *finished.last();
    clock.advance(std::chrono::seconds(90));
    QVERIFY(first.isStale(clock.now()));
    planner.planAgain(first, {1, 2});
    QVERIFY(finished.wait());
    const ImportPlan again = *finished.last();
    QVERIFY(!again.isStale(clock.now()));
    QCOMPARE(again.rows.at(0), first.rows.at(0));
    QCOMPARE(again.rows.at(1).rowClass, RowClass::Conflict);
    QCOMPARE(again.rows.at(2).rowClass, RowClass::New);
    const QByteArray asked = bench.sentBody();
    QVERIFY(!asked.contains(rules.at(0).prefix.toUtf8()));
    QVERIFY(asked.contains(rules.at(1).prefix.toUtf8()) && asked.contains(rules.at(2).prefix.toUtf8()));
}

void TestImportPlanner::destroyingStops()
{
    TransferBench bench({pageAnswer({}, 0)});
    ManualClock clock;
    auto planner = std::make_unique<ImportPlanner>(bench.client, clock);
    planner->plan(tableOf(numberedRules(0, 200)));
    QTRY_COMPARE(bench.server.requests().size(), 1);
    planner.reset();
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(TestImportPlanner)
#include "tst_importplanner.moc"
