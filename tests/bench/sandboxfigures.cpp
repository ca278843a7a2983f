#include "core/transfer/ruleexport.h"
#include "core/transfer/rulereading.h"
#include "tests/bench/benchrules.h"
#include "tests/bench/benchtable.h"
#include "tests/bench/figure.h"
#include "tests/bench/measuring.h"
#include "tests/bench/sandboxprocess.h"
#include "tests/support/loopprobe.h"

#include <cstdio>

namespace qrjump::bench {

using namespace Qt::StringLiterals;
using core::RateLimits;
using core::RuleReading;

namespace {

constexpr double kTimesOfLimits = 1.05;
constexpr double kLongestStallMs = 50;
constexpr RateLimits kNoLimits{.perSecond = 1'000'000, .perMinute = 1'000'000};
constexpr int kPartOfRows = 5; // of 100,000 rules 20,000 are read with the limits

/// Reads every rule and waits for it; `take` gets them as they come.
template <typename Take>
double msOfReading(SandboxClient &session, int rows, Take take)
{
    RuleReading reading(session.client, session.clock);
    QEventLoop loop;
    core::RuleListing listing;
    QObject::connect(&reading, &RuleReading::received, &loop, take);
    QObject::connect(&reading, &RuleReading::failed, &loop, &QEventLoop::quit);
    QObject::connect(&reading, &RuleReading::finished, &loop, [&](const core::RuleListing &read) {
        listing = read;
        loop.quit();
    });
    const double taken = msOf([&] {
        reading.start();
        loop.exec();
    });
    if (listing.rules.count() != rows)
        std::fputs("The reading has not come to its end.\n", stderr);
    return taken;
}

double msThatLimitsAllow(int rows)
{
    const RateLimits limits;
    const double pages = (rows + core::kMaxPageSize - 1) / core::kMaxPageSize;
    return 1000 * std::max(pages / limits.perSecond, pages * 60 / limits.perMinute - 60);
}

QList<Line> loading(const Settings &settings)
{
    const int rows = settings.rows / kPartOfRows;
    QList<double> taken;
    for (int run = 0; run < settings.runs; ++run) { // half a minute each: none to warm up
        const SandboxProcess sandbox(rows, {u"--latency"_s, u"300"_s});
        SandboxClient session(sandbox, RateLimits());
        taken.append(msOfReading(session, rows, [](const QList<core::JumpRule> &) {}));
    }
    return {{.name = u"load-within-limits"_s,
             .rows = rows,
             .ours = median(taken),
             .peer = u"the time the limits allow"_s,
             .peerValue = msThatLimitsAllow(rows),
             .reach = Reach{kTimesOfLimits}}};
}

void exportAll(const BenchTable &table, const core::Clock &clock)
{
    core::RuleExport writing({.fileName = table.folder.filePath(u"rules.csv"_s)}, clock);
    QEventLoop loop;
    QObject::connect(&writing, &core::RuleExport::finished, &loop,
                     [&loop](const core::RuleExport::Outcome &outcome) {
                         if (!outcome)
                             std::fputs("The export has failed.\n", stderr);
                         loop.quit();
                     });
    writing.exportRules(core::RuleSelection::all(table.model.rules()));
    loop.exec();
}

struct Stall
{
    double longestMs = 0;
    double longestWorkMs = 0;
};

/// What a user does with an account: the table fills itself, is filtered, sorted and exported.
Stall stallOf(const SandboxProcess &sandbox, int rows)
{
    SandboxClient session(sandbox, kNoLimits);
    BenchTable table;
    test::LoopProbe probe;
    (void)msOfReading(session, rows,
                      [&table](const QList<core::JumpRule> &rules) { table.model.append(rules); });
    (void)table.filter(u"1"_s);
    (void)table.filter(QString());
    (void)table.sort(core::RuleOrder{});
    exportAll(table, session.clock);
    probe.look();
    return {probe.longestMs(), probe.longestWorkMs()};
}

QList<Line> stalling(const Settings &settings)
{
    const SandboxProcess sandbox(settings.rows, {u"--no-limits"_s});
    QList<double> stalls;
    QList<double> work;
    for (int run = 0; run < settings.runs; ++run) {
        const Stall stall = stallOf(sandbox, settings.rows);
        stalls.append(stall.longestMs);
        work.append(stall.longestWorkMs);
    }
    return {lineWithin(u"longest-stall"_s, settings.rows, median(stalls), kLongestStallMs),
            lineWithin(u"longest-stall-own-work"_s, settings.rows, median(work), kLongestStallMs)};
}

} // namespace

QList<Figure> sandboxFigures()
{
    return {{u"load-within-limits"_s, loading}, {u"longest-stall"_s, stalling}};
}

} // namespace qrjump::bench
