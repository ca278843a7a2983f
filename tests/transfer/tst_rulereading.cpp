#include "core/transfer/rulereading.h"

#include "tests/support/limitbench.h"
#include "tests/transfer/transferbench.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;

namespace {

constexpr int kRules = 1'950; // ten pages
constexpr int kPages = 10;

ScriptStep page(int number)
{
    const int first = (number - 1) * 200;
    return pageAnswer(numberedRules(first, std::clamp(kRules - first, 0, 200)), kRules);
}

ScriptStep refusal()
{
    return jsonAnswer(R"({"errcode":45009,"errmsg":"reach max api daily quota limit rid: a-b-c"})");
}

/// A reading and what it has said.
struct Listening
{
    explicit Listening(TransferBench &bench)
        : reading(bench.client, bench.clock)
    {
        QObject::connect(&reading, &RuleReading::received, &reading,
                         [this](const QList<JumpRule> &rules) { received += rules; });
        QObject::connect(&reading, &RuleReading::failed, &reading,
                         [this](const ApiError &error) { errors.append(error); });
        QObject::connect(&reading, &RuleReading::finished, &reading,
                         [this](const RuleListing &listing) { listings.append(listing); });
    }

    [[nodiscard]] bool hasEnded() const { return !listings.isEmpty(); }

    RuleReading reading;
    QList<JumpRule> received;
    QList<ApiError> errors;
    QList<RuleListing> listings;
};

QList<int> pagesAskedFor(const ScriptedServer &server)
{
    QList<int> pages;
    for (const ReceivedRequest &request : server.requests())
        pages.append(pageAskedFor(request));
    return pages;
}

} // namespace

class TestRuleReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryPageOnce();
    void overlapsRequestsAndKeepsTheOrder();
    void readsAnOrdinaryAccountInOneCall();
    void pausesAndGoesOn();
    void pausesOnAnErrorAndGoesOn();
    void stopsWithWhatIsThere();
    void rereadsWhatSlippedAway();
    void diesQuietly();
    void saysThatItWaitsForTheLimit();
    void takesBackWhatHasNotLeft();
    void neverShowsMoreThanAll();
};

void TestRuleReading::readsEveryPageOnce()
{
    TransferBench bench({stall()});
    bench.server.answerBy([](const ReceivedRequest &request) { return page(pageAskedFor(request)); });
    Listening listening(bench);
    listening.reading.start();
    QTRY_VERIFY(listening.hasEnded());

    const RuleListing listing = listening.listings.first();
    QCOMPARE(listing.completeness, Completeness());
    QCOMPARE(listing.rules.toList(), numberedRules(0, kRules));
    QCOMPARE(listening.received, numberedRules(0, kRules));
    QCOMPARE(listing.totalCount, kRules);
    QCOMPARE(listing.publishQuota, 20);
    QCOMPARE(listing.featureOpen, true);
    QVERIFY(listing.begunAt.isValid() && listing.begunAt <= listing.endedAt);
    QCOMPARE(bench.server.requests().size(), kPages);
}

void TestRuleReading::overlapsRequestsAndKeepsTheOrder()
{
    TransferBench bench({stall()});
    bench.server.answerBy([](const ReceivedRequest &request) {
        return pageAskedFor(request) == 2 ? stall() : page(pageAskedFor(request));
    });
    Listening listening(bench);
    listening.reading.start();
    QTRY_COMPARE(bench.server.requests().size(), kPages); // five go past the one that hangs
    QCOMPARE(listening.received, numberedRules(0, 200));
    listening.reading.stop();
    QTRY_VERIFY(listening.hasEnded());
    QCOMPARE(listening.listings.first().rules.toList(), numberedRules(0, 200));
    QCOMPARE(listening.listings.first().completeness.missing, kRules - 200);
}

void TestRuleReading::readsAnOrdinaryAccountInOneCall()
{
    TransferBench bench({pageAnswer(numberedRules(0, 12), 12)}, AccountKind::Ordinary);
    Listening listening(bench);
    listening.reading.start();
    QTRY_VERIFY(listening.hasEnded());
    QCOMPARE(listening.listings.first().rules.toList(), numberedRules(0, 12));
    QCOMPARE(listening.listings.first().completeness, Completeness());
    QCOMPARE(bench.server.requests().size(), 1);
}

void TestRuleReading::pausesAndGoesOn()
{
    TransferBench bench({stall()});
    bench.server.answerBy([](const ReceivedRequest &request) { return page(pageAskedFor(request)); });
    Listening listening(bench);
    connect(&listening.reading, &RuleReading::progressed, &listening.reading,
            [&listening](const TransferProgress &progress) {
                if (progress.done == 400)
                    listening.reading.pause();
            });
    listening.reading.start();
    QTRY_COMPARE(listening.reading.state(), RuleReading::State::Paused);
    const qsizetype asked = bench.server.requests().size();
    QVERIFY2(asked < kPages, qPrintable(QString::number(asked)));
    QCOMPARE(listening.received, numberedRules(0, int(asked) * 200)); // what was under way came in
    QVERIFY(listening.reading.listing().isIncomplete());

    listening.reading.goOn();
    QTRY_VERIFY(listening.hasEnded());
    QCOMPARE(listening.listings.first().rules.toList(), numberedRules(0, kRules));
    QCOMPARE(bench.server.requests().size(), kPages);
}

void TestRuleReading::pausesOnAnErrorAndGoesOn()
{
    TransferBench bench({stall()});
    bool isRefusing = true;
    bench.server.answerBy([&isRefusing](const ReceivedRequest &request) {
        const int number = pageAskedFor(request);
        return isRefusing && number >= 3 ? refusal() : page(number);
    });
    Listening listening(bench);
    listening.reading.start();
    QTRY_COMPARE(listening.reading.state(), RuleReading::State::Paused);
    QCOMPARE(listening.errors.size(), 1); // though several calls failed
    QCOMPARE(listening.errors.first().errcode, 45009);
    QCOMPARE(listening.received, numberedRules(0, 400));

    isRefusing = false;
    const qsizetype asked = bench.server.requests().size();
    listening.reading.goOn();
    QTRY_VERIFY(listening.hasEnded());
    QCOMPARE(listening.listings.first().rules.toList(), numberedRules(0, kRules));
    QCOMPARE(bench.server.requests().size(), asked + kPages - 2);
}

void TestRuleReading::stopsWithWhatIsThere()
{
    TransferBench bench({page(1), stall()});
    Listening listening(bench);
    listening.reading.start();
    QTRY_VERIFY(bench.server.requests().size() > 1);
    listening.reading.stop();
    QVERIFY(!listening.hasEnded());
    QTRY_VERIFY(listening.hasEnded());
    const RuleListing listing = listening.listings.first();
    QCOMPARE(listing.rules.toList(), numberedRules(0, 200));
    QVERIFY(listing.isIncomplete());
    QCOMPARE(listing.completeness.missing, kRules - 200);
    QVERIFY(listing.completeness.why.contains(u"stopped"_s));
    listening.reading.stop();
    QTest::qWait(0);
    QCOMPARE(listening.listings.size(), 1);
}

void TestRuleReading::rereadsWhatSlippedAway()
{
    TransferBench bench({stall()});
    QList<JumpRule> rules = numberedRules(0, kRules);
    bench.server.answerBy([&rules](const ReceivedRequest &request) {
        const int number = pageAskedFor(request);
        if (number == 6 && rules.size() == kRules)
            rules.remove(150); // so rule 1,000 slips from page 6 to page 5
        return pageAnswer(rules.mid((number - 1) * 200, 200), int(rules.size()));
    });
    Listening listening(bench);
    QSignalSpy gone(&listening.reading, &RuleReading::gone);
    listening.reading.start();
    QTRY_VERIFY(listening.hasEnded());
    const RuleListing listing = listening.listings.first();
    QCOMPARE(listing.completeness, Completeness());
    QCOMPARE(listing.rules.toList(), rules);
    QCOMPARE(gone.size(), 1);
    QCOMPARE(gone.first().first().toStringList(), QStringList{numberedRules(150, 1).first().prefix});
    const QList<int> asked = pagesAskedFor(bench.server);
    QVERIFY2(asked.size() <= kPages + 7 + kPages, qPrintable(QString::number(asked.size())));
}

void TestRuleReading::diesQuietly()
{
    TransferBench bench({stall()});
    int ends = 0;
    {
        RuleReading reading(bench.client, bench.clock);
        QObject context;
        connect(&reading, &RuleReading::finished, &context, [&ends] { ++ends; });
        reading.start();
        QTRY_COMPARE(bench.server.requests().size(), 1);
    }
    QCOMPARE(ends, 0);
}

void TestRuleReading::saysThatItWaitsForTheLimit()
{
    LimitBench bench({stall()}, 3);
    bench.server.answerBy([](const ReceivedRequest &request) { return page(pageAskedFor(request)); });
    RuleReading reading(bench.client, bench.clock);
    TransferProgress progress;
    connect(&reading, &RuleReading::progressed, this, [&](const TransferProgress &now) { progress = now; });
    reading.start();
    QTRY_COMPARE(progress.done, 600); // three pages
    QTRY_VERIFY(progress.limitWait);
    QCOMPARE(progress.limitWait, bench.channel.limitWait());
    QCOMPARE(progress.limitWait->perMinute, 3);
    QVERIFY(!progress.recentPerSecond);
}

void TestRuleReading::takesBackWhatHasNotLeft()
{
    LimitBench bench({stall()}, 3);
    bench.server.answerBy([](const ReceivedRequest &request) { return page(pageAskedFor(request)); });
    RuleReading reading(bench.client, bench.clock);
    QSignalSpy failed(&reading, &RuleReading::failed);
    reading.start();
    QTRY_VERIFY(bench.channel.limitWait());
    QTRY_COMPARE(reading.listing().rules.count(), 600);
    reading.pause();
    QCOMPARE(reading.state(), RuleReading::State::Paused);
    QVERIFY(!bench.channel.limitWait());
    QCOMPARE(bench.limiter.waiting(), 0);
    reading.goOn();
    QTRY_COMPARE(bench.limiter.waiting(), 6); // they wait again
    QVERIFY(failed.isEmpty());
}

void TestRuleReading::neverShowsMoreThanAll()
{
    TransferBench bench({stall()});
    const QList<JumpRule> rules = numberedRules(0, 399);
    bench.server.answerBy([&](const ReceivedRequest &request) {
        if (bench.server.requests().size() == 1)
            return pageAnswer(numberedRules(0, 200), 401);
        return pageAnswer(rules.mid((pageAskedFor(request) - 1) * 200, 200), 399);
    });
    RuleReading reading(bench.client, bench.clock);
    QList<TransferProgress> said;
    connect(&reading, &RuleReading::progressed, this, [&](const TransferProgress &now) { said.append(now); });
    reading.start();
    QTRY_COMPARE(reading.state(), RuleReading::State::Finished);
    QVERIFY(std::all_of(said.begin(), said.end(),
                        [](const TransferProgress &one) { return one.done <= one.promised; }));
}

QTEST_GUILESS_MAIN(TestRuleReading)
#include "tst_rulereading.moc"
