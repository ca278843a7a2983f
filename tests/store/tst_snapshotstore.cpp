#include "tests/store/snapshotbench.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;

namespace {

constexpr int kMany = 100'000;
const SnapshotOwner kOtherProgram{u"shop"_s, u"wx1"_s};
const SnapshotOwner kOtherAccount{u"cafe"_s, {}};

JumpRule changedRule(int i)
{
    JumpRule rule = generatedRule(i);
    rule.pagePath = u"pages/changed"_s;
    return rule;
}

QList<qint64> idsOf(const QList<Snapshot> &snapshots)
{
    QList<qint64> ids;
    for (const Snapshot &snapshot : snapshots)
        ids.append(snapshot.id);
    return ids;
}

/// The medians of five, in milliseconds.
struct Duration
{
    double elapsed = 0;
    double working = 0; ///< what it takes on a machine that does nothing else
};

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

template <typename Act>
Duration durationOf(Act act)
{
    QList<double> elapsed;
    QList<double> working;
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        const std::clock_t begin = std::clock();
        act();
        working.append(double(std::clock() - begin) * 1e3 / CLOCKS_PER_SEC);
        elapsed.append(double(timer.nsecsElapsed()) / 1e6);
    }
    return {median(elapsed), median(working)};
}

} // namespace

class TestSnapshotStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatWasSaved();
    void givesBackWhatWasMissing();
    void givesBackOddRulesAndGaps();
    void aSnapshotCanBeEmpty();
    void hasNothingAtFirst();
    void listsTheNewestFirst();
    void tellsOwnersApart();
    void removes();
    void removesAnAccount();
    void stopsSaving();
    void aChangeRewritesOneBlock();
    void aChangeThatChangesNothingWritesNothing();
    void aNewRuleComesLast();
    void removesARule();
    void countsAlongWhatTheServerSaid();
    void changesOnlyTheNewest();
    void staysWhatItWasRead();
    void staysWhatAnEarlierVersionLeft();
    void theReadingGoesWithItsSnapshot();
    void needsASnapshotToChange();
    void changesWhatAnotherStoreHasChanged();
    void aChangeDoesNotTouchWhatWasGiven();
    void neverGivesAnIdTwice();
    void isFast();
};

void TestSnapshotStore::givesBackWhatWasSaved()
{
    SnapshotBench bench;
    QVERIFY(bench.isOpen);
    Snapshot snapshot{.owner = kShop,
                      .begunAt = kMorning,
                      .endedAt = kMorning.addMSecs(150'123),
                      .totalCount = 2500,
                      .publishQuota = 19,
                      .featureOpen = false};
    const RuleSet rules(generatedRules(2500));
    const auto id = bench.store.save(snapshot, rules, {});
    QVERIFY(id);
    SnapshotStore again;
    QVERIFY(again.open(bench.file));
    const auto loaded = again.load(*id);
    QVERIFY(loaded && *loaded);
    snapshot.id = *id;
    snapshot.ruleCount = 2500;
    QCOMPARE((*loaded)->snapshot, snapshot);
    QCOMPARE((*loaded)->rules.toList(), rules.toList());
    QCOMPARE((*loaded)->rules.positionOf(generatedRule(2499).prefix), 2499);
    QCOMPARE(again.list(kShop).value(), QList<Snapshot>{snapshot});
    QCOMPARE(again.fileName(), bench.file);
}

void TestSnapshotStore::givesBackWhatWasMissing()
{
    SnapshotBench bench;
    Snapshot snapshot{.owner = kOtherAccount,
                      .completeness = {Completeness::Kind::Incomplete, 3, 2, u"Page 7."_s}};
    QVERIFY(bench.store.save(snapshot, {}, {}));
    const Snapshot listed = bench.store.list(kOtherAccount)->value(0);
    QVERIFY(listed.completeness == snapshot.completeness);
    QCOMPARE(listed.totalCount, std::nullopt);
    QCOMPARE(listed.publishQuota, std::nullopt);
    QCOMPARE(listed.featureOpen, std::nullopt);
    QVERIFY(!listed.begunAt.isValid());
    QVERIFY(!listed.updatedAt.isValid());
}

void TestSnapshotStore::givesBackOddRulesAndGaps()
{
    SnapshotBench bench;
    RuleSet rules(generatedRules(5));
    JumpRule odd = generatedRule(9);
    odd.prefix += QChar(0xD83D);
    odd.testLinks = QStringList{QString()};
    rules.append(odd);
    rules.remove(2);
    const qint64 id = bench.store.save(snapshotOf(kShop), rules, {}).value();
    const auto loaded = bench.store.load(id);
    QVERIFY(loaded && *loaded);
    QCOMPARE((*loaded)->rules.toList(), rules.toList());
    QCOMPARE((*loaded)->rules.positionOf(odd.prefix), 5);
    QCOMPARE((*loaded)->snapshot.ruleCount, 5);
}

void TestSnapshotStore::aSnapshotCanBeEmpty()
{
    SnapshotBench bench;
    const qint64 id = bench.save(0);
    const auto loaded = bench.store.load(id);
    QVERIFY(loaded && *loaded);
    QVERIFY((*loaded)->rules.isEmpty());
    QVERIFY(bench.store.putRule(kShop, generatedRule(1), kMorning).value());
    QCOMPARE(bench.newest().rules.toList(), QList<JumpRule>{generatedRule(1)});
    QCOMPARE(bench.rules(id), QList<JumpRule>());
}

void TestSnapshotStore::hasNothingAtFirst()
{
    SnapshotBench bench;
    QVERIFY(bench.list().isEmpty());
    QVERIFY(!bench.store.load(1).value());
    QVERIFY(!bench.store.loadNewest(kShop).value());
}

void TestSnapshotStore::listsTheNewestFirst()
{
    SnapshotBench bench;
    const qint64 first = bench.save(1);
    const qint64 second = bench.save(2);
    QCOMPARE(idsOf(bench.list()), (QList<qint64>{second, first}));
    QCOMPARE(bench.list().first().ruleCount, 2);
    QCOMPARE(bench.store.loadNewest(kShop).value()->snapshot.id, second);
    const qint64 third = bench.save(3);
    QCOMPARE(bench.store.loadNewest(kShop).value()->snapshot.id, third);
}

void TestSnapshotStore::tellsOwnersApart()
{
    SnapshotBench bench;
    const qint64 id = bench.save(1);
    const qint64 other = bench.save(2, kOtherProgram);
    QCOMPARE(idsOf(bench.list()), QList<qint64>{id});
    QCOMPARE(idsOf(bench.store.list().value()), (QList<qint64>{other, id}));
    QCOMPARE(bench.store.loadNewest(kOtherProgram).value()->rules.count(), 2);
    QCOMPARE(bench.store.loadNewest(kShop).value()->rules.count(), 1);
    QVERIFY(!bench.store.loadNewest(kOtherAccount).value());
}

void TestSnapshotStore::removes()
{
    SnapshotBench bench;
    const qint64 first = bench.save(1);
    const qint64 second = bench.save(2);
    QVERIFY(bench.store.remove(first));
    QCOMPARE(idsOf(bench.list()), QList<qint64>{second});
    QCOMPARE(bench.blocksInFile(), 1);
    QVERIFY(!bench.store.load(first).value());
}

void TestSnapshotStore::removesAnAccount()
{
    SnapshotBench bench;
    bench.save(1);
    bench.save(2, kOtherProgram);
    const qint64 id = bench.save(3, kOtherAccount);
    QVERIFY(bench.store.removeAccount(u"shop"_s));
    QCOMPARE(idsOf(bench.store.list().value()), QList<qint64>{id});
    QCOMPARE(bench.blocksInFile(), 1);
}

void TestSnapshotStore::stopsSaving()
{
    SnapshotBench bench;
    const qint64 old = bench.save(1);
    int asked = 0;
    const auto saved =
        bench.store.save(snapshotOf(kShop), RuleSet(generatedRules(20'000)), [&] { return ++asked == 12; });
    QVERIFY(!saved);
    QCOMPARE(saved.error().detail, u"stopped"_s);
    QCOMPARE(asked, 12);
    QCOMPARE(idsOf(bench.list()), QList<qint64>{old});
    QCOMPARE(bench.blocksInFile(), 1);
}

void TestSnapshotStore::aChangeRewritesOneBlock()
{
    SnapshotBench bench;
    bench.save(3000);
    SqliteFile raw;
    QVERIFY(raw.open(bench.file, snapshotrows::format()));
    QVERIFY(raw.execute(u"CREATE TABLE touched(number INTEGER)"_s));
    QVERIFY(raw.execute(u"CREATE TRIGGER put AFTER INSERT ON block BEGIN "
                        "INSERT INTO touched VALUES(new.number); END"_s));
    const QDateTime at = kMorning.addSecs(60);
    QVERIFY(bench.store.putRule(kShop, changedRule(1500), at).value());
    QCOMPARE(raw.number(u"SELECT count(*) FROM touched"_s), 1);
    QCOMPARE(raw.number(u"SELECT number FROM touched"_s), 1);
    QList<JumpRule> expected = generatedRules(3000);
    expected[1500] = changedRule(1500);
    QCOMPARE(bench.newest().rules.toList(), expected);
    QCOMPARE(bench.newest().snapshot.updatedAt, at);
    QCOMPARE(bench.newest().snapshot.endedAt, kMorning);
}

void TestSnapshotStore::aChangeThatChangesNothingWritesNothing()
{
    SnapshotBench bench;
    bench.save(10);
    QVERIFY(bench.store.putRule(kShop, generatedRule(3), kMorning.addSecs(60)).value());
    QVERIFY(bench.store.removeRule(kShop, u"https://nowhere.b/"_s, kMorning.addSecs(60)).value());
    QVERIFY(!bench.newest().snapshot.updatedAt.isValid());
}

void TestSnapshotStore::aNewRuleComesLast()
{
    SnapshotBench bench;
    bench.save(RuleBlock::kRows); // the next one needs a new block
    QVERIFY(bench.store.putRule(kShop, generatedRule(RuleBlock::kRows), kMorning).value());
    QCOMPARE(bench.newest().rules.toList(), generatedRules(RuleBlock::kRows + 1));
    QCOMPARE(bench.newest().snapshot.ruleCount, RuleBlock::kRows + 1);
}

void TestSnapshotStore::removesARule()
{
    SnapshotBench bench;
    bench.save(3000);
    QVERIFY(bench.store.removeRule(kShop, generatedRule(2999).prefix, kMorning).value());
    QVERIFY(bench.store.removeRule(kShop, generatedRule(0).prefix, kMorning).value());
    QCOMPARE(bench.newest().rules.toList(), generatedRules(2999).mid(1));
    QCOMPARE(bench.newest().snapshot.ruleCount, 2998);
    QCOMPARE(bench.newest().snapshot.totalCount, 12343);
}

void TestSnapshotStore::countsAlongWhatTheServerSaid()
{
    SnapshotBench bench;
    Snapshot snapshot = snapshotOf(kShop);
    snapshot.publishQuota = 94;
    QVERIFY(bench.store.save(snapshot, RuleSet(generatedRules(10))));
    const auto counts = [&bench] {
        const Snapshot now = bench.newest().snapshot;
        return std::pair(now.totalCount, now.publishQuota);
    };
    JumpRule rule = generatedRule(12);
    rule.state = RuleState::Unpublished;
    QVERIFY(bench.store.putRule(kShop, rule, kMorning).value());
    QCOMPARE(counts(), std::pair(std::optional(12346), std::optional(94)));
    rule.state = RuleState::Published;
    QVERIFY(bench.store.putRule(kShop, rule, kMorning).value());
    QCOMPARE(counts(), std::pair(std::optional(12346), std::optional(93)));
    rule.pagePath = u"pages/other"_s;
    QVERIFY(bench.store.putRule(kShop, rule, kMorning).value());
    QVERIFY(bench.store.removeRule(kShop, rule.prefix, kMorning).value());
    QCOMPARE(counts(), std::pair(std::optional(12345), std::optional(93)));
}

void TestSnapshotStore::changesOnlyTheNewest()
{
    SnapshotBench bench;
    const qint64 old = bench.save(10);
    bench.save(10);
    QVERIFY(bench.store.putRule(kShop, changedRule(3), kMorning).value());
    QCOMPARE(bench.rules(old), generatedRules(10));
    QCOMPARE(bench.newest().rules.toList().at(3), changedRule(3));
}

/// Own changes stand beside it, or a comparison could not show them.
void TestSnapshotStore::staysWhatItWasRead()
{
    SnapshotBench bench;
    constexpr int kCount = RuleBlock::kRows - 3;
    const qint64 id = bench.save(kCount);
    const Snapshot read = bench.list().first();
    QVERIFY(bench.store.putRule(kShop, changedRule(3), kMorning.addSecs(1)).value());
    QVERIFY(bench.store.removeRule(kShop, generatedRule(4).prefix, kMorning.addSecs(2)).value());
    QVERIFY(bench.store.putRule(kShop, changedRule(kCount - 1), kMorning.addSecs(3)).value());
    for (int i = kCount; i < kCount + 9; ++i) // the last ones in a block that the reading does not have
        QVERIFY(bench.store.putRule(kShop, generatedRule(i), kMorning.addSecs(4)).value());
    QCOMPARE(bench.rules(id), generatedRules(kCount));
    QCOMPARE(bench.list().first(), read);
    const LoadedSnapshot newest = bench.newest();
    QCOMPARE(newest.rules.count(), kCount + 8);
    QCOMPARE(newest.snapshot.totalCount, *read.totalCount + 8);
    QCOMPARE(newest.snapshot.updatedAt, kMorning.addSecs(4));
}

/// It knew one state of a snapshot only.
void TestSnapshotStore::staysWhatAnEarlierVersionLeft()
{
    SnapshotBench bench;
    const qint64 id = bench.save(10);
    QVERIFY(bench.store.putRule(kShop, changedRule(3), kMorning).value());
    SqliteFile raw;
    QVERIFY(raw.open(bench.file, snapshotrows::format()));
    QVERIFY(raw.execute(u"DROP TABLE reading"_s) && raw.execute(u"DROP TABLE read_block"_s));
    SnapshotStore later;
    QVERIFY(later.open(bench.file));
    QVERIFY(later.putRule(kShop, changedRule(4), kMorning.addSecs(60)).value());
    const auto loaded = later.load(id);
    QVERIFY(loaded && *loaded);
    QCOMPARE((*loaded)->rules.toList(), bench.newest().rules.toList());
    QCOMPARE((*loaded)->snapshot.updatedAt, kMorning.addSecs(60));
}

void TestSnapshotStore::theReadingGoesWithItsSnapshot()
{
    SnapshotBench bench;
    const qint64 id = bench.save(10);
    QVERIFY(bench.store.putRule(kShop, changedRule(3), kMorning).value());
    SqliteFile raw;
    QVERIFY(raw.open(bench.file, snapshotrows::format()));
    QCOMPARE(raw.number(u"SELECT count(*) FROM read_block"_s), 1);
    QVERIFY(bench.store.remove(id));
    QCOMPARE(raw.number(u"SELECT count(*) FROM read_block"_s), 0);
    QCOMPARE(raw.number(u"SELECT count(*) FROM reading"_s), 0);
}

void TestSnapshotStore::needsASnapshotToChange()
{
    SnapshotBench bench;
    bench.save(10, kOtherProgram);
    const auto put = bench.store.putRule(kShop, generatedRule(3), kMorning);
    QVERIFY(put);
    QVERIFY(!*put);
    QVERIFY(bench.list().isEmpty());
}

void TestSnapshotStore::changesWhatAnotherStoreHasChanged()
{
    SnapshotBench bench;
    bench.save(10);
    SnapshotStore other;
    QVERIFY(other.open(bench.file));
    QVERIFY(other.putRule(kShop, changedRule(1), kMorning).value());
    QVERIFY(bench.store.putRule(kShop, changedRule(2), kMorning).value());
    QVERIFY(other.removeRule(kShop, generatedRule(3).prefix, kMorning).value());
    QList<JumpRule> expected = generatedRules(10);
    expected[1] = changedRule(1);
    expected[2] = changedRule(2);
    expected.removeAt(3);
    QCOMPARE(bench.newest().rules.toList(), expected);
    QCOMPARE(bench.store.loadNewest(kShop).value()->rules.toList(), expected);
}

void TestSnapshotStore::aChangeDoesNotTouchWhatWasGiven()
{
    SnapshotBench bench;
    bench.save(10);
    const auto given = bench.store.loadNewest(kShop);
    QVERIFY(bench.store.putRule(kShop, changedRule(1), kMorning).value());
    QCOMPARE((*given)->rules.toList(), generatedRules(10));
}

void TestSnapshotStore::neverGivesAnIdTwice()
{
    SnapshotBench bench;
    const qint64 first = bench.save(1);
    QVERIFY(bench.store.loadNewest(kShop).value());
    QVERIFY(bench.store.remove(first));
    QVERIFY(bench.save(2) > first);
    QCOMPARE(bench.store.loadNewest(kShop).value()->rules.count(), 2);
}

void TestSnapshotStore::isFast()
{
    SnapshotBench bench;
    const RuleSet rules(generatedRules(kMany));
    qint64 bytes = 0;
    for (int i = 0; i < rules.blockCount(); ++i) {
        const RuleBlock &block = rules.blockAt(i);
        bytes += block.prefixes().bytes().size() + block.pagePaths().bytes().size() +
                 block.testLinks().bytes().size();
    }
    const Duration saving = durationOf([&] { QVERIFY(bench.store.save(snapshotOf(kShop), rules)); });
    const qint64 id = bench.list().first().id;
    const Duration loading = durationOf([&] {
        SnapshotStore fresh;
        QVERIFY(fresh.open(bench.file));
        QCOMPARE(fresh.load(id).value()->rules.count(), kMany);
    });
    const Duration listing = durationOf([&] { QCOMPARE(bench.list().size(), 5); });
    int changed = 0;
    QVERIFY(bench.store.loadNewest(kShop).value());
    const Duration changing =
        durationOf([&] { QVERIFY(bench.store.putRule(kShop, changedRule(++changed), kMorning).value()); });
    qInfo("%d rules, %.1f MiB of text, ms (working): save %.1f (%.1f), open and load %.1f (%.1f), "
          "list %.2f (%.2f), change a rule %.2f (%.2f)",
          kMany, double(bytes) / 1024 / 1024, saving.elapsed, saving.working, loading.elapsed,
          loading.working, listing.elapsed, listing.working, changing.elapsed, changing.working);
    QVERIFY2(loading.working < 150, qPrintable(QString::number(loading.working)));
}

QTEST_GUILESS_MAIN(TestSnapshotStore)
#include "tst_snapshotstore.moc"
