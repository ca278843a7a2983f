#include "core/models/rulefilter.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace qrjump::core {

namespace {

struct RuleFilterText
{
    Q_DECLARE_TR_FUNCTIONS(RuleFilterText)
};

} // namespace

bool RuleFilter::isActive() const
{
    return !text.isEmpty() || state || testRange || subRules || hasTestLinks || hasOddities ||
           !cells.isEmpty();
}

QString problemOf(const RuleFilter &filter)
{
    if (!filter.hasExpression())
        return {};
    const QRegularExpression pattern(filter.text);
    if (pattern.isValid())
        return {};
    if (pattern.patternErrorOffset() >= filter.text.size())
        //: %1 is what is wrong there, in English
        return RuleFilterText::tr("This is no regular expression. At its end: %1.")
            .arg(pattern.errorString());
    //: %1 is a position in the text, from 1; %2 what is wrong there, in English
    return RuleFilterText::tr("This is no regular expression. At character %1: %2.")
        .arg(pattern.patternErrorOffset() + 1)
        .arg(pattern.errorString());
}

} // namespace qrjump::core
