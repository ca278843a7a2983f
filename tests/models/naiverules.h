#pragma once

#include "core/models/rulefilter.h"
#include "core/models/ruleoddity.h"
#include "core/models/ruleorder.h"
#include "core/models/searchwords.h"
#include "core/rules/ruletext.h"

#include <QRegularExpression>

#include <algorithm>

namespace qrjump::test {

/// What the table is to show, found in the slow and obvious way.
class NaiveRules
{
public:
    QList<core::JumpRule> rules;

    [[nodiscard]] QStringList shownPrefixes(const core::RuleFilter &filter, core::AccountKind kind,
                                            const std::optional<core::RuleOrder> &order) const
    {
        QList<core::JumpRule> shown;
        for (const core::JumpRule &rule : rules) {
            if (accepts(rule, filter, kind))
                shown.append(rule);
        }
        if (order)
            sort(shown, *order);
        QStringList prefixes;
        for (const core::JumpRule &rule : std::as_const(shown))
            prefixes.append(rule.prefix);
        return prefixes;
    }

    [[nodiscard]] static bool accepts(const core::JumpRule &rule, const core::RuleFilter &filter,
                                      core::AccountKind kind)
    {
        return (!filter.state || rule.state == filter.state) &&
               (!filter.testRange || rule.testRange == filter.testRange) &&
               (!filter.subRules || rule.subRules == filter.subRules) &&
               (!filter.hasTestLinks || rule.testLinks.isEmpty() != *filter.hasTestLinks) &&
               (!filter.hasOddities || core::odditiesOf(rule, kind).isEmpty() != *filter.hasOddities) &&
               hasCells(rule, filter) && hasText(rule, filter);
    }

private:
    static bool hasCells(const core::JumpRule &rule, const core::RuleFilter &filter)
    {
        return std::all_of(filter.cells.begin(), filter.cells.end(), [&](const core::CellCondition &cell) {
            const bool isEqual = core::displayText(rule, cell.column) == cell.text;
            return isEqual == (cell.kind == core::CellCondition::Kind::Only);
        });
    }

    static bool hasText(const core::JumpRule &rule, const core::RuleFilter &filter)
    {
        if (filter.syntax == core::RuleFilter::Syntax::RegularExpression)
            return filter.text.isEmpty() || anyCell(rule, filter, [&](const QString &cell) {
                       const auto option = filter.caseSensitivity == Qt::CaseSensitive
                                               ? QRegularExpression::NoPatternOption
                                               : QRegularExpression::CaseInsensitiveOption;
                       return cell.contains(QRegularExpression(filter.text, option));
                   });
        const auto words = core::searchWords(filter.text);
        return std::all_of(words.begin(), words.end(), [&](const core::SearchWord &word) {
            return word.isExcluded != anyCell(rule, filter, [&](const QString &cell) {
                       return cell.contains(word.text, filter.caseSensitivity);
                   });
        });
    }

    template <typename Contains>
    static bool anyCell(const core::JumpRule &rule, const core::RuleFilter &filter, Contains contains)
    {
        return std::any_of(filter.columns.begin(), filter.columns.end(), [&](core::RuleColumn column) {
            if (column == core::RuleColumn::TestLinks)
                return std::any_of(rule.testLinks.begin(), rule.testLinks.end(), contains);
            return bool(contains(core::displayText(rule, column)));
        });
    }

    static int number(const core::JumpRule &rule, core::RuleColumn column)
    {
        const auto valueOf = [](auto value) { return value ? static_cast<int>(*value) : INT_MIN; };
        switch (column) {
        case core::RuleColumn::State:
            return valueOf(rule.state);
        case core::RuleColumn::TestRange:
            return valueOf(rule.testRange);
        case core::RuleColumn::SubRules:
            return valueOf(rule.subRules);
        default:
            return static_cast<int>(rule.testLinks.size());
        }
    }

    static bool isBefore(const core::JumpRule &left, const core::JumpRule &right, core::RuleColumn column)
    {
        if (column == core::RuleColumn::Prefix)
            return left.prefix.toUcs4() < right.prefix.toUcs4();
        if (column == core::RuleColumn::PagePath)
            return left.pagePath.toUcs4() < right.pagePath.toUcs4();
        return number(left, column) < number(right, column);
    }

    static void sort(QList<core::JumpRule> &shown, const core::RuleOrder &order)
    {
        const auto byPrefix = [](const core::JumpRule &left, const core::JumpRule &right) {
            return isBefore(left, right, core::RuleColumn::Prefix);
        };
        std::stable_sort(shown.begin(), shown.end(), byPrefix);
        std::stable_sort(
            shown.begin(), shown.end(), [&](const core::JumpRule &left, const core::JumpRule &right) {
                return order.direction == Qt::AscendingOrder ? isBefore(left, right, order.column)
                                                             : isBefore(right, left, order.column);
            });
    }
};

} // namespace qrjump::test
