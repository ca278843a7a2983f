#include "ui/operations/batchview.h"

#include "core/models/accountbatches.h"
#include "core/operations/operationtext.h"
#include "tests/operations/runnerbench.h"
#include "ui/accounts/accountlook.h"
#include "ui/operations/batchdialog.h"
#include "ui/widgets/inlinebar.h"
#include "ui/widgets/wrappedtext.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTextEdit>
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

/// A view on one account's runner.
struct Bench : RunnerBench
{
    using RunnerBench::RunnerBench;

    void show(qint64 batch)
    {
        view = std::make_unique<ui::BatchView>(ui::BatchView::Services{*runner, journal, catalogue, clock});
        view->resize(900, 500);
        view->show();
        view->showBatch(batch);
    }
    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return view->findChild<Widget *>(name);
    }
    void click(const QString &name) const { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    [[nodiscard]] bool isOffered(const QString &name) const
    {
        const auto *button = find<QAbstractButton>(name);
        return button && button->isVisible() && button->isEnabled();
    }
    [[nodiscard]] QString progress() const { return find<QLabel>(u"batchProgressText"_s)->text(); }
    [[nodiscard]] QString countText(const QString &name) const { return find<QToolButton>(name)->text(); }
    [[nodiscard]] int rows() const { return find<QTableView>(u"batchTable"_s)->model()->rowCount(); }
    [[nodiscard]] QString said() const
    {
        const auto *bar = find<ui::InlineBar>(u"batchNotice"_s);
        QStringList texts;
        for (const auto *text : bar->findChildren<ui::WrappedText *>()) {
            if (text->isVisible())
                texts.append(text->toPlainText());
        }
        return texts.join(u'\n');
    }

    std::unique_ptr<ui::BatchView> view;
};

} // namespace

class TestBatchView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reportsHowItEnded();
    void whatWasLookedAtHasBeenTold();
    void whatIsLookedAtBeforeItsEndIsToldThen();
    void filtersByOutcome();
    void pausesAndGoesOn();
    void stopTakesBackOnlyWhatIsConfirmed();
    void namesTheOnlyRule();
    void retriesOnlyWhatFailed();
    void offersTheRejectedRowsOfAFile();
    void offersWhatWasTakenBack();
    void saysWhichRowsWereLeftOut();
    void showsAllThatIsKnownOfAChosenRow();
    void showsTheRowsThatWereLeftOut();
    void saysWhyItStandsStill();
    void saysThatItTriesAgain();
    void goesOnWithoutTheRuleThatHoldsIt();
    void aDoubleClickLeavesOutOneRule();
    void theOnlyRuleIsNotLeftOut();
    void offersWhatWasInterrupted();
    void dropsAQuestionThatIsNoLongerTrue();
    void aLockedAccountSendsNothing();
    void aMissingAccountSendsNothing();
    void copiesTheChosenRowsInTheirOrder();
    void cutsNoReasonOffBesideDetails();
    void leadsToTheSecretThatIsMissing();
    void aReasonHasRoomInTheDialog();
    void everyFocusableWidgetHasAName();
};

void TestBatchView::reportsHowItEnded()
{
    Bench bench;
    QVERIFY(bench.isStarted);
    bench.show(bench.run(adds(3) + adds(1)));
    QTRY_COMPARE(bench.progress().left(6), u"4 of 4"_s);
    QTRY_VERIFY(bench.said().startsWith(u"3 of 4 are done. 1 was refused."_s));
    QVERIFY(bench.said().contains(u"1 × 85071: "_s));
    QVERIFY(!bench.isOffered(u"pauseBatch"_s));
    QVERIFY(!bench.isOffered(u"stopBatch"_s));
    QVERIFY(bench.isOffered(u"retryFailed"_s));
}

/// It need not be told beside the rules any more.
void TestBatchView::whatWasLookedAtHasBeenTold()
{
    Bench bench;
    const auto &told = core::AccountBatches::of(*bench.runner, bench.journal);
    bench.show(bench.run(adds(3) + adds(1)));
    QTRY_VERIFY(!told.batches().isEmpty() &&
                told.batches().first().phase == core::NotableBatch::Phase::Ended);
    bench.view->hide();
    QVERIFY(told.batches().isEmpty());
}

void TestBatchView::whatIsLookedAtBeforeItsEndIsToldThen()
{
    Bench bench;
    const auto &told = core::AccountBatches::of(*bench.runner, bench.journal);
    bench.show(bench.run(adds(3) + adds(1)));
    bench.view->hide();
    QTRY_VERIFY(!told.batches().isEmpty() &&
                told.batches().first().phase == core::NotableBatch::Phase::Ended);
}

void TestBatchView::filtersByOutcome()
{
    Bench bench;
    bench.show(bench.run(adds(3) + adds(1)));
    QTRY_COMPARE(bench.countText(u"showRefused"_s), u"Refused: 1"_s);
    QTRY_COMPARE(bench.countText(u"showDone"_s), u"Done: 3"_s);
    QCOMPARE(bench.countText(u"showWaiting"_s), u"Waiting or on its way: 0"_s);
    QTRY_COMPARE(bench.rows(), 4);
    bench.click(u"showRefused"_s);
    QCOMPARE(bench.rows(), 1);
    const auto *model = bench.find<QTableView>(u"batchTable"_s)->model();
    QCOMPARE(model->index(0, int(core::BatchColumn::Code)).data().toString(), u"85071"_s);
    bench.click(u"showAll"_s);
    QCOMPARE(bench.rows(), 4);
}

void TestBatchView::pausesAndGoesOn()
{
    Bench bench;
    bench.show(bench.run(adds(60)));
    QTRY_VERIFY(bench.view->watch().counts().done > 0);
    bench.click(u"pauseBatch"_s);
    QTRY_VERIFY(!bench.runner->isBusy());
    QTRY_VERIFY(bench.said().startsWith(u"Paused. Nothing is sent until you go on."_s));
    const int done = bench.view->watch().counts().done;
    QVERIFY(done < 60);
    QCOMPARE(bench.find<QPushButton>(u"pauseBatch"_s)->text(), u"&Go on"_s);
    bench.click(u"pauseBatch"_s);
    QTRY_VERIFY(bench.said().startsWith(u"All 60 are done."_s));
    QCOMPARE(bench.onServer().size(), 60);
}

void TestBatchView::stopTakesBackOnlyWhatIsConfirmed()
{
    Bench bench;
    bench.show(bench.run(adds(60)));
    QTRY_VERIFY(bench.view->watch().counts().done > 0);
    bench.click(u"stopBatch"_s);
    QVERIFY(bench.said().startsWith(u"Paused. Take back the "_s));
    QTRY_VERIFY(!bench.runner->isBusy());
    QVERIFY(bench.find<QPushButton>(u"notNow"_s)->hasFocus()); // Enter takes nothing back
    bench.click(u"notNow"_s);
    QTRY_VERIFY(bench.view->watch().counts().queued > 0);
    QCOMPARE(bench.view->watch().counts().withdrawn, 0);
    bench.click(u"stopBatch"_s);
    bench.click(u"takeBack"_s);
    QTRY_VERIFY(bench.said().contains(u"were taken back."_s));
    QCOMPARE(bench.view->watch().counts().queued, 0);
    QCOMPARE(bench.view->watch().counts().done, int(bench.onServer().size()));
}

void TestBatchView::namesTheOnlyRule()
{
    Bench bench;
    const core::RuleOperation deletion{.kind = core::RuleOperation::Kind::Delete, .original = sampleRule(7)};
    bench.show(bench.queueOnly({{deletion}}, BatchKind::Delete));
    const QString name = u"Deletion of the rule “%1”"_s.arg(sampleRule(7).prefix);
    QVERIFY(bench.said().startsWith(name + u" is paused. Nothing is sent until you go on."_s));
    bench.click(u"goOn"_s);
    QTRY_VERIFY(bench.said().startsWith(name + u" has ended. It is done."_s));
}

void TestBatchView::retriesOnlyWhatFailed()
{
    Bench bench;
    const qint64 first = bench.run(adds(3) + adds(1));
    bench.show(first);
    QTRY_VERIFY(bench.isOffered(u"retryFailed"_s));
    QSignalSpy shown(bench.view.get(), &ui::BatchView::batchShown);
    bench.click(u"retryFailed"_s);
    QTRY_VERIFY(bench.said().startsWith(u"Try the 1 failed change again?"_s));
    QCOMPARE(bench.view->batchId(), first);
    bench.click(u"confirmRetry"_s);
    QVERIFY(shown.wait());
    QVERIFY(bench.view->batchId() != first);
    QTRY_COMPARE(bench.rows(), 1);
    QTRY_VERIFY(bench.said().startsWith(u"It is "_s)); // it has ended
}

void TestBatchView::offersTheRejectedRowsOfAFile()
{
    Bench bench;
    const qint64 batch = bench.run(adds(1) + adds(1), BatchKind::Import, u"/tmp/shop.csv"_s);
    bench.show(batch);
    QTRY_VERIFY(!bench.view->watch().isRunning());
    QCoreApplication::processEvents();
    QVERIFY(!bench.isOffered(u"saveRejectedRows"_s)); // nobody would write the file
    QSignalSpy wanted(bench.view.get(), &ui::BatchView::rejectedRowsWanted);
    bench.view->showBatch(batch);
    QTRY_VERIFY(bench.isOffered(u"saveRejectedRows"_s));
    bench.click(u"saveRejectedRows"_s);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toLongLong(), batch);
    bench.show(bench.run(adds(1), BatchKind::Publish));
    QVERIFY(!bench.find<QPushButton>(u"saveRejectedRows"_s)->isVisible());
}

void TestBatchView::offersWhatWasTakenBack()
{
    Bench bench;
    const qint64 batch = bench.queueOnly(adds(3));
    QVERIFY(bench.journal.withdrawQueued(batch, bench.clock.now()));
    bench.show(batch);
    QSignalSpy wanted(bench.view.get(), &ui::BatchView::rejectedRowsWanted);
    bench.view->showBatch(batch);
    QTRY_VERIFY(bench.isOffered(u"saveRejectedRows"_s));
    bench.click(u"saveRejectedRows"_s);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(bench.find<QPushButton>(u"retryFailed"_s)->text().remove(u'&'), u"Send what is not done…"_s);
    bench.click(u"retryFailed"_s);
    QTRY_VERIFY(bench.said().startsWith(u"Shall the 3 changes that are not done be sent after all?"_s));
    bench.click(u"confirmRetry"_s);
    QTRY_VERIFY(bench.said().startsWith(u"All 3 are done."_s));
    QCOMPARE(bench.onServer().size(), 3);
}

void TestBatchView::saysWhichRowsWereLeftOut()
{
    Bench bench;
    const core::OperationBatch imported{.accountId = bench.account.appid,
                                        .miniProgramAppid = bench.account.miniProgramAppid,
                                        .kind = BatchKind::Import,
                                        .startedAt = bench.clock.now()};
    const QList<core::LeftOutRow> rows{{.line = 7, .code = u"invalid"_s}, {.line = 8, .code = u"invalid"_s}};
    const qint64 batch = bench.journal.queue(imported, adds(1), rows).value();
    bench.show(batch);
    QSignalSpy wanted(bench.view.get(), &ui::BatchView::rejectedRowsWanted);
    bench.view->showBatch(batch);
    QCOMPARE(bench.progress(), u"0 of 1 · 2 rows of the file were not sent"_s);
    bench.click(u"goOn"_s);
    QTRY_VERIFY(bench.said().startsWith(u"It is done. 2 rows of the file were left out and not sent."_s));
    QVERIFY(bench.isOffered(u"saveRejectedRows"_s));
    QVERIFY(!bench.isOffered(u"retryFailed"_s)); // they have to be mended
}

void TestBatchView::showsAllThatIsKnownOfAChosenRow()
{
    Bench bench;
    bench.show(bench.run(adds(2) + adds(1)));
    QTRY_VERIFY(!bench.view->watch().isRunning());
    QTRY_COMPARE(bench.rows(), 3);
    const auto *details = bench.find<QTextEdit>(u"operationDetails"_s);
    QVERIFY(!details->isVisible());
    auto *table = bench.find<QTableView>(u"batchTable"_s);
    table->selectRow(2);
    QVERIFY(details->isVisible());
    const core::JournalEntry refused = bench.entries(bench.view->batchId()).last();
    const core::ErrorExplanation why = core::explain(refused, bench.catalogue);
    const QString shown = details->toPlainText();
    for (const QString &part :
         {u"Add: Refused"_s, sampleRule(1).prefix, why.meaning, why.remedy, why.raw, refused.answer.rid}) {
        QVERIFY(!part.isEmpty());
        QVERIFY2(shown.contains(part), qPrintable(part + u" is not in "_s + shown));
    }
    table->clearSelection();
    QVERIFY(!details->isVisible());
}

void TestBatchView::showsTheRowsThatWereLeftOut()
{
    Bench bench;
    const core::OperationBatch imported{.accountId = bench.account.appid,
                                        .miniProgramAppid = bench.account.miniProgramAppid,
                                        .kind = BatchKind::Import,
                                        .startedAt = bench.clock.now()};
    QList<core::LeftOutRow> rows;
    for (int line = 7; line < 7 + 250; ++line)
        rows.append({.line = line,
                     .cells = {.prefix = u"bad %1"_s.arg(line)},
                     .code = u"invalid"_s,
                     .reason = u"This is no prefix."_s});
    bench.show(bench.journal.queue(imported, adds(2), rows).value());
    QTRY_COMPARE(bench.rows(), 2);
    QCOMPARE(bench.countText(u"showLeftOut"_s), u"Left out: 250"_s);
    QCOMPARE(bench.countText(u"showAll"_s), u"Changes: 2"_s);
    bench.click(u"showLeftOut"_s);
    auto *table = bench.find<QTableView>(u"batchTable"_s);
    QVERIFY(bench.rows() > 0);
    QCOMPARE(table->model()->index(0, int(core::BatchColumn::Line)).data().toString(), u"7"_s);
    QCOMPARE(table->model()->index(0, int(core::BatchColumn::Reason)).data().toString(),
             u"This is no prefix."_s);
    while (table->model()->canFetchMore({}))
        table->model()->fetchMore({});
    QCOMPARE(bench.rows(), 250);
    table->selectRow(249);
    const QString shown = bench.find<QTextEdit>(u"operationDetails"_s)->toPlainText();
    QVERIFY2(shown.contains(u"Line 256"_s) && shown.contains(u"This is no prefix."_s), qPrintable(shown));
    bench.click(u"showAll"_s);
    QCOMPARE(bench.rows(), 2);
    QVERIFY(!bench.find<QTextEdit>(u"operationDetails"_s)->isVisible());
}

void TestBatchView::saysWhyItStandsStill()
{
    bool isAway = true;
    Bench bench([&](const QByteArray &) { return isAway ? Fault::Refuse : Fault::None; });
    bench.show(bench.run(adds(3)));
    QTRY_COMPARE(bench.runner->hold(), core::RunnerHold::Offline);
    QTRY_VERIFY(bench.isOffered(u"tryAgain"_s));
    QTRY_VERIFY2(bench.said().contains(u"Last tried at "_s), qPrintable(bench.said()));
    isAway = false;
    bench.click(u"tryAgain"_s);
    QTRY_VERIFY(bench.said().startsWith(u"All 3 are done."_s));
}

/// The warning stays until the server has answered.
void TestBatchView::saysThatItTriesAgain()
{
    Bench bench([&](const QByteArray &) { return Fault::Refuse; });
    bench.policy.probeEvery = 10min;
    bench.newRunner();
    bench.show(bench.run(adds(3)));
    QTRY_VERIFY2(bench.said().contains(u"Last tried at "_s), qPrintable(bench.said()));
    QTest::qWait(2); // the click is later than the last try
    bench.click(u"tryAgain"_s);
    QVERIFY2(bench.said().contains(u"Trying again…"_s), qPrintable(bench.said()));
    QTRY_VERIFY2(bench.said().contains(u"Last tried at "_s), qPrintable(bench.said()));
    QCOMPARE(bench.runner->hold(), core::RunnerHold::Offline);
}

void TestBatchView::goesOnWithoutTheRuleThatHoldsIt()
{
    Bench bench;
    auto intents = adds(3);
    intents[1].operation.rule.prefix = u"http://weixin.qq.com/q/personal"_s;
    const qint64 batch = bench.run(intents);
    bench.show(batch);
    QTRY_VERIFY(bench.isOffered(u"leaveOut"_s));
    QVERIFY2(bench.said().contains(u"http://weixin.qq.com/q/personal"_s), qPrintable(bench.said()));
    bench.view->setWrites(core::WriteAccess::Locked);
    QVERIFY(!bench.isOffered(u"leaveOut"_s));
    bench.view->setWrites(core::WriteAccess::Allowed);
    bench.click(u"leaveOut"_s);
    QTRY_VERIFY2(bench.said().startsWith(u"2 of 3 are done. 1 was taken back."_s), qPrintable(bench.said()));
    QTRY_VERIFY2(bench.said().contains(u"1 × 85075: You took this back"_s), qPrintable(bench.said()));
    QCOMPARE(bench.entries(batch).at(1).state, core::OperationState::Withdrawn);
    QCOMPARE(bench.onServer().size(), 2);
}

void TestBatchView::aDoubleClickLeavesOutOneRule()
{
    const auto reset = qScopeGuard(
        [before = QApplication::doubleClickInterval()] { QApplication::setDoubleClickInterval(before); });
    QApplication::setDoubleClickInterval(600'000);
    Bench bench;
    auto intents = adds(4);
    intents[1].operation.rule.prefix = u"http://weixin.qq.com/q/personal"_s;
    intents[2].operation.rule.prefix = u"http://weixin.qq.com/q/personal-2"_s;
    const qint64 batch = bench.run(intents);
    bench.show(batch);
    QTRY_VERIFY(bench.isOffered(u"leaveOut"_s));
    bench.click(u"leaveOut"_s);
    QTRY_VERIFY(bench.isOffered(u"leaveOut"_s) && bench.said().contains(u"q/personal-2"_s));
    bench.click(u"leaveOut"_s);
    QCOMPARE(bench.journal.standing(batch).value()->counts.withdrawn, 1);
    QApplication::setDoubleClickInterval(0);
    QTest::qWait(2); // it is later than the last click
    bench.click(u"leaveOut"_s);
    QTRY_VERIFY2(bench.said().startsWith(u"2 of 4 are done. 2 were taken back."_s), qPrintable(bench.said()));
}

/// Nothing would be left to go on with.
void TestBatchView::theOnlyRuleIsNotLeftOut()
{
    Bench bench;
    auto intents = adds(1);
    intents[0].operation.rule.prefix = u"http://weixin.qq.com/q/personal"_s;
    bench.show(bench.run(intents));
    QTRY_VERIFY(bench.isOffered(u"tryAgain"_s));
    QVERIFY(!bench.isOffered(u"leaveOut"_s));
}

void TestBatchView::offersWhatWasInterrupted()
{
    Bench bench;
    bench.show(bench.queueOnly(adds(3)));
    QVERIFY(bench.said().startsWith(u"Paused."_s));
    bench.click(u"goOn"_s);
    QTRY_VERIFY(bench.said().startsWith(u"All 3 are done."_s));
    QCOMPARE(bench.onServer().size(), 3);
}

/// It goes on by the bar above the rules.
void TestBatchView::dropsAQuestionThatIsNoLongerTrue()
{
    Bench bench;
    const qint64 batch = bench.run(adds(60));
    bench.show(batch);
    QTRY_VERIFY(bench.view->watch().counts().done > 0);
    bench.click(u"stopBatch"_s);
    QVERIFY(bench.said().startsWith(u"Paused. Take back the "_s));
    bench.runner->resume(batch);
    QTRY_VERIFY(!bench.said().startsWith(u"Paused."_s));
    QTRY_VERIFY(bench.said().startsWith(u"All 60 are done."_s));
}

void TestBatchView::aLockedAccountSendsNothing()
{
    Bench bench;
    bench.show(bench.queueOnly(adds(3)));
    QVERIFY(bench.isOffered(u"goOn"_s));
    bench.view->setWrites(core::WriteAccess::Locked);
    QVERIFY(!bench.isOffered(u"goOn"_s));
    QVERIFY(!bench.isOffered(u"pauseBatch"_s));
    QVERIFY(bench.said().contains(ui::lockReason()));
    QVERIFY(bench.isOffered(u"stopBatch"_s));
    bench.show(bench.run(adds(1) + adds(1)));
    QTRY_VERIFY(bench.isOffered(u"retryFailed"_s));
    bench.view->setWrites(core::WriteAccess::Locked);
    QVERIFY(!bench.isOffered(u"retryFailed"_s));
    QCOMPARE(bench.find<QPushButton>(u"retryFailed"_s)->toolTip(), ui::lockReason());
}

void TestBatchView::aMissingAccountSendsNothing()
{
    Bench bench;
    const qint64 batch = bench.queueOnly(adds(3));
    bench.client.reset();
    bench.show(batch);
    QVERIFY(!bench.isOffered(u"goOn"_s));
    QVERIFY(!bench.isOffered(u"pauseBatch"_s));
    QVERIFY(bench.said().contains(u"The account is no longer there"_s));
}

void TestBatchView::copiesTheChosenRowsInTheirOrder()
{
    Bench bench;
    bench.show(bench.queueOnly(adds(10'001) + adds(1)));
    auto *table = bench.find<QTableView>(u"batchTable"_s);
    QTRY_COMPARE(bench.rows(), 10'002);
    const auto *model = table->model();
    using Command = QItemSelectionModel;
    table->selectionModel()->select(model->index(7, 0), Command::Select | Command::Rows);
    table->selectionModel()->select(model->index(3, 0), Command::Select | Command::Rows);
    QTest::keySequence(table, QKeySequence::Copy);
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.indexOf(sampleRule(4).prefix) >= 0);
    QVERIFY(copied.indexOf(sampleRule(4).prefix) < copied.indexOf(sampleRule(8).prefix));
    table->selectAll();
    QTest::keySequence(table, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n') + 1, 10'002);
}

/// The words come one by one while the operations end, and the details take their room.
void TestBatchView::cutsNoReasonOffBesideDetails()
{
    Bench bench;
    auto intents = adds(40);
    const QStringList refused{u"occupied"_s, u"blacklisted"_s, u"no-file"_s, u"no-icp"_s};
    for (int i = 0; i < refused.size(); ++i)
        intents[5 + i * 9].operation.rule.prefix = u"http://weixin.qq.com/q/%1-x"_s.arg(refused.at(i));
    bench.show(bench.run(intents));
    bench.view->resize(560, bench.view->minimumSizeHint().height());
    QTRY_VERIFY(bench.view->watch().counts().done > 0);
    bench.find<QTableView>(u"batchTable"_s)->selectRow(0);
    QVERIFY(bench.find<QTextEdit>(u"operationDetails"_s)->isVisible());
    QTRY_VERIFY(bench.said().contains(u"85076"_s));
    QTRY_VERIFY(bench.said().contains(u"85072"_s));
    const auto *bar = bench.find<ui::InlineBar>(u"batchNotice"_s);
    const auto *reasons = bar->findChild<ui::WrappedText *>(u"remedy"_s);
    QTRY_VERIFY(bar->height() >= bar->heightForWidth(bar->width()));
    QTRY_COMPARE(reasons->height(), reasons->heightForWidth(reasons->width()));
}

void TestBatchView::leadsToTheSecretThatIsMissing()
{
    Bench bench;
    *bench.tokens = core::FixedAccessToken(core::Secret("stale"));
    bench.show(bench.run(adds(3)));
    QTRY_VERIFY2(bench.isOffered(u"tryAgain"_s), qPrintable(bench.said() + bench.progress()));
    QVERIFY(!bench.isOffered(u"enterSecret"_s)); // nobody would ask for it
    QSignalSpy wanted(bench.view.get(), &ui::BatchView::secretWanted);
    bench.view->setWrites(core::WriteAccess::Allowed);
    QTRY_VERIFY(bench.isOffered(u"enterSecret"_s));
    bench.click(u"enterSecret"_s);
    QCOMPARE(wanted.size(), 1);
    QTRY_VERIFY(bench.isOffered(u"tryAgain"_s));
}

void TestBatchView::aReasonHasRoomInTheDialog()
{
    Bench bench;
    ui::BatchDialog dialog({*bench.runner, bench.journal, bench.catalogue, bench.clock}, {});
    dialog.showBatch(bench.queueOnly(adds(3)));
    dialog.show();
    const auto *table = dialog.findChild<QTableView *>(u"batchTable"_s);
    const int wanted = 30 * dialog.fontMetrics().averageCharWidth();
    QTRY_VERIFY2(table->columnWidth(int(core::BatchColumn::Reason)) >= wanted,
                 qPrintable(QString::number(table->columnWidth(int(core::BatchColumn::Reason)))));
}

void TestBatchView::everyFocusableWidgetHasAName()
{
    Bench bench;
    bench.show(bench.queueOnly(adds(3)));
    for (const QWidget *widget : bench.view->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        const QAccessibleInterface *face =
            QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        QVERIFY2(
            face && !(face->text(QAccessible::Name) + face->text(QAccessible::Value)).isEmpty(),
            qPrintable(widget->objectName() + u' ' + QLatin1StringView(widget->metaObject()->className())));
    }
}

QTEST_MAIN(TestBatchView)
#include "tst_batchview.moc"
