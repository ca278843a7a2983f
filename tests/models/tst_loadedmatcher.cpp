#include "core/models/loadedmatcher.h"

#include "tests/support/generatedrules.h"
#include "tests/support/loopprobe.h"

#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

using namespace qrjump::core;
using namespace qrjump::test;

class TestLoadedMatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fewAreSortedAtOnce();
    void manyAreSortedWithoutAStall();
    void mayGoBeforeItIsReady();
};

void TestLoadedMatcher::fewAreSortedAtOnce()
{
    const LoadedMatcher loaded(RuleSet(generatedRules(10)), AccountKind::Ordinary);
    QVERIFY(loaded.matcher());
    QCOMPARE(loaded.matcher()->index().count(), 10);
}

void TestLoadedMatcher::manyAreSortedWithoutAStall()
{
    const RuleSet rules(generatedRules(100'000));
    (void)QByteArray(1'000'000,
                     ' '); // what the generated rules left is tidied up now, not while it is probed
    LoopProbe probe;
    const LoadedMatcher loaded(rules, AccountKind::Ordinary);
    QVERIFY(!loaded.matcher());
    QSignalSpy ready(&loaded, &LoadedMatcher::ready);
    QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, 30'000);
    QCOMPARE(loaded.matcher()->index().count(), 100'000);
    probe.look();
    QVERIFY2(probe.longestWorkMs() < 16, qPrintable(QString::number(probe.longestWorkMs())));
}

void TestLoadedMatcher::mayGoBeforeItIsReady()
{
    const RuleSet rules(generatedRules(20'000));
    LoopProbe probe;
    for (int i = 0; i < 5; ++i)
        const LoadedMatcher gone(rules, AccountKind::Service);
    probe.look();
    QVERIFY2(probe.longestWorkMs() < 16, qPrintable(QString::number(probe.longestWorkMs())));
    QVERIFY(QThreadPool::globalInstance()->waitForDone());
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(TestLoadedMatcher)
#include "tst_loadedmatcher.moc"
