#include "app/cli/terminal.h"

#include "app/cli/commandline.h"

#include <QFile>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace qrjump::cli {

using namespace Qt::StringLiterals;

bool isTerminal(std::FILE *stream)
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stream)) != 0;
#else
    return isatty(fileno(stream)) != 0;
#endif
}

bool isConfirmed(const QString &question)
{
    print(stderr, question + u' ');
    QFile input;
    const QByteArray answer = input.open(stdin, QIODevice::ReadOnly) ? input.readLine() : QByteArray();
    if (!answer.endsWith('\n'))
        print(stderr, u"\n"_s); // the end of the input leaves the cursor behind the question
    return answer.trimmed() == "yes"_ba;
}

} // namespace qrjump::cli
