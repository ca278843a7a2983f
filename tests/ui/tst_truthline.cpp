#include "ui/rules/truthline.h"

#include "tests/models/browserbench.h"
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
    void saysThatAnOutcomeIsNotKnown();
    void saysWhyMoreIsShownThanMatches();
    void saysWhyTheRowsAreNotAsManyAsCounted();
    void saysWhatIsSelected_data();
    void saysWhatIsSelected();
    void saysWhatTheRowsWaitFor();

private:
    [[nodiscard]] QString line() const { return ui::truthLine(*m_browser, {}); }

    ManualClock m_clock;
    std::unique_ptr<ClientBench> m_bench;
    std::unique_ptr<BrowserBench> m_parts;
    core::RuleBrowser *m_browser = nullptr;
    QString m_readAt;
};

void TestTruthLine::init()
{
    m_parts.reset();
    m_bench = std::make_unique<ClientBench>(
        QList<ScriptStep>{jsonAnswer(R"({"errcode":0,"rule_list":[{"prefix":"a","path":"p","state":1}],)"
                                     R"("list_size":1,"total_count":5})")},
        core::AccountKind::Service);
    m_parts = std::make_unique<BrowserBench>(m_bench->client, m_clock);
    m_browser = &m_parts->browser;
    m_browser->load({core::RuleQuery::Scope::Page, {}, 1, 1});
    QTRY_COMPARE(m_browser->state(), core::RuleBrowser::State::Loaded);
    m_readAt = ui::timeText(m_browser->loadedAt());
}

void TestTruthLine::saysOneAgeForOneAnswer()
{
    QCOMPARE(line(), u"1 loaded · 5 on the server · page 1 of 5 · loaded at "_s + m_readAt);
}

void TestTruthLine::saysTheAgeOfALaterCount()
{
    const QDateTime later = m_browser->loadedAt().addSecs(60);
    m_browser->takeFacts({{}, 7, {}, later});
    QCOMPARE(line(), u"1 loaded · 7 on the server, as of %1 · page 1 of 7 · loaded at %2"_s.arg(
                         ui::timeText(later), m_readAt));
}

void TestTruthLine::saysThatOwnChangesAreCountedAlong()
{
    core::RuleOperation deletion;
    deletion.kind = core::RuleOperation::Kind::Delete;
    m_browser->follow(
        {.operation = deletion, .state = core::OperationState::Done, .attempts = 1, .sentAt = m_clock.now()});
    QCOMPARE(line(),
             u"1 loaded · 4 on the server, as of %1 and own changes since · page 1 of 4 · loaded at %1"_s.arg(
                 m_readAt));
}

void TestTruthLine::saysThatAnOutcomeIsNotKnown()
{
    m_browser->setUnsettled(1);
    QCOMPARE(line(), u"1 loaded · 5 on the server, as of %1; own changes whose outcome is not known yet: 1 · "
                     u"page 1 of 5 · loaded at %1"_s.arg(m_readAt));
    core::RuleOperation deletion;
    deletion.kind = core::RuleOperation::Kind::Delete;
    m_browser->follow(
        {.operation = deletion, .state = core::OperationState::Done, .attempts = 1, .sentAt = m_clock.now()});
    QCOMPARE(line(), u"1 loaded · 4 on the server, as of %1 and own changes since; what became of 1 is not "
                     u"known yet · page 1 of 4 · loaded at %1"_s.arg(m_readAt));
    m_browser->takeFacts({{}, 7, {}, m_browser->loadedAt().addSecs(60)});
    QVERIFY(line().contains(u"not known yet: 1"_s));
    m_browser->setUnsettled(0);
    QVERIFY(!line().contains(u"not known"_s));
}

void TestTruthLine::saysWhyMoreIsShownThanMatches()
{
    core::RuleTableModel &table = m_browser->table();
    core::JumpRule rule = table.ruleAt(0);
    rule.pagePath = u"pages/before"_s;
    table.merge(rule);
    core::RuleFilter filter;
    filter.text = rule.pagePath;
    filter.columns = {core::RuleColumn::PagePath};
    table.setFilter(filter);
    QVERIFY(!line().contains(u"although"_s));
    rule.pagePath = u"pages/after"_s;
    table.merge(rule);
    QVERIFY2(line().startsWith(u"0 match of 1 loaded · 1 rule is shown although it does not match · "_s),
             qPrintable(line()));
}

void TestTruthLine::saysWhyTheRowsAreNotAsManyAsCounted()
{
    const QDateTime later = m_browser->loadedAt().addSecs(60);
    m_browser->takeFacts({{}, 0, {}, later});
    QVERIFY2(line().endsWith(u"1 rule(s) shown here belong to another page or are gone from the server"_s),
             qPrintable(line()));
    m_browser->takeFacts({{}, 1, {}, later});
    QVERIFY2(line().endsWith(m_readAt), qPrintable(line()));
    m_browser->table().remove(u"a"_s);
    QVERIFY2(line().endsWith(u"1 rule(s) that belong here are not shown yet"_s), qPrintable(line()));
}

void TestTruthLine::saysWhatIsSelected_data()
{
    QTest::addColumn<core::SelectionFigures>("selected");
    QTest::addColumn<QString>("said");
    QTest::newRow("one") << core::SelectionFigures{1, 1, 0, 5} << u"1 selected"_s;
    QTest::newRow("several") << core::SelectionFigures{12'000, 8'000, 4'000, 30}
                             << u"12,000 selected: 8,000 published, 4,000 not published · 30 test link(s)"_s;
    QTest::newRow("alike") << core::SelectionFigures{2, 0, 2, 0} << u"2 selected: 2 not published"_s;
    QTest::newRow("unknown state") << core::SelectionFigures{3, 2, 0, 1}
                                   << u"3 selected: 2 published, 1 in another state · 1 test link(s)"_s;
}

void TestTruthLine::saysWhatIsSelected()
{
    QFETCH(core::SelectionFigures, selected);
    QFETCH(QString, said);
    const QString text = ui::truthLine(*m_browser, {.selected = selected});
    QVERIFY2(text.startsWith(said + u" · 1 loaded"_s), qPrintable(text));
}

void TestTruthLine::saysWhatTheRowsWaitFor()
{
    const auto first = [this] {
        return ui::truthLine(*m_browser, {.selected = {}, .isArrangingLong = true}).section(u" · "_s, 0, 0);
    };
    core::RuleTableModel &table = m_browser->table();
    table.setFilter({u"a"_s, {core::RuleColumn::Prefix}, {}, {}});
    QCOMPARE(first(), u"Filtering…"_s);
    table.sort(0);
    QCOMPARE(first(), u"Filtering and sorting…"_s);
    table.setFilter({});
    QCOMPARE(first(), u"Sorting…"_s);
    QCOMPARE(line().section(u" · "_s, 0, 0), u"1 loaded"_s);
}

QTEST_MAIN(TestTruthLine)
#include "tst_truthline.moc"
