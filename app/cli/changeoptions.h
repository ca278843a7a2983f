#pragma once

#include "app/cli/accountoptions.h"

#include <chrono>

namespace qrjump::cli {

/// What the commands that change rules share, but for the account.
struct ChangeOptions
{
    /// What becomes of a command of the same name that was interrupted.
    enum class Course {
        Anew,    ///< there must be none
        Resume,  ///< it goes on
        Abandon, ///< what it did not send is taken back
    };
    enum class Consent {
        Missing, ///< to be asked for
        Given,
        NotNeeded, ///< a dry run
    };

    Course course = Course::Anew;
    Consent consent = Consent::Missing;
    QStringList leftOut = {}; ///< prefixes whose changes are taken back before it goes on
    std::chrono::milliseconds arrivalMargin{60'000}; ///< see RunnerPolicy
    std::chrono::milliseconds patience{600'000};     ///< with a lost connection, or another program

    [[nodiscard]] bool isDryRun() const { return consent == Consent::NotNeeded; }
};

/// With those for the account and --rate.
void addChangeOptions(QCommandLineParser &parser);
[[nodiscard]] ChangeOptions changeOptions(OptionReader &reader);
/// To be called last: any problem of `reader` is the error.
[[nodiscard]] core::Result<ChosenAccount, CommandError> accountToChange(OptionReader &reader);

} // namespace qrjump::cli
