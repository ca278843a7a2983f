#include "ui/operations/batchnotice.h"

#include "core/base/sentences.h"
#include "ui/operations/batchtext.h"

#include <QCoreApplication>
#include <QLocale>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

using core::BatchCounts;
using core::FailureReason;
using core::RetryPlan;

namespace {

constexpr qsizetype kReasonsToName = 4;

BatchNotice notice(Tone tone, const QString &headline, const QStringList &remedy,
                   const QList<BatchAction> &actions = {})
{
    core::ErrorExplanation text;
    text.meaning = headline;
    text.remedy = core::joinedSentences(remedy);
    return {tone, text, actions};
}

class Notices
{
    Q_DECLARE_TR_FUNCTIONS(BatchNotice)

public:
    static BatchNotice paused(const QString &name, const BatchCounts &counts)
    {
        if (counts.queued == 0)
            return notice(Tone::Warning,
                          tr("Paused. Reading back tells what became of those whose answer was lost."),
                          {endText(counts)}, {BatchAction::FindOut});
        return notice(Tone::Info,
                      name.isEmpty() ? tr("Paused. Nothing is sent until you go on.")
                                     //: %1 is "Deletion of the rule “https://a.b/”"
                                     : tr("%1 is paused. Nothing is sent until you go on.").arg(name),
                      {endText(counts)}, {BatchAction::GoOn});
    }

    static BatchNotice elsewhere(const BatchCounts &counts)
    {
        return notice(
            Tone::Info, tr("Another program is sending changes of this account at the moment."),
            {endText(counts), tr("This follows it. What is left when it has finished can go on here.")});
    }

    static BatchNotice takingBack()
    {
        return notice(Tone::Info, tr("What was not sent is being taken back."),
                      {tr("Nothing more is sent.")});
    }

    static BatchNotice stop(const BatchCounts &counts)
    {
        const int waiting = counts.queued;
        const QString headline =
            waiting == 1 ? tr("Paused. Take back the 1 change that was not sent?")
                         : tr("Paused. Take back the %Ln changes that were not sent?", nullptr, waiting);
        return notice(Tone::Warning, headline,
                      {mayHaveBeenSentText(counts),
                       tr("What is done stays done. What is taken back is sent only when you ask for it "
                          "anew.")},
                      {BatchAction::TakeBack, BatchAction::GoOn, BatchAction::NotNow});
    }

    static BatchNotice retry(const RetryPlan &plan)
    {
        const int count = static_cast<int>(plan.intents.size());
        if (count == 0)
            return notice(Tone::Info, tr("There is nothing that could be tried again."),
                          {leftOut(plan.leftOut)}, {BatchAction::NotNow});
        const QString headline = plan.takenBack > 0 ? sendQuestion(count) : tryQuestion(count);
        return notice(plan.overwriting > 0 ? Tone::Warning : Tone::Info, headline,
                      {tr("They become a run of their own; what is done is not sent again."),
                       overwriting(plan.overwriting), leftOut(plan.leftOut)},
                      {BatchAction::Retry, BatchAction::NotNow});
    }

    static QString reason(const FailureReason &reason)
    {
        const QString count = QLocale().toString(reason.count);
        if (!reason.code) {
            //: %1 is how many operations failed, %2 is a whole sentence: why
            return tr("%1 × %2").arg(count, reason.reason);
        }
        //: %1 is how many operations failed, %2 is an error code, %3 is a whole sentence: why
        return tr("%1 × %2: %3").arg(count, QString::number(*reason.code), reason.reason);
    }

    static QString moreReasons(int count)
    {
        return count == 1 ? tr("And 1 other reason, see the list.")
                          : tr("And %Ln other reasons, see the list.", nullptr, count);
    }

    static QString stuck(const QString &name)
    {
        return name.isEmpty() ? tr("It went no further, because one step is not done.")
                              //: %1 is "Replacement of the published rule “https://a.b/”"
                              : tr("%1: one step is not done, so it went no further.").arg(name);
    }

private:
    static QString tryQuestion(int count)
    {
        return count == 1 ? tr("Try the 1 failed change again?")
                          : tr("Try the %Ln failed changes again?", nullptr, count);
    }

    static QString sendQuestion(int count)
    {
        return count == 1 ? tr("Shall the 1 change that is not done be sent after all?")
                          : tr("Shall the %Ln changes that are not done be sent after all?", nullptr, count);
    }

    static QString overwriting(int count)
    {
        if (count == 0)
            return {};
        return count == 1
                   ? tr("For 1 of them the server has something else meanwhile, which is then changed.")
                   : tr("For %Ln of them the server has something else meanwhile, which is then changed.",
                        nullptr, count);
    }

    static QString leftOut(int count)
    {
        if (count == 0)
            return {};
        return count == 1 ? tr("1 is left out, because its rule is gone or published by now.")
                          : tr("%Ln are left out, because their rules are gone or published by now.", nullptr,
                               count);
    }
};

QString reasonLines(const QList<FailureReason> &reasons)
{
    QStringList lines;
    for (const FailureReason &reason : reasons.mid(0, kReasonsToName))
        lines.append(Notices::reason(reason));
    if (reasons.size() > kReasonsToName)
        lines.append(Notices::moreReasons(static_cast<int>(reasons.size() - kReasonsToName)));
    return lines.join(u'\n');
}

} // namespace

BatchNotice holdNotice(const core::ErrorExplanation &why)
{
    return {Tone::Warning, why, {BatchAction::TryAgain}};
}

BatchNotice holdOfOneNotice(const core::ErrorExplanation &why)
{
    return {Tone::Warning, why, {BatchAction::LeaveOut, BatchAction::TryAgain}};
}

BatchNotice pausedNotice(const QString &name, const BatchCounts &counts)
{
    return Notices::paused(name, counts);
}

BatchNotice elsewhereNotice(const BatchCounts &counts)
{
    return Notices::elsewhere(counts);
}

BatchNotice takingBackNotice()
{
    return Notices::takingBack();
}

BatchNotice stuckNotice(const QString &name, const BatchCounts &counts, const QList<FailureReason> &reasons)
{
    return notice(Tone::Warning, Notices::stuck(name), {endText(counts), reasonLines(reasons)});
}

BatchNotice endNotice(core::BatchKind kind, const QString &name, const BatchCounts &counts,
                      const QList<FailureReason> &reasons)
{
    const QString headline = name.isEmpty() ? endText(counts) : namedEndText(kind, name, counts);
    return notice(endTone(counts), headline, {reasonLines(reasons)});
}

BatchNotice stopQuestion(const BatchCounts &counts)
{
    return Notices::stop(counts);
}

BatchNotice retryQuestion(const RetryPlan &plan)
{
    return Notices::retry(plan);
}

BatchNotice journalNotice(const core::ErrorExplanation &why)
{
    return {Tone::Danger, why};
}

} // namespace qrjump::ui
