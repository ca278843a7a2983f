#include "ui/compare/comparisonwarning.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump;
using core::Completeness;
using ui::ComparedPair;
using ui::Tone;

namespace {

const QDateTime kNoon(QDate(2026, 3, 4), QTime(12, 0, 5));
const Completeness kStopped{Completeness::Kind::Incomplete, 3, 0, u"The reading was stopped."_s};

ComparedPair pairOf(const Completeness &before, const Completeness &after)
{
    ComparedPair pair;
    pair.before.readAt = kNoon;
    pair.before.completeness = before;
    pair.after.readAt = kNoon.addSecs(60);
    pair.after.completeness = after;
    return pair;
}

} // namespace

class TestComparisonWarning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysNothingWithoutNeed();
    void saysWhatMayBeWrong();
    void saysWhatWasDeletedMeanwhile();
    void saysTheSameReasonOnce();
    void saysThatTheOrderIsReversed();
    void saysThatNobodyKnows();
    void saysWhichOwnChangesNobodySees();
};

void TestComparisonWarning::saysNothingWithoutNeed()
{
    QVERIFY(!ui::warningAbout(pairOf({}, {})));
}

void TestComparisonWarning::saysWhatMayBeWrong()
{
    const auto after = ui::warningAbout(pairOf({}, kStopped));
    QVERIFY(after);
    QCOMPARE(after->tone, Tone::Warning);
    QCOMPARE(after->help, u"“After” is incomplete: rules shown as removed may still be there. "
                          "The reading was stopped."_s);
    const auto before = ui::warningAbout(pairOf(kStopped, {}));
    QVERIFY(before);
    QVERIFY(before->help.startsWith(u"“Before” is incomplete: rules shown as added"_s));
}

void TestComparisonWarning::saysWhatWasDeletedMeanwhile()
{
    const Completeness surplus{Completeness::Kind::Incomplete, 0, 2, u"It was stopped."_s};
    QCOMPARE(ui::warningAbout(pairOf({}, surplus))->help,
             u"“After” has rules that were deleted while it was read: they are not shown as removed. "
             "It was stopped."_s);
    QVERIFY(
        ui::warningAbout(pairOf(surplus, {}))->help.startsWith(u"“Before” has rules that were deleted"_s));
}

void TestComparisonWarning::saysTheSameReasonOnce()
{
    const auto both = ui::warningAbout(pairOf(kStopped, kStopped));
    QVERIFY(both);
    QCOMPARE(both->help.count(u"The reading was stopped."_s), 1);
    QVERIFY(both->help.contains(u"“Before” is incomplete"_s));
    QVERIFY(both->help.contains(u"“After” is incomplete"_s));
}

void TestComparisonWarning::saysThatTheOrderIsReversed()
{
    const ComparedPair pair = pairOf({}, {});
    const auto warning = ui::warningAbout({pair.after, pair.before});
    QVERIFY(warning);
    QCOMPARE(warning->tone, Tone::Info);
    QCOMPARE(warning->title, u"“Before” is the later one of the two."_s);
}

void TestComparisonWarning::saysThatNobodyKnows()
{
    const auto warning = ui::warningAbout(pairOf({.kind = Completeness::Kind::Unconfirmed}, {}));
    QVERIFY(warning);
    QCOMPARE(warning->tone, Tone::Info);
    QVERIFY(warning->title.contains(u"2026-03-04 12:00:05"_s));
}

/// Of the newest snapshot and what the server has now.
void TestComparisonWarning::saysWhichOwnChangesNobodySees()
{
    ComparedPair pair = pairOf({}, {});
    pair.before.changedAt = kNoon.addSecs(30);
    const auto hidden = ui::warningAbout(pair);
    QVERIFY(hidden);
    QCOMPARE(hidden->tone, Tone::Info);
    QCOMPARE(hidden->help, u"“Before” has what this program changed after that reading, until 2026-03-04 "
                           "12:00:35: that is in both, and not shown as a difference."_s);
    pair.after.changedAt = kNoon.addSecs(90);
    const auto both = ui::warningAbout(pair);
    QVERIFY2(
        both->help.endsWith(u"“After” has what this program changed after that reading, until 2026-03-04 "
                            "12:01:35: that is shown as a difference."_s),
        qPrintable(both->help));
    const ComparedPair same{pair.before, {.begunAt = pair.before.begunAt, .readAt = pair.before.readAt}};
    QCOMPARE(ui::warningAbout(same)->title, u"“Before” is the later one of the two."_s);
    QVERIFY(ui::warningAbout(same)->help.endsWith(u"12:00:35: that is shown as a difference."_s));
    const auto reversed = ui::warningAbout({pair.after, pair.before});
    QCOMPARE(reversed->title, u"“Before” is the later one of the two."_s);
    QVERIFY2(reversed->help.contains(u"“Before” has what this program changed after that reading, until "
                                     "2026-03-04 12:01:35: that is shown as a difference."_s),
             qPrintable(reversed->help));
    pair.before.completeness = kStopped;
    const auto incomplete = ui::warningAbout(pair);
    QCOMPARE(incomplete->tone, Tone::Warning);
    QVERIFY(incomplete->help.contains(u"12:00:35"_s));
}

QTEST_MAIN(TestComparisonWarning)
#include "tst_comparisonwarning.moc"
