#pragma once

#include <QString>

#include <cstdio>

class QCommandLineParser;

namespace qrjump::cli {

/// What the parser has to say, with the program named as the user calls it: "qrjump sandbox".
[[nodiscard]] QString helpOf(const QCommandLineParser &parser, QLatin1StringView command);

/// What is wrong with a command line, on stderr, and where to read how it is right. Not the help itself: the
/// problem would scroll away.
void printUsageProblem(const QString &problem, QLatin1StringView command);

/// Writes UTF-8 and flushes, so that a reader at the other end of a pipe sees whole lines at once.
/// Whether all of it left the program.
bool print(std::FILE *stream, const QString &text);

} // namespace qrjump::cli
