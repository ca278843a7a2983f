#include "core/transfer/rulefetch.h"

#include "tests/transfer/transferbench.h"

#include <QTest>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;

namespace {

/// A fetch and what it has said.
struct Listening
{
    explicit Listening(TransferBench &bench)
        : fetch(bench.client, bench.clock)
    {
        QObject::connect(&fetch, &RuleFetch::progressed, &fetch,
                         [this](const TransferProgress &progress) { steps.append(progress); });
        QObject::connect(&fetch, &RuleFetch::finished, &fetch,
                         [this](const RuleFetch::Outcome &outcome) { outcomes.push_back(outcome); });
    }

    [[nodiscard]] bool hasEnded() const { return !outcomes.empty(); }

    RuleFetch fetch;
    QList<TransferProgress> steps;
    std::vector<RuleFetch::Outcome> outcomes;
};

} // namespace

class TestRuleFetch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryPage();
    void readsAnOrdinaryAccountInOneCall();
    void readsOneQuery();
    void endsWhenRulesAreMissing();
    void passesRefusalsOn();
    void stops();
    void diesQuietly();
};

void TestRuleFetch::readsEveryPage()
{
    TransferBench bench({stall()});
    bench.server.answerBy([](const ReceivedRequest &request) {
        const int first = (pageAskedFor(request) - 1) * 200;
        return pageAnswer(numberedRules(first, std::min(200, 446 - first)), 446);
    });
    Listening listening(bench);
    listening.fetch.fetchEverything();
    QVERIFY(!listening.hasEnded());
    QTRY_VERIFY(listening.hasEnded());

    QVERIFY(listening.outcomes.front());
    QCOMPARE(listening.outcomes.front()->rules.toList(), numberedRules(0, 446));
    QCOMPARE(bench.server.requests().size(), 3);
    QCOMPARE(bench.server.requests().first().body,
             R"({"appid":"wx0miniprogram","get_type":2,"page_num":1,"page_size":200})"_ba);
    QCOMPARE(listening.steps.size(), 3);
    QCOMPARE(listening.steps.first().done, 200);
    QCOMPARE(listening.steps.first().promised, 446);
    QCOMPARE(listening.steps.last().done, 446);
    QCOMPARE(listening.steps.last().promised, 446);
}

void TestRuleFetch::readsAnOrdinaryAccountInOneCall()
{
    TransferBench bench({pageAnswer(numberedRules(0, 12), 12)}, AccountKind::Ordinary);
    Listening listening(bench);
    listening.fetch.fetchEverything();
    QTRY_VERIFY(listening.hasEnded());
    QVERIFY(listening.outcomes.front());
    QCOMPARE(listening.outcomes.front()->rules.count(), 12);
    QCOMPARE(bench.server.requests().size(), 1);
    QCOMPARE(bench.server.requests().first().body, "{}"_ba);
}

void TestRuleFetch::readsOneQuery()
{
    TransferBench bench({pageAnswer(numberedRules(100, 50), 445)});
    Listening listening(bench);
    RuleQuery query;
    query.scope = RuleQuery::Scope::Page;
    query.pageNumber = 3;
    query.pageSize = 50;
    listening.fetch.fetch(query);
    QTRY_VERIFY(listening.hasEnded());
    QVERIFY(listening.outcomes.front());
    QCOMPARE(listening.outcomes.front()->rules.toList(), numberedRules(100, 50));
    QCOMPARE(listening.outcomes.front()->totalCount, 445);
    QCOMPARE(bench.server.requests().size(), 1);
}

void TestRuleFetch::endsWhenRulesAreMissing()
{
    TransferBench bench({stall()});
    bench.server.answerBy([](const ReceivedRequest &request) {
        const int first = (pageAskedFor(request) - 1) * 200;
        return pageAnswer(numberedRules(first, std::min(200, 444 - first)), 445);
    });
    Listening listening(bench);
    listening.fetch.fetchEverything();
    QTRY_VERIFY(listening.hasEnded());
    QVERIFY(!listening.outcomes.front());
    QCOMPARE(listening.outcomes.front().error().kind, FetchError::Kind::Changed);
    QCOMPARE(listening.outcomes.front().error().why, u"The server promised 445 rules and sent 444."_s);
    QVERIFY(bench.server.requests().size() < 12);
}

void TestRuleFetch::passesRefusalsOn()
{
    TransferBench bench(
        {pageAnswer(numberedRules(0, 200), 445),
         jsonAnswer(R"({"errcode":45009,"errmsg":"reach max api daily quota limit rid: a-b-c"})")});
    Listening listening(bench);
    listening.fetch.fetchEverything();
    QTRY_VERIFY(listening.hasEnded());
    QVERIFY(!listening.outcomes.front());
    QCOMPARE(listening.outcomes.front().error().kind, FetchError::Kind::Server);
    QCOMPARE(listening.outcomes.front().error().apiError.errcode, 45009);
    QCOMPARE(listening.outcomes.front().error().apiError.rid, u"a-b-c"_s);
}

void TestRuleFetch::stops()
{
    TransferBench bench({pageAnswer(numberedRules(0, 200), 445), stall()});
    Listening listening(bench);
    listening.fetch.fetchEverything();
    QTRY_VERIFY(bench.server.requests().size() >= 2);
    listening.fetch.stop();
    QTRY_VERIFY(listening.hasEnded());
    QVERIFY(!listening.outcomes.front());
    QCOMPARE(listening.outcomes.front().error().kind, FetchError::Kind::Stopped);
    listening.fetch.stop();
    QTest::qWait(0);
    QCOMPARE(int(listening.outcomes.size()), 1);
}

void TestRuleFetch::diesQuietly()
{
    TransferBench bench({stall()});
    int ends = 0;
    {
        RuleFetch fetch(bench.client, bench.clock);
        QObject context;
        connect(&fetch, &RuleFetch::finished, &context, [&ends] { ++ends; });
        fetch.fetchEverything();
        QTRY_COMPARE(bench.server.requests().size(), 1);
    }
    QCOMPARE(ends, 0);
}

QTEST_GUILESS_MAIN(TestRuleFetch)
#include "tst_rulefetch.moc"
