#include "ui/rules/form/formnotice.h"

#include "core/base/sentences.h"
#include "ui/rules/form/lostanswer.h"

#include <QCoreApplication>

namespace qrjump::ui {

using core::ErrorExplanation;
using core::OperationOutcome;
using core::RuleOperation;

namespace {

constexpr int kPublishedRule = 40097; // what the server answers to an edit

/// The raw text and rid of `error` under other sentences.
ErrorExplanation with(ErrorExplanation error, const QString &meaning, const QString &remedy)
{
    error.meaning = meaning;
    error.remedy = remedy;
    error.changed.clear(); // the read-back knows better
    return error;
}

/// An operation without a plain answer, after which the server was asked.
struct Lost
{
    ErrorExplanation error;
    QString whyAsked;

    [[nodiscard]] ErrorExplanation with(const QString &meaning, const QString &found) const
    {
        return qrjump::ui::with(error, meaning, core::joinedSentences({whyAsked, found}));
    }
};

class Notices
{
    Q_DECLARE_TR_FUNCTIONS(FormNotice)

public:
    static FormNotice done(bool isAdd, const Lost &lost)
    {
        return {Tone::Ok,
                lost.with(isAdd ? tr("The rule was added.") : tr("The changes were saved."),
                          tr("It has the rule exactly as you entered it. Nothing needs to be sent again."))};
    }

    static FormNotice notThere(bool isAdd, const Lost &lost)
    {
        return {Tone::Warning,
                lost.with(isAdd ? tr("The rule was not added.") : tr("The changes were not saved."),
                          isAdd
                              ? tr("It has no rule with this prefix. It is safe to send it again.")
                              : tr("It still has the rule as it was. It is safe to send the changes again.")),
                {FormAction::SendAgain}};
    }

    static FormNotice different(bool isAdd, const Lost &lost)
    {
        return {Tone::Warning,
                lost.with(isAdd ? tr("The server has this prefix already, with other values.")
                                : tr("The server has neither the old values nor yours."),
                          tr("Somebody else seems to have saved the rule. Below the form you see what saving "
                             "your values would change.")),
                {FormAction::KeepServerVersion}};
    }

    static FormNotice disappeared(const Lost &lost)
    {
        return {Tone::Warning,
                lost.with(tr("The rule is no longer on the server."),
                          tr("Somebody else seems to have deleted it. You can add it anew with your values, "
                             "or close the form and load the list again."))};
    }

    static FormNotice stillUnknown(bool isAdd, const Lost &lost, const ErrorExplanation &readError)
    {
        //: %1 is a whole sentence: why
        const QString remedy = tr("Reading back failed: %1 Sending again now could repeat the change or "
                                  "overwrite somebody else's, so check first.")
                                   .arg(readError.meaning);
        return {Tone::Danger,
                with(readError,
                     isAdd ? tr("It is not known whether the rule was added.")
                           : tr("It is not known whether the changes were saved."),
                     core::joinedSentences({lost.whyAsked, remedy})),
                {FormAction::CheckAgain},
                FormNotice::Ends::Never};
    }

    static FormNotice mayStillArrive(bool isAdd, const ErrorExplanation &error)
    {
        return {Tone::Warning,
                with(error,
                     isAdd ? tr("The rule is not on the server yet.")
                           : tr("The changes are not on the server yet."),
                     tr("WeChat had not answered when the program stopped waiting, so what was sent may "
                        "still arrive. Wait a moment and check again before you send it again.")),
                {FormAction::CheckAgain},
                FormNotice::Ends::Never};
    }

    static FormNotice cannotBeSeen(const ErrorExplanation &error)
    {
        return {Tone::Warning,
                with(error, tr("It is not known whether the changes were saved."),
                     tr("The server does not report the field that you changed, so reading back cannot tell. "
                        "Look at the rule in the WeChat console before you send the changes again.")),
                {FormAction::CheckAgain},
                FormNotice::Ends::Never};
    }

    static FormNotice nothingHasChanged()
    {
        return {Tone::Info,
                with({}, tr("Nothing has changed yet, so there is nothing to save."), {}),
                {},
                FormNotice::Ends::WhenEdited};
    }

    static FormNotice unsentContent()
    {
        return {Tone::Warning,
                with({}, tr("What you typed has not been saved."), tr("Closing the form discards it.")),
                {FormAction::KeepEditing, FormAction::Discard}};
    }

    static FormNotice unknownOutcome()
    {
        return {Tone::Warning,
                with({}, tr("It is still not known what became of the rule."),
                     tr("If you close the form, load the list again later and look for the prefix.")),
                {FormAction::KeepOpen, FormAction::CloseAnyway}};
    }

    static QString replacementWithoutPublishes()
    {
        return tr(
            "“Replace” would delete it, add it again with other values and publish it. No publishes are "
            "left this month, and without one its codes would open nothing.");
    }

    static QString replacement(std::optional<int> quota)
    {
        const QString price = quota
                                  ? tr("one of the %n publish(es) left this month is spent", nullptr, *quota)
                                  : tr("one publish of this month is spent");
        //: %1 is "one of the 20 publishes left this month is spent"
        return tr("“Replace” deletes it, adds it again with other values and publishes it. Its codes open "
                  "nothing in between, and %1.")
            .arg(price);
    }

    static FormNotice published(std::optional<int> quota)
    {
        ErrorExplanation text =
            with({}, tr("This rule is published, and WeChat does not let published rules be edited."),
                 quota && *quota <= 0 ? replacementWithoutPublishes() : replacement(quota));
        //: %1 is an error code
        text.raw = tr("WeChat would answer an edit with code %1.").arg(kPublishedRule);
        return {Tone::Info, text, {FormAction::Replace}, FormNotice::Ends::Never};
    }
};

} // namespace

std::optional<FormNotice> noticeOf(const OperationOutcome &outcome, RuleOperation::Kind kind,
                                   const core::ErrorCatalogue &catalogue)
{
    if (!outcome.error)
        return std::nullopt;
    const bool isAdd = kind == RuleOperation::Kind::Add;
    const Lost lost{core::explain(*outcome.error, catalogue, kind), whyServerWasAsked(*outcome.error)};
    switch (outcome.kind) {
    case OperationOutcome::Kind::Done:
        return Notices::done(isAdd, lost);
    case OperationOutcome::Kind::NothingChanged:
        return FormNotice{Tone::Danger, lost.error};
    case OperationOutcome::Kind::NotThere:
        return Notices::notThere(isAdd, lost);
    case OperationOutcome::Kind::Different:
        return outcome.serverRule ? Notices::different(isAdd, lost) : Notices::disappeared(lost);
    case OperationOutcome::Kind::StillUnknown:
        if (outcome.readError)
            return Notices::stillUnknown(isAdd, lost, core::explain(*outcome.readError, catalogue));
        return outcome.serverRule ? Notices::cannotBeSeen(lost.error)
                                  : Notices::mayStillArrive(isAdd, lost.error);
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
