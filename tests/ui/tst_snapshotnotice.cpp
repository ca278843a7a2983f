#include "ui/rules/snapshotnotice.h"

#include "tests/models/browserbench.h"
#include "tests/support/clientbench.h"
#include "tests/support/manualclock.h"
#include "tests/support/waiting.h"
#include "ui/rules/accountstrip.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace qrjump;
using namespace qrjump::test;
using namespace std::chrono_literals;

namespace {

/// The notice over a snapshot of an hour ago.
struct Bench
{
    Bench()
    {
        (void)resultOf(
            parts.shelf.save(parts.all.owner(), {.rules = core::RuleSet({{u"a"_s, u"p"_s, {}, {}, {}, {}}}),
                                                 .begunAt = clock.now(),
                                                 .endedAt = clock.now()}),
            kLongWait, core::StoreError());
        parts.all.open();
        (void)QTest::qWaitFor([this] { return parts.all.hasListing(); });
        clock.advance(1h);
        notice.follow(&parts.all);
    }

    /// As if a minute went by.
    void lookNow() const { notice.findChild<QTimer *>()->setInterval(1); }
    [[nodiscard]] QString said() const { return notice.accessibleName(); }

    ManualClock clock;
    ClientBench client{{}, core::AccountKind::Service};
    BrowserBench parts{client.client, clock};
    ui::SnapshotNotice notice{clock};
};

} // namespace

/// That what is said about the age of rules and counts stays true while nothing happens.
class TestSnapshotNotice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appearsOnceTheSnapshotIsOld();
    void saysHowOldItIsByNow();
    void whatWasClosedStaysClosed();
    void publishesOfLastMonthAreNotSaid();
};

void TestSnapshotNotice::appearsOnceTheSnapshotIsOld()
{
    Bench bench;
    QVERIFY(!bench.notice.isVisible());
    bench.clock.advance(12h);
    bench.lookNow();
    QTRY_VERIFY(bench.notice.isVisible());
    QVERIFY2(bench.said().endsWith(u"13 hours ago."_s), qPrintable(bench.said()));
}

void TestSnapshotNotice::saysHowOldItIsByNow()
{
    Bench bench;
    bench.clock.advance(12h);
    bench.notice.follow(&bench.parts.all);
    const QPointer<QPushButton> readAgain = bench.notice.findChild<QPushButton *>(u"readAllAgain"_s);
    QVERIFY(readAgain);
    bench.clock.advance(36h);
    bench.lookNow();
    QTRY_VERIFY2(bench.said().endsWith(u"2 days ago."_s), qPrintable(bench.said()));
    QVERIFY2(readAgain, "it may have the focus");
}

void TestSnapshotNotice::whatWasClosedStaysClosed()
{
    Bench bench;
    bench.clock.advance(12h);
    bench.notice.follow(&bench.parts.all);
    QTest::mouseClick(bench.notice.findChild<QAbstractButton *>(u"close"_s), Qt::LeftButton);
    QVERIFY(!bench.notice.isVisible());
    bench.clock.advance(36h);
    bench.lookNow();
    QTRY_VERIFY(bench.said().endsWith(u"2 days ago."_s));
    QVERIFY(!bench.notice.isVisible());
}

void TestSnapshotNotice::publishesOfLastMonthAreNotSaid()
{
    ManualClock clock; // in March
    ui::AccountStrip strip({.name = u"Shop"_s}, clock);
    strip.show();
    strip.showFacts({true, 5, 20, clock.now()});
    const auto *publishes = strip.findChild<QLabel *>(u"publishQuota"_s);
    QVERIFY(publishes->isVisible());
    clock.advance(30 * 24h);
    for (QTimer *timer : strip.findChildren<QTimer *>())
        timer->setInterval(1);
    QTRY_VERIFY(!publishes->isVisible());
    QVERIFY(strip.findChild<QLabel *>(u"ruleCount"_s)->isVisible());
}

QTEST_MAIN(TestSnapshotNotice)
#include "tst_snapshotnotice.moc"
