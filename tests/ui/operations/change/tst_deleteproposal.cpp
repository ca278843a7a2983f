#include "ui/operations/change/deleteproposal.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace qrjump;
using core::JumpRule;
using core::RuleState;
using ui::ChangeProposal;
using ui::HoldButton;

namespace {

JumpRule rule(const QString &prefix, RuleState state = RuleState::Unpublished)
{
    return {prefix, u"pages/a"_s, state, {}, {}, {}};
}

core::RulesByPrefix answer(const QList<JumpRule> &rules)
{
    core::RulesByPrefix answer;
    for (const JumpRule &onServer : rules)
        answer.rules.insert(onServer.prefix, onServer);
    return answer;
}

bool says(const ChangeProposal &proposal, const QString &text)
{
    return std::any_of(proposal.points.begin(), proposal.points.end(),
                       [&](const ui::ProposalPoint &point) { return point.text.contains(text); });
}

} // namespace

class TestDeleteProposal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysThatThereIsNoUndo();
    void publishedOnesComeFirstAndAskToBeHeld();
    void deletesWhatTheServerHas();
    void blocks();
};

void TestDeleteProposal::saysThatThereIsNoUndo()
{
    const QList<JumpRule> chosen{rule(u"https://a.b/1"_s), rule(u"https://a.b/2"_s)};
    const auto proposal = ui::deleteProposal(chosen, answer(chosen), {});
    QVERIFY(says(proposal, u"no undo"_s));
    QVERIFY(says(proposal, u"stay in View › History…"_s));
    QVERIFY(!says(proposal, u"published:"_s));
    QCOMPARE(proposal.confirmation, HoldButton::Mode::Click);
    QCOMPARE(proposal.verb, u"&Delete 2 rule(s)"_s);
    QVERIFY(!proposal.obstacle);
}

void TestDeleteProposal::publishedOnesComeFirstAndAskToBeHeld()
{
    const QList<JumpRule> chosen{rule(u"https://a.b/1"_s), rule(u"https://a.b/2"_s, RuleState::Published)};
    const auto proposal = ui::deleteProposal(chosen, answer(chosen), {});
    QCOMPARE(proposal.rules.first().rule, chosen.last());
    QCOMPARE(proposal.confirmation, HoldButton::Mode::Hold);
    QVERIFY(says(proposal, u"no longer open the page"_s));
}

void TestDeleteProposal::deletesWhatTheServerHas()
{
    const JumpRule chosen = rule(u"https://a.b/1"_s);
    const JumpRule now = rule(u"https://a.b/1"_s, RuleState::Published);
    const auto proposal = ui::deleteProposal({chosen, rule(u"https://a.b/gone"_s)}, answer({now}), {});
    QCOMPARE(proposal.rules, QList<ui::ProposedRule>({{now, proposal.rules.first().note}}));
    QVERIFY(!proposal.rules.first().note.isEmpty());
    QVERIFY(says(proposal, u"https://a.b/gone"_s));
    QCOMPARE(proposal.confirmation, HoldButton::Mode::Hold);
    QCOMPARE(proposal.intents.size(), 1);
    QCOMPARE(proposal.intents.first().operation.kind, core::RuleOperation::Kind::Delete);
    QCOMPARE(proposal.intents.first().operation.original, now);
}

void TestDeleteProposal::blocks()
{
    const JumpRule chosen = rule(u"https://a.b/1"_s);
    const auto gone = ui::deleteProposal({chosen}, answer({}), {});
    QVERIFY(gone.obstacle);
    QVERIFY(gone.intents.isEmpty());
    const auto locked = ui::deleteProposal({chosen}, answer({chosen}), {.writes = core::WriteAccess::Locked});
    QVERIFY(locked.obstacle);
    QCOMPARE(locked.remedy, ui::lockReason());
}

QTEST_MAIN(TestDeleteProposal)
#include "tst_deleteproposal.moc"
