#include "core/models/accountbatches.h"
#include "tests/support/scriptedserver.h"
#include "tests/ui/operations/change/changebench.h"
#include "ui/operations/change/pointlist.h"
#include "ui/operations/change/replacedialog.h"
#include "ui/operations/change/replacesteptext.h"
#include "ui/widgets/fieldmessage.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace qrjump;
using namespace qrjump::test;
using namespace std::chrono_literals;
using core::AccountKind;
using core::JumpRule;
using core::RuleState;

namespace {

const QByteArray kAdd = "/cgi-bin/wxopen/qrcodejumpadd";
const QByteArray kDelete = "/cgi-bin/wxopen/qrcodejumpdelete";
const QByteArray kPublish = "/cgi-bin/wxopen/qrcodejumppublish";

} // namespace

/// Replaces published rules of a sandbox, also where a step fails or the program ends in between.
class TestReplaceDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void replacesARule_data();
    void replacesARule();
    void whatHasNotLeftIsNotCalledSent();
    void saysWhatItWillDo();
    void saysThatNoPublishIsLeft();
    void nothingToReplaceIsSaid();
    void aRuleThatChangedMeanwhileIsShownFirst();
    void blocks_data();
    void blocks();
    void quotaZeroBlocks();
    void withoutAConnectionNothingIsSent();
    void withoutASecretItLeadsToIt();
    void aRetryOnlyLooksUp_data();
    void aRetryOnlyLooksUp();
    void aRetriedPutBackIsToBeChosenAgain_data();
    void aRetriedPutBackIsToBeChosenAgain();
    void typedValuesAreNotLostByEscape();
    void escapeBreaksOffOnlyTheLookup();
    void saysThatTheServerDoesNotAnswer();
    void saysFirstThatScansOpenNothing();
    void saysUntilWhenItWaits();
    void aRefusedAddCanBeTakenBack();
    void aRefusedAddCanBeMended();
    void refusedValuesAreToBeEdited();
    void aRefusedPublishCanBeTriedAgain();
    void anInterruptedOneGoesOn();
    void whatWasSentStaysSaid();
    void whatAnEarlierProgramSentIsNotAwaited();
    void anUnnoticedArrivalIsToldBeforeItIsTakenBack();
    void anUnnoticedArrivalIsToldBeforeItIsReplaced_data();
    void anUnnoticedArrivalIsToldBeforeItIsReplaced();
    void saysThatTheOldRuleIsPutBack();
    void saysThatTheServerIsAsked();
    void pausedInTheDialogItCanBePutBack();
    void whatCannotBeLookedUpHidesNothing();
    void whatArrivedWhileItCouldNotBeLookedUpIsTold();
    void focusesWhatIsUseful();
    void anInterruptedOneCanBeLeft();
    void whatCannotBeTakenBackIsNotSentEither();
    void anUnreadableJournalIsNamed();
    void anUnreadableHistoryIsNamed();
    void aForgottenOneIsNamed();
    void puttingBackWithoutPublishesLeftIsWarnedOf();

private:
    void open(const JumpRule &rule, core::WriteAccess writes = core::WriteAccess::Allowed);
    void resume(qint64 batchId);
    void makeDialog(core::WriteAccess writes);
    void type(const QString &page) const;
    void hold() const;
    void replaceBy(const QString &page);
    /// Breaks off after the step that goes to `path`, as when the program is killed. The answer is the batch.
    [[nodiscard]] qint64 interruptBefore(const QByteArray &path, Fault fault = Fault::StallBefore);
    [[nodiscard]] JumpRule published() const { return m_bench->rulesThatAre(RuleState::Published).first(); }
    [[nodiscard]] DialogDriver driver() const { return {*m_dialog}; }
    [[nodiscard]] QString steps() const;
    [[nodiscard]] QString changes() const;
    /// What Enter presses.
    [[nodiscard]] QString mainAction() const;
    [[nodiscard]] bool isReplacedBy(const QString &page) const;

    std::unique_ptr<ChangeBench> m_bench;
    std::unique_ptr<ui::ReplaceDialog> m_dialog;
    JumpRule m_old;
};

void TestReplaceDialog::init()
{
    m_bench = std::make_unique<ChangeBench>();
    QVERIFY(m_bench->isStarted);
    m_old = published();
}

void TestReplaceDialog::cleanup()
{
    m_dialog.reset();
    m_bench.reset();
}

void TestReplaceDialog::makeDialog(core::WriteAccess writes)
{
    const ui::RuleFormContext context{
        .account = {.name = m_bench->account.name, .kind = m_bench->account.kind, .writes = writes},
        .miniProgramAppid = m_bench->account.miniProgramAppid};
    m_dialog = std::make_unique<ui::ReplaceDialog>(context, m_bench->services());
    driver().find<ui::HoldButton>(u"confirmButton"_s)->setHoldTime(10ms);
}

void TestReplaceDialog::open(const JumpRule &rule, core::WriteAccess writes)
{
    makeDialog(writes);
    m_dialog->start(rule);
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestReplaceDialog::resume(qint64 batchId)
{
    makeDialog(core::WriteAccess::Allowed);
    m_dialog->resume(batchId);
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get())); // another one was active before
}

void TestReplaceDialog::type(const QString &page) const
{
    auto *field = driver().find<QLineEdit>(u"pagePathField"_s);
    field->setFocus();
    QTest::keySequence(field, QKeySequence::SelectAll);
    QTest::keyClicks(field, page);
}

void TestReplaceDialog::hold() const
{
    auto *button = driver().find<ui::HoldButton>(u"confirmButton"_s);
    button->setFocus();
    QTest::keyPress(button, Qt::Key_Return);
    QTRY_VERIFY(!button->isHeld());
    QTest::keyRelease(button, Qt::Key_Return);
}

void TestReplaceDialog::replaceBy(const QString &page)
{
    open(m_old);
    QTRY_VERIFY(driver().isEnabled(u"confirmButton"_s));
    type(page);
    hold();
}

QString TestReplaceDialog::steps() const
{
    QStringList texts;
    for (const auto &point : driver().find<ui::PointList>(u"replaceSteps"_s)->points())
        texts.append(point.text);
    return texts.join(u'\n');
}

QString TestReplaceDialog::changes() const
{
    QStringList texts;
    for (const auto *text : driver().find(u"changeSummary"_s)->findChildren<ui::WrappedText *>())
        texts.append(text->toPlainText());
    return texts.join(u'\n');
}

QString TestReplaceDialog::mainAction() const
{
    return m_dialog->focusWidget() ? m_dialog->focusWidget()->objectName() : QString();
}

bool TestReplaceDialog::isReplacedBy(const QString &page) const
{
    const auto rule = m_bench->rule(m_old.prefix);
    return rule && rule->pagePath == page && rule->isPublished();
}

void TestReplaceDialog::replacesARule_data()
{
    QTest::addColumn<AccountKind>("kind");
    QTest::newRow("ordinary") << AccountKind::Ordinary;
    QTest::newRow("service") << AccountKind::Service;
}

void TestReplaceDialog::replacesARule()
{
    QFETCH(AccountKind, kind);
    m_bench = std::make_unique<ChangeBench>(kind);
    m_old = published();
    replaceBy(u"pages/new"_s);
    QTRY_VERIFY(isReplacedBy(u"pages/new"_s));
    QTRY_VERIFY(driver().barText().contains(u"The rule “%1” is replaced."_s.arg(m_old.prefix)));
    QCOMPARE(steps().count(u"done"_s), 3);
    JumpRule expected = m_old;
    expected.pagePath = u"pages/new"_s;
    QCOMPARE(m_bench->rule(m_old.prefix), expected);
    QCOMPARE(m_bench->proxy->arrivals(kDelete), 1);
    QCOMPARE(m_bench->proxy->arrivals(kAdd), 1);
    QCOMPARE(m_bench->proxy->arrivals(kPublish), 1);
    QCOMPARE(driver().text(u"leaveButton"_s), u"Close"_s);
}

/// The calls of a minute are used up by what was looked up before.
void TestReplaceDialog::whatHasNotLeftIsNotCalledSent()
{
    core::RateLimiter limiter({.perSecond = 1000, .perMinute = 3}, m_bench->clock);
    core::ApiChannel channel(m_bench->proxy->url(), m_bench->network, limiter, *m_bench->tokens);
    m_bench->client = std::make_shared<core::JumpRuleClient>(core::RuleTarget{}, channel);
    m_bench->restart();
    replaceBy(u"pages/new"_s);
    const auto isSending = [this] {
        const auto entries = m_bench->journal.unsettledOperations(m_bench->account.appid);
        return entries && entries->size() == 1 && entries->first().state == core::OperationState::Sending;
    };
    QTRY_VERIFY(isSending());
    QTRY_VERIFY(m_bench->runner->limitWait());
    QVERIFY2(!steps().contains(u"sent"_s), qPrintable(steps()));
    QCOMPARE(steps().count(u"waits"_s), 3);
    QVERIFY2(!driver().barText().contains(u"not known"_s), qPrintable(driver().barText()));
    QCOMPARE(m_bench->proxy->arrivals(kDelete), 0);
    m_dialog.reset();
    m_bench->runner.reset();
}

void TestReplaceDialog::saysWhatItWillDo()
{
    open(m_old);
    QTRY_VERIFY(driver().isEnabled(u"confirmButton"_s));
    QVERIFY(steps().contains(u"open nothing"_s));
    QVERIFY(steps().contains(u"spends 1 of the 20"_s));
    QCOMPARE(driver().find<QLineEdit>(u"pagePathField"_s)->text(), m_old.pagePath);
    QVERIFY(driver().isShown(u"fixedPrefix"_s));
}

void TestReplaceDialog::saysThatNoPublishIsLeft()
{
    QStringList texts;
    for (const auto &point : ui::replacePlanPoints(0, QDateTime::currentDateTime()))
        texts.append(point.text);
    QCOMPARE(texts.filter(u"This needs 1 publish, and none is left this month"_s).size(), 1);
    QVERIFY(texts.filter(u"of the 0"_s).isEmpty());
}

void TestReplaceDialog::nothingToReplaceIsSaid()
{
    open(m_old);
    QTRY_VERIFY(driver().isEnabled(u"confirmButton"_s));
    hold();
    QTRY_VERIFY(driver().barText().contains(u"Nothing has changed yet"_s));
    QCOMPARE(m_bench->proxy->arrivals(kDelete), 0);
}

void TestReplaceDialog::aRuleThatChangedMeanwhileIsShownFirst()
{
    JumpRule seen = m_old;
    seen.pagePath = u"pages/seen"_s;
    open(seen);
    QTRY_VERIFY(driver().barText().contains(u"has changed since"_s));
    QCOMPARE(driver().find<QLineEdit>(u"pagePathField"_s)->text(), m_old.pagePath);
}

void TestReplaceDialog::blocks_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("read-only") << u"in this account"_s;
    QTest::newRow("gone") << u"no more"_s;
    QTest::newRow("not published") << u"is not published"_s;
}

void TestReplaceDialog::blocks()
{
    QFETCH(QString, what);
    JumpRule rule = m_old;
    if (what == u"no more"_s)
        rule.prefix = u"https://nowhere.example.cn/"_s;
    if (what == u"is not published"_s)
        rule.prefix = m_bench->rulesThatAre(RuleState::Unpublished).first().prefix;
    open(rule, what == u"in this account"_s ? core::WriteAccess::Locked : core::WriteAccess::Allowed);
    QTRY_VERIFY(driver().barText().contains(what));
    QVERIFY(!driver().isShown(u"confirmButton"_s));
    QVERIFY(!driver().isShown(u"pagePathField"_s));
}

void TestReplaceDialog::quotaZeroBlocks()
{
    ScriptedServer server({jsonAnswer(R"({"errcode":0,"rule_list":[{"prefix":"https://a.b/","path":"p",)"
                                      R"("state":2}],"qrcodejump_pub_quota":0})")});
    core::ApiChannel channel(server.url(), m_bench->network, m_bench->limiter, *m_bench->tokens);
    m_bench->client = std::make_shared<core::JumpRuleClient>(core::RuleTarget{}, channel);
    open({u"https://a.b/"_s, u"p"_s, RuleState::Published, {}, {}, {}});
    QTRY_VERIFY(driver().barText().contains(u"No publishes are left"_s));
    QVERIFY(!driver().isShown(u"confirmButton"_s));
    QVERIFY(!driver().find(u"retryButton"_s));
    QCOMPARE(mainAction(), u"leaveButton"_s);
    QVERIFY(steps().contains(u"The rule “https://a.b/” stays as it is"_s));
    QVERIFY(steps().contains(u"There are publishes again on 1 "_s));
    QVERIFY(driver().isShown(u"replaceSubject"_s));
    m_dialog.reset();
    QCOMPARE(server.requests().size(), 1);
}

void TestReplaceDialog::withoutAConnectionNothingIsSent()
{
    m_bench->fault = [](const QByteArray &) { return Fault::ResetBefore; };
    open(m_old);
    QTRY_VERIFY(driver().isShown(u"retryButton"_s));
    QVERIFY(driver().barText().contains(u"Nothing was sent"_s));
    m_bench->fault = {};
    driver().click(u"retryButton"_s);
    QTRY_VERIFY(driver().isEnabled(u"confirmButton"_s));
}

void TestReplaceDialog::withoutASecretItLeadsToIt()
{
    const core::FixedAccessToken valid = *m_bench->tokens;
    *m_bench->tokens = core::FixedAccessToken(core::Secret("no token"));
    open(m_old);
    QTRY_VERIFY(driver().isShown(u"enterSecret"_s));
    QVERIFY(driver().isShown(u"retryButton"_s));
    QSignalSpy wanted(m_dialog.get(), &ui::ReplaceDialog::secretWanted);
    driver().click(u"enterSecret"_s);
    QCOMPARE(wanted.size(), 1);
    QVERIFY(driver().isShown(u"enterSecret"_s));
    *m_bench->tokens = valid;
    m_dialog->retryWithSecret();
    QTRY_VERIFY(driver().isEnabled(u"confirmButton"_s));
    m_dialog->retryWithSecret(); // lacks nothing any more
    QVERIFY(driver().isEnabled(u"confirmButton"_s));
}

void TestReplaceDialog::aRetryOnlyLooksUp_data()
{
    QTest::addColumn<bool>("bySecret");
    QTest::newRow("button") << false;
    QTest::newRow("secret") << true;
}

/// What was typed after the button was held was confirmed by nobody.
void TestReplaceDialog::aRetryOnlyLooksUp()
{
    QFETCH(bool, bySecret);
    const core::FixedAccessToken valid = *m_bench->tokens;
    open(m_old);
    QTRY_VERIFY(driver().isEnabled(u"confirmButton"_s));
    type(u"pages/first"_s);
    *m_bench->tokens = core::FixedAccessToken(core::Secret("no token"));
    hold();
    QTRY_VERIFY(driver().isShown(u"enterSecret"_s));
    type(u"pages/second"_s);
    *m_bench->tokens = valid;
    if (bySecret)
        m_dialog->retryWithSecret();
    else
        driver().click(u"retryButton"_s);
    QTRY_VERIFY(driver().isEnabled(u"confirmButton"_s));
    QCOMPARE(driver().find<QLineEdit>(u"pagePathField"_s)->text(), u"pages/second"_s);
    QVERIFY(driver().barText().contains(u"What the form shows has not been sent yet."_s));
    QVERIFY(m_bench->journal.batches(m_bench->account.appid)->isEmpty());
    QCOMPARE(m_bench->proxy->arrivals(kDelete), 0);
    hold();
    QTRY_VERIFY(isReplacedBy(u"pages/second"_s));
    QCOMPARE(m_bench->proxy->arrivals(kAdd), 1);
}

void TestReplaceDialog::aRetriedPutBackIsToBeChosenAgain_data()
{
    aRetryOnlyLooksUp_data();
}

void TestReplaceDialog::aRetriedPutBackIsToBeChosenAgain()
{
    QFETCH(bool, bySecret);
    const core::FixedAccessToken valid = *m_bench->tokens;
    m_bench->fault = [](const QByteArray &path) { return path == kAdd ? Fault::BusyBefore : Fault::None; };
    replaceBy(u"pages/new"_s);
    QTRY_VERIFY(driver().isShown(u"putBackButton"_s));
    m_bench->fault = {};
    const int adds = m_bench->proxy->arrivals(kAdd);
    *m_bench->tokens = core::FixedAccessToken(core::Secret("no token"));
    driver().click(u"putBackButton"_s);
    QTRY_VERIFY(driver().isShown(u"enterSecret"_s));
    *m_bench->tokens = valid;
    if (bySecret)
        m_dialog->retryWithSecret();
    else
        driver().click(u"retryButton"_s);
    QTRY_VERIFY(driver().isShown(u"putBackButton"_s));
    QVERIFY2(driver().barText().startsWith(
                 u"The secret is there now. Press “Put the old rule back” again to do it."_s),
             qPrintable(driver().barText()));
    QVERIFY(driver().barText().contains(u"open nothing at the moment"_s));
    QCOMPARE(mainAction(), u"leaveButton"_s); // Enter does not send what was to be taken back
    const auto buttons = m_dialog->findChildren<QPushButton *>();
    QVERIFY(std::none_of(buttons.begin(), buttons.end(), [](const QPushButton *button) {
        return button->isVisible() && button->isDefault(); // none is painted as if it were recommended
    }));
    QCOMPARE(m_bench->proxy->arrivals(kAdd), adds);
    driver().click(u"putBackButton"_s);
    QTRY_COMPARE(m_bench->rule(m_old.prefix), m_old);
}

void TestReplaceDialog::typedValuesAreNotLostByEscape()
{
    open(m_old);
    QTRY_VERIFY(driver().isEnabled(u"confirmButton"_s));
    type(u"pages/new"_s);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(driver().barText().contains(u"has not been sent"_s));
    driver().click(u"keepEditingButton"_s);
    QVERIFY(driver().barText().isEmpty());
    QCOMPARE(driver().find<QLineEdit>(u"pagePathField"_s)->text(), u"pages/new"_s);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    driver().click(u"discardButton"_s);
    QVERIFY(!m_dialog->isVisible());
}

void TestReplaceDialog::escapeBreaksOffOnlyTheLookup()
{
    open(m_old);
    QTRY_VERIFY(driver().isEnabled(u"confirmButton"_s));
    type(u"pages/new"_s);
    m_bench->fault = [](const QByteArray &) { return Fault::StallBefore; };
    hold();
    QVERIFY(!driver().isEnabled(u"confirmButton"_s));
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(driver().find<QLineEdit>(u"pagePathField"_s)->text(), u"pages/new"_s);
    QVERIFY(driver().isEnabled(u"confirmButton"_s));
    m_bench->fault = {};
    hold();
    QTRY_VERIFY(isReplacedBy(u"pages/new"_s));
}

void TestReplaceDialog::saysThatTheServerDoesNotAnswer()
{
    m_bench->policy.silenceToldAfter = 50ms;
    m_bench->restart();
    m_bench->fault = [](const QByteArray &path) {
        return path == kDelete ? Fault::StallBefore : Fault::None;
    };
    replaceBy(u"pages/new"_s);
    const QString silence = u": whether the change of “%1” arrived is not known yet"_s.arg(m_old.prefix);
    static const QRegularExpression age(u"No answer for \\d+ s"_s);
    QTRY_VERIFY(age.match(driver().barText()).hasMatch() && driver().barText().contains(silence));
    const QString first = age.match(driver().barText()).captured(); // 0 s unless the machine is busy
    QVERIFY(driver().barText().contains(u"is not known before the server answers"_s));
    const auto *list = driver().find(u"replaceSteps"_s);
    const auto *bar = driver().find(u"inlineBar"_s);
    const auto lines = list->findChildren<ui::WrappedText *>();
    QTRY_VERIFY(!driver().barText().contains(first)); // it ages
    QVERIFY(driver().barText().contains(silence));
    QCOMPARE(list->findChildren<ui::WrappedText *>(), lines); // without being read aloud again
    QVERIFY(bar->accessibleName().contains(silence) && !bar->accessibleName().contains(first));
    QVERIFY(steps().contains(u"sent, not answered yet"_s));
}

void TestReplaceDialog::saysFirstThatScansOpenNothing()
{
    m_bench->policy.silenceToldAfter = 50ms;
    m_bench->restart();
    m_bench->fault = [](const QByteArray &path) { return path == kAdd ? Fault::StallBefore : Fault::None; };
    replaceBy(u"pages/new"_s);
    const QString outage = u"Scans of codes under “%1” open nothing at the moment."_s.arg(m_old.prefix);
    QTRY_VERIFY2(driver().barText().startsWith(outage), qPrintable(driver().barText()));
    QTRY_VERIFY(driver().barText().contains(u"No answer for "_s));
    QVERIFY(driver().barText().startsWith(outage));
}

/// After a kill: what was on its way then may still arrive.
void TestReplaceDialog::saysUntilWhenItWaits()
{
    m_bench->policy.arrivalMargin = 2s;
    const qint64 batch = interruptBefore(kAdd);
    resume(batch);
    QTRY_VERIFY(driver().isShown(u"goOnButton"_s));
    driver().click(u"goOnButton"_s);
    QTRY_VERIFY(m_bench->runner->waitsUntil().isValid());
    const QString until = m_bench->runner->waitsUntil().toString(u"HH:mm:ss"_s);
    const QString waiting = u"waiting until %1, because a change that was sent may still arrive."_s;
    QTRY_VERIFY(driver().barText().contains(waiting.arg(until)));
    QVERIFY(driver().barText().startsWith(
        u"Scans of codes under “%1” open nothing at the moment."_s.arg(m_old.prefix)));
    QTRY_VERIFY(isReplacedBy(u"pages/new"_s));
    QTRY_VERIFY(driver().barText().contains(u"is replaced."_s));
}

void TestReplaceDialog::aRefusedAddCanBeTakenBack()
{
    m_bench->fault = [](const QByteArray &path) { return path == kAdd ? Fault::BusyBefore : Fault::None; };
    replaceBy(u"pages/new"_s);
    QTRY_VERIFY(driver().isShown(u"putBackButton"_s));
    QVERIFY(driver().barText().contains(
        u"Scans of codes under “%1” open nothing at the moment."_s.arg(m_old.prefix)));
    QVERIFY(driver().barText().contains(u"The old rule “%1” is deleted"_s.arg(m_old.prefix)));
    QVERIFY(driver().isShown(u"replaceSubject"_s));
    QCOMPARE(mainAction(), u"leaveButton"_s);
    QVERIFY(!m_bench->rule(m_old.prefix));
    m_bench->fault = {};
    driver().click(u"putBackButton"_s);
    QTRY_COMPARE(m_bench->rule(m_old.prefix), m_old);
    QTRY_VERIFY(driver().barText().contains(m_old.pagePath));
    QVERIFY(m_bench->journal.openBatches(m_bench->account.appid)->isEmpty());
}

void TestReplaceDialog::aRefusedAddCanBeMended()
{
    m_bench->fault = [](const QByteArray &path) { return path == kAdd ? Fault::BusyBefore : Fault::None; };
    replaceBy(u"pages/new"_s);
    QTRY_VERIFY(driver().isShown(u"editNewButton"_s));
    m_bench->fault = {};
    driver().click(u"editNewButton"_s);
    QCOMPARE(driver().find<QLineEdit>(u"pagePathField"_s)->text(), u"pages/new"_s);
    type(u"pages/mended"_s);
    hold();
    QTRY_VERIFY(isReplacedBy(u"pages/mended"_s));
    QTRY_VERIFY(driver().barText().contains(u"The rule “%1” is replaced."_s.arg(m_old.prefix)));
    QVERIFY(m_bench->journal.openBatches(m_bench->account.appid)->isEmpty());
}

void TestReplaceDialog::refusedValuesAreToBeEdited()
{
    replaceBy(u"/pages/new"_s);
    QTRY_VERIFY(driver().isShown(u"editNewButton"_s));
    QCOMPARE(mainAction(), u"editNewButton"_s);
    QVERIFY(driver().barText().contains(u"WeChat refuses what was sent as “Page path”."_s));
    driver().click(u"editNewButton"_s);
    QCOMPARE(mainAction(), u"pagePathField"_s);
    const auto *message = driver().find<ui::FieldMessage>(u"pagePathFieldMessage"_s);
    QVERIFY(message->hasProblem());
    QVERIFY(message->text().contains(u"WeChat refuses"_s));
    type(u"pages/mended"_s);
    hold();
    QTRY_VERIFY(isReplacedBy(u"pages/mended"_s));
}

void TestReplaceDialog::aRefusedPublishCanBeTriedAgain()
{
    m_bench->fault = [](const QByteArray &path) {
        return path == kPublish ? Fault::BusyBefore : Fault::None;
    };
    replaceBy(u"pages/new"_s);
    QTRY_VERIFY(driver().isShown(u"tryAgainButton"_s));
    QVERIFY(driver().barText().contains(u"could not be published"_s));
    m_bench->fault = {};
    driver().click(u"tryAgainButton"_s);
    QTRY_VERIFY(isReplacedBy(u"pages/new"_s));
}

qint64 TestReplaceDialog::interruptBefore(const QByteArray &path, Fault fault)
{
    m_bench->fault = [path, fault](const QByteArray &now) { return now == path ? fault : Fault::None; };
    replaceBy(u"pages/new"_s);
    if (!QTest::qWaitFor([&] { return m_bench->proxy->arrivals(path) > 0; }))
        return 0;
    m_dialog.reset();
    m_bench->restart();
    m_bench->fault = {};
    return m_bench->journal.batches(m_bench->account.appid)->first().id;
}

void TestReplaceDialog::anInterruptedOneGoesOn()
{
    const qint64 batch = interruptBefore(kAdd);
    QVERIFY(!m_bench->rule(m_old.prefix));
    resume(batch);
    QTRY_VERIFY(driver().isShown(u"goOnButton"_s));
    QVERIFY(driver().isShown(u"putBackButton"_s));
    QVERIFY(driver().barText().contains(u"was interrupted"_s));
    QVERIFY(driver().barText().contains(u"spends 1 of this month's publishes"_s));
    QCOMPARE(mainAction(), u"leaveButton"_s);
    driver().click(u"goOnButton"_s);
    QTRY_VERIFY(isReplacedBy(u"pages/new"_s));
    QTRY_VERIFY(driver().barText().contains(u"The rule “%1” is replaced."_s.arg(m_old.prefix)));
}

void TestReplaceDialog::whatWasSentStaysSaid()
{
    const qint64 batch = interruptBefore(kAdd);
    resume(batch);
    QTRY_VERIFY(driver().isShown(u"putBackButton"_s));
    QVERIFY2(steps().contains(u"sent; its answer was lost"_s), qPrintable(steps()));
    const core::FixedAccessToken valid = *m_bench->tokens;
    *m_bench->tokens = core::FixedAccessToken(core::Secret("no token"));
    driver().click(u"putBackButton"_s);
    QTRY_VERIFY(driver().isShown(u"enterSecret"_s));
    QVERIFY(driver().barText().contains(u"Nothing more was sent: "_s));
    *m_bench->tokens = valid;
    driver().click(u"retryButton"_s);
    QTRY_VERIFY(driver().isShown(u"goOnButton"_s));
    QCOMPARE(mainAction(), u"leaveButton"_s); // Enter does not publish what was to be put back
}

/// Also while something else is under way.
void TestReplaceDialog::whatAnEarlierProgramSentIsNotAwaited()
{
    const qint64 batch = interruptBefore(kAdd);
    m_bench->fault = [](const QByteArray &) { return Fault::StallBefore; };
    const core::RuleOperation other{.rule = {u"https://other.example/"_s, u"pages/other"_s, {}, {}, {}, {}}};
    (void)m_bench->runner->run({.kind = core::BatchKind::Import}, {{other}});
    QVERIFY(m_bench->runner->isBusy());
    resume(batch);
    QTRY_VERIFY2(steps().contains(u"its answer was lost"_s), qPrintable(steps()));
    QVERIFY(m_bench->runner->isBusy());
    QVERIFY(!steps().contains(u"not answered yet"_s));
}

void TestReplaceDialog::anUnnoticedArrivalIsToldBeforeItIsTakenBack()
{
    const qint64 batch = interruptBefore(kPublish, Fault::StallAfter);
    QTRY_VERIFY(isReplacedBy(u"pages/new"_s));
    resume(batch);
    QTRY_VERIFY(driver().isShown(u"putBackButton"_s));
    driver().click(u"putBackButton"_s);
    QTRY_VERIFY2(
        driver().barText().startsWith(u"Your replacement did arrive: scans open the page “pages/new”."_s),
        qPrintable(driver().barText()));
    QVERIFY(driver().barText().contains(u"spends 1 more of this month's publishes"_s));
    QCOMPARE(mainAction(), u"leaveButton"_s);
    QVERIFY(isReplacedBy(u"pages/new"_s));
    driver().click(u"putBackButton"_s);
    QTRY_COMPARE(m_bench->rule(m_old.prefix), m_old);
    QTRY_VERIFY(driver().barText().contains(u"is back, and published."_s));
}

void TestReplaceDialog::anUnnoticedArrivalIsToldBeforeItIsReplaced_data()
{
    QTest::addColumn<bool>("isOutOfPublishes");
    QTest::newRow("publishes left") << false;
    QTest::newRow("it took the last publish") << true;
}

void TestReplaceDialog::anUnnoticedArrivalIsToldBeforeItIsReplaced()
{
    QFETCH(bool, isOutOfPublishes);
    const qint64 batch = interruptBefore(kPublish, Fault::StallAfter);
    QTRY_VERIFY(isReplacedBy(u"pages/new"_s));
    QJsonObject arrived{{u"prefix"_s, m_old.prefix}, {u"path"_s, u"pages/new"_s}, {u"state"_s, 2}};
    if (m_old.subRules)
        arrived.insert(u"permit_sub_rule"_s, static_cast<int>(*m_old.subRules));
    if (m_old.testRange)
        arrived.insert(u"open_version"_s, static_cast<int>(*m_old.testRange));
    arrived.insert(u"debug_url"_s, QJsonArray::fromStringList(m_old.testLinks));
    const QJsonObject list{
        {u"errcode"_s, 0}, {u"qrcodejump_pub_quota"_s, 0}, {u"rule_list"_s, QJsonArray{arrived}}};
    const auto there = jsonAnswer(QJsonDocument(list).toJson());
    ScriptedServer server({there, there, there});
    core::ApiChannel channel(server.url(), m_bench->network, m_bench->limiter, *m_bench->tokens);
    if (isOutOfPublishes) {
        m_bench->client = std::make_shared<core::JumpRuleClient>(core::RuleTarget{}, channel);
        m_bench->restart();
    }
    resume(batch);
    QTRY_VERIFY(driver().isShown(u"editNewButton"_s));
    driver().click(u"editNewButton"_s);
    type(u"pages/newer"_s);
    hold();
    QTRY_VERIFY2(
        driver().barText().startsWith(u"Your replacement did arrive: scans open the page “pages/new”."_s),
        qPrintable(driver().barText()));
    QVERIFY(driver().barText().contains(u"Nothing more was sent."_s));
    QVERIFY(isReplacedBy(u"pages/new"_s));
    driver().click(u"editNewButton"_s);
    QCOMPARE(driver().find<QLineEdit>(u"pagePathField"_s)->text(), u"pages/newer"_s);
    hold();
    if (isOutOfPublishes) {
        QTRY_VERIFY2(driver().barText().contains(u"No publishes are left"_s), qPrintable(driver().barText()));
        QVERIFY(driver().barText().contains(u"Nothing more was sent."_s));
        QVERIFY(!driver().barText().contains(u"old rule"_s));
    } else {
        QTRY_VERIFY(isReplacedBy(u"pages/newer"_s));
    }
    m_dialog.reset();
}

void TestReplaceDialog::saysThatTheOldRuleIsPutBack()
{
    const qint64 batch = interruptBefore(kAdd);
    resume(batch);
    QTRY_VERIFY(driver().isShown(u"putBackButton"_s));
    const QString outage = u"Scans of codes under “%1” open nothing at the moment."_s.arg(m_old.prefix);
    QVERIFY2(driver().barText().startsWith(outage), qPrintable(driver().barText()));
    m_bench->fault = [](const QByteArray &) { return Fault::StallBefore; };
    driver().click(u"putBackButton"_s);
    QCOMPARE(m_dialog->windowTitle(), u"Put the old rule back"_s);
    QCOMPARE(driver().text(u"confirmButton"_s), u"Put the old rule back"_s);
    QCOMPARE(mainAction(), u"leaveButton"_s);
    QCOMPARE(changes(), u"pages/new → %1"_s.arg(m_old.pagePath));
    QVERIFY2(!steps().contains(u"Step 3: Publish it"_s), qPrintable(steps()));
    QVERIFY2(steps().contains(u"is not sent meanwhile"_s), qPrintable(steps()));
    static const QRegularExpression age(u"Looking up what the server has now, for \\d+ s…"_s);
    QTRY_VERIFY(age.match(driver().text(u"changeStatus"_s)).hasMatch());
}

/// The wait for the answer to the change is over.
void TestReplaceDialog::saysThatTheServerIsAsked()
{
    m_bench->policy.silenceToldAfter = 50ms;
    core::ApiChannel channel(m_bench->proxy->url(), m_bench->network, m_bench->limiter, *m_bench->tokens,
                             {.deadlines = {.write = 1500ms}});
    m_bench->client = std::make_shared<core::JumpRuleClient>(
        core::RuleTarget{m_bench->account.kind, m_bench->account.miniProgramAppid}, channel);
    m_bench->restart();
    bool isSilent = false;
    m_bench->fault = [&isSilent](const QByteArray &path) {
        isSilent = isSilent || path == kAdd;
        return isSilent ? Fault::StallBefore : Fault::None;
    };
    replaceBy(u"pages/new"_s);
    const QString asked = u"the server is asked what became of the change of “%1”"_s.arg(m_old.prefix);
    QTRY_VERIFY2(driver().barText().contains(u"No answer came within 1 s."_s),
                 qPrintable(driver().barText()));
    QVERIFY2(driver().barText().contains(asked), qPrintable(driver().barText()));
    QVERIFY2(steps().contains(u"no answer came, and the server is asked"_s), qPrintable(steps()));
    m_dialog.reset();
    m_bench->runner.reset();
}

void TestReplaceDialog::pausedInTheDialogItCanBePutBack()
{
    m_bench->policy.silenceToldAfter = 50ms;
    m_bench->restart();
    (void)core::AccountBatches::of(*m_bench->runner, m_bench->journal); // as the bar has asked for them
    m_bench->fault = [](const QByteArray &path) { return path == kAdd ? Fault::StallBefore : Fault::None; };
    replaceBy(u"pages/new"_s);
    QTRY_VERIFY(driver().isShown(u"pauseButton"_s));
    QCOMPARE(mainAction(), u"leaveButton"_s);
    QVERIFY(driver().barText().contains(u"you can put the old rule back here"_s));
    driver().click(u"pauseButton"_s);
    QTRY_VERIFY(driver().isShown(u"putBackButton"_s));
    QVERIFY2(driver().barText().contains(u"is paused."_s), qPrintable(driver().barText()));
    QVERIFY(!driver().barText().contains(u"interrupted"_s));
    const qint64 batch = m_bench->journal.batches(m_bench->account.appid)->first().id;
    m_dialog.reset();
    resume(batch); // from the bar, which has seen it run
    QTRY_VERIFY(driver().isShown(u"putBackButton"_s));
    QVERIFY2(driver().barText().contains(u"is paused."_s), qPrintable(driver().barText()));
}

/// Nothing can be looked up: what is known of the steps and what scans open stays said, and follows.
void TestReplaceDialog::whatCannotBeLookedUpHidesNothing()
{
    const qint64 batch = interruptBefore(kPublish);
    resume(batch);
    QTRY_VERIFY(driver().isShown(u"putBackButton"_s));
    m_bench->fault = [](const QByteArray &) { return Fault::ResetBefore; };
    driver().click(u"putBackButton"_s);
    QTRY_VERIFY(driver().isShown(u"retryButton"_s));
    QCOMPARE(driver().text(u"retryButton"_s), u"Look up again"_s);
    QVERIFY2(driver().barText().contains(u"is not known before the server answers"_s),
             qPrintable(driver().barText()));
    QVERIFY(steps().contains(u"its answer was lost"_s));
    m_bench->fault = {};
    m_bench->runner->settle();
    QTRY_VERIFY2(!steps().contains(u"its answer was lost"_s), qPrintable(steps()));
    QTRY_VERIFY(!driver().isShown(u"retryButton"_s));
    QVERIFY(driver().isShown(u"putBackButton"_s));
}

void TestReplaceDialog::whatArrivedWhileItCouldNotBeLookedUpIsTold()
{
    const qint64 batch = interruptBefore(kPublish, Fault::StallAfter);
    QTRY_VERIFY(isReplacedBy(u"pages/new"_s));
    resume(batch);
    QTRY_VERIFY(driver().isShown(u"putBackButton"_s));
    m_bench->fault = [](const QByteArray &) { return Fault::ResetBefore; };
    driver().click(u"putBackButton"_s);
    QTRY_VERIFY(driver().isShown(u"retryButton"_s));
    m_bench->fault = {};
    m_bench->runner->settle();
    QTRY_VERIFY2(
        driver().barText().startsWith(u"Your replacement did arrive: scans open the page “pages/new”."_s),
        qPrintable(driver().barText()));
    driver().click(u"putBackButton"_s);
    QTRY_COMPARE(m_bench->rule(m_old.prefix), m_old);
}

void TestReplaceDialog::focusesWhatIsUseful()
{
    open(m_old);
    QTRY_VERIFY(driver().isEnabled(u"confirmButton"_s));
    QCOMPARE(mainAction(), u"pagePathField"_s);
    type(u"pages/new"_s);
    m_bench->fault = [](const QByteArray &) { return Fault::StallBefore; };
    hold();
    QCOMPARE(mainAction(), u"leaveButton"_s);
}

void TestReplaceDialog::anInterruptedOneCanBeLeft()
{
    const qint64 batch = interruptBefore(kAdd);
    resume(batch);
    QTRY_VERIFY(driver().isShown(u"leaveAsItIsButton"_s));
    driver().click(u"leaveAsItIsButton"_s);
    QTRY_VERIFY(!m_dialog->isVisible());
    const auto steps = m_bench->journal.operationsOf(batch, {});
    QCOMPARE(steps->last().state, core::OperationState::Withdrawn);
    QVERIFY(!m_bench->rule(m_old.prefix));
}

/// Another program has the account: the rest stays in the journal, and must not be sent when that one ends.
void TestReplaceDialog::whatCannotBeTakenBackIsNotSentEither()
{
    m_bench->lockFolder = m_bench->folder.filePath(u"locks"_s);
    const qint64 batch = interruptBefore(kAdd);
    m_dialog.reset();
    core::AccountLock other(m_bench->lockFolder, m_bench->account.appid);
    QVERIFY(other.take().value());
    m_bench->restart();
    resume(batch);
    QTRY_VERIFY(driver().isShown(u"goOnButton"_s));
    driver().click(u"goOnButton"_s);
    QTRY_COMPARE(m_bench->runner->holdOf(batch), core::RunnerHold::OtherProgram);
    QTRY_VERIFY(driver().isShown(u"leaveAsItIsButton"_s));
    driver().click(u"leaveAsItIsButton"_s);
    QTRY_VERIFY(driver().barText().contains(u"nothing was done to them here"_s));
    QVERIFY(driver().barText().contains(u"sends none of them"_s));
    QVERIFY(m_dialog->isVisible());
    QVERIFY(!m_bench->runner->isRunning(batch));
    other.release();
    driver().click(u"leaveAsItIsButton"_s);
    QTRY_VERIFY(!m_dialog->isVisible());
    QCOMPARE(m_bench->journal.operationsOf(batch, {})->last().state, core::OperationState::Withdrawn);
    QVERIFY(!m_bench->rule(m_old.prefix));
}

void TestReplaceDialog::anUnreadableJournalIsNamed()
{
    core::OperationJournal closed;
    const ui::ChangeServices services{*m_bench->client, *m_bench->runner, closed, m_bench->catalogue,
                                      m_bench->clock};
    m_dialog = std::make_unique<ui::ReplaceDialog>(ui::RuleFormContext{}, services);
    m_dialog->resume(1);
    QVERIFY(driver().barText().contains(u"cannot be read"_s));
    QVERIFY(!driver().barText().contains(u"no more"_s));
    m_dialog.reset();
}

/// Without it the old rule would look as if it had been forgotten, and anybody's rule as if it were that one.
void TestReplaceDialog::anUnreadableHistoryIsNamed()
{
    (void)interruptBefore(kAdd);
    JumpRule other = m_old;
    other.pagePath = u"pages/other"_s;
    const auto batch = m_bench->journal.queue({.accountId = m_bench->account.appid,
                                               .kind = core::BatchKind::Replace,
                                               .startedAt = m_bench->clock.now()},
                                              {{{.rule = other}}}); // without the deletion
    QVERIFY(batch);
    const QString file = m_bench->journal.fileName();
    QVERIFY(QFile::rename(file, file + u"-away"_s));
    QVERIFY(QDir().mkdir(file)); // the history has a connection of its own
    resume(*batch);
    QVERIFY2(driver().barText().contains(u"cannot be read"_s), qPrintable(driver().barText()));
    QVERIFY(!driver().isShown(u"goOnButton"_s));
    QVERIFY(QDir().rmdir(file));
    QVERIFY(QFile::rename(file + u"-away"_s, file));
    resume(*batch);
    QTRY_VERIFY(driver().isShown(u"putBackButton"_s));
}

void TestReplaceDialog::aForgottenOneIsNamed()
{
    resume(4711);
    QVERIFY(driver().barText().contains(u"has nothing about this replacement"_s));
    QVERIFY(!driver().barText().contains(u"The server"_s));
}

void TestReplaceDialog::puttingBackWithoutPublishesLeftIsWarnedOf()
{
    const qint64 batch = interruptBefore(kAdd);
    const auto noRule = jsonAnswer(R"({"errcode":0,"rule_list":[],"qrcodejump_pub_quota":0})");
    ScriptedServer server({noRule, noRule, noRule, jsonAnswer(R"({"errcode":0})")});
    core::ApiChannel channel(server.url(), m_bench->network, m_bench->limiter, *m_bench->tokens);
    m_bench->client = std::make_shared<core::JumpRuleClient>(core::RuleTarget{}, channel);
    m_bench->restart();
    resume(batch);
    QTRY_VERIFY(driver().isShown(u"putBackButton"_s));
    driver().click(u"putBackButton"_s);
    QTRY_VERIFY(driver().barText().contains(u"No publishes are left"_s));
    QVERIFY(driver().barText().contains(u"will refuse to publish it"_s));
    Q_EMIT m_bench->runner->stateChanged(); // whatever else it does meanwhile
    QVERIFY(driver().barText().contains(u"will refuse to publish it"_s));
    QCOMPARE(server.requests().size(), 1); // only looked
    driver().click(u"putBackAnywayButton"_s);
    const auto hasAdded = [&server] {
        const auto requests = server.requests();
        return std::any_of(requests.begin(), requests.end(), [](const ReceivedRequest &request) {
            return request.body.contains(R"("is_edit":0)");
        });
    };
    QTRY_VERIFY(hasAdded());
    m_dialog.reset();
}

QTEST_MAIN(TestReplaceDialog)
#include "tst_replacedialog.moc"
