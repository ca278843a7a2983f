#include "core/models/batchretry.h"

#include "tests/models/batchbench.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;

namespace {

using Kind = RuleOperation::Kind;
using State = OperationState;

JumpRule serverRule(RuleState state)
{
    JumpRule rule = BatchBench::rule(1);
    rule.pagePath = u"pages/of-somebody-else"_s;
    rule.state = state;
    return rule;
}

JournalEntry failed(Kind kind, State state, std::optional<JumpRule> onServer)
{
    JournalEntry entry{
        .operation = {.kind = kind, .rule = BatchBench::rule(1), .original = BatchBench::rule(1)},
        .sourceLine = 7,
        .state = state,
        .serverRule = std::move(onServer)};
    entry.operation.original.pagePath = u"pages/old"_s;
    return entry;
}

} // namespace

class TestBatchRetry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRefusedOneIsTriedAsItWas();
    void oneThatNeedsTheUserBeginsFromTheServer_data();
    void oneThatNeedsTheUserBeginsFromTheServer();
    void collectsAllThatFailed();
    void collectsWhatWasTakenBackAndKeepsTheLeftOutRows();
    void aStoppedCollectionSaysNothing();
};

void TestBatchRetry::aRefusedOneIsTriedAsItWas()
{
    const JournalEntry entry = failed(Kind::Edit, State::Refused, {});
    const auto intent = retryOf(entry);
    QVERIFY(intent);
    QCOMPARE(intent->operation, entry.operation);
    QCOMPARE(intent->sourceLine, 7);
}

void TestBatchRetry::oneThatNeedsTheUserBeginsFromTheServer_data()
{
    const auto unpublished = serverRule(RuleState::Unpublished);
    const auto published = serverRule(RuleState::Published);
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<std::optional<JumpRule>>("onServer");
    QTest::addColumn<std::optional<Kind>>("retry");
    const auto row = [](const char *name, Kind kind, std::optional<JumpRule> onServer,
                        std::optional<Kind> retry) { QTest::newRow(name) << kind << onServer << retry; };
    row("add, there is another", Kind::Add, unpublished, Kind::Edit);
    row("add, a published one", Kind::Add, published, {});
    row("edit, changed meanwhile", Kind::Edit, unpublished, Kind::Edit);
    row("edit, published meanwhile", Kind::Edit, published, {});
    row("edit, gone", Kind::Edit, {}, Kind::Add);
    row("delete, changed meanwhile", Kind::Delete, published, Kind::Delete);
    row("delete, gone", Kind::Delete, {}, {});
    row("publish, changed meanwhile", Kind::Publish, unpublished, Kind::Publish);
    row("publish, published meanwhile", Kind::Publish, published, {});
    row("publish, gone", Kind::Publish, {}, {});
}

void TestBatchRetry::oneThatNeedsTheUserBeginsFromTheServer()
{
    QFETCH(Kind, kind);
    QFETCH(std::optional<JumpRule>, onServer);
    QFETCH(std::optional<Kind>, retry);
    const JournalEntry entry = failed(kind, State::NeedsYou, onServer);
    const auto intent = retryOf(entry);
    QCOMPARE(intent.has_value(), retry.has_value());
    if (!intent)
        return;
    QCOMPARE(intent->operation.kind, *retry);
    QCOMPARE(intent->operation.original, onServer.value_or(JumpRule()));
    QCOMPARE(intent->operation.prefix(), u"https://a.b/1"_s);
    if (*retry == Kind::Edit || *retry == Kind::Add)
        QCOMPARE(intent->operation.rule, entry.operation.rule);
}

void TestBatchRetry::collectsAllThatFailed()
{
    BatchBench bench(1100);
    bench.end(0, State::Done);
    bench.end(1, State::Refused, 85072);
    bench.end(600, State::NeedsYou); // an add, and the server has nothing any more
    bench.end(1099, State::Refused, 85071);
    BatchRetry retry(bench.journal);
    std::optional<RetryPlan> plan;
    connect(&retry, &BatchRetry::collected, this, [&](const auto &collected) { plan = *collected; });
    retry.collect(bench.batch);
    QTRY_VERIFY(plan);
    QList<int> lines;
    for (const auto &intent : plan->intents)
        lines.append(intent.sourceLine);
    const QList<int> expected{3, 602, 1101};
    QCOMPARE(lines, expected);
    QCOMPARE(plan->overwriting, 0);
    QCOMPARE(plan->leftOut, 0);
}

void TestBatchRetry::collectsWhatWasTakenBackAndKeepsTheLeftOutRows()
{
    BatchBench bench(1);
    constexpr int kRows = 1100;
    QList<LeftOutRow> rows;
    for (int line = 2; line < 2 + kRows; ++line)
        rows.append({.line = line, .code = u"invalid"_s});
    const OperationBatch imported{
        .accountId = u"a"_s, .kind = BatchKind::Import, .startedAt = QDateTime::currentDateTime()};
    const QList<OperationJournal::Intent> intents{{{.rule = BatchBench::rule(1)}, 2}};
    const qint64 batch = bench.journal.queue(imported, intents, rows).value();
    QVERIFY(bench.journal.withdrawQueued(batch, QDateTime::currentDateTime()));
    BatchRetry retry(bench.journal);
    std::optional<RetryPlan> plan;
    connect(&retry, &BatchRetry::collected, this, [&](const auto &collected) { plan = *collected; });
    retry.collect(batch);
    QTRY_VERIFY(plan);
    QCOMPARE(plan->intents.size(), 1);
    QCOMPARE(plan->intents.first().operation, intents.first().operation);
    QCOMPARE(plan->takenBack, 1);
    QCOMPARE(plan->rowsNotSent.size(), kRows);
    QCOMPARE(plan->rowsNotSent.last().line, 1 + kRows);
}

void TestBatchRetry::aStoppedCollectionSaysNothing()
{
    BatchBench bench(1);
    bench.end(0, State::Refused, 85072);
    BatchRetry retry(bench.journal);
    int answers = 0;
    connect(&retry, &BatchRetry::collected, this, [&] { ++answers; });
    retry.collect(bench.batch);
    retry.stop();
    retry.collect(bench.batch); // counts, the one before it does not
    QTRY_COMPARE(answers, 1);
    QCoreApplication::processEvents();
    QCOMPARE(answers, 1);
}

QTEST_GUILESS_MAIN(TestBatchRetry)
#include "tst_batchretry.moc"
