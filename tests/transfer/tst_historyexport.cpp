#include "core/transfer/historyexport.h"

#include "core/transfer/historycsv.h"
#include "tests/support/samplehistory.h"

#include <QElapsedTimer>
#include <QFile>
#include <QMap>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using qrjump::test::SampleHistory;
using State = OperationState;
using Kind = RuleOperation::Kind;

namespace {

QByteArray contentOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString cell(const QStringList &record, const QString &column)
{
    return record.value(historyColumns().indexOf(column));
}

/// An export, and how it ended.
struct Bench
{
    Bench()
    {
        QObject::connect(&exporting, &HistoryExport::finished, &exporting,
                         [this](const HistoryExportOutcome &result) { outcome = result; });
    }

    HistoryExport exporting;
    std::optional<HistoryExportOutcome> outcome;
};

} // namespace

class TestHistoryExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHeaderIsTheSameInEveryLanguage();
    void writesAllThatIsKnown();
    void guardsAgainstFormulas();
    void knowsBeforeAndAfter_data();
    void knowsBeforeAndAfter();
    void writesWhatMatches();
    void leavesTheOldFileWhenItFails();
    void namesADamagedJournal();
    void stops();
    void writesManyOnAThread();

private:
    QTemporaryDir m_folder;
};

void TestHistoryExport::theHeaderIsTheSameInEveryLanguage()
{
    QCOMPARE(historyColumns().join(u','),
             u"id,time,account,operation,prefix,outcome,kind,errcode,errmsg,rid,attempts,started,sent,ended,"
             "batch,batch_kind,source,line,before_path,before_state,before_open_version,"
             "before_permit_sub_rule,before_debug_url,after_path,after_state,after_open_version,"
             "after_permit_sub_rule,after_debug_url"_s);
}

void TestHistoryExport::writesAllThatIsKnown()
{
    HistoryRow row{.entry = {.id = 7,
                             .batchId = 3,
                             .operation = SampleHistory::operation(Kind::Edit, u"https://a.b/"_s),
                             .sourceLine = 312,
                             .state = State::Refused,
                             .attempts = 2,
                             .sentAt = SampleHistory::kStart.addSecs(1),
                             .endedAt = SampleHistory::kStart.addSecs(2),
                             .answer = SampleHistory::refusal()},
                   .batch = SampleHistory::batch()};
    row.batch.id = 3;
    row.batch.kind = BatchKind::Import;
    row.batch.source = u"shop.csv"_s;
    const QStringList record = historyRecord(row);
    QCOMPARE(record.size(), historyColumns().size());
    const QMap<QString, QString> expected{{u"id"_s, u"7"_s},
                                          {u"time"_s, canonicalMoment(SampleHistory::kStart.addSecs(2))},
                                          {u"account"_s, u"Shop"_s},
                                          {u"operation"_s, u"edit"_s},
                                          {u"prefix"_s, u"https://a.b/"_s},
                                          {u"outcome"_s, u"refused"_s},
                                          {u"kind"_s, u"refused"_s},
                                          {u"errcode"_s, u"85068"_s},
                                          {u"errmsg"_s, u"test url is not the sub prefix"_s},
                                          {u"rid"_s, u"5f9fc48b-73fb8347-56462f45"_s},
                                          {u"attempts"_s, u"2"_s},
                                          {u"batch"_s, u"3"_s},
                                          {u"batch_kind"_s, u"import"_s},
                                          {u"source"_s, u"shop.csv"_s},
                                          {u"line"_s, u"312"_s},
                                          {u"before_path"_s, u"pages/old"_s},
                                          {u"before_state"_s, u"unpublished"_s},
                                          {u"before_open_version"_s, u"trial"_s},
                                          {u"before_permit_sub_rule"_s, u"exclusive"_s},
                                          {u"before_debug_url"_s, u"https://a.b/?test=1"_s},
                                          {u"after_path"_s, u"pages/new"_s}};
    for (auto column = expected.begin(); column != expected.end(); ++column)
        QCOMPARE(cell(record, column.key()), column.value());
    QVERIFY(QDateTime::fromString(cell(record, u"sent"_s), Qt::ISODateWithMs) == row.entry.sentAt);
}

void TestHistoryExport::guardsAgainstFormulas()
{
    HistoryRow row{.entry = {.operation = SampleHistory::operation(Kind::Add, u"=cmd()"_s)},
                   .batch = SampleHistory::batch(u"@Shop"_s)};
    row.entry.answer.text = u"-1+1"_s;
    row.entry.answer.errcode = -1;
    const QStringList record = historyRecord(row);
    QCOMPARE(cell(record, u"prefix"_s), u"'=cmd()"_s);
    QCOMPARE(cell(record, u"account"_s), u"'@Shop"_s);
    QCOMPARE(cell(record, u"errmsg"_s), u"'-1+1"_s);
    QCOMPARE(cell(record, u"errcode"_s), u"-1"_s);
}

void TestHistoryExport::knowsBeforeAndAfter_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<bool>("hasBefore");
    QTest::addColumn<bool>("hasAfter");
    QTest::newRow("add") << Kind::Add << false << true;
    QTest::newRow("edit") << Kind::Edit << true << true;
    QTest::newRow("delete") << Kind::Delete << true << false;
    QTest::newRow("publish") << Kind::Publish << true << true;
}

void TestHistoryExport::knowsBeforeAndAfter()
{
    QFETCH(Kind, kind);
    JournalEntry entry{.operation = SampleHistory::operation(kind, u"https://a.b/"_s)};
    QTEST(ruleBefore(entry).has_value(), "hasBefore");
    QTEST(ruleAfter(entry).has_value(), "hasAfter");
    if (kind == Kind::Publish)
        QVERIFY(ruleAfter(entry)->isPublished());
    entry.serverRule = SampleHistory::rule(u"https://a.b/other"_s);
    QCOMPARE(ruleAfter(entry), entry.serverRule);
}

void TestHistoryExport::writesWhatMatches()
{
    SampleHistory sample;
    sample.addThree();
    Bench bench;
    const QString fileName = m_folder.filePath(u"history.csv"_s);
    bench.exporting.start(
        {.journalFile = sample.file(), .filter = {.accountId = u"id of Shop"_s}, .fileName = fileName}, 2);
    QVERIFY(bench.exporting.isRunning());
    QTRY_VERIFY(bench.outcome);
    QVERIFY(!bench.exporting.isRunning());
    const HistoryExportOutcome &outcome = *bench.outcome;
    QVERIFY(outcome);
    QCOMPARE(outcome->rows, 2);
    const QByteArray content = contentOf(fileName);
    QVERIFY(content.startsWith("\xEF\xBB\xBFid,time,"));
    QCOMPARE(content.size(), outcome->bytes);
    QCOMPARE(content.count("\r\n"), 3);
    QVERIFY(content.indexOf("https://a.b/delete") < content.indexOf("https://a.b/add"));
    QVERIFY(!content.contains("https://a.b/edit"));
}

void TestHistoryExport::leavesTheOldFileWhenItFails()
{
    SampleHistory sample;
    sample.addThree();
    const std::atomic_bool isStopped = false;
    std::atomic_int written = 0;
    const QString missing = m_folder.filePath(u"missing/history.csv"_s);
    const auto outcome =
        writeHistory({.journalFile = sample.file(), .fileName = missing}, isStopped, written);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ExportError::Kind::File);
    QVERIFY2(outcome.error().text().contains("history.csv"_L1), qPrintable(outcome.error().text()));
}

void TestHistoryExport::namesADamagedJournal()
{
    QFile journal(m_folder.filePath(u"damaged.db"_s));
    QVERIFY(journal.open(QIODevice::WriteOnly));
    journal.write(QByteArray(4096, 'x'));
    journal.close();
    const std::atomic_bool isStopped = false;
    std::atomic_int written = 0;
    const QString fileName = m_folder.filePath(u"old.csv"_s);
    QFile old(fileName);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    const auto outcome =
        writeHistory({.journalFile = journal.fileName(), .fileName = fileName}, isStopped, written);
    QVERIFY(!outcome);
    QVERIFY2(outcome.error().text().contains("damaged.db"_L1), qPrintable(outcome.error().text()));
    QCOMPARE(contentOf(fileName), "old"_ba);
}

void TestHistoryExport::stops()
{
    SampleHistory sample;
    sample.addMany(20'000);
    Bench bench;
    const QString fileName = m_folder.filePath(u"stopped.csv"_s);
    bench.exporting.start({.journalFile = sample.file(), .fileName = fileName}, 20'000);
    bench.exporting.stop();
    QTRY_VERIFY(bench.outcome);
    QVERIFY(!*bench.outcome);
    QCOMPARE(bench.outcome->error().kind, ExportError::Kind::Stopped);
    QVERIFY(!QFile::exists(fileName));
}

void TestHistoryExport::writesManyOnAThread()
{
    constexpr int kOperations = 100'000;
    SampleHistory sample;
    sample.addMany(kOperations);
    Bench bench;
    const QSignalSpy progressed(&bench.exporting, &HistoryExport::progressed);
    const QString fileName = m_folder.filePath(u"many.csv"_s);
    QElapsedTimer timer;
    timer.start();
    bench.exporting.start({.journalFile = sample.file(), .fileName = fileName}, kOperations);
    QTRY_VERIFY_WITH_TIMEOUT(bench.outcome, 60'000);
    qInfo("%d operations exported in %lld ms", kOperations, timer.elapsed());
    QCOMPARE(contentOf(fileName).count("\r\n"), kOperations + 1);
    QVERIFY(progressed.size() > 0);
}

QTEST_GUILESS_MAIN(TestHistoryExport)
#include "tst_historyexport.moc"
