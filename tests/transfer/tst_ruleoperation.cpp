#include "core/transfer/ruleoperation.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;

namespace {

using Outcome = OperationOutcome::Kind;

JumpRule sampleRule()
{
    return {u"https://a.b/c/"_s, u"pages/index"_s,    RuleState::Unpublished,
            TestRange::Trial,    SubRules::Exclusive, {u"https://a.b/c/1"_s}};
}

JumpRule changed(void (*change)(JumpRule &))
{
    JumpRule rule = sampleRule();
    change(rule);
    return rule;
}

} // namespace

class TestRuleOperation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesWhatTheServerReports_data();
    void comparesWhatTheServerReports();
    void cannotSeeAnEditOfAFieldThatIsLeftOut();
    void judgesAReadBack_data();
    void judgesAReadBack();
};

void TestRuleOperation::comparesWhatTheServerReports_data()
{
    QTest::addColumn<JumpRule>("onServer");
    QTest::addColumn<bool>("ordinary");
    QTest::addColumn<bool>("service");
    const auto row = [](const char *name, bool ordinary, bool service, void (*change)(JumpRule &)) {
        QTest::newRow(name) << changed(change) << ordinary << service;
    };
    row("equal", true, true, [](JumpRule &) {});
    row("published meanwhile", true, true, [](JumpRule &rule) { rule.state = RuleState::Published; });
    row("no sub-rules in the reply", true, true, [](JumpRule &rule) { rule.subRules.reset(); });
    row("other sub-rules", false, true, [](JumpRule &rule) { rule.subRules = SubRules::NotExclusive; });
    row("other test range", false, true, [](JumpRule &rule) { rule.testRange = TestRange::Release; });
    row("test link gone", false, true, [](JumpRule &rule) { rule.testLinks.clear(); });
    row("other page", false, false, [](JumpRule &rule) { rule.pagePath = u"pages/other"_s; });
    row("other prefix", false, false, [](JumpRule &rule) { rule.prefix += u'x'; });
}

void TestRuleOperation::comparesWhatTheServerReports()
{
    QFETCH(JumpRule, onServer);
    const JumpRule wanted = sampleRule();
    QTEST(isSameRule(onServer, wanted, AccountKind::Ordinary), "ordinary");
    QTEST(isSameRule(onServer, wanted, AccountKind::Service), "service");
}

void TestRuleOperation::cannotSeeAnEditOfAFieldThatIsLeftOut()
{
    JumpRule exclusive = sampleRule();
    exclusive.subRules = SubRules::Exclusive;
    JumpRule notExclusive = sampleRule();
    notExclusive.subRules = SubRules::NotExclusive;
    JumpRule reported = sampleRule();
    reported.subRules.reset();
    const RuleOperation edit{RuleOperation::Kind::Edit, exclusive, notExclusive};
    QCOMPARE(judgeReadBack(edit, reported, AccountKind::Ordinary).kind, Outcome::StillUnknown);
    QCOMPARE(judgeReadBack(edit, exclusive, AccountKind::Ordinary).kind, Outcome::Done);
    QCOMPARE(judgeReadBack(edit, notExclusive, AccountKind::Ordinary).kind, Outcome::NotThere);
}

void TestRuleOperation::judgesAReadBack_data()
{
    QTest::addColumn<int>("operation");
    QTest::addColumn<QString>("pageOnServer");
    QTest::addColumn<int>("outcome");
    const auto row = [](const char *name, RuleOperation::Kind kind, const char *page, Outcome outcome) {
        QTest::newRow(name) << int(kind) << QString::fromLatin1(page) << int(outcome);
    };
    row("add, equal", RuleOperation::Kind::Add, "new", Outcome::Done);
    row("add, absent", RuleOperation::Kind::Add, "", Outcome::NotThere);
    row("add, another", RuleOperation::Kind::Add, "other", Outcome::Different);
    row("edit, new", RuleOperation::Kind::Edit, "new", Outcome::Done);
    row("edit, old", RuleOperation::Kind::Edit, "old", Outcome::NotThere);
    row("edit, neither", RuleOperation::Kind::Edit, "other", Outcome::Different);
    row("edit, disappeared", RuleOperation::Kind::Edit, "", Outcome::Different);
}

void TestRuleOperation::judgesAReadBack()
{
    QFETCH(int, operation);
    QFETCH(QString, pageOnServer);
    QFETCH(int, outcome);
    const RuleOperation written{RuleOperation::Kind(operation),
                                changed([](JumpRule &rule) { rule.pagePath = u"new"_s; }),
                                changed([](JumpRule &rule) { rule.pagePath = u"old"_s; })};
    std::optional<JumpRule> onServer;
    if (!pageOnServer.isEmpty()) {
        onServer = sampleRule();
        onServer->pagePath = pageOnServer;
    }
    const OperationOutcome judged = judgeReadBack(written, onServer, AccountKind::Ordinary);
    QCOMPARE(int(judged.kind), outcome);
    const bool showsServerRule = judged.kind == Outcome::Done || judged.kind == Outcome::Different;
    QCOMPARE(judged.serverRule, showsServerRule ? onServer : std::nullopt);
}

QTEST_GUILESS_MAIN(TestRuleOperation)
#include "tst_ruleoperation.moc"
