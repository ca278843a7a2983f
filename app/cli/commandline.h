#pragma once

#include "app/cli/exitcode.h"

#include <QStringList>

#include <cstdio>
#include <optional>

class QCommandLineParser;

namespace qrjump::cli {

/// Silences Qt's and our warnings: what a script finds on stderr is one sentence or one JSON object.
/// QT_LOGGING_RULES brings them back.
void silenceWarnings();

/// Adds --help and reads `arguments`, whose first one is passed over. With a value, the command ends with it:
/// the help was asked for, or the problem has been printed.
[[nodiscard]] std::optional<ExitCode> parse(QCommandLineParser &parser, const QStringList &arguments,
                                            QLatin1StringView command);

/// What the parser has to say, with the program named as the user calls it: "qrjump sandbox".
[[nodiscard]] QString helpOf(const QCommandLineParser &parser, QLatin1StringView command);

/// What is wrong with a command line, on stderr, and where to read how it is right. Not the help itself: the
/// problem would scroll away.
void printUsageProblem(const QString &problem, QLatin1StringView command);

/// Writes UTF-8 and flushes, so that a reader at the other end of a pipe sees whole lines at once.
/// Whether all of it left the program.
bool print(std::FILE *stream, const QString &text);

} // namespace qrjump::cli
