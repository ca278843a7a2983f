#include "core/base/threadjob.h"

#include <QSignalSpy>
#include <QTest>

using namespace qrjump::core;

namespace {

/// Owns a job and keeps what it hears.
class Listener : public QObject
{
    Q_OBJECT

public:
    void start(const ThreadJob<int>::Work &work)
    {
        job.start(this, work, [this](int result) { hear(result); });
    }
    void hear(int result)
    {
        heard.append(result);
        threads.append(QThread::currentThread());
    }

    QList<int> heard;
    QList<QThread *> threads;
    ThreadJob<int> job;
};

int waitForStop(const std::atomic_bool &isStopped)
{
    while (!isStopped)
        QThread::yieldCurrentThread();
    return -1;
}

} // namespace

class TestThreadJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheResultHere();
    void stops();
    void anEarlierJobIsNotHeard();
    void destroyingWaits();
    void theListenerMayStartTheNext();
};

void TestThreadJob::tellsTheResultHere()
{
    Listener listener;
    QThread *worker = nullptr;
    listener.start([&worker](const std::atomic_bool &) {
        worker = QThread::currentThread();
        return 7;
    });
    QVERIFY(listener.job.isRunning());
    QTRY_COMPARE(listener.heard, QList{7});
    QVERIFY(!listener.job.isRunning());
    QCOMPARE(listener.threads, QList{QThread::currentThread()});
    QVERIFY(worker != QThread::currentThread());
}

void TestThreadJob::stops()
{
    Listener listener;
    listener.start(waitForStop);
    listener.job.stop();
    QTRY_COMPARE(listener.heard, QList{-1});
}

void TestThreadJob::anEarlierJobIsNotHeard()
{
    Listener listener;
    std::atomic_bool hasRun = false;
    listener.start([&hasRun](const std::atomic_bool &) {
        hasRun = true;
        return 1;
    });
    while (!hasRun)
        QThread::yieldCurrentThread(); // its end is on the way then, and nobody has looked yet
    listener.start([](const std::atomic_bool &) { return 2; });
    QTRY_COMPARE(listener.heard, QList{2});
    listener.start(waitForStop);
    listener.start([](const std::atomic_bool &) { return 3; });
    QTRY_COMPARE(listener.heard.size(), 2);
    QCOMPARE(listener.heard.last(), 3);
}

void TestThreadJob::destroyingWaits()
{
    std::atomic_bool hasEnded = false;
    {
        Listener listener;
        listener.start([&hasEnded](const std::atomic_bool &isStopped) {
            const int result = waitForStop(isStopped);
            hasEnded = true;
            return result;
        });
    }
    QVERIFY(hasEnded);
    QCoreApplication::processEvents();
}

void TestThreadJob::theListenerMayStartTheNext()
{
    Listener listener;
    listener.job.start(
        &listener, [](const std::atomic_bool &) { return 1; },
        [&listener](int) { listener.start([](const std::atomic_bool &) { return 2; }); });
    QTRY_COMPARE(listener.heard, QList{2});
}

QTEST_GUILESS_MAIN(TestThreadJob)
#include "tst_threadjob.moc"
