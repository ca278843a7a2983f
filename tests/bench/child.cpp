#include "tests/bench/child.h"

#include "core/models/ruletablemodel.h"
#include "core/rules/rulepage.h"
#include "tests/bench/benchrules.h"
#include "tests/bench/measuring.h"
#include "tests/bench/snapshotfile.h"
#include "tests/bench/startwindow.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>

#include <cstdio>

#ifdef Q_OS_LINUX
#include <unistd.h>
#endif

namespace qrjump::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDeadlineMs = 60'000;
constexpr int kRowsOfPage = 200;

void start(QProcess &process, const QStringList &arguments)
{
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), QStringList{u"--child"_s} + arguments);
}

/// Of this program in the main memory; nothing where the system does not say it.
double residentMebibytes()
{
#ifdef Q_OS_LINUX
    QFile statm(u"/proc/self/statm"_s);
    if (!statm.open(QIODevice::ReadOnly))
        return 0;
    const double pages = statm.readAll().split(' ').at(1).toDouble();
    return pages * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1024 * 1024);
#else
    return 0;
#endif
}

/// As a reading of the server fills it: page by page.
void fill(core::RuleTableModel &model, int rows, core::JumpRule (*rule)(int))
{
    for (int first = 0; first < rows; first += kRowsOfPage) {
        QList<core::JumpRule> page;
        for (int i = first; i < std::min(rows, first + kRowsOfPage); ++i)
            page.append(rule(i));
        model.append(page);
    }
}

int printMemory(int rows, core::JumpRule (*rule)(int))
{
    const double before = residentMebibytes();
    core::RuleTableModel model(core::AccountKind::Ordinary);
    fill(model, rows, rule);
    std::printf("%f\n", residentMebibytes() - before);
    return model.rowCount() == rows ? 0 : 1;
}

} // namespace

double numberFromChild(const QStringList &arguments)
{
    QProcess process;
    start(process, arguments);
    if (!process.waitForFinished(kDeadlineMs) || process.exitCode() != 0)
        return 0;
    return process.readAllStandardOutput().trimmed().toDouble();
}

double msUntilChildPainted(const QStringList &arguments)
{
    QProcess process;
    const double taken = msOf([&] {
        start(process, arguments);
        process.waitForReadyRead(kDeadlineMs);
    });
    process.waitForFinished(kDeadlineMs);
    return process.exitCode() == 0 ? taken : 0;
}

int runChild(const QStringList &arguments)
{
    const QString name = arguments.value(0);
    const int rows = arguments.value(1).toInt();
    if (name == "memory-links"_L1)
        return printMemory(rows, linkRule);
    if (name == "memory-codes"_L1)
        return printMemory(rows, codeRule);
    if (name == "snapshot"_L1)
        return printLoading(arguments.value(1));
    if (name == "window"_L1)
        return paintProgram(arguments.value(1));
    if (name == "bare-window"_L1)
        return paintBareWindow();
    return 2;
}

} // namespace qrjump::bench
