#include "ui/operations/change/publishproposal.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace qrjump;
using core::AccountKind;
using core::JumpRule;
using core::RuleState;
using ui::ChangeProposal;
using ui::ProposalPoint;
using ui::Tone;

namespace {

JumpRule rule(const QString &prefix, RuleState state = RuleState::Unpublished)
{
    return {prefix, u"pages/a"_s, state, core::TestRange::Trial, core::SubRules::Exclusive, {}};
}

core::RulesByPrefix answer(const QList<JumpRule> &rules, std::optional<int> publishesLeft)
{
    core::RulesByPrefix answer;
    for (const JumpRule &onServer : rules)
        answer.rules.insert(onServer.prefix, onServer);
    answer.publishesLeft = publishesLeft;
    answer.asOf = QDateTime(QDate(2026, 11, 27), QTime(15, 40, 12));
    return answer;
}

ChangeProposal proposalFor(const QList<JumpRule> &chosen, const core::RulesByPrefix &onServer,
                           const ui::AccountLook &account = {})
{
    return ui::publishSubject(account, chosen, {core::RuleSet(chosen)}).propose(onServer);
}

/// The tone of the point that contains `text`; nothing when there is none.
std::optional<Tone> toneOf(const QList<ProposalPoint> &points, const QString &text)
{
    const auto found = std::find_if(points.begin(), points.end(),
                                    [&](const ProposalPoint &point) { return point.text.contains(text); });
    return found == points.end() ? std::nullopt : std::optional(found->tone);
}

} // namespace

class TestPublishProposal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatGoesLive();
    void saysTheQuotaWithItsAge();
    void warnsOfTestLinks();
    void namesWhatIsLeftOut();
    void marksWhatHasChanged();
    void blocks_data();
    void blocks();
    void saysWhyThereIsNothingToPublish();
    void serviceAccountsAreWarned();
    void saysWhatItMeansForOtherRules_data();
    void saysWhatItMeansForOtherRules();
    void countsManyOtherRules();
    void looksUpAllOfAnOrdinaryAccount();
    void saysWhatItComparedWith_data();
    void saysWhatItComparedWith();
    void concludesNothingWhereAnotherRuleIsAffected();
    void warnsOfOddRules();
    void namesManyOddRulesOnce();
};

void TestPublishProposal::saysWhatGoesLive()
{
    const QList<JumpRule> chosen{rule(u"https://a.b/1"_s), rule(u"https://a.b/2"_s)};
    const auto proposal = proposalFor(chosen, answer(chosen, 20));
    QCOMPARE(proposal.heading, u"These 2 rules will go live:"_s);
    QCOMPARE(proposal.rules.size(), 2);
    QCOMPARE(proposal.rules.first().rule, chosen.first());
    QCOMPARE(toneOf(proposal.points, u"every scan by anybody opens the release version"_s), Tone::Warning);
    QVERIFY(!proposal.obstacle);
    QCOMPARE(proposal.confirmation, ui::HoldButton::Mode::Click);
    QCOMPARE(proposal.verb, u"&Publish 2 rule(s)"_s);
    QCOMPARE(proposal.intents.size(), 2);
    QCOMPARE(proposal.intents.first().operation.kind, core::RuleOperation::Kind::Publish);
    QCOMPARE(proposal.intents.first().operation.original, chosen.first());
}

void TestPublishProposal::saysTheQuotaWithItsAge()
{
    const QList<JumpRule> chosen{rule(u"https://a.b/1"_s), rule(u"https://a.b/2"_s),
                                 rule(u"https://a.b/3"_s)};
    const auto proposal = proposalFor(chosen, answer(chosen, 20));
    QCOMPARE(toneOf(proposal.points, u"20 before, 17 after it"_s), Tone::Info);
    QVERIFY(toneOf(proposal.points, u"15:40:12"_s));
    QCOMPARE(toneOf(proposalFor(chosen, answer(chosen, 3)).points, u"3 before, 0 after it"_s), Tone::Warning);
    QCOMPARE(toneOf(proposalFor(chosen, answer(chosen, {})).points, u"did not say how many publishes"_s),
             Tone::Warning);
}

void TestPublishProposal::warnsOfTestLinks()
{
    JumpRule linked = rule(u"https://a.b/1/"_s);
    QVERIFY(!toneOf(proposalFor({linked}, answer({linked}, 5)).points, u"test links"_s));
    linked.testLinks = {u"https://a.b/1/x"_s};
    QCOMPARE(toneOf(proposalFor({linked}, answer({linked}, 5)).points, u"test links"_s), Tone::Warning);
}

void TestPublishProposal::namesWhatIsLeftOut()
{
    const JumpRule there = rule(u"https://a.b/1"_s);
    const JumpRule gone = rule(u"https://a.b/gone"_s);
    const JumpRule published = rule(u"https://a.b/done"_s, RuleState::Published);
    const auto proposal = proposalFor({there, gone, rule(published.prefix)}, answer({there, published}, 5));
    QCOMPARE(proposal.rules.size(), 1);
    QCOMPARE(toneOf(proposal.points, gone.prefix), Tone::Info);
    QCOMPARE(toneOf(proposal.points, published.prefix), Tone::Info);
    QVERIFY(!proposal.obstacle);
}

void TestPublishProposal::marksWhatHasChanged()
{
    const JumpRule chosen = rule(u"https://a.b/1"_s);
    JumpRule changed = chosen;
    changed.pagePath = u"pages/new"_s;
    const auto proposal = proposalFor({chosen}, answer({changed}, 5));
    QCOMPARE(proposal.rules.first().rule, changed);
    QVERIFY(!proposal.rules.first().note.isEmpty());
    QVERIFY(toneOf(proposal.points, u"pages/new"_s));
}

void TestPublishProposal::blocks_data()
{
    QTest::addColumn<int>("publishesLeft");
    QTest::addColumn<core::WriteAccess>("writes");
    QTest::addColumn<RuleState>("state");
    QTest::addColumn<QString>("why");
    using core::WriteAccess;
    QTest::newRow("none left") << 0 << WriteAccess::Allowed << RuleState::Unpublished << u"No publishes"_s;
    QTest::newRow("too few") << 1 << WriteAccess::Allowed << RuleState::Unpublished << u"not enough"_s;
    QTest::newRow("read-only") << 9 << WriteAccess::Locked << RuleState::Unpublished << u"in this account"_s;
    QTest::newRow("published") << 9 << WriteAccess::Allowed << RuleState::Published
                               << u"nothing to publish"_s;
}

void TestPublishProposal::blocks()
{
    QFETCH(int, publishesLeft);
    QFETCH(core::WriteAccess, writes);
    QFETCH(RuleState, state);
    QFETCH(QString, why);
    const QList<JumpRule> rules{rule(u"https://a.b/1"_s, state), rule(u"https://a.b/2"_s, state)};
    const auto proposal = proposalFor(rules, answer(rules, publishesLeft), {.writes = writes});
    QVERIFY(proposal.obstacle);
    QVERIFY2(proposal.obstacle->text.contains(why), qPrintable(proposal.obstacle->text));
    QVERIFY(!proposal.remedy.isEmpty());
}

void TestPublishProposal::saysWhyThereIsNothingToPublish()
{
    const QList<JumpRule> one{rule(u"https://a.b/1"_s, RuleState::Published)};
    const QList<JumpRule> two = one + QList{rule(u"https://a.b/2"_s, RuleState::Published)};
    QCOMPARE(proposalFor(one, answer(one, 9)).remedy, u"The rule that you chose is published already."_s);
    QCOMPARE(proposalFor(two, answer(two, 9)).remedy, u"All 2 rules that you chose are published already."_s);
    QCOMPARE(proposalFor(one, answer({}, 9)).remedy, u"The server has the rule that you chose no more."_s);
    QCOMPARE(proposalFor(two, answer({}, 9)).remedy,
             u"The server has none of the 2 rules that you chose any more."_s);
}

void TestPublishProposal::serviceAccountsAreWarned()
{
    const QList<JumpRule> chosen{rule(u"http://weixin.qq.com/q/1"_s)};
    const auto proposal = proposalFor(chosen, answer(chosen, 0), {.kind = AccountKind::Service});
    QVERIFY(!proposal.obstacle);
    QCOMPARE(toneOf(proposal.points, u"not documented"_s), Tone::Warning);
}

void TestPublishProposal::saysWhatItMeansForOtherRules_data()
{
    QTest::addColumn<QString>("other");
    QTest::addColumn<RuleState>("state");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<Tone>("tone");
    const QString page = u"“pages/other”"_s;
    QTest::newRow("takes over") << u"https://a.b/"_s << RuleState::Published << page << Tone::Info;
    QTest::newRow("loses part") << u"https://a.b/c/d"_s << RuleState::Published << page << Tone::Info;
    QTest::newRow("is blocked") << u"https://a.b/c/d"_s << RuleState::Unpublished << u"open nothing"_s
                                << Tone::Warning;
    QTest::newRow("cannot tell") << u"https://a.b/c"_s << RuleState::Published << u"not documented"_s
                                 << Tone::Warning;
}

void TestPublishProposal::saysWhatItMeansForOtherRules()
{
    QFETCH(QString, other);
    QFETCH(RuleState, state);
    QFETCH(QString, expected);
    JumpRule neighbour = rule(other, state);
    neighbour.pagePath = u"pages/other"_s;
    const JumpRule chosen = rule(u"https://a.b/c/"_s);
    const auto proposal = proposalFor({chosen}, answer({chosen, neighbour}, 5));
    QCOMPARE(proposal.others.size(), 1);
    QVERIFY2(proposal.others.first().text.contains(expected), qPrintable(proposal.others.first().text));
    QVERIFY(proposal.others.first().text.contains(other));
    QTEST(proposal.others.first().tone, "tone");
}

void TestPublishProposal::countsManyOtherRules()
{
    const JumpRule chosen = rule(u"https://a.b/"_s);
    QList<JumpRule> all{chosen};
    for (int i = 0; i < 90; ++i)
        all.append(rule(u"https://a.b/%1"_s.arg(i), RuleState::Published));
    const auto proposal = proposalFor({chosen}, answer(all, 5));
    QVERIFY(proposal.others.size() < 90);
    const int named = static_cast<int>(proposal.others.size()) - 1;
    QVERIFY(proposal.others.last().text.contains(QString::number(90 - named)));
}

void TestPublishProposal::looksUpAllOfAnOrdinaryAccount()
{
    const JumpRule chosen = rule(u"https://a.b/"_s);
    const JumpRule other = rule(u"https://a.b/c"_s);
    const auto prefixes = [&](AccountKind kind) {
        return ui::publishSubject({.kind = kind}, {chosen}, {core::RuleSet({chosen, other})}).prefixes;
    };
    QVERIFY(prefixes(AccountKind::Ordinary).contains(other.prefix));
    QCOMPARE(prefixes(AccountKind::Service), QStringList{chosen.prefix});
}

void TestPublishProposal::saysWhatItComparedWith_data()
{
    QTest::addColumn<AccountKind>("kind");
    QTest::addColumn<std::optional<int>>("onServer");
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::optional<Tone>>("tone");
    QTest::newRow("some") << AccountKind::Service << std::optional(12'431)
                          << u"the 3 loaded of 12,431 rules"_s << std::optional(Tone::Warning);
    QTest::newRow("all") << AccountKind::Service << std::optional(3) << u"all 3 rules"_s
                         << std::optional(Tone::Info);
    QTest::newRow("the server does not say") << AccountKind::Service << std::optional<int>()
                                             << u"the 3 loaded rules only"_s << std::optional(Tone::Warning);
    QTest::newRow("ordinary") << AccountKind::Ordinary << std::optional(3) << u"ompared"_s
                              << std::optional<Tone>();
}

void TestPublishProposal::saysWhatItComparedWith()
{
    QLocale::setDefault(QLocale(QLocale::English));
    QFETCH(AccountKind, kind);
    QFETCH(std::optional<int>, onServer);
    QFETCH(QString, text);
    const JumpRule chosen = rule(u"http://weixin.qq.com/q/one"_s);
    const QList<JumpRule> loaded{chosen, rule(u"http://weixin.qq.com/q/two"_s),
                                 rule(u"http://weixin.qq.com/q/six"_s)};
    const QDateTime readAt(QDate(2026, 3, 4), QTime(10, 42, 3));
    const auto proposal =
        ui::publishSubject({.kind = kind}, {chosen}, {core::RuleSet(loaded), onServer, readAt})
            .propose(answer({chosen}, 5));
    QTEST(toneOf(proposal.others, text), "tone");
    const bool isAll = onServer == loaded.size() && kind == AccountKind::Service;
    QCOMPARE(toneOf(proposal.others, u"as they were at 2026-03-04 10:42:03. None of them is affected."_s)
                 .has_value(),
             isAll);
    QCOMPARE(toneOf(proposal.others, u"Reading “All rules” first would tell."_s).has_value(),
             onServer != loaded.size());
}

void TestPublishProposal::concludesNothingWhereAnotherRuleIsAffected()
{
    const JumpRule chosen = rule(u"http://weixin.qq.com/q/"_s);
    const QList<JumpRule> loaded{chosen, rule(u"http://weixin.qq.com/q/two"_s)};
    const auto proposal =
        ui::publishSubject({.kind = AccountKind::Service}, {chosen}, {core::RuleSet(loaded), 2})
            .propose(answer({chosen}, 5));
    QVERIFY(toneOf(proposal.others, u"all 2 rules"_s));
    QVERIFY(!toneOf(proposal.others, u"None of them"_s));
}

void TestPublishProposal::warnsOfOddRules()
{
    JumpRule odd = rule(u"https://a.b/1/"_s);
    const auto clean = proposalFor({odd}, answer({odd}, 5)).points;
    odd.pagePath = u"/pages/a"_s;
    odd.testRange = core::TestRange::Development;
    odd.testLinks = {u"https://a.b/1/x"_s};
    const auto points = proposalFor({odd}, answer({odd}, 5)).points;
    QCOMPARE(toneOf(points, u"documented without a slash"_s), Tone::Warning);
    QCOMPARE(toneOf(points, u"only developers"_s), Tone::Warning);
    QVERIFY(!toneOf(points, u"Concerns"_s)); // the only one
    odd = rule(odd.prefix);
    odd.testRange.reset(); // the server did not say
    QCOMPARE(proposalFor({odd}, answer({odd}, 5)).points.size(), clean.size());
}

void TestPublishProposal::namesManyOddRulesOnce()
{
    QList<JumpRule> chosen;
    for (int i = 0; i < 20; ++i) {
        chosen.append(rule(u"https://a.b/%1/"_s.arg(i)));
        chosen.last().pagePath = u"/pages/a"_s;
    }
    const auto points = proposalFor(chosen, answer(chosen, 50)).points;
    QCOMPARE(std::count_if(points.begin(), points.end(),
                           [](const ProposalPoint &point) { return point.text.contains("Concerns"_L1); }),
             1);
    QVERIFY(toneOf(points, u"https://a.b/0/, https://a.b/1/, https://a.b/2/ and 17 more"_s));
}

QTEST_MAIN(TestPublishProposal)
#include "tst_publishproposal.moc"
