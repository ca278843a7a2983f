#include "tests/support/loopprobe.h"
#include "tests/ui/compare/comparebench.h"

#include <QLineEdit>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace qrjump;
using namespace qrjump::test;

namespace {

constexpr int kRules = 100'000;
constexpr double kLongestStallMs = 50;

/// What the window does not wait for takes another thread's time: the work of its own thread counts, which
/// other programs cannot lengthen.
#define COMPARE_STALL(probe, what)                                                                           \
    do {                                                                                                     \
        (probe).look();                                                                                      \
        qInfo("%s: longest stall %.1f ms of work, %.1f ms by the clock", what, (probe).longestWorkMs(),      \
              (probe).longestMs());                                                                          \
        QVERIFY2((probe).longestWorkMs() <= kLongestStallMs, what);                                          \
        (probe).restart();                                                                                   \
    } while (false)

} // namespace

/// A hundred thousand rules never make the window wait.
class TestCompareSpeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void neverStalls_data();
    void neverStalls();
};

/// The first window of a program loads fonts and icons, however few rules there are.
void TestCompareSpeed::initTestCase()
{
    CompareBench bench;
    bench.keep(generatedRules(1));
    bench.keep(generatedRules(2));
    bench.open();
    QTRY_COMPARE(bench.rows(), 1);
}

void TestCompareSpeed::neverStalls_data()
{
    QTest::addColumn<bool>("allDiffer");
    QTest::newRow("few differences") << false;
    QTest::newRow("every rule differs") << true;
}

void TestCompareSpeed::neverStalls()
{
    QFETCH(bool, allDiffer);
    CompareBench bench;
    QList<core::JumpRule> rules = generatedRules(kRules);
    bench.keep(rules);
    if (allDiffer) {
        for (core::JumpRule &rule : rules)
            rule.pagePath += u"&v=2"_s;
        rules.append(generatedRule(900'000));
    } else {
        rules = changedRules(rules);
    }
    bench.keep(rules);
    const int differences = allDiffer ? kRules + 1 : 4;
    bench.files.fileToWrite = bench.folder.filePath(u"all.csv"_s);

    LoopProbe probe;
    bench.open();
    QTRY_COMPARE_WITH_TIMEOUT(bench.rows(), differences, 20'000);
    COMPARE_STALL(probe, "open and compare");

    QTest::mouseClick(bench.find<QPushButton>(u"swapReadings"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(bench.text(u"showRemoved"_s), u"Removed: 1"_s, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(bench.rows(), differences, 20'000);
    COMPARE_STALL(probe, "swap");

    QTest::keyClicks(bench.find<QLineEdit>(u"findDifference"_s), u"table/9"_s);
    QTRY_VERIFY_WITH_TIMEOUT(bench.rows() < differences, 20'000);
    COMPARE_STALL(probe, "find");
    bench.find<QLineEdit>(u"findDifference"_s)->clear();
    QTRY_COMPARE_WITH_TIMEOUT(bench.rows(), differences, 20'000);
    COMPARE_STALL(probe, "find nothing any more");

    QTest::mouseClick(bench.find<QToolButton>(u"showRemoved"_s), Qt::LeftButton);
    QCOMPARE(bench.rows(), differences - 1);
    QTest::qWait(1);
    COMPARE_STALL(probe, "hide a kind");

    QTest::keyClick(bench.table(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(bench.table(), Qt::Key_C, Qt::ControlModifier);
    QTest::qWait(1);
    COMPARE_STALL(probe, "copy");

    QTest::mouseClick(bench.find<QToolButton>(u"showRemoved"_s), Qt::LeftButton);
    QTest::mouseClick(bench.find<QPushButton>(u"exportComparison"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(bench.notice().contains(u"written to “all.csv”."_s), 60'000);
    COMPARE_STALL(probe, "export");

    bench.dialog.reset();
    QTest::qWait(1);
    COMPARE_STALL(probe, "close");
}

QTEST_MAIN(TestCompareSpeed)
#include "tst_comparespeed.moc"
