#include "core/models/ruleoddity.h"

#include <QStringList>

namespace qrjump::core {

namespace {

bool isAbsence(const RuleProblem &problem)
{
    return problem.code == RuleProblem::Code::Missing && problem.testLink < 0;
}

RuleColumn columnOf(RuleField field)
{
    switch (field) {
    case RuleField::Prefix:
        return RuleColumn::Prefix;
    case RuleField::PagePath:
        return RuleColumn::PagePath;
    case RuleField::TestRange:
        return RuleColumn::TestRange;
    case RuleField::SubRules:
        return RuleColumn::SubRules;
    case RuleField::TestLinks:
        return RuleColumn::TestLinks;
    }
    Q_UNREACHABLE();
}

} // namespace

QList<RuleProblem> odditiesOf(const JumpRule &rule, AccountKind kind)
{
    QList<RuleProblem> oddities = validateRule(rule, kind);
    oddities.removeIf(isAbsence);
    return oddities;
}

QString oddityText(const JumpRule &rule, AccountKind kind, RuleColumn column)
{
    QStringList sentences;
    for (const RuleProblem &oddity : odditiesOf(rule, kind)) {
        if (columnOf(oddity.field) == column && !sentences.contains(oddity.why))
            sentences.append(oddity.why);
    }
    return sentences.join(u'\n');
}

} // namespace qrjump::core
