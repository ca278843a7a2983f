#include "core/operations/publishplan.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using Obstacle = PublishPlan::Obstacle;

namespace {

JumpRule rule(const QString &prefix, RuleState state = RuleState::Unpublished, const QString &page = u"p"_s)
{
    return {prefix, page, state, {}, {}, {}};
}

RulesByPrefix answer(const QList<JumpRule> &rules, std::optional<int> publishesLeft = 20)
{
    RulesByPrefix answer;
    for (const JumpRule &onServer : rules)
        answer.rules.insert(onServer.prefix, onServer);
    answer.publishesLeft = publishesLeft;
    return answer;
}

} // namespace

class TestPublishPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sortsInWhatWasChosen();
    void shadowsAreLookedForInWhatTheServerHas();
    void ofAServiceAccountTheLoadedRulesCount();
    void obstacles_data();
    void obstacles();
};

void TestPublishPlan::sortsInWhatWasChosen()
{
    const QList<JumpRule> chosen{rule(u"https://a.b/1"_s), rule(u"https://a.b/2"_s), rule(u"https://a.b/3"_s),
                                 rule(u"https://a.b/4"_s)};
    const JumpRule changed = rule(u"https://a.b/4"_s, RuleState::Unpublished, u"new"_s);
    const auto plan = planPublish(
        chosen, chosen, answer({chosen.first(), rule(u"https://a.b/2"_s, RuleState::Published), changed}),
        AccountKind::Ordinary);
    QCOMPARE(plan.rules, QList<JumpRule>({chosen.first(), changed}));
    QCOMPARE(plan.changed, QStringList{changed.prefix});
    QCOMPARE(plan.published, QStringList{u"https://a.b/2"_s});
    QCOMPARE(plan.gone, QStringList{u"https://a.b/3"_s});
    QCOMPARE(plan.publishesLeftAfter(), 18);
    QCOMPARE(plan.obstacle, Obstacle::None);
}

void TestPublishPlan::shadowsAreLookedForInWhatTheServerHas()
{
    const JumpRule chosen = rule(u"https://a.b/"_s);
    const JumpRule seen = rule(u"https://a.b/seen"_s);
    const JumpRule there = rule(u"https://a.b/there"_s);
    const auto plan = planPublish({chosen}, {chosen, seen}, answer({chosen, there}), AccountKind::Ordinary);
    QCOMPARE(plan.shadows.size(), 1);
    QCOMPARE(plan.shadows.first().other, there);
}

void TestPublishPlan::ofAServiceAccountTheLoadedRulesCount()
{
    const JumpRule chosen = rule(u"http://weixin.qq.com/q/0a"_s);
    const JumpRule seen = rule(u"http://weixin.qq.com/q/0ab"_s);
    const auto plan = planPublish({chosen}, {chosen, seen}, answer({chosen}), AccountKind::Service);
    QCOMPARE(plan.shadows.size(), 1);
    QCOMPARE(plan.shadows.first().effect, RuleShadow::Effect::CannotTell);
}

void TestPublishPlan::obstacles_data()
{
    QTest::addColumn<int>("rules");
    QTest::addColumn<int>("publishesLeft"); // -1: the server did not say
    QTest::addColumn<Obstacle>("ordinary");
    QTest::addColumn<Obstacle>("service");
    QTest::newRow("enough") << 3 << 3 << Obstacle::None << Obstacle::None;
    QTest::newRow("too few") << 3 << 2 << Obstacle::TooFewLeft << Obstacle::None;
    QTest::newRow("none left") << 1 << 0 << Obstacle::NoPublishesLeft << Obstacle::None;
    QTest::newRow("unknown") << 1 << -1 << Obstacle::None << Obstacle::None;
    QTest::newRow("nothing") << 0 << 5 << Obstacle::NothingToPublish << Obstacle::NothingToPublish;
}

void TestPublishPlan::obstacles()
{
    QFETCH(int, rules);
    QFETCH(int, publishesLeft);
    QList<JumpRule> chosen;
    for (int i = 0; i < rules; ++i)
        chosen.append(rule(u"http://weixin.qq.com/q/%1"_s.arg(i)));
    const auto known = publishesLeft < 0 ? std::nullopt : std::optional(publishesLeft);
    const auto obstacle = [&](AccountKind kind) {
        return planPublish(chosen, chosen, answer(chosen, known), kind).obstacle;
    };
    QTEST(obstacle(AccountKind::Ordinary), "ordinary");
    QTEST(obstacle(AccountKind::Service), "service");
}

QTEST_APPLESS_MAIN(TestPublishPlan)
#include "tst_publishplan.moc"
