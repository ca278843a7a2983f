#include "core/base/wholefile.h"
#include "core/transfer/importfilereader.h"
#include "core/transfer/rulefilewriter.h"
#include "tests/bench/benchrules.h"
#include "tests/bench/exporting.h"
#include "tests/bench/figure.h"
#include "tests/bench/measuring.h"

#include <QSaveFile>

#include <cstdio>

namespace qrjump::bench {

using namespace Qt::StringLiterals;
using core::AccountKind;
using core::RuleSelection;

namespace {

constexpr double kTimesOfWrite = 3;
constexpr double kImportRowsPerMs = 500;

/// As durable as an export: written to a file beside, flushed to the disk, put in the place of the old one.
double msOfOneWrite(const QString &fileName, const QByteArray &bytes)
{
    return msOf([&] {
        QSaveFile file(fileName);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || file.write(bytes) != bytes.size() ||
            !core::commitWhole(file))
            std::fputs("The file cannot be written.\n", stderr);
    });
}

QList<Line> exporting(const Settings &settings)
{
    const Exporting exporting(linkRules(settings.rows));
    (void)exporting.ms();
    const QByteArray bytes = exporting.content();
    const QString fileName = exporting.fileBeside();
    const auto medians = mediansOf(
        settings.runs, [&] { return exporting.ms(); }, [&] { return msOfOneWrite(fileName, bytes); });
    return {{.name = u"export"_s,
             .rows = settings.rows,
             .ours = medians.at(0),
             .peer = u"one write of the same bytes, flushed to the disk as well"_s,
             .peerValue = medians.at(1),
             .reach = Reach{kTimesOfWrite}}};
}

double msOfImport(const QString &fileName, AccountKind kind, int rows)
{
    int read = 0;
    std::optional<core::ImportFileReader::Outcome> table; // freed outside: the window does that elsewhere
    const double taken = msOf([&] {
        core::ImportFileReader reader({.fileName = fileName, .kind = kind});
        table.emplace(reader.read(std::atomic_bool(false)));
    });
    for (const core::ImportRow &row : (*table)->rows)
        read += row.hasErrors() ? 0 : 1;
    if (read != rows)
        std::fputs("The import has read something else.\n", stderr);
    return taken;
}

Line importOf(const Settings &settings, const QString &name, const core::RuleSet &rules, AccountKind kind)
{
    const Exporting file(rules, core::columnsOf(kind));
    (void)file.ms();
    const auto once = [&] { return msOfImport(file.fileName(), kind, rules.count()); };
    return {.name = name,
            .rows = settings.rows,
            .ours = mediansOf(settings.runs, once).first(),
            .peer = u"500,000 rows a second"_s,
            .peerValue = settings.rows / kImportRowsPerMs,
            .reach = Reach{1}};
}

QList<Line> importing(const Settings &settings)
{
    return {importOf(settings, u"import"_s, codeRules(settings.rows), AccountKind::Service),
            importOf(settings, u"import-links"_s, linkRules(settings.rows), AccountKind::Ordinary)};
}

} // namespace

QList<Figure> fileFigures()
{
    return {{u"export"_s, exporting}, {u"import"_s, importing}};
}

} // namespace qrjump::bench
