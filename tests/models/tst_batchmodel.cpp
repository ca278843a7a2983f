#include "core/models/batchmodel.h"

#include "core/api/errorcatalogue.h"
#include "tests/models/batchbench.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;

namespace {

using State = OperationState;

/// A batch and its model, watched for broken promises.
struct Bench : BatchBench
{
    explicit Bench(int operations)
        : BatchBench(operations)
        , model(journal, catalogue, batch)
        , tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal)
    {}

    [[nodiscard]] bool isRead()
    {
        return QTest::qWaitFor([this] { return !model.isReading(); });
    }
    [[nodiscard]] QString cell(int row, BatchColumn column) const
    {
        return model.index(row, static_cast<int>(column)).data().toString();
    }
    [[nodiscard]] QList<int> shownPlaces() const
    {
        QList<int> places;
        for (int row = 0; row < model.rowCount(); ++row)
            places.append(static_cast<int>(ids.indexOf(model.idAt(row))));
        return places;
    }

    ErrorCatalogue catalogue;
    BatchModel model;
    QAbstractItemModelTester tester;
};

} // namespace

class TestBatchModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsInSlices();
    void saysWhatBecameOfEach();
    void showsWhatChanges();
    void ignoresOtherBatches();
    void filters_data();
    void filters();
    void rowsComeAndGoWithTheirOutcome();
    void neighboursGoTogether();
    void countsFailuresByReason();
    void saysWhatHeldWhatWaitsOrWasTakenBack();
    void saysWhyItCannotBeRead();
    void neverStallsOver100000();
};

void TestBatchModel::readsInSlices()
{
    Bench bench(1200);
    QVERIFY(bench.isOpen);
    QSignalSpy inserted(&bench.model, &QAbstractItemModel::rowsInserted);
    QVERIFY(bench.model.isReading());
    QVERIFY(bench.isRead());
    QCOMPARE(bench.model.rowCount(), 1200);
    QCOMPARE(inserted.size(), 3);
    QCOMPARE(bench.model.counts(), BatchCounts{.queued = 1200});
    QCOMPARE(bench.cell(1199, BatchColumn::Prefix), u"https://a.b/1200"_s);
}

void TestBatchModel::saysWhatBecameOfEach()
{
    Bench bench(3);
    bench.end(0, State::Done);
    bench.end(1, State::Refused, 85072);
    QVERIFY(bench.isRead());
    QCOMPARE(bench.cell(0, BatchColumn::Line), u"2"_s);
    QCOMPARE(bench.cell(0, BatchColumn::What), u"Add"_s);
    QCOMPARE(bench.cell(0, BatchColumn::Outcome), u"Done"_s);
    QCOMPARE(bench.cell(0, BatchColumn::Reason), QString());
    QCOMPARE(bench.cell(0, BatchColumn::Attempts), u"1"_s);
    QCOMPARE(bench.cell(1, BatchColumn::Outcome), u"Refused"_s);
    QCOMPARE(bench.cell(1, BatchColumn::Code), u"85072"_s);
    QCOMPARE(bench.cell(1, BatchColumn::Reason), bench.catalogue.find(85072)->meaning.localized());
    QCOMPARE(bench.cell(2, BatchColumn::Outcome), u"Waiting"_s);
    QCOMPARE(bench.cell(2, BatchColumn::Reason), QString());
    QCOMPARE(bench.cell(2, BatchColumn::Attempts), QString());
}

void TestBatchModel::showsWhatChanges()
{
    Bench bench(3);
    QVERIFY(bench.isRead());
    QSignalSpy changed(&bench.model, &QAbstractItemModel::dataChanged);
    bench.model.update(bench.end(1, State::Refused, 85072));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 1);
    QCOMPARE(bench.cell(1, BatchColumn::Outcome), u"Refused"_s);
    const BatchCounts expected{.queued = 2, .refused = 1};
    QCOMPARE(bench.model.counts(), expected);
    bench.model.update(bench.entryAt(1)); // nothing new
    QCOMPARE(changed.size(), 1);
}

void TestBatchModel::ignoresOtherBatches()
{
    Bench bench(2);
    QVERIFY(bench.isRead());
    JournalEntry foreign = bench.end(0, State::Done);
    ++foreign.batchId;
    bench.model.update(foreign);
    QCOMPARE(bench.cell(0, BatchColumn::Outcome), u"Waiting"_s);
}

void TestBatchModel::filters_data()
{
    QTest::addColumn<BatchFilter>("filter");
    QTest::addColumn<QList<int>>("places");
    QTest::newRow("all") << BatchFilter::All << QList<int>{0, 1, 2, 3, 4, 5, 6};
    QTest::newRow("done") << BatchFilter::Done << QList<int>{0};
    QTest::newRow("refused") << BatchFilter::Refused << QList<int>{1, 4};
    QTest::newRow("unknown") << BatchFilter::Unknown << QList<int>{2};
    QTest::newRow("needs you") << BatchFilter::NeedsYou << QList<int>{3};
    QTest::newRow("waiting or on its way") << BatchFilter::Waiting << QList<int>{5, 6};
    QTest::newRow("taken back") << BatchFilter::Withdrawn << QList<int>();
}

void TestBatchModel::filters()
{
    Bench bench(7);
    bench.end(0, State::Done);
    bench.end(1, State::Refused, 85072);
    bench.end(2, State::Unknown);
    bench.end(3, State::NeedsYou);
    bench.end(4, State::Refused, 85071);
    QVERIFY(bench.journal.markSending(bench.ids.at(5), QDateTime::currentDateTime()));
    QVERIFY(bench.isRead());
    QFETCH(BatchFilter, filter);
    bench.model.setFilter(filter);
    QTEST(bench.shownPlaces(), "places");
    QCOMPARE(countOf(filter, bench.model.counts()), bench.model.rowCount());
}

void TestBatchModel::rowsComeAndGoWithTheirOutcome()
{
    Bench bench(5);
    QVERIFY(bench.isRead());
    bench.model.setFilter(BatchFilter::Refused);
    QSignalSpy resets(&bench.model, &QAbstractItemModel::modelReset);
    bench.model.update(bench.end(3, State::Refused, 85072));
    bench.model.update(bench.end(0, State::Done));
    bench.model.update(bench.end(1, State::Refused, 85072));
    const QList<int> refused{1, 3};
    QCOMPARE(bench.shownPlaces(), refused);
    QVERIFY(resets.isEmpty());
    bench.model.setFilter(BatchFilter::Waiting);
    bench.model.update(bench.end(2, State::Done));
    QCOMPARE(bench.shownPlaces(), QList<int>{4});
}

/// What is taken back changes all at once.
void TestBatchModel::neighboursGoTogether()
{
    Bench bench(400);
    QVERIFY(bench.isRead());
    bench.model.setFilter(BatchFilter::Waiting);
    bench.model.update(bench.end(200, State::Done));
    QSignalSpy removed(&bench.model, &QAbstractItemModel::rowsRemoved);
    QCOMPARE(bench.journal.withdrawQueued(bench.batch, QDateTime::currentDateTime()).value(), 399);
    bench.model.refresh();
    QVERIFY(bench.isRead());
    QCOMPARE(bench.model.rowCount(), 0);
    QCOMPARE(removed.size(), 1);
    bench.model.setFilter(BatchFilter::Withdrawn);
    QCOMPARE(bench.model.rowCount(), 399);
}

void TestBatchModel::countsFailuresByReason()
{
    Bench bench(6);
    for (const int place : {0, 2, 4})
        bench.end(place, State::Refused, 85072);
    bench.end(1, State::Refused, 85071);
    bench.end(3, State::Done);
    bench.end(5, State::NeedsYou);
    QVERIFY(bench.isRead());
    const auto reasons = bench.model.failureReasons();
    QCOMPARE(reasons.size(), 3);
    QCOMPARE(reasons.first().code, 85072);
    QCOMPARE(reasons.first().count, 3);
    QCOMPARE(reasons.first().reason, bench.catalogue.find(85072)->meaning.localized());
    for (const FailureReason &reason : reasons)
        QVERIFY(!reason.reason.isEmpty());
}

void TestBatchModel::saysWhatHeldWhatWaitsOrWasTakenBack()
{
    Bench bench(3);
    const QDateTime now = QDateTime::currentDateTime();
    for (const int place : {0, 1}) {
        QVERIFY(bench.journal.markSending(bench.ids.at(place), now));
        QVERIFY(bench.journal.queueAgain(bench.ids.at(place), {.kind = u"refused"_s, .errcode = 85075}));
    }
    QVERIFY(bench.journal.withdraw(bench.ids.at(1), now));
    QVERIFY(bench.journal.withdraw(bench.ids.at(2), now));
    bench.model.refresh();
    QVERIFY(bench.isRead());
    QCOMPARE(bench.cell(0, BatchColumn::Outcome), u"Waiting"_s);
    QCOMPARE(bench.cell(1, BatchColumn::Outcome), u"Taken back"_s);
    for (const int row : {0, 1}) {
        QCOMPARE(bench.cell(row, BatchColumn::Code), u"85075"_s);
        QVERIFY2(bench.cell(row, BatchColumn::Reason).contains(u"had answered 85075"_s),
                 qPrintable(bench.cell(row, BatchColumn::Reason)));
    }
    const auto reasons = bench.model.failureReasons();
    QCOMPARE(reasons.size(), 1); // not of what was simply taken back
    QCOMPARE(reasons.first().code, 85075);
    QCOMPARE(reasons.first().count, 1);
}

void TestBatchModel::saysWhyItCannotBeRead()
{
    OperationJournal closed;
    const ErrorCatalogue catalogue;
    BatchModel model(closed, catalogue, 1);
    QTRY_VERIFY(!model.isReading());
    QVERIFY(model.error());
}

/// By processor time, because other tests may run beside this one.
void TestBatchModel::neverStallsOver100000()
{
    constexpr int kOperations = 100'000;
    BatchBench bench(kOperations);
    const ErrorCatalogue catalogue;
    BatchModel model(bench.journal, catalogue, bench.batch);
    std::clock_t longest = 0;
    std::clock_t last = std::clock();
    connect(&model, &BatchModel::contentChanged, this,
            [&] { longest = std::max(longest, std::clock() - std::exchange(last, std::clock())); });
    const auto milliseconds = [](std::clock_t ticks) { return 1000.0 * double(ticks) / CLOCKS_PER_SEC; };
    const std::clock_t begun = last;
    QVERIFY(QTest::qWaitFor([&] { return !model.isReading(); }, 120'000));
    QCOMPARE(model.rowCount(), kOperations);
    qInfo("100,000 operations read in %.0f ms, the longest slice took %.1f ms", milliseconds(last - begun),
          milliseconds(longest));
    QVERIFY(milliseconds(longest) < 50);

    model.setFilter(BatchFilter::Waiting);
    QVERIFY(bench.journal.withdrawQueued(bench.batch, QDateTime::currentDateTime()));
    longest = 0;
    last = std::clock();
    model.refresh();
    QVERIFY(QTest::qWaitFor([&] { return !model.isReading(); }, 120'000));
    QCOMPARE(model.rowCount(), 0);
    qInfo("All of them taken back: the longest slice took %.1f ms", milliseconds(longest));
    QVERIFY(milliseconds(longest) < 50);
}

QTEST_GUILESS_MAIN(TestBatchModel)
#include "tst_batchmodel.moc"
