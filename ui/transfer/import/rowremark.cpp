#include "ui/transfer/import/rowremark.h"

#include "core/base/sentences.h"

#include <QCoreApplication>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

using core::RuleChange;

namespace {

struct RemarkText
{
    Q_DECLARE_TR_FUNCTIONS(RowRemark)
};

QString changeText(const RuleChange &change)
{
    const QString field = fieldTitle(change.field);
    if (change.before.isEmpty())
        //: %1 is a field, %2 the value it gets
        return RemarkText::tr("%1: + %2").arg(field, change.after);
    if (change.after.isEmpty())
        //: %1 is a field, %2 the value it loses
        return RemarkText::tr("%1: − %2").arg(field, change.before);
    //: %1 is a field, %2 its old value, %3 its new one
    return RemarkText::tr("%1: %2 → %3").arg(field, change.before, change.after);
}

QString changesText(const QList<RuleChange> &changes)
{
    QStringList texts;
    for (const RuleChange &change : changes)
        texts.append(changeText(change));
    return texts.join(u" · "_s);
}

QString hintsText(const QList<core::RowProblem> &problems)
{
    QStringList texts;
    for (const core::RowProblem &problem : problems)
        texts.append(problem.why);
    return core::joinedSentences(texts);
}

} // namespace

QString remarkOn(const core::PlannedRow &row, core::AccountKind kind)
{
    if (!row.isRunnable() && !row.why.isEmpty())
        return row.why;
    QStringList texts{hintsText(row.row.problems)};
    if (row.isToBeChecked())
        //: %1 are sentences about what is suspicious in a row
        texts.first() = RemarkText::tr("To check: %1").arg(texts.constFirst());
    if (row.rowClass == core::RowClass::Changed)
        texts.append(changesText(row.changes(kind)));
    texts.removeAll(QString());
    return texts.join(u" · "_s);
}

} // namespace qrjump::ui
