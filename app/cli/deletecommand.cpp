#include "app/cli/deletecommand.h"

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
    Q_DECLARE_TR_FUNCTIONS(qrjump::cli::DeleteCommand)
};

ChangePlan plan(const QStringList &prefixes, const RulesByPrefix &found, core::AccountKind)
{
    ChangePlan plan;
    int published = 0;
    for (const QString &prefix : prefixes) {
        const auto rule = found.rules.constFind(prefix);
        if (rule == found.rules.constEnd()) {
            ++plan.already;
            plan.remarks.append(
                Text::tr("There is no rule with the prefix “%1”, so nothing is deleted for it.")
                    .arg(shownText(prefix)));
            continue;
        }
        published += rule->isPublished() ? 1 : 0;
        plan.intents.append({{.kind = RuleOperation::Kind::Delete, .original = *rule}});
    }
    plan.json = countsJson(
        {{"delete", plan.intents.size()}, {"published", published}, {"already_gone", plan.already}});
    plan.question =
        Text::tr("Rules to delete: %1, of which %2 are published. It takes effect at once and cannot be "
                 "undone. Type “yes” to delete:")
            .arg(plan.intents.size())
            .arg(published);
    return plan;
}

} // namespace

ExitCode runDelete(const QStringList &arguments)
{
    return run(
        {"delete"_L1, core::BatchKind::Delete,
         Text::tr("Deletes rules of one account, published ones too. It takes effect at once. The first "
                  "line on the standard output is the plan as one JSON object, the last one what became "
                  "of it. Ends with 0 when all is done, 3 when some were refused, and 6 when changes wait or "
                  "their outcome is unknown: then go on with --resume."),
         &plan},
        arguments);
}

} // namespace qrjump::cli
