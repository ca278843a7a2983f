#include "tests/store/snapshotbench.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;

namespace {

constexpr int kRules = 12'000;
constexpr int kBlocks = 12;

RuleSet newRules()
{
    QList<JumpRule> rules = generatedRules(kRules);
    for (JumpRule &rule : rules)
        rule.pagePath = u"pages/new"_s;
    return RuleSet(rules);
}

/// What a fresh look at the file finds, the newest one with own changes, or nothing when it fails. Snapshots
/// are whole or not there, also as they were read.
std::optional<QList<RuleSet>> setsIn(const QString &file)
{
    SnapshotStore store;
    if (!store.open(file))
        return std::nullopt;
    const auto snapshots = store.list(kShop);
    if (!snapshots)
        return std::nullopt;
    QList<RuleSet> sets;
    for (const Snapshot &snapshot : *snapshots) {
        const auto loaded = store.load(snapshot.id);
        if (!loaded || !*loaded)
            return std::nullopt;
        sets.append((*loaded)->rules);
    }
    if (sets.isEmpty())
        return sets;
    const auto newest = store.loadNewest(kShop);
    if (!newest || !*newest)
        return std::nullopt;
    sets.first() = (*newest)->rules;
    return sets;
}

void saveIn(const QString &file, const RuleSet &rules, const std::function<bool()> &isStopped = {},
            const QDateTime &endedAt = kMorning)
{
    SnapshotStore store;
    QVERIFY(store.open(file));
    QVERIFY(store.save(snapshotOf(kShop, endedAt), rules, isStopped));
}

std::optional<qint64> blocksIn(const QString &file)
{
    SqliteFile raw;
    (void)raw.open(file, snapshotrows::format());
    return raw.number(u"SELECT count(*) FROM block"_s);
}

#ifdef Q_OS_UNIX
/// The signal that ended a child process which ran `act`, 0 when none did.
template <typename Act>
int signalOfChild(Act act)
{
    const pid_t child = fork();
    if (child == 0) {
        act();
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

void killAfter(std::chrono::microseconds time)
{
    const itimerval timer{.it_interval = {},
                          .it_value = {time.count() / 1'000'000, time.count() % 1'000'000}};
    setitimer(ITIMER_REAL, &timer, nullptr); // SIGALRM, which nobody handles, ends the process at once
}
#endif

} // namespace

class TestSnapshotKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
#ifdef Q_OS_UNIX
    void init();
    void leavesTheOldSnapshot_data();
    void leavesTheOldSnapshot();
    void aSavedSnapshotStays();
    void aChangedRuleStays();
    void leavesOneOrTheOtherAtAnyMoment();

private:
    QString m_file;
    QTemporaryDir m_folder;
#endif
};

#ifdef Q_OS_UNIX
void TestSnapshotKill::init()
{
    m_file = m_folder.filePath(QString::number(QRandomGenerator::global()->generate64()));
    saveIn(m_file, RuleSet(generatedRules(kRules)));
}

void TestSnapshotKill::leavesTheOldSnapshot_data()
{
    QTest::addColumn<int>("block");
    for (const int block : {0, 1, 7, 8, kBlocks - 1})
        QTest::addRow("before block %d", block) << block;
}

void TestSnapshotKill::leavesTheOldSnapshot()
{
    QFETCH(int, block);
    int asked = 0;
    const auto killAtBlock = [&] { return asked++ == block && raise(SIGKILL) != 0; };
    QCOMPARE(signalOfChild([&] { saveIn(m_file, newRules(), killAtBlock); }), SIGKILL);
    const auto sets = setsIn(m_file);
    QVERIFY(sets);
    QCOMPARE(sets->size(), 1);
    QVERIFY(sets->first() == RuleSet(generatedRules(kRules)));

    saveIn(m_file, newRules(), {}, kMorning.addSecs(2 * 3600)); // the part goes
    QVERIFY(setsIn(m_file)->first() == newRules());
    QCOMPARE(blocksIn(m_file), 2 * kBlocks);
}

void TestSnapshotKill::aSavedSnapshotStays()
{
    QCOMPARE(signalOfChild([&] {
                 saveIn(m_file, newRules());
                 raise(SIGKILL);
             }),
             SIGKILL);
    const auto sets = setsIn(m_file);
    QVERIFY(sets);
    QCOMPARE(sets->size(), 2);
    QVERIFY(sets->first() == newRules());
    QVERIFY(sets->last() == RuleSet(generatedRules(kRules)));
}

void TestSnapshotKill::aChangedRuleStays()
{
    QCOMPARE(signalOfChild([&] {
                 SnapshotStore store;
                 (void)store.open(m_file);
                 (void)store.removeRule(kShop, generatedRule(5).prefix, kMorning);
                 raise(SIGKILL);
             }),
             SIGKILL);
    const auto sets = setsIn(m_file);
    QVERIFY(sets);
    QVERIFY(!sets->first().contains(generatedRule(5).prefix));
    QCOMPARE(sets->first().count(), kRules - 1);
}

void TestSnapshotKill::leavesOneOrTheOtherAtAnyMoment()
{
    constexpr int kTimes = 16;
    const RuleSet oldRules(generatedRules(kRules));
    const RuleSet fresh = newRules();
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(signalOfChild([&] { saveIn(m_file, oldRules); }), 0);
    const auto duration = std::chrono::microseconds(timer.nsecsElapsed() / 1000);
    int killed = 0;
    for (int i = 1; i <= kTimes; ++i) {
        killed += signalOfChild([&] {
                      killAfter(duration * i / kTimes);
                      saveIn(m_file, i % 2 ? fresh : oldRules);
                  }) == SIGALRM;
        const auto sets = setsIn(m_file);
        QVERIFY(sets);
        QVERIFY(!sets->isEmpty());
        for (const RuleSet &set : *sets)
            QVERIFY(set == fresh || set == oldRules);
    }
    qInfo("killed %d of %d times", killed, kTimes);
    QVERIFY(killed > 0);
}
#endif

QTEST_GUILESS_MAIN(TestSnapshotKill)
#include "tst_snapshotkill.moc"
