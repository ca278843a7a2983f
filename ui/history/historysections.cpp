#include "ui/history/historysections.h"

#include "core/base/sentences.h"
#include "core/models/historytext.h"
#include "core/operations/operationtext.h"
#include "core/rules/rulecolumn.h"
#include "core/rules/ruletext.h"
#include "ui/widgets/sectiontext.h"

#include <QCoreApplication>

#include <utility>

namespace qrjump::ui {

using namespace Qt::StringLiterals;
using core::HistoryRow;
using core::JournalEntry;
using core::OperationState;
using core::RuleChange;
using core::RuleOperation;

namespace {

QString momentText(const QDateTime &moment)
{
    return moment.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

/// The answer itself said so.
bool isPlainlyDone(const JournalEntry &entry)
{
    return entry.state == OperationState::Done && entry.attempts > 0 && entry.answer.kind.isEmpty();
}

/// What of `later` still counts: nothing before the last deletion, of each kind the last. An operation that
/// found the rule as it was to become tells of a change only where it was otherwise before.
QList<HistoryRow> laterChanges(const HistoryRow &row, const QList<HistoryRow> &later)
{
    QList<HistoryRow> changes;
    bool isThere = row.entry.operation.kind != RuleOperation::Kind::Delete;
    for (const HistoryRow &other : later) {
        const RuleOperation::Kind kind = other.entry.operation.kind;
        const bool wasThere = std::exchange(isThere, kind != RuleOperation::Kind::Delete);
        if (other.entry.attempts == 0 && isThere == wasThere)
            continue;
        if (!isThere)
            changes.clear();
        changes.removeIf([kind](const HistoryRow &known) { return known.entry.operation.kind == kind; });
        changes.append(other);
    }
    return changes;
}

class Sections
{
    Q_DECLARE_TR_FUNCTIONS(HistorySections)

    using Kind = RuleOperation::Kind;

public:
    static QString outcome(const HistoryRow &row, const core::ErrorCatalogue &catalogue,
                           const QList<HistoryRow> &later)
    {
        const JournalEntry &entry = row.entry;
        core::ErrorExplanation explained = core::explain(entry, catalogue);
        if (isPlainlyDone(entry))
            explained.meaning = done(entry.operation.kind, moment(row));
        QStringList sentences{explained.meaning, explained.remedy, gone(entry)};
        for (const HistoryRow &change : laterChanges(row, later))
            sentences.append(doneSince(change.entry.operation.kind, moment(change)));
        QStringList lines{core::joinedSentences(sentences), explained.raw};
        if (!explained.rid.isEmpty())
            lines.append(u"rid: "_s + explained.rid);
        lines.removeAll(QString());
        return lines.join(u'\n');
    }

    static QString outcomeTitle(const JournalEntry &entry)
    {
        //: what was done with a rule, and what became of that: "Edit: Refused"
        return tr("%1: %2", "change, outcome")
            .arg(core::displayText(entry.operation.kind), core::displayText(entry.state));
    }

    /// One row for each field that differs.
    static QList<QStringList> changes(const JournalEntry &entry)
    {
        const bool isDone = entry.state == OperationState::Done;
        //: the value that a field was to get, but has not got
        QList<QStringList> rows{{tr("Field"), tr("Before"), isDone ? tr("After") : tr("Intended")}};
        const RuleOperation &operation = entry.operation;
        const bool isDelete = operation.kind == RuleOperation::Kind::Delete && operation.original.state;
        if (operation.kind == RuleOperation::Kind::Publish || isDelete)
            rows.append({core::columnTitle(core::RuleColumn::State),
                         core::displayText(operation.original.state), core::afterText(operation)});
        return rows + differences(core::changesOf(operation));
    }

    /// What the server had where that is neither the old nor the new value.
    static QList<QStringList> onServer(const JournalEntry &entry)
    {
        if (entry.state != OperationState::NeedsYou || !entry.serverRule)
            return {};
        const RuleOperation &operation = entry.operation;
        const bool isWrite =
            operation.kind == RuleOperation::Kind::Add || operation.kind == RuleOperation::Kind::Edit;
        return QList<QStringList>{
                   {tr("Field"), isWrite ? tr("Intended") : tr("Before"), tr("On the server")}} +
               differences(core::changesBetween(isWrite ? operation.rule : operation.original,
                                                *entry.serverRule, core::AccountKind::Ordinary));
    }

    static QString changesTitle() { return tr("What changes"); }
    static QString onServerTitle() { return tr("What the server had instead"); }
    static QString originTitle() { return tr("Where it comes from"); }

    static QString origin(const core::HistoryRow &row)
    {
        const JournalEntry &entry = row.entry;
        QStringList lines{core::originText(row.batch, entry.sourceLine),
                          tr("Account: %1").arg(row.batch.accountName),
                          tr("Started: %1").arg(momentText(row.batch.startedAt))};
        if (entry.sentAt.isValid())
            lines.append(sent(entry));
        if (entry.endedAt.isValid())
            lines.append(tr("Ended: %1").arg(momentText(entry.endedAt)));
        return lines.join(u'\n');
    }

private:
    static QString done(Kind kind, const QString &moment)
    {
        switch (kind) {
        case Kind::Add:
            //: %1 is a moment
            return tr("The rule was added: %1.").arg(moment);
        case Kind::Edit:
            //: %1 is a moment
            return tr("The rule was changed: %1.").arg(moment);
        case Kind::Delete:
            //: %1 is a moment
            return tr("The rule was deleted: %1.").arg(moment);
        case Kind::Publish:
            //: %1 is a moment
            return tr("The rule was published: %1.").arg(moment);
        }
        Q_UNREACHABLE();
    }

    static QString doneSince(Kind kind, const QString &moment)
    {
        switch (kind) {
        case Kind::Add:
            //: of a rule; %1 is a moment, or "before" or "between" moments
            return tr("It was added again since: %1.").arg(moment);
        case Kind::Edit:
            //: of a rule; %1 is a moment, or "before" or "between" moments
            return tr("It was changed since: %1.").arg(moment);
        case Kind::Delete:
            //: of a rule; %1 is a moment, or "before" or "between" moments
            return tr("It was deleted since: %1.").arg(moment);
        case Kind::Publish:
            //: of a rule; %1 is a moment, or "before" or "between" moments
            return tr("It was published since: %1.").arg(moment);
        }
        Q_UNREACHABLE();
    }

    /// When it was done, as far as that is known: without an answer the end is when the server was asked.
    static QString moment(const HistoryRow &row)
    {
        const JournalEntry &entry = row.entry;
        const QString end = momentText(row.time());
        if (isPlainlyDone(entry))
            return end;
        const bool isOfOneAttempt = entry.attempts == 1 && !entry.answer.isUnsent && entry.sentAt.isValid();
        //: when a rule was changed, as far as is known; %1 and %2 are moments
        return isOfOneAttempt ? tr("between %1 and %2").arg(momentText(entry.sentAt), end)
                              //: when a rule was changed, as far as is known; %1 is a moment
                              : tr("before %1").arg(end);
    }

    static QString sent(const JournalEntry &entry)
    {
        const QString moment = momentText(entry.sentAt);
        // One and many are two source texts, so that English is right without a translation of its own.
        return entry.attempts == 1 ? tr("Sent once: %1").arg(moment)
                                   : tr("Sent %Ln times, last: %1", nullptr, entry.attempts).arg(moment);
    }

    static QString gone(const JournalEntry &entry)
    {
        const bool isGone = entry.state == OperationState::NeedsYou && !entry.serverRule;
        return isGone ? tr("The server had no such rule.") : QString();
    }

    static QList<QStringList> differences(const QList<RuleChange> &changes)
    {
        QList<QStringList> rows;
        for (const RuleChange &change : changes)
            rows.append({core::fieldTitle(change.field), change.before, change.after});
        return rows;
    }
};

} // namespace

void appendSections(SectionText &text, const core::HistoryRow &row, const core::ErrorCatalogue &catalogue,
                    const QList<HistoryRow> &later)
{
    const JournalEntry &entry = row.entry;
    text.appendSection(core::columnTitle(core::RuleColumn::Prefix), entry.operation.prefix());
    text.appendSection(Sections::outcomeTitle(entry), Sections::outcome(row, catalogue, later));
    text.appendTable(Sections::changesTitle(), Sections::changes(entry));
    text.appendTable(Sections::onServerTitle(), Sections::onServer(entry));
    text.appendSection(Sections::originTitle(), Sections::origin(row));
}

} // namespace qrjump::ui
