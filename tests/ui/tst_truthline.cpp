#include "ui/rules/truthline.h"

#include "tests/support/clientbench.h"
#include "tests/support/manualclock.h"
#include "ui/widgets/timetext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump;
using namespace qrjump::test;

/// That each count below the table stands beside its own age.
class TestTruthLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysOneAgeForOneAnswer();
    void saysTheAgeOfALaterCount();
    void saysThatOwnChangesAreCountedAlong();

private:
    [[nodiscard]] QString line() const { return ui::truthLine(*m_browser, 0); }

    ManualClock m_clock;
    std::unique_ptr<ClientBench> m_bench;
    std::unique_ptr<core::RuleBrowser> m_browser;
    QString m_readAt;
};

void TestTruthLine::init()
{
    m_browser.reset();
    m_bench = std::make_unique<ClientBench>(
        QList<ScriptStep>{jsonAnswer(R"({"errcode":0,"rule_list":[{"prefix":"a","path":"p","state":1}],)"
                                     R"("list_size":1,"total_count":5})")},
        core::AccountKind::Service);
    m_browser = std::make_unique<core::RuleBrowser>(m_bench->client, m_clock);
    m_browser->load({core::RuleQuery::Scope::Page, {}, 1, 200});
    QTRY_COMPARE(m_browser->state(), core::RuleBrowser::State::Loaded);
    m_readAt = ui::timeText(m_browser->loadedAt());
}

void TestTruthLine::saysOneAgeForOneAnswer()
{
    QCOMPARE(line(), u"1 loaded · 5 on the server · page 1 of 1 · "_s + m_readAt);
}

void TestTruthLine::saysTheAgeOfALaterCount()
{
    const QDateTime later = m_browser->loadedAt().addSecs(60);
    m_browser->takeFacts({{}, 7, {}, later});
    QCOMPARE(line(),
             u"1 loaded · 7 on the server, as of %1 · page 1 of 1 · %2"_s.arg(ui::timeText(later), m_readAt));
}

void TestTruthLine::saysThatOwnChangesAreCountedAlong()
{
    core::RuleOperation deletion;
    deletion.kind = core::RuleOperation::Kind::Delete;
    m_browser->follow({.operation = deletion, .state = core::OperationState::Done});
    QCOMPARE(line(), u"1 loaded · 4 on the server, as of %1 and own changes since · page 1 of 1 · %1"_s.arg(
                         m_readAt));
}

QTEST_MAIN(TestTruthLine)
#include "tst_truthline.moc"
