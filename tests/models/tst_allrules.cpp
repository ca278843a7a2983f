#include "tests/models/browserbench.h"
#include "tests/support/manualclock.h"
#include "tests/transfer/transferbench.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace qrjump::core;
using namespace qrjump::test;

namespace {

constexpr int kRules = 450; // three pages
const RuleQuery kAll{RuleQuery::Scope::All, {}};

ScriptStep page(int number, int total)
{
    const int first = (number - 1) * 200;
    return pageAnswer(numberedRules(first, std::clamp(total - first, 0, 200)), total);
}

ScriptStep refusal()
{
    return jsonAnswer(R"({"errcode":45009,"errmsg":"reach max api daily quota limit rid: a-b-c"})");
}

/// All rules of an account, also in the table of a browser.
struct Bench : TransferBench
{
    Bench()
        : TransferBench({})
    {
        server.answerBy([this](const ReceivedRequest &request) {
            const int number = pageAskedFor(request);
            return number >= refusedFrom ? refusal() : page(number, total);
        });
    }

    /// Replies that were refused before may still arrive and pause the reading again.
    [[nodiscard]] bool endsAfterGoingOn()
    {
        refusedFrom = 1'000;
        return QTest::qWaitFor([this] {
            if (all.state() == AllRules::State::Paused)
                browser.reload();
            return all.state() == AllRules::State::AtRest;
        });
    }
    /// As after a restart of the program.
    [[nodiscard]] std::unique_ptr<AllRules> again()
    {
        return std::make_unique<AllRules>(client, parts.shelf, all.owner(), wallClock);
    }

    int total = kRules;
    int refusedFrom = 1'000; ///< this page and all behind it
    ManualClock wallClock;
    BrowserBench parts{client, wallClock};
    AllRules &all = parts.all;
    RuleBrowser &browser = parts.browser;
};

} // namespace

class TestAllRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatWasNeverRead();
    void beginsWithTheNewestSnapshot();
    void keepsTheOldRulesUntilTheNewOnesAreThere();
    void pausesAtAnErrorAndGoesOn();
    void aPauseHoldsWhateverIsAnswered();
    void aStoppedFirstReadingIsShownAndNotKept();
    void aStoppedRefreshLeavesTheSnapshot();
    void ownChangesHold();
    void whatIsChangedWhileItOpensHolds();
    void ownChangesCountAfterTheNextStart();
    void catchesUpWithAnotherProgram();
    void whatWasNotCountedAlongIsNotSaid();
    void aStopBeforeTheFirstAnswerLeavesThePage();
    void allRulesCanBeWantedWhileItOpens();
    void otherScopesComeAndGo();
};

void TestAllRules::readsWhatWasNeverRead()
{
    Bench bench;
    QSignalSpy received(&bench.all, &AllRules::received);
    bench.browser.load(kAll);
    QCOMPARE(bench.browser.state(), RuleBrowser::State::Loading);
    QTRY_COMPARE(bench.browser.state(), RuleBrowser::State::Loaded);
    QVERIFY(received.count() > 0);
    QCOMPARE(bench.browser.table().rules().toList(), numberedRules(0, kRules));
    QCOMPARE(bench.browser.facts().ruleCount, kRules);
    QVERIFY(bench.all.listing()->completeness.kind == Completeness::Kind::Complete);
    QCOMPARE(bench.server.requests().size(), 3);
}

void TestAllRules::beginsWithTheNewestSnapshot()
{
    Bench bench;
    bench.browser.load(kAll);
    QTRY_COMPARE(bench.all.state(), AllRules::State::AtRest);
    const QDateTime readAt = bench.wallClock.now();
    bench.wallClock.advance(24h);
    const auto later = bench.again();
    QSignalSpy opened(later.get(), &AllRules::opened);
    later->open();
    QVERIFY(!later->hasListing());
    QTRY_COMPARE(opened.count(), 1);
    QCOMPARE(later->listing()->rules.toList(), numberedRules(0, kRules));
    QCOMPARE(later->listing()->endedAt, readAt);
    QCOMPARE(bench.server.requests().size(), 3); // none for that
}

void TestAllRules::keepsTheOldRulesUntilTheNewOnesAreThere()
{
    Bench bench;
    bench.browser.load(kAll);
    QTRY_COMPARE(bench.all.state(), AllRules::State::AtRest);
    bench.wallClock.advance(1h);
    bench.total = 600;
    bench.refusedFrom = 3;
    QSignalSpy received(&bench.all, &AllRules::received);
    bench.browser.reload();
    QTRY_COMPARE(bench.all.state(), AllRules::State::Paused);
    QVERIFY(bench.all.progress()->done >= 200);
    QCOMPARE(bench.browser.table().rules().count(), kRules);
    QVERIFY(bench.endsAfterGoingOn());
    QCOMPARE(bench.browser.table().rules().count(), 600);
    QCOMPARE(received.count(), 0);
    QCOMPARE(bench.browser.loadedAt(), bench.wallClock.now());
}

void TestAllRules::pausesAtAnErrorAndGoesOn()
{
    Bench bench;
    bench.refusedFrom = 1;
    bench.browser.load(kAll);
    QTRY_COMPARE(bench.browser.state(), RuleBrowser::State::Failed);
    QCOMPARE(bench.all.state(), AllRules::State::Paused);
    QCOMPARE(bench.browser.error()->errcode, 45009);
    QVERIFY(!bench.all.hasListing());
    QVERIFY(bench.endsAfterGoingOn());
    QCOMPARE(bench.browser.state(), RuleBrowser::State::Loaded);
    QVERIFY(!bench.browser.error());
    QCOMPARE(bench.browser.table().rules().count(), kRules);
}

void TestAllRules::aPauseHoldsWhateverIsAnswered()
{
    Bench bench;
    bench.refusedFrom = 1;
    bool isPaused = false;
    connect(&bench.all, &AllRules::changed, this, [&bench, &isPaused] {
        if (bench.all.isUnderWay() && !std::exchange(isPaused, true))
            bench.all.pause();
    });
    bench.browser.load(kAll);
    QTRY_COMPARE(bench.all.state(), AllRules::State::Paused);
    QTRY_VERIFY(!bench.all.isPausing());
    QVERIFY(!bench.all.error());
    QVERIFY(bench.endsAfterGoingOn());
    QCOMPARE(bench.browser.table().rules().count(), kRules);
}

void TestAllRules::aStoppedFirstReadingIsShownAndNotKept()
{
    Bench bench;
    bench.refusedFrom = 2;
    bench.browser.load(kAll);
    QTRY_COMPARE(bench.all.state(), AllRules::State::Paused);
    QTRY_COMPARE(bench.browser.table().rules().count(), 200);
    bench.browser.stop();
    QTRY_COMPARE(bench.all.state(), AllRules::State::AtRest);
    QCOMPARE(bench.all.listing()->rules.count(), 200);
    QVERIFY(bench.all.listing()->isIncomplete());
    const auto later = bench.again();
    QSignalSpy opened(later.get(), &AllRules::opened);
    later->open();
    QTRY_COMPARE(opened.count(), 1);
    QVERIFY(!later->hasListing());
}

void TestAllRules::aStoppedRefreshLeavesTheSnapshot()
{
    Bench bench;
    bench.browser.load(kAll);
    QTRY_COMPARE(bench.all.state(), AllRules::State::AtRest);
    const QDateTime readAt = bench.wallClock.now();
    QVERIFY(!bench.all.learntBeforeStop());
    bench.wallClock.advance(1h);
    const QDateTime answeredAt = bench.wallClock.now();
    bench.refusedFrom = 2;
    bench.total = kRules - 50;
    bench.all.read();
    QTRY_COMPARE(bench.all.state(), AllRules::State::Paused);
    bench.wallClock.advance(1h);
    bench.all.stop();
    QTRY_COMPARE(bench.all.state(), AllRules::State::AtRest);
    QCOMPARE(bench.all.listing()->endedAt, readAt);
    QCOMPARE(bench.all.listing()->rules.count(), kRules);
    QCOMPARE(bench.browser.table().rules().count(), kRules);
    QVERIFY(bench.all.learntBeforeStop());
    QCOMPARE(bench.browser.facts().ruleCount, kRules - 50); // that much is newer
    QCOMPARE(bench.browser.facts().asOf, answeredAt);
    bench.refusedFrom = 1'000;
    bench.all.read();
    QVERIFY(!bench.all.learntBeforeStop());
}

void TestAllRules::ownChangesHold()
{
    Bench bench;
    bench.refusedFrom = 2;
    bench.browser.load(kAll);
    QTRY_COMPARE(bench.all.state(), AllRules::State::Paused);
    const QList<JumpRule> onServer = numberedRules(0, kRules);
    JumpRule edited = onServer.at(300);
    edited.pagePath = u"pages/mine"_s;
    const JumpRule added = numberedRules(9000, 1).first();
    const auto follow = [&](const RuleOperation &operation) {
        bench.browser.follow({.operation = operation, .state = OperationState::Done, .attempts = 1});
    };
    // Its page is not read yet, and will say the old value.
    follow({.kind = RuleOperation::Kind::Edit, .rule = edited, .original = onServer.at(300)});
    follow({.kind = RuleOperation::Kind::Add, .rule = added});
    bench.all.remove(onServer.at(301).prefix);
    QVERIFY(bench.browser.table().isLoaded(added.prefix));
    QVERIFY(bench.endsAfterGoingOn());
    const RuleSet rules = bench.all.listing()->rules;
    QCOMPARE(rules.count(), kRules);
    QCOMPARE(rules.at(rules.positionOf(edited.prefix)), edited);
    QVERIFY(rules.contains(added.prefix));
    QVERIFY(!rules.contains(onServer.at(301).prefix));
    QVERIFY(bench.all.updatedAt().isValid());
    QCOMPARE(bench.browser.table().rules().toList(), rules.toList());
}

void TestAllRules::whatIsChangedWhileItOpensHolds()
{
    Bench bench;
    bench.browser.load(kAll);
    QTRY_COMPARE(bench.all.state(), AllRules::State::AtRest);
    const auto later = bench.again();
    const JumpRule added = numberedRules(9000, 1).first();
    QSignalSpy opened(later.get(), &AllRules::opened);
    later->open();
    later->put(added);
    later->remove(numberedRules(7, 1).first().prefix);
    QTRY_COMPARE(opened.count(), 1);
    QVERIFY(later->listing()->rules.contains(added.prefix));
    QVERIFY(!later->listing()->rules.contains(numberedRules(7, 1).first().prefix));
    QCOMPARE(later->listing()->rules.count(), kRules);
    QCOMPARE(later->updatedAt(), bench.wallClock.now());
}

void TestAllRules::ownChangesCountAfterTheNextStart()
{
    Bench bench;
    bench.browser.load(kAll);
    QTRY_COMPARE(bench.all.state(), AllRules::State::AtRest);
    QVERIFY(!bench.browser.facts().isCountedAlong);
    const QDateTime readAt = bench.wallClock.now();
    bench.wallClock.advance(1h);
    for (const JumpRule &added : numberedRules(9000, 3))
        bench.parts.shelf.putRule(bench.all.owner(), added);
    const auto later = bench.again();
    RuleBrowser browser(bench.client, *later, bench.wallClock);
    browser.load(kAll);
    QTRY_COMPARE(browser.state(), RuleBrowser::State::Loaded);
    QCOMPARE(browser.table().rules().count(), kRules + 3);
    QCOMPARE(browser.facts().ruleCount, kRules + 3);
    QCOMPARE(browser.facts().asOf, readAt);
    QVERIFY(browser.facts().isCountedAlong);
    later->remove(numberedRules(9000, 1).first().prefix);
    QCOMPARE(later->listing()->totalCount, kRules + 2);
}

void TestAllRules::catchesUpWithAnotherProgram()
{
    Bench bench;
    bench.browser.load(kAll);
    QTRY_COMPARE(bench.all.state(), AllRules::State::AtRest);
    const QList<JumpRule> others = numberedRules(9000, 2);
    bench.wallClock.advance(1h);
    bench.parts.shelf.putRule(bench.all.owner(), others.first());
    QVERIFY(bench.all.catchUp());
    bench.all.put(others.last()); // may have come too late for the snapshot
    QTRY_VERIFY(bench.browser.table().isLoaded(others.first().prefix));
    QVERIFY(bench.browser.table().isLoaded(others.last().prefix));
    QCOMPARE(bench.all.listing()->rules.count(), kRules + 2);
    QCOMPARE(bench.all.updatedAt(), bench.wallClock.now());
}

/// As earlier programs left snapshots behind.
void TestAllRules::whatWasNotCountedAlongIsNotSaid()
{
    Bench bench;
    RuleListing listing;
    listing.rules = RuleSet(numberedRules(0, 5));
    listing.endedAt = bench.wallClock.now();
    listing.totalCount = 3;
    listing.publishQuota = 94;
    (void)bench.parts.shelf.save(bench.all.owner(), listing);
    bench.all.open();
    QTRY_COMPARE(bench.all.state(), AllRules::State::AtRest);
    QCOMPARE(bench.all.listing()->totalCount, 5);
    QCOMPARE(bench.all.listing()->publishQuota, std::nullopt);
}

void TestAllRules::aStopBeforeTheFirstAnswerLeavesThePage()
{
    Bench bench;
    const RuleQuery onePage{RuleQuery::Scope::Page, {}, 1, 200};
    bench.browser.load(onePage);
    QTRY_COMPARE(bench.browser.state(), RuleBrowser::State::Loaded);
    bench.refusedFrom = 1;
    bench.browser.load(kAll);
    QTRY_COMPARE(bench.browser.state(), RuleBrowser::State::Failed);
    bench.browser.stop();
    QTRY_COMPARE(bench.browser.state(), RuleBrowser::State::Stopped);
    QCOMPARE(bench.browser.query(), onePage);
    bench.refusedFrom = 1'000;
    bench.all.read(); // for somebody else
    QTRY_COMPARE(bench.all.state(), AllRules::State::AtRest);
    QCOMPARE(bench.all.listing()->rules.count(), kRules);
    QCOMPARE(bench.browser.table().rules().count(), 200);
    QCOMPARE(bench.browser.shownQuery(), onePage);
}

/// There is no snapshot; that is no stop.
void TestAllRules::allRulesCanBeWantedWhileItOpens()
{
    Bench bench;
    bench.browser.load({RuleQuery::Scope::Page, {}, 1, 200});
    QTRY_COMPARE(bench.browser.state(), RuleBrowser::State::Loaded);
    bool wasStopped = false;
    connect(&bench.browser, &RuleBrowser::changed, &bench.browser,
            [&] { wasStopped |= bench.browser.state() == RuleBrowser::State::Stopped; });
    bench.browser.load(kAll);
    QCOMPARE(bench.all.state(), AllRules::State::Opening);
    QTRY_COMPARE(bench.browser.table().rules().count(), kRules);
    QVERIFY(!wasStopped);
}

void TestAllRules::otherScopesComeAndGo()
{
    Bench bench;
    bench.browser.load(kAll);
    QTRY_COMPARE(bench.all.state(), AllRules::State::AtRest);
    bench.browser.load({RuleQuery::Scope::Page, {}, 2, 200});
    QTRY_COMPARE(bench.browser.table().rules().count(), 200);
    bench.all.put(numberedRules(9000, 1).first());
    bench.browser.load(kAll);
    QCOMPARE(bench.browser.state(), RuleBrowser::State::Loaded);
    QCOMPARE(bench.browser.table().rules().count(), kRules + 1);
    QCOMPARE(bench.server.requests().size(), 4);
}

QTEST_GUILESS_MAIN(TestAllRules)
#include "tst_allrules.moc"
