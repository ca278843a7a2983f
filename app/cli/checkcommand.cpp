#include "app/cli/checkcommand.h"

#include "app/cli/accountoptions.h"
#include "app/cli/commandline.h"
#include "app/cli/importtable.h"
#include "app/cli/jsonoutput.h"
#include "app/cli/ruleoptions.h"
#include "app/cli/rulereading.h"
#include "app/cli/serveroptions.h"
#include "core/rules/rulematcher.h"

#include <QCoreApplication>

namespace qrjump::cli {

using namespace Qt::StringLiterals;
using core::AccountKind;
using core::Failure;
using core::JumpRule;
using core::Result;
using core::RuleMatcher;

namespace {

constexpr auto kCommand = "check"_L1;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(qrjump::cli::CheckCommand)
};

using Matcher = Result<RuleMatcher, ExitCode>;

Failure<ExitCode> ended(const CommandError &error)
{
    return {report(error, kCommand)};
}

void addCheckOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        Text::tr("Tells which rule each link hits and what opens for staff and for everybody, as one JSON "
                 "array. Where WeChat does not say how it decides, the verdict is “cannot_tell”, with the "
                 "reason."));
    parser.addPositionalArgument(u"URL"_s, Text::tr("A link, as the QR code holds it. Any number."),
                                 u"URL…"_s);
    parser.addOption({u"rules"_s,
                      Text::tr("A CSV file with the rules, as “qrjump export” writes it, instead of an "
                               "account. Nothing is sent. --kind says whose rules they are; ordinary ones "
                               "if left out."),
                      u"FILE.csv"_s});
    addAccountOptions(parser);
    addRateOption(parser);
}

/// What leads to an account or is about one.
void refuseAccountOptions(OptionReader &reader)
{
    QStringList options = serverOptionNames()
                          << u"account"_s << u"secret-env"_s << u"config-dir"_s << u"data-dir"_s << u"rate"_s;
    options.removeAll(u"kind"_s);
    for (const QString &option : std::as_const(options)) {
        if (reader.has(option))
            reader.fail(Text::tr("--rules says it all: --%1 does not go with it.").arg(option));
    }
}

Matcher matcherOfFile(OptionReader &reader)
{
    refuseAccountOptions(reader);
    const QString fileName = reader.required(u"rules"_s);
    const AccountKind kind = kindNamed(reader.optional(u"kind"_s, u"ordinary"_s), reader);
    if (reader.problem())
        return ended({WrongUsage, *reader.problem()});
    const auto table = ImportTableReader(ImportOptions()).run(fileName, kind);
    if (!table)
        return ended(table.error());
    if (!table->formatProblems.isEmpty())
        return ended({FileProblem, table->formatProblems.join(u'\n')});
    QList<JumpRule> rules;
    rules.reserve(table->rows.size());
    for (const core::ImportRow &row : table->rows)
        rules.append(row.rule);
    return RuleMatcher(std::move(rules), kind);
}

Matcher matcherOfAccount(OptionReader &reader)
{
    auto chosen = chosenAccount(reader);
    if (!chosen)
        return ended(chosen.error());
    ChosenAccount account = std::move(chosen).value();
    account.account.limits = rateLimits(reader, account.account.limits);
    if (reader.problem())
        return ended({WrongUsage, *reader.problem()});
    const AccountKind kind = account.account.kind;
    const auto listing = RuleReading(std::move(account)).run(std::nullopt);
    if (!listing)
        return Failure{listing.error()};
    return RuleMatcher(listing->rules.toList(), kind);
}

Matcher matcher(OptionReader &reader)
{
    if (!reader.has(u"rules"_s) && !reader.has(u"account"_s) && !reader.has(u"base-url"_s))
        reader.fail(Text::tr("One of --rules, --account and --base-url is needed."));
    if (reader.problem())
        return ended({WrongUsage, *reader.problem()});
    return reader.has(u"rules"_s) ? matcherOfFile(reader) : matcherOfAccount(reader);
}

ExitCode printAnswers(const QStringList &links, const RuleMatcher &matcher)
{
    QStringList lines;
    for (const QString &link : links)
        lines.append(QString::fromUtf8(answerJson(link, matcher.answer(link))));
    if (print(stdout, u"[\n"_s + lines.join(u",\n"_s) + u"\n]\n"_s))
        return Done;
    return report({FileProblem, Text::tr("The answers cannot be written to the standard output.")}, kCommand);
}

} // namespace

ExitCode runCheck(const QStringList &arguments)
{
    silenceWarnings();
    QCommandLineParser parser;
    addCheckOptions(parser);
    if (const auto end = parse(parser, arguments, kCommand))
        return *end;

    OptionReader reader(parser, {u"URL"_s}, OptionReader::More::Any);
    const Matcher rules = matcher(reader);
    return rules ? printAnswers(reader.arguments(), *rules) : rules.error();
}

} // namespace qrjump::cli
