#include "core/sandbox/sandboxsample.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace qrjump::sandbox {

using namespace Qt::StringLiterals;
using core::AccountKind;
using core::JumpRule;
using core::RuleState;
using core::SubRules;
using core::TestRange;

namespace {

constexpr auto kMiniProgramAppid = "wx5a4db0c0ffee0001"_L1;

/// Numbers that look random and are the same everywhere (SplitMix64); std and Qt promise neither for their
/// own.
class Scatter
{
public:
    explicit Scatter(quint64 seed)
        : m_state(seed)
    {}

    [[nodiscard]] quint64 next()
    {
        quint64 mixed = m_state += 0x9e3779b97f4a7c15ULL;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9ULL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebULL;
        return mixed ^ (mixed >> 31);
    }
    [[nodiscard]] quint64 below(quint64 bound) { return next() % bound; }

private:
    quint64 m_state;
};

QString scatteredCode(Scatter &scatter)
{
    constexpr char16_t alphabet[] = u"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
    QString code(qsizetype(16 + scatter.below(7)), Qt::Uninitialized);
    quint64 bits = 0;
    for (qsizetype i = 0; i < code.size(); ++i, bits >>= 6) {
        if (i % 10 == 0)
            bits = scatter.next();
        code[i] = alphabet[bits & 63];
    }
    return code;
}

QString scatteredPage(Scatter &scatter, quint64 index)
{
    const quint64 store = 1 + scatter.below(240);
    switch (scatter.below(6)) {
    case 0:
        return "pages/table/index?store=%1&table=%2"_L1.arg(QString::number(store),
                                                            QString::number(1 + scatter.below(60)));
    case 1:
        return "pages/goods/detail?id=%1"_L1.arg(QString::number(100000 + index));
    case 2:
        return "pages/coupon/receive?batch=%1&from=poster"_L1.arg(QString::number(2000 + scatter.below(500)));
    case 3:
        return "pages/store/index?id=%1"_L1.arg(QString::number(store));
    case 4:
        return "packageMember/card/open?store=%1&staff=%2"_L1.arg(QString::number(store),
                                                                  QString::number(10 + scatter.below(90)));
    default:
        return u"pages/index/index"_s;
    }
}

JumpRule ordinaryRule(const QString &prefix, const QString &pagePath, RuleState state, TestRange range,
                      const QStringList &testLinks = {})
{
    return {prefix, pagePath, state, range, SubRules::NotExclusive, testLinks};
}

QList<JumpRule> publishedRules()
{
    constexpr auto published = RuleState::Published;
    JumpRule exclusive = ordinaryRule(u"https://m.example-shop.cn/store/"_s, u"pages/store/index"_s,
                                      published, TestRange::Release);
    exclusive.subRules = SubRules::Exclusive;
    return {
        ordinaryRule(u"https://qr.example-shop.cn/t/"_s, u"pages/table/index"_s, published,
                     TestRange::Release),
        // Printed on posters before the shop had https; the scheme is part of the prefix.
        ordinaryRule(u"http://www.example-shop.cn/poster/2023"_s, u"pages/index/index"_s, published,
                     TestRange::Release),
        exclusive,
        // Its test link still opens the trial version for the staff, while customers see the release.
        ordinaryRule(u"https://qr.example-shop.cn/menu"_s, u"pages/menu/index"_s, published, TestRange::Trial,
                     {u"https://qr.example-shop.cn/menu?store=8"_s}),
        // The query is a string prefix: id=2026 covers id=20261, too.
        ordinaryRule(u"https://qr.example-shop.cn/coupon?id=2026"_s, u"pages/coupon/receive"_s, published,
                     TestRange::Release),
        ordinaryRule(u"https://qr.example-shop.cn/%E8%8C%B6/%E9%BE%99%E4%BA%95"_s,
                     u"pages/goods/detail?name=%E9%BE%99%E4%BA%95"_s, published, TestRange::Release),
    };
}

QList<JumpRule> unpublishedRules()
{
    constexpr auto unpublished = RuleState::Unpublished;
    return {
        // Shadows the published …/t/ for table 12: the more specific rule wins, and it is not published.
        ordinaryRule(u"https://qr.example-shop.cn/t/12"_s, u"pages/table/index?table=12"_s, unpublished,
                     TestRange::Development, {u"https://qr.example-shop.cn/t/12?seat=3"_s}),
        // As the documented sample has it: blanks in the page path and in a test link, and a test link twice.
        ordinaryRule(u"https://qr.example-shop.cn/activity"_s, u"pages / activity / index "_s, unpublished,
                     TestRange::Development,
                     {u"https://qr.example-shop.cn/activity?a=1"_s,
                      u"https://qr.example-shop.cn/activity?a=1"_s,
                      u"https: //qr.example-shop.cn/activity?a=2"_s}),
        ordinaryRule(u"https://qr.example-shop.cn/member/join"_s, u"packageMember/card/open"_s, unpublished,
                     TestRange::Development,
                     {u"https://qr.example-shop.cn/member/join?from=till"_s,
                      u"https://qr.example-shop.cn/member/join?from=door"_s,
                      u"https://qr.example-shop.cn/member/join?from=table"_s,
                      u"https://qr.example-shop.cn/member/join?from=bag"_s,
                      u"https://qr.example-shop.cn/member/join?from=receipt"_s}),
        ordinaryRule(
            u"https://m.example-shop.cn/campaigns/2026/spring-festival/hangzhou/west-lake/flagship-store/"
            "second-floor/tea-counter/"_s,
            u"pages/campaign/index?name=spring-festival-2026&city=hangzhou"_s, unpublished, TestRange::Trial),
        ordinaryRule(u"https://qr.example-shop.cn/feedback"_s, u"pages/feedback/index"_s, unpublished,
                     TestRange::Release, {u"https://qr.example-shop.cn/feedback?order=1"_s}),
        ordinaryRule(u"https://qr.example-shop.cn/wifi/"_s, u"pages/wifi/connect"_s, unpublished,
                     TestRange::Trial, {u"https://qr.example-shop.cn/wifi/guest"_s}),
    };
}

QJsonObject linkedMiniProgram(const QString &appid, const QString &nickname, int status)
{
    QJsonObject item{{"nickname"_L1, nickname}, {"status"_L1, status}};
    if (!appid.isEmpty())
        item.insert("appid"_L1, appid);
    return item;
}

} // namespace

SandboxAccount sampleAccount(AccountKind kind)
{
    if (kind == AccountKind::Ordinary) {
        return {QCoreApplication::translate("qrjump::sandbox::SandboxAccount", "Sandbox shop"),
                kind,
                kMiniProgramAppid,
                {},
                u"5a4db0c0ffee5ec2e70000000000fa4e"_s,
                u"99_SANDBOX-ordinary-fake-token_7Qm2sV0yT4bKx9RzEwLd1HnUcJf8GaPiMo3WtXk6SvBqYhNlDrCj5Ze"_s};
    }
    return {QCoreApplication::translate("qrjump::sandbox::SandboxAccount", "Sandbox service account"),
            kind,
            u"wx5a4db0c0ffee0002"_s,
            kMiniProgramAppid,
            u"5a4db0c0ffee5ec2e70000000001fa4e"_s,
            u"99_SANDBOX-service-fake-token_Hc5LrWz8NbTq2XyVo0FgKs4MuPdJ7ReAiE1lQx6BtCvYw9ZkSjDnGh3Um"_s};
}

QList<JumpRule> sampleOrdinaryRules()
{
    return publishedRules() + unpublishedRules();
}

JumpRule sampleServiceRule(quint64 index)
{
    Scatter scatter(index);
    const QString prefix = "http://weixin.qq.com/q/"_L1 + scatteredCode(scatter);
    const QString pagePath = scatteredPage(scatter, index);
    const RuleState state = scatter.below(3) == 0 ? RuleState::Unpublished : RuleState::Published;
    return {prefix, pagePath, state, std::nullopt, std::nullopt, {}};
}

QJsonArray sampleLinkedMiniPrograms()
{
    return {
        linkedMiniProgram(kMiniProgramAppid, u"示例小店"_s, 1),
        linkedMiniProgram(u"wx5a4db0c0ffee0003"_s, u"示例会员"_s, 2),
        linkedMiniProgram(u"wx5a4db0c0ffee0004"_s, u"示例点餐"_s, 3),
        linkedMiniProgram({}, u"示例活动"_s, 12),
    };
}

} // namespace qrjump::sandbox
