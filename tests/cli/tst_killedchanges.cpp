#include "killedcommand.h"

#include "core/store/operationjournal.h"
#include "tests/support/everyoperation.h"

#include <QHash>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;

namespace {

constexpr int kAdds = 80;      // in each file
constexpr int kEdits = 40;     // in each file but the first
constexpr int kPublishes = 90; // the sandbox allows 100 a month
constexpr int kPublishesAMonth = 100;

/// QRJUMP_KILLS changes the number, for long runs.
int killsWanted()
{
    const int wanted = qEnvironmentVariableIntValue("QRJUMP_KILLS");
    return wanted > 0 ? wanted : 40;
}

/// A file with `kAdds` new rules and some old ones with another page path.
QList<JumpRule> fileOf(int number)
{
    QList<JumpRule> rules;
    for (int i = qMax(0, number * kAdds - kEdits); i < (number + 1) * kAdds; ++i) {
        JumpRule rule;
        rule.prefix = u"http://weixin.qq.com/q/kill%1"_s.arg(i);
        rule.pagePath = u"pages/p%1?file=%2"_s.arg(i).arg(number);
        rules.append(rule);
    }
    return rules;
}

QByteArray csv(const QList<JumpRule> &rules)
{
    QByteArray text = "prefix,path\n";
    for (const JumpRule &rule : rules)
        text += rule.prefix.toUtf8() + ',' + rule.pagePath.toUtf8() + '\n';
    return text;
}

QList<JournalEntry> journaled(const ChangeBench &bench)
{
    return everyOperation(bench.path(u"data/operations.db"_s));
}

/// Nothing arrived that was not recorded before, and nothing took effect twice.
void compareArrivals(const ChangeBench &bench, const QList<JournalEntry> &entries)
{
    int attempts = 0;
    for (const JournalEntry &entry : entries) {
        QVERIFY2(entry.state == OperationState::Done,
                 qPrintable(entry.operation.prefix() + entry.answer.text));
        attempts += entry.attempts;
    }
    QHash<QString, int> effects;
    for (const ArrivedWrite &write : bench.recorder->writes()) {
        if (write.errcode == 0)
            ++effects[write.key()];
    }
    for (auto effect = effects.cbegin(); effect != effects.cend(); ++effect)
        QVERIFY2(effect.value() == 1, qPrintable(effect.key()));
    QCOMPARE(effects.size(), entries.size());
    QVERIFY2(attempts >= bench.recorder->writes().size(), "at most one arrival an attempt");
}

} // namespace

/// Commands that change rules, killed at random moments and continued until they are through.
class TestKilledChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void imports();
    void publishes();

private:
    void importFile(ChangeBench &bench, KilledCommand &command, int number);
    static void compareReport(const ChangeBench &bench, const QList<JumpRule> &rules);

    QRandomGenerator m_random;
    QHash<QString, QString> m_expected; ///< page path by prefix
    int m_reports = 0;
};

void TestKilledChanges::initTestCase()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    m_random.seed(seed);
    qInfo("seed %u", seed);
}

void TestKilledChanges::imports()
{
    ChangeBench bench;
    QVERIFY(bench.isStarted);
    bench.sandbox.setLatency(std::chrono::milliseconds(2));
    KilledCommand command(bench, m_random);
    int files = 0;
    while (command.kills() < killsWanted()) {
        importFile(bench, command, files++);
        if (QTest::currentTestFailed())
            return;
    }
    const QList<JournalEntry> entries = journaled(bench);
    compareArrivals(bench, entries);
    qInfo("%d kills of an import, %d files, %d changes, %d reports compared: 0 lost, 0 doubled",
          command.kills(), files, int(entries.size()), m_reports);
}

void TestKilledChanges::importFile(ChangeBench &bench, KilledCommand &command, int number)
{
    const QString file = bench.path(u"rules%1.csv"_s.arg(number));
    const QList<JumpRule> rules = fileOf(number);
    ChangeBench::write(file, csv(rules));
    for (const JumpRule &rule : rules)
        m_expected.insert(rule.prefix, rule.pagePath);
    const QStringList common = QStringList{u"--report"_s, bench.path(u"report.csv"_s)} + bench.service();
    const CliResult result = command.carryThrough(QStringList{u"import"_s, file, u"--yes"_s} + common,
                                                  QStringList{u"import"_s, file, u"--resume"_s} + common);
    QVERIFY2(result.exitCode == 0, result.err.constData());
    QCOMPARE(bench.rules().size(), m_expected.size());
    for (const JumpRule &rule : bench.rules())
        QCOMPARE(rule.pagePath, m_expected.value(rule.prefix));
    compareReport(bench, rules);
    ++m_reports;
}

/// Each row once, and done.
void TestKilledChanges::compareReport(const ChangeBench &bench, const QList<JumpRule> &rules)
{
    QFile file(bench.path(u"report.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), rules.size() + 1);
    for (qsizetype i = 0; i < rules.size(); ++i) {
        const QByteArray start = QByteArray::number(i + 2) + ',' + rules.at(i).prefix.toUtf8() + ',';
        QVERIFY2(lines.at(i + 1).startsWith(start), lines.at(i + 1).constData());
        QVERIFY2(lines.at(i + 1).contains(",done,"), lines.at(i + 1).constData());
    }
}

void TestKilledChanges::publishes()
{
    int kills = 0;
    int published = 0;
    while (kills < killsWanted() / 4) {
        ChangeBench bench(kPublishes * 4);
        QVERIFY(bench.isStarted);
        QByteArrayList prefixes;
        for (const JumpRule &rule : bench.rules()) {
            if (!rule.isPublished() && prefixes.size() < kPublishes)
                prefixes.append(rule.prefix.toUtf8());
        }
        const QString file = bench.path(u"prefixes"_s);
        ChangeBench::write(file, prefixes.join('\n'));
        bench.sandbox.setLatency(std::chrono::milliseconds(2));
        KilledCommand command(bench, m_random);
        const CliResult result =
            command.carryThrough(QStringList{u"publish"_s, u"--file"_s, file, u"--yes"_s} + bench.service(),
                                 QStringList{u"publish"_s, u"--resume"_s} + bench.service());
        QVERIFY2(result.exitCode == 0, result.err.constData());
        compareArrivals(bench, journaled(bench));
        for (const JumpRule &rule : bench.rules())
            QVERIFY(rule.isPublished() || !prefixes.contains(rule.prefix.toUtf8()));
        QCOMPARE(bench.publishesLeft(), kPublishesAMonth - prefixes.size());
        kills += command.kills();
        published += int(prefixes.size());
    }
    qInfo("%d kills of a publish, %d published: as many of the quota spent", kills, published);
}

QTEST_GUILESS_MAIN(TestKilledChanges)
#include "tst_killedchanges.moc"
