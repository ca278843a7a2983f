#include "ui/widgets/holdbutton.h"

#include "ui/widgets/palettes.h"
#include "ui/widgets/tone.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace qrjump::ui;
using namespace std::chrono_literals;

/// A button in a window that is in front.
class TestHoldButton : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }

    void isFilledByTheMouse();
    void isFilledByKeys_data();
    void isFilledByKeys();
    void aShortPressDoesNothing_data();
    void aShortPressDoesNothing();
    void leavingItLetsGo();
    void escapeLetsGo();
    void losingTheFocusLetsGo();
    void aRepeatedKeyDoesNotBeginAgain();
    void aDisabledOneDoesNothing();
    void clicksWhenItIsAnOrdinaryOne();
    void saysHowToUseIt();
    void showsHowFarItIs();

private:
    std::unique_ptr<QWidget> m_window;
    HoldButton *m_button = nullptr;
    std::unique_ptr<QSignalSpy> m_confirmed;
};

void TestHoldButton::init()
{
    QApplication::setPalette(lightPalette());
    m_window = std::make_unique<QWidget>();
    m_window->resize(300, 80);
    m_button = new HoldButton(m_window.get());
    m_button->setText(QStringLiteral("Delete 3 rules"));
    m_button->resize(200, 30);
    m_button->setMode(HoldButton::Mode::Hold);
    m_button->setHoldTime(100ms);
    m_confirmed = std::make_unique<QSignalSpy>(m_button, &HoldButton::confirmed);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_button->setFocus();
}

void TestHoldButton::isFilledByTheMouse()
{
    QTest::mousePress(m_button, Qt::LeftButton);
    QVERIFY(m_button->isHeld());
    QVERIFY(m_confirmed->isEmpty());
    QVERIFY(m_confirmed->wait());
    QVERIFY(!m_button->isHeld());
    QVERIFY(!m_button->isDown());
    QTest::mouseRelease(m_button, Qt::LeftButton);
    QCOMPARE(m_confirmed->size(), 1);
}

void TestHoldButton::isFilledByKeys_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("space") << Qt::Key_Space;
    QTest::newRow("return") << Qt::Key_Return;
    QTest::newRow("enter") << Qt::Key_Enter;
}

void TestHoldButton::isFilledByKeys()
{
    QFETCH(Qt::Key, key);
    QTest::keyPress(m_button, key);
    QVERIFY(m_button->isHeld());
    QVERIFY(m_confirmed->wait());
    QTest::keyRelease(m_button, key);
    QCOMPARE(m_confirmed->size(), 1);
}

void TestHoldButton::aShortPressDoesNothing_data()
{
    isFilledByKeys_data();
}

void TestHoldButton::aShortPressDoesNothing()
{
    QFETCH(Qt::Key, key);
    m_button->setHoldTime(1h);
    QTest::keyClick(m_button, key);
    QTest::mouseClick(m_button, Qt::LeftButton);
    QVERIFY(!m_button->isHeld());
    QVERIFY(!m_button->isDown());
    m_button->click(); // as a tool for the disabled may do
    QVERIFY(m_confirmed->isEmpty());
}

void TestHoldButton::leavingItLetsGo()
{
    m_button->setHoldTime(1h);
    QTest::mousePress(m_button, Qt::LeftButton);
    QTest::mouseMove(m_button, QPoint(290, 70));
    QTRY_VERIFY(!m_button->isHeld());
    QVERIFY(m_confirmed->isEmpty());
}

void TestHoldButton::escapeLetsGo()
{
    m_button->setHoldTime(1h);
    QTest::keyPress(m_button, Qt::Key_Space);
    QTest::keyClick(m_button, Qt::Key_Escape);
    QVERIFY(!m_button->isHeld());
}

void TestHoldButton::losingTheFocusLetsGo()
{
    m_button->setHoldTime(1h);
    QTest::keyPress(m_button, Qt::Key_Space);
    m_button->clearFocus();
    QVERIFY(!m_button->isHeld());
}

void TestHoldButton::aRepeatedKeyDoesNotBeginAgain()
{
    QKeyEvent repeated(QEvent::KeyPress, Qt::Key_Space, Qt::NoModifier, {}, true);
    QApplication::sendEvent(m_button, &repeated);
    QVERIFY(!m_button->isHeld());
}

void TestHoldButton::aDisabledOneDoesNothing()
{
    m_button->setHoldTime(1h);
    QTest::mousePress(m_button, Qt::LeftButton);
    m_button->setEnabled(false);
    QVERIFY(!m_button->isHeld());
    QTest::mousePress(m_button, Qt::LeftButton);
    QVERIFY(!m_button->isHeld());
}

void TestHoldButton::clicksWhenItIsAnOrdinaryOne()
{
    m_button->setMode(HoldButton::Mode::Click);
    QTest::mouseClick(m_button, Qt::LeftButton);
    QTest::keyClick(m_button, Qt::Key_Space);
    QTest::keyClick(m_button, Qt::Key_Return);
    QCOMPARE(m_confirmed->size(), 3);
    QVERIFY(!m_button->isHeld());
}

void TestHoldButton::saysHowToUseIt()
{
    QVERIFY(m_button->accessibleDescription().contains(QStringLiteral("Space")));
    QCOMPARE(m_button->toolTip(), m_button->accessibleDescription());
    m_button->setMode(HoldButton::Mode::Click);
    QVERIFY(m_button->accessibleDescription().isEmpty());
}

void TestHoldButton::showsHowFarItIs()
{
    m_button->setHoldTime(1h);
    QTest::mousePress(m_button, Qt::LeftButton);
    const QRgb danger = toneColor(Tone::Danger, m_button->palette()).rgb();
    const auto isFilledAt = [&](int x) {
        return m_button->grab().toImage().pixel(x, m_button->height() - 3) == danger;
    };
    QVERIFY(!isFilledAt(100));
    m_button->setHoldTime(0ms);
    QCOMPARE(m_button->filled(), 1.0);
    QVERIFY(isFilledAt(100));
}

QTEST_MAIN(TestHoldButton)
#include "tst_holdbutton.moc"
