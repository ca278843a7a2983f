#include "app/cli/changerun.h"

#include "app/cli/accountwait.h"
#include "app/cli/commandline.h"
#include "app/cli/jsonoutput.h"
#include "app/cli/rowremarks.h"
#include "app/cli/terminal.h"
#include "core/base/sentences.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <iterator>

namespace qrjump::cli {

using namespace Qt::StringLiterals;
using core::BatchCounts;
using core::BatchKind;
using core::BatchStanding;
using core::Failure;
using core::OperationBatch;
using core::Result;
using Consent = ChangeOptions::Consent;
using Course = ChangeOptions::Course;
using End = BatchRun::End;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(qrjump::cli::ChangeRun)
};

ExitCode say(ExitCode exitCode, const QString &sentence)
{
    print(stderr, sentence + u'\n');
    return exitCode;
}

ExitCode fail(const CommandError &error)
{
    return say(error.exitCode, error.text);
}

QString shownMoment(const QDateTime &moment)
{
    return QLocale().toString(moment.toLocalTime(), QLocale::ShortFormat);
}

/// The same file, wherever the command was started.
bool isFrom(const core::OperationBatch &batch, const QString &source)
{
    return source.isEmpty() || QFileInfo(batch.source).fileName() == QFileInfo(source).fileName();
}

BatchCounts operator+(BatchCounts sum, const BatchCounts &counts)
{
    sum.queued += counts.queued;
    sum.sending += counts.sending;
    sum.unknown += counts.unknown;
    sum.done += counts.done;
    sum.refused += counts.refused;
    sum.needsYou += counts.needsYou;
    sum.withdrawn += counts.withdrawn;
    sum.leftOut += counts.leftOut;
    return sum;
}

/// `notDone`: beside what the server refused.
ExitCode exitCodeOf(const BatchCounts &counts, int notDone)
{
    if (counts.open() > 0)
        return Waiting;
    return counts.refused + counts.needsYou + counts.leftOut + notDone > 0 ? Refused : Done;
}

void sayWhatIsOpen(const BatchCounts &counts)
{
    const int inDoubt = counts.sending + counts.unknown;
    const QString doubt = inDoubt > 0
                              ? Text::tr("Of these, %1 may have arrived at the server; --resume reads "
                                         "that back before it sends anything.")
                                    .arg(inDoubt)
                              : QString();
    const QString open = Text::tr("Changes that are done: %1, that are still open: %2.")
                             .arg(QString::number(counts.done), QString::number(counts.open()));
    const QString remedy = Text::tr("Go on with --resume, or take back with --abandon what was not sent.");
    print(stderr, core::joinedSentences({open, doubt, remedy}) + u'\n');
}

/// Both what was sent and what the plan decided without sending.
QByteArray outcomeJson(const BatchCounts &counts, const ChangePlan &plan)
{
    return countsJson({{"done", counts.done},
                       {"already", plan.already},
                       {"refused", counts.refused + counts.leftOut + plan.notPossible},
                       {"needs_you", counts.needsYou},
                       {"unknown", counts.unknown + counts.sending},
                       {"waiting", counts.queued},
                       {"withdrawn", counts.withdrawn}});
}

} // namespace

ChangeRun::ChangeRun(ChangeSession &session, ChangeTask task)
    : m_session(session)
    , m_task(std::move(task))
    , m_batchRun(session.runner(), session.log(), session.catalogue(), session.options().patience)
{}

ExitCode ChangeRun::run()
{
    m_termination.emplace();
    const ExitCode exitCode = carryOut();
    if (exitCode != Interrupted && !m_session.options().isDryRun())
        m_session.forgetOldChanges();
    return exitCode;
}

ExitCode ChangeRun::carryOut()
{
    if (m_session.options().isDryRun())
        return begin();
    if (m_session.account().writes == core::WriteAccess::Locked)
        return say(
            Refused,
            Text::tr("The account “%1” is read-only: nothing was sent. Unlock it in the window to change its "
                     "rules.")
                .arg(m_session.account().name));
    const QString notice = m_session.open();
    const auto open = openBatches();
    if (!open)
        return fail(open.error());
    if (!notice.isEmpty())
        print(stderr, notice + u'\n');
    const Course course = m_session.options().course;
    if (course == Course::Anew)
        return open->isEmpty() ? begin() : beginAnew(*open);
    if (course == Course::Resume)
        return open->isEmpty() ? resumeNothing() : resumeWithoutSome(*open);
    return open->isEmpty() ? say(WrongUsage, Text::tr("Nothing is open that could be taken back."))
                           : abandon(*open);
}

/// A command may have been killed after its last change and before its report.
ExitCode ChangeRun::resumeNothing()
{
    const auto batches = m_session.journal().batches(m_session.account().id);
    if (!batches)
        return fail(journalProblem(batches.error()));
    const auto last = std::find_if(batches->begin(), batches->end(), [this](const OperationBatch &batch) {
        return batch.kind == m_task.kind && isFrom(batch, m_task.source);
    });
    if (m_task.leavesReport && last != batches->end())
        return reportEnded(*last);
    return say(WrongUsage, Text::tr("Nothing is open that an interrupted command has left, so there is "
                                    "nothing to go on with. Nothing was sent."));
}

ExitCode ChangeRun::reportEnded(const OperationBatch &batch)
{
    const QString file = QFileInfo(batch.source).fileName();
    if (QFileInfo(m_task.source).lastModified() > batch.startedAt)
        return say(WrongUsage, Text::tr("Nothing is open, and the file “%1” was changed after its last "
                                        "import, which began on %2. Nothing was sent; import it anew.")
                                   .arg(file, shownMoment(batch.startedAt)));
    print(stderr, Text::tr("Nothing is open any more, so nothing is sent. The report is that of the last "
                           "import, of “%1”, which began on %2.")
                          .arg(file, shownMoment(batch.startedAt)) +
                      u'\n');
    return conclude(End::Complete, {batch.id});
}

/// With Course::Anew, also those of other files: they might be about the same rules.
Result<QList<BatchStanding>, CommandError> ChangeRun::openBatches()
{
    const auto all = m_session.journal().openBatches(m_session.account().id);
    if (!all)
        return Failure{journalProblem(all.error())};
    const bool isAnyFile = m_session.options().course == Course::Anew;
    QList<BatchStanding> open;
    std::copy_if(all->begin(), all->end(), std::back_inserter(open), [&](const BatchStanding &standing) {
        return standing.batch.kind == m_task.kind && (isAnyFile || isFrom(standing.batch, m_task.source));
    });
    return open;
}

/// What is open may be what another program is sending.
ExitCode ChangeRun::beginAnew(const QList<BatchStanding> &open)
{
    if (!m_session.isTaken())
        return refuseToBegin(open.constFirst());
    const auto seconds =
        std::chrono::duration_cast<std::chrono::seconds>(m_session.options().patience).count();
    print(stderr, Text::tr("Another program has changes of this account that it is sending or waits to send, "
                           "such as the window. Waiting for it, at most as many seconds as --wait says: %1.")
                          .arg(seconds) +
                      u'\n');
    switch (waitForAccount([this] { return m_session.isTaken(); }, m_session.options().patience)) {
    case AccountWait::Interrupted:
        return say(Interrupted, Text::tr("Nothing was sent."));
    case AccountWait::Taken:
        return say(Waiting,
                   Text::tr("The other program has not finished. Nothing was sent; begin again when it "
                            "has, or wait longer with --wait."));
    case AccountWait::Free:
        break;
    }
    const auto left = openBatches();
    if (!left)
        return fail(left.error());
    return left->isEmpty() ? begin() : refuseToBegin(left->constFirst());
}

ExitCode ChangeRun::refuseToBegin(const BatchStanding &open)
{
    const QString begun = shownMoment(open.batch.startedAt);
    const QString of = u"%1/%2"_s.arg(open.counts.open()).arg(open.counts.total());
    const QString file = QFileInfo(open.batch.source).fileName();
    const QString what =
        file.isEmpty()
            //: %2 is a share such as 5/40
            ? Text::tr("What was begun on %1 is not finished: %2 of its changes are open.").arg(begun, of)
            //: %2 is a share such as 5/40, %3 the name of a file
            : Text::tr("The import of “%3” that was begun on %1 is not finished: %2 of its changes are open.")
                  .arg(begun, of, file);
    return say(Waiting,
               core::joinedSentences(
                   {what, Text::tr("Nothing new was sent. Go on with --resume, or take back with --abandon "
                                   "what was not sent.")}));
}

ExitCode ChangeRun::begin()
{
    auto plan = m_task.plan(m_session);
    if (!plan)
        return plan.error() == Interrupted ? say(Interrupted, Text::tr("Nothing was sent.")) : plan.error();
    m_plan = std::move(plan).value();
    if (!print(stdout, QString::fromUtf8(m_plan.json)))
        return say(FileProblem, Text::tr("The plan cannot be written to the standard output."));
    for (const QString &remark : std::as_const(m_plan.remarks))
        print(stderr, remark + u'\n');
    if (m_session.options().isDryRun())
        return concludeDryRun();
    if (m_plan.objection)
        return say(Refused, core::joinedSentences({*m_plan.objection, Text::tr("Nothing was sent.")}));
    if (m_plan.intents.isEmpty())
        return conclude(End::Complete, {});
    return isAgreed() ? send() : say(Interrupted, Text::tr("Nothing was sent."));
}

ExitCode ChangeRun::concludeDryRun()
{
    const ExitCode reported = m_task.reportDryRun ? m_task.reportDryRun() : Done;
    if (m_plan.objection)
        return say(Refused, core::joinedSentences({*m_plan.objection, Text::tr("Nothing was sent.")}));
    if (reported != Done)
        return reported;
    return m_plan.notPossible > 0 ? Refused : Done;
}

/// A signal ends the program while it waits for somebody to type.
bool ChangeRun::isAgreed()
{
    if (m_session.options().consent == Consent::Given)
        return true;
    m_termination.reset();
    const QString account = Text::tr("The account is “%1”.").arg(m_session.account().name);
    const bool isAgreed = isConfirmed(core::joinedSentences({account, m_plan.question}));
    m_termination.emplace();
    return isAgreed;
}

ExitCode ChangeRun::send()
{
    const OperationBatch batch{.miniProgramAppid = m_session.client().target().miniProgramAppid,
                               .kind = m_task.kind,
                               .source = m_task.source};
    const auto batchId = m_batchRun.await(m_session.runner().run(batch, m_plan.intents, m_plan.leftOut));
    if (!batchId)
        return fail(journalProblem(batchId.error()));
    m_plan.notPossible -= int(m_plan.leftOut.size()); // the journal counts them from now on
    return conclude(m_batchRun.follow(*batchId, int(m_plan.intents.size())), {*batchId});
}

/// What was sent is read back first: only then it is known what waits.
ExitCode ChangeRun::resumeWithoutSome(const QList<BatchStanding> &open)
{
    const QStringList &prefixes = m_session.options().leftOut;
    if (prefixes.isEmpty())
        return resume(open);
    if (m_batchRun.settle() != End::Complete)
        return say(m_batchRun.isInterrupted() ? Interrupted : Waiting, Text::tr("Nothing was sent."));
    const auto waiting = waitingAbout(prefixes, open);
    if (!waiting)
        return fail(waiting.error());
    QStringList leftOut;
    for (const core::JournalEntry &entry : *waiting) {
        if (const auto left = m_session.runner().leaveOut(entry.batchId, entry.id); !left)
            return stopLeavingOut(left.error(), leftOut, open);
        leftOut.append(shownText(entry.operation.prefix()));
    }
    return resume(open);
}

/// What was left out before stays so.
ExitCode ChangeRun::stopLeavingOut(const core::StoreError &why, const QStringList &leftOut,
                                   const QList<BatchStanding> &open)
{
    if (leftOut.isEmpty())
        return fail(journalProblem(why));
    print(stderr,
          Text::tr("Nothing was sent. These were left out before that failed, and stay so; do not give "
                   "them to --leave-out again: %1")
                  .arg(leftOut.join(u", "_s)) +
              u'\n');
    QList<qint64> batchIds;
    for (const BatchStanding &standing : open)
        batchIds.append(standing.batch.id);
    (void)conclude(End::Complete, batchIds);
    return fail(journalProblem(why));
}

/// Each of `prefixes` must be there: else a mistyped one would let the others be sent.
Result<QList<core::JournalEntry>, CommandError> ChangeRun::waitingAbout(const QStringList &prefixes,
                                                                        const QList<BatchStanding> &open)
{
    QList<core::JournalEntry> waiting;
    for (const QString &prefix : prefixes) {
        const qsizetype before = waiting.size();
        for (const BatchStanding &standing : open) {
            const auto found = m_session.journal().queuedAbout(prefix, standing.batch.id);
            if (!found)
                return Failure{journalProblem(found.error())};
            waiting.append(*found);
        }
        if (waiting.size() == before)
            return Failure{CommandError{
                WrongUsage, Text::tr("No change that waits is about “%1”, so nothing was left out "
                                     "and nothing was sent.")
                                .arg(shownText(prefix))}};
    }
    return waiting;
}

ExitCode ChangeRun::resume(const QList<BatchStanding> &open)
{
    QList<qint64> batchIds;
    End end = End::Complete;
    for (const BatchStanding &standing : open) {
        batchIds.append(standing.batch.id);
        m_session.runner().resume(standing.batch.id);
        end = m_batchRun.follow(standing.batch.id, standing.counts.open());
        if (end != End::Complete)
            break;
    }
    return conclude(end, batchIds);
}

/// What was sent is read back first, and taken back as well where it did not arrive.
ExitCode ChangeRun::abandon(const QList<BatchStanding> &open)
{
    const End end = m_batchRun.settle();
    QList<qint64> batchIds;
    for (const BatchStanding &standing : open)
        batchIds.append(standing.batch.id);
    for (const BatchStanding &standing : open) {
        if (m_batchRun.isInterrupted())
            return conclude(End::Interrupted, batchIds);
        const auto withdrawn = m_batchRun.await(m_session.runner().withdraw(standing.batch.id));
        if (!withdrawn)
            return fail(journalProblem(withdrawn.error()));
    }
    return conclude(m_batchRun.isInterrupted() ? End::Interrupted : end, batchIds);
}

Result<BatchCounts, CommandError> ChangeRun::countsOf(const QList<qint64> &batchIds)
{
    BatchCounts sum;
    for (const qint64 batchId : batchIds) {
        const auto standing = m_session.journal().standing(batchId);
        if (!standing)
            return Failure{journalProblem(standing.error())};
        if (*standing)
            sum = sum + (*standing)->counts;
    }
    return sum;
}

ExitCode ChangeRun::conclude(End end, const QList<qint64> &batchIds)
{
    const auto counts = countsOf(batchIds);
    if (!counts)
        return fail(counts.error());
    const ExitCode reported = m_task.report ? m_task.report(m_session, batchIds) : Done;
    if (!print(stdout, QString::fromUtf8(outcomeJson(*counts, m_plan))))
        return say(FileProblem, Text::tr("The outcome cannot be written to the standard output."));
    if (counts->open() > 0)
        sayWhatIsOpen(*counts);
    if (end == End::Interrupted)
        return Interrupted;
    if (m_session.runner().hold() == core::RunnerHold::Journal)
        return FileProblem;
    const bool isAskedFor = m_session.options().course == Course::Abandon; // taking back is all it was to do
    const ExitCode exitCode = exitCodeOf(*counts, m_plan.notPossible + (isAskedFor ? 0 : counts->withdrawn));
    return exitCode == Waiting || reported == Done ? exitCode : reported;
}

} // namespace qrjump::cli
