#include "core/operations/runnertext.h"

#include "core/base/sentences.h"
#include "core/operations/operationrunner.h"

#include <QCoreApplication>

namespace qrjump::core {

namespace {

struct Sentences
{
    QString meaning;
    QString remedy;
};

class RunnerText
{
    Q_DECLARE_TR_FUNCTIONS(RunnerText)

public:
    static Sentences of(RunnerHold hold)
    {
        switch (hold) {
        case RunnerHold::None:
            return {};
        case RunnerHold::Offline:
            return {
                tr("The connection to the server failed several times in a row, so nothing more is sent."),
                tr("The program tries the connection again by itself and goes on as soon as the server "
                   "answers. Check the internet connection if this lasts.")};
        case RunnerHold::AccountProblem:
            return {tr("The changes stand still, because each of them would be refused."),
                    tr("Then try again.")};
        case RunnerHold::DailyLimit:
            return {tr("The calls that WeChat allows in a day are used up."),
                    tr("The program goes on by itself tomorrow. If you close it, go on after the next "
                       "start.")};
        case RunnerHold::PublishLimit:
            return {tr("The publishes that WeChat allows in a month are used up, so the remaining ones wait. "
                       "Other changes go on."),
                    tr("Go on next month, or take the remaining publishes back.")};
        case RunnerHold::AccountFull:
            return {tr("The rules that would be new are not sent, because each of them would be refused. "
                       "Changes of rules that are there go on."),
                    tr("Then try again, or take back what was not sent.")};
        case RunnerHold::Journal:
            return {tr("The changes stand still: without a record one could get lost or be made twice."), {}};
        case RunnerHold::OtherProgram:
            return {tr("Another program is changing the rules of this account at the moment, such as a "
                       "second window or an import on the command line."),
                    tr("This program goes on by itself when the other one has finished.")};
        }
        Q_UNREACHABLE();
    }

    /// "" for what a change was answered with.
    static QString cannotBeSent(const ApiError &error)
    {
        if (error.kind == ApiError::Kind::SecretUnavailable)
            return tr("The changes stand still, because none can be sent without the secret.");
        const bool lacksToken = error.kind == ApiError::Kind::NoToken || error.step != ApiError::Step::Call;
        return lacksToken ? tr("The changes stand still, because none can be sent without an access token.")
                          : QString();
    }

    static Sentences anotherAppid()
    {
        return {tr("These changes were planned for another AppID than the one that the account has now, so "
                   "they are not sent."),
                tr("Enter the AppID of before in the account's settings to go on with them, or take them "
                   "back.")};
    }

    /// Of a hold that ends by itself.
    static QString busyJournal()
    {
        return tr("The program tries again by itself every few seconds. If this lasts, close the other "
                  "program.");
    }

    static QString leaveOut()
    {
        return tr("If only this rule is to blame, leave it out and go on with the others: it is then listed "
                  "with this answer among those that are not done.");
    }

    static QString metBy(const QString &prefix)
    {
        return prefix.isEmpty() ? QString() : tr("This was the answer to the change of “%1”.").arg(prefix);
    }

    /// What was met a moment ago needs no age.
    static QString since(std::chrono::milliseconds age)
    {
        const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(age).count();
        constexpr int kMinutesOfHour = 60;
        if (minutes < 1)
            return {};
        if (minutes < 2)
            return tr("This was a minute ago.");
        if (minutes < 2 * kMinutesOfHour)
            return tr("This was %Ln minutes ago.", nullptr, static_cast<int>(minutes));
        return tr("This was %Ln hours ago.", nullptr, static_cast<int>(minutes / kMinutesOfHour));
    }

    static Sentences of(StoreError::Kind kind)
    {
        switch (kind) {
        case StoreError::Kind::Unusable:
            return {tr("The record of your changes belongs to another program or to a newer version of this "
                       "one. It was left as it is."),
                    tr("Install the newest version of this program, or move the file away.")};
        case StoreError::Kind::Damaged:
            return {tr("The record of your changes is damaged and cannot be read."),
                    tr("Close the program and start it again: it keeps the damaged file and begins a new "
                       "one.")};
        case StoreError::Kind::Busy:
            return {tr("Another program is using the record of your changes."),
                    tr("Try again in a moment. If it keeps happening, close the other program.")};
        case StoreError::Kind::OtherProgram:
            return {tr("Another program is sending changes of this account at the moment, so nothing was "
                       "done to them here."),
                    tr("Pause or stop them in the other program, or wait until it has finished.")};
        case StoreError::Kind::Failed:
        case StoreError::Kind::OutOfStep:
            return {tr("The record of your changes cannot be read or written."),
                    tr("Make sure that the disk is not full and that the file named below can be written, "
                       "then try again.")};
        }
        Q_UNREACHABLE();
    }
};

} // namespace

ErrorExplanation explainHold(const OperationRunner &runner, qint64 batchId, const ErrorCatalogue &catalogue)
{
    const RunnerHold reason = runner.holdOf(batchId);
    const std::optional<StoreError> &ofJournal = runner.journalError();
    Sentences hold = RunnerText::of(reason);
    const auto &error = runner.holdErrorOf(batchId);
    if (const QString lack = error ? RunnerText::cannotBeSent(*error) : QString();
        reason == RunnerHold::AccountProblem && !lack.isEmpty())
        hold.meaning = lack;
    ErrorExplanation explanation;
    if (error && error->kind == ApiError::Kind::SettingsChanged) {
        const Sentences sentences = RunnerText::anotherAppid();
        explanation.meaning = sentences.meaning;
        explanation.remedy = sentences.remedy;
        return explanation;
    }
    if (reason == RunnerHold::Journal && ofJournal)
        explanation = explainStoreError(*ofJournal);
    else if (reason != RunnerHold::None && error)
        explanation = explain(*error, catalogue);
    const bool isAboutTheReason = reason == RunnerHold::AccountProblem || reason == RunnerHold::Journal ||
                                  reason == RunnerHold::AccountFull;
    explanation.meaning =
        isAboutTheReason
            ? joinedSentences({explanation.meaning, RunnerText::metBy(runner.heldChangeOf(batchId).prefix),
                               RunnerText::since(runner.holdAgeOf(batchId)), hold.meaning})
            : hold.meaning;
    explanation.remedy = isAboutTheReason ? joinedSentences({explanation.remedy, hold.remedy}) : hold.remedy;
    if (runner.canLeaveOutHeld(batchId))
        explanation.remedy = joinedSentences({explanation.remedy, RunnerText::leaveOut()});
    if (reason == RunnerHold::Journal && ofJournal && ofJournal->kind == StoreError::Kind::Busy)
        explanation.remedy = RunnerText::busyJournal();
    explanation.changed.clear(); // it is about what was not sent
    return explanation;
}

ErrorExplanation explainStoreError(const StoreError &error)
{
    const Sentences sentences = RunnerText::of(error.kind);
    ErrorExplanation explanation;
    explanation.meaning = sentences.meaning;
    explanation.remedy = sentences.remedy;
    explanation.raw = textOf(error);
    return explanation;
}

} // namespace qrjump::core
