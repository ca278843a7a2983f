#include "app/cli/listcommand.h"

#include "app/cli/commandline.h"
#include "app/cli/jsonoutput.h"
#include "app/cli/rulecommand.h"
#include "app/cli/rulereading.h"

#include <QCoreApplication>
#include <QFile>

namespace qrjump::cli {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(qrjump::cli::ListCommand)
};

ExitCode printListing(const core::RuleListing &listing)
{
    QFile out;
    const QByteArray json = listingJson(listing);
    if (out.open(stdout, QIODevice::WriteOnly) && out.write(json) == json.size() && out.flush())
        return Done;
    print(stderr,
          Text::tr("The rules cannot be written to the standard output: %1.").arg(out.errorString()) + u'\n');
    return FileProblem;
}

} // namespace

ExitCode runList(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Text::tr("Prints rules of one account as one JSON object, with WeChat's own names "
                 "and numbers."));
    auto task = begin({"list"_L1, DefaultScope::Newest}, parser, arguments);
    if (!task)
        return task.error();
    const std::optional<core::RuleQuery> query = task->query;
    const auto listing = RuleReading(std::move(task).value().chosen).run(query);
    return listing ? printListing(*listing) : listing.error();
}

} // namespace qrjump::cli
