#include "ui/rules/prefixpanel.h"

#include "ui/rules/prefixinput.h"
#include "ui/widgets/chipfield.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump;

class TestPrefixPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void enterAddsAChipAndEnterAgainLooksUp();
    void aPastedListBecomesChips();
    void aWrongPrefixIsNotSent();
    void whatIsTypedCountsToo();
    void tooManyAreLeftOutAndCounted();

private:
    void type(const QString &text) { QTest::keyClicks(m_input, text); }
    void press(Qt::Key key) { QTest::keyClick(m_input, key); }
    void paste(const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        QTest::keyClick(m_input, Qt::Key_V, Qt::ControlModifier);
    }

    std::unique_ptr<ui::PrefixPanel> m_panel;
    ui::PrefixInput *m_input = nullptr;
    ui::ChipField *m_chips = nullptr;
    QPushButton *m_lookUp = nullptr;
    std::unique_ptr<QSignalSpy> m_requests;
};

void TestPrefixPanel::init()
{
    m_panel = std::make_unique<ui::PrefixPanel>(core::AccountKind::Service);
    m_panel->resize(800, 200);
    m_panel->show();
    m_input = m_panel->findChild<ui::PrefixInput *>(u"prefixInput"_s);
    m_chips = m_panel->findChild<ui::ChipField *>(u"prefixChips"_s);
    m_lookUp = m_panel->findChild<QPushButton *>(u"lookUpPrefixes"_s);
    m_requests = std::make_unique<QSignalSpy>(m_panel.get(), &ui::PrefixPanel::lookUpRequested);
}

void TestPrefixPanel::enterAddsAChipAndEnterAgainLooksUp()
{
    type(u"http://weixin.qq.com/q/abc"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_chips->texts(), QStringList{u"http://weixin.qq.com/q/abc"_s});
    QVERIFY(m_requests->isEmpty());
    press(Qt::Key_Return);
    QCOMPARE(m_requests->size(), 1);
    QCOMPARE(m_requests->first().first().toStringList(), m_chips->texts());
}

void TestPrefixPanel::aPastedListBecomesChips()
{
    paste(u"http://weixin.qq.com/q/a\r\n  http://weixin.qq.com/q/b\n\nhttp://weixin.qq.com/q/a"_s);
    QCOMPARE(m_chips->texts(), QStringList({u"http://weixin.qq.com/q/a"_s, u"http://weixin.qq.com/q/b"_s}));
    QTest::mouseClick(m_lookUp, Qt::LeftButton);
    QCOMPARE(m_requests->size(), 1);
}

void TestPrefixPanel::aWrongPrefixIsNotSent()
{
    paste(u"http://weixin.qq.com/q/a\nhttp://weixin.qq.com/r/b"_s);
    QVERIFY(m_chips->hasErrors());
    press(Qt::Key_Return);
    QVERIFY(m_requests->isEmpty());
    QVERIFY(!m_lookUp->isEnabled());
    QVERIFY(!m_panel->findChild<QLabel *>(u"prefixMessage"_s)->text().isEmpty());
    m_chips->removeAt(1);
    QTest::mouseClick(m_lookUp, Qt::LeftButton);
    QCOMPARE(m_requests->size(), 1);
}

void TestPrefixPanel::whatIsTypedCountsToo()
{
    type(u"http://weixin.qq.com/q/abc"_s);
    QTest::mouseClick(m_lookUp, Qt::LeftButton);
    QCOMPARE(m_requests->size(), 1);
}

void TestPrefixPanel::tooManyAreLeftOutAndCounted()
{
    QStringList many;
    for (int i = 0; i < 212; ++i)
        many.append(u"http://weixin.qq.com/q/%1"_s.arg(i));
    paste(many.join(u'\n'));
    QCOMPARE(m_chips->texts().size(), 200);
    QVERIFY(m_panel->findChild<QLabel *>(u"prefixMessage"_s)->text().contains(u"12"_s));
}

QTEST_MAIN(TestPrefixPanel)
#include "tst_prefixpanel.moc"
