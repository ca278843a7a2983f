#include "ui/accounts/form/shownaccountproblems.h"

#include <algorithm>

namespace qrjump::ui {

using core::AccountField;
using core::AccountProblem;

void ShownAccountProblems::clear()
{
    *this = {};
}

void ShownAccountProblems::leave(AccountField field, const QList<AccountProblem> &current)
{
    m_left.insert(field);
    show(current);
}

void ShownAccountProblems::leaveAll(const QList<AccountProblem> &current)
{
    m_hasLeftAll = true;
    show(current);
}

void ShownAccountProblems::show(const QList<AccountProblem> &current)
{
    m_shown = current;
    if (!m_hasLeftAll)
        m_shown.removeIf([this](const AccountProblem &problem) { return !m_left.contains(problem.field); });
}

void ShownAccountProblems::edit(const QList<AccountProblem> &current)
{
    m_shown.removeIf([&current](const AccountProblem &problem) { return !current.contains(problem); });
}

QList<AccountProblem> ShownAccountProblems::at(AccountField field) const
{
    QList<AccountProblem> problems = m_shown;
    problems.removeIf([field](const AccountProblem &problem) { return problem.field != field; });
    std::stable_partition(problems.begin(), problems.end(), [](const AccountProblem &problem) {
        return problem.severity == AccountProblem::Severity::Error;
    });
    return problems;
}

} // namespace qrjump::ui
