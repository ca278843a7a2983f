#include "core/operations/operationoutcome.h"

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

class TestOperationOutcome : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesWhatTheServerReports_data();
    void comparesWhatTheServerReports();
    void cannotSeeAnEditOfAFieldThatIsLeftOut();
    void judgesAReadBack_data();
    void judgesAReadBack();
    void judgesAPublish_data();
    void judgesAPublish();
};

void TestOperationOutcome::comparesWhatTheServerReports_data()
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

void TestOperationOutcome::comparesWhatTheServerReports()
{
    QFETCH(JumpRule, onServer);
    const JumpRule wanted = sampleRule();
    QTEST(isSameRule(onServer, wanted, AccountKind::Ordinary), "ordinary");
    QTEST(isSameRule(onServer, wanted, AccountKind::Service), "service");
}

void TestOperationOutcome::cannotSeeAnEditOfAFieldThatIsLeftOut()
{
    JumpRule exclusive = sampleRule();
    exclusive.subRules = SubRules::Exclusive;
    JumpRule notExclusive = sampleRule();
    notExclusive.subRules = SubRules::NotExclusive;
    JumpRule reported = sampleRule();
    reported.subRules.reset();
    const RuleOperation edit{RuleOperation::Kind::Edit, exclusive, notExclusive};
    QCOMPARE(judgeReadBack(edit, {reported}, AccountKind::Ordinary).kind, Outcome::StillUnknown);
    QCOMPARE(judgeReadBack(edit, {exclusive}, AccountKind::Ordinary).kind, Outcome::Done);
    QCOMPARE(judgeReadBack(edit, {notExclusive}, AccountKind::Ordinary).kind, Outcome::NotThere);
}

void TestOperationOutcome::judgesAReadBack_data()
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
    row("delete, absent", RuleOperation::Kind::Delete, "", Outcome::Done);
    row("delete, as before", RuleOperation::Kind::Delete, "old", Outcome::NotThere);
    row("delete, another meanwhile", RuleOperation::Kind::Delete, "other", Outcome::Different);
    row("publish, disappeared", RuleOperation::Kind::Publish, "", Outcome::Different);
    row("publish, another meanwhile", RuleOperation::Kind::Publish, "other", Outcome::Different);
}

void TestOperationOutcome::judgesAReadBack()
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
    const OperationOutcome judged = judgeReadBack(written, {onServer}, AccountKind::Ordinary);
    QCOMPARE(int(judged.kind), outcome);
    const bool showsServerRule = judged.kind == Outcome::Done || judged.kind == Outcome::Different;
    QCOMPARE(judged.serverRule, showsServerRule ? onServer : std::nullopt);
}

void TestOperationOutcome::judgesAPublish_data()
{
    using Quota = std::optional<int>;
    QTest::addColumn<int>("state");
    QTest::addColumn<Quota>("before");
    QTest::addColumn<Quota>("after");
    QTest::addColumn<int>("outcome");
    const auto row = [](const char *name, RuleState state, Quota before, Quota after, Outcome outcome) {
        QTest::newRow(name) << int(state) << before << after << int(outcome);
    };
    row("published", RuleState::Published, 20, 19, Outcome::Done);
    row("published, quota unknown", RuleState::Published, {}, {}, Outcome::Done);
    row("not published, nothing spent", RuleState::Unpublished, 20, 20, Outcome::NotThere);
    row("not published, a new month", RuleState::Unpublished, 3, 100, Outcome::NotThere);
    row("not published, but one spent", RuleState::Unpublished, 20, 19, Outcome::Different);
    row("not published, quota unknown before", RuleState::Unpublished, {}, 19, Outcome::Different);
    row("not published, quota unknown now", RuleState::Unpublished, 20, {}, Outcome::Different);
}

void TestOperationOutcome::judgesAPublish()
{
    QFETCH(int, state);
    QFETCH(std::optional<int>, before);
    QFETCH(std::optional<int>, after);
    const RuleOperation publish{
        .kind = RuleOperation::Kind::Publish, .original = sampleRule(), .publishesLeft = before};
    JumpRule onServer = sampleRule();
    onServer.state = RuleState(state);
    const auto judged = judgeReadBack(publish, {onServer, after}, AccountKind::Ordinary);
    QTEST(int(judged.kind), "outcome");
}

QTEST_GUILESS_MAIN(TestOperationOutcome)
#include "tst_operationoutcome.moc"
