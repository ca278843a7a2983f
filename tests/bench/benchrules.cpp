#include "tests/bench/benchrules.h"

#include <QHash>

#include <array>

namespace qrjump::bench {

using namespace Qt::StringLiterals;
using core::JumpRule;
using core::RuleSet;

namespace {

constexpr quint32 kSeed = 20261127;

constexpr std::array kUses{"table"_L1, "coupon"_L1, "member"_L1, "pickup"_L1, "room"_L1, "parking"_L1};
constexpr std::array kPages{
    u"pages/order/index?store=%1&table=%2", u"pages/coupon/detail?store=%1&batch=%2&from=qrcode",
    u"packageMember/pages/card/card?shop=%1&no=%2", u"pages/pickup/shelf?store=%1&shelf=%2&来源=门店二维码"};

/// Different numbers for different `i`, in no order.
quint32 scattered(int i)
{
    return (static_cast<quint32>(i) ^ kSeed) * 2654435761U;
}

QString pagePath(quint32 number)
{
    return QString::fromUtf16(kPages.at(number % kPages.size())).arg(number / 7 % 997).arg(number);
}

QStringList testLinks(const QString &prefix, quint32 number)
{
    static constexpr std::array kUsual{0, 0, 1, 0, 2, 1, 0, 3};
    QStringList links;
    for (int i = 0; i < kUsual.at(number / 3 % kUsual.size()); ++i)
        links.append(prefix + u"?test=%1"_s.arg(i + 1));
    return links;
}

} // namespace

JumpRule linkRule(int i)
{
    const quint32 number = scattered(i);
    const QString prefix = u"https://qr.shop-%1.example.com/%2/%3/"_s.arg(number / 11 % 97)
                               .arg(kUses.at(number / 5 % kUses.size()))
                               .arg(number);
    return {.prefix = prefix,
            .pagePath = pagePath(number),
            .state = number % 5 == 0 ? core::RuleState::Unpublished : core::RuleState::Published,
            .testRange = static_cast<core::TestRange>(1 + number % 3),
            .subRules = static_cast<core::SubRules>(1 + number % 2),
            .testLinks = testLinks(prefix, number)};
}

JumpRule codeRule(int i)
{
    const quint32 number = scattered(i);
    return {.prefix = u"http://weixin.qq.com/q/02%1XqWcdPr2hT0000g%2"_s.arg(number, 0, 36).arg(i, 0, 36),
            .pagePath = pagePath(number),
            .state = number % 5 == 0 ? core::RuleState::Unpublished : core::RuleState::Published,
            .testRange = {},
            .subRules = {},
            .testLinks = {}};
}

const RuleSet &linkRules(int count)
{
    static QHash<int, RuleSet> made;
    RuleSet &rules = made[count];
    if (rules.isEmpty()) {
        rules.reserve(count);
        for (int i = 0; i < count; ++i)
            rules.append(linkRule(i));
    }
    return rules;
}

RuleSet codeRules(int count)
{
    RuleSet rules;
    rules.reserve(count);
    for (int i = 0; i < count; ++i)
        rules.append(codeRule(i));
    return rules;
}

qint64 textBytes(const RuleSet &rules)
{
    qint64 bytes = 0;
    for (int i = 0; i < rules.blockCount(); ++i) {
        const core::RuleBlock &block = rules.blockAt(i);
        bytes += block.prefixes().bytes().size() + block.pagePaths().bytes().size() +
                 block.testLinks().bytes().size();
    }
    return bytes;
}

QString usualWord()
{
    return u"Coupon/3"_s;
}

QString rareWord()
{
    return u"Coupon/37"_s;
}

} // namespace qrjump::bench
