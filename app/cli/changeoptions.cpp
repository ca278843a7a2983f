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
        {u"dry-run"_s, Text::tr("Say what would be done, as one JSON object, and send no change.")});
    parser.addOption({u"yes"_s, Text::tr("Do not ask before changes are sent.")});
    parser.addOption({u"resume"_s, Text::tr("Go on with what an interrupted command has left open.")});
    parser.addOption({u"abandon"_s, Text::tr("Take back what an interrupted command did not send.")});
    parser.addOption(
        {u"settle"_s,
         Text::tr("How many seconds a request of an interrupted command may still be on its way; "
                  "60 if left out."),
         u"SECONDS"_s});
    parser.addOption({u"wait"_s,
                      Text::tr("How many seconds to wait for a lost connection, or for another program that "
                               "changes the account; 600 if left out."),
                      u"SECONDS"_s});
    addRateOption(parser);
    addAccountOptions(parser);
}

ChangeOptions changeOptions(OptionReader &reader)
{
    ChangeOptions options;
    options.course = course(reader);
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
