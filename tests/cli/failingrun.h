#pragma once

#include "cliprocess.h"

#include <QEventLoop>
#include <QFile>

namespace qrjump::test {

/// The library that makes file operations fail; empty where there is none.
#ifdef QRJUMP_FAILING_FILES
inline const QString kFailingFiles = QStringLiteral(QRJUMP_FAILING_FILES);
#else
inline const QString kFailingFiles;
#endif

/// What happens to one of the file operations of a run.
struct FileFailure
{
    enum class Kind {
        None,
        Once,     ///< it fails, the next ones do not
        FullDisk, ///< from it on there is no room
    };

    Kind kind = Kind::None;
    int operation = 0; ///< from 1
};

/// A run of `qrjump` whose operations on files below a folder are noted, and fail as wanted.
struct FailingRun
{
    FailingRun(const QStringList &arguments, const QString &folder, const FileFailure &failure = {})
    {
        const QTemporaryDir notes;
        const QString log = notes.filePath(QStringLiteral("operations"));
        const bool isFull = failure.kind == FileFailure::Kind::FullDisk;
        CliProcess cli;
        QProcessEnvironment environment = cli.process().processEnvironment();
        environment.insert(QStringLiteral("LD_PRELOAD"), kFailingFiles);
        environment.insert(QStringLiteral("QRJUMP_FAIL_BELOW"), folder);
        environment.insert(QStringLiteral("QRJUMP_FAIL_LOG"), log);
        environment.insert(QStringLiteral("QRJUMP_FAIL_AT"), QString::number(failure.operation));
        environment.insert(QStringLiteral("QRJUMP_FAIL_FULL"), QString::number(isFull ? 1 : 0));
        cli.process().setProcessEnvironment(environment);
        result = ended(cli, arguments);
        QFile file(log);
        if (file.open(QIODevice::ReadOnly))
            operations = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    }

    /// Hands on what servers in this thread say without the pauses of QTest::qWaitFor().
    [[nodiscard]] static CliResult ended(CliProcess &cli, const QStringList &arguments)
    {
        QEventLoop loop;
        QObject::connect(&cli.process(), &QProcess::finished, &loop, &QEventLoop::quit);
        cli.start(arguments);
        if (cli.process().state() != QProcess::NotRunning)
            loop.exec();
        return cli.waitForEnd();
    }

    [[nodiscard]] QStringList failed() const { return operations.filter(QStringLiteral("! ")); }

    CliResult result;
    QStringList operations; ///< "open /path", "! write /path", …; the mark is that of failure
};

} // namespace qrjump::test
