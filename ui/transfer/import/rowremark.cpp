#include "ui/transfer/import/rowremark.h"

#include "core/base/sentences.h"

#include <QCoreApplication>

#include <algorithm>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

using core::RuleChange;

namespace {

struct RemarkText
{
    Q_DECLARE_TR_FUNCTIONS(RowRemark)
};

constexpr qsizetype kLongestShared = 24; // characters, at either end
constexpr qsizetype kKeptOfShared = 8;

qsizetype sharedStart(QStringView left, QStringView right)
{
    const auto [end, other] = std::mismatch(left.begin(), left.end(), right.begin(), right.end());
    return end - left.begin();
}

qsizetype sharedEnd(QStringView left, QStringView right)
{
    const auto [end, other] = std::mismatch(left.rbegin(), left.rend(), right.rbegin(), right.rend());
    return end - left.rbegin();
}

/// Two long values that are nearly the same: what they share would push the difference out of the cell.
QString aroundDifference(const QString &value, qsizetype start, qsizetype end)
{
    QString shown = value;
    if (end > kLongestShared)
        shown = shown.chopped(end - kKeptOfShared) + u'…';
    if (start > kLongestShared)
        shown = u'…' + shown.sliced(start - kKeptOfShared);
    return shown;
}

QString changeText(const RuleChange &change)
{
    const QString field = fieldTitle(change.field);
    if (change.before.isEmpty())
        //: %1 is a field, %2 the value it gets
        return RemarkText::tr("%1: + %2").arg(field, change.after);
    if (change.after.isEmpty())
        //: %1 is a field, %2 the value it loses
        return RemarkText::tr("%1: − %2").arg(field, change.before);
    const qsizetype start = sharedStart(change.before, change.after);
    const qsizetype end =
        sharedEnd(QStringView(change.before).sliced(start), QStringView(change.after).sliced(start));
    //: %1 is a field, %2 its old value, %3 its new one
    return RemarkText::tr("%1: %2 → %3")
        .arg(field, aroundDifference(change.before, start, end), aroundDifference(change.after, start, end));
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
