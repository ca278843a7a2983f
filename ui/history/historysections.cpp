#include "ui/history/historysections.h"

#include "core/base/sentences.h"
#include "core/models/historytext.h"
#include "core/operations/operationtext.h"
#include "core/rules/rulecolumn.h"
#include "core/rules/ruletext.h"
#include "ui/widgets/sectiontext.h"

#include <QCoreApplication>

namespace qrjump::ui {

using namespace Qt::StringLiterals;
using core::JournalEntry;
using core::OperationState;
using core::RuleChange;
using core::RuleOperation;

namespace {

QString momentText(const QDateTime &moment)
{
    return moment.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

class Sections
{
    Q_DECLARE_TR_FUNCTIONS(HistorySections)

public:
    static QString outcome(const JournalEntry &entry, const core::ErrorCatalogue &catalogue,
                           const QDateTime &addedAgain)
    {
        core::ErrorExplanation explained = core::explain(entry, catalogue);
        if (addedAgain.isValid())
            //: %1 is a moment
            explained.meaning =
                tr("The rule was deleted, and is there again since: %1.").arg(momentText(addedAgain));
        QStringList lines{core::joinedSentences({explained.meaning, explained.remedy, gone(entry)}),
                          explained.raw};
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

    /// What the server has where that is neither the old nor the new value.
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
    static QString onServerTitle() { return tr("What the server has instead"); }
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
        return isGone ? tr("The server has no such rule.") : QString();
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
                    const QDateTime &addedAgain)
{
    const JournalEntry &entry = row.entry;
    text.appendSection(core::columnTitle(core::RuleColumn::Prefix), entry.operation.prefix());
    text.appendSection(Sections::outcomeTitle(entry), Sections::outcome(entry, catalogue, addedAgain));
    text.appendTable(Sections::changesTitle(), Sections::changes(entry));
    text.appendTable(Sections::onServerTitle(), Sections::onServer(entry));
    text.appendSection(Sections::originTitle(), Sections::origin(row));
}

} // namespace qrjump::ui
