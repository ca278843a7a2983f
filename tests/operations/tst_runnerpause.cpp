#include "core/operations/runnerpause.h"

#include "tests/support/manualclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace qrjump::core;
using namespace qrjump::test;

namespace {

/// After the computer has slept for an hour.
class SleepyClock final : public Clock
{
public:
    [[nodiscard]] std::chrono::milliseconds elapsed() const override { return 0ms; }
    [[nodiscard]] QDateTime now() const override { return time; }

    QDateTime time{QDate(2026, 3, 4), QTime(10, 42)};
};

} // namespace

class TestRunnerPause : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLimitsBeginAnewInChina_data();
    void theLimitsBeginAnewInChina();
    void waitsForTheDay();
    void looksAgainAndAgain();
    void agesWhileTheComputerSleeps();
    void saysWhenItLooksNext();
    void somebodyHasToMendTheRest_data();
    void somebodyHasToMendTheRest();

private:
    RunnerPolicy m_policy{.probeEvery = 1ms, .lockEvery = 1ms, .clockEvery = 1ms};
};

void TestRunnerPause::theLimitsBeginAnewInChina_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("day");
    QTest::addColumn<QString>("month");
    QTest::newRow("noon in China") << u"2026-03-04T12:00:00+08:00"_s << u"2026-03-05T00:01:00+08:00"_s
                                   << u"2026-04-01T00:01:00+08:00"_s;
    QTest::newRow("the evening in Europe is the next day")
        << u"2026-03-04T18:00:00+01:00"_s << u"2026-03-06T00:01:00+08:00"_s << u"2026-04-01T00:01:00+08:00"_s;
    QTest::newRow("New Year's Eve") << u"2026-12-31T23:59:00+08:00"_s << u"2027-01-01T00:01:00+08:00"_s
                                    << u"2027-01-01T00:01:00+08:00"_s;
}

void TestRunnerPause::theLimitsBeginAnewInChina()
{
    QFETCH(QString, now);
    QFETCH(QString, day);
    QFETCH(QString, month);
    const QDateTime time = QDateTime::fromString(now, Qt::ISODate);
    QCOMPARE(nextDayOfLimits(time), QDateTime::fromString(day, Qt::ISODate));
    QCOMPARE(nextMonthOfLimits(time), QDateTime::fromString(month, Qt::ISODate));
}

void TestRunnerPause::waitsForTheDay()
{
    ManualClock clock;
    RunnerPause pause(clock, m_policy);
    QSignalSpy due(&pause, &RunnerPause::due);
    pause.begin(RunnerHold::DailyLimit, ApiError{.errcode = 45009});
    QCOMPARE(pause.reason(), RunnerHold::DailyLimit);
    QCOMPARE(pause.error()->errcode, 45009);
    QTest::qWait(20); // the clock stands still
    QCOMPARE(due.size(), 0);
    clock.advance(24h);
    QTRY_COMPARE(due.size(), 1);
}

void TestRunnerPause::looksAgainAndAgain()
{
    ManualClock clock;
    RunnerPause pause(clock, m_policy);
    QSignalSpy due(&pause, &RunnerPause::due);
    connect(&pause, &RunnerPause::due, &pause, &RunnerPause::goOn);
    pause.begin(RunnerHold::Offline);
    QTRY_VERIFY(due.size() >= 3);
    pause.end();
    const auto times = due.size();
    QTest::qWait(10);
    QCOMPARE(due.size(), times);
    QCOMPARE(pause.reason(), RunnerHold::None);
}

void TestRunnerPause::agesWhileTheComputerSleeps()
{
    SleepyClock clock;
    RunnerPause pause(clock, m_policy);
    pause.begin(RunnerHold::AccountProblem);
    clock.time = clock.time.addSecs(3600);
    QCOMPARE(pause.age(), 1h);
    clock.time = clock.time.addSecs(-7200); // set back
    QCOMPARE(pause.age(), 0ms);
}

void TestRunnerPause::saysWhenItLooksNext()
{
    SleepyClock clock;
    const RunnerPolicy policy{.probeEvery = 10min, .lockEvery = 20min};
    RunnerPause pause(clock, policy);
    pause.begin(RunnerHold::Offline);
    QCOMPARE(pause.nextLook(), clock.time.addSecs(600));
    clock.time = clock.time.addSecs(3600); // by its timer it is still to come
    QVERIFY(!pause.nextLook().isValid());
    pause.begin(RunnerHold::OtherProgram);
    QCOMPARE(pause.nextLook(), clock.time.addSecs(1200));
    pause.begin(RunnerHold::AccountProblem);
    QVERIFY(!pause.nextLook().isValid());
    pause.lookAfter(1min);
    QCOMPARE(pause.nextLook(), clock.time.addSecs(60));
}

void TestRunnerPause::somebodyHasToMendTheRest_data()
{
    QTest::addColumn<RunnerHold>("reason");
    QTest::newRow("account") << RunnerHold::AccountProblem;
    QTest::newRow("journal") << RunnerHold::Journal;
}

void TestRunnerPause::somebodyHasToMendTheRest()
{
    QFETCH(RunnerHold, reason);
    ManualClock clock;
    RunnerPause pause(clock, m_policy);
    QSignalSpy due(&pause, &RunnerPause::due);
    pause.begin(reason);
    QTest::qWait(20);
    QCOMPARE(due.size(), 0);
}

QTEST_GUILESS_MAIN(TestRunnerPause)
#include "tst_runnerpause.moc"
