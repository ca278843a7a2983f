#include "app/cli/changeoptions.h"

#include "app/cli/ruleoptions.h"
#include "app/cli/terminal.h"

#include <QCoreApplication>

namespace qrjump::cli {

using namespace Qt::StringLiterals;
using Consent = ChangeOptions::Consent;
using Course = ChangeOptions::Course;

namespace {

constexpr int kLongestTime = 7 * 24 * 3600; // seconds

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(qrjump::cli::ChangeOptions)
};

Course course(OptionReader &reader)
{
    const bool resumes = reader.has(u"resume"_s);
    const bool abandons = reader.has(u"abandon"_s);
    if (resumes && abandons)
        reader.fail(Text::tr("--resume and --abandon exclude each other."));
    return abandons ? Course::Abandon : resumes ? Course::Resume : Course::Anew;
}

QStringList leftOut(OptionReader &reader, Course course)
{
    QStringList prefixes = reader.values(u"leave-out"_s);
    if (!prefixes.isEmpty() && course != Course::Resume)
        reader.fail(Text::tr("--leave-out goes only with --resume."));
    prefixes.removeDuplicates();
    return prefixes;
}

Consent consent(OptionReader &reader, Course course)
{
    if (reader.has(u"dry-run"_s)) {
        if (course != Course::Anew)
            reader.fail(Text::tr("--dry-run goes with neither --resume nor --abandon."));
        return Consent::NotNeeded;
    }
    if (reader.has(u"yes"_s) || course != Course::Anew)
        return Consent::Given; // what is open was agreed to when it began
    if (!isTerminal(stdin))
        reader.fail(Text::tr("--yes is needed where nobody can be asked."));
    return Consent::Missing;
}

} // namespace

void addChangeOptions(QCommandLineParser &parser)
{
    parser.addOption(
        {u"dry-run"_s,
         Text::tr("Say what would be done, as one JSON object, and send no change. Ends with 0 or 3, as the "
                  "command would.")});
    parser.addOption(
        {u"yes"_s, Text::tr("Do not ask before changes are sent; needed where there is no terminal.")});
    parser.addOption(
        {u"resume"_s,
         Text::tr("Go on with what an interrupted command of this kind has left open: what was sent is "
                  "read back first, then the rest is sent. Nothing is sent twice.")});
    parser.addOption(
        {u"leave-out"_s,
         Text::tr("With --resume: take back the change of the rule with this prefix and go on with the "
                  "others, where the answer to it holds them. It is reported with that answer. Any number, "
                  "each with its own --leave-out."),
         u"PREFIX"_s});
    parser.addOption(
        {u"abandon"_s,
         Text::tr("Take back what an interrupted command did not send; what it has sent stays.")});
    parser.addOption(
        {u"settle"_s,
         Text::tr("With --resume and --abandon: how many seconds after it was sent a request may still "
                  "arrive at the server, so that only then its absence proves anything; 60 if left out."),
         u"SECONDS"_s});
    parser.addOption(
        {u"wait"_s,
         Text::tr("How many seconds to wait for a lost connection, a server that does not answer, or "
                  "another program that changes the account, before the rest is left for "
                  "--resume; 600 if left out. An answer is waited for as long, but at least "
                  "5 seconds and at most 90."),
         u"SECONDS"_s});
    addRateOption(parser);
    addAccountOptions(parser);
}

ChangeOptions changeOptions(OptionReader &reader)
{
    ChangeOptions options;
    options.course = course(reader);
    options.leftOut = leftOut(reader, options.course);
    options.consent = consent(reader, options.course);
    options.arrivalMargin = std::chrono::seconds(reader.number(u"settle"_s, 0, kLongestTime, 60));
    options.patience = std::chrono::seconds(reader.number(u"wait"_s, 0, kLongestTime, 600));
    return options;
}

core::Result<ChosenAccount, CommandError> accountToChange(OptionReader &reader)
{
    auto chosen = chosenAccount(reader);
    if (!chosen)
        return chosen;
    ChosenAccount account = std::move(chosen).value();
    account.account.limits = rateLimits(reader, account.account.limits);
    if (reader.problem())
        return core::Failure{CommandError{WrongUsage, *reader.problem()}};
    return account;
}

} // namespace qrjump::cli
