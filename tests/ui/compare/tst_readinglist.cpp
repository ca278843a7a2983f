#include "ui/compare/readinglist.h"

#include "tests/support/generatedrules.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump;
using namespace qrjump::test;
using ui::ComparedReading;
using Kind = ComparedReading::Kind;

namespace {

const QDateTime kMorning(QDate(2026, 3, 4), QTime(8, 0));
const QDateTime kNoon(QDate(2026, 3, 4), QTime(12, 0));
const QDateTime kEvening(QDate(2026, 3, 4), QTime(18, 0));

core::RuleListing listing(const QDateTime &endedAt, int rules)
{
    return {.rules = core::RuleSet(generatedRules(rules)),
            .begunAt = endedAt.addSecs(-10),
            .endedAt = endedAt,
            .completeness = {}};
}

core::Snapshot snapshot(qint64 id, const QDateTime &endedAt, int rules)
{
    return {.id = id, .begunAt = endedAt.addSecs(-10), .endedAt = endedAt, .ruleCount = rules};
}

} // namespace

class TestReadingList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNewestIsTheFirst();
    void whatIsHeldIsNoSecondTimeASnapshot();
    void whatIsHeldFollowsOwnChanges();
    void aSnapshotStandsBesideWhatWasChanged();
    void whatWasHeldStays();
    void holdsNotTooMany();
    void theUsualPairIsTheLastChange();
};

void TestReadingList::theNewestIsTheFirst()
{
    ui::ReadingList list;
    list.setSnapshots({snapshot(7, kNoon, 3), snapshot(5, kMorning, 2)});
    list.hold(listing(kEvening, 4), {});
    const QList<ComparedReading> readings = list.readings();
    QCOMPARE(readings.size(), 3);
    QCOMPARE(readings.at(0).kind, Kind::Held);
    QCOMPARE(readings.at(0).ruleCount, 4);
    QCOMPARE(readings.at(1).id, 7);
    QCOMPARE(readings.at(1).readAt, kNoon);
    QCOMPARE(readings.at(2).id, 5);
    QCOMPARE(list.heldRules(readings.at(0)), core::RuleSet(generatedRules(4)));
    QVERIFY(list.newestHeld().isSameAs(readings.at(0)));
}

void TestReadingList::whatIsHeldIsNoSecondTimeASnapshot()
{
    ui::ReadingList list;
    list.setSnapshots({snapshot(7, kNoon, 3), snapshot(5, kMorning, 2)});
    list.hold(listing(kNoon, 3), {});
    QCOMPARE(list.readings().size(), 2);
    QCOMPARE(list.readings().at(0).kind, Kind::Held);
    QCOMPARE(list.readings().at(1).id, 5);
}

void TestReadingList::whatIsHeldFollowsOwnChanges()
{
    ui::ReadingList list;
    list.hold(listing(kNoon, 3), {});
    const ComparedReading old = list.newestHeld();
    core::RuleListing changed = listing(kNoon, 3);
    changed.rules.append(generatedRule(9));
    list.hold(changed, kEvening);
    QCOMPARE(list.readings().size(), 2);
    QVERIFY(list.readings().last().hasSameRulesAs(old)); // as it was read
    const ComparedReading first = list.newestHeld();
    QCOMPARE(first.ruleCount, 4);
    changed.rules.append(generatedRule(10));
    list.hold(changed, kEvening.addSecs(1));
    QCOMPARE(list.readings().size(), 2);
    QVERIFY(list.newestHeld().isSameAs(first));
    QVERIFY(!list.newestHeld().hasSameRulesAs(first));
    QCOMPARE(list.heldRules(list.newestHeld()).count(), 5);
}

/// The one on the shelf is as it was read.
void TestReadingList::aSnapshotStandsBesideWhatWasChanged()
{
    ui::ReadingList list;
    list.setSnapshots({snapshot(7, kNoon, 3)});
    list.hold(listing(kNoon, 4), kEvening);
    QCOMPARE(list.readings().size(), 2);
    QCOMPARE(list.readings().last().id, 7);
    ui::ComparedPair pair = ui::usualPair(list.readings());
    QCOMPARE(pair.before.id, 7);
    QCOMPARE(pair.after.changedAt, kEvening);
    list.setSnapshots({snapshot(7, kNoon, 3), snapshot(5, kMorning, 3)});
    pair = ui::usualPair(list.readings());
    QCOMPARE(pair.before.id, 5);
    QCOMPARE(pair.after.changedAt, kEvening);
}

void TestReadingList::whatWasHeldStays()
{
    ui::ReadingList list;
    list.hold(listing(kNoon, 3), {});
    const ComparedReading old = list.newestHeld();
    list.hold(listing(kEvening, 5), {});
    QCOMPARE(list.readings().size(), 2);
    QVERIFY(list.readings().at(1).isSameAs(old));
    QCOMPARE(list.heldRules(old).count(), 3);
    QCOMPARE(list.heldRules(list.newestHeld()).count(), 5);
}

void TestReadingList::holdsNotTooMany()
{
    ui::ReadingList list;
    list.setSnapshots({snapshot(5, kMorning, 2)});
    list.hold(listing(kMorning, 2), {});
    for (int hours = 1; hours < 9; ++hours)
        list.hold(listing(kMorning.addSecs(3'600 * hours), hours), {});
    const QList<ComparedReading> readings = list.readings();
    QCOMPARE(readings.size(), 5);
    QCOMPARE(readings.last().kind, Kind::Snapshot); // it is on the shelf
    QCOMPARE(list.heldRules(readings.at(3)).count(), 5);
}

void TestReadingList::theUsualPairIsTheLastChange()
{
    QCOMPARE(ui::usualPair({}), ui::ComparedPair());
    ui::ReadingList list;
    list.setSnapshots({snapshot(5, kMorning, 2)});
    ui::ComparedPair pair = ui::usualPair(list.readings());
    QCOMPARE(pair.before.id, 5);
    QCOMPARE(pair.after.kind, Kind::Now);
    QVERIFY(pair.needsServer());
    list.setSnapshots({snapshot(9, kEvening, 2), snapshot(7, kNoon, 2), snapshot(5, kMorning, 2)});
    pair = ui::usualPair(list.readings());
    QCOMPARE(pair.before.id, 7);
    QCOMPARE(pair.after.id, 9);
    QVERIFY(!pair.needsServer());
}

QTEST_MAIN(TestReadingList)
#include "tst_readinglist.moc"
