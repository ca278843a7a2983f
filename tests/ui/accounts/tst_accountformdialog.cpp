#include "tests/support/markedsecret.h"
#include "tests/ui/accounts/accountformbench.h"
#include "ui/accounts/accountbadge.h"
#include "ui/accounts/form/accountform.h"
#include "ui/widgets/chipfield.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
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

class TestAccountFormDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsAnAccountByKeys();
    void savesAServiceAccount();
    void keepsWhatHasNoField();
    void aProblemAppearsWhenItsFieldIsLeft();
    void aProblemDisappearsAsSoonAsItIsMended();
    void savingWithErrorsGoesToTheFirst();
    void aProblemOnAnotherPageMarksItsTab();
    void theBadgeFollowsTheFields();
    void theLockIsACheckBox();
    void aSandboxDecidesTheRestItself();
    void buttonsStayWhereTheyAre();
    void tabGoesDownTheFields();
    void aLabelsKeyLeadsToItsField();
    void everyKeyLeadsToOnePlace_data();
    void everyKeyLeadsToOnePlace();
    void everythingHasAName_data();
    void everythingHasAName();
};

void TestAccountFormDialog::addsAnAccountByKeys()
{
    Bench bench;
    bench.add({.baseUrl = QUrl(u"https://api.weixin.qq.com"_s), .token = core::AppSecretSettings()});
    QCOMPARE(bench.focused(), u"nameField"_s);
    QTest::keyClicks(bench.dialog.focusWidget(), u"Shop"_s);
    bench.press(Qt::Key_Tab);
    QCOMPARE(bench.focused(), u"kindOrdinary"_s);
    bench.press(Qt::Key_Tab);
    QCOMPARE(bench.focused(), u"appidField"_s);
    QTest::keyClicks(bench.dialog.focusWidget(), u"wx0123456789abcdef"_s);
    bench.press(Qt::Key_Tab);
    QCOMPARE(bench.focused(), u"colour0"_s);
    bench.press(Qt::Key_Right);
    bench.press(Qt::Key_Tab);
    QCOMPARE(bench.focused(), u"wordField"_s);
    bench.type(u"wordField"_s, u"Production"_s);
    bench.show(Bench::Token);
    bench.type(u"appSecretField"_s, kMarked);
    QTest::keyClick(&bench.dialog, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(bench.stored);
    Account expected = ordinaryAccount();
    expected.id.clear();
    expected.colour = core::AccountColour::Red;
    expected.word = u"Production"_s;
    QVERIFY(*bench.stored == expected);
    QVERIFY(isOnlyChange(bench.changes, SecretSlot::AppSecret, kMarkedToken));
    bench.answer.finish(core::AccountChange{.id = u"new"_s});
    QTRY_COMPARE(bench.saved.size(), 1);
    QCOMPARE(bench.saved.first().first().value<core::AccountChange>().id, u"new"_s);
    QVERIFY(!bench.dialog.isVisible());
}

void TestAccountFormDialog::savesAServiceAccount()
{
    Bench bench;
    bench.edit(ordinaryAccount());
    QVERIFY(!bench.isShown(u"miniProgramInput"_s));
    QVERIFY(!bench.isShown(u"activeField"_s));
    bench.click(u"kindService"_s);
    bench.type(u"miniProgramInput"_s, u"wxaaaaaaaaaaaaaaaa wxbbbbbbbbbbbbbbbb"_s);
    bench.press(Qt::Key_Return);
    QVERIFY(!bench.stored); // Enter was for the field
    QCOMPARE(bench.find<ui::ChipField>(u"miniProgramChips"_s)->texts().size(), 2);
    bench.choose(u"activeField"_s, 1);
    bench.click(u"saveButton"_s);
    QVERIFY(bench.stored);
    QVERIFY(*bench.stored == serviceAccount());
    QVERIFY(bench.changes.isEmpty());
}

void TestAccountFormDialog::keepsWhatHasNoField()
{
    Bench bench;
    Account account = serviceAccount();
    account.proxy = {.kind = core::ProxySettings::Kind::Manual,
                     .protocol = core::ProxySettings::Protocol::Socks5,
                     .host = u"proxy.example.com"_s,
                     .port = 1080,
                     .user = u"me"_s};
    account.limits = {.perSecond = 3, .perMinute = 100};
    account.colour = core::AccountColour::Green;
    account.word = u"Test"_s;
    bench.edit(account);
    bench.type(u"nameField"_s, u"Other"_s);
    bench.click(u"saveButton"_s);
    QVERIFY(bench.stored);
    account.name = u"Other"_s;
    QVERIFY(*bench.stored == account);
}

void TestAccountFormDialog::aProblemAppearsWhenItsFieldIsLeft()
{
    Bench bench;
    bench.edit(ordinaryAccount());
    const QString help = bench.messageOf(u"nameField"_s);
    bench.type(u"nameField"_s, {});
    QCOMPARE(bench.messageOf(u"nameField"_s), help);
    bench.press(Qt::Key_Tab);
    QVERIFY(bench.messageOf(u"nameField"_s).startsWith(u"Error: "_s));
}

void TestAccountFormDialog::aProblemDisappearsAsSoonAsItIsMended()
{
    Bench bench;
    bench.edit(ordinaryAccount());
    const QString help = bench.messageOf(u"nameField"_s);
    bench.type(u"nameField"_s, {});
    bench.press(Qt::Key_Tab);
    bench.type(u"nameField"_s, u"S"_s);
    QCOMPARE(bench.messageOf(u"nameField"_s), help);
}

void TestAccountFormDialog::savingWithErrorsGoesToTheFirst()
{
    Bench bench;
    bench.context.otherNames = {u"Shop"_s};
    bench.edit(ordinaryAccount());
    bench.show(Bench::Server);
    bench.type(u"baseUrlField"_s, u"http://example.com"_s);
    bench.show(Bench::Token);
    bench.click(u"saveButton"_s);
    QVERIFY(!bench.stored);
    QCOMPARE(bench.tab(), int(Bench::General));
    QCOMPARE(bench.focused(), u"nameField"_s);
    bench.type(u"nameField"_s, u"Other"_s);
    bench.click(u"saveButton"_s);
    QCOMPARE(bench.tab(), int(Bench::Server));
    QCOMPARE(bench.focused(), u"baseUrlField"_s);
    QVERIFY(!bench.stored);
}

void TestAccountFormDialog::aProblemOnAnotherPageMarksItsTab()
{
    Bench bench;
    bench.edit(ordinaryAccount());
    const auto *tabs = bench.dialog.findChild<QTabWidget *>();
    bench.show(Bench::Server);
    bench.type(u"baseUrlField"_s, u"http://example.com"_s);
    bench.press(Qt::Key_Tab);
    bench.show(Bench::General);
    QVERIFY(tabs->tabIcon(Bench::General).isNull());
    QVERIFY(!tabs->tabIcon(Bench::Server).isNull());
    QVERIFY(!tabs->tabToolTip(Bench::Server).isEmpty());
}

void TestAccountFormDialog::theBadgeFollowsTheFields()
{
    Bench bench;
    bench.add(ordinaryAccount());
    const auto *badge = bench.dialog.findChild<ui::AccountBadge *>();
    QCOMPARE(badge->accessibleName(), u"Shop · Ordinary links"_s);
    bench.type(u"nameField"_s, {});
    QCOMPARE(badge->accessibleName(), u"Account without a name · Ordinary links"_s);
    bench.type(u"nameField"_s, u"Shop"_s);
    bench.click(u"colour1"_s);
    bench.type(u"wordField"_s, u"Live"_s);
    bench.click(u"kindService"_s);
    bench.click(u"lockField"_s);
    QCOMPARE(badge->accessibleName(), u"Shop · Live · Service account · Locked"_s);
}

void TestAccountFormDialog::theLockIsACheckBox()
{
    Bench bench;
    bench.edit(ordinaryAccount());
    bench.click(u"lockField"_s);
    bench.click(u"saveButton"_s);
    QCOMPARE(bench.stored->writes, core::WriteAccess::Locked);
    bench.answer.finish(core::AccountChange{.id = u"id-1"_s});
    QTRY_VERIFY(!bench.dialog.isVisible());
    bench.edit(*bench.stored);
    QVERIFY(bench.find<QCheckBox>(u"lockField"_s)->isChecked());
}

void TestAccountFormDialog::aSandboxDecidesTheRestItself()
{
    Bench bench;
    Account account = serviceAccount();
    account.isSandbox = true;
    account.baseUrl = QUrl(u"http://127.0.0.1:1"_s);
    bench.edit(account);
    for (const auto *name : {"kindService", "appidField", "miniProgramInput", "activeField", "testButton"})
        QVERIFY2(!bench.isShown(QLatin1StringView(name)), name);
    QVERIFY(bench.isShown(u"sandboxNote"_s));
    bench.show(Bench::Server);
    QVERIFY(bench.isShown(u"sandboxNote"_s));
    QVERIFY(!bench.isShown(u"baseUrlField"_s));
    bench.show(Bench::Token);
    QVERIFY(bench.isShown(u"sandboxNote"_s));
    QVERIFY(!bench.isShown(u"tokenSourceField"_s));
    bench.show(Bench::General);
    bench.type(u"nameField"_s, u"Play"_s);
    bench.click(u"saveButton"_s);
    QVERIFY(bench.stored);
    account.name = u"Play"_s;
    QVERIFY(*bench.stored == account);
}

void TestAccountFormDialog::buttonsStayWhereTheyAre()
{
    Bench bench;
    bench.edit(serviceAccount());
    const auto places = [&bench] {
        QList<QRect> found;
        for (const auto *name : {"testButton", "cancelButton", "saveButton"}) {
            const auto *button = bench.find(QLatin1StringView(name));
            found.append({button->mapTo(&bench.dialog, QPoint()), button->size()});
        }
        return found;
    };
    const auto before = places();
    for (const auto tab : {Bench::Server, Bench::Token, Bench::General}) {
        bench.show(tab);
        QCOMPARE(places(), before);
    }
    bench.type(u"nameField"_s, {});
    bench.click(u"saveButton"_s);
    QCOMPARE(places(), before);
    bench.type(u"nameField"_s, u"Other"_s);
    bench.click(u"saveButton"_s);
    QCOMPARE(places(), before);
    bench.answer.finish(core::Failure{AccountError{.text = u"The disk is full."_s}});
    QTRY_VERIFY(!bench.headline().isEmpty());
    QCOMPARE(places(), before);
}

void TestAccountFormDialog::tabGoesDownTheFields()
{
    Bench bench;
    bench.edit(serviceAccount());
    for (const auto tab : {Bench::General, Bench::Server, Bench::Token}) {
        bench.show(tab);
        bench.find(u"cancelButton"_s)->setFocus();
        int last = 0; // the tab bar comes first
        QTest::keyClick(bench.dialog.focusWidget(), Qt::Key_Tab);
        QTest::keyClick(bench.dialog.focusWidget(), Qt::Key_Tab); // past save
        const QWidget *form = bench.dialog.findChild<ui::AccountForm *>();
        while (form->isAncestorOf(bench.dialog.focusWidget())) {
            const int top = bench.dialog.focusWidget()->mapTo(form, QPoint()).y();
            const bool goesDown = top >= last - bench.dialog.focusWidget()->height();
            QVERIFY2(goesDown, qPrintable(bench.focused()));
            last = top;
            QTest::keyClick(bench.dialog.focusWidget(), Qt::Key_Tab);
        }
        QVERIFY(last > 0);
        QCOMPARE(bench.focused(), u"testButton"_s);
    }
}

void TestAccountFormDialog::aLabelsKeyLeadsToItsField()
{
    Bench bench;
    bench.edit(serviceAccount());
    QTest::keyClick(&bench.dialog, Qt::Key_M, Qt::AltModifier);
    QCOMPARE(bench.focused(), u"miniProgramInput"_s);
    QTest::keyClick(&bench.dialog, Qt::Key_K, Qt::AltModifier);
    QCOMPARE(bench.focused(), u"kindService"_s);
}

void TestAccountFormDialog::everyKeyLeadsToOnePlace_data()
{
    everythingHasAName_data();
}

void TestAccountFormDialog::everyKeyLeadsToOnePlace()
{
    QFETCH(int, source);
    Bench bench;
    Account account = serviceAccount();
    account.proxy.kind = core::ProxySettings::Kind::Manual;
    bench.edit(account);
    const auto *tabs = bench.dialog.findChild<QTabWidget *>();
    for (const auto tab : {Bench::General, Bench::Server, Bench::Token}) {
        bench.show(tab);
        if (tab == Bench::Token)
            bench.choose(u"tokenSourceField"_s, source);
        QStringList texts;
        for (int i = 0; i < tabs->count(); ++i)
            texts.append(tabs->tabText(i));
        for (const auto *label : bench.dialog.findChildren<QLabel *>()) {
            if (label->buddy() && label->isVisible())
                texts.append(label->text());
        }
        for (const auto *button : bench.dialog.findChildren<QAbstractButton *>()) {
            if (button->isVisible())
                texts.append(button->text());
        }
        QHash<QKeySequence, QString> taken;
        for (const QString &text : std::as_const(texts)) {
            const QKeySequence key = QKeySequence::mnemonic(text);
            if (key.isEmpty())
                continue;
            QVERIFY2(!taken.contains(key), qPrintable(u"%1, %2"_s.arg(taken.value(key), text)));
            taken.insert(key, text);
        }
    }
}

void TestAccountFormDialog::everythingHasAName_data()
{
    QTest::addColumn<int>("source");
    QTest::newRow("pasted") << 0;
    QTest::newRow("AppSecret") << 1;
    QTest::newRow("token service") << 2;
    QTest::newRow("platform") << 3;
}

void TestAccountFormDialog::everythingHasAName()
{
    QFETCH(int, source);
    Bench bench;
    Account account = serviceAccount();
    account.proxy.kind = core::ProxySettings::Kind::Manual;
    bench.edit(account);
    for (const auto tab : {Bench::General, Bench::Server, Bench::Token}) {
        bench.show(tab);
        if (tab == Bench::Token)
            bench.choose(u"tokenSourceField"_s, source);
        for (const QWidget *widget : bench.dialog.findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() || !widget->isVisible())
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const bool isNamed = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
            QVERIFY2(isNamed, qPrintable(QDebug::toString(widget)));
        }
    }
}

QTEST_MAIN(TestAccountFormDialog)
#include "tst_accountformdialog.moc"
