#include "ui/rules/form/shownproblems.h"

#include <algorithm>

namespace qrjump::ui {

using core::RuleField;
using core::RuleProblem;

void ShownProblems::clear()
{
    *this = {};
}

void ShownProblems::leave(RuleField field, const QList<RuleProblem> &current)
{
    m_left.insert(field);
    showOfFieldsLeft(current);
}

void ShownProblems::leaveAll(const QList<RuleProblem> &current)
{
    m_left = {RuleField::Prefix, RuleField::PagePath, RuleField::SubRules, RuleField::TestRange,
              RuleField::TestLinks};
    showOfFieldsLeft(current);
}

void ShownProblems::showOfFieldsLeft(const QList<RuleProblem> &current)
{
    m_shown.clear();
    for (const RuleProblem &problem : current) {
        if (m_left.contains(problem.field))
            m_shown[problem.field].append(problem);
    }
}

void ShownProblems::edit(RuleField field, const QList<RuleProblem> &current)
{
    m_refusals.remove(field);
    // Of all fields: whether a test link is right depends on the prefix, too.
    for (QList<RuleProblem> &problems : m_shown)
        problems.removeIf([&current](const RuleProblem &problem) { return !current.contains(problem); });
}

void ShownProblems::refuse(RuleField field, const QString &why)
{
    m_refusals.insert(field, {.field = field,
                              .severity = RuleProblem::Severity::Error,
                              .code = RuleProblem::Code::Refused,
                              .why = why,
                              .remedy = {}});
}

void ShownProblems::forgetRefusals()
{
    m_refusals.clear();
}

QList<RuleProblem> ShownProblems::at(RuleField field) const
{
    QList<RuleProblem> problems = m_shown.value(field);
    if (const auto refusal = m_refusals.constFind(field); refusal != m_refusals.constEnd())
        problems.prepend(*refusal);
    std::stable_partition(problems.begin(), problems.end(), [](const RuleProblem &problem) {
        return problem.severity == RuleProblem::Severity::Error;
    });
    return problems;
}

} // namespace qrjump::ui
