#include "ui/accounts/secretfield.h"

#include "tests/support/markedsecret.h"
#include "ui/widgets/fieldmessage.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace qrjump;
using namespace qrjump::ui;
using core::SecretSlot;

namespace {

/// A visible field, driven by names.
class Bench
{
public:
    explicit Bench(SecretPresence presence = SecretPresence::Absent,
                   SecretKeeping keeping = SecretKeeping::Keychain, SecretSlot slot = SecretSlot::AppSecret)
        : field(slot, u"secret"_s)
        , states{.keeping = keeping, .slots = {{slot, presence}}}
    {
        field.load(states);
        field.show();
        (void)QTest::qWaitForWindowActive(&field);
    }

    void type(const QByteArray &text) const
    {
        field.line()->setFocus();
        QTest::keyClicks(field.line(), QString::fromUtf8(text));
    }
    [[nodiscard]] QToolButton *button(const QString &name) const
    {
        return field.findChild<QToolButton *>(u"secret"_s + name);
    }
    void click(const QString &name) const { QTest::mouseClick(button(name), Qt::LeftButton); }
    [[nodiscard]] QString state() const { return field.findChild<FieldMessage *>(u"secretState"_s)->text(); }
    /// Compared here, because a failing comparison would print it.
    [[nodiscard]] bool holds(const QByteArray &secret) const
    {
        const auto change = field.change();
        return change && change->secret && change->secret->reveal() == secret;
    }
    [[nodiscard]] bool forgets() const { return field.change() && !field.change()->secret; }

    SecretField field;
    SecretStates states;
};

} // namespace

class TestSecretField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesWhatIsTyped();
    void emptyChangesNothing_data();
    void emptyChangesNothing();
    void showsOnlyWhilePressed();
    void hidesItselfWithItsWindow();
    void cannotBeCopiedOrUndone();
    void keepsInputMethodsOut();
    void forgets();
    void typingEndsForgetting();
    void onlyAStoredSecretCanBeForgotten();
    void blanksAroundASecretAreACopyingMistake();
    void aPasswordMayHaveBlanks();
    void saysWhereItIsKept();
    void newsFromTheKeychainKeepWhatIsTyped();
    void everythingHasAName();
};

void TestSecretField::givesWhatIsTyped()
{
    Bench bench;
    const QSignalSpy edited(&bench.field, &SecretField::edited);
    QVERIFY(!bench.field.change());
    bench.type(test::kMarkedToken);
    QCOMPARE(edited.size(), test::kMarkedToken.size());
    QVERIFY(bench.holds(test::kMarkedToken));
    QVERIFY(bench.field.change()->slot == SecretSlot::AppSecret);
    bench.field.load(bench.states);
    QVERIFY(!bench.field.change());
}

void TestSecretField::emptyChangesNothing_data()
{
    QTest::addColumn<SecretPresence>("presence");
    QTest::newRow("absent") << SecretPresence::Absent;
    QTest::newRow("stored") << SecretPresence::Stored;
    QTest::newRow("unreadable") << SecretPresence::Unreadable;
}

void TestSecretField::emptyChangesNothing()
{
    QFETCH(SecretPresence, presence);
    Bench bench(presence);
    bench.type("x");
    QVERIFY(bench.field.change());
    QTest::keyClick(bench.field.line(), Qt::Key_Backspace);
    QVERIFY(!bench.field.change());
}

void TestSecretField::showsOnlyWhilePressed()
{
    Bench bench;
    QVERIFY(!bench.button(u"Show"_s)->isEnabled());
    bench.type(test::kMarkedToken);
    QCOMPARE(bench.field.line()->echoMode(), QLineEdit::Password);
    QTest::mousePress(bench.button(u"Show"_s), Qt::LeftButton);
    QCOMPARE(bench.field.line()->echoMode(), QLineEdit::Normal);
    QTest::mouseRelease(bench.button(u"Show"_s), Qt::LeftButton);
    QCOMPARE(bench.field.line()->echoMode(), QLineEdit::Password);
    bench.button(u"Show"_s)->setFocus();
    QTest::keyPress(bench.button(u"Show"_s), Qt::Key_Space);
    QCOMPARE(bench.field.line()->echoMode(), QLineEdit::Normal);
    QTest::keyRelease(bench.button(u"Show"_s), Qt::Key_Space);
    QCOMPARE(bench.field.line()->echoMode(), QLineEdit::Password);
}

void TestSecretField::hidesItselfWithItsWindow()
{
    Bench bench;
    bench.type(test::kMarkedToken);
    QTest::mousePress(bench.button(u"Show"_s), Qt::LeftButton);
    bench.field.hide();
    QCOMPARE(bench.field.line()->echoMode(), QLineEdit::Password);
}

void TestSecretField::cannotBeCopiedOrUndone()
{
    QApplication::clipboard()->setText(u"before"_s);
    Bench bench;
    bench.type(test::kMarkedToken);
    QTest::keySequence(bench.field.line(), QKeySequence::SelectAll);
    QTest::keySequence(bench.field.line(), QKeySequence::Copy);
    QTest::keySequence(bench.field.line(), QKeySequence::Cut);
    QVERIFY(QApplication::clipboard()->text() == u"before"_s);
    bench.field.load(bench.states);
    QTest::keySequence(bench.field.line(), QKeySequence::Undo);
    QVERIFY(bench.field.line()->text().isEmpty());
}

void TestSecretField::keepsInputMethodsOut()
{
    Bench bench;
    const auto isGuarded = [&bench] {
        const auto wanted = Qt::ImhSensitiveData | Qt::ImhHiddenText | Qt::ImhNoPredictiveText;
        return (bench.field.line()->inputMethodHints() & wanted) == wanted;
    };
    QVERIFY(isGuarded());
    bench.type("x");
    QTest::mousePress(bench.button(u"Show"_s), Qt::LeftButton);
    QVERIFY(isGuarded());
    QTest::mouseRelease(bench.button(u"Show"_s), Qt::LeftButton);
    QVERIFY(isGuarded());
}

void TestSecretField::forgets()
{
    Bench bench(SecretPresence::Stored);
    QVERIFY(!bench.field.line()->placeholderText().isEmpty());
    bench.click(u"Forget"_s);
    QVERIFY(bench.forgets());
    QVERIFY(bench.state().contains(u"erased when you save"_s));
    QVERIFY(bench.field.line()->placeholderText().isEmpty());
    bench.click(u"Forget"_s); // it says "Keep it" now
    QVERIFY(!bench.field.change());
}

void TestSecretField::typingEndsForgetting()
{
    Bench bench(SecretPresence::Stored);
    bench.click(u"Forget"_s);
    bench.type(test::kMarkedToken);
    QVERIFY(bench.holds(test::kMarkedToken));
    QTest::keySequence(bench.field.line(), QKeySequence::SelectAll);
    QTest::keyClick(bench.field.line(), Qt::Key_Delete);
    QVERIFY(!bench.field.change());
}

void TestSecretField::onlyAStoredSecretCanBeForgotten()
{
    QVERIFY(Bench(SecretPresence::Stored).button(u"Forget"_s)->isVisible());
    QVERIFY(!Bench(SecretPresence::Absent).button(u"Forget"_s)->isVisible());
    QVERIFY(!Bench(SecretPresence::Unreadable).button(u"Forget"_s)->isVisible());
}

void TestSecretField::blanksAroundASecretAreACopyingMistake()
{
    Bench bench;
    bench.type("  " + test::kMarkedToken + " ");
    QVERIFY(bench.holds(test::kMarkedToken));
    bench.field.load(bench.states);
    bench.type("   ");
    QVERIFY(!bench.field.change());
}

void TestSecretField::aPasswordMayHaveBlanks()
{
    Bench bench(SecretPresence::Absent, SecretKeeping::Keychain, SecretSlot::ProxyPassword);
    bench.type(test::kMarkedToken + " ");
    QVERIFY(bench.holds(test::kMarkedToken + " "));
}

void TestSecretField::saysWhereItIsKept()
{
    const QString keychain = Bench(SecretPresence::Absent).state();
    QVERIFY(keychain.contains(u"keychain of this computer"_s));
    QVERIFY(keychain.startsWith(u"Nothing is stored yet."_s));
    QVERIFY(Bench(SecretPresence::Stored).state().startsWith(u"It is stored"_s));
    const QString session = Bench(SecretPresence::Absent, SecretKeeping::SessionOnly).state();
    QVERIFY(session.contains(u"for this session only"_s));
    QVERIFY(session.contains(u"unlock your keyring, then try again"_s));
    const Bench unreadable(SecretPresence::Unreadable, SecretKeeping::SessionOnly);
    QVERIFY(unreadable.state().contains(u"cannot be read now"_s));
    QVERIFY(unreadable.state().contains(u"unlock your keyring, then try again"_s));
    unreadable.type("x"); // now it matters where this will be kept
    QVERIFY(unreadable.state().contains(u"for this session only"_s));
    QCOMPARE(unreadable.field.line()->accessibleDescription(), unreadable.state());
}

void TestSecretField::newsFromTheKeychainKeepWhatIsTyped()
{
    Bench bench(SecretPresence::Unreadable, SecretKeeping::SessionOnly);
    bench.type(test::kMarkedToken);
    bench.field.setStates({.slots = {{SecretSlot::AppSecret, SecretPresence::Stored}}});
    QVERIFY(bench.holds(test::kMarkedToken));
    QVERIFY(bench.state().contains(u"keychain of this computer"_s));
    QVERIFY(bench.button(u"Forget"_s)->isVisible());
}

void TestSecretField::everythingHasAName()
{
    const Bench bench(SecretPresence::Stored);
    for (const QToolButton *button : bench.field.findChildren<QToolButton *>())
        QVERIFY(!button->accessibleName().isEmpty());
}

QTEST_MAIN(TestSecretField)
#include "tst_secretfield.moc"
