#pragma once

#include "core/rules/jumprule.h"

#include <QList>

namespace qrjump::test {

/// Rule number `i` of an ordinary account, about 200 characters long, as shops have them.
inline core::JumpRule generatedRule(int i)
{
    using namespace Qt::StringLiterals;
    const QString prefix = u"https://qr.shop-%1.example.com/table/%2/"_s.arg(i % 97).arg(i);
    core::JumpRule rule{.prefix = prefix,
                        .pagePath = u"pages/order/index?store=%1&table=%2&来源=二维码"_s.arg(i % 97).arg(i),
                        .state = i % 3 ? core::RuleState::Published : core::RuleState::Unpublished,
                        .testRange = static_cast<core::TestRange>(1 + i % 3),
                        .subRules = static_cast<core::SubRules>(1 + i % 2),
                        .testLinks = {}};
    for (int link = 0; link < i % 4; ++link)
        rule.testLinks.append(prefix + u"?test=%1"_s.arg(link));
    return rule;
}

inline QList<core::JumpRule> generatedRules(int count)
{
    QList<core::JumpRule> rules;
    rules.reserve(count);
    for (int i = 0; i < count; ++i)
        rules.append(generatedRule(i));
    return rules;
}

} // namespace qrjump::test
