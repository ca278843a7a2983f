#include "app/cli/listcommand.h"

#include "app/cli/commandline.h"
#include "app/cli/commandsession.h"
#include "app/cli/jsonoutput.h"
#include "app/cli/progressline.h"
#include "app/cli/rulecommand.h"

#include <QCoreApplication>
#include <QFile>

namespace qrjump::cli {

using namespace Qt::StringLiterals;
using core::RuleFetch;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(qrjump::cli::ListCommand)
};

/// One run of the command, once its options are known to be good.
class Listing
{
public:
    explicit Listing(RuleTask task);

    [[nodiscard]] ExitCode run();

private:
    void conclude(const RuleFetch::Outcome &outcome);
    [[nodiscard]] static ExitCode printListing(const core::RuleListing &listing);

    std::optional<core::RuleQuery> m_query;
    CommandSession m_session;
    RuleFetch m_fetch;
    ProgressLine m_progress;
};

Listing::Listing(RuleTask task)
    : m_query(task.query)
    , m_session(std::move(task.chosen))
    , m_fetch(m_session.client(), m_session.clock())
{
    QObject::connect(&m_fetch, &RuleFetch::progressed, &m_fetch,
                     [this](const core::TransferProgress &progress) { m_progress.show(progress); });
    QObject::connect(&m_session.client(), &core::JumpRuleClient::backedOff, &m_fetch,
                     [this](const core::BackOff &backOff) { m_progress.show(backOff); });
    QObject::connect(&m_fetch, &RuleFetch::finished, &m_fetch,
                     [this](const RuleFetch::Outcome &outcome) { conclude(outcome); });
}

ExitCode Listing::run()
{
    if (m_query)
        m_fetch.fetch(*m_query);
    else
        m_fetch.fetchEverything();
    return static_cast<ExitCode>(QCoreApplication::exec());
}

void Listing::conclude(const RuleFetch::Outcome &outcome)
{
    m_progress.clear();
    if (outcome)
        return QCoreApplication::exit(printListing(*outcome));
    QCoreApplication::exit(report(outcome.error(), m_session.session().account()));
}

ExitCode Listing::printListing(const core::RuleListing &listing)
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
    return task ? Listing(std::move(task).value()).run() : task.error();
}

} // namespace qrjump::cli
