#include "tests/store/snapshotbench.h"
#include "tests/support/filesizelimit.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;

namespace {

constexpr int kRules = 2100; // three blocks

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &name, const QByteArray &content)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

/// A file with one snapshot, and what becomes of it when something happens to its bytes.
struct DamageBench
{
    DamageBench()
    {
        {
            SnapshotStore store;
            isMade = store.open(file) && store.save(snapshotOf(kShop), RuleSet(generatedRules(kRules)), {});
        }
        sound = contentOf(file);
    }

    enum Outcome { AsStored, Refused, NotThere, Wrong };

    [[nodiscard]] Outcome outcomeOf(const QByteArray &content)
    {
        for (const QString &part : {u"-wal"_s, u"-shm"_s})
            QFile::remove(file + part);
        write(file, content);
        SnapshotStore store;
        if (!store.open(file))
            return Refused;
        const auto listed = store.list(kShop);
        const auto loaded = store.loadNewest(kShop);
        if (!listed || !loaded)
            return Refused;
        if (!*loaded)
            return NotThere;
        Snapshot expected = snapshotOf(kShop);
        expected.id = (*loaded)->snapshot.id;
        expected.ruleCount = kRules;
        const bool isRight = (*loaded)->snapshot == expected && *listed == QList<Snapshot>{expected} &&
                             (*loaded)->rules == rules;
        return isRight ? AsStored : Wrong;
    }

    QTemporaryDir folder;
    QString file = folder.filePath(u"snapshots.db"_s);
    RuleSet rules = RuleSet(generatedRules(kRules));
    QByteArray sound;
    bool isMade = false;
};

} // namespace

class TestSnapshotDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesAnAlteredSnapshot_data();
    void refusesAnAlteredSnapshot();
    void refusesAnAlteredDescription();
    void neverGivesWrongRulesFromADamagedPage();
    void neverGivesWrongRulesFromADamagedByte();
    void refusesACutOffFile();
    void beginsAnew();
    void beginsOnceForTwoPrograms();
    void tellsADamagedSnapshotFromADamagedFile();
    void aFullDiskKeepsTheOldOne();
    void saysThatAnotherProgramHasIt();
};

void TestSnapshotDamage::refusesAnAlteredSnapshot_data()
{
    QTest::addColumn<QString>("statement");
    QTest::newRow("another byte")
        << u"UPDATE block SET content=CAST(substr(content, 1, length(content)-1) || "
           "x'01' AS BLOB) WHERE snapshot_id=1 AND number=1"_s;
    QTest::newRow("cut off") << u"UPDATE block SET content=CAST(substr(content, 1, 100) AS BLOB) "
                                "WHERE snapshot_id=1 AND number=2"_s;
    QTest::newRow("another block's")
        << u"UPDATE block SET (content, checksum)=(SELECT content, checksum FROM block WHERE snapshot_id=1 "
           "AND number=1) WHERE snapshot_id=1 AND number=0"_s;
    QTest::newRow("one missing") << u"DELETE FROM block WHERE snapshot_id=1 AND number=1"_s;
    QTest::newRow("the last missing") << u"DELETE FROM block WHERE snapshot_id=1 AND number=2"_s;
    QTest::newRow("of another snapshot")
        << u"UPDATE block SET (content, checksum)=(SELECT content, checksum FROM block WHERE snapshot_id=2 "
           "AND number=1) WHERE snapshot_id=1 AND number=1"_s;
    QTest::newRow("checksum") << u"UPDATE block SET checksum=checksum+1 WHERE snapshot_id=1 AND number=0"_s;
}

void TestSnapshotDamage::refusesAnAlteredSnapshot()
{
    QFETCH(QString, statement);
    SnapshotBench bench;
    QCOMPARE(bench.save(kRules), 1);
    QCOMPARE(bench.save(kRules), 2);
    SqliteFile raw;
    QVERIFY(raw.open(bench.file, snapshotrows::format()));
    QVERIFY(raw.execute(statement));
    const auto loaded = bench.store.load(1);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind, StoreError::Kind::Damaged);
    QCOMPARE(loaded.error().file, bench.file);
    QVERIFY2(loaded.error().detail.contains(u'1'), qPrintable(loaded.error().detail));
    QCOMPARE(bench.rules(2), generatedRules(kRules));
    QVERIFY(bench.store.remove(1));
    QCOMPARE(bench.list().size(), 1);
}

void TestSnapshotDamage::refusesAnAlteredDescription()
{
    SnapshotBench bench;
    bench.save(3);
    SqliteFile raw;
    QVERIFY(raw.open(bench.file, snapshotrows::format()));
    QVERIFY(raw.execute(u"UPDATE snapshot SET total_count=total_count+1"_s));
    const auto listed = bench.store.list(kShop);
    QVERIFY(!listed);
    QCOMPARE(listed.error().kind, StoreError::Kind::Damaged);
    QCOMPARE(bench.store.loadNewest(kShop).error().kind, StoreError::Kind::Damaged);
    QCOMPARE(bench.store.putRule(kShop, generatedRule(1), kMorning).error().kind, StoreError::Kind::Damaged);
}

void TestSnapshotDamage::neverGivesWrongRulesFromADamagedPage()
{
    DamageBench bench;
    QVERIFY(bench.isMade);
    QCOMPARE(bench.outcomeOf(bench.sound), DamageBench::AsStored);
    constexpr qsizetype kDamage = 4096; // what a disk writes at once
    std::mt19937 random(5);
    int refused = 0;
    for (qsizetype at = 0; at < bench.sound.size(); at += kDamage) {
        QByteArray content = bench.sound;
        for (qsizetype i = at; i < std::min(at + kDamage, content.size()); ++i)
            content[i] = static_cast<char>(random());
        const auto outcome = bench.outcomeOf(content);
        QVERIFY2(outcome != DamageBench::Wrong, qPrintable(QString::number(at)));
        refused += outcome == DamageBench::Refused;
    }
    QVERIFY(refused > int(bench.sound.size() / kDamage / 4));
}

void TestSnapshotDamage::neverGivesWrongRulesFromADamagedByte()
{
    DamageBench bench;
    std::mt19937 random(5);
    int refused = 0;
    for (int i = 0; i < 400; ++i) {
        QByteArray content = bench.sound;
        const auto at = qsizetype(random() % size_t(content.size()));
        content[at] = static_cast<char>(content.at(at) ^ (1 << random() % 8));
        const auto outcome = bench.outcomeOf(content);
        QVERIFY2(outcome != DamageBench::Wrong, qPrintable(QString::number(at)));
        refused += outcome == DamageBench::Refused;
    }
    QVERIFY(refused > 0);
}

void TestSnapshotDamage::refusesACutOffFile()
{
    DamageBench bench;
    for (qsizetype size = bench.sound.size() - 1; size > 0; size -= 20'000)
        QCOMPARE(bench.outcomeOf(bench.sound.first(size)), DamageBench::Refused);
}

void TestSnapshotDamage::beginsAnew()
{
    SnapshotBench bench;
    bench.save(3);
    const auto kept = bench.store.beginAnew(QDateTime(QDate(2026, 3, 4), QTime(10, 42)));
    QVERIFY(kept);
    QCOMPARE(*kept, bench.file + u".unreadable-2026-03-04-1042"_s);
    QVERIFY(bench.list().isEmpty());
    QVERIFY(bench.save(5) > 0);
    QCOMPARE(bench.list().size(), 1);
    SnapshotStore old;
    QVERIFY(old.open(*kept));
    QCOMPARE(old.loadNewest(kShop).value()->rules.count(), 3);
}

void TestSnapshotDamage::beginsOnceForTwoPrograms()
{
#ifdef Q_OS_UNIX
    SnapshotBench bench;
    bench.save(3);
    SnapshotStore other;
    QVERIFY(other.open(bench.file));
    QVERIFY(!bench.store.beginAnew(kMorning).value().isEmpty());
    QVERIFY(bench.save(5) > 0);
    const auto kept = other.beginAnew(kMorning);
    QVERIFY(kept);
    QVERIFY2(kept->isEmpty(), qPrintable(*kept));
    QCOMPARE(other.loadNewest(kShop).value()->rules.count(), 5);
    QVERIFY(!other.beginAnew(kMorning).value().isEmpty()); // the new file, which it has open now
#else
    QSKIP("what is open cannot be moved");
#endif
}

void TestSnapshotDamage::tellsADamagedSnapshotFromADamagedFile()
{
    SnapshotBench bench;
    const qint64 damaged = bench.save(3);
    SqliteFile raw;
    QVERIFY(raw.open(bench.file, snapshotrows::format()));
    QVERIFY(bench.store.load(damaged));
    QCOMPARE(bench.store.takeRefused(), std::nullopt);
    QVERIFY(raw.execute(u"UPDATE block SET checksum=checksum+1"_s));
    QVERIFY(!bench.store.load(damaged));
    QCOMPARE(bench.store.takeRefused(), damaged);
    QCOMPARE(bench.store.takeRefused(), std::nullopt);
    QVERIFY(raw.execute(u"UPDATE snapshot SET total_count=total_count+1"_s));
    QVERIFY(!bench.store.list());
    QCOMPARE(bench.store.takeRefused(), damaged);
}

void TestSnapshotDamage::aFullDiskKeepsTheOldOne()
{
#ifdef Q_OS_UNIX
    SnapshotBench bench;
    const qint64 old = bench.save(kRules);
    {
        const FileSizeLimit full(QFileInfo(bench.file + u"-wal"_s).size() + 64 * 1024);
        const auto saved = bench.store.save(snapshotOf(kShop), RuleSet(generatedRules(20'000)));
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, StoreError::Kind::Failed);
        QCOMPARE(saved.error().file, bench.file);
        QVERIFY(!saved.error().detail.isEmpty());
        QCOMPARE(bench.rules(old), generatedRules(kRules));
    }
    QCOMPARE(bench.list().size(), 1);
    QVERIFY(bench.save(20'000) > old);
    QCOMPARE(bench.list().size(), 2);
#else
    QSKIP("the size of files can be limited on Unix");
#endif
}

void TestSnapshotDamage::saysThatAnotherProgramHasIt()
{
    SnapshotBench bench;
    const qint64 old = bench.save(3);
    SqliteFile other;
    QVERIFY(other.open(bench.file, snapshotrows::format()));
    QVERIFY(other.execute(u"BEGIN IMMEDIATE"_s));
    const auto saved = bench.store.save(snapshotOf(kShop), RuleSet(generatedRules(3)), {});
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, StoreError::Kind::Busy);
    QCOMPARE(bench.rules(old), generatedRules(3)); // reading goes on
    QVERIFY(other.execute(u"ROLLBACK"_s));
    QVERIFY(bench.save(3) > 0);
}

QTEST_GUILESS_MAIN(TestSnapshotDamage)
#include "tst_snapshotdamage.moc"
