#include "core/base/freeelsewhere.h"
#include "core/operations/intentrecording.h"
#include "core/transfer/importplanner.h"
#include "core/transfer/importreading.h"

#include "tests/support/loopprobe.h"
#include "tests/transfer/heard.h"
#include "tests/transfer/importfile.h"
#include "tests/transfer/transferbench.h"

#include <QEventLoop>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;

namespace {

constexpr int kRows = 100'000;
constexpr double kLongestStallMs = 50;       // of work of the thread whose loop it is; 5 on a calm machine
constexpr double kWithOtherPrograms = 2'000; // on a machine that has much else to do
constexpr int kDeadline = 240'000;

QByteArray serviceFile()
{
    QByteArray bytes = "prefix,path,state\r\n";
    for (const JumpRule &rule : numberedRules(0, kRows))
        bytes += rule.prefix.toUtf8() + ',' + rule.pagePath.toUtf8() + ",unpublished\r\n";
    return bytes;
}

QByteArray ordinaryFile()
{
    QByteArray bytes =
        "prefix,path,open_version,permit_sub_rule,debug_url_1,debug_url_2,debug_url_3,debug_url_4,"
        "debug_url_5\r\n";
    for (int i = 0; i < kRows; ++i) {
        const QByteArray prefix = "https://shop.example.com/table/" + QByteArray::number(i) + '/';
        bytes += prefix + ",pages/index/index?table=" + QByteArray::number(i) + ",trial,not_exclusive";
        for (char link = '1'; link <= '5'; ++link)
            bytes += ',' + prefix + link;
        bytes += "\r\n";
    }
    return bytes;
}

/// What a service account answers that has every tenth rule as it is in the file and every tenth otherwise.
QList<ScriptStep> answers()
{
    QList<ScriptStep> script;
    for (int first = 0; first < kRows; first += kMaxPrefixesPerQuery) {
        QList<JumpRule> known;
        const QList<JumpRule> asked = numberedRules(first, kMaxPrefixesPerQuery);
        for (int i = 0; i < static_cast<int>(asked.size()); i += 5) {
            known.append(asked.at(i));
            known.last().state = RuleState::Unpublished;
            if (i % 10 == 5)
                known.last().pagePath += u"&old=1"_s;
        }
        script.append(pageAnswer(known, kRows / 5));
    }
    return script;
}

/// Megabytes in use, the most so far.
qint64 peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').at(1).toLongLong() / 1024;
    }
    return 0;
}

/// As the window does it. The batch's id.
qint64 record(const ImportPlan &plan, const QString &journalFile)
{
    using Intents = QList<OperationJournal::Intent>;
    QEventLoop loop;
    qint64 batchId = 0;
    ThreadJob<Intents> making;
    making.start(
        &loop, [plan](const std::atomic_bool &) { return plan.intents(plan.runnableRows()); },
        [&](const Intents &intents) {
            const OperationBatch batch{
                .accountId = u"shop"_s, .accountName = u"Shop"_s, .startedAt = QDateTime::currentDateTime()};
            auto *recording = new IntentRecording(journalFile, batch, intents, {}, &loop);
            QObject::connect(recording, &IntentRecording::finished, &loop,
                             [&](const Result<qint64, StoreError> &recorded) {
                                 batchId = recorded ? *recorded : 0;
                                 loop.quit();
                             });
            recording->start();
        });
    loop.exec();
    return batchId;
}

} // namespace

/// How long a hundred thousand rows take, and that nobody has to wait meanwhile.
class TestImportFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAndPlans();
    void readsOrdinaryRows();

private:
    [[nodiscard]] ImportTable read(const ImportRequest &request, const char *what);
    static void print(const char *what, qint64 ms, const LoopProbe &probe);
    static void verifyNoStall(const LoopProbe &probe);

    ImportFiles m_files;
};

void TestImportFigures::print(const char *what, qint64 ms, const LoopProbe &probe)
{
    qInfo("%s: %lld ms; longest stall of the event loop %.1f ms, of it %.1f ms own work; peak memory %lld MB",
          what, static_cast<long long>(ms), probe.longestMs(), probe.longestWorkMs(),
          static_cast<long long>(peakMemory()));
}

void TestImportFigures::verifyNoStall(const LoopProbe &probe)
{
    QVERIFY2(probe.longestWorkMs() < kLongestStallMs, qPrintable(QString::number(probe.longestWorkMs())));
    QVERIFY2(probe.longestMs() < kWithOtherPrograms, qPrintable(QString::number(probe.longestMs())));
}

ImportTable TestImportFigures::read(const ImportRequest &request, const char *what)
{
    ImportReading reading;
    Heard finished(reading);
    LoopProbe probe;
    QElapsedTimer timer;
    timer.start();
    reading.start(request);
    if (!finished.wait(kDeadline))
        return {};
    probe.look();
    print(what, timer.elapsed(), probe);
    verifyNoStall(probe);
    return finished.last() ? *finished.last() : ImportTable();
}

void TestImportFigures::readsAndPlans()
{
    TransferBench bench(answers());
    const QString fileName = m_files.file(serviceFile());
    ImportTable table =
        read({.fileName = fileName, .kind = AccountKind::Service}, "100,000 service rows read");
    QCOMPARE(table.rows.size(), kRows);
    QVERIFY(std::none_of(table.rows.begin(), table.rows.end(),
                         [](const ImportRow &row) { return row.hasErrors(); }));

    ImportPlanner planner(bench.client, bench.clock);
    Heard finished(planner);
    LoopProbe probe;
    QElapsedTimer timer;
    timer.start();
    planner.plan(table);
    QVERIFY(finished.wait(kDeadline));
    probe.look();
    print("100,000 service rows looked up and compared", timer.elapsed(), probe);
    verifyNoStall(probe);
    auto plan = std::make_unique<ImportPlan>(*finished.last());
    finished.forget();
    QCOMPARE(plan->count(RowClass::Same), kRows / 10);
    QCOMPARE(plan->count(RowClass::Changed), kRows / 10);
    QCOMPARE(plan->count(RowClass::New), kRows / 10 * 8);

    probe.restart();
    timer.start();
    QTemporaryDir folder;
    const QString journalFile = folder.filePath(u"journal"_s);
    const qint64 batch = record(*plan, journalFile);
    probe.look();
    print("90,000 intents made and recorded", timer.elapsed(), probe);
    verifyNoStall(probe);
    OperationJournal journal;
    QVERIFY(journal.open(journalFile));
    QCOMPARE(journal.queuedOf(batch, {.atMost = kRows})->size(), kRows / 10 * 9);

    probe.restart();
    timer.start();
    freeElsewhere(std::exchange(table, {}));
    freeElsewhere(std::move(plan));
    probe.look();
    print("table and plan dropped", timer.elapsed(), probe);
    verifyNoStall(probe);
}

void TestImportFigures::readsOrdinaryRows()
{
    const ImportTable table =
        read({.fileName = m_files.file(ordinaryFile())}, "100,000 ordinary rows with five test links read");
    QCOMPARE(table.rows.size(), kRows);
    QCOMPARE(table.rows.last().rule.testLinks.size(), 5);
    QVERIFY(!table.rows.last().hasErrors());
}

QTEST_GUILESS_MAIN(TestImportFigures)
#include "tst_importfigures.moc"
