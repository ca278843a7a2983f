#include "core/operations/operationtext.h"

#include "core/api/errorcatalogue.h"
#include "core/base/sentences.h"
#include "core/operations/recordederror.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace qrjump::core {

namespace {

using OperationKind = RuleOperation::Kind;

/// What the last attempt had come to before the change ended otherwise.
enum class Attempt {
    Open,     ///< without an answer that says what became of it
    Answered, ///< with an error that ends nothing
    Unsent,   ///< nothing has left
};

ErrorExplanation sentences(const QString &meaning, const QString &remedy = {})
{
    ErrorExplanation explanation;
    explanation.meaning = meaning;
    explanation.remedy = remedy;
    return explanation;
}

class OperationText
{
    Q_DECLARE_TR_FUNCTIONS(OperationText)

public:
    static QString of(OperationState state)
    {
        switch (state) {
        case OperationState::Queued:
            //: an operation that was not sent yet
            return tr("Waiting");
        case OperationState::Sending:
            //: an operation that was sent and not answered yet
            return tr("On its way");
        case OperationState::Unknown:
            //: what became of an operation
            return tr("Unknown");
        case OperationState::Done:
            //: what became of an operation
            return tr("Done");
        case OperationState::Refused:
            //: what became of an operation
            return tr("Refused");
        case OperationState::NeedsYou:
            //: what became of an operation: somebody has to look
            return tr("Needs you");
        case OperationState::Withdrawn:
            //: what became of an operation: taken back by the user
            return tr("Taken back");
        }
        Q_UNREACHABLE();
    }

    static QString of(OperationKind kind)
    {
        switch (kind) {
        case OperationKind::Add:
            //: what was done with a rule
            return tr("Add");
        case OperationKind::Edit:
            //: what was done with a rule
            return tr("Edit");
        case OperationKind::Delete:
            //: what was done with a rule
            return tr("Delete");
        case OperationKind::Publish:
            //: what was done with a rule
            return tr("Publish");
        }
        Q_UNREACHABLE();
    }

    /// What the operation did. It says nothing about what is so since then.
    static QString achieved(OperationKind kind)
    {
        switch (kind) {
        case OperationKind::Add:
            return tr("The rule was added.");
        case OperationKind::Edit:
            return tr("The rule was changed.");
        case OperationKind::Delete:
            return tr("The rule was deleted.");
        case OperationKind::Publish:
            return tr("The rule was published.");
        }
        Q_UNREACHABLE();
    }

    static QString wasSoAlready(OperationKind kind)
    {
        switch (kind) {
        case OperationKind::Add:
            return tr("The server had the rule already, so nothing was sent.");
        case OperationKind::Edit:
            return tr("The server had the rule already as it was to become, so nothing was sent.");
        case OperationKind::Delete:
            return tr("The server did not have the rule any more, so nothing was sent.");
        case OperationKind::Publish:
            return tr("The rule was published already, so nothing was sent.");
        }
        Q_UNREACHABLE();
    }

    static ErrorExplanation done(const JournalEntry &entry, Attempt last)
    {
        if (entry.attempts == 0)
            return sentences(wasSoAlready(entry.operation.kind));
        const QString how = entry.answer.kind.isEmpty() ? QString() : wasSo(last);
        return sentences(joinedSentences({achieved(entry.operation.kind), how}));
    }

    static QString wasSo(Attempt last)
    {
        switch (last) {
        case Attempt::Open:
            return tr("No answer had said what became of it, so the server was asked.");
        case Attempt::Answered:
            return tr("The server had answered with an error before; it was so already when this was to be "
                      "sent again.");
        case Attempt::Unsent:
            return tr("It could not be sent before; it was so already when this was to be sent again.");
        }
        Q_UNREACHABLE();
    }

    static QString wasAskedAgain()
    {
        return tr("WeChat's answers left open what became of it, so the server was asked.");
    }
    /// Why the last attempt never left; `why` is what the answer says.
    static QString notSent(const ApiError &error, const QString &why)
    {
        if (error.step != ApiError::Step::Call)
            return why;
        switch (error.kind) {
        case ApiError::Kind::Network:
            return tr("No connection to the server came about.");
        case ApiError::Kind::Timeout:
            return tr("No connection to the server came about in time.");
        case ApiError::Kind::Cancelled:
            return tr("It was stopped before it was sent.");
        case ApiError::Kind::Refused:
        case ApiError::Kind::Tls:
        case ApiError::Kind::Redirect:
        case ApiError::Kind::HttpStatus:
        case ApiError::Kind::TooLarge:
        case ApiError::Kind::Unreadable:
        case ApiError::Kind::Insecure:
        case ApiError::Kind::WriteLocked:
        case ApiError::Kind::NoToken:
        case ApiError::Kind::SecretUnavailable:
        case ApiError::Kind::NotRecorded:
        case ApiError::Kind::OtherProgram:
        case ApiError::Kind::SettingsChanged:
            return why;
        }
        Q_UNREACHABLE();
    }

    static QString nothingSent(const JournalEntry &entry)
    {
        return entry.attempts == 0 ? tr("Nothing was sent.") : tr("It was not sent again.");
    }

    static QString programEnded() { return tr("The program ended before the answer came."); }
    static QString tryLater() { return tr("Try again in a while."); }
    static QString givenUp() { return tr("This was given up before anything changed."); }

    static ErrorExplanation needsYou(const JournalEntry &entry, Attempt last)
    {
        const QString meaning =
            entry.attempts == 0
                ? tr("The server no longer has what this was decided on, so nothing was sent.")
                : isOtherwise(last);
        return sentences(meaning, tr("Look at the rule as the server has it, then decide once more."));
    }

    static QString isOtherwise(Attempt last)
    {
        switch (last) {
        case Attempt::Open:
            return tr("No answer says what became of this, and the server has something that does not follow "
                      "from it.");
        case Attempt::Answered:
            return tr("The server had answered with an error before and no longer has what this was decided "
                      "on, so it was not sent again.");
        case Attempt::Unsent:
            return tr(
                "It could not be sent before, and the server no longer has what this was decided on, so "
                "it was not sent.");
        }
        Q_UNREACHABLE();
    }

    static ErrorExplanation queued(const JournalEntry &entry)
    {
        return sentences(entry.attempts == 0 ? tr("This was not sent yet.")
                                             : tr("This waits to be sent again, and nothing was changed."),
                         tr("It waits until you go on with what it belongs to."));
    }

    static QString withdrawn(const JournalEntry &entry)
    {
        return entry.attempts == 0 ? tr("You took this back before it was sent.")
                                   : tr("You took this back. It had been sent, and nothing was changed.");
    }

    /// What the last attempt had come to: `why` is whole sentences.
    static QString answered(const JournalEntry &entry, const QString &why)
    {
        const bool isWaiting = entry.state == OperationState::Queued;
        if (entry.attempts == 0 && entry.answer.isUnsent)
            return joinedSentences(
                {isWaiting ? tr("This was not sent yet.") : tr("You took this back before it was sent."),
                 why});
        if (!entry.answer.errcode)
            return joinedSentences({isWaiting ? tr("This waits to be sent again, and nothing was changed.")
                                              : tr("You took this back, and nothing was changed."),
                                    why});
        const QString code = QString::number(*entry.answer.errcode);
        if (isWaiting)
            //: %1 is an error code, %2 is a whole sentence: what it means
            return tr("This waits to be sent again, and nothing was changed. The server had answered %1: %2")
                .arg(code, why);
        //: %1 is an error code, %2 is a whole sentence: what it means
        return tr("You took this back, and nothing was changed. The server had answered %1: %2")
            .arg(code, why);
    }

    /// Where no refusal of the server explains it better.
    static ErrorExplanation of(const JournalEntry &entry, Attempt last = Attempt::Open)
    {
        switch (entry.state) {
        case OperationState::Queued:
            return queued(entry);
        case OperationState::Sending:
            return sentences(tr("This is on its way to the server, or the program ended before the answer "
                                "came."),
                             tr("The program finds out what became of it before it sends anything else."));
        case OperationState::Unknown:
            return sentences(tr("The answer was lost, and what became of this is not known yet."),
                             tr("The program finds out what became of it before it sends anything else."));
        case OperationState::Done:
            return done(entry, last);
        case OperationState::Refused:
            return sentences(givenUp());
        case OperationState::NeedsYou:
            return needsYou(entry, last);
        case OperationState::Withdrawn:
            return sentences(withdrawn(entry));
        }
        Q_UNREACHABLE();
    }

    static QString batch(const OperationBatch &batch)
    {
        switch (batch.kind) {
        case BatchKind::Single:
            return tr("Single change");
        case BatchKind::Publish:
            return tr("Publishing of chosen rules");
        case BatchKind::Delete:
            return tr("Deletion of chosen rules");
        case BatchKind::Replace:
            return tr("Replacement of a published rule");
        case BatchKind::Import:
            //: %1 is the name of a file
            return tr("Import of %1").arg(QFileInfo(batch.source).fileName());
        }
        Q_UNREACHABLE();
    }

    static QString line(const QString &origin, int line)
    {
        //: %1 is "Import of shop.csv", %2 the number of a line in that file
        return line > 0 ? tr("%1, line %2").arg(origin).arg(line) : origin;
    }
};

/// Where there is an answer, it says more than the state alone.
ErrorExplanation refusal(const ApiError &error, const ErrorCatalogue &catalogue, OperationKind change)
{
    ErrorExplanation explained = explain(error, catalogue, change);
    if (error.detail == kProgramEnded)
        explained.raw = OperationText::programEnded();
    explained.changed.clear(); // the state says it
    return explained;
}

/// A no to all writes of the time has let this one wait. Where a connection failed, older records do not tell
/// whether that was before the change had left.
Attempt attemptThatCameTo(const ApiError &error, const JournalEntry &entry, const ErrorCatalogue &catalogue)
{
    if (entry.answer.isUnsent)
        return Attempt::Unsent;
    switch (error.kind) {
    case ApiError::Kind::Refused: {
        const bool hadToWait = error.errcode && catalogue.reachOf(*error.errcode) != RefusalReach::Call;
        return hadToWait ? Attempt::Answered : Attempt::Open;
    }
    case ApiError::Kind::Insecure:
    case ApiError::Kind::WriteLocked:
    case ApiError::Kind::NoToken:
    case ApiError::Kind::SecretUnavailable:
    case ApiError::Kind::NotRecorded:
    case ApiError::Kind::OtherProgram:
    case ApiError::Kind::SettingsChanged:
        return Attempt::Unsent;
    case ApiError::Kind::Network:
    case ApiError::Kind::Timeout:
    case ApiError::Kind::Cancelled:
    case ApiError::Kind::Tls:
    case ApiError::Kind::Redirect:
    case ApiError::Kind::HttpStatus:
    case ApiError::Kind::TooLarge:
    case ApiError::Kind::Unreadable:
        return Attempt::Open;
    }
    Q_UNREACHABLE();
}

bool isAtRest(OperationState state)
{
    return state == OperationState::Queued || state == OperationState::Withdrawn;
}

/// Whether the code says that it leaves open what became of a change, such as -1. Only reading back told.
bool leavesOpen(const ApiError &error, const ErrorCatalogue &catalogue)
{
    const ErrorEntry *known = error.errcode ? catalogue.find(*error.errcode) : nullptr;
    return known && known->certainty != Certainty::Unchanged;
}

/// It waits, or was taken back; `answered` explains the last answer.
ErrorExplanation atRest(const JournalEntry &entry, ErrorExplanation answered, const QString &remedy,
                        bool wasAsked)
{
    answered.meaning =
        OperationText::answered(entry, wasAsked ? OperationText::wasAskedAgain() : answered.meaning);
    answered.remedy = wasAsked ? remedy : joinedSentences({answered.remedy, remedy}); // nothing is open
    return answered;
}

} // namespace

QString displayText(OperationState state)
{
    return OperationText::of(state);
}

QString displayText(RuleOperation::Kind kind)
{
    return OperationText::of(kind);
}

QString shownAnswer(const RecordedAnswer &answer)
{
    return answer.text == kProgramEnded ? OperationText::programEnded() : answer.text;
}

ErrorExplanation explain(const JournalEntry &entry, const ErrorCatalogue &catalogue)
{
    const auto error = recordedError(entry);
    if (!error)
        return OperationText::of(entry);
    ErrorExplanation answered = refusal(*error, catalogue, entry.operation.kind);
    const bool isUnsent = entry.answer.isUnsent;
    if (isUnsent)
        answered.meaning = OperationText::notSent(*error, answered.meaning);
    const bool isSettledByAsking =
        !isUnsent && entry.state == OperationState::Refused && leavesOpen(*error, catalogue);
    if (entry.state == OperationState::Refused && isUnsent)
        answered.meaning = joinedSentences({answered.meaning, OperationText::nothingSent(entry)});
    else if (entry.state == OperationState::Refused && !error->errcode)
        answered.meaning = joinedSentences({answered.meaning, OperationText::givenUp()});
    if (isSettledByAsking) {
        answered.meaning = joinedSentences({OperationText::givenUp(), OperationText::wasAskedAgain()});
        answered.remedy = OperationText::tryLater(); // that of the code would be to ask
    }
    if (entry.state == OperationState::Refused)
        return answered;
    const ErrorExplanation own = OperationText::of(entry, attemptThatCameTo(*error, entry, catalogue));
    if (isAtRest(entry.state))
        return atRest(entry, answered, own.remedy, !isUnsent && leavesOpen(*error, catalogue));
    answered.meaning = own.meaning;
    answered.remedy = own.remedy;
    return answered;
}

QString originText(const OperationBatch &batch, int sourceLine)
{
    return OperationText::line(OperationText::batch(batch), sourceLine);
}

} // namespace qrjump::core
