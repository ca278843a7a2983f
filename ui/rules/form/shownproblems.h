#pragma once

#include "core/rules/rulevalidation.h"

#include <QMap>
#include <QSet>

namespace qrjump::ui {

/// Decides which problems a form shows: those of the fields that the user has left, never while he types, and
/// none any longer than it exists. A refusal stays until its field is edited or the server is asked
/// anew.
class ShownProblems
{
public:
    void clear();

    /// The user has moved on from `field`; `current` is everything that is wrong now.
    void leave(core::RuleField field, const QList<core::RuleProblem> &current);
    void leaveAll(const QList<core::RuleProblem> &current);
    /// The user has changed `field`: what is mended disappears, nothing new appears.
    void edit(core::RuleField field, const QList<core::RuleProblem> &current);
    /// The server has refused the rule because of `field`.
    void refuse(core::RuleField field, const QString &why);

    void forgetRefusals();

    /// Errors first.
    [[nodiscard]] QList<core::RuleProblem> at(core::RuleField field) const;

private:
    void showOfFieldsLeft(const QList<core::RuleProblem> &current);

    QSet<core::RuleField> m_left;
    QMap<core::RuleField, QList<core::RuleProblem>> m_shown;
    QMap<core::RuleField, core::RuleProblem> m_refusals;
};

} // namespace qrjump::ui
