#include "changebench.h"

#include "core/api/ratewindows.h"

#include <QElapsedTimer>
#include <QEventLoop>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace qrjump::core;
using namespace qrjump::test;
using std::chrono::milliseconds;

namespace {

constexpr int kFullMeasure = 1000;
constexpr double kOverheadAtMost = 1.05;
constexpr double kOverheadOfFewRows = 1.2; // what happens once weighs more

/// QRJUMP_PACE_ROWS=1000 is the full measure and takes five minutes; the usual run is shorter.
int rowCount()
{
    const int wanted = qEnvironmentVariableIntValue("QRJUMP_PACE_ROWS");
    return wanted > 0 ? wanted : 30;
}

/// From the first to the last of as many requests that leave as soon as WeChat's limits allow.
milliseconds allowedTime(int requests)
{
    const RateLimits limits;
    QList<milliseconds> sent;
    for (int i = 0; i < requests; ++i) {
        milliseconds at = 0ms;
        if (i >= limits.perSecond)
            at = std::max(at, sent.at(i - limits.perSecond) + 1s);
        if (i >= limits.perMinute)
            at = std::max(at, sent.at(i - limits.perMinute) + 1min);
        sent.append(at);
    }
    return sent.isEmpty() ? 0ms : sent.constLast();
}

double seconds(milliseconds time)
{
    return double(time.count()) / 1000;
}

} // namespace

/// Whether a long import is as fast as the limits of WeChat allow: the real program, clock and limits.
class TestImportPace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesAsLongAsTheLimitsAllow();
};

void TestImportPace::takesAsLongAsTheLimitsAllow()
{
    qrjump::sandbox::SandboxOptions options;
    options.serviceRuleCount = 0; // and refuses what is too fast
    ChangeBench bench(options);
    QVERIFY(bench.isStarted);
    QByteArray rows = "prefix,path\n";
    for (int i = 0; i < rowCount(); ++i)
        rows += "http://weixin.qq.com/q/pace" + QByteArray::number(i) + ",pages/a\n";
    ChangeBench::write(bench.path(u"rules.csv"_s), rows);
    QStringList account = bench.service();
    account.remove(account.indexOf(u"--rate"_s), 2);

    CliProcess cli;
    QEventLoop loop;
    QElapsedTimer sinceStart;
    QElapsedTimer sinceFirstRequest;
    connect(&cli.process(), &QProcess::finished, &loop, &QEventLoop::quit);
    connect(bench.recorder.get(), &WriteRecorder::arrived, &loop, [&sinceFirstRequest] {
        if (!sinceFirstRequest.isValid())
            sinceFirstRequest.start();
    });
    sinceStart.start();
    cli.start(QStringList{u"import"_s, bench.path(u"rules.csv"_s), u"--yes"_s} + account);
    loop.exec();
    const milliseconds taken(sinceFirstRequest.elapsed());
    const milliseconds takenInAll(sinceStart.elapsed());
    const CliResult result = cli.waitForEnd();
    QVERIFY2(result.exitCode == 0, result.err.constData());
    QCOMPARE(bench.rules().size(), rowCount());
    QCOMPARE(bench.recorder->writes().size(), rowCount()); // none was too fast

    const int requests = bench.recorder->requestCount();
    const milliseconds allowed = allowedTime(requests);
    const milliseconds allowedForWrites = allowedTime(rowCount());
    const double ratio = seconds(taken) / seconds(allowed);
    qInfo("%d rows, %d requests: %.2f s, with the start of the program %.2f s; the limits allow %.2f s: %.3f "
          "times, and for the %d writes alone %.2f s: %.3f times",
          rowCount(), requests, seconds(taken), seconds(takenInAll), seconds(allowed), ratio, rowCount(),
          seconds(allowedForWrites), seconds(taken) / seconds(allowedForWrites));
    QVERIFY(ratio <= (rowCount() < kFullMeasure ? kOverheadOfFewRows : kOverheadAtMost));
}

QTEST_GUILESS_MAIN(TestImportPace)
#include "tst_importpace.moc"
