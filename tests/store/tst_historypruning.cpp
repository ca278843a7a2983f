#include "core/store/historypruning.h"

#include "core/store/operationhistory.h"
#include "tests/support/samplehistory.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using qrjump::test::SampleHistory;
using Kind = RuleOperation::Kind;

class TestHistoryPruning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forgetsTheOldest();
    void keepsWhatIsOpen();
    void keepsToItsBounds_data();
    void keepsToItsBounds();
    void saysWhenTheJournalIsDamaged();

private:
    [[nodiscard]] static qint64 kept(const SampleHistory &sample);
};

qint64 TestHistoryPruning::kept(const SampleHistory &sample)
{
    OperationHistory history;
    return history.open(sample.file()) ? history.extent().value().operations : -1;
}

void TestHistoryPruning::forgetsTheOldest()
{
    SampleHistory sample;
    sample.addMany(1'500);
    QCOMPARE(sample.journal().withdrawQueued(1, SampleHistory::kStart).value(), 1'500);
    sample.addThree();
    HistoryPruning pruning(sample.file());
    pruning.setKeepAtMost(1'000);
    QSignalSpy pruned(&pruning, &HistoryPruning::pruned);
    pruning.start();
    QVERIFY(pruned.wait());
    QCOMPARE(pruned.at(0).at(0).toInt(), 503);
    QCOMPARE(kept(sample), 1'000);
    OperationHistory history;
    QVERIFY(history.open(sample.file()));
    QCOMPARE(history.ids({.prefixPart = u"https://a.b/"_s}).value().size(), 3);
}

void TestHistoryPruning::keepsWhatIsOpen()
{
    SampleHistory sample;
    sample.addMany(1'500);
    sample.addThree();
    HistoryPruning pruning(sample.file());
    pruning.setKeepAtMost(1'000);
    QSignalSpy pruned(&pruning, &HistoryPruning::pruned);
    pruning.start();
    QVERIFY(pruned.wait());
    QCOMPARE(kept(sample), 1'500);
    OperationHistory history;
    QVERIFY(history.open(sample.file()));
    QCOMPARE(history.ids({.states = {OperationState::Queued}}).value().size(), 1'500);
}

void TestHistoryPruning::keepsToItsBounds_data()
{
    QTest::addColumn<int>("wanted");
    QTest::addColumn<int>("kept");
    QTest::newRow("none at all") << 0 << kFewestOperationsKept;
    QTest::newRow("usual") << kUsualOperationsKept << kUsualOperationsKept;
    QTest::newRow("far too many") << 2'000'000'000 << kMostOperationsKept;
}

void TestHistoryPruning::keepsToItsBounds()
{
    QFETCH(int, wanted);
    HistoryPruning pruning(u"nowhere"_s);
    pruning.setKeepAtMost(wanted);
    QTEST(pruning.keepAtMost(), "kept");
}

void TestHistoryPruning::saysWhenTheJournalIsDamaged()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"operations.db"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    HistoryPruning pruning(file.fileName());
    QSignalSpy failed(&pruning, &HistoryPruning::failed);
    pruning.start();
    QVERIFY(failed.wait());
    QCOMPARE(failed.at(0).at(0).value<StoreError>().file, file.fileName());
    QCOMPARE(pruning.failure()->file, file.fileName());
    QVERIFY(file.remove());
    QSignalSpy mended(&pruning, &HistoryPruning::failureChanged);
    pruning.start();
    QVERIFY(mended.wait());
    QVERIFY(!pruning.failure());
}

QTEST_GUILESS_MAIN(TestHistoryPruning)
#include "tst_historypruning.moc"
