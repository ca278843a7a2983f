#include "core/operations/answerwatch.h"

#include "tests/support/manualclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using namespace qrjump::core;
using namespace qrjump::test;

class TestAnswerWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsSinceTheFirstRequestWithoutAnAnswer();
    void waitingForOnesTurnIsNoSilence();
    void aRefusedReadLeavesTheSilenceAboutAWrite();
    void tellsSinceWhenTheServerIsAsked();
    void tellsWhenItBeginsAndEnds();
};

void TestAnswerWatch::countsSinceTheFirstRequestWithoutAnAnswer()
{
    ManualClock clock;
    AnswerWatch watch(clock, 5s);
    watch.noteRequest(Effect::Write);
    clock.advance(4s);
    QVERIFY(!watch.silence());
    clock.advance(8s);
    QCOMPARE(watch.silence(), std::optional(12'000ms));
    watch.noteRequest(Effect::Write); // the lost one was followed by another
    clock.advance(30s);
    QCOMPARE(watch.silence(), std::optional(42'000ms));
}

void TestAnswerWatch::waitingForOnesTurnIsNoSilence()
{
    ManualClock clock;
    AnswerWatch watch(clock, 5s);
    watch.noteRequest(Effect::Write);
    watch.noteAnswer();
    clock.advance(60s);
    QVERIFY(!watch.silence());
    watch.noteRequest(Effect::Write);
    clock.advance(6s);
    QCOMPARE(watch.silence(), std::optional(6'000ms));
}

void TestAnswerWatch::aRefusedReadLeavesTheSilenceAboutAWrite()
{
    ManualClock clock;
    AnswerWatch watch(clock, 5s);
    watch.noteRequest(Effect::Write);
    clock.advance(30s);
    watch.noteRequest(Effect::Read);
    clock.advance(1s);
    watch.noteFailure(Effect::Read);
    QCOMPARE(watch.silence(), std::optional(31'000ms));
    watch.noteRequest(Effect::Read);
    clock.advance(2s);
    watch.noteFailure(Effect::Write); // now only the read is waited for
    QVERIFY(!watch.silence());
    clock.advance(4s);
    QCOMPARE(watch.silence(), std::optional(6'000ms));
    watch.noteFailure(Effect::Read);
    QVERIFY(!watch.silence());
}

void TestAnswerWatch::tellsSinceWhenTheServerIsAsked()
{
    ManualClock clock;
    AnswerWatch watch(clock, 5s);
    watch.noteRequest(Effect::Write);
    clock.advance(30s);
    QVERIFY(!watch.asked().first.isValid());
    watch.noteRequest(Effect::Read);
    const QDateTime since = clock.now();
    clock.advance(29s);
    watch.noteRequest(Effect::Read); // once more
    QCOMPARE(watch.asked().first, since);
    QCOMPARE(watch.asked().second, 29'000ms);
    QCOMPARE(watch.silence(), std::optional(59'000ms));
    watch.noteAnswer();
    QVERIFY(!watch.asked().first.isValid());
}

void TestAnswerWatch::tellsWhenItBeginsAndEnds()
{
    ManualClock clock;
    AnswerWatch watch(clock, 10ms);
    QSignalSpy changed(&watch, &AnswerWatch::changed);
    watch.noteRequest(Effect::Write);
    watch.noteAnswer();
    QCOMPARE(changed.size(), 0); // too short to be told
    watch.noteRequest(Effect::Write);
    clock.advance(10ms);
    QTRY_COMPARE(changed.size(), 1);
    watch.noteAnswer();
    QCOMPARE(changed.size(), 2);
}

QTEST_GUILESS_MAIN(TestAnswerWatch)
#include "tst_answerwatch.moc"
