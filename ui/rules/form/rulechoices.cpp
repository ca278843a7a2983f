#include "ui/rules/form/rulechoices.h"

#include "core/rules/ruletext.h"

#include <QCoreApplication>

namespace qrjump::ui {

using namespace Qt::StringLiterals;
using core::SubRules;
using core::TestRange;

namespace {

struct RuleChoices
{
    Q_DECLARE_TR_FUNCTIONS(RuleChoices)
};

template <typename Enum>
Choice choice(Enum value, const QString &explanation, const QString &objectName)
{
    return {static_cast<int>(value), core::displayText(value), explanation, objectName};
}

} // namespace

QList<Choice> subRuleChoices()
{
    return {choice(SubRules::NotExclusive,
                   RuleChoices::tr("Other accounts may register longer prefixes below this one."),
                   u"subRulesNotExclusive"_s),
            choice(SubRules::Exclusive,
                   RuleChoices::tr("No other account may register a longer prefix below this one."),
                   u"subRulesExclusive"_s)};
}

QList<Choice> testRangeChoices()
{
    return {choice(TestRange::Development, RuleChoices::tr("Test links open it for developers."),
                   u"testRangeDevelopment"_s),
            choice(TestRange::Trial, RuleChoices::tr("Test links open it for admins and experiencers."),
                   u"testRangeTrial"_s),
            choice(TestRange::Release,
                   RuleChoices::tr("Test links open it for developers, admins and experiencers."),
                   u"testRangeRelease"_s)};
}

} // namespace qrjump::ui
