#include "core/transfer/rulereading.h"

#include "tests/transfer/sandboxsession.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace qrjump::core;
using qrjump::sandbox::SandboxServer;
using qrjump::test::sandboxAccount;
using Session = qrjump::test::SandboxSession;

namespace {

constexpr int kRulesByDefault = 4'000; // QRJUMP_READING_RULES measures with another number

/// What a reading ended with.
struct Ending
{
    explicit Ending(RuleReading &reading)
    {
        QObject::connect(&reading, &RuleReading::finished, &context,
                         [this](const RuleListing &ended) { listing = ended; });
    }

    QObject context;
    std::optional<RuleListing> listing;
};

} // namespace

/// Sandbox, HTTP, client and reading, with the limits, the latency and the changes of the real thing.
class TestSandboxReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheTimeThatTheLimitsAllow();
    void isExactWhileRulesAreDeleted();
};

void TestSandboxReading::takesTheTimeThatTheLimitsAllow()
{
    bool isSet = false;
    const int asked = qEnvironmentVariableIntValue("QRJUMP_READING_RULES", &isSet);
    const int rules = isSet ? asked : kRulesByDefault;
    qrjump::sandbox::SandboxOptions options;
    options.serviceRuleCount = static_cast<quint64>(rules);
    options.latency = 300ms;
    SandboxServer server(options);
    QVERIFY(server.start());
    Session session(server, sandboxAccount(server, AccountKind::Service));
    RateLimiter limiter(RateLimits(), session.clock);
    ApiChannel channel(server.baseUrl(), session.network, limiter, session.tokens);
    JumpRuleClient client(session.client.target(), channel);
    RuleReading reading(client, session.clock);
    Ending ending(reading);

    const auto begin = session.clock.elapsed();
    reading.start();
    QTRY_VERIFY_WITH_TIMEOUT(ending.listing, 600'000);
    const std::chrono::duration<double> taken = session.clock.elapsed() - begin;
    QCOMPARE(ending.listing->completeness, Completeness());
    QCOMPARE(ending.listing->rules.count(), rules);

    const double pages = (rules + kMaxPageSize - 1) / kMaxPageSize;
    const double allowed = std::max(pages / RateLimits().perSecond, pages * 60 / RateLimits().perMinute - 60);
    qInfo("%d rules in %.2f s, the limits allow %.2f s: %.3f times", rules, taken.count(), allowed,
          taken.count() / allowed);
    QVERIFY(taken.count() <= 1.05 * allowed);
}

void TestSandboxReading::isExactWhileRulesAreDeleted()
{
    SandboxServer server(qrjump::test::sandboxWithoutCallLimits(10'000));
    server.setLatency(20ms);
    QVERIFY(server.start());
    Session reader(server, sandboxAccount(server, AccountKind::Service));
    Session colleague(server, sandboxAccount(server, AccountKind::Service));
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    QStringList prefixes;
    for (const JumpRule &rule : server.rules(AccountKind::Service))
        prefixes.append(rule.prefix);
    RuleReading reading(reader.client, reader.clock);
    Ending ending(reading);
    int deletions = 0;
    connect(&reading, &RuleReading::progressed, this, [&] {
        if (random.bounded(5) != 0 || deletions >= 10)
            return;
        ++deletions;
        const qsizetype place = random.bounded(static_cast<int>(prefixes.size()));
        (void)colleague.client.deleteRule(prefixes.takeAt(place));
    });
    reading.start();
    QTRY_VERIFY_WITH_TIMEOUT(ending.listing, 60'000);
    QCOMPARE(ending.listing->completeness, Completeness());
    QVERIFY(deletions > 0);

    // A deletion after the last reply is none of its business.
    QStringList read;
    for (const JumpRule &rule : ending.listing->rules.toList())
        read.append(rule.prefix);
    QVERIFY(read.size() - prefixes.size() <= 2);
    read.removeIf([&](const QString &prefix) { return !prefixes.contains(prefix); });
    QCOMPARE(read, prefixes);
}

QTEST_GUILESS_MAIN(TestSandboxReading)
#include "tst_sandboxreading.moc"
