#include "core/models/historymodel.h"

#include "tests/support/loopprobe.h"
#include "tests/support/samplehistory.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using qrjump::test::LoopProbe;
using qrjump::test::SampleHistory;
using State = OperationState;
using Kind = RuleOperation::Kind;

namespace {

/// The model of a journal, after its first search.
struct Bench
{
    explicit Bench(int operations = 0)
    {
        if (operations > 0)
            sample.addMany(operations);
        else
            sample.addThree();
        model = std::make_unique<HistoryModel>(sample.file());
        tester = std::make_unique<QAbstractItemModelTester>(model.get());
        waitUntilReady();
    }

    void waitUntilReady() const { QTRY_COMPARE(model->state(), HistoryModel::State::Ready); }
    void reload() const
    {
        model->reload();
        waitUntilReady();
    }
    void filter(const HistoryFilter &filter) const
    {
        model->setFilter(filter);
        waitUntilReady();
    }
    [[nodiscard]] QVariant cell(int row, HistoryColumn column, int role = Qt::DisplayRole) const
    {
        return model->index(row, int(column)).data(role);
    }
    [[nodiscard]] QStringList prefixes() const
    {
        QStringList prefixes;
        for (int row = 0; row < model->rowCount(); ++row)
            prefixes.append(cell(row, HistoryColumn::Prefix).toString().section(u'/', -1));
        return prefixes;
    }

    SampleHistory sample;
    std::unique_ptr<HistoryModel> model;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

} // namespace

class TestHistoryModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNewestComesFirst();
    void theTimesStandInTheirOrder();
    void showsAnOperation();
    void showsBeforeAndAfter_data();
    void showsBeforeAndAfter();
    void filters();
    void whatComesIsInserted();
    void whatIsForgottenIsRemoved();
    void whatNoLongerMatchesIsRemoved();
    void anotherSearchReplacesMuch();
    void anOperationChangesInItsPlace();
    void followsSoonButNotTooOften();
    void aDamagedJournalIsAnError();
    void aMissingJournalIsEmpty();
    void manyOperationsScrollAndFilterWithoutStalling();
};

void TestHistoryModel::theNewestComesFirst()
{
    const Bench bench;
    QCOMPARE(bench.prefixes(), QStringList({u"delete"_s, u"edit"_s, u"add"_s}));
    QCOMPARE(bench.model->content().extent.operations, 3);
    QCOMPARE(bench.model->content().accounts.size(), 2);
}

/// Also where the first to be started was the last to end.
void TestHistoryModel::theTimesStandInTheirOrder()
{
    Bench bench;
    const auto add = [&bench](int startedAfter) {
        OperationBatch batch = SampleHistory::batch();
        batch.startedAt = SampleHistory::kStart.addSecs(startedAfter);
        return bench.sample.add(batch, SampleHistory::operation(Kind::Add, u"https://a.b/new"_s));
    };
    const qint64 first = add(60);
    add(120);
    QVERIFY(bench.sample.journal().markSending(first, SampleHistory::kStart.addSecs(180)));
    bench.reload();
    QList<QDateTime> times;
    for (int row = 0; row < bench.model->rowCount(); ++row)
        times.append(bench.cell(row, HistoryColumn::Time, HistoryModel::RawValueRole).toDateTime());
    QVERIFY(std::is_sorted(times.crbegin(), times.crend()));
}

void TestHistoryModel::showsAnOperation()
{
    const Bench bench;
    QCOMPARE(bench.cell(1, HistoryColumn::Time), u"2026-03-04 10:42:02"_s);
    QCOMPARE(bench.cell(1, HistoryColumn::Time, HistoryModel::RawValueRole), SampleHistory::kStart);
    QCOMPARE(bench.cell(1, HistoryColumn::Account), u"Codes"_s);
    QCOMPARE(bench.cell(1, HistoryColumn::Change), u"Edit"_s);
    QCOMPARE(bench.cell(1, HistoryColumn::Outcome), u"Refused"_s);
    QCOMPARE(bench.cell(1, HistoryColumn::Outcome, HistoryModel::OutcomeRole), int(State::Refused));
    QCOMPARE(bench.cell(1, HistoryColumn::Outcome, Qt::ToolTipRole), SampleHistory::refusal().text);
    QCOMPARE(bench.cell(1, HistoryColumn::Code), u"85068"_s);
    QCOMPARE(bench.cell(1, HistoryColumn::Code, HistoryModel::RawValueRole), 85068);
    QCOMPARE(bench.cell(1, HistoryColumn::Rid), SampleHistory::refusal().rid);
    QCOMPARE(bench.cell(0, HistoryColumn::Code), QString());
    QCOMPARE(bench.model->columnCount(), kHistoryColumnCount);
}

void TestHistoryModel::showsBeforeAndAfter_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("add") << Kind::Add << u""_s << u"pages/new"_s;
    QTest::newRow("edit") << Kind::Edit << u"pages/old"_s << u"pages/new"_s;
    QTest::newRow("delete") << Kind::Delete << u"Not published · pages/old"_s << u""_s;
    QTest::newRow("publish") << Kind::Publish << u"Not published"_s << u"Published"_s;
}

void TestHistoryModel::showsBeforeAndAfter()
{
    QFETCH(Kind, kind);
    QFETCH(QString, before);
    QFETCH(QString, after);
    Bench bench;
    bench.sample.add(SampleHistory::batch(), SampleHistory::operation(kind, u"https://a.b/x"_s));
    bench.reload();
    QCOMPARE(bench.cell(0, HistoryColumn::Before), before);
    QCOMPARE(bench.cell(0, HistoryColumn::After), after);
}

void TestHistoryModel::filters()
{
    const Bench bench;
    bench.filter({.states = {State::Refused}});
    QCOMPARE(bench.prefixes(), QStringList{u"edit"_s});
    QCOMPARE(bench.model->content().extent.operations, 3);
    bench.filter({.prefixPart = u"nowhere"_s});
    QCOMPARE(bench.model->rowCount(), 0);
    bench.filter({});
    QCOMPARE(bench.model->rowCount(), 3);
}

void TestHistoryModel::whatComesIsInserted()
{
    Bench bench;
    const QSignalSpy resets(bench.model.get(), &QAbstractItemModel::modelReset);
    const QPersistentModelIndex last = bench.model->index(2, 0);
    bench.sample.add(SampleHistory::batch(), SampleHistory::operation(Kind::Add, u"https://a.b/new"_s));
    bench.reload();
    QCOMPARE(bench.prefixes(), QStringList({u"new"_s, u"delete"_s, u"edit"_s, u"add"_s}));
    QCOMPARE(last.row(), 3);
    QCOMPARE(resets.size(), 0);
}

void TestHistoryModel::whatIsForgottenIsRemoved()
{
    Bench bench;
    const QSignalSpy resets(bench.model.get(), &QAbstractItemModel::modelReset);
    while (bench.sample.journal().prune(1).value() > 0) {
    }
    bench.reload();
    QCOMPARE(bench.prefixes(), QStringList{u"delete"_s});
    QCOMPARE(resets.size(), 0);
}

// In the middle, and something comes at the same time.
void TestHistoryModel::whatNoLongerMatchesIsRemoved()
{
    Bench bench;
    const auto add = [&bench](const QString &name) {
        return bench.sample.add(SampleHistory::batch(),
                                SampleHistory::operation(Kind::Add, u"https://a.b/"_s + name));
    };
    add(u"1"_s);
    const qint64 second = add(u"2"_s);
    add(u"3"_s);
    bench.filter({.states = {State::Queued}});
    QCOMPARE(bench.prefixes(), QStringList({u"3"_s, u"2"_s, u"1"_s}));
    const QSignalSpy resets(bench.model.get(), &QAbstractItemModel::modelReset);
    bench.sample.end(second, State::Done);
    add(u"4"_s);
    bench.reload();
    QCOMPARE(bench.prefixes(), QStringList({u"4"_s, u"3"_s, u"1"_s}));
    QCOMPARE(resets.size(), 0);
}

void TestHistoryModel::anotherSearchReplacesMuch()
{
    const Bench bench(1'000);
    const QSignalSpy resets(bench.model.get(), &QAbstractItemModel::modelReset);
    bench.filter({.prefixPart = u"7/"_s});
    QCOMPARE(bench.model->rowCount(), 100);
    QCOMPARE(resets.size(), 1);
    QCOMPARE(bench.cell(0, HistoryColumn::Prefix), u"https://shop.example/rule/997/"_s);
    QCOMPARE(bench.model->rowOf(bench.model->idAt(42)), 42);
}

void TestHistoryModel::anOperationChangesInItsPlace()
{
    Bench bench;
    const qint64 id =
        bench.sample.add(SampleHistory::batch(), SampleHistory::operation(Kind::Add, u"https://a.b/new"_s));
    bench.reload();
    QCOMPARE(bench.cell(0, HistoryColumn::Outcome), u"Waiting"_s);
    const QSignalSpy changed(bench.model.get(), &QAbstractItemModel::dataChanged);
    JournalEntry entry = bench.model->rowAt(0)->entry;
    QCOMPARE(entry.id, id);
    entry.state = State::Sending;
    bench.model->takeOver(entry);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 0);
    QCOMPARE(bench.cell(0, HistoryColumn::Outcome), u"On its way"_s);
}

void TestHistoryModel::followsSoonButNotTooOften()
{
    Bench bench;
    bench.sample.add(SampleHistory::batch(), SampleHistory::operation(Kind::Add, u"https://a.b/new"_s));
    const QSignalSpy states(bench.model.get(), &HistoryModel::stateChanged);
    for (int i = 0; i < 100; ++i)
        bench.model->reloadSoon();
    QTRY_COMPARE(bench.model->rowCount(), 4);
    bench.waitUntilReady();
    QCOMPARE(states.size(), 2);
}

void TestHistoryModel::aDamagedJournalIsAnError()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"operations.db"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    HistoryModel model(file.fileName());
    QTRY_COMPARE(model.state(), HistoryModel::State::Failed);
    QCOMPARE(model.error().file, file.fileName());
    QCOMPARE(model.error().kind, StoreError::Kind::Damaged);
    QVERIFY(file.remove());
    model.reload();
    QTRY_COMPARE(model.state(), HistoryModel::State::Ready);
}

void TestHistoryModel::aMissingJournalIsEmpty()
{
    const QTemporaryDir folder;
    HistoryModel model(folder.filePath(u"operations.db"_s));
    QTRY_COMPARE(model.state(), HistoryModel::State::Ready);
    QCOMPARE(model.rowCount(), 0);
}

// A stall is what a click would have to wait: 50 ms at most.
void TestHistoryModel::manyOperationsScrollAndFilterWithoutStalling()
{
    constexpr int kOperations = 100'000;
    constexpr int kLongestStall = 50; // milliseconds
    Bench bench(kOperations);
    bench.tester.reset(); // walks through all rows at each change
    QCOMPARE(bench.model->rowCount(), kOperations);
    LoopProbe probe;
    for (int row = 0; row < kOperations; row += kOperations / 50) {
        for (int shown = row; shown < row + 40; ++shown)
            QVERIFY(bench.cell(shown, HistoryColumn::Prefix).toString().startsWith("https://"_L1));
        probe.look();
    }
    const double longestRead = probe.longestWorkMs();
    probe.restart();
    qint64 longestSearch = 0;
    for (const QString &part : {u"9"_s, u"99"_s, u"999"_s, u""_s}) {
        QElapsedTimer search;
        search.start();
        bench.filter({.prefixPart = part});
        longestSearch = std::max(longestSearch, search.elapsed());
    }
    probe.look();
    qInfo("%d operations: a screenful takes at most %.1f ms of work, a turn of the event loop %.1f ms, a "
          "search %lld ms",
          kOperations, longestRead, probe.longestWorkMs(), longestSearch);
    QVERIFY2(longestRead < kLongestStall, qPrintable(QString::number(longestRead)));
    QVERIFY2(probe.longestWorkMs() < kLongestStall, qPrintable(QString::number(probe.longestWorkMs())));
}

QTEST_GUILESS_MAIN(TestHistoryModel)
#include "tst_historymodel.moc"
