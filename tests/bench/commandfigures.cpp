#include "tests/bench/curlexport.h"
#include "tests/bench/figure.h"
#include "tests/bench/measuring.h"
#include "tests/bench/sandboxprocess.h"

#include <QFile>
#include <QTemporaryDir>

#include <cstdio>

namespace qrjump::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr double kPartOfPeer = 0.5;
constexpr auto kTokenVariable = "QRJUMP_BENCH_TOKEN"_L1;

double msOfCommand(const SandboxProcess &sandbox, const QString &fileName)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(kTokenVariable, sandbox.token());
    process.setProcessEnvironment(environment);
    process.setStandardOutputFile(QProcess::nullDevice());
    const double taken = msOf([&] {
        process.start(commandLineProgram(),
                      {u"export"_s, u"--base-url"_s, sandbox.baseUrl().toString(), u"--kind"_s, u"service"_s,
                       u"--appid"_s, sandbox.miniProgramAppid(), u"--token-env"_s, kTokenVariable,
                       u"--rate"_s, u"1000000,1000000"_s, u"--encoding"_s, u"utf-8"_s, u"--out"_s, fileName});
        process.waitForFinished(-1);
    });
    if (process.exitCode() != 0)
        std::fputs(process.readAllStandardError().constData(), stderr);
    return taken;
}

qsizetype linesIn(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll().count('\n') : 0;
}

QList<Line> commandExport(const Settings &settings)
{
    const QString name = u"command-export"_s;
    for (const QString &program : {u"curl"_s, u"jq"_s}) {
        if (!CurlExport::has(program))
            return {{.name = name, .skipped = u"no "_s + program}};
    }
    const SandboxProcess sandbox(settings.rows, {u"--no-limits"_s});
    const QTemporaryDir folder;
    const QString fileName = folder.filePath(u"ours.csv"_s);
    const CurlExport peer(sandbox, settings.rows);
    const auto medians = mediansOf(
        settings.runs, [&] { return msOfCommand(sandbox, fileName); }, [&] { return peer.msOfOneCurl(); },
        [&] { return peer.msOfACurlAPage(); });
    if (linesIn(fileName) != settings.rows + 1 || linesIn(peer.fileName()) != settings.rows)
        std::fputs("The exported files do not have all rules.\n", stderr);
    const auto line = [&](const QString &what, double peerMs) -> Line {
        return {.name = name,
                .rows = settings.rows,
                .ours = medians.at(0),
                .peer = what,
                .peerValue = peerMs,
                .reach = Reach{kPartOfPeer}};
    };
    return {line(u"one curl for all pages, one jq -r @csv"_s, medians.at(1)),
            line(u"a curl and a jq -r @csv for each page"_s, medians.at(2))};
}

} // namespace

QList<Figure> commandFigures()
{
    return {{u"command-export"_s, commandExport}};
}

} // namespace qrjump::bench
