#include "app/cli/batchentries.h"

#include "app/cli/changesession.h"
#include "core/base/sentences.h"
#include "core/operations/operationtext.h"

#include <QCoreApplication>

namespace qrjump::cli {

using namespace Qt::StringLiterals;
using core::Failure;
using core::Nothing;
using core::OperationState;
using core::Result;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(qrjump::cli::BatchEntries)
};

} // namespace

Result<Nothing, CommandError>
forEachEntry(core::OperationJournal &journal, const QList<qint64> &batchIds,
             const std::function<Result<Nothing, CommandError>(const core::JournalEntry &)> &take)
{
    for (const qint64 batchId : batchIds) {
        core::OperationJournal::Slice slice;
        while (true) {
            const auto entries = journal.operationsOf(batchId, slice);
            if (!entries)
                return Failure{journalProblem(entries.error())};
            if (entries->isEmpty())
                break;
            for (const core::JournalEntry &entry : *entries) {
                if (const auto taken = take(entry); !taken)
                    return Failure{taken.error()};
            }
            slice.afterId = entries->constLast().id;
        }
    }
    return Nothing();
}

bool hasFailed(const core::JournalEntry &entry)
{
    return entry.state == OperationState::Refused || entry.state == OperationState::NeedsYou;
}

bool wasLeftOut(const core::JournalEntry &entry)
{
    return entry.state == OperationState::Withdrawn && entry.answer.errcode;
}

QString reasonOf(const core::JournalEntry &entry, const core::ErrorCatalogue &catalogue)
{
    if (entry.state == OperationState::NeedsYou)
        return Text::tr("The server has something else under this prefix than was expected. Look at it.");
    if (entry.state == OperationState::Withdrawn && entry.answer.kind.isEmpty())
        return Text::tr("It was taken back.");
    const core::ErrorExplanation why = core::explain(entry, catalogue);
    const QString raw = entry.answer.errcode
                            ? u"%1 · %2"_s.arg(*entry.answer.errcode).arg(entry.answer.text.trimmed())
                            : why.raw;
    return core::joinedSentences({why.meaning, why.remedy, raw.isEmpty() ? QString() : u"(%1)"_s.arg(raw)});
}

} // namespace qrjump::cli
