#include "core/models/rulefilter.h"

#include "core/rules/ruletext.h"

#include <QLocale>

#include <algorithm>

namespace qrjump::core {

namespace {

bool columnContains(const JumpRule &rule, RuleColumn column, const QString &text)
{
    switch (column) {
    case RuleColumn::Prefix:
        return rule.prefix.contains(text, Qt::CaseInsensitive);
    case RuleColumn::PagePath:
        return rule.pagePath.contains(text, Qt::CaseInsensitive);
    case RuleColumn::State:
    case RuleColumn::TestRange:
    case RuleColumn::SubRules:
        return displayText(rule, column).contains(text, Qt::CaseInsensitive);
    case RuleColumn::TestLinks:
        return std::any_of(rule.testLinks.begin(), rule.testLinks.end(),
                           [&](const QString &link) { return link.contains(text, Qt::CaseInsensitive); });
    }
    Q_UNREACHABLE();
}

} // namespace

QString displayText(const JumpRule &rule, RuleColumn column)
{
    switch (column) {
    case RuleColumn::Prefix:
        return rule.prefix;
    case RuleColumn::PagePath:
        return rule.pagePath;
    case RuleColumn::State:
        return displayText(rule.state);
    case RuleColumn::TestRange:
        return displayText(rule.testRange);
    case RuleColumn::SubRules:
        return displayText(rule.subRules);
    case RuleColumn::TestLinks:
        return rule.testLinks.isEmpty() ? QString() : QLocale().toString(rule.testLinks.size());
    }
    Q_UNREACHABLE();
}

bool RuleFilter::accepts(const JumpRule &rule) const
{
    if (state && rule.state != state)
        return false;
    if (testRange && rule.testRange != testRange)
        return false;
    return text.isEmpty() || std::any_of(columns.begin(), columns.end(), [&](RuleColumn column) {
               return columnContains(rule, column, text);
           });
}

} // namespace qrjump::core
