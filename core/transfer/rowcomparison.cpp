#include "core/transfer/rowcomparison.h"

#include "core/base/sentences.h"
#include "core/operations/operationoutcome.h"
#include "core/transfer/rowreader.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

struct RowComparisonText
{
    Q_DECLARE_TR_FUNCTIONS(RowComparison)
};

/// Some text can be no rule's key; asking a service account for it could spoil a whole block.
bool mayBeOnServer(const QString &prefix, AccountKind kind)
{
    return kind == AccountKind::Ordinary ? !prefix.isEmpty() : prefix.startsWith("http://weixin.qq.com/"_L1);
}

bool has(const ImportRow &row, RowProblem::Kind kind)
{
    return std::any_of(row.problems.begin(), row.problems.end(),
                       [kind](const RowProblem &problem) { return problem.kind == kind; });
}

/// Whether the cells say what they mean: then even a row that the server would refuse can be compared.
bool isUnderstood(const ImportRow &row)
{
    return !has(row, RowProblem::Kind::UnknownWord) && !has(row, RowProblem::Kind::CellTooMany);
}

/// The row's rule with what the file leaves out as it is on the server, or as the form begins. The state is
/// the server's business.
JumpRule wantedRule(const ImportRow &row, const std::optional<JumpRule> &onServer, const ImportFormat &format,
                    AccountKind kind)
{
    JumpRule wanted = row.rule;
    const JumpRule before = onServer.value_or(JumpRule());
    wanted.state = before.state;
    const bool isService = kind == AccountKind::Service;
    if (isService || !wanted.testRange)
        wanted.testRange = before.testRange;
    if (isService || !wanted.subRules)
        wanted.subRules = before.subRules;
    if (isService || !format.has(RuleColumn::TestLinks))
        wanted.testLinks = before.testLinks;
    return onServer ? wanted : withDefaults(wanted, kind);
}

QString errorTexts(const ImportRow &row)
{
    QStringList texts;
    for (const RowProblem &problem : row.problems) {
        if (problem.isError())
            texts.append(problem.text());
    }
    return joinedSentences(texts);
}

void add(ImportRow &row, RowProblem::Kind kind, const std::optional<RuleColumn> &column, const QString &why)
{
    row.problems.append({.severity = RowProblem::Severity::Hint, .kind = kind, .column = column, .why = why});
}

/// Compares the rows of one file, one after the other.
class RowComparison
{
public:
    RowComparison(const RulesByPrefix &found, const ImportTable &table)
        : m_found(found)
        , m_table(table)
    {}

    void add(const ImportRow &row);
    [[nodiscard]] QList<PlannedRow> rows() const { return m_rows; }

private:
    void classify(PlannedRow &planned);
    void classifyExisting(PlannedRow &planned);
    [[nodiscard]] bool findEarlier(PlannedRow &planned);
    void giveHints(PlannedRow &planned) const;

    const RulesByPrefix &m_found;
    const ImportTable &m_table;
    QHash<QString, qsizetype> m_counting; ///< prefix -> the row that counts for it
    QList<PlannedRow> m_rows;
};

void RowComparison::add(const ImportRow &row)
{
    PlannedRow planned{.row = row};
    const auto found = m_found.rules.constFind(row.rule.prefix);
    if (found != m_found.rules.constEnd())
        planned.onServer = *found;
    planned.wanted = wantedRule(row, planned.onServer, m_table.format, m_table.kind);
    classify(planned);
    giveHints(planned);
    m_rows.append(planned);
}

void RowComparison::classify(PlannedRow &planned)
{
    // A rule that the server has is fine as it is, whatever we think of it.
    const bool isSame = planned.onServer && isUnderstood(planned.row) &&
                        isSameRule(*planned.onServer, planned.wanted, m_table.kind);
    if (!isSame && planned.row.hasErrors()) {
        planned.rowClass = RowClass::Invalid;
        planned.why = errorTexts(planned.row);
    } else if (findEarlier(planned)) {
        planned.rowClass = RowClass::Duplicate;
    } else if (isSame) {
        planned.rowClass = RowClass::Same;
    } else if (planned.onServer) {
        classifyExisting(planned);
    } else {
        planned.rowClass = RowClass::New;
    }
}

void RowComparison::classifyExisting(PlannedRow &planned)
{
    if (planned.onServer->isPublished()) {
        planned.rowClass = RowClass::Conflict;
        planned.why = RowComparisonText::tr(
            "The rule is published, and a published rule cannot be edited. Replace it in the "
            "list of rules.");
    } else if (m_table.kind == AccountKind::Ordinary &&
               (!planned.wanted.subRules || !planned.wanted.testRange)) {
        planned.rowClass = RowClass::Invalid;
        planned.why = RowComparisonText::tr(
            "The server does not say which test range the rule has or whether it occupies its "
            "sub-rules, and neither does the file. Fill in both columns.");
    } else {
        planned.rowClass = RowClass::Changed;
    }
}

/// Whether an earlier row counts for the prefix. If not, this one does from now on.
bool RowComparison::findEarlier(PlannedRow &planned)
{
    const auto counting = m_counting.constFind(planned.row.rule.prefix);
    if (counting == m_counting.constEnd()) {
        m_counting.insert(planned.row.rule.prefix, m_rows.size());
        return false;
    }
    PlannedRow &earlier = m_rows[*counting];
    planned.earlierLine = earlier.row.line;
    if (planned.wanted == earlier.wanted) {
        planned.why = RowComparisonText::tr("Line %1 has the same rule.").arg(earlier.row.line);
        return true;
    }
    planned.why =
        RowComparisonText::tr("Line %1 says something else about the same prefix, and only that line counts.")
            .arg(earlier.row.line);
    if (!has(earlier.row, RowProblem::Kind::FileContradicts)) // one of perhaps thousands is enough
        core::add(
            earlier.row, RowProblem::Kind::FileContradicts, {},
            RowComparisonText::tr("Line %1 says something else about the same prefix; only this line counts.")
                .arg(planned.row.line));
    return true;
}

void RowComparison::giveHints(PlannedRow &planned) const
{
    const bool isToBePublished = planned.row.rule.state == RuleState::Published;
    if (planned.isRunnable() && isToBePublished)
        core::add(planned.row, RowProblem::Kind::StateIgnored, RuleColumn::State,
                  RowComparisonText::tr("An import does not publish; the rule will wait unpublished."));
}

void countRows(ImportPlan &plan)
{
    plan.counts.fill(0);
    for (const PlannedRow &row : std::as_const(plan.rows))
        ++plan.counts.at(static_cast<size_t>(row.rowClass));
    plan.toCheck.reset();
    plan.toCheck = plan.countToCheck();
}

bool isAsBefore(const PlannedRow &row, const std::optional<JumpRule> &onServer, AccountKind kind)
{
    if (!row.onServer || !onServer)
        return row.onServer.has_value() == onServer.has_value();
    return row.onServer->state == onServer->state && isSameRule(*onServer, *row.onServer, kind);
}

void compareAgain(PlannedRow &row, const std::optional<JumpRule> &onServer, AccountKind kind)
{
    if (isAsBefore(row, onServer, kind))
        return;
    const bool isSame = onServer && isSameRule(*onServer, row.wanted, kind);
    row.rowClass = isSame ? RowClass::Same : RowClass::Conflict;
    row.onServer = onServer;
    if (!isSame)
        row.why =
            onServer
                ? RowComparisonText::tr("The rule has changed on the server since the plan was made.")
                : RowComparisonText::tr("The rule has been deleted on the server since the plan was made.");
}

} // namespace

QStringList prefixesToLookUp(const ImportTable &table, const std::atomic_bool &isStopped)
{
    QStringList prefixes;
    for (const ImportRow &row : table.rows) {
        if (isStopped)
            break;
        if (mayBeOnServer(row.rule.prefix, table.kind))
            prefixes.append(row.rule.prefix);
    }
    return prefixes;
}

QStringList prefixesToLookUp(const ImportPlan &plan, const QList<int> &positions,
                             const std::atomic_bool &isStopped)
{
    QStringList prefixes;
    for (const int position : positions) {
        if (isStopped)
            break;
        prefixes.append(plan.rows.at(position).wanted.prefix);
    }
    return prefixes;
}

ImportPlan comparedWith(const RulesByPrefix &found, const ImportTable &table,
                        const std::atomic_bool &isStopped)
{
    RowComparison comparison(found, table);
    for (const ImportRow &row : table.rows) {
        if (isStopped)
            break;
        comparison.add(row);
    }
    ImportPlan plan{.fileName = table.fileName,
                    .kind = table.kind,
                    .format = table.format,
                    .rows = comparison.rows(),
                    .asOf = found.asOf,
                    .rulesOnServer = found.ruleCount};
    countRows(plan);
    return plan;
}

ImportPlan comparedAgain(const RulesByPrefix &found, ImportPlan plan, const QList<int> &positions,
                         const std::atomic_bool &isStopped)
{
    for (const int position : positions) {
        if (isStopped)
            break;
        PlannedRow &row = plan.rows[position];
        const auto rule = found.rules.constFind(row.wanted.prefix);
        compareAgain(row, rule == found.rules.constEnd() ? std::nullopt : std::optional(*rule), plan.kind);
    }
    plan.asOf = found.asOf;
    plan.rulesOnServer = found.ruleCount;
    countRows(plan);
    return plan;
}

} // namespace qrjump::core
