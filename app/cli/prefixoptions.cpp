#include "app/cli/prefixoptions.h"

#include "app/cli/prefixfile.h"

#include <QCoreApplication>

namespace qrjump::cli {

using namespace Qt::StringLiterals;
using core::Failure;
using core::Result;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(qrjump::cli::PrefixOptions)
};

} // namespace

void addPrefixOptions(QCommandLineParser &parser)
{
    parser.addOption(
        {u"prefix"_s, Text::tr("The prefix of a rule; any number, each with its own --prefix."), u"P"_s});
    parser.addOption({u"file"_s,
                      Text::tr("A text file with one prefix a line, or a CSV file with a column "
                               "“prefix”, such as “qrjump export” writes."),
                      u"FILE"_s});
}

bool hasPrefixOption(const OptionReader &reader)
{
    return reader.has(u"prefix"_s) || reader.has(u"file"_s);
}

Result<QStringList, CommandError> chosenPrefixes(OptionReader &reader)
{
    QStringList prefixes = reader.values(u"prefix"_s);
    const QString fileName = reader.optional(u"file"_s);
    if (prefixes.isEmpty() == fileName.isEmpty())
        reader.fail(Text::tr("Either --prefix or --file is needed, and not both."));
    if (reader.problem())
        return Failure{CommandError{WrongUsage, *reader.problem()}};
    if (fileName.isEmpty()) {
        prefixes.removeDuplicates();
        return prefixes;
    }
    return prefixesIn(fileName);
}

} // namespace qrjump::cli
