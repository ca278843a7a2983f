#pragma once

#include "changebench.h"

#include <QEventLoop>
#include <QRandomGenerator>
#include <QTimer>

namespace qrjump::test {

/// Carries a command that changes rules through, although it is killed (kill -9) at random moments.
class KilledCommand
{
public:
    KilledCommand(ChangeBench &bench, QRandomGenerator &random)
        : m_bench(bench)
        , m_random(random)
    {}

    /// Starts `anew`, then `resume` until a run lives to its end, and anew if it was killed before it had
    /// recorded anything. The result of the run that was not killed.
    [[nodiscard]] CliResult carryThrough(const QStringList &anew, const QStringList &resume)
    {
        constexpr int kNothingToResume = 2;
        std::optional<CliResult> result = runOrKill(anew);
        while (!result || result->exitCode == kNothingToResume)
            result = runOrKill(result ? anew : resume);
        return *result;
    }

    [[nodiscard]] int kills() const { return m_kills; }

private:
    /// Nothing when it was killed.
    [[nodiscard]] std::optional<CliResult> runOrKill(const QStringList &arguments)
    {
        CliProcess program;
        program.start(arguments);
        letWork(program.process());
        if (program.process().state() == QProcess::NotRunning)
            return program.waitForEnd();
        program.process().kill();
        program.process().waitForFinished();
        ++m_kills;
        // What it has sent arrives: the next run is told not to wait for it.
        if (!QTest::qWaitFor([this] { return m_bench.recorder->isIdle(); }))
            QTest::qFail("A request stayed under way.", __FILE__, __LINE__);
        return std::nullopt;
    }

    /// Until it ends or its moment has come: a time after a number of requests, or after its start.
    void letWork(QProcess &process)
    {
        QEventLoop loop;
        QTimer moment;
        moment.setSingleShot(true);
        int requests = m_random.bounded(kRequestsAtMost);
        const int delay = requests > 0 ? m_random.bounded(kDelayAtMost) : m_random.bounded(kStartAtMost);
        QObject::connect(&moment, &QTimer::timeout, &loop, &QEventLoop::quit);
        QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
        QObject::connect(m_bench.recorder.get(), &WriteRecorder::arrived, &loop, [&] {
            if (--requests == 0)
                moment.start(delay);
        });
        if (requests == 0)
            moment.start(delay);
        if (process.state() != QProcess::NotRunning)
            loop.exec();
    }

    static constexpr int kRequestsAtMost = 20;
    static constexpr int kDelayAtMost = 8;   // ms; a request takes about as long
    static constexpr int kStartAtMost = 150; // ms

    ChangeBench &m_bench;
    QRandomGenerator &m_random;
    int m_kills = 0;
};

} // namespace qrjump::test
