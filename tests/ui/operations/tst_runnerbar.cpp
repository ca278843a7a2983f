#include "ui/rules/batchline.h"
#include "ui/rules/runnerbar.h"

#include "core/operations/runnertext.h"
#include "tests/operations/runnerbench.h"
#include "ui/accounts/accountlook.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace qrjump;
using namespace qrjump::test;
using core::BatchKind;
using core::OperationJournal;

namespace {

QList<OperationJournal::Intent> adds(int count, int first = 1)
{
    QList<OperationJournal::Intent> intents;
    for (int number = first; number < first + count; ++number)
        intents.append({{.rule = sampleRule(number)}, number + 1});
    return intents;
}

/// The bar above the rules of one account, as after a start of the program.
struct Bench : RunnerBench
{
    using RunnerBench::RunnerBench;

    void begin()
    {
        page = std::make_unique<QWidget>();
        bar = new ui::RunnerBar({*runner, journal, catalogue, clock}, page.get());
        page->resize(900, 60);
        bar->resize(page->size());
        page->show();
    }
    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        // Those of the last message go a moment later.
        const auto all = bar->findChildren<Widget *>(name);
        return all.isEmpty() ? nullptr : all.last();
    }
    void click(const QString &name) const { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    [[nodiscard]] QString text() const
    {
        return bar->isVisible() ? find<QLabel>(u"runnerText"_s)->text() : QString();
    }

    /// A replacement of the rule as it was by another page, its steps as far as `states` say.
    [[nodiscard]] qint64 leaveReplacement(const QList<core::OperationState> &states)
    {
        core::JumpRule old = sampleRule(1);
        old.state = core::RuleState::Published;
        core::JumpRule wanted = sampleRule(1);
        wanted.pagePath = u"pages/wanted"_s;
        using Kind = core::RuleOperation::Kind;
        const qint64 batch = queueOnly({{{.kind = Kind::Delete, .original = old}},
                                        {{.rule = wanted}},
                                        {{.kind = Kind::Publish, .original = wanted}}},
                                       BatchKind::Replace);
        const auto steps = entries(batch);
        for (int step = 0; step < states.size(); ++step) {
            (void)journal.markSending(steps.at(step).id, clock.now());
            if (states.at(step) != core::OperationState::Sending)
                (void)journal.markEnded(steps.at(step).id, {.state = states.at(step), .at = clock.now()});
        }
        return batch;
    }

    /// A replacement whose last step was refused.
    void leaveUnpublished()
    {
        const core::JumpRule rule = sampleRule(1);
        using Kind = core::RuleOperation::Kind;
        using State = core::OperationState;
        const qint64 batch = queueOnly({{{.kind = Kind::Delete, .original = rule}},
                                        {{.rule = rule}},
                                        {{.kind = Kind::Publish, .original = rule}}},
                                       BatchKind::Replace);
        const auto steps = entries(batch);
        const QList<State> outcomes{State::Done, State::Done, State::Refused};
        for (int step = 0; step < steps.size(); ++step)
            QVERIFY(journal.markEnded(steps.at(step).id, {.state = outcomes.at(step), .at = clock.now()}));
    }

    std::unique_ptr<QWidget> page;
    ui::RunnerBar *bar = nullptr;
};

} // namespace

class TestRunnerBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isHiddenWhileThereIsNothingToSay();
    void followsARunningBatch();
    void pausesAndGoesOn();
    void offersWhatAnEarlierProgramLeft();
    void countsNoStepsOfAReplacement();
    void offersAReplacementThatCouldNotBePublished();
    void saysFirstThatScansOpenNothing();
    void saysOfWhatWaitsThatScansOpenNothing();
    void saysAtOnceThatTheOldRuleIsGone();
    void saysAtOnceThatTheOldRuleMayBeGone();
    void knowsThatTheOldRuleIsPutBackOverAnArrival();
    void whatEndedWithProblemsComesFirst();
    void theMenuStaysInTheWindow();
    void anOutageComesBeforeWhatRuns();
    void aReplacementThatMayBeSentIsNotOfferedToBeTakenBack();
    void puttingTheOldRuleBackIsNoReplacement();
    void saysWhyAReplacementIsNotLeft();
    void asksBeforeItTakesBack();
    void saysWhyNothingIsTakenBack();
    void whatWasSentIsNotOfferedToBeTakenBack();
    void namesTheOnlyRule();
    void saysWhyNothingIsSent();
    void offersToEnterTheSecret();
    void goesOnWithoutTheRuleThatHoldsIt();
    void aDoubleClickLeavesOutOneRule();
    void aProblemDoesNotOutliveItsCause();
    void aProblemOutlivesAnAnswerThatComes();
    void anUnreadableJournalHidesNoOutage();
    void whatCouldNotBeSearchedIsSearchedAgain();
    void saysUntilWhenItWaits();
    void showsWhatAnotherProgramSends();
    void tellsWhatAnotherProgramIsInLineFor();
    void saysWhatAnotherProgramTookBack();
    void whatWasLeftOutHereNobodyElseTookBack();
    void saysThatTheServerDoesNotAnswer();
    void hidesNoTrouble();
    void saysWhereTheReportIsFound();
    void aReportStaysUntilItIsRead();
    void aReportOutlivesThePage();
    void aSingleChangeIsTheBusinessOfItsForm();
    void foldsWhereThereIsLittleRoom();
    void pointsToTheOthers();
    void leadsToTheBatch();
    void aFigureThatRunsTakesNoFocus();
    void keepsTheFocusWhenAButtonIsReplaced();
    void theKeyThatContinuesDoesNotPause();
    void tabLeadsThroughItsButtons();
    void aLockedAccountSendsNothing();
    void namesThePrefixInTheMenuAsItIs();
};

void TestRunnerBar::isHiddenWhileThereIsNothingToSay()
{
    Bench bench;
    QVERIFY(bench.isStarted);
    bench.begin();
    QVERIFY(!bench.bar->isVisible());
}

void TestRunnerBar::followsARunningBatch()
{
    Bench bench;
    bench.begin();
    QStringList said;
    const qint64 batch = bench.run(adds(30), BatchKind::Import, u"/home/me/shop.csv"_s);
    QVERIFY(batch > 0);
    QTRY_VERIFY(bench.text().startsWith(u"Importing shop.csv: "_s));
    QVERIFY(bench.text().endsWith(u" of 30"_s)); // too soon to know how long
    QTRY_COMPARE(bench.text(), u"Import of shop.csv has ended. All 30 are done."_s);
}

void TestRunnerBar::pausesAndGoesOn()
{
    Bench bench;
    bench.begin();
    (void)bench.run(adds(60), BatchKind::Import, u"shop.csv"_s);
    QTRY_VERIFY(bench.find<QPushButton>(u"runnerPause"_s));
    bench.click(u"runnerPause"_s);
    QTRY_VERIFY(bench.text().startsWith(u"Import of shop.csv is paused: "_s));
    QTRY_VERIFY(!bench.runner->isBusy());
    QVERIFY(bench.onServer().size() < 60);
    bench.click(u"runnerGoOn"_s);
    QTRY_VERIFY_WITH_TIMEOUT(bench.text().endsWith(u"All 60 are done."_s), 30000);
}

void TestRunnerBar::offersWhatAnEarlierProgramLeft()
{
    Bench bench;
    (void)bench.queueOnly(adds(5));
    bench.begin();
    QCOMPARE(bench.text(), u"Import of  was interrupted: 0 of 5 done."_s);
    QVERIFY(bench.onServer().isEmpty());
    bench.click(u"runnerGoOn"_s);
    QTRY_VERIFY(bench.text().endsWith(u"All 5 are done."_s));
}

/// Its last attempt may have had fewer steps than the whole of it.
void TestRunnerBar::countsNoStepsOfAReplacement()
{
    Bench bench;
    (void)bench.queueOnly(adds(2), BatchKind::Replace);
    bench.begin();
    bench.click(u"runnerGoOn"_s);
    QTRY_COMPARE(bench.text(),
                 u"Replacement of the published rule “%1” has ended. The rule is published."_s.arg(
                     sampleRule(1).prefix));
}

/// Nothing of it is open, but the public is without the rule.
void TestRunnerBar::offersAReplacementThatCouldNotBePublished()
{
    Bench bench;
    bench.leaveUnpublished();
    bench.begin();
    QVERIFY(bench.journal.openBatches(bench.account.appid)->isEmpty());
    QCOMPARE(bench.text(),
             u"Scans of codes under “%1” open nothing at the moment. The replacement of its rule "
             "went no further."_s.arg(sampleRule(1).prefix));
    QSignalSpy wanted(bench.bar, &ui::RunnerBar::showRequested);
    bench.click(u"runnerShow"_s);
    QCOMPARE(wanted.size(), 1);
    bench.click(u"runnerLeaveAsItIs"_s);
    QTRY_VERIFY(bench.text().isEmpty());
    bench.page.reset();
    bench.newRunner(); // as the next start
    bench.begin();
    QVERIFY(bench.text().isEmpty());
}

void TestRunnerBar::saysFirstThatScansOpenNothing()
{
    using State = core::OperationState;
    Bench bench;
    const qint64 batch = bench.leaveReplacement({State::Done, State::Sending});
    bench.begin();
    QCOMPARE(bench.text(),
             u"Scans of codes under “%1” open nothing at the moment. The replacement of its rule was "
             "interrupted: 1 of 3 done. What became of 1 is not known yet."_s.arg(sampleRule(1).prefix));
    QVERIFY(bench.find<QPushButton>(u"runnerGoOn"_s));
    QVERIFY(!bench.find<QPushButton>(u"runnerAskTakeBack"_s));
    QSignalSpy wanted(bench.bar, &ui::RunnerBar::showRequested);
    bench.click(u"runnerPutBack"_s);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().value<core::OperationBatch>().id, batch);
    const core::NotableBatch left{.phase = core::NotableBatch::Phase::Interrupted,
                                  .standing = *bench.journal.standing(batch).value(),
                                  .opensNothing = true};
    const ui::Replacement replacement{.standing = ui::ReplaceStanding::Nothing};
    QCOMPARE(ui::lineOf(left, {.counts = left.standing.counts}, {}, replacement).tone, ui::Tone::Danger);
}

void TestRunnerBar::saysOfWhatWaitsThatScansOpenNothing()
{
    Bench bench([](const QByteArray &path) { return path == kAddPath ? Fault::StallAfter : Fault::None; });
    bench.policy.silenceToldAfter = 50ms;
    bench.newRunner();
    bench.begin();
    const core::JumpRule rule = sampleRule(1);
    const qint64 batch =
        bench.run({{{.rule = rule}}, {{.kind = core::RuleOperation::Kind::Publish, .original = rule}}},
                  BatchKind::Replace);
    const QString outage = u"Scans of codes under “%1” open nothing at the moment. "_s.arg(rule.prefix);
    QTRY_VERIFY2(bench.text().startsWith(outage + u"The replacement of its rule: 0 of 2. No answer for "_s),
                 qPrintable(bench.text()));
    const core::NotableBatch running{.phase = core::NotableBatch::Phase::Running,
                                     .standing = *bench.journal.standing(batch).value(),
                                     .onlyPrefix = rule.prefix};
    const ui::Replacement replacement{.standing = ui::ReplaceStanding::Nothing};
    const core::BatchProgress quick{.counts = running.standing.counts};
    const ui::BatchLine goesOn = ui::lineOf(running, quick, {}, replacement);
    QCOMPARE(goesOn.tone, ui::Tone::Warning);
    QVERIFY2(goesOn.text.startsWith(outage), qPrintable(goesOn.text));
    core::BatchProgress waiting = quick;
    waiting.waitsUntil = bench.clock.now();
    core::BatchProgress silent = quick;
    silent.silence = core::ServerSilence{12s};
    const QList lines{ui::lineOf(running, silent, {}, replacement),
                      ui::lineOf(running, waiting, {}, replacement),
                      ui::lineOf(running, quick, {.reason = u"Why."_s}, replacement)};
    for (const ui::BatchLine &line : lines) {
        QCOMPARE(line.tone, ui::Tone::Danger);
        QVERIFY2(line.text.contains(u"The replacement of its rule"_s), qPrintable(line.text));
    }
}

/// Long before the silence is worth a word.
void TestRunnerBar::saysAtOnceThatTheOldRuleIsGone()
{
    Bench bench([](const QByteArray &path) { return path == kAddPath ? Fault::StallBefore : Fault::None; });
    bench.policy.silenceToldAfter = 1h;
    bench.newRunner();
    bench.begin();
    const core::JumpRule rule = sampleRule(1);
    (void)bench.run({{{.rule = rule}}, {{.kind = core::RuleOperation::Kind::Publish, .original = rule}}},
                    BatchKind::Replace);
    QTRY_VERIFY(bench.proxy->arrivals(kAddPath) > 0);
    QVERIFY2(
        bench.text().startsWith(u"Scans of codes under “%1” open nothing at the moment. "_s.arg(rule.prefix)),
        qPrintable(bench.text()));
}

void TestRunnerBar::saysAtOnceThatTheOldRuleMayBeGone()
{
    const core::NotableBatch running{.phase = core::NotableBatch::Phase::Running,
                                     .standing = {{.kind = BatchKind::Replace}, {.queued = 2, .sending = 1}},
                                     .onlyPrefix = u"https://a.b/"_s};
    const ui::BatchLine line = ui::lineOf(running, {.counts = running.standing.counts}, {},
                                          {.standing = ui::ReplaceStanding::Unknown});
    QCOMPARE(line.tone, ui::Tone::Warning);
    QVERIFY2(line.text.startsWith(
                 u"What scans of codes under “https://a.b/” open is not known before the server answers. "_s),
             qPrintable(line.text));
}

/// What it deletes then is the replacement, so that its steps do not say what it is.
void TestRunnerBar::knowsThatTheOldRuleIsPutBackOverAnArrival()
{
    Bench bench;
    core::JumpRule arrived = sampleRule(1);
    arrived.state = core::RuleState::Published;
    using Kind = core::RuleOperation::Kind;
    const core::OperationBatch batch{.accountId = bench.account.appid,
                                     .miniProgramAppid = bench.account.miniProgramAppid,
                                     .kind = BatchKind::Replace,
                                     .source = ui::kPutBackSource.toString(),
                                     .startedAt = bench.clock.now()};
    core::JumpRule old = sampleRule(1);
    old.pagePath = u"pages/old"_s;
    QVERIFY(bench.journal.queue(batch, {{{.kind = Kind::Delete, .original = arrived}},
                                        {{.rule = old}},
                                        {{.kind = Kind::Publish, .original = old}}}));
    bench.begin();
    QVERIFY2(bench.text().startsWith(u"Putting the old rule “%1” back was interrupted"_s.arg(old.prefix)),
             qPrintable(bench.text()));
}

void TestRunnerBar::whatEndedWithProblemsComesFirst()
{
    Bench bench;
    bench.begin();
    (void)bench.run(adds(2) + adds(1), BatchKind::Import, u"bad.csv"_s);
    QTRY_VERIFY(bench.text().endsWith(u"2 of 3 are done. 1 was refused."_s));
    (void)bench.run(adds(2, 10), BatchKind::Import, u"good.csv"_s);
    auto *others = bench.find<QToolButton>(u"runnerOthers"_s);
    QTRY_VERIFY(!bench.runner->isBusy() && others->isVisible());
    QVERIFY2(bench.text().startsWith(u"Import of bad.csv has ended. "_s), qPrintable(bench.text()));
}

void TestRunnerBar::theMenuStaysInTheWindow()
{
    Bench bench;
    (void)bench.queueOnly(adds(5));
    (void)bench.queueOnly(adds(2, 10), BatchKind::Delete);
    bench.begin();
    bench.page->resize(500, 400);
    bench.bar->resize(500, 60);
    auto *others = bench.find<QToolButton>(u"runnerOthers"_s);
    QMenu *menu = others->menu();
    menu->popup(others->mapToGlobal(others->rect().bottomLeft()));
    QVERIFY(menu->isVisible());
    const QRect window(bench.page->mapToGlobal(QPoint()), bench.page->size());
    QVERIFY2(menu->x() >= window.left() && menu->geometry().right() <= window.right(),
             qPrintable(u"%1…%2"_s.arg(menu->x()).arg(menu->geometry().right())));
    menu->close();
}

void TestRunnerBar::anOutageComesBeforeWhatRuns()
{
    Bench bench([](const QByteArray &path) { return path == kAddPath ? Fault::StallAfter : Fault::None; });
    (void)bench.leaveReplacement({core::OperationState::Done});
    bench.begin();
    const qint64 import = bench.run(adds(3, 10), BatchKind::Import, u"shop.csv"_s);
    QTRY_COMPARE(bench.journal.standing(import).value()->counts.sending, 1);
    QTRY_COMPARE(bench.find<QToolButton>(u"runnerOthers"_s)->text(), u"and 1 more"_s);
    QVERIFY2(bench.text().startsWith(u"Scans of codes under"_s), qPrintable(bench.text()));
}

void TestRunnerBar::aReplacementThatMayBeSentIsNotOfferedToBeTakenBack()
{
    Bench bench;
    (void)bench.leaveReplacement({core::OperationState::Sending});
    bench.begin();
    QVERIFY2(bench.text().endsWith(u"What scans of codes under “%1” open is not known before the server "
                                   "answers."_s.arg(sampleRule(1).prefix)),
             qPrintable(bench.text()));
    QVERIFY(!bench.find<QPushButton>(u"runnerAskTakeBack"_s));
    QVERIFY(!bench.find<QPushButton>(u"runnerPutBack"_s)); // it may be there
}

void TestRunnerBar::puttingTheOldRuleBackIsNoReplacement()
{
    using State = core::OperationState;
    Bench bench;
    const qint64 replacement = bench.leaveReplacement({State::Done, State::Refused});
    QVERIFY(bench.journal.withdrawQueued(replacement, bench.clock.now()));
    bench.begin();
    const core::JumpRule old = sampleRule(1);
    (void)bench.run({{{.rule = old}}, {{.kind = core::RuleOperation::Kind::Publish, .original = old}}},
                    BatchKind::Replace);
    QTRY_COMPARE(bench.text(),
                 u"The old rule “%1” is back and published. The replacement was not made."_s.arg(old.prefix));
    QVERIFY(!bench.find<QToolButton>(u"runnerOthers"_s)->isVisible());
    bench.click(u"runnerDismiss"_s);
    QTRY_VERIFY2(bench.text().isEmpty(), qPrintable(bench.text())); // not how the replacement ended
}

/// Else it would be gone from the screen until the next start.
void TestRunnerBar::saysWhyAReplacementIsNotLeft()
{
    Bench bench;
    bench.leaveUnpublished();
    bench.begin();
    core::SqliteFile raw;
    QVERIFY(raw.open(bench.journalFile(), {0x514a4a4c, 1, {}}));
    QVERIFY(raw.execute(u"CREATE TRIGGER full BEFORE INSERT ON left_as_is BEGIN SELECT RAISE(ABORT, 'full'); "
                        "END"_s));
    bench.click(u"runnerLeaveAsItIs"_s);
    QTRY_VERIFY2(bench.text().startsWith(u"It could not be left as it is. "_s), qPrintable(bench.text()));
    QVERIFY(raw.execute(u"DROP TRIGGER full"_s));
    bench.click(u"runnerLeaveAsItIs"_s);
    QTRY_VERIFY(bench.text().isEmpty());
}

void TestRunnerBar::asksBeforeItTakesBack()
{
    Bench bench;
    (void)bench.queueOnly(adds(5));
    bench.begin();
    bench.click(u"runnerAskTakeBack"_s);
    QCOMPARE(bench.text(), u"Take back the 5 changes that were not sent? What is done stays done."_s);
    bench.click(u"runnerNotNow"_s);
    QVERIFY(bench.text().contains(u"was interrupted"_s));
    bench.click(u"runnerAskTakeBack"_s);
    bench.click(u"runnerTakeBack"_s);
    QTRY_VERIFY(bench.text().endsWith(u"5 were taken back."_s));
    QVERIFY(bench.onServer().isEmpty());
    QVERIFY(bench.journal.openBatches(bench.account.appid).value().isEmpty());
}

void TestRunnerBar::saysWhyNothingIsTakenBack()
{
    Bench bench;
    const qint64 batch = bench.queueOnly(adds(5));
    bench.begin();
    core::SqliteFile blocker;
    QVERIFY(blocker.open(bench.journalFile(), {0x514a4a4c, 1, {}}));
    QVERIFY(blocker.execute(u"BEGIN IMMEDIATE"_s));
    QSignalSpy wanted(bench.bar, &ui::RunnerBar::showRequested);
    bench.click(u"runnerAskTakeBack"_s);
    bench.click(u"runnerTakeBack"_s);
    QTRY_VERIFY2(bench.text().startsWith(u"What was not sent could not be taken back. "_s),
                 qPrintable(bench.text()));
    QVERIFY(bench.text().contains(core::explainStoreError({core::StoreError::Kind::Busy, {}}).meaning));
    QVERIFY(wanted.isEmpty());
    QCOMPARE(bench.journal.standing(batch).value()->counts.queued, 5);
    QVERIFY(blocker.execute(u"COMMIT"_s));
    bench.click(u"runnerAskTakeBack"_s);
    QVERIFY(bench.text().startsWith(u"Take back the 5"_s));
    bench.click(u"runnerTakeBack"_s);
    QTRY_VERIFY(bench.text().endsWith(u"5 were taken back."_s));
}

void TestRunnerBar::whatWasSentIsNotOfferedToBeTakenBack()
{
    const core::BatchCounts counts{.unknown = 1, .done = 25, .refused = 1, .withdrawn = 373};
    const core::NotableBatch left{core::NotableBatch::Phase::Interrupted,
                                  {{.kind = BatchKind::Import, .source = u"shop.csv"_s}, counts}};
    const ui::BatchLine line = ui::lineOf(left, {.counts = counts}, {});
    QCOMPARE(line.text,
             u"Import of shop.csv: 25 of 400 done. 1 was refused. What became of 1 is not known yet. "
             "373 were taken back."_s);
    QCOMPARE(line.actions, (QList{ui::LineAction::FindOut, ui::LineAction::Show}));
}

void TestRunnerBar::namesTheOnlyRule()
{
    Bench bench;
    (void)bench.queueOnly({{{.kind = core::RuleOperation::Kind::Delete, .original = sampleRule(7)}}},
                          BatchKind::Delete);
    bench.begin();
    QCOMPARE(bench.text(),
             u"Deletion of the rule “%1” was interrupted: 0 of 1 done."_s.arg(sampleRule(7).prefix));
}

void TestRunnerBar::offersToEnterTheSecret()
{
    Bench bench;
    bench.begin();
    bench.client.reset(); // only the user can provide a token
    (void)bench.run(adds(3), BatchKind::Import, u"shop.csv"_s);
    QTRY_COMPARE(bench.runner->hold(), core::RunnerHold::AccountProblem);
    QTRY_VERIFY(bench.find<QPushButton>(u"runnerEnterSecret"_s));
    QVERIFY2(bench.text().endsWith(u"because none can be sent without an access token."_s),
             qPrintable(bench.text()));
    QSignalSpy wanted(bench.bar, &ui::RunnerBar::secretWanted);
    bench.click(u"runnerEnterSecret"_s);
    QCOMPARE(wanted.size(), 1);
    const core::NotableBatch held{core::NotableBatch::Phase::Running, {{.kind = BatchKind::Import}, {}}};
    QVERIFY(!ui::lineOf(held, {}, {.reason = u"No line."_s}).actions.contains(ui::LineAction::EnterSecret));
}

void TestRunnerBar::goesOnWithoutTheRuleThatHoldsIt()
{
    Bench bench;
    bench.begin();
    auto intents = adds(3);
    intents[1].operation.rule.prefix = u"http://weixin.qq.com/q/personal"_s;
    const qint64 batch = bench.run(intents, BatchKind::Import, u"shop.csv"_s);
    QTRY_VERIFY(bench.find<QPushButton>(u"runnerLeaveOut"_s));
    QVERIFY(bench.text().contains(u"http://weixin.qq.com/q/personal"_s));
    QVERIFY(bench.find<QPushButton>(u"runnerLeaveOut"_s)->toolTip().contains(u"q/personal”"_s));
    bench.click(u"runnerLeaveOut"_s);
    QTRY_COMPARE(bench.text(), u"Import of shop.csv has ended. 2 of 3 are done. 1 was taken back."_s);
    QCOMPARE(bench.entries(batch).at(1).answer.errcode, 85075);
    QCOMPARE(bench.entries(batch).at(2).state, core::OperationState::Done);
}

void TestRunnerBar::aDoubleClickLeavesOutOneRule()
{
    const auto reset = qScopeGuard(
        [before = QApplication::doubleClickInterval()] { QApplication::setDoubleClickInterval(before); });
    QApplication::setDoubleClickInterval(600'000);
    Bench bench;
    bench.begin();
    auto intents = adds(4);
    intents[1].operation.rule.prefix = u"http://weixin.qq.com/q/personal"_s;
    intents[2].operation.rule.prefix = u"http://weixin.qq.com/q/personal-2"_s;
    const qint64 batch = bench.run(intents, BatchKind::Import, u"shop.csv"_s);
    QTRY_VERIFY(bench.find<QPushButton>(u"runnerLeaveOut"_s));
    bench.click(u"runnerLeaveOut"_s);
    QTRY_COMPARE(bench.runner->heldChangeOf(batch).prefix, intents[2].operation.rule.prefix);
    QTRY_VERIFY(bench.text().contains(u"q/personal-2"_s));
    bench.click(u"runnerLeaveOut"_s);
    QCOMPARE(bench.journal.standing(batch).value()->counts.withdrawn, 1);
    QApplication::setDoubleClickInterval(0);
    QTest::qWait(2); // it is later than the last click
    bench.click(u"runnerLeaveOut"_s);
    QTRY_COMPARE(bench.text(), u"Import of shop.csv has ended. 2 of 4 are done. 2 were taken back."_s);
}

void TestRunnerBar::aProblemDoesNotOutliveItsCause()
{
    Bench bench;
    const qint64 batch = bench.queueOnly(adds(5));
    bench.begin();
    core::SqliteFile blocker;
    QVERIFY(blocker.open(bench.journalFile(), {0x514a4a4c, 1, {}}));
    QVERIFY(blocker.execute(u"BEGIN IMMEDIATE"_s));
    bench.click(u"runnerAskTakeBack"_s);
    bench.click(u"runnerTakeBack"_s);
    const QString problem = u"What was not sent could not be taken back. "_s;
    QTRY_VERIFY2(bench.text().startsWith(problem), qPrintable(bench.text()));
    Q_EMIT bench.runner->stateChanged();
    QVERIFY(bench.text().startsWith(problem));
    QVERIFY(blocker.execute(u"COMMIT"_s));
    bench.runner->resume(batch); // from the list of changes
    QTRY_VERIFY2(!bench.text().startsWith(problem), qPrintable(bench.text()));
    QTRY_VERIFY(bench.text().endsWith(u"All 5 are done."_s));
}

void TestRunnerBar::aProblemOutlivesAnAnswerThatComes()
{
    Bench bench;
    const qint64 batch = bench.queueOnly(adds(5));
    const qint64 first = bench.entries(batch).first().id;
    QVERIFY(bench.journal.markSending(first, bench.clock.now()));
    bench.newRunner();
    bench.begin();
    core::SqliteFile blocker;
    QVERIFY(blocker.open(bench.journalFile(), {0x514a4a4c, 1, {}}));
    QVERIFY(blocker.execute(u"BEGIN IMMEDIATE"_s));
    bench.click(u"runnerAskTakeBack"_s);
    bench.click(u"runnerTakeBack"_s);
    const QString problem = u"What was not sent could not be taken back. "_s;
    QTRY_VERIFY2(bench.text().startsWith(problem), qPrintable(bench.text()));
    QVERIFY(blocker.execute(u"COMMIT"_s));
    QVERIFY(bench.journal.markEnded(first, {.state = core::OperationState::Done, .at = bench.clock.now()}));
    Q_EMIT bench.runner->operationChanged(bench.entries(batch).first());
    QTRY_COMPARE(bench.find<QProgressBar>(u"runnerProgress"_s)->value(), 1);
    QVERIFY2(bench.text().startsWith(problem), qPrintable(bench.text()));
}

void TestRunnerBar::anUnreadableJournalHidesNoOutage()
{
    using State = core::OperationState;
    Bench bench;
    const qint64 id = bench.leaveReplacement({State::Done, State::Refused});
    const core::OperationBatch batch = *bench.journal.batch(id).value();
    ui::ReplacementReader reader(bench.journal);
    const ui::Replacement read = reader.read(batch, core::AccountKind::Service);
    QCOMPARE(read.standing, ui::ReplaceStanding::Nothing);
    core::SqliteFile raw;
    QVERIFY(raw.open(bench.journalFile(), {0x514a4a4c, 1, {}}));
    QVERIFY(raw.execute(u"ALTER TABLE operation RENAME TO gone"_s));
    QVERIFY(!bench.journal.operationsOf(id, {}));
    QCOMPARE(reader.read(batch, core::AccountKind::Service), read);
    QCOMPARE(ui::ReplacementReader(bench.journal).read(batch, core::AccountKind::Service).standing,
             ui::ReplaceStanding::Unknown);
}

void TestRunnerBar::whatCouldNotBeSearchedIsSearchedAgain()
{
    using State = core::OperationState;
    Bench bench;
    (void)bench.leaveReplacement({State::Done, State::Refused});
    core::JumpRule other = sampleRule(1);
    other.pagePath = u"pages/other"_s;
    const qint64 id = bench.queueOnly({{{.rule = other}}}, BatchKind::Replace); // without the deletion
    const core::OperationBatch batch = *bench.journal.batch(id).value();
    ui::ReplacementReader reader(bench.journal);
    const QString away = bench.journalFile() + u"-away"_s;
    QVERIFY(QFile::rename(bench.journalFile(), away));
    QVERIFY(QDir().mkdir(bench.journalFile())); // the history has a connection of its own
    QVERIFY(!reader.read(batch, core::AccountKind::Service).canPutOldRuleBack);
    QVERIFY(QDir().rmdir(bench.journalFile()));
    QVERIFY(QFile::rename(away, bench.journalFile()));
    QVERIFY(reader.read(batch, core::AccountKind::Service).canPutOldRuleBack);
}

void TestRunnerBar::saysWhyNothingIsSent()
{
    bool isAway = true;
    Bench bench([&](const QByteArray &) { return isAway ? Fault::Refuse : Fault::None; });
    bench.begin();
    (void)bench.run(adds(3), BatchKind::Import, u"shop.csv"_s);
    QTRY_COMPARE(bench.runner->hold(), core::RunnerHold::Offline);
    QTRY_VERIFY(bench.text().startsWith(u"Import of shop.csv, 0 of 3: "_s));
    isAway = false;
    QTRY_VERIFY(bench.text().endsWith(u"All 3 are done."_s)); // it looks by itself
}

/// After a kill: what was on its way then may still arrive.
void TestRunnerBar::saysUntilWhenItWaits()
{
    Bench bench;
    const qint64 batch = bench.queueOnly(adds(3));
    QVERIFY(bench.journal.markSending(bench.entries(batch).first().id, bench.clock.now()));
    bench.newRunner();
    bench.begin();
    bench.click(u"runnerGoOn"_s);
    QTRY_VERIFY(bench.runner->waitsUntil().isValid());
    const QString until = bench.runner->waitsUntil().toString(u"HH:mm:ss"_s);
    QTRY_COMPARE(
        bench.text(),
        u"Importing : 0 of 3, waiting until %1, because a change that was sent may still arrive."_s.arg(
            until));
    QTRY_VERIFY(bench.text().endsWith(u"All 3 are done."_s));
}

void TestRunnerBar::showsWhatAnotherProgramSends()
{
    Bench bench;
    const qint64 batch = bench.queueOnly(adds(5));
    const auto entries = bench.entries(batch);
    core::AccountLock lock(bench.folder.filePath(u"locks"_s), bench.account.appid);
    QVERIFY(lock.take().value());
    QVERIFY(bench.journal.markSending(entries.first().id, bench.clock.now()));
    bench.newRunner();
    bench.begin();
    QCOMPARE(bench.text(), u"Import of : another program is sending these changes (0 of 5 done)."_s);
    for (const QString &name : {u"runnerGoOn"_s, u"runnerAskTakeBack"_s, u"runnerPause"_s})
        QVERIFY2(!bench.find<QPushButton>(name), qPrintable(name));
    using State = core::OperationState;
    QVERIFY(bench.journal.markEnded(entries.first().id, {.state = State::Done, .at = bench.clock.now()}));
    QTRY_VERIFY(bench.text().endsWith(u"(1 of 5 done)."_s));
    lock.release();
    QTRY_COMPARE(bench.text(), u"Import of  was interrupted: 1 of 5 done."_s);
    QTRY_VERIFY(bench.find<QPushButton>(u"runnerGoOn"_s)->isVisible());
    QVERIFY(lock.take().value()); // before this window has looked
    bench.click(u"runnerAskTakeBack"_s);
    QVERIFY(!bench.text().startsWith(u"Take back"_s));
    QCOMPARE(bench.journal.standing(batch).value()->counts.withdrawn, 0);
}

/// It waits for the lock that this program has.
void TestRunnerBar::tellsWhatAnotherProgramIsInLineFor()
{
    Bench bench([](const QByteArray &path) { return path == kAddPath ? Fault::StallAfter : Fault::None; });
    bench.begin();
    const qint64 own = bench.run(adds(3), BatchKind::Import, u"shop.csv"_s);
    QTRY_COMPARE(bench.journal.standing(own).value()->counts.sending, 1);
    (void)bench.queueOnly(adds(2, 10), BatchKind::Publish);
    Q_EMIT bench.runner->batchChanged(own);
    auto *others = bench.find<QToolButton>(u"runnerOthers"_s);
    QTRY_VERIFY(others->isVisible());
    Q_EMIT others->menu()->aboutToShow();
    QVERIFY(others->menu()->actions().first()->toolTip().startsWith(
        u"Publishing of 2 rules, 0 of 2 done: another program has begun this and waits"_s));
}

void TestRunnerBar::saysWhatAnotherProgramTookBack()
{
    Bench bench;
    const qint64 batch = bench.queueOnly(adds(5));
    bench.begin();
    QCOMPARE(bench.journal.withdrawQueued(batch, bench.clock.now()).value(), 5);
    QTRY_COMPARE(bench.text(), u"Import of  has ended. 0 of 5 are done. 5 were taken back. "
                               "Another program has taken 5 of them back."_s);
}

void TestRunnerBar::whatWasLeftOutHereNobodyElseTookBack()
{
    Bench bench;
    bench.begin();
    auto intents = adds(4);
    intents[1].operation.rule.prefix = u"http://weixin.qq.com/q/personal"_s;
    intents[2].operation.rule.prefix = u"http://weixin.qq.com/q/personal-2"_s;
    const qint64 batch = bench.run(intents, BatchKind::Import, u"shop.csv"_s);
    QTRY_VERIFY(bench.find<QPushButton>(u"runnerLeaveOut"_s));
    bench.click(u"runnerLeaveOut"_s);
    QTRY_VERIFY(bench.text().contains(u"q/personal-2"_s));
    bench.click(u"runnerPause"_s);
    QTRY_VERIFY(bench.text().startsWith(u"Import of shop.csv is paused"_s));
    QCOMPARE(bench.journal.withdrawQueued(batch, bench.clock.now()).value(), 2);
    QTRY_COMPARE(bench.text(), u"Import of shop.csv has ended. 1 of 4 is done. 3 were taken back. "
                               "Another program has taken 2 of them back."_s);
}

void TestRunnerBar::saysThatTheServerDoesNotAnswer()
{
    bool isSilent = false;
    Bench bench([&](const QByteArray &path) {
        return isSilent && path == kAddPath ? Fault::StallAfter : Fault::None;
    });
    bench.policy.silenceToldAfter = 50ms;
    bench.newRunner();
    bench.begin();
    isSilent = true;
    (void)bench.run(adds(3), BatchKind::Import, u"shop.csv"_s);
    QTRY_VERIFY(bench.text().startsWith(u"Importing shop.csv: 0 of 3. No answer for "_s));
    QVERIFY(bench.text().contains(u"whether the change of “%1” arrived"_s.arg(sampleRule(1).prefix)));
}

void TestRunnerBar::hidesNoTrouble()
{
    const core::BatchCounts counts{.queued = 319, .sending = 1, .done = 118, .refused = 51};
    const core::NotableBatch left{core::NotableBatch::Phase::Interrupted,
                                  {{.kind = BatchKind::Import, .source = u"shop.csv"_s}, counts}};
    QCOMPARE(ui::lineOf(left, {.counts = counts}, {}).text,
             u"Import of shop.csv was interrupted: 118 of 489 done. 51 were refused. What became of 1 is not "
             "known yet."_s);
    QCOMPARE(
        ui::takeBackQuestion(counts).text,
        u"Take back the 319 changes that were not sent? 1 more may have been sent: it cannot be taken back, "
        "and afterwards “Find out” tells what became of it. What is done stays done."_s);
}

void TestRunnerBar::saysWhereTheReportIsFound()
{
    Bench bench;
    bench.begin();
    (void)bench.run(adds(1) + adds(1), BatchKind::Publish);
    QTRY_VERIFY(bench.find<QPushButton>(u"runnerDismiss"_s));
    QVERIFY(bench.find<QPushButton>(u"runnerDismiss"_s)->toolTip().contains(u"“Show report”"_s));
}

void TestRunnerBar::aReportStaysUntilItIsRead()
{
    Bench bench;
    bench.begin();
    (void)bench.run(adds(2) + adds(1), BatchKind::Publish);
    QTRY_VERIFY(bench.text().endsWith(u"2 of 3 are done. 1 was refused."_s));
    bench.click(u"runnerDismiss"_s);
    QVERIFY(!bench.bar->isVisible());
}

/// The page is made anew when the account's settings have changed.
void TestRunnerBar::aReportOutlivesThePage()
{
    Bench bench;
    bench.begin();
    (void)bench.run(adds(2) + adds(1), BatchKind::Publish);
    const QString report = u"2 of 3 are done. 1 was refused."_s;
    QTRY_VERIFY(bench.text().endsWith(report));
    bench.begin();
    QVERIFY2(bench.text().endsWith(report), qPrintable(bench.text()));
    bench.click(u"runnerDismiss"_s);
    bench.begin();
    QVERIFY(!bench.bar->isVisible());
}

void TestRunnerBar::aSingleChangeIsTheBusinessOfItsForm()
{
    Bench bench;
    bench.begin();
    (void)bench.run(adds(1), BatchKind::Single);
    QTRY_COMPARE(bench.onServer().size(), 1);
    QTRY_VERIFY(!bench.runner->isBusy());
    QCoreApplication::processEvents();
    QVERIFY(!bench.bar->isVisible());
}

void TestRunnerBar::foldsWhereThereIsLittleRoom()
{
    Bench bench;
    (void)bench.queueOnly(adds(5));
    bench.begin();
    const auto *text = bench.find<QLabel>(u"runnerText"_s);
    const auto *button = bench.find<QPushButton>(u"runnerGoOn"_s);
    bench.bar->resize(1200, 60);
    QTRY_VERIFY(button->x() > text->geometry().right());
    const int sideBySide = text->minimumWidth() + bench.bar->width() - button->x();
    QVERIFY2(bench.bar->minimumSizeHint().width() < sideBySide, "the window could not become narrow");
    bench.bar->resize(bench.bar->minimumSizeHint().width(), 120);
    QTRY_VERIFY(button->y() > text->geometry().bottom());
    for (const auto *each : bench.bar->findChildren<QPushButton *>())
        QVERIFY(bench.bar->rect().contains(each->geometry()));
}

void TestRunnerBar::pointsToTheOthers()
{
    Bench bench;
    const qint64 older = bench.queueOnly(adds(5));
    (void)bench.queueOnly(adds(2, 10), BatchKind::Delete);
    bench.begin();
    auto *others = bench.find<QToolButton>(u"runnerOthers"_s);
    QVERIFY(others->isVisible());
    QCOMPARE(others->text(), u"and 1 more"_s);
    QSignalSpy shown(bench.bar, &ui::RunnerBar::showRequested);
    Q_EMIT others->menu()->aboutToShow();
    QCOMPARE(others->menu()->actions().size(), 1);
    others->menu()->actions().first()->trigger();
    QCOMPARE(shown.size(), 1);
    QVERIFY(shown.first().first().value<core::OperationBatch>().id != older);
}

void TestRunnerBar::leadsToTheBatch()
{
    Bench bench;
    const qint64 batch = bench.queueOnly(adds(5));
    bench.begin();
    QSignalSpy shown(bench.bar, &ui::RunnerBar::showRequested);
    bench.click(u"runnerShow"_s);
    QCOMPARE(shown.size(), 1);
    QCOMPARE(shown.first().first().value<core::OperationBatch>().id, batch);
}

void TestRunnerBar::aFigureThatRunsTakesNoFocus()
{
    Bench bench;
    bench.begin();
    QVERIFY(QTest::qWaitForWindowActive(bench.page.get()));
    (void)bench.run(adds(60), BatchKind::Import, u"shop.csv"_s);
    QTRY_VERIFY(bench.find<QPushButton>(u"runnerPause"_s));
    auto *pause = bench.find<QPushButton>(u"runnerPause"_s);
    pause->setFocus();
    const QString before = bench.text();
    QTRY_VERIFY(bench.text() != before);
    if (bench.text().startsWith(u"Importing"_s))
        QVERIFY(pause->hasFocus());
}

void TestRunnerBar::keepsTheFocusWhenAButtonIsReplaced()
{
    Bench bench;
    (void)bench.queueOnly(adds(5));
    bench.begin();
    QVERIFY(QTest::qWaitForWindowActive(bench.page.get()));
    bench.find<QPushButton>(u"runnerAskTakeBack"_s)->setFocus();
    QTest::keyClick(bench.page->focusWidget(), Qt::Key_Space);
    QVERIFY(bench.find<QPushButton>(u"runnerNotNow"_s)->hasFocus()); // the same key takes nothing back
    QTest::keyClick(bench.page->focusWidget(), Qt::Key_Space);
    QVERIFY(bench.find<QPushButton>(u"runnerGoOn"_s)->hasFocus());
}

void TestRunnerBar::theKeyThatContinuesDoesNotPause()
{
    Bench bench([](const QByteArray &path) { return path == kAddPath ? Fault::StallAfter : Fault::None; });
    (void)bench.queueOnly(adds(5));
    bench.begin();
    QVERIFY(QTest::qWaitForWindowActive(bench.page.get()));
    bench.find<QPushButton>(u"runnerGoOn"_s)->setFocus();
    QTest::keyClick(bench.page->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(bench.find<QPushButton>(u"runnerPause"_s));
    QCOMPARE(bench.page->focusWidget()->objectName(), u"runnerShow"_s);
}

void TestRunnerBar::tabLeadsThroughItsButtons()
{
    Bench bench;
    (void)bench.queueOnly(adds(5));
    (void)bench.queueOnly(adds(2, 10), BatchKind::Delete);
    bench.begin();
    auto *table = new QPushButton(bench.page.get()); // made before the buttons, and stands behind them
    table->setObjectName(u"table"_s);
    table->show();
    QVERIFY(QTest::qWaitForWindowActive(bench.page.get()));
    bench.click(u"runnerAskTakeBack"_s);
    bench.click(u"runnerNotNow"_s);
    bench.find<QPushButton>(u"runnerGoOn"_s)->setFocus();
    QStringList reached;
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(bench.page->focusWidget(), Qt::Key_Tab);
        reached.append(bench.page->focusWidget()->objectName());
    }
    QCOMPARE(reached, QStringList({u"runnerShow"_s, u"runnerAskTakeBack"_s, u"runnerOthers"_s, u"table"_s}));
}

void TestRunnerBar::aLockedAccountSendsNothing()
{
    Bench bench;
    (void)bench.queueOnly(adds(5));
    bench.begin();
    QVERIFY(bench.find<QPushButton>(u"runnerGoOn"_s)->isEnabled());
    bench.bar->setWrites(core::WriteAccess::Locked);
    QVERIFY(!bench.find<QPushButton>(u"runnerGoOn"_s)->isEnabled());
    QCOMPARE(bench.find<QPushButton>(u"runnerGoOn"_s)->toolTip(), ui::lockReason());
    QVERIFY(bench.find<QPushButton>(u"runnerAskTakeBack"_s)->isEnabled());
    bench.bar->setWrites(core::WriteAccess::Allowed);
    QVERIFY(bench.find<QPushButton>(u"runnerGoOn"_s)->isEnabled());
}

void TestRunnerBar::namesThePrefixInTheMenuAsItIs()
{
    Bench bench;
    core::JumpRule rule = sampleRule(1);
    rule.prefix = u"https://a.b/?x=1&y=2"_s;
    (void)bench.queueOnly(adds(2));
    (void)bench.queueOnly({{{.kind = core::RuleOperation::Kind::Delete, .original = rule}}},
                          BatchKind::Delete);
    bench.begin();
    auto *menu = bench.find<QToolButton>(u"runnerOthers"_s)->menu();
    Q_EMIT menu->aboutToShow();
    const QAction *first = menu->actions().first();
    QVERIFY(first->text().startsWith(u"Deletion of the rule “https://a.b/?x=1&&y=2”"_s));
    QVERIFY(first->toolTip().contains(rule.prefix));
    QVERIFY(menu->toolTipsVisible());
}

QTEST_MAIN(TestRunnerBar)
#include "tst_runnerbar.moc"
