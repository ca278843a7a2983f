#include "ui/accounts/sandboxpage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QTextEdit>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace qrjump::ui;

namespace {

/// Remembers what was asked of it.
class FakeSandbox final : public SandboxControl
{
public:
    [[nodiscard]] Status status() const override { return m_status; }
    [[nodiscard]] QList<Provocation> provocations() const override
    {
        return {{u"https://busy.sandbox.example/"_s, u"-1"_s, u"It is busy."_s},
                {u"https://silent.sandbox.example/"_s, {}, u"It never answers."_s}};
    }
    void restart() override { m_calls << u"restart"_s; }
    void reset() override { m_calls << u"reset"_s; }
    void fill(int serviceRules) override { m_calls << u"fill %1"_s.arg(serviceRules); }
    void setLatency(std::chrono::milliseconds latency) override
    {
        m_calls << u"latency %1"_s.arg(latency.count());
    }

    void show(const Status &status)
    {
        m_status = status;
        Q_EMIT changed();
    }
    [[nodiscard]] QStringList calls() const { return m_calls; }

private:
    Status m_status{.isRunning = true,
                    .address = u"http://127.0.0.1:4711"_s,
                    .dataFile = u"/somewhere/sandbox.sqlite"_s,
                    .problem = {},
                    .ordinaryRules = 12,
                    .serviceRules = 12345,
                    .latency = 0ms};
    QStringList m_calls;
};

} // namespace

class TestSandboxPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysWhereItIsAndWhatItHolds();
    void copiesTheAddress();
    void restartsAtOnce();
    void asksBeforeItThrowsAnythingAway();
    void changesItsMind();
    void fillsWithSoManyRules();
    void delaysAnswers();
    void saysWhyItDoesNotRun();
    void copiesAPrefix();

private:
    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return m_page->findChild<Widget *>(name);
    }
    void click(const QString &name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }

    std::unique_ptr<FakeSandbox> m_sandbox;
    std::unique_ptr<SandboxPage> m_page;
};

void TestSandboxPage::init()
{
    m_page.reset();
    m_sandbox = std::make_unique<FakeSandbox>();
    m_page = std::make_unique<SandboxPage>(*m_sandbox);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestSandboxPage::saysWhereItIsAndWhatItHolds()
{
    QCOMPARE(find<QLabel>(u"sandboxRules"_s)->text(),
             u"12 of the mini program, 12,345 of the service account"_s);
    QVERIFY(find<QLabel>(u"sandboxPlace"_s)->text().contains(u"/somewhere/sandbox.sqlite"_s));
    m_sandbox->show({.isRunning = true, .address = u"http://127.0.0.1:4712"_s});
    QVERIFY(find<QLabel>(u"sandboxPlace"_s)->text().contains(u"in memory"_s));
    QVERIFY(!find<QWidget>(u"sandboxProblem"_s)->isVisible());
}

void TestSandboxPage::copiesTheAddress()
{
    click(u"copySandboxAddress"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"http://127.0.0.1:4711"_s);
}

void TestSandboxPage::restartsAtOnce()
{
    click(u"restartSandbox"_s);
    QCOMPARE(m_sandbox->calls(), {u"restart"_s});
}

void TestSandboxPage::asksBeforeItThrowsAnythingAway()
{
    click(u"resetSandbox"_s);
    QCOMPARE(m_sandbox->calls(), QStringList());
    QVERIFY(find<QWidget>(u"sandboxQuestion"_s)->isVisible());
    QCOMPARE(QApplication::focusWidget(), find<QPushButton>(u"confirmSandbox"_s));
    click(u"confirmSandbox"_s);
    QCOMPARE(m_sandbox->calls(), {u"reset"_s});
    QVERIFY(!find<QWidget>(u"sandboxQuestion"_s)->isVisible());
}

void TestSandboxPage::changesItsMind()
{
    click(u"resetSandbox"_s);
    QTest::keyClick(find<QPushButton>(u"confirmSandbox"_s), Qt::Key_Escape);
    QVERIFY(!find<QWidget>(u"sandboxQuestion"_s)->isVisible());
    QVERIFY(m_page->isVisible());
    QCOMPARE(m_sandbox->calls(), QStringList());
}

void TestSandboxPage::fillsWithSoManyRules()
{
    auto *count = find<QSpinBox>(u"fillCount"_s);
    QCOMPARE(count->value(), 12345);
    QCOMPARE(count->maximum(), 100'000);
    count->selectAll();
    QTest::keyClicks(count, u"70"_s);
    click(u"fillSandbox"_s);
    const auto texts = find<QWidget>(u"sandboxQuestion"_s)->findChildren<QTextEdit *>();
    QVERIFY(std::any_of(texts.begin(), texts.end(),
                        [](const QTextEdit *text) { return text->toPlainText().contains(u" 70 "_s); }));
    click(u"confirmSandbox"_s);
    QCOMPARE(m_sandbox->calls(), {u"fill 70"_s});
}

void TestSandboxPage::delaysAnswers()
{
    auto *latency = find<QSpinBox>(u"sandboxLatency"_s);
    latency->selectAll();
    QTest::keyClicks(latency, u"250\r"_s);
    QCOMPARE(m_sandbox->calls(), {u"latency 250"_s});
}

void TestSandboxPage::saysWhyItDoesNotRun()
{
    m_sandbox->show({.problem = u"The port is taken."_s});
    QVERIFY(find<QWidget>(u"sandboxProblem"_s)->isVisible());
    QVERIFY(!find<QPushButton>(u"copySandboxAddress"_s)->isEnabled());
    QCOMPARE(find<QPushButton>(u"restartSandbox"_s)->text(), u"Sta&rt"_s);
}

void TestSandboxPage::copiesAPrefix()
{
    auto *list = find<QTreeWidget>(u"provocations"_s);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"https://silent.sandbox.example/"_s);
}

QTEST_MAIN(TestSandboxPage)
#include "tst_sandboxpage.moc"
