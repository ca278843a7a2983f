#include "tests/support/markedsecret.h"
#include "tests/ui/accounts/accountformbench.h"

#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump;
using namespace qrjump::test;
using core::Account;
using core::AccountError;
using core::SecretSlot;
using Bench = AccountFormBench;

namespace {

const QString kMarked = QString::fromLatin1(kMarkedToken);

} // namespace

class TestAccountFormOutcomes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingToSaveClosesTheForm();
    void aRefusedSaveIsSaidAndCanBeRepeated();
    void whileSavingTheFormWaits();
    void closingAsksBeforeTypedTextIsLost();
    void aTypedSecretIsNotLostEither();
    void anUntouchedFormClosesAtOnce();
    void testsWhatTheFieldsSay();
    void anUnlockedKeychainIsNews();
    void theMissingSecretGetsTheFocus();
};

void TestAccountFormOutcomes::nothingToSaveClosesTheForm()
{
    Bench bench;
    bench.edit(serviceAccount());
    bench.click(u"saveButton"_s);
    QVERIFY(!bench.stored);
    QVERIFY(!bench.dialog.isVisible());
}

void TestAccountFormOutcomes::aRefusedSaveIsSaidAndCanBeRepeated()
{
    Bench bench;
    bench.edit(ordinaryAccount());
    bench.type(u"nameField"_s, u"Other"_s);
    bench.click(u"saveButton"_s);
    bench.answer.finish(core::Failure{AccountError{.text = u"The disk is full. Nothing was changed."_s}});
    QTRY_COMPARE(bench.headline(), u"The account was not saved."_s);
    QVERIFY(bench.dialog.isVisible());
    QCOMPARE(bench.focused(), u"nameField"_s);
    QCOMPARE(bench.saved.size(), 0);
    bench.stored.reset();
    bench.click(u"saveButton"_s);
    QVERIFY(bench.stored);
    bench.answer.finish(core::AccountChange{.id = u"id-1"_s});
    QTRY_VERIFY(!bench.dialog.isVisible());
}

void TestAccountFormOutcomes::whileSavingTheFormWaits()
{
    Bench bench;
    bench.edit(ordinaryAccount());
    bench.type(u"nameField"_s, u"Other"_s);
    bench.click(u"saveButton"_s);
    QVERIFY(!bench.find(u"nameField"_s)->isEnabled());
    QVERIFY(!bench.find(u"saveButton"_s)->isEnabled());
    QVERIFY(bench.isShown(u"saveProgress"_s));
    QTest::keyClick(&bench.dialog, Qt::Key_Escape);
    bench.dialog.close();
    QVERIFY(bench.dialog.isVisible());
    bench.answer.finish(core::AccountChange{.id = u"id-1"_s});
    QTRY_VERIFY(!bench.dialog.isVisible());
}

void TestAccountFormOutcomes::closingAsksBeforeTypedTextIsLost()
{
    Bench bench;
    bench.edit(ordinaryAccount());
    bench.type(u"nameField"_s, u"Other"_s);
    bench.press(Qt::Key_Escape);
    QCOMPARE(bench.headline(), u"What you typed has not been saved."_s);
    QCOMPARE(bench.focused(), u"keepEditingButton"_s);
    bench.press(Qt::Key_Return);
    QVERIFY(bench.headline().isEmpty());
    QCOMPARE(bench.focused(), u"nameField"_s);
    bench.click(u"cancelButton"_s);
    bench.press(Qt::Key_Escape); // the question is answered with no
    QVERIFY(bench.headline().isEmpty());
    bench.dialog.close();
    QVERIFY(bench.dialog.isVisible());
    bench.click(u"discardButton"_s);
    QVERIFY(!bench.dialog.isVisible());
    QVERIFY(!bench.stored);
}

void TestAccountFormOutcomes::aTypedSecretIsNotLostEither()
{
    Bench bench;
    bench.edit(ordinaryAccount());
    bench.show(Bench::Token);
    bench.type(u"appSecretField"_s, kMarked);
    bench.press(Qt::Key_Escape);
    QVERIFY(!bench.headline().isEmpty());
    bench.click(u"discardButton"_s);
    bench.edit(ordinaryAccount()); // and nothing of it is left
    QVERIFY(bench.find<QLineEdit>(u"appSecretField"_s)->text().isEmpty());
    bench.press(Qt::Key_Escape);
    QVERIFY(!bench.dialog.isVisible());
}

void TestAccountFormOutcomes::anUntouchedFormClosesAtOnce()
{
    Bench bench;
    bench.add();
    bench.press(Qt::Key_Escape);
    QVERIFY(!bench.dialog.isVisible());
    bench.edit(serviceAccount());
    bench.show(Bench::Token);
    bench.show(Bench::Server);
    bench.dialog.close();
    QVERIFY(!bench.dialog.isVisible());
}

void TestAccountFormOutcomes::testsWhatTheFieldsSay()
{
    Bench bench;
    std::optional<Account> tested;
    core::SecretChanges changes;
    connect(&bench.dialog, &ui::AccountFormDialog::testRequested, this,
            [&](const Account &account, const core::SecretChanges &secrets) {
                tested = account;
                changes = secrets;
            });
    bench.edit(ordinaryAccount());
    bench.type(u"nameField"_s, {});
    bench.click(u"testButton"_s);
    QVERIFY(!tested);
    QCOMPARE(bench.focused(), u"nameField"_s);
    bench.type(u"nameField"_s, u"Other"_s);
    bench.show(Bench::Token);
    bench.type(u"appSecretField"_s, kMarked);
    bench.click(u"testButton"_s);
    QVERIFY(tested);
    QCOMPARE(tested->name, u"Other"_s);
    QVERIFY(isOnlyChange(changes, SecretSlot::AppSecret, kMarkedToken));
    QVERIFY(!bench.stored);
    QVERIFY(bench.dialog.isVisible());
}

void TestAccountFormOutcomes::anUnlockedKeychainIsNews()
{
    Bench bench;
    bench.context.secrets = {.keeping = ui::SecretKeeping::SessionOnly,
                             .slots = {{SecretSlot::AppSecret, ui::SecretPresence::Unreadable}}};
    bench.edit(ordinaryAccount());
    bench.show(Bench::Token);
    QVERIFY(!bench.isShown(u"appSecretFieldForget"_s));
    bench.dialog.setSecretStates({.slots = {{SecretSlot::AppSecret, ui::SecretPresence::Stored}}});
    QVERIFY(bench.isShown(u"appSecretFieldForget"_s));
    bench.click(u"appSecretFieldForget"_s);
    bench.click(u"saveButton"_s);
    QVERIFY(bench.stored);
    QCOMPARE(bench.changes.size(), 1);
    QVERIFY(!bench.changes.first().secret);
}

void TestAccountFormOutcomes::theMissingSecretGetsTheFocus()
{
    using ui::SecretPresence;
    Bench bench;
    Account account = ordinaryAccount();
    account.proxy = {.kind = core::ProxySettings::Kind::Manual, .host = u"h"_s, .port = 1, .user = u"me"_s};
    for (const SecretSlot slot : {SecretSlot::AppSecret, SecretSlot::ProxyPassword})
        bench.context.secrets.slots.insert(slot, SecretPresence::Unreadable);
    bench.edit(account);
    bench.dialog.focusSecret();
    QCOMPARE(bench.focused(), u"appSecretField"_s);
    bench.dialog.setSecretStates({.slots = {{SecretSlot::AppSecret, SecretPresence::Stored}}});
    bench.dialog.focusSecret();
    QCOMPARE(bench.focused(), u"proxyPasswordField"_s);
    bench.show(Bench::General);
    bench.type(u"nameField"_s, u"Other"_s);
    bench.dialog.focusSecret();
    QCOMPARE(bench.focused(), u"nameField"_s);
}

QTEST_MAIN(TestAccountFormOutcomes)
#include "tst_accountformoutcomes.moc"
