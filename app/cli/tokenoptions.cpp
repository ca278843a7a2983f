#include "app/cli/tokenoptions.h"

#include "core/base/byteordermark.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

namespace qrjump::cli {

using namespace Qt::StringLiterals;
using core::Failure;
using core::Result;
using core::Secret;

namespace {

constexpr qint64 kLongestToken = 4096; // documented: 512

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(qrjump::cli::TokenOptions)
};

bool looksLikeToken(const QByteArray &text)
{
    return !text.isEmpty() && text.size() <= kLongestToken &&
           std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c <= '~'; });
}

Result<Secret, CommandError> tokenFromEnvironment(const QString &name)
{
    const QByteArray text = qgetenv(name.toLocal8Bit().constData()).trimmed();
    if (!looksLikeToken(text))
        return Failure{CommandError{
            WrongUsage, Text::tr("The environment variable that --token-env names holds no token.")}};
    return Secret(text);
}

Result<Secret, CommandError> tokenFromFile(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return Failure{CommandError{
            FileProblem, Text::tr("The file “%1” cannot be read: %2.").arg(fileName, file.errorString())}};
    const QByteArray text = core::withoutByteOrderMark(file.read(kLongestToken * 2)).trimmed();
    if (!looksLikeToken(text))
        return Failure{CommandError{FileProblem, Text::tr("The file “%1” holds no token.").arg(fileName)}};
    return Secret(text);
}

} // namespace

void addTokenOptions(QCommandLineParser &parser)
{
    parser.addOption(
        {u"token-env"_s, Text::tr("The environment variable that holds the access token."), u"NAME"_s});
    parser.addOption({u"token-file"_s, Text::tr("The file that holds the access token."), u"FILE"_s});
}

Result<Secret, CommandError> readToken(OptionReader &reader)
{
    const QString variable = reader.optional(u"token-env"_s);
    const QString file = reader.optional(u"token-file"_s);
    if (variable.isEmpty() == file.isEmpty())
        reader.fail(Text::tr("Either --token-env or --token-file is needed, and not both."));
    if (reader.problem())
        return Failure{CommandError{WrongUsage, *reader.problem()}};
    return file.isEmpty() ? tokenFromEnvironment(variable) : tokenFromFile(file);
}

} // namespace qrjump::cli
