#include "core/sandbox/ratewindow.h"

#include <QTest>

using namespace std::chrono_literals;
using qrjump::sandbox::RateWindow;

class TestRateWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesTheSixthCallOfASecond();
    void slidesInsteadOfCountingWholeSeconds();
    void neverRefusesWhoKeepsToTheLimit();
    void refusesThe201stCallOfAMinute();
    void doesNotCountRefusedCalls();
};

void TestRateWindow::refusesTheSixthCallOfASecond()
{
    RateWindow window;
    for (int i = 0; i < 5; ++i)
        QVERIFY(window.admit(10s));
    QVERIFY(!window.admit(10s));
    QVERIFY(!window.admit(10s + 900ms));
    QVERIFY(window.admit(11s));
}

void TestRateWindow::slidesInsteadOfCountingWholeSeconds()
{
    RateWindow window;
    for (int i = 0; i < 5; ++i)
        QVERIFY(window.admit(900ms));
    QVERIFY(!window.admit(1100ms));
}

void TestRateWindow::neverRefusesWhoKeepsToTheLimit()
{
    RateWindow window;
    for (int burst = 0; burst < 40; ++burst) {
        const auto lateness = burst % 2 == 0 ? 30ms : 0ms; // every other burst arrives late
        for (int i = 0; i < 5; ++i)
            QVERIFY(window.admit(std::chrono::seconds(burst) + lateness));
    }
}

void TestRateWindow::refusesThe201stCallOfAMinute()
{
    RateWindow window;
    for (int i = 0; i < 200; ++i)
        QVERIFY(window.admit(i * 250ms));
    QVERIFY(!window.admit(55s));
    QVERIFY(window.admit(60s));
    QVERIFY(!window.admit(60s + 100ms)); // the second call left the minute at 60.25 s only
    QVERIFY(window.admit(60s + 250ms));
}

void TestRateWindow::doesNotCountRefusedCalls()
{
    RateWindow window;
    for (int i = 0; i < 5; ++i)
        QVERIFY(window.admit(0ms));
    for (int i = 0; i < 1000; ++i)
        QVERIFY(!window.admit(500ms));
    QVERIFY(window.admit(1s));
}

QTEST_APPLESS_MAIN(TestRateWindow)
#include "tst_ratewindow.moc"
