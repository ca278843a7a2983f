#include "core/rules/rulejson.h"
#include "tests/support/scriptedserver.h"
#include "tests/ui/form/formbench.h"
#include "ui/rules/form/formnotice.h"
#include "ui/rules/form/lostanswer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QTextEdit>

using namespace Qt::StringLiterals;
using namespace qrjump;
using namespace qrjump::test;
using namespace std::chrono_literals;
using core::AccountKind;
using core::JumpRule;

namespace {

JumpRule sampleRule(const QString &page = u"pages/a"_s)
{
    return {u"https://example.com/a/"_s, page, core::RuleState::Unpublished, core::TestRange::Trial,
            core::SubRules::Exclusive,   {}};
}

ScriptStep listAnswer(const QList<JumpRule> &rules)
{
    QJsonArray list;
    for (const JumpRule &rule : rules)
        list.append(toJson(rule));
    return jsonAnswer(QJsonDocument(QJsonObject{{"errcode"_L1, 0}, {"rule_list"_L1, list}}).toJson());
}

ScriptStep refusal(int errcode, const QByteArray &text = "text")
{
    const QByteArray reply = R"({"errcode":%1,"errmsg":"%2 rid: 1-2-3"})";
    return jsonAnswer(QByteArray(reply).replace("%1", QByteArray::number(errcode)).replace("%2", text));
}

void fillIn(FormBench &bench, const QString &prefix)
{
    bench.add();
    bench.type(u"prefixField"_s, prefix);
    bench.type(u"pagePathField"_s, u"pages/a"_s);
}

void changePage(FormBench &bench, const QString &page)
{
    bench.edit(sampleRule());
    bench.type(u"pagePathField"_s, page);
}

} // namespace

/// What the form says and offers after each outcome. The first ones talk to the sandbox, the others to a
/// server that does what they need.
class TestRuleFormOutcomes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhyTheServerWasAsked_data();
    void saysWhyTheServerWasAsked();
    void initTestCase();
    void aPublishedRuleSaysWhenNoPublishIsLeft();
    void aRefusalKeepsWhatWasTyped();
    void aLostAddIsFound_data();
    void aLostAddIsFound();
    void aLostAddThatIsNotThereCanBeSentAgain();
    void aRefusalMarksTheFieldItConcerns_data();
    void aRefusalMarksTheFieldItConcerns();
    void sendingAgainForgetsTheRefusal();
    void fieldsAreLockedWhileSending();
    void waitsForItsTurn();
    void whatCannotBeRecordedIsNotSent();
    void aSlowAnswerIsExplained();
    void aWaitForTheLimitIsNoSilence();
    void aBusyAnswerIsNotCalledLost();
    void escapeOnAFoundRuleClosesTheForm();
    void stopReadsBack();
    void aPauseOfTheReadBackIsShown();
    void aLostAddThatIsDifferentTurnsIntoAnEdit();
    void aLostEditThatIsDifferentShowsWhatSavingWouldChange();
    void aLostEditOfARuleThatDisappearedCanBeAdded();
    void aLostEditThatWasPublishedMeanwhileIsOnlyShown();
    void anUnknownOutcomeOffersToCheckAgainOnly();
    void closingWhileSendingWaitsForTheOutcome();
    void closingWhileSendingStaysForAFailure();
    void closingWithAnUnknownOutcomeAsks();

private:
    [[nodiscard]] FormServer sandbox() const { return sandboxAccount(m_server, AccountKind::Ordinary); }

    sandbox::SandboxServer m_server{{.serviceRuleCount = 5, .limitsCalls = false}};
};

void TestRuleFormOutcomes::initTestCase()
{
    QVERIFY(m_server.start());
}

void TestRuleFormOutcomes::aPublishedRuleSaysWhenNoPublishIsLeft()
{
    QVERIFY(ui::publishedNotice(2).text.remedy.contains(u"one of the 2 publish"_s));
    const QString without = ui::publishedNotice(0).text.remedy;
    QVERIFY(without.contains(u"No publishes are left this month"_s));
    QVERIFY(!without.contains(u" 0 "_s));
}

void TestRuleFormOutcomes::aRefusalKeepsWhatWasTyped()
{
    FormBench bench(sandbox());
    fillIn(bench, u"https://no-file.sandbox.example/"_s);
    bench.click(u"sendButton"_s);
    QTRY_VERIFY(!bench.headline().isEmpty());
    QVERIFY(bench.barText().contains(u"85069"_s));
    QVERIFY(bench.barText().contains(u"rid: "_s));
    QVERIFY(bench.barText().contains(u"Nothing was changed on the server."_s));
    QVERIFY(bench.isShown(u"copyRid"_s));
    QVERIFY(bench.messageOf(u"prefixField"_s).startsWith(u"Error: "_s));
    QCOMPARE(bench.focused(), u"prefixField"_s);
    QCOMPARE(bench.text(u"prefixField"_s), u"https://no-file.sandbox.example/"_s);
    QCOMPARE(bench.text(u"pagePathField"_s), u"pages/a"_s);
    QVERIFY(bench.find(u"sendButton"_s)->isEnabled());
    QVERIFY(bench.saved.isEmpty());
    bench.type(u"prefixField"_s, u"https://qr.example-shop.cn/mended/"_s);
    QVERIFY(!bench.messageOf(u"prefixField"_s).startsWith(u"Error: "_s));
    bench.press(Qt::Key_Return);
    QVERIFY(bench.saved.wait());
}

void TestRuleFormOutcomes::aLostAddIsFound_data()
{
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("why");
    QTest::newRow("-1, yet added") << u"https://busy-created.sandbox.example/"_s
                                   << u"WeChat was too busy to say whether it worked"_s;
    QTest::newRow("never answered, yet added")
        << u"https://silent-created.sandbox.example/"_s << u"The answer was lost, so"_s;
}

void TestRuleFormOutcomes::aLostAddIsFound()
{
    QFETCH(QString, prefix);
    FormServer server = sandbox();
    server.writeDeadline = 300ms;
    FormBench bench(server);
    fillIn(bench, prefix);
    bench.click(u"sendButton"_s);
    QVERIFY(bench.saved.wait());
    QCOMPARE(bench.headline(), u"The rule was added."_s);
    QFETCH(QString, why);
    QVERIFY(bench.barText().contains(why));
    QVERIFY(bench.dialog.isVisible()); // what happened is to be read first
    QCOMPARE(bench.focused(), u"sendButton"_s);
    QCOMPARE(bench.text(u"sendButton"_s), u"Close"_s);
    QCOMPARE(bench.savedRule().prefix, prefix);
    QCOMPARE(bench.savedRule().state, core::RuleState::Unpublished);
    const auto *field = bench.find<QLineEdit>(u"prefixField"_s);
    QVERIFY(field->isReadOnly() && field->isEnabled()); // what was sent can be copied
    bench.press(Qt::Key_Return);
    QVERIFY(!bench.dialog.isVisible());
    QCOMPARE(bench.saved.size(), 1);
}

void TestRuleFormOutcomes::aLostAddThatIsNotThereCanBeSentAgain()
{
    FormBench bench(sandbox());
    fillIn(bench, u"https://busy.sandbox.example/"_s);
    bench.click(u"sendButton"_s);
    QTRY_COMPARE(bench.headline(), u"The rule was not added."_s);
    QVERIFY(bench.barText().contains(u"It is safe to send it again."_s));
    QVERIFY(bench.barText().contains(u"-1"_s));
    QCOMPARE(bench.focused(), u"sendAgainButton"_s);
    QSignalSpy ended(&bench.operation, &core::SingleOperation::finished);
    bench.press(Qt::Key_Return);
    QVERIFY(ended.wait());
    QCOMPARE(bench.headline(), u"The rule was not added."_s);
    QVERIFY(bench.saved.isEmpty());
}

void TestRuleFormOutcomes::aRefusalMarksTheFieldItConcerns_data()
{
    QTest::addColumn<int>("errcode");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("focused");
    QTest::newRow("85068") << 85068 << u"testLinksField"_s << u"testLink1"_s;
    QTest::newRow("85066") << 85066 << u"prefixField"_s << u"prefixField"_s;
    QTest::newRow("85071") << 85071 << u"prefixField"_s << u"prefixField"_s;
    QTest::newRow("85072") << 85072 << u"prefixField"_s << u"prefixField"_s;
}

void TestRuleFormOutcomes::aRefusalMarksTheFieldItConcerns()
{
    QFETCH(int, errcode);
    QFETCH(QString, field);
    ScriptedServer server({refusal(errcode)});
    FormBench bench({.url = server.url()});
    fillIn(bench, u"https://example.com/a/"_s);
    bench.click(u"sendButton"_s);
    QTRY_VERIFY(bench.barText().contains(QString::number(errcode)));
    QVERIFY(bench.messageOf(field).startsWith(u"Error: "_s));
    QTEST(bench.focused(), "focused");
    QCOMPARE(server.requests().size(), 1);
}

void TestRuleFormOutcomes::sendingAgainForgetsTheRefusal()
{
    ScriptedServer server({refusal(85069), stall()});
    FormBench bench({.url = server.url()});
    fillIn(bench, u"https://example.com/a/"_s);
    bench.click(u"sendButton"_s);
    QTRY_VERIFY(bench.messageOf(u"prefixField"_s).startsWith(u"Error: "_s));
    bench.click(u"sendButton"_s); // the file was put in place meanwhile
    QVERIFY(!bench.messageOf(u"prefixField"_s).startsWith(u"Error: "_s));
}

void TestRuleFormOutcomes::fieldsAreLockedWhileSending()
{
    ScriptedServer server({stall()});
    FormBench bench({.url = server.url()});
    fillIn(bench, u"https://example.com/a/"_s);
    QVERIFY(!bench.isShown(u"sendProgress"_s));
    bench.click(u"sendButton"_s);
    QVERIFY(bench.dialog.isWriting());
    QVERIFY(bench.isShown(u"sendProgress"_s));
    QCOMPARE(bench.text(u"sendStatus"_s), u"Sending…"_s);
    for (const auto *name : {"prefixField", "pagePathField", "testLink1"})
        QVERIFY2(bench.find<QLineEdit>(QLatin1StringView(name))->isReadOnly(), name);
    for (const auto *name : {"subRulesExclusive", "testRangeTrial", "addTestLinkButton", "sendButton"})
        QVERIFY2(!bench.find(QLatin1StringView(name))->isEnabled(), name);
    QTest::keyClick(&bench.dialog, Qt::Key_Return); // an impatient second Enter
    QTRY_COMPARE(server.requests().size(), 1);
    QVERIFY(bench.isShown(u"stopButton"_s));
    QVERIFY(!bench.isShown(u"cancelButton"_s));
}

void TestRuleFormOutcomes::waitsForItsTurn()
{
    ScriptedServer server({stall()});
    FormBench bench({.url = server.url()});
    core::SingleOperation other(bench.runner, {});
    other.send({.rule = sampleRule()});
    QTRY_COMPARE(other.state(), core::SingleOperation::State::Sending);
    fillIn(bench, u"https://example.com/b/"_s);
    bench.click(u"sendButton"_s);
    QVERIFY(bench.text(u"sendStatus"_s).startsWith(u"Sending"_s)); // it may be its turn at once
    QTRY_VERIFY(bench.text(u"sendStatus"_s).contains(u"Yours is next."_s));
    bench.click(u"stopButton"_s);
    QTRY_VERIFY(bench.find(u"sendButton"_s)->isEnabled());
    QVERIFY(bench.barText().contains(u"Nothing was changed on the server."_s));
    QCOMPARE(server.requests().size(), 1);
}

void TestRuleFormOutcomes::whatCannotBeRecordedIsNotSent()
{
    ScriptedServer server({stall()});
    FormBench bench({.url = server.url(), .journal = FormServer::Journal::Closed});
    fillIn(bench, u"https://example.com/a/"_s);
    bench.click(u"sendButton"_s);
    QTRY_VERIFY(bench.headline().startsWith(u"The change could not be recorded"_s));
    QCOMPARE(bench.text(u"prefixField"_s), u"https://example.com/a/"_s);
    QVERIFY(bench.find(u"sendButton"_s)->isEnabled());
    QVERIFY(server.requests().isEmpty());
}

void TestRuleFormOutcomes::aSlowAnswerIsExplained()
{
    ScriptedServer server({stall()});
    FormBench bench({.url = server.url(), .writeDeadline = 30s}, {.patience = 1ms});
    fillIn(bench, u"https://example.com/a/"_s);
    bench.click(u"sendButton"_s);
    QTRY_VERIFY(bench.text(u"sendStatus"_s).startsWith(u"WeChat has not answered yet."_s));
    QVERIFY(bench.text(u"sendStatus"_s).contains(u"30 second"_s));
    QVERIFY(bench.text(u"sendStatus"_s).contains(u"asks the server"_s));
}

void TestRuleFormOutcomes::aWaitForTheLimitIsNoSilence()
{
    ScriptedServer server({stall()});
    FormBench bench({.url = server.url(), .perMinute = 1}, {.patience = 1ms});
    const auto before = bench.limiter.admit();
    QTRY_VERIFY(!before.isRunning()); // what a minute allows
    fillIn(bench, u"https://example.com/a/"_s);
    bench.click(u"sendButton"_s);
    QTRY_VERIFY(bench.text(u"sendStatus"_s).startsWith(u"Nothing is sent yet. This account's limit"_s));
    QCOMPARE(bench.operation.state(), core::SingleOperation::State::Sending);
    bench.click(u"stopButton"_s);
    QTRY_VERIFY(bench.find(u"sendButton"_s)->isEnabled());
    QVERIFY(server.requests().isEmpty());
}

void TestRuleFormOutcomes::aBusyAnswerIsNotCalledLost()
{
    ScriptedServer server({refusal(-1), stall()});
    FormBench bench({.url = server.url()});
    fillIn(bench, u"https://example.com/a/"_s);
    bench.click(u"sendButton"_s);
    QTRY_COMPARE(bench.operation.state(), core::SingleOperation::State::ReadingBack);
    QVERIFY(bench.text(u"sendStatus"_s).startsWith(u"WeChat was too busy"_s));
    bench.click(u"stopButton"_s);
    QTRY_COMPARE(bench.headline(), u"It is not known whether the rule was added."_s);
    QVERIFY(bench.barText().contains(u"WeChat was too busy"_s));
    QVERIFY(!bench.barText().contains(u"lost"_s));
}

void TestRuleFormOutcomes::escapeOnAFoundRuleClosesTheForm()
{
    ScriptedServer server({cut(), listAnswer({sampleRule(u"pages/mine"_s)})});
    FormBench bench({.url = server.url()});
    changePage(bench, u"pages/mine"_s);
    bench.click(u"sendButton"_s);
    QTRY_COMPARE(bench.headline(), u"The changes were saved."_s);
    bench.find(u"close"_s)->setFocus();
    bench.press(Qt::Key_Escape);
    QVERIFY(!bench.dialog.isVisible());
    QCOMPARE(bench.saved.size(), 1);
}

void TestRuleFormOutcomes::stopReadsBack()
{
    ScriptedServer server({stall(), listAnswer({})});
    FormBench bench({.url = server.url(), .arrivalMargin = 1ms});
    fillIn(bench, u"https://example.com/a/"_s);
    bench.click(u"sendButton"_s);
    QTRY_COMPARE(server.requests().size(), 1);
    bench.click(u"stopButton"_s);
    QVERIFY(bench.text(u"sendStatus"_s).startsWith(u"The answer was lost. Reading back"_s));
    QTRY_COMPARE(bench.headline(), u"The rule is not on the server yet."_s);
    QCOMPARE(server.requests().size(), 2);
    bench.click(u"checkAgainButton"_s);
    QTRY_COMPARE(bench.headline(), u"The rule was not added."_s);
    QCOMPARE(server.requests().size(), 3);
    QVERIFY(bench.isShown(u"cancelButton"_s));
}

void TestRuleFormOutcomes::aPauseOfTheReadBackIsShown()
{
    ScriptedServer server({cut(), refusal(44990), listAnswer({})});
    FormBench bench({.url = server.url()});
    fillIn(bench, u"https://example.com/a/"_s);
    QStringList shown; // taken at once, because the pause is short
    connect(&bench.operation, &core::SingleOperation::readBackPaused, &bench.dialog,
            [&] { shown.append(bench.text(u"sendStatus"_s)); });
    bench.click(u"sendButton"_s);
    QTRY_COMPARE(bench.headline(), u"The rule was not added."_s);
    QCOMPARE(shown.size(), 1);
    QVERIFY(shown.first().startsWith(u"The server asks to slow down."_s));
    QCOMPARE(server.requests().size(), 3);
}

void TestRuleFormOutcomes::aLostAddThatIsDifferentTurnsIntoAnEdit()
{
    ScriptedServer server({cut(), listAnswer({sampleRule(u"pages/other"_s)})});
    FormBench bench({.url = server.url()});
    fillIn(bench, u"https://example.com/a/"_s);
    bench.click(u"sendButton"_s);
    QTRY_COMPARE(bench.headline(), u"The server has this prefix already, with other values."_s);
    QCOMPARE(bench.text(u"sendButton"_s), u"Save changes"_s);
    QCOMPARE(bench.text(u"pagePathField"_s), u"pages/a"_s);
    QVERIFY(!bench.isShown(u"prefixField"_s));
    QVERIFY(bench.isShown(u"changeSummary"_s));
    QTRY_VERIFY(!bench.find(u"changeSummary"_s)->visibleRegion().isEmpty()); // the bar speaks of it
    bench.click(u"keepServerVersionButton"_s);
    QVERIFY(!bench.dialog.isVisible());
    QCOMPARE(bench.savedRule(), sampleRule(u"pages/other"_s));
    QCOMPARE(server.requests().size(), 2);
}

void TestRuleFormOutcomes::aLostEditThatIsDifferentShowsWhatSavingWouldChange()
{
    ScriptedServer server(
        {cut(), listAnswer({sampleRule(u"pages/other"_s)}), jsonAnswer(R"({"errcode":0})")});
    FormBench bench({.url = server.url()});
    changePage(bench, u"pages/mine"_s);
    bench.click(u"sendButton"_s);
    QTRY_COMPARE(bench.headline(), u"The server has neither the old values nor yours."_s);
    QCOMPARE(bench.find(u"changeSummary"_s)->findChild<QTextEdit *>()->toPlainText(),
             u"pages/other → pages/mine"_s);
    bench.click(u"sendButton"_s);
    QVERIFY(bench.saved.wait());
    QCOMPARE(bench.savedRule(), sampleRule(u"pages/mine"_s));
    QVERIFY(server.requests().last().body.contains(R"("is_edit":1)"));
}

void TestRuleFormOutcomes::aLostEditOfARuleThatDisappearedCanBeAdded()
{
    ScriptedServer server({cut(), listAnswer({}), jsonAnswer(R"({"errcode":0})")});
    FormBench bench({.url = server.url()});
    changePage(bench, u"pages/mine"_s);
    bench.click(u"sendButton"_s);
    QTRY_COMPARE(bench.headline(), u"The rule is no longer on the server."_s);
    QCOMPARE(bench.text(u"sendButton"_s), u"Add rule"_s);
    bench.click(u"sendButton"_s);
    QVERIFY(bench.saved.wait());
    QCOMPARE(bench.savedRule(), sampleRule(u"pages/mine"_s));
    QVERIFY(server.requests().last().body.contains(R"("is_edit":0)"));
}

void TestRuleFormOutcomes::aLostEditThatWasPublishedMeanwhileIsOnlyShown()
{
    JumpRule published = sampleRule(u"pages/other"_s);
    published.state = core::RuleState::Published;
    ScriptedServer server({cut(), listAnswer({published})});
    FormBench bench({.url = server.url()});
    changePage(bench, u"pages/mine"_s);
    bench.click(u"sendButton"_s);
    QTRY_VERIFY(bench.isShown(u"publishedPagePath"_s));
    QCOMPARE(bench.text(u"publishedPagePath"_s), u"pages/other"_s);
    QVERIFY(!bench.isShown(u"pagePathField"_s));
    QVERIFY(bench.isShown(u"changeSummary"_s)); // what was typed can still be read
    bench.click(u"keepServerVersionButton"_s);
    QCOMPARE(bench.savedRule(), published);
}

void TestRuleFormOutcomes::anUnknownOutcomeOffersToCheckAgainOnly()
{
    ScriptedServer server({cut(), refusal(45009), listAnswer({sampleRule(u"pages/mine"_s)})});
    FormBench bench({.url = server.url()});
    changePage(bench, u"pages/mine"_s);
    bench.click(u"sendButton"_s);
    QTRY_COMPARE(bench.headline(), u"It is not known whether the changes were saved."_s);
    QVERIFY(bench.barText().contains(u"45009"_s));
    QVERIFY(bench.barText().contains(u"could repeat the change or overwrite"_s));
    QVERIFY(bench.find<QLineEdit>(u"pagePathField"_s)->isReadOnly());
    QVERIFY(!bench.isShown(u"close"_s)); // nothing else says why the form is locked
    QCOMPARE(bench.focused(), u"checkAgainButton"_s);
    QVERIFY(!bench.find(u"sendAgainButton"_s));
    QCOMPARE(bench.text(u"sendButton"_s), u"Check again"_s);
    bench.click(u"sendButton"_s);
    QTRY_COMPARE(bench.headline(), u"The changes were saved."_s);
    QCOMPARE(server.requests().size(), 3);
    QCOMPARE(bench.savedRule(), sampleRule(u"pages/mine"_s));
}

void TestRuleFormOutcomes::closingWhileSendingWaitsForTheOutcome()
{
    ScriptedServer server({stall(), listAnswer({sampleRule(u"pages/mine"_s)})});
    FormBench bench({.url = server.url()});
    changePage(bench, u"pages/mine"_s);
    bench.click(u"sendButton"_s);
    QTRY_COMPARE(server.requests().size(), 1);
    bench.dialog.close();
    QVERIFY(bench.dialog.isVisible());
    QVERIFY(bench.text(u"sendStatus"_s).contains(u"closes as soon as"_s));
    bench.click(u"stopButton"_s); // do not wait for the deadline
    QTRY_VERIFY(!bench.dialog.isVisible());
    QCOMPARE(bench.saved.size(), 1);
}

void TestRuleFormOutcomes::closingWhileSendingStaysForAFailure()
{
    ScriptedServer server({stall(), listAnswer({sampleRule()})});
    FormBench bench({.url = server.url()});
    changePage(bench, u"pages/mine"_s);
    bench.click(u"sendButton"_s);
    QTRY_COMPARE(server.requests().size(), 1);
    bench.press(Qt::Key_Escape);
    bench.click(u"stopButton"_s);
    QTRY_COMPARE(bench.headline(), u"The changes are not on the server yet."_s);
    QVERIFY(bench.dialog.isVisible());
}

void TestRuleFormOutcomes::closingWithAnUnknownOutcomeAsks()
{
    ScriptedServer server({cut(), refusal(45009)});
    FormBench bench({.url = server.url()});
    changePage(bench, u"pages/mine"_s);
    bench.click(u"sendButton"_s);
    QTRY_VERIFY(!bench.headline().isEmpty());
    bench.dialog.close();
    QCOMPARE(bench.headline(), u"It is still not known what became of the rule."_s);
    bench.click(u"keepOpenButton"_s);
    QCOMPARE(bench.headline(), u"It is not known whether the changes were saved."_s);
    bench.click(u"cancelButton"_s);
    bench.click(u"closeAnywayButton"_s);
    QVERIFY(!bench.dialog.isVisible());
    QVERIFY(bench.saved.isEmpty());
    QCOMPARE(server.requests().size(), 2);
}

/// Of an answer that refuses what was sent again: only one code says that the rule is there.
void TestRuleFormOutcomes::saysWhyTheServerWasAsked_data()
{
    QTest::addColumn<int>("errcode");
    QTest::addColumn<bool>("isThere");
    QTest::newRow("it is there") << 85071 << true;
    QTest::newRow("published meanwhile") << 85095 << false;
    QTest::newRow("no such rule") << 85072 << false;
}

void TestRuleFormOutcomes::saysWhyTheServerWasAsked()
{
    QFETCH(int, errcode);
    const core::ApiError error{.kind = core::ApiError::Kind::Refused, .errcode = errcode};
    const QString exists = u"WeChat says that the rule exists already"_s;
    QTEST(ui::whyServerWasAsked(error).startsWith(exists), "isThere");
    QTEST(ui::whyServerIsAsked(error).startsWith(exists), "isThere");
    QCOMPARE(ui::whyServerWasAsked(error).contains(u"refused"_s), errcode != 85071);
}

QTEST_MAIN(TestRuleFormOutcomes)
#include "tst_ruleformoutcomes.moc"
