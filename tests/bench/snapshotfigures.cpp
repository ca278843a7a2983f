#include "tests/bench/benchrules.h"
#include "tests/bench/benchtable.h"
#include "tests/bench/child.h"
#include "tests/bench/figure.h"
#include "tests/bench/measuring.h"
#include "tests/bench/snapshotfile.h"
#include "tests/bench/startwindow.h"

namespace qrjump::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr double kSnapshotMs = 150;
constexpr double kTimesOfBareWindow = 2.5;
constexpr double kTimesOfText = 2.5;
constexpr double kMebibyte = 1024 * 1024;

QList<Line> snapshot(const Settings &settings)
{
    const SnapshotFile file(linkRules(settings.rows));
    const double taken = mediansOf(settings.runs, [&] { return file.msUntilPainted(); }).first();
    return {lineWithin(u"snapshot"_s, settings.rows, taken, kSnapshotMs)};
}

QList<Line> start(const Settings &settings)
{
    const QTemporaryDir folder;
    prepareUser(folder.path(), codeRules(settings.rows));
    const auto medians = mediansOf(
        settings.runs,
        [&] {
            return msUntilChildPainted({u"window"_s, folder.path()});
        },
        [] { return msUntilChildPainted({u"bare-window"_s}); });
    return {{.name = u"start"_s,
             .rows = settings.rows,
             .ours = medians.at(0),
             .peer = u"a bare QMainWindow with an empty QTableView"_s,
             .peerValue = medians.at(1),
             .reach = Reach{kTimesOfBareWindow}}};
}

/// In programs of their own, which have nothing else in memory.
Line memoryOf(const Settings &settings, const QString &name, const QString &child, qint64 bytes)
{
    const auto used = [&] { return numberFromChild({child, QString::number(settings.rows)}); };
    return {.name = name,
            .rows = settings.rows,
            .ours = mediansOf(settings.runs, used).first(),
            .peer = u"the UTF-8 bytes of their text"_s,
            .peerValue = static_cast<double>(bytes) / kMebibyte,
            .reach = Reach{kTimesOfText},
            .unit = u"MiB"_s};
}

QList<Line> memory(const Settings &settings)
{
    return {memoryOf(settings, u"memory"_s, u"memory-links"_s, textBytes(linkRules(settings.rows))),
            memoryOf(settings, u"memory-codes"_s, u"memory-codes"_s, textBytes(codeRules(settings.rows)))};
}

} // namespace

QList<Figure> snapshotFigures()
{
    return {{u"snapshot"_s, snapshot}, {u"start"_s, start}, {u"memory"_s, memory}};
}

} // namespace qrjump::bench
