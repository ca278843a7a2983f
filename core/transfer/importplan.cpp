#include "core/transfer/importplan.h"

#include "core/base/sentences.h"
#include "core/csv/rulewords.h"
#include "core/rules/rulelimits.h"

#include <QCoreApplication>

#include <algorithm>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

struct ImportPlanText
{
    Q_DECLARE_TR_FUNCTIONS(ImportPlan)
};

constexpr qint64 kFreshFor = 60; // seconds

bool isSuspicious(const RowProblem &problem)
{
    return problem.kind != RowProblem::Kind::StateIgnored; // that is certain
}

int mostRules(AccountKind kind)
{
    switch (kind) {
    case AccountKind::Ordinary:
        return kMaxOrdinaryRules;
    case AccountKind::Service:
        return kMaxServiceRules;
    }
    Q_UNREACHABLE();
}

/// What the row is to be checked for may be why.
QString reasonToUntick(const PlannedRow &row)
{
    QStringList sentences{ImportPlanText::tr("You have unticked this row, so it was not sent.")};
    for (const RowProblem &problem : row.row.problems) {
        if (isSuspicious(problem))
            sentences.append(problem.text());
    }
    return joinedSentences(sentences);
}

bool isEmpty(const RuleCells &cells, RuleColumn column)
{
    switch (column) {
    case RuleColumn::Prefix:
        return cells.prefix.isEmpty();
    case RuleColumn::PagePath:
        return cells.pagePath.isEmpty();
    case RuleColumn::State:
        return cells.state.isEmpty();
    case RuleColumn::TestRange:
        return cells.testRange.isEmpty();
    case RuleColumn::SubRules:
        return cells.subRules.isEmpty();
    case RuleColumn::TestLinks:
        return cells.testLinks.join(QString()).isEmpty();
    }
    Q_UNREACHABLE();
}

/// Whether the file says anything there.
bool isFilled(const ImportPlan &plan, RuleColumn column)
{
    return plan.format.has(column) &&
           std::any_of(plan.rows.begin(), plan.rows.end(),
                       [column](const PlannedRow &row) { return !isEmpty(row.row.cells, column); });
}

} // namespace

QString canonicalName(RowClass rowClass)
{
    switch (rowClass) {
    case RowClass::New:
        return u"new"_s;
    case RowClass::Same:
        return u"same"_s;
    case RowClass::Changed:
        return u"changed"_s;
    case RowClass::Conflict:
        return u"conflict"_s;
    case RowClass::Invalid:
        return u"invalid"_s;
    case RowClass::Duplicate:
        return u"duplicate"_s;
    }
    Q_UNREACHABLE();
}

QString displayText(RowClass rowClass)
{
    switch (rowClass) {
    case RowClass::New:
        return ImportPlanText::tr("New");
    case RowClass::Same:
        return ImportPlanText::tr("Same");
    case RowClass::Changed:
        return ImportPlanText::tr("Changed");
    case RowClass::Conflict:
        return ImportPlanText::tr("Conflict");
    case RowClass::Invalid:
        return ImportPlanText::tr("Invalid");
    case RowClass::Duplicate:
        return ImportPlanText::tr("Duplicate");
    }
    Q_UNREACHABLE();
}

bool PlannedRow::isRunnable() const
{
    return rowClass == RowClass::New || rowClass == RowClass::Changed;
}

bool PlannedRow::isToBeChecked() const
{
    return isRunnable() && std::any_of(row.problems.begin(), row.problems.end(), isSuspicious);
}

QList<RuleChange> PlannedRow::changes(AccountKind kind) const
{
    return onServer && rowClass != RowClass::Same ? changesBetween(*onServer, wanted, kind)
                                                  : QList<RuleChange>();
}

// A file without test links leaves them as they are; under the header of one with these rows, empty cells
// would remove them. So the server's are kept where the row has none.
LeftOutRow leftOutRow(const PlannedRow &row)
{
    LeftOutRow leftOut{.line = row.row.line,
                       .cells = row.row.cells,
                       .code = row.isRunnable() ? u"unticked"_s : canonicalName(row.rowClass),
                       .reason = row.isRunnable() ? reasonToUntick(row) : row.why};
    if (leftOut.cells.testLinks.isEmpty())
        leftOut.cells.testLinks = row.wanted.testLinks;
    return leftOut;
}

int ImportPlan::countToCheck() const
{
    if (toCheck)
        return *toCheck;
    return static_cast<int>(
        std::count_if(rows.begin(), rows.end(), [](const PlannedRow &row) { return row.isToBeChecked(); }));
}

QString ImportPlan::unusedColumns() const
{
    if (kind == AccountKind::Ordinary)
        return {};
    QStringList unused;
    for (const RuleColumn column : {RuleColumn::TestRange, RuleColumn::SubRules, RuleColumn::TestLinks}) {
        if (isFilled(*this, column))
            unused.append(canonicalName(column));
    }
    if (unused.isEmpty())
        return {};
    const QString state = isFilled(*this, RuleColumn::State)
                              ? ImportPlanText::tr("Nor is “%1”, because an import does not publish.")
                                    .arg(canonicalName(RuleColumn::State))
                              : QString();
    return joinedSentences(
        {ImportPlanText::tr("Rules of service accounts have no test range, sub-rules or test links: "
                            "these columns of the file are not used: %1.")
             .arg(unused.join(u", "_s)),
         state});
}

QList<int> ImportPlan::runnableRows() const
{
    QList<int> positions;
    for (int i = 0; i < static_cast<int>(rows.size()); ++i) {
        if (rows.at(i).isRunnable())
            positions.append(i);
    }
    return positions;
}

QList<OperationJournal::Intent> ImportPlan::intents(const QList<int> &positions) const
{
    QList<OperationJournal::Intent> intents;
    intents.reserve(positions.size());
    for (const int position : positions) {
        const PlannedRow &row = rows.at(position);
        Q_ASSERT(row.isRunnable());
        RuleOperation operation{.kind = RuleOperation::Kind::Add, .rule = row.wanted};
        if (row.rowClass == RowClass::Changed) {
            operation.kind = RuleOperation::Kind::Edit;
            operation.original = *row.onServer;
        }
        intents.append({operation, row.row.line});
    }
    return intents;
}

QList<LeftOutRow> ImportPlan::leftOut(const QList<int> &positions) const
{
    QList<LeftOutRow> leftOut;
    auto sent = positions.begin();
    for (int position = 0; position < static_cast<int>(rows.size()); ++position) {
        const bool isSent = sent != positions.end() && *sent == position;
        if (isSent)
            ++sent;
        else if (rows.at(position).rowClass != RowClass::Same)
            leftOut.append(leftOutRow(rows.at(position)));
    }
    return leftOut;
}

std::optional<ImportCapacity> ImportPlan::capacity(const QList<int> &positions) const
{
    const auto isNew = [this](int position) { return rows.at(position).rowClass == RowClass::New; };
    return capacityFor(static_cast<int>(std::count_if(positions.begin(), positions.end(), isNew)));
}

std::optional<ImportCapacity> ImportPlan::capacityFor(int added) const
{
    if (!rulesOnServer)
        return {};
    return ImportCapacity{mostRules(kind), *rulesOnServer, added};
}

QString ImportPlan::capacityProblem(const QList<int> &positions) const
{
    const auto found = capacity(positions);
    if (!found || found->surplus() == 0)
        return {};
    return ImportPlanText::tr(
               "The account holds at most %L1 rules and has %L2 now, so only %L3 of the %L4 new rules fit.")
        .arg(found->most)
        .arg(found->onServer)
        .arg(found->room())
        .arg(found->added);
}

bool ImportPlan::isStale(const QDateTime &now) const
{
    const qint64 age = madeAt.secsTo(now);
    return age > kFreshFor || age < 0;
}

} // namespace qrjump::core
