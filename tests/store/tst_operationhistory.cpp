#include "core/store/operationhistory.h"

#include "tests/support/samplehistory.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using qrjump::test::SampleHistory;
using State = OperationState;
using Kind = RuleOperation::Kind;

class TestOperationHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsTheNewestFirst();
    void filters_data();
    void filters();
    void findsWhatHappenedSince();
    void givesRowsWithTheirBatches();
    void leavesOutWhatIsGone();
    void knowsTheExtent();
    void listsAccountsOnceWithTheirLatestName();
    void aMissingFileIsAnEmptyHistory();
    void aDamagedFileIsAnError();
    void findsTheRuleThatWasDeletedLast();
    void findsTheDeletedOneByTheIndex();
    void findsIdsByTheIndex();

private:
    [[nodiscard]] static QStringList prefixes(const SampleHistory &sample, const HistoryFilter &filter);
};

QStringList TestOperationHistory::prefixes(const SampleHistory &sample, const HistoryFilter &filter)
{
    OperationHistory history;
    if (!history.open(sample.file()))
        return {u"cannot be opened"_s};
    QStringList found;
    const auto rows = history.rows(history.ids(filter).value()).value();
    for (const HistoryRow &row : rows)
        found.append(row.entry.operation.prefix());
    return found;
}

void TestOperationHistory::listsTheNewestFirst()
{
    SampleHistory sample;
    sample.addThree();
    QCOMPARE(prefixes(sample, {}),
             QStringList({u"https://a.b/delete"_s, u"https://a.b/edit"_s, u"https://a.b/add"_s}));
}

void TestOperationHistory::filters_data()
{
    const auto row = [](const char *name, const HistoryFilter &filter, const QStringList &found) {
        QTest::newRow(name) << filter << found;
    };
    QTest::addColumn<HistoryFilter>("filter");
    QTest::addColumn<QStringList>("found");
    row("account", {.accountId = u"id of Codes"_s}, {u"https://a.b/edit"_s});
    row("part of the prefix", {.prefixPart = u"B/E"_s}, {u"https://a.b/edit"_s});
    row("no wildcard", {.prefixPart = u"a_b"_s}, {});
    row("kinds", {.kinds = {Kind::Add, Kind::Delete}}, {u"https://a.b/delete"_s, u"https://a.b/add"_s});
    row("states", {.states = {State::Refused, State::Queued}}, {u"https://a.b/edit"_s});
    row("all of it", {.accountId = u"id of Shop"_s, .prefixPart = u"add"_s, .states = {State::Refused}}, {});
}

void TestOperationHistory::filters()
{
    QFETCH(HistoryFilter, filter);
    QFETCH(QStringList, found);
    SampleHistory sample;
    sample.addThree();
    QCOMPARE(prefixes(sample, filter), found);
}

// What has not ended counts from when it was recorded.
void TestOperationHistory::findsWhatHappenedSince()
{
    SampleHistory sample;
    sample.addThree();
    sample.add(SampleHistory::batch(), SampleHistory::operation(Kind::Add, u"https://a.b/waits"_s));
    const QDateTime start = SampleHistory::kStart;
    QCOMPARE(prefixes(sample, {.since = start}).size(), 4);
    QCOMPARE(prefixes(sample, {.since = start.addSecs(2)}).size(), 3);
    QCOMPARE(prefixes(sample, {.since = start.addSecs(3)}).size(), 0);
}

void TestOperationHistory::givesRowsWithTheirBatches()
{
    SampleHistory sample;
    const RuleOperation edit = SampleHistory::operation(Kind::Edit, u"https://a.b/"_s);
    OperationBatch import = SampleHistory::batch();
    import.kind = BatchKind::Import;
    import.source = u"shop.csv"_s;
    const qint64 id = sample.add(import, edit, 312);
    OperationHistory history;
    QVERIFY(history.open(sample.file()));
    QCOMPARE(history.rows({id}).value().constFirst().time(), SampleHistory::kStart);
    sample.end(id, State::Refused, SampleHistory::refusal(), SampleHistory::rule(u"https://a.b/"_s));
    const HistoryRow row = history.rows({id}).value().constFirst();
    QCOMPARE(row.entry.operation, edit);
    QCOMPARE(row.entry.answer, SampleHistory::refusal());
    QCOMPARE(row.entry.sourceLine, 312);
    QCOMPARE(row.batch.source, import.source);
    QCOMPARE(row.batch.kind, BatchKind::Import);
    QCOMPARE(row.batch.accountName, u"Shop"_s);
    QCOMPARE(row.time(), SampleHistory::kStart.addSecs(2));
}

void TestOperationHistory::leavesOutWhatIsGone()
{
    SampleHistory sample;
    sample.addThree();
    OperationHistory history;
    QVERIFY(history.open(sample.file()));
    QCOMPARE(history.rows({99, 1}).value().size(), 1);
    QCOMPARE(history.rows({}).value().size(), 0);
}

void TestOperationHistory::knowsTheExtent()
{
    SampleHistory sample;
    OperationHistory history;
    QVERIFY(history.open(sample.file()));
    QCOMPARE(history.extent().value(), HistoryExtent());
    sample.addThree();
    QCOMPARE(history.extent().value(), (HistoryExtent{3, SampleHistory::kStart}));
}

void TestOperationHistory::listsAccountsOnceWithTheirLatestName()
{
    SampleHistory sample;
    sample.addThree();
    OperationBatch renamed = SampleHistory::batch();
    renamed.accountName = u"Boutique"_s;
    sample.add(renamed, SampleHistory::operation(Kind::Add, u"https://a.b/"_s));
    OperationHistory history;
    QVERIFY(history.open(sample.file()));
    const QList<HistoryAccount> expected{{u"id of Shop"_s, u"Boutique"_s}, {u"id of Codes"_s, u"Codes"_s}};
    QCOMPARE(history.accounts().value(), expected);
}

void TestOperationHistory::aMissingFileIsAnEmptyHistory()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"operations.db"_s);
    OperationHistory history;
    QVERIFY(history.open(file));
    QVERIFY(history.ids({}).value().isEmpty());
    QVERIFY(history.accounts().value().isEmpty());
    QCOMPARE(history.extent().value(), HistoryExtent());
    QVERIFY(!QFile::exists(file));
}

void TestOperationHistory::aDamagedFileIsAnError()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"operations.db"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    OperationHistory history;
    const auto opened = history.open(file.fileName());
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, StoreError::Kind::Damaged);
    QCOMPARE(opened.error().file, file.fileName());
}

void TestOperationHistory::findsTheRuleThatWasDeletedLast()
{
    const QString prefix = u"https://a.b/%"_s;
    SampleHistory sample;
    const auto deleted = [&](const QString &page, State end, const QString &account = u"Shop"_s) {
        RuleOperation operation = SampleHistory::operation(Kind::Delete, prefix);
        operation.original.pagePath = page;
        operation.original.state = page.isEmpty() ? RuleState::Unpublished : RuleState::Published;
        const qint64 id = sample.add(SampleHistory::batch(account), operation);
        sample.end(id, end);
        return id;
    };
    OperationHistory history;
    QVERIFY(history.open(sample.file()));
    const auto pageBefore = [&](qint64 id) {
        const auto found = history.lastDeleted(u"id of Shop"_s, prefix, id).value();
        return found ? found->pagePath : QString();
    };
    sample.end(sample.add(SampleHistory::batch(), SampleHistory::operation(Kind::Delete, u"https://a.b/x"_s)),
               State::Done);
    QCOMPARE(pageBefore(1000), QString());
    const qint64 first = deleted(u"first"_s, State::Done);
    const qint64 second = deleted(u"second"_s, State::Done);
    (void)deleted(u"refused"_s, State::Refused);
    (void)deleted(u"other"_s, State::Done, u"Codes"_s);
    (void)deleted({}, State::Done);
    QCOMPARE(pageBefore(1000), u"second"_s);
    QCOMPARE(pageBefore(second), u"second"_s);
    QCOMPARE(pageBefore(second - 1), u"first"_s);
    QCOMPARE(pageBefore(first - 1), QString());
}

// A search in a long history would otherwise read every rule in it.
void TestOperationHistory::findsTheDeletedOneByTheIndex()
{
    SampleHistory sample;
    sample.addMany(100'000);
    RuleOperation operation = SampleHistory::operation(Kind::Delete, u"https://shop.example/rule/1/"_s);
    operation.original.state = RuleState::Published;
    const qint64 id = sample.add(SampleHistory::batch(), operation);
    sample.end(id, State::Done);
    OperationHistory history;
    QVERIFY(history.open(sample.file()));
    QElapsedTimer timer;
    timer.start();
    const auto found = history.lastDeleted(u"id of Shop"_s, operation.original.prefix, id).value();
    const qint64 took = timer.nsecsElapsed();
    QVERIFY(found == operation.original);
    timer.restart();
    QCOMPARE(history.ids({.prefixPart = operation.original.prefix, .kinds = {Kind::Delete}}).value().size(),
             1);
    qInfo("100,000 operations: the deleted rule %lld us, a search %lld us", took / 1000,
          timer.nsecsElapsed() / 1000);
    QVERIFY2(took < timer.nsecsElapsed(), "the index is not used");
}

void TestOperationHistory::findsIdsByTheIndex()
{
    SampleHistory sample;
    sample.addMany(100'000);
    OperationHistory history;
    QVERIFY(history.open(sample.file()));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(history.ids({.prefixPart = u"/9999"_s}).value().size(), 11);
    const qint64 search = timer.restart();
    const auto ids = history.ids({}).value();
    QCOMPARE(ids.size(), 100'000);
    const qint64 all = timer.restart();
    QCOMPARE(history.rows(ids.mid(50'000, 128)).value().size(), 128);
    qInfo("100,000 operations: search %lld ms, all ids %lld ms, 128 rows of the middle %lld ms", search, all,
          timer.elapsed());
}

QTEST_GUILESS_MAIN(TestOperationHistory)
#include "tst_operationhistory.moc"
