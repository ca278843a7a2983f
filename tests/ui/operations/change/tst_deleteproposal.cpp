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

core::RulesByPrefix answer(const QList<JumpRule> &rules, std::optional<int> publishesLeft = {})
{
    core::RulesByPrefix answer;
    answer.publishesLeft = publishesLeft;
    answer.asOf = QDateTime(QDate(2026, 11, 30), QTime(15, 59), Qt::UTC); // 23:59 in China
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
    void saysWhatWillNotBeUndone();
    void saysHowManyArePublished_data();
    void saysHowManyArePublished();
    void saysWhatPuttingBackTakes_data();
    void saysWhatPuttingBackTakes();
    void publishedOnesComeFirstAndAskToBeHeld();
    void deletesWhatTheServerHas();
    void blocks();
};

void TestDeleteProposal::saysWhatWillNotBeUndone()
{
    const QList<JumpRule> chosen{rule(u"https://a.b/1"_s), rule(u"https://a.b/2"_s)};
    const auto proposal = ui::deleteProposal(chosen, answer(chosen, 0), {});
    QCOMPARE(proposal.heading, u"These 2 rules will be deleted:"_s);
    QVERIFY(says(proposal, u"cannot be undone"_s));
    QVERIFY(says(proposal, u"View › History…"_s));
    QVERIFY(!says(proposal, u"published:"_s));
    QVERIFY(!says(proposal, u"left this month"_s)); // they can be added again at any time
    QCOMPARE(proposal.confirmation, HoldButton::Mode::Click);
    QCOMPARE(proposal.verb, u"&Delete 2 rule(s)"_s);
    QVERIFY(!proposal.obstacle);
}

void TestDeleteProposal::saysHowManyArePublished_data()
{
    QTest::addColumn<int>("rules");
    QTest::addColumn<int>("published");
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("text");
    QTest::newRow("the only one") << 1 << 1 << u"This rule will be deleted:"_s << u"It is published:"_s;
    QTest::newRow("all") << 2 << 2 << u"These 2 rules will be deleted:"_s << u"All of them are published:"_s;
    QTest::newRow("one") << 3 << 1 << u"These 3 rules will be deleted:"_s << u"1 of them is published:"_s;
    QTest::newRow("some") << 3 << 2 << u"These 3 rules will be deleted:"_s << u"2 of them are published:"_s;
}

void TestDeleteProposal::saysHowManyArePublished()
{
    QFETCH(int, rules);
    QFETCH(int, published);
    QFETCH(QString, heading);
    QFETCH(QString, text);
    QList<JumpRule> chosen;
    for (int i = 0; i < rules; ++i)
        chosen.append(
            rule(u"https://a.b/%1"_s.arg(i), i < published ? RuleState::Published : RuleState::Unpublished));
    const auto proposal = ui::deleteProposal(chosen, answer(chosen), {});
    QCOMPARE(proposal.heading, heading);
    QVERIFY(says(proposal, text));
}

void TestDeleteProposal::saysWhatPuttingBackTakes_data()
{
    QTest::addColumn<std::optional<int>>("left");
    QTest::addColumn<core::AccountKind>("kind");
    QTest::addColumn<ui::Tone>("tone");
    QTest::addColumn<QString>("text");
    using core::AccountKind;
    using ui::Tone;
    QTest::newRow("none left") << std::optional(0) << AccountKind::Ordinary << Tone::Warning
                               << u"0 publishes are left this month: what is deleted cannot be published "
                                  "again before 1 December."_s;
    QTest::newRow("none left, service") << std::optional(0) << AccountKind::Service << Tone::Warning
                                        << u"0 publishes are left this month: WeChat may refuse to publish "
                                           "again what is deleted before 1 December."_s;
    QTest::newRow("too few") << std::optional(1) << AccountKind::Ordinary << Tone::Warning
                             << u"Only 1 publish is left this month: not all of them can be published again "
                                "before 1 December."_s;
    QTest::newRow("enough") << std::optional(7) << AccountKind::Ordinary << Tone::Info
                            << u"Putting one of them back spends one of the 7 publishes left this month."_s;
    QTest::newRow("not known") << std::optional<int>() << AccountKind::Ordinary << Tone::Warning
                               << u"Putting a published rule back spends one publish. The server did not "
                                  "say how many are left this month."_s;
}

void TestDeleteProposal::saysWhatPuttingBackTakes()
{
    QFETCH(std::optional<int>, left);
    QFETCH(core::AccountKind, kind);
    QFETCH(ui::Tone, tone);
    QFETCH(QString, text);
    const QList<JumpRule> chosen{rule(u"https://a.b/1"_s, RuleState::Published),
                                 rule(u"https://a.b/2"_s, RuleState::Published)};
    const auto proposal = ui::deleteProposal(chosen, answer(chosen, left), {.kind = kind});
    QVERIFY(proposal.points.contains(ui::ProposalPoint{tone, text}));
    QVERIFY(!proposal.obstacle);
}

void TestDeleteProposal::publishedOnesComeFirstAndAskToBeHeld()
{
    const QList<JumpRule> chosen{rule(u"https://a.b/1"_s), rule(u"https://a.b/2"_s, RuleState::Published)};
    const auto proposal = ui::deleteProposal(chosen, answer(chosen), {});
    QCOMPARE(proposal.rules.first().rule, chosen.last());
    QCOMPARE(proposal.confirmation, HoldButton::Mode::Hold);
    QVERIFY(says(proposal, u"no longer open its page"_s));
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
