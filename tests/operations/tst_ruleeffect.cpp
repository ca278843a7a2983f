#include "core/operations/ruleeffect.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;

class TestRuleEffect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasDoneIsThere();
    void whatTheServerHasCountsMore();
    void whatHasNotEndedSaysNothing();
};

namespace {

const JumpRule kOld{u"a"_s, u"old"_s, RuleState::Unpublished, {}, {}, {}};
const JumpRule kNew{u"a"_s, u"new"_s, RuleState::Published, {}, {}, {}};

JournalEntry entry(RuleOperation::Kind kind, OperationState state = OperationState::Done)
{
    JournalEntry entry;
    entry.operation = {.kind = kind, .rule = kNew, .original = kOld};
    entry.state = state;
    return entry;
}

JumpRule withState(JumpRule rule, RuleState state)
{
    rule.state = state;
    return rule;
}

} // namespace

void TestRuleEffect::whatWasDoneIsThere()
{
    using Kind = RuleOperation::Kind;
    QCOMPARE(effectOf(entry(Kind::Add))->rule, withState(kNew, RuleState::Unpublished));
    QCOMPARE(effectOf(entry(Kind::Edit))->rule, withState(kNew, RuleState::Unpublished));
    QCOMPARE(effectOf(entry(Kind::Publish))->rule, withState(kOld, RuleState::Published));
    QCOMPARE(effectOf(entry(Kind::Delete))->rule, std::nullopt);
    QCOMPARE(effectOf(entry(Kind::Delete))->prefix, u"a"_s);
}

void TestRuleEffect::whatTheServerHasCountsMore()
{
    JournalEntry read = entry(RuleOperation::Kind::Add);
    read.serverRule = kNew;
    QCOMPARE(effectOf(read)->rule, kNew);
    JournalEntry needsYou = entry(RuleOperation::Kind::Add, OperationState::NeedsYou);
    QCOMPARE(effectOf(needsYou)->rule, std::nullopt);
    needsYou.serverRule = kOld;
    QCOMPARE(effectOf(needsYou)->rule, kOld);
}

void TestRuleEffect::whatHasNotEndedSaysNothing()
{
    for (const auto state :
         {OperationState::Queued, OperationState::Sending, OperationState::Unknown, OperationState::Refused})
        QVERIFY(!effectOf(entry(RuleOperation::Kind::Delete, state)));
}

QTEST_GUILESS_MAIN(TestRuleEffect)
#include "tst_ruleeffect.moc"
