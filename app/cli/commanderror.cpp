#include "app/cli/commanderror.h"

#include "app/cli/commandline.h"

namespace qrjump::cli {

ExitCode report(const CommandError &error, QLatin1StringView command)
{
    if (error.exitCode == WrongUsage)
        printUsageProblem(error.text, command);
    else
        print(stderr, error.text + u'\n');
    return error.exitCode;
}

} // namespace qrjump::cli
