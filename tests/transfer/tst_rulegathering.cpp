#include "core/transfer/rulegathering.h"

#include "tests/transfer/changingserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using qrjump::test::ChangingServer;

namespace {

constexpr int kRuns = 300;
constexpr int kStepsAtMost = 20'000;
constexpr int kDisturbancesAtMost = 40; // faster than pages of one rule can be read, there is no end

QStringList prefixesOf(const QList<JumpRule> &rules)
{
    QStringList prefixes;
    for (const JumpRule &rule : rules)
        prefixes.append(rule.prefix);
    return prefixes;
}

/// One in how many steps something changes on the server; 0 for never.
struct Unrest
{
    int additions = 0;
    int deletions = 0;
    int changes = 0;
};

/// A reading whose requests leave, are answered and come back in a random order.
class Run
{
public:
    Run(quint32 seed, int rules, int pageSize, int atOnce, Unrest unrest)
        : m_random(seed)
        , m_server(rules)
        , m_gathering(RuleGathering::Source::Pages, pageSize)
        , m_pageSize(pageSize)
        , m_atOnce(atOnce)
        , m_unrest(unrest)
    {}

    /// Whether it came to an end.
    [[nodiscard]] bool toTheEnd()
    {
        for (int step = 0; step < kStepsAtMost && !m_gathering.isFinished(); ++step) {
            disturb();
            takeAStep();
        }
        return m_gathering.isFinished();
    }

    [[nodiscard]] const ChangingServer &server() const { return m_server; }
    [[nodiscard]] RuleListing listing() const { return m_gathering.listing(); }
    /// What was given out bit by bit.
    [[nodiscard]] const QHash<QString, JumpRule> &given() const { return m_given; }
    /// Whether rules were deleted and others added while one request was under way: then the totals do not
    /// show which came first, or both.
    [[nodiscard]] bool hasHidden() const { return m_hasHidden || m_server.hasHidden(); }
    [[nodiscard]] bool hadGap() const { return m_hadGap; }
    [[nodiscard]] int requests() const { return m_requests; }

private:
    struct Sent
    {
        PageAsk ask;
        int deletions = 0; ///< on the server, so far
        int additions = 0;
    };
    struct Answered
    {
        Sent sent;
        RulePage page;
    };

    [[nodiscard]] bool comesUp(int oneIn) { return oneIn > 0 && m_random.bounded(oneIn) == 0; }

    void disturb()
    {
        if (comesUp(m_unrest.additions))
            m_server.addOne(m_random);
        if (comesUp(m_unrest.deletions))
            m_server.deleteOne(m_random);
        if (comesUp(m_unrest.changes))
            m_server.changeOne(m_random);
    }

    void takeAStep()
    {
        switch (m_random.bounded(3)) {
        case 0:
            return send();
        case 1:
            return answer();
        default:
            return deliver();
        }
    }

    void send()
    {
        if (m_sent.size() + m_answered.size() >= m_atOnce)
            return;
        if (const auto ask = m_gathering.next()) {
            m_sent.append({*ask, m_server.deletions(), m_server.additions()});
            ++m_requests;
        }
    }

    void answer()
    {
        if (m_sent.isEmpty())
            return;
        const Sent sent = m_sent.takeAt(m_random.bounded(static_cast<int>(m_sent.size())));
        if (m_random.bounded(50) == 0)
            return m_gathering.giveBack(sent.ask);
        m_answered.append({sent, m_server.page(sent.ask.page, m_pageSize)});
    }

    void deliver()
    {
        if (m_answered.isEmpty())
            return;
        const Answered answered = m_answered.takeAt(m_random.bounded(static_cast<int>(m_answered.size())));
        m_hasHidden = m_hasHidden || (m_server.deletions() > answered.sent.deletions &&
                                      m_server.additions() > answered.sent.additions);
        m_gathering.take(answered.sent.ask, answered.page);
        for (const JumpRule &rule : m_gathering.takeReceived())
            m_given.insert(rule.prefix, rule);
        for (const QString &prefix : m_gathering.takeGone())
            m_given.remove(prefix);
        lookForGaps();
    }

    /// Of what the server still has, everything before a rule that was given out was given out, too.
    void lookForGaps()
    {
        bool isBehind = false;
        for (const JumpRule &rule : m_server.answered()) {
            if (m_server.wasRecreated(rule.prefix))
                continue;
            const bool isGiven = m_given.contains(rule.prefix);
            m_hadGap = m_hadGap || (isGiven && isBehind);
            isBehind = isBehind || !isGiven;
        }
    }

    QRandomGenerator m_random;
    ChangingServer m_server;
    RuleGathering m_gathering;
    int m_pageSize;
    int m_atOnce;
    Unrest m_unrest;
    QList<Sent> m_sent;
    QList<Answered> m_answered;
    QHash<QString, JumpRule> m_given;
    bool m_hadGap = false;
    bool m_hasHidden = false;
    int m_requests = 0;
    int m_disturbances = 0;
};

} // namespace

class TestRuleGathering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isExactWhileRulesChange_data();
    void isExactWhileRulesChange();
};

void TestRuleGathering::isExactWhileRulesChange_data()
{
    QTest::addColumn<int>("atOnce");
    QTest::addColumn<int>("additions");
    QTest::addColumn<int>("deletions");
    QTest::addColumn<int>("changes");
    QTest::addColumn<int>("completeOf100");
    QTest::newRow("quiet") << 6 << 0 << 0 << 0 << 100;
    QTest::newRow("edits only") << 6 << 0 << 0 << 3 << 100;
    QTest::newRow("growth") << 6 << 12 << 0 << 9 << 100;
    QTest::newRow("deletions, one request at a time") << 1 << 0 << 60 << 9 << 92;
    QTest::newRow("deletions") << 6 << 0 << 40 << 9 << 92;
    QTest::newRow("both, seldom") << 6 << 200 << 200 << 9 << 95;
    QTest::newRow("both, often") << 6 << 60 << 60 << 9 << 90;
    QTest::newRow("both, one request at a time") << 1 << 30 << 30 << 9 << 90;
}

void TestRuleGathering::isExactWhileRulesChange()
{
    QFETCH(int, atOnce);
    QFETCH(int, completeOf100);
    QFETCH(int, additions);
    QFETCH(int, deletions);
    QFETCH(int, changes);
    const Unrest unrest{additions, deletions, changes};
    int complete = 0, hidden = 0, wrongWithHidden = 0, wrong = 0, gaps = 0, requests = 0;
    for (int i = 0; i < kRuns; ++i) {
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        Run run(seed, random.bounded(60), 1 + random.bounded(7), atOnce, unrest);
        const QByteArray about = "seed " + QByteArray::number(seed);
        QVERIFY2(run.toTheEnd(), about);
        const RuleListing listing = run.listing();
        requests += run.requests();
        const bool isComplete = listing.completeness.kind == Completeness::Kind::Complete;
        const bool isExact = prefixesOf(listing.rules.toList()) == prefixesOf(run.server().answered());
        if (run.hasHidden()) {
            ++hidden;
            wrongWithHidden += isComplete && !isExact;
            continue;
        }
        complete += isComplete;
        gaps += run.hadGap();
        const bool mayBeMissed = additions > 0 && deletions > 0; // see RuleGathering
        QVERIFY2(!isComplete || isExact || mayBeMissed, about);
        if (isComplete && !isExact) {
            ++wrong;
            qInfo("wrongly complete: %s", about.constData());
            continue;
        }
        QCOMPARE(listing.rules.count(), int(run.given().size()));
        for (const JumpRule &rule : listing.rules.toList()) {
            QVERIFY2(run.given().value(rule.prefix) == rule, about);
            QVERIFY2(run.server().wasEver(rule), about);
        }
    }
    qInfo("%d runs: %d hidden (%d of them wrong), %d of %d others complete, %d with gaps, %d requests", kRuns,
          hidden, wrongWithHidden, complete, kRuns - hidden, gaps, requests);
    QVERIFY(gaps * 100 <= kRuns);  // seen too late, and closed in the end
    QVERIFY(wrong * 100 <= kRuns); // about 1 in 2,000 where each request meets a change
    QVERIFY(hidden < kRuns);
    QVERIFY(complete * 100 >= (kRuns - hidden) * completeOf100);
}

QTEST_APPLESS_MAIN(TestRuleGathering)
#include "tst_rulegathering.moc"
