#include "core/models/rulefollower.h"

#include "tests/models/browserbench.h"
#include "tests/operations/runnerbench.h"

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;
using namespace std::chrono_literals;

/// A browser beside a runner of the same account of a sandbox without rules.
class TestRuleFollower : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void rowsFollowAtOnceAndCountsAreReadAgain();
    void countsThatCannotBeReadKeepTheirAge();
    void saysWhyTheCountsCannotBeRead();
    void tellsHowMuchIsNotSettled();
    void tellsAtOnceWhatIsBeingReplaced();
    void tellsNoUnsettledOnesOfAnotherMiniProgram();
    void anotherMiniProgramIsNotFollowed();
    void aJournalThatCannotBeReadIsAskedAgain();
    void rowsThatCouldNotBeReadFollowTheFirstAnswer();
    void rowsThatCouldNotBeReadComeByThemselves();
    void whatNeedsTheUserIsNotReadAgain();
    void addedRulesBecomeRowsByOneReading();
    void anotherRuleTakesThePlaceOfADeletedOne();
    void rulesOfSomebodyElseBecomeRowsWithTheCounts();
    void whatAnotherProgramChangesIsShown();
    void whatAnotherProgramChangesIsReadUntilItIsThere();
    void whatChangesInAnotherAccountIsNotRead();

private:
    void follow(std::chrono::milliseconds readsAgainAfter);
    void load();
    void run(const RuleOperation &operation);

    std::unique_ptr<RunnerBench> m_bench;
    std::unique_ptr<BrowserBench> m_parts;
    RuleBrowser *m_browser = nullptr;
    std::unique_ptr<RuleFollower> m_follower;
    bool m_isOffline = false;
    int m_reads = 0;
    QByteArray m_stalled; ///< what goes there is not answered
};

void TestRuleFollower::init()
{
    m_isOffline = false;
    m_reads = 0;
    m_stalled.clear();
    m_bench = std::make_unique<RunnerBench>([this](const QByteArray &path) {
        m_reads += path == kGetPath ? 1 : 0;
        if (!m_stalled.isEmpty() && path == m_stalled)
            return Fault::StallBefore;
        return m_isOffline && path == kGetPath ? Fault::Refuse : Fault::None;
    });
    QVERIFY(m_bench->isStarted);
    m_parts = std::make_unique<BrowserBench>(*m_bench->client, m_bench->clock);
    m_browser = &m_parts->browser;
    follow(1h);
}

void TestRuleFollower::cleanup()
{
    m_follower.reset();
    m_parts.reset();
    m_bench.reset();
}

void TestRuleFollower::follow(std::chrono::milliseconds readsAgainAfter)
{
    m_follower = std::make_unique<RuleFollower>(*m_browser, *m_bench->runner, m_bench->journal,
                                                *m_bench->client, m_bench->clock, readsAgainAfter);
}

void TestRuleFollower::load()
{
    m_browser->load({RuleQuery::Scope::Page, {}, 1, 200});
    QTRY_COMPARE(m_browser->state(), RuleBrowser::State::Loaded);
}

void TestRuleFollower::run(const RuleOperation &operation)
{
    (void)m_bench->runner->run(m_bench->planned(BatchKind::Single), {{operation}});
}

void TestRuleFollower::rowsFollowAtOnceAndCountsAreReadAgain()
{
    run({.kind = RuleOperation::Kind::Add, .rule = sampleRule(1)});
    QTRY_COMPARE(m_bench->onServer().size(), 1);
    QTRY_VERIFY(!m_bench->runner->isBusy());
    load();
    QCOMPARE(m_browser->table().rowCount(), 1);
    const QDateTime before = m_browser->facts().asOf;
    run({.kind = RuleOperation::Kind::Delete, .original = sampleRule(1)});
    QTRY_COMPARE(m_browser->table().rowCount(), 0);
    QTRY_VERIFY(m_browser->facts().asOf > before);
    QCOMPARE(m_browser->facts().ruleCount, 0);
}

void TestRuleFollower::countsThatCannotBeReadKeepTheirAge()
{
    load();
    const QDateTime before = m_browser->facts().asOf;
    m_isOffline = true;
    run({.kind = RuleOperation::Kind::Add, .rule = sampleRule(1)});
    QTRY_COMPARE(m_browser->facts().ruleCount, 1); // counted along
    QTRY_VERIFY(!m_bench->runner->isBusy());
    QCOMPARE(m_browser->facts().asOf, before);
}

void TestRuleFollower::saysWhyTheCountsCannotBeRead()
{
    load();
    m_isOffline = true;
    QSignalSpy failed(m_follower.get(), &RuleFollower::failed);
    m_follower->readCounts();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(m_follower->error());
    m_isOffline = false;
    load(); // the server has said something
    QVERIFY(!m_follower->error());
}

void TestRuleFollower::tellsHowMuchIsNotSettled()
{
    const qint64 batch = m_bench->queueOnly({{{.kind = RuleOperation::Kind::Add, .rule = sampleRule(1)}}});
    const auto queued = m_bench->journal.queuedOf(batch, {});
    QVERIFY(queued && queued->size() == 1);
    QVERIFY(m_bench->journal.markSending(queued->first().id, m_bench->clock.now()));
    m_follower = std::make_unique<RuleFollower>(*m_browser, *m_bench->runner, m_bench->journal,
                                                *m_bench->client, m_bench->clock);
    QCOMPARE(m_browser->facts().unsettled, 1);
    load();
    QCOMPARE(m_browser->facts().unsettled, 1); // no answer tells
    m_bench->runner->settle();
    QTRY_COMPARE(m_browser->facts().unsettled, 0);
}

void TestRuleFollower::tellsNoUnsettledOnesOfAnotherMiniProgram()
{
    const qint64 batch = m_bench->queueOnly({{{.kind = RuleOperation::Kind::Add, .rule = sampleRule(1)}}});
    const auto queued = m_bench->journal.queuedOf(batch, {});
    QVERIFY(queued && queued->size() == 1);
    QVERIFY(m_bench->journal.markSending(queued->first().id, m_bench->clock.now()));
    JumpRuleClient other({AccountKind::Service, u"wx0other"_s}, *m_bench->channel);
    m_follower.reset();
    const RuleFollower follower(*m_browser, *m_bench->runner, m_bench->journal, other, m_bench->clock);
    QCOMPARE(m_browser->facts().unsettled, 0);
}

/// A replacement takes the rule away first, so that it is not told only when its answer is overdue.
void TestRuleFollower::tellsAtOnceWhatIsBeingReplaced()
{
    using Kind = RuleOperation::Kind;
    JumpRule old = sampleRule(1);
    run({.kind = Kind::Add, .rule = old});
    QTRY_COMPARE(m_bench->onServer().size(), 1);
    QTRY_VERIFY(!m_bench->runner->isBusy());
    load();
    old.state = RuleState::Published;
    m_stalled = kDeletePath;
    (void)m_bench->runner->run(m_bench->planned(BatchKind::Replace),
                               {{{.kind = Kind::Delete, .original = sampleRule(1)}}, {{.rule = old}}});
    QTRY_COMPARE(m_browser->facts().unsettled, 1);
    const auto &table = m_browser->table();
    const QModelIndex state =
        table.index(0, static_cast<int>(columnsOf(table.kind()).indexOf(RuleColumn::State)));
    QCOMPARE(state.data().toString(), u"Replacing…"_s);
    QVERIFY(state.data(Qt::ToolTipRole).toString().contains(u"is not known yet"_s));
}

void TestRuleFollower::anotherMiniProgramIsNotFollowed()
{
    load();
    JumpRuleClient other({AccountKind::Service, u"wx0other"_s}, *m_bench->channel);
    const RuleFollower follower(*m_browser, *m_bench->runner, m_bench->journal, other, m_bench->clock);
    m_follower.reset();
    run({.kind = RuleOperation::Kind::Add, .rule = sampleRule(1)});
    QTRY_COMPARE(m_bench->onServer().size(), 1);
    QTRY_VERIFY(!m_bench->runner->isBusy());
    QCOMPARE(m_browser->facts().ruleCount, 0);
}

void TestRuleFollower::aJournalThatCannotBeReadIsAskedAgain()
{
    load();
    m_follower.reset();
    OperationJournal journal; // not open yet
    const RuleFollower follower(*m_browser, *m_bench->runner, journal, *m_bench->client, m_bench->clock);
    bool isOpen = false;
    connect(m_bench->runner.get(), &OperationRunner::operationChanged, this, [&] {
        if (!isOpen)
            isOpen = journal.open(m_bench->journalFile()).hasValue();
    });
    QVERIFY(m_bench->run({{{.kind = RuleOperation::Kind::Add, .rule = sampleRule(1)}},
                          {{.kind = RuleOperation::Kind::Add, .rule = sampleRule(2)}}}) != 0);
    QTRY_COMPARE(m_bench->onServer().size(), 2);
    QTRY_VERIFY(!m_bench->runner->isBusy());
    QVERIFY(isOpen);
    QTRY_COMPARE(m_browser->facts().ruleCount, 2);
    disconnect(m_bench->runner.get(), nullptr, this, nullptr);
}

void TestRuleFollower::rowsThatCouldNotBeReadFollowTheFirstAnswer()
{
    m_isOffline = true;
    m_browser->load({RuleQuery::Scope::Page, {}, 1, 200});
    QTRY_COMPARE(m_browser->state(), RuleBrowser::State::Failed);
    m_isOffline = false;
    run({.kind = RuleOperation::Kind::Add, .rule = sampleRule(1)});
    QTRY_COMPARE(m_browser->state(), RuleBrowser::State::Loaded);
    QVERIFY(!m_browser->error());
    QTRY_COMPARE(m_browser->table().rowCount(), 1);
}

void TestRuleFollower::rowsThatCouldNotBeReadComeByThemselves()
{
    follow(2ms);
    m_isOffline = true;
    m_browser->load({RuleQuery::Scope::Page, {}, 1, 200});
    QTRY_COMPARE(m_browser->state(), RuleBrowser::State::Failed);
    const int before = m_reads;
    QTRY_VERIFY(m_reads > before); // in vain
    QVERIFY(m_browser->error());
    m_isOffline = false;
    QTRY_COMPARE(m_browser->state(), RuleBrowser::State::Loaded);
    QVERIFY(!m_browser->error());
}

void TestRuleFollower::whatNeedsTheUserIsNotReadAgain()
{
    FixedAccessToken wrong{Secret("wrong")};
    ApiChannel channel(m_bench->proxy->url(), m_bench->network, m_bench->limiter, wrong);
    JumpRuleClient client(m_bench->client->target(), channel);
    BrowserBench parts(client, m_bench->clock);
    const RuleFollower follower(parts.browser, *m_bench->runner, m_bench->journal, client, m_bench->clock,
                                1ms);
    parts.browser.load({RuleQuery::Scope::Page, {}, 1, 200});
    QTRY_COMPARE(parts.browser.state(), RuleBrowser::State::Failed);
    const int before = m_reads;
    for (int answers = 1; answers <= 2; ++answers) { // to others
        bool isAnswered = false;
        client.rules().then(this, [&isAnswered](const ApiResult<RulePage> &) { isAnswered = true; });
        QTRY_VERIFY(isAnswered);
    }
    QCOMPARE(m_reads, before + 2);
    QCOMPARE(parts.browser.state(), RuleBrowser::State::Failed);
}

void TestRuleFollower::addedRulesBecomeRowsByOneReading()
{
    load();
    QSignalSpy readAnew(m_browser, &RuleBrowser::rowsReadAnew);
    QVERIFY(m_bench->run({{{.kind = RuleOperation::Kind::Add, .rule = sampleRule(1)}},
                          {{.kind = RuleOperation::Kind::Add, .rule = sampleRule(2)}},
                          {{.kind = RuleOperation::Kind::Add, .rule = sampleRule(3)}}}) != 0);
    QTRY_COMPARE(m_browser->table().rowCount(), 3);
    QCOMPARE(m_browser->state(), RuleBrowser::State::Loaded);
    QCOMPARE(m_browser->facts().asOf, m_browser->loadedAt());
    QVERIFY(!m_browser->facts().isCountedAlong);
    QVERIFY(m_bench->settles());
    QCOMPARE(readAnew.size(), 1);
}

void TestRuleFollower::anotherRuleTakesThePlaceOfADeletedOne()
{
    QVERIFY(m_bench->run({{{.kind = RuleOperation::Kind::Add, .rule = sampleRule(1)}},
                          {{.kind = RuleOperation::Kind::Add, .rule = sampleRule(2)}},
                          {{.kind = RuleOperation::Kind::Add, .rule = sampleRule(3)}}}) != 0);
    QTRY_COMPARE(m_bench->onServer().size(), 3);
    QVERIFY(m_bench->settles());
    m_browser->load({RuleQuery::Scope::Page, {}, 1, 2});
    QTRY_COMPARE(m_browser->table().rowCount(), 2);
    QVERIFY(!m_browser->table().isLoaded(sampleRule(3).prefix));
    run({.kind = RuleOperation::Kind::Delete, .original = sampleRule(1)});
    QTRY_VERIFY(m_browser->table().isLoaded(sampleRule(3).prefix));
    QCOMPARE(m_browser->table().rowCount(), 2);
}

void TestRuleFollower::rulesOfSomebodyElseBecomeRowsWithTheCounts()
{
    load();
    m_follower.reset(); // so that this one is somebody else's
    run({.kind = RuleOperation::Kind::Add, .rule = sampleRule(1)});
    QTRY_COMPARE(m_bench->onServer().size(), 1);
    QVERIFY(m_bench->settles());
    QCOMPARE(m_browser->table().rowCount(), 0);
    follow(1h);
    m_follower->readCounts();
    QTRY_COMPARE(m_browser->table().rowCount(), 1);
}

void TestRuleFollower::whatAnotherProgramChangesIsShown()
{
    QVERIFY(m_bench->run({{{.kind = RuleOperation::Kind::Add, .rule = sampleRule(1)}},
                          {{.kind = RuleOperation::Kind::Add, .rule = sampleRule(2)}}}) != 0);
    QVERIFY(m_bench->settles());
    load();
    QCOMPARE(m_browser->table().rowCount(), 2);
    OperationJournal journal;
    QVERIFY(journal.open(m_bench->journalFile()));
    const auto another = m_bench->makeRunner(journal);
    (void)another->run(m_bench->planned(BatchKind::Single),
                       {{{.kind = RuleOperation::Kind::Delete, .original = sampleRule(1)}}});
    QTRY_COMPARE(m_bench->onServer().size(), 1);
    QTRY_VERIFY(!another->isBusy());
    QTRY_COMPARE(m_browser->table().rowCount(), 1);
    QCOMPARE(m_browser->facts().ruleCount, 1);
}

/// The counts alone would not tell that a row is gone.
void TestRuleFollower::whatAnotherProgramChangesIsReadUntilItIsThere()
{
    QVERIFY(m_bench->run({{{.kind = RuleOperation::Kind::Add, .rule = sampleRule(1)}},
                          {{.kind = RuleOperation::Kind::Add, .rule = sampleRule(2)}}}) != 0);
    QVERIFY(m_bench->settles());
    follow(2ms);
    load();
    QSignalSpy readAnew(m_browser, &RuleBrowser::rowsReadAnew);
    OperationJournal journal;
    QVERIFY(journal.open(m_bench->journalFile()));
    const auto another = m_bench->makeRunner(journal);
    m_isOffline = true;
    (void)another->run(m_bench->planned(BatchKind::Single),
                       {{{.kind = RuleOperation::Kind::Delete, .original = sampleRule(1)}}});
    QTRY_COMPARE(m_bench->onServer().size(), 1);
    QTRY_VERIFY(!readAnew.isEmpty());
    QCOMPARE(m_browser->table().rowCount(), 2);
    m_isOffline = false;
    QTRY_COMPARE(m_browser->table().rowCount(), 1);
}

void TestRuleFollower::whatChangesInAnotherAccountIsNotRead()
{
    load();
    OperationJournal journal;
    QVERIFY(journal.open(m_bench->journalFile()));
    const auto batch = journal.queue({.accountId = u"another"_s, .startedAt = m_bench->clock.now()},
                                     {{{.kind = RuleOperation::Kind::Add, .rule = sampleRule(1)}}});
    QVERIFY(batch);
    const auto queued = journal.queuedOf(*batch, {});
    QVERIFY(queued && queued->size() == 1);
    QVERIFY(journal.markSending(queued->first().id, m_bench->clock.now()));
    QVERIFY(
        journal.markEnded(queued->first().id, {.state = OperationState::Done, .at = m_bench->clock.now()}));
    const int before = m_reads;
    QSignalSpy looked(m_bench->runner.get(), &OperationRunner::lookedElsewhere);
    QTRY_VERIFY(looked.size() >= 3);
    QCOMPARE(m_reads, before);
}

QTEST_GUILESS_MAIN(TestRuleFollower)
#include "tst_rulefollower.moc"
