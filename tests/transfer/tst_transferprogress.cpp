#include "core/transfer/transferprogress.h"

#include <QTest>

using namespace qrjump::core;
using namespace std::chrono_literals;

class TestTransferProgress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheTimeLeft();
    void guessesNothing();
};

void TestTransferProgress::tellsTheTimeLeft()
{
    const TransferProgress progress = withRemaining({.done = 400, .promised = 1000, .elapsed = 2s});
    QCOMPARE(progress.rulesPerSecond(), 200.0);
    QVERIFY(progress.remaining == 3s);
    QVERIFY(withRemaining({.done = 10, .promised = 10, .elapsed = 2s}).remaining == 0s);
}

void TestTransferProgress::guessesNothing()
{
    QVERIFY(!withRemaining({.done = 400, .elapsed = 2s}).remaining);
    QVERIFY(!withRemaining({.done = 0, .promised = 1000, .elapsed = 2s}).remaining);
    QVERIFY(!withRemaining({.done = 400, .promised = 1000}).remaining);
    QCOMPARE(TransferProgress{.done = 400}.rulesPerSecond(), 0.0);
}

QTEST_APPLESS_MAIN(TestTransferProgress)
#include "tst_transferprogress.moc"
