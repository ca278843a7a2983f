#include "tests/bench/child.h"
#include "tests/bench/figure.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace qrjump::bench;

namespace {

struct Options
{
    Settings settings;
    QStringList only; ///< empty: all
    bool listsOnly = false;
};

QList<Figure> allFigures()
{
    return tableFigures() + snapshotFigures() + fileFigures() + matchFigures() + sandboxFigures() +
           commandFigures() + growthFigures();
}

QStringList namesOf(const QList<Figure> &figures)
{
    QStringList names;
    for (const Figure &figure : figures)
        names.append(figure.name);
    return names;
}

[[noreturn]] void refuse(const QString &why)
{
    std::fputs(qPrintable(why + u'\n'), stderr);
    std::exit(2);
}

int countFrom(const QCommandLineParser &parser, const QString &option)
{
    const int count = parser.value(option).toInt();
    if (count < 1)
        refuse(u"--%1 takes a whole number from 1 on."_s.arg(option));
    return count;
}

Options readOptions(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures how the program copes with many rules, beside what others "
                                     "need for the same. One JSON object a line on the standard output."_s);
    parser.addHelpOption();
    parser.addOption({u"list"_s, u"Name the figures."_s});
    parser.addOption({u"only"_s, u"Measure this figure; may be given several times."_s, u"NAME"_s});
    parser.addOption({u"runs"_s, u"Take the median of so many runs."_s, u"N"_s, u"5"_s});
    parser.addOption({u"quick"_s, u"One run for each figure."_s});
    parser.addOption({u"rows"_s, u"What stands for 100,000 rules."_s, u"N"_s, u"100000"_s});
    parser.process(application);
    Options options{{countFrom(parser, u"rows"_s), countFrom(parser, u"runs"_s)},
                    parser.values(u"only"_s),
                    parser.isSet(u"list"_s)};
    if (parser.isSet(u"quick"_s))
        options.settings.runs = 1;
    for (const QString &name : std::as_const(options.only)) {
        if (!namesOf(allFigures()).contains(name))
            refuse(u"There is no figure “%1”; --list names them."_s.arg(name));
    }
    return options;
}

void print(const QList<Line> &lines)
{
    for (const Line &line : lines) {
        std::fputs(line.json().constData(), stdout);
        std::fflush(stdout);
        std::fputs(qPrintable(line.remark() + u'\n'), stderr);
    }
}

int run(const Options &options)
{
    if (options.listsOnly) {
        std::fputs(qPrintable(namesOf(allFigures()).join(u'\n') + u'\n'), stdout);
        return 0;
    }
    for (const Figure &figure : allFigures()) {
        if (options.only.isEmpty() || options.only.contains(figure.name))
            print(figure.measure(options.settings));
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    // No screen is needed, and none shows windows that come and go.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"qrjump-bench"_s);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--child"_L1)
        return runChild(arguments.sliced(2));
    return run(readOptions(application));
}
