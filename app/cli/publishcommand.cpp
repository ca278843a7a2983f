#include "app/cli/publishcommand.h"

#include "app/cli/jsonoutput.h"
#include "app/cli/prefixcommand.h"
#include "app/cli/rowremarks.h"

#include <QCoreApplication>

namespace qrjump::cli {

using namespace Qt::StringLiterals;
using core::RuleOperation;
using core::RulesByPrefix;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(qrjump::cli::PublishCommand)
};

/// Service accounts have no documented limit, so only ordinary ones are stopped by it.
std::optional<QString> objection(qsizetype wanted, const RulesByPrefix &found, core::AccountKind kind)
{
    const int left = found.publishesLeft.value_or(0);
    if (kind == core::AccountKind::Service || !found.publishesLeft || wanted <= left)
        return std::nullopt;
    return Text::tr("Rules to publish: %1, publishes left this month: %2. Publish fewer of them, or the rest "
                    "next month.")
        .arg(wanted)
        .arg(left);
}

QString question(qsizetype wanted, std::optional<int> left)
{
    const QString leftText = left ? QString::number(*left) : Text::tr("unknown");
    return Text::tr(
               "Rules that go live: %1. Publishes left this month: %2. There is no way back but deleting. "
               "Type “yes” to publish:")
        .arg(QString::number(wanted), leftText);
}

ChangePlan plan(const QStringList &prefixes, const RulesByPrefix &found, core::AccountKind kind)
{
    ChangePlan plan;
    for (const QString &prefix : prefixes) {
        const auto rule = found.rules.constFind(prefix);
        if (rule == found.rules.constEnd())
            plan.remarks.append(Text::tr("There is no rule with the prefix “%1”.").arg(shownText(prefix)));
        else if (rule->isPublished())
            ++plan.already;
        else
            plan.intents.append({{.kind = RuleOperation::Kind::Publish, .original = *rule}});
    }
    plan.notPossible = int(plan.remarks.size());
    const qsizetype wanted = plan.intents.size();
    plan.json = countsJson({{"publish", wanted},
                            {"already_published", plan.already},
                            {"missing", plan.notPossible},
                            {"publishes_left", found.publishesLeft}});
    plan.question = question(wanted, found.publishesLeft);
    plan.objection = objection(wanted, found, kind);
    return plan;
}

} // namespace

ExitCode runPublish(const QStringList &arguments)
{
    return run(
        {"publish"_L1, core::BatchKind::Publish,
         Text::tr("Makes rules of one account live for everybody. What is published already is not sent "
                  "again. The first line on the standard output is the plan as one JSON object, the "
                  "last one what became of it. Ends with 0 when all is done, 3 when some were refused or do "
                  "not exist, and 6 when changes wait or their outcome is unknown: then go on with "
                  "--resume."),
         &plan},
        arguments);
}

} // namespace qrjump::cli
