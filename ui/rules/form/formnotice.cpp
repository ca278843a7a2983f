#include "ui/rules/form/formnotice.h"

#include <QCoreApplication>

namespace qrjump::ui {

using core::ErrorExplanation;
using core::OperationOutcome;
using core::RuleOperation;

namespace {

constexpr int kPublishedRule = 40097; // what the server answers to an edit

class Notices
{
    Q_DECLARE_TR_FUNCTIONS(FormNotice)

public:
    static FormNotice done(bool isAdd, const ErrorExplanation &error)
    {
        return {
            Tone::Ok,
            with(error, isAdd ? tr("The rule was added.") : tr("The changes were saved."),
                 tr("The answer was lost, so the server was asked: it has the rule exactly as you entered "
                    "it. Nothing needs to be sent again."))};
    }

    static FormNotice notThere(bool isAdd, const ErrorExplanation &error)
    {
        return {
            Tone::Warning,
            with(error, isAdd ? tr("The rule was not added.") : tr("The changes were not saved."),
                 isAdd ? tr("The answer was lost, so the server was asked: it has no rule with this "
                            "prefix. It is safe to send it again.")
                       : tr("The answer was lost, so the server was asked: it still has the rule as it was. "
                            "It is safe to send the changes again.")),
            {FormAction::SendAgain}};
    }

    static FormNotice different(bool isAdd, const ErrorExplanation &error)
    {
        return {Tone::Warning,
                with(error,
                     isAdd ? tr("The server has this prefix already, with other values.")
                           : tr("The server has neither the old values nor yours."),
                     tr("The answer was lost, so the server was asked; somebody else seems to have saved the "
                        "rule. Below the form you see what saving your values would change.")),
                {FormAction::KeepServerVersion}};
    }

    static FormNotice disappeared(const ErrorExplanation &error)
    {
        return {
            Tone::Warning,
            with(error, tr("The rule is no longer on the server."),
                 tr("The answer was lost, so the server was asked; somebody else seems to have deleted the "
                    "rule. You can add it anew with your values, or close the form and load the list "
                    "again."))};
    }

    static FormNotice stillUnknown(bool isAdd, const ErrorExplanation &readError)
    {
        ErrorExplanation text = with(readError,
                                     isAdd ? tr("It is not known whether the rule was added.")
                                           : tr("It is not known whether the changes were saved."),
                                     {});
        //: %1 is a whole sentence: why reading back failed
        text.remedy =
            tr("The answer was lost, and reading back failed, too: %1 Sending again now could repeat "
               "the change or overwrite somebody else's, so check first.")
                .arg(readError.meaning);
        return {Tone::Danger, text, {FormAction::CheckAgain}};
    }

    static FormNotice mayStillArrive(bool isAdd, const ErrorExplanation &error)
    {
        return {Tone::Warning,
                with(error,
                     isAdd ? tr("The rule is not on the server yet.")
                           : tr("The changes are not on the server yet."),
                     tr("WeChat had not answered when the program stopped waiting, so what was sent may "
                        "still arrive. "
                        "Wait a moment and check again before you send it again.")),
                {FormAction::CheckAgain}};
    }

    static FormNotice cannotBeSeen(const ErrorExplanation &error)
    {
        return {Tone::Warning,
                with(error, tr("It is not known whether the changes were saved."),
                     tr("The server does not report the field that you changed, so reading back cannot tell. "
                        "Look at "
                        "the rule in the WeChat console before you send the changes again.")),
                {FormAction::CheckAgain}};
    }

    static FormNotice nothingHasChanged()
    {
        return {Tone::Info, with({}, tr("Nothing has changed yet, so there is nothing to save."), {})};
    }

    static FormNotice unsentContent()
    {
        return {Tone::Warning,
                with({}, tr("What you typed has not been sent."), tr("Closing the form discards it.")),
                {FormAction::KeepEditing, FormAction::Discard}};
    }

    static FormNotice unknownOutcome()
    {
        return {Tone::Warning,
                with({}, tr("It is still not known what became of the rule."),
                     tr("If you close the form, load the list again later and look for the prefix.")),
                {FormAction::KeepOpen, FormAction::CloseAnyway}};
    }

    static FormNotice published(std::optional<int> quota)
    {
        const QString price = quota
                                  ? tr("one of the %n publish(es) left this month is spent", nullptr, *quota)
                                  : tr("one publish of this month is spent");
        ErrorExplanation text = with(
            {}, tr("This rule is published, and WeChat does not let published rules be edited."),
            //: %1 is "one of the 20 publishes left this month is spent"
            tr("To change it, delete it in the WeChat console, add it again and publish it there. Its codes "
               "do not open the page in between, and %1.")
                .arg(price));
        text.raw = tr("Code %1").arg(kPublishedRule);
        return {Tone::Info, text};
    }

private:
    /// The raw text and rid of `error` under other sentences.
    static ErrorExplanation with(ErrorExplanation error, const QString &meaning, const QString &remedy)
    {
        error.meaning = meaning;
        error.remedy = remedy;
        error.changed.clear(); // the read-back knows better
        return error;
    }
};

} // namespace

std::optional<FormNotice> noticeOf(const OperationOutcome &outcome, RuleOperation::Kind kind,
                                   const core::ErrorCatalogue &catalogue)
{
    if (!outcome.error)
        return std::nullopt;
    const bool isAdd = kind == RuleOperation::Kind::Add;
    const ErrorExplanation error = core::explain(*outcome.error, catalogue);
    switch (outcome.kind) {
    case OperationOutcome::Kind::Done:
        return Notices::done(isAdd, error);
    case OperationOutcome::Kind::NothingChanged:
        return FormNotice{Tone::Danger, error};
    case OperationOutcome::Kind::NotThere:
        return Notices::notThere(isAdd, error);
    case OperationOutcome::Kind::Different:
        return outcome.serverRule ? Notices::different(isAdd, error) : Notices::disappeared(error);
    case OperationOutcome::Kind::StillUnknown:
        if (outcome.readError)
            return Notices::stillUnknown(isAdd, core::explain(*outcome.readError, catalogue));
        return outcome.serverRule ? Notices::cannotBeSeen(error) : Notices::mayStillArrive(isAdd, error);
    }
    Q_UNREACHABLE();
}

FormNotice nothingHasChangedNotice()
{
    return Notices::nothingHasChanged();
}

FormNotice unsentContentNotice()
{
    return Notices::unsentContent();
}

FormNotice unknownOutcomeNotice()
{
    return Notices::unknownOutcome();
}

FormNotice publishedNotice(std::optional<int> publishQuota)
{
    return Notices::published(publishQuota);
}

} // namespace qrjump::ui
