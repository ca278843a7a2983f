#pragma once

#include "core/models/rulefilter.h"
#include "core/rules/ruletext.h"

#include <random>

namespace qrjump::test {

/// Rules that are odd in every way a server allows. The same seed gives the same rules.
class RandomRules
{
public:
    explicit RandomRules(unsigned seed)
        : m_random(seed)
    {}

    /// From 0 to `limit` - 1.
    int below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(limit)); }

    QString text(int longest)
    {
        using namespace Qt::StringLiterals;
        static const QStringList pieces{u"a"_s,      u"b"_s,     u"K"_s,  u"s"_s,  u"/"_s, u"-"_s,
                                        u"menu"_s,   u"ORDER"_s, u"餐"_s, u"é"_s,  u"É"_s, u"ß"_s,
                                        u"\u212A"_s, u"ſ"_s,     u"😀"_s,  u"%E9"_s};
        QString text;
        for (int length = below(longest + 1); length > 0; --length)
            text += pieces.at(below(static_cast<int>(pieces.size())));
        return text;
    }

    core::JumpRule rule(int number)
    {
        using namespace Qt::StringLiterals;
        core::JumpRule rule;
        rule.prefix = u"https://a.b/"_s + text(4) + u"/%1"_s.arg(number);
        rule.pagePath = text(3);
        rule.state = below(5) == 0 ? std::nullopt : std::optional(core::RuleState(1 + below(3)));
        rule.testRange = below(3) == 0 ? std::nullopt : std::optional(core::TestRange(1 + below(4)));
        rule.subRules = below(3) == 0 ? std::nullopt : std::optional(core::SubRules(1 + below(2)));
        for (int links = below(4); links > 0; --links)
            rule.testLinks.append(rule.prefix + text(2));
        return rule;
    }

    core::RuleFilter filter()
    {
        using core::RuleColumn;
        using namespace Qt::StringLiterals;
        core::RuleFilter filter;
        if (below(3) > 0)
            filter.text = text(2) + (below(3) == 0 ? u" -"_s : u" "_s) + text(1);
        for (const RuleColumn column : core::columnsOf(core::AccountKind::Ordinary)) {
            if (below(2) == 0)
                filter.columns.append(column);
        }
        filter.caseSensitivity = below(3) == 0 ? Qt::CaseSensitive : Qt::CaseInsensitive;
        if (below(5) == 0) {
            filter.syntax = core::RuleFilter::Syntax::RegularExpression;
            filter.text = below(2) == 0 ? u"[a-k]+/"_s : u"(menu|餐|é)"_s;
        }
        if (below(6) == 0)
            filter.state = core::RuleState(1 + below(3));
        if (below(6) == 0)
            filter.testRange = core::TestRange(1 + below(3));
        if (below(6) == 0)
            filter.subRules = core::SubRules(1 + below(2));
        if (below(6) == 0)
            filter.hasTestLinks = below(2) == 0;
        if (below(8) == 0)
            filter.hasOddities = below(2) == 0;
        if (below(5) == 0)
            filter.cells.append(cell());
        return filter;
    }

private:
    core::CellCondition cell()
    {
        using namespace Qt::StringLiterals;
        const core::RuleColumn column = core::RuleColumn(below(6));
        return {below(2) == 0 ? core::CellCondition::Kind::Only : core::CellCondition::Kind::AllBut, column,
                core::displayText(rule(below(100)), column)};
    }

    std::mt19937 m_random;
};

} // namespace qrjump::test
