#include "core/operations/snapshotshelf.h"

#include "core/base/clock.h"
#include "tests/support/generatedrules.h"
#include "tests/support/loopprobe.h"
#include "tests/support/manualclock.h"

#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace qrjump::core;
using namespace qrjump::test;

namespace {

const SnapshotOwner kShop{u"shop"_s, u"wx0"_s};

/// Waits for the end of a call.
template <typename T>
std::optional<Result<T, StoreError>> ended(const StoreCall<T> &call)
{
    std::optional<Result<T, StoreError>> result;
    QObject context;
    call.then(&context, [&result](const Result<T, StoreError> &answer) { result = answer; });
    (void)QTest::qWaitFor([&result] { return result.has_value(); }, 30'000);
    return result;
}

} // namespace

class TestSnapshotShelf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatWasRead();
    void keepsNoMoreThanItShould();
    void takesChangesInTheirOrder();
    void endsWhatItWasAskedForBeforeItGoes();
    void forgetsAnAccount();
    void removesOnlyADamagedSnapshot_data();
    void removesOnlyADamagedSnapshot();
    void keepsAFileAsideThatLosesNothing();
    void keepsADamagedFileAside();
    void saysThatItCannotBeUsed();
    void nobodyWaitsForAHundredThousandRules();

private:
    [[nodiscard]] RuleListing listing(int rules) const
    {
        return {.rules = RuleSet(generatedRules(rules)),
                .begunAt = m_clock.now().addSecs(-60),
                .endedAt = m_clock.now(),
                .totalCount = rules,
                .publishQuota = 7,
                .featureOpen = true};
    }

    QTemporaryDir m_folder;
    QString m_file;
    ManualClock m_clock;
    int m_number = 0;
    std::unique_ptr<SnapshotShelf> m_shelf;

private Q_SLOTS:
    void init()
    {
        m_file = m_folder.filePath(u"data%1/snapshots.db"_s.arg(++m_number));
        m_shelf = std::make_unique<SnapshotShelf>(m_file, m_clock);
    }
    void cleanup() { m_shelf.reset(); }
};

void TestSnapshotShelf::keepsWhatWasRead()
{
    QSignalSpy listChanged(m_shelf.get(), &SnapshotShelf::listChanged);
    QVERIFY(!ended(m_shelf->loadNewest(kShop))->value());
    RuleListing read = listing(3);
    read.completeness = {Completeness::Kind::Incomplete, 2, 1, u"Because."_s};
    const Snapshot saved = ended(m_shelf->save(kShop, read))->value();
    QVERIFY(saved.id > 0);
    QTRY_COMPARE(listChanged.count(), 1);
    m_shelf = std::make_unique<SnapshotShelf>(m_file, m_clock);
    const auto loaded = ended(m_shelf->loadNewest(kShop))->value();
    QVERIFY(loaded);
    QCOMPARE(loaded->rules.toList(), read.rules.toList());
    QVERIFY(loaded->snapshot == saved);
    QVERIFY(loaded->snapshot.completeness == read.completeness);
    QCOMPARE(loaded->snapshot.endedAt, read.endedAt);
    QCOMPARE(loaded->snapshot.publishQuota, 7);
    QCOMPARE(ended(m_shelf->list(kShop))->value(), QList<Snapshot>{saved});
    QVERIFY(ended(m_shelf->remove(saved.id)).has_value());
    QVERIFY(!ended(m_shelf->load(saved.id))->value());
}

void TestSnapshotShelf::keepsNoMoreThanItShould()
{
    const SnapshotOwner other{u"other"_s, u"wx0"_s};
    QVERIFY(ended(m_shelf->save(other, listing(1)))->hasValue());
    constexpr int kSaved = SnapshotShelf::kKept + 2;
    for (int rules = 1; rules <= kSaved; ++rules) {
        m_clock.advance(1min);
        QVERIFY(ended(m_shelf->save(kShop, listing(rules)))->hasValue());
    }
    const QList<Snapshot> kept = ended(m_shelf->list(kShop))->value();
    QCOMPARE(kept.size(), SnapshotShelf::kKept);
    QCOMPARE(kept.first().ruleCount, kSaved);
    QCOMPARE(ended(m_shelf->list(other))->value().size(), 1);
}

void TestSnapshotShelf::takesChangesInTheirOrder()
{
    QVERIFY(ended(m_shelf->save(kShop, listing(3)))->hasValue());
    m_clock.advance(5min);
    JumpRule changed = generatedRule(0);
    changed.pagePath = u"pages/new"_s;
    m_shelf->putRule(kShop, generatedRule(7));
    m_shelf->putRule(kShop, changed);
    m_shelf->removeRule(kShop, generatedRule(1).prefix);
    const auto loaded = ended(m_shelf->loadNewest(kShop))->value();
    QCOMPARE(loaded->rules.toList(), (QList<JumpRule>{changed, generatedRule(2), generatedRule(7)}));
    QCOMPARE(loaded->snapshot.updatedAt, m_clock.now());
}

void TestSnapshotShelf::endsWhatItWasAskedForBeforeItGoes()
{
    QVERIFY(ended(m_shelf->save(kShop, listing(1)))->hasValue());
    for (int number = 10; number < 60; ++number)
        m_shelf->putRule(kShop, generatedRule(number));
    m_shelf = std::make_unique<SnapshotShelf>(m_file, m_clock);
    QCOMPARE(ended(m_shelf->loadNewest(kShop))->value()->rules.count(), 51);
}

void TestSnapshotShelf::forgetsAnAccount()
{
    const SnapshotOwner other{u"other"_s, u"wx0"_s};
    QVERIFY(ended(m_shelf->save(kShop, listing(1)))->hasValue());
    QVERIFY(ended(m_shelf->save(other, listing(2)))->hasValue());
    m_shelf->removeAccount(kShop.accountId);
    QVERIFY(ended(m_shelf->list(kShop))->value().isEmpty());
    QCOMPARE(ended(m_shelf->list(other))->value().size(), 1);
}

void TestSnapshotShelf::removesOnlyADamagedSnapshot_data()
{
    QTest::addColumn<QString>("damage");
    QTest::newRow("rules") << u"UPDATE block SET checksum=checksum+1 WHERE snapshot_id=2"_s;
    QTest::newRow("description") << u"UPDATE snapshot SET total_count=total_count+1 WHERE id=2"_s;
}

void TestSnapshotShelf::removesOnlyADamagedSnapshot()
{
    QFETCH(QString, damage);
    const SnapshotOwner other{u"other"_s, u"wx0"_s};
    QVERIFY(ended(m_shelf->save(kShop, listing(1)))->hasValue());
    QVERIFY(ended(m_shelf->save(kShop, listing(2)))->hasValue());
    QVERIFY(ended(m_shelf->save(other, listing(3)))->hasValue());
    m_shelf.reset();
    {
        SqliteFile raw;
        QVERIFY(raw.open(m_file, snapshotrows::format()));
        QVERIFY(raw.execute(damage));
    }
    m_shelf = std::make_unique<SnapshotShelf>(m_file, m_clock);
    QSignalSpy noticed(m_shelf.get(), &SnapshotShelf::noticed);
    QSignalSpy listChanged(m_shelf.get(), &SnapshotShelf::listChanged);
    const auto newest = ended(m_shelf->loadNewest(kShop));
    QVERIFY(*newest && newest->value());
    QCOMPARE(newest->value()->rules.count(), 1);
    QTRY_COMPARE(noticed.count(), 1);
    QVERIFY(noticed.first().first().toString().contains(u"A snapshot of your rules was damaged"_s));
    QCOMPARE(listChanged.count(), 1);
    QCOMPARE(ended(m_shelf->list(kShop))->value().size(), 1);
    QCOMPARE(ended(m_shelf->list(other))->value().size(), 1);
    QCOMPARE(noticed.count(), 1);
    QVERIFY(QFileInfo(m_file).dir().entryList({u"*.unreadable-*"_s}).isEmpty());
}

/// As where a damaged index does not lead to the row.
void TestSnapshotShelf::keepsAFileAsideThatLosesNothing()
{
    QVERIFY(ended(m_shelf->save(kShop, listing(1)))->hasValue());
    m_shelf.reset();
    {
        SqliteFile raw;
        QVERIFY(raw.open(m_file, snapshotrows::format()));
        QVERIFY(raw.execute(u"UPDATE snapshot SET total_count=total_count+1"_s));
        QVERIFY(raw.execute(u"CREATE TRIGGER stays BEFORE DELETE ON snapshot "
                            "BEGIN SELECT raise(IGNORE); END"_s));
    }
    m_shelf = std::make_unique<SnapshotShelf>(m_file, m_clock);
    QSignalSpy noticed(m_shelf.get(), &SnapshotShelf::noticed);
    QVERIFY(!ended(m_shelf->loadNewest(kShop))->hasValue());
    QTRY_COMPARE(noticed.count(), 2);
    QVERIFY(noticed.last().first().toString().contains(u"kept as"_s));
    QVERIFY(ended(m_shelf->save(kShop, listing(2)))->hasValue());
    QCOMPARE(ended(m_shelf->loadNewest(kShop))->value()->rules.count(), 2);
    QCOMPARE(noticed.count(), 2);
}

void TestSnapshotShelf::keepsADamagedFileAside()
{
    QVERIFY(ended(m_shelf->save(kShop, listing(2000)))->hasValue());
    m_shelf.reset();
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(file.size() / 2));
    QVERIFY(file.write(QByteArray(20'000, 'x')) == 20'000);
    file.close();
    m_shelf = std::make_unique<SnapshotShelf>(m_file, m_clock);
    QSignalSpy noticed(m_shelf.get(), &SnapshotShelf::noticed);
    const auto newest = ended(m_shelf->loadNewest(kShop));
    QVERIFY(!*newest || !newest->value());
    QTRY_COMPARE(noticed.count(), 1);
    QVERIFY(noticed.first().first().toString().contains(u"kept as"_s));
    QVERIFY(ended(m_shelf->save(kShop, listing(1)))->hasValue());
    QCOMPARE(ended(m_shelf->list(kShop))->value().size(), 1);
}

void TestSnapshotShelf::saysThatItCannotBeUsed()
{
    m_shelf.reset();
    QFile inTheWay(m_folder.filePath(u"file"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    SnapshotShelf shelf(m_folder.filePath(u"file/snapshots.db"_s), m_clock);
    QSignalSpy noticed(&shelf, &SnapshotShelf::noticed);
    QTRY_COMPARE(noticed.count(), 1);
    QVERIFY(!ended(shelf.save(kShop, listing(1)))->hasValue());
    shelf.putRule(kShop, generatedRule(1));
    shelf.putRule(kShop, generatedRule(2));
    QTRY_COMPARE(noticed.count(), 2); // the second failure of the same kind is not news
    QVERIFY(!ended(shelf.list(kShop))->hasValue());
    QCOMPARE(noticed.count(), 2);
}

void TestSnapshotShelf::nobodyWaitsForAHundredThousandRules()
{
    const RuleListing read = listing(100'000);
    LoopProbe probe;
    const auto saved = ended(m_shelf->save(kShop, read));
    QVERIFY(saved->hasValue());
    QCOMPARE(ended(m_shelf->load(saved->value().id))->value()->rules.count(), 100'000);
    probe.look();
    QVERIFY2(probe.longestWorkMs() < 50, qPrintable(QString::number(probe.longestWorkMs())));
}

QTEST_GUILESS_MAIN(TestSnapshotShelf)
#include "tst_snapshotshelf.moc"
