#include "tests/ui/operations/change/changebench.h"
#include "ui/operations/change/changedialog.h"
#include "ui/operations/change/deleteproposal.h"
#include "ui/operations/change/publishproposal.h"

#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace qrjump;
using namespace qrjump::test;
using namespace std::chrono_literals;
using core::AccountKind;
using core::JumpRule;
using core::RuleState;

namespace {

const QByteArray kGet = "/cgi-bin/wxopen/qrcodejumpget";
const QByteArray kPublish = "/cgi-bin/wxopen/qrcodejumppublish";
const QByteArray kDelete = "/cgi-bin/wxopen/qrcodejumpdelete";

} // namespace

/// From the question to what becomes of it, against a sandbox.
class TestChangeDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void publishesWhatWasConfirmed_data();
    void publishesWhatWasConfirmed();
    void enterThatComesTooEarlyChangesNothing();
    void withoutAConnectionNothingIsSent();
    void withoutASecretItLeadsToIt();
    void aLockedAccountIsBlocked();
    void whatIsRunningGoesOnWhenItIsClosed();
    void followsWhatIsTriedAgain();
    void deletesByClick();
    void aPublishedRuleHasToBeHeld();

private:
    void open(const ui::ChangeSubject &subject);
    [[nodiscard]] ui::AccountLook look(core::WriteAccess writes = core::WriteAccess::Allowed) const
    {
        return {.name = m_bench->account.name, .kind = m_bench->account.kind, .writes = writes};
    }
    [[nodiscard]] QList<JumpRule> chosen(RuleState state, int count) const
    {
        return m_bench->rulesThatAre(state).mid(0, count);
    }
    [[nodiscard]] DialogDriver driver() const { return {*m_dialog}; }

    std::unique_ptr<ChangeBench> m_bench;
    std::unique_ptr<ui::ChangeDialog> m_dialog;
};

void TestChangeDialog::init()
{
    m_bench = std::make_unique<ChangeBench>();
    QVERIFY(m_bench->isStarted);
}

void TestChangeDialog::cleanup()
{
    m_dialog.reset();
    m_bench.reset();
}

void TestChangeDialog::open(const ui::ChangeSubject &subject)
{
    m_dialog = std::make_unique<ui::ChangeDialog>(subject, m_bench->services());
    m_dialog->start();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestChangeDialog::publishesWhatWasConfirmed_data()
{
    QTest::addColumn<AccountKind>("kind");
    QTest::newRow("ordinary") << AccountKind::Ordinary;
    QTest::newRow("service") << AccountKind::Service;
}

void TestChangeDialog::publishesWhatWasConfirmed()
{
    QFETCH(AccountKind, kind);
    m_bench = std::make_unique<ChangeBench>(kind);
    const QList<JumpRule> rules = chosen(RuleState::Unpublished, 2);
    QCOMPARE(rules.size(), 2);
    open(ui::publishSubject(look(), rules, {core::RuleSet(m_bench->rules())}));
    QVERIFY(!driver().isEnabled(u"confirmButton"_s));
    QTRY_VERIFY(driver().isEnabled(u"confirmButton"_s));
    QCOMPARE(driver().text(u"confirmButton"_s), u"Publish 2 rule(s)"_s);
    QCOMPARE(driver().find<QTableView>(u"proposedRules"_s)->model()->rowCount(), 2);
    QCOMPARE(m_bench->proxy->arrivals(kPublish), 0);
    driver().click(u"confirmButton"_s);
    QTRY_COMPARE(m_bench->proxy->arrivals(kPublish), 2);
    for (const JumpRule &rule : rules)
        QTRY_VERIFY(m_bench->rule(rule.prefix)->isPublished());
    QTRY_VERIFY(driver().isShown(u"batchView"_s));
    QVERIFY(!driver().isShown(u"confirmButton"_s));
    QCOMPARE(driver().text(u"leaveButton"_s), u"Close"_s);
    const auto batches = m_bench->journal.batches(m_bench->account.appid);
    QCOMPARE(batches->first().kind, core::BatchKind::Publish);
    driver().click(u"leaveButton"_s);
    QVERIFY(!m_dialog->isVisible());
}

void TestChangeDialog::enterThatComesTooEarlyChangesNothing()
{
    open(ui::publishSubject(look(), chosen(RuleState::Unpublished, 1), {}));
    QTRY_VERIFY(driver().isEnabled(u"confirmButton"_s));
    QCOMPARE(driver().focused(), u"leaveButton"_s);
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Return);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_bench->proxy->arrivals(kPublish), 0);
}

void TestChangeDialog::withoutAConnectionNothingIsSent()
{
    m_bench->fault = [](const QByteArray &) { return Fault::ResetBefore; };
    open(ui::publishSubject(look(), chosen(RuleState::Unpublished, 1), {}));
    QTRY_VERIFY(driver().isShown(u"retryButton"_s));
    QVERIFY(!driver().isEnabled(u"confirmButton"_s));
    QVERIFY(driver().barText().contains(u"Nothing was sent"_s));
    m_bench->fault = {};
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Return); // retries
    QTRY_VERIFY(driver().isEnabled(u"confirmButton"_s));
    QVERIFY(driver().barText().isEmpty());
    QCOMPARE(m_bench->proxy->arrivals(kPublish), 0);
}

void TestChangeDialog::withoutASecretItLeadsToIt()
{
    const core::FixedAccessToken valid = *m_bench->tokens;
    *m_bench->tokens = core::FixedAccessToken(core::Secret("no token"));
    const QList<JumpRule> rules = chosen(RuleState::Unpublished, 1);
    open(ui::publishSubject(look(), rules, {core::RuleSet(m_bench->rules())}));
    QTRY_VERIFY(driver().isShown(u"enterSecret"_s));
    QCOMPARE(driver().focused(), u"enterSecret"_s);
    QVERIFY(driver().isShown(u"retryButton"_s));
    const auto *named = driver().find<QTableView>(u"proposedRules"_s)->model();
    QCOMPARE(named->rowCount(), 1);
    QCOMPARE(named->index(0, 0).data().toString(), rules.first().prefix);
    QVERIFY(!driver().isEnabled(u"confirmButton"_s));
    QSignalSpy wanted(m_dialog.get(), &ui::ChangeDialog::secretWanted);
    driver().click(u"enterSecret"_s);
    QCOMPARE(wanted.size(), 1);
    *m_bench->tokens = valid;
    m_dialog->retryWithSecret();
    QTRY_VERIFY(driver().isEnabled(u"confirmButton"_s));
    QVERIFY(driver().barText().isEmpty());
    m_dialog->retryWithSecret(); // lacks nothing any more
    QVERIFY(driver().isEnabled(u"confirmButton"_s));
}

void TestChangeDialog::aLockedAccountIsBlocked()
{
    open(ui::deleteSubject(look(core::WriteAccess::Locked), chosen(RuleState::Unpublished, 1)));
    QTRY_VERIFY(driver().barText().contains(ui::lockReason()));
    QVERIFY(!driver().isEnabled(u"confirmButton"_s));
}

void TestChangeDialog::whatIsRunningGoesOnWhenItIsClosed()
{
    const QList<JumpRule> rules = chosen(RuleState::Unpublished, 3);
    open(ui::deleteSubject(look(), rules));
    QTRY_VERIFY(driver().isEnabled(u"confirmButton"_s));
    driver().click(u"confirmButton"_s);
    QTRY_VERIFY(driver().isShown(u"batchView"_s));
    m_dialog->reject();
    m_dialog.reset();
    for (const JumpRule &rule : rules)
        QTRY_VERIFY(!m_bench->rule(rule.prefix));
}

void TestChangeDialog::followsWhatIsTriedAgain()
{
    m_bench->fault = [](const QByteArray &path) { return path == kDelete ? Fault::BusyBefore : Fault::None; };
    open(ui::deleteSubject(look(), chosen(RuleState::Unpublished, 2)));
    QTRY_VERIFY(driver().isEnabled(u"confirmButton"_s));
    driver().click(u"confirmButton"_s);
    QTRY_VERIFY(driver().isEnabled(u"retryFailed"_s));
    QTRY_VERIFY(driver().text(u"changeStatus"_s).isEmpty());
    m_bench->fault = [](const QByteArray &path) {
        return path == kDelete ? Fault::StallBefore : Fault::None;
    };
    driver().click(u"retryFailed"_s);
    QTRY_VERIFY(driver().isShown(u"confirmRetry"_s));
    driver().click(u"confirmRetry"_s);
    QTRY_COMPARE(driver().text(u"changeStatus"_s), u"You may close this window; what is running goes on."_s);
}

void TestChangeDialog::deletesByClick()
{
    const QList<JumpRule> rules = chosen(RuleState::Unpublished, 1);
    open(ui::deleteSubject(look(), rules));
    QTRY_VERIFY(driver().isEnabled(u"confirmButton"_s));
    driver().click(u"confirmButton"_s);
    QTRY_VERIFY(!m_bench->rule(rules.first().prefix));
    QCOMPARE(m_bench->proxy->arrivals(kDelete), 1);
}

void TestChangeDialog::aPublishedRuleHasToBeHeld()
{
    const QList<JumpRule> rules = chosen(RuleState::Published, 1);
    open(ui::deleteSubject(look(), rules));
    QTRY_VERIFY(driver().isEnabled(u"confirmButton"_s));
    auto *button = driver().find<ui::HoldButton>(u"confirmButton"_s);
    driver().click(u"confirmButton"_s);
    QVERIFY(m_bench->journal.batches(m_bench->account.appid)->isEmpty());
    button->setHoldTime(50ms);
    button->setFocus();
    QTest::keyPress(button, Qt::Key_Space);
    QVERIFY(driver().text(u"changeStatus"_s).contains(u"filled up"_s));
    QTRY_VERIFY(!m_bench->rule(rules.first().prefix));
    QTest::keyRelease(button, Qt::Key_Space);
    QCOMPARE(m_bench->proxy->arrivals(kDelete), 1);
}

QTEST_MAIN(TestChangeDialog)
#include "tst_changedialog.moc"
