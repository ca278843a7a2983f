#include "app/cli/commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QLoggingCategory>

namespace qrjump::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kHelpWidth = 79; // as Qt's parser wraps the options

QString wrapped(const QString &text)
{
    QStringList lines{QString()};
    for (const QString &word : text.split(u' ')) {
        QString &line = lines.last();
        if (line.isEmpty())
            line = word;
        else if (line.size() + 1 + word.size() <= kHelpWidth)
            line += u' ' + word;
        else
            lines.append(word);
    }
    return lines.join(u'\n');
}

} // namespace

void silenceWarnings()
{
    QLoggingCategory::setFilterRules(u"*.debug=false\n*.info=false\n*.warning=false"_s);
}

std::optional<ExitCode> parse(QCommandLineParser &parser, const QStringList &arguments,
                              QLatin1StringView command)
{
    parser.addOption(
        {{u"h"_s, u"help"_s}, QCoreApplication::translate("qrjump::cli::CommandLine", "Show this help.")});
    if (!parser.parse(arguments)) {
        printUsageProblem(parser.errorText(), command);
        return WrongUsage;
    }
    if (!parser.isSet(u"help"_s))
        return std::nullopt;
    print(stdout, helpOf(parser, command));
    return Done;
}

QString helpOf(const QCommandLineParser &parser, QLatin1StringView command)
{
    // Qt's parser knows programs, not commands: it begins with the file that was started.
    const QString program = QCoreApplication::arguments().constFirst() + u' ';
    const QString description = parser.applicationDescription();
    return parser.helpText()
        .replace(program, "qrjump %1 "_L1.arg(command))
        .replace(description, wrapped(description));
}

void printUsageProblem(const QString &problem, QLatin1StringView command)
{
    const QString hint = QCoreApplication::translate("qrjump::cli::CommandLine", "See “qrjump %1 --help”.");
    print(stderr, problem + u'\n' + hint.arg(command) + u'\n');
}

bool print(std::FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    const auto size = static_cast<std::size_t>(bytes.size());
    return std::fwrite(bytes.constData(), 1, size, stream) == size && std::fflush(stream) == 0;
}

} // namespace qrjump::cli
