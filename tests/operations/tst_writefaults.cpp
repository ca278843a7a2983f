#include "tests/operations/runnerbench.h"

#include <QHash>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace qrjump::core;
using namespace qrjump::test;

namespace {

using Kind = RuleOperation::Kind;
using State = OperationState;
using Intents = QList<OperationJournal::Intent>;

constexpr int kPublishes = 90; // the sandbox allows 100 a month
constexpr double kDisturbed = 0.2;

/// QRJUMP_FAULT_OPERATIONS changes the size, for long runs.
int operationCount()
{
    const int wanted = qEnvironmentVariableIntValue("QRJUMP_FAULT_OPERATIONS");
    return wanted > 0 ? wanted : 300;
}

} // namespace

/// Many operations through a network that disturbs one exchange in five.
class TestWriteFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLostDoubledOrWronglyReported();

private:
    void runBatch(RunnerBench &bench, const Intents &intents);

    QList<JournalEntry> m_entries;
};

void TestWriteFaults::runBatch(RunnerBench &bench, const Intents &intents)
{
    const auto batch = bench.runner->run({}, intents);
    QVERIFY(batch);
    QVERIFY(bench.settles(1200));
    QCOMPARE(bench.runner->hold(), RunnerHold::None);
    const auto entries = bench.entries(*batch);
    QCOMPARE(entries.size(), intents.size());
    m_entries += entries;
}

void TestWriteFaults::nothingIsLostDoubledOrWronglyReported()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    int disturbed = 0;
    RunnerBench bench(
        [&](const QByteArray &) {
            if (random.generateDouble() >= kDisturbed)
                return Fault::None;
            ++disturbed;
            return Fault(1 + random.bounded(kFaultCount - 1));
        },
        200ms);
    QVERIFY(bench.isStarted);

    const int adds = operationCount() / 2;
    QHash<QString, JumpRule> expected;
    Intents added;
    Intents edited;
    Intents deleted;
    Intents published;
    for (int i = 0; i < adds; ++i) {
        JumpRule rule = sampleRule(i);
        added.append({{.rule = rule}});
        if (i % 2 == 0) {
            JumpRule changed = rule;
            changed.pagePath = u"pages/edited"_s;
            edited.append({{.kind = Kind::Edit, .rule = changed, .original = rule}});
            rule = changed;
        }
        if (i % 3 == 0)
            deleted.append({{.kind = Kind::Delete, .original = rule}});
        else if (published.size() < kPublishes) {
            published.append({{.kind = Kind::Publish, .original = rule}});
            rule.state = RuleState::Published;
        }
        if (i % 3 != 0)
            expected.insert(rule.prefix, rule);
    }
    for (const Intents &intents : {added, edited, published, deleted})
        runBatch(bench, intents);

    int attempts = 0;
    for (const JournalEntry &entry : std::as_const(m_entries)) {
        QVERIFY2(entry.state == State::Done,
                 qPrintable(canonicalName(entry.operation.kind) + u' ' + entry.answer.text));
        attempts += entry.attempts;
    }
    const auto rules = bench.onServer();
    QCOMPARE(rules.size(), expected.size());
    for (const JumpRule &rule : rules)
        QVERIFY(isSameRule(rule, expected.value(rule.prefix), AccountKind::Service) &&
                rule.state == expected.value(rule.prefix).state);
    const int arrivals = bench.proxy->arrivals(kAddPath) + bench.proxy->arrivals(kPublishPath) +
                         bench.proxy->arrivals(kDeletePath);
    QVERIFY2(arrivals <= attempts, "at most one arrival an attempt");
    qInfo("%d operations, %d attempts, %d arrivals, %d exchanges disturbed: 0 lost, 0 doubled, 0 wrongly "
          "reported "
          "(seed %u)",
          int(m_entries.size()), attempts, arrivals, disturbed, seed);
}

QTEST_GUILESS_MAIN(TestWriteFaults)
#include "tst_writefaults.moc"
