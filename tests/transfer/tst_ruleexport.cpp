#include "core/transfer/ruleexport.h"

#include "tests/transfer/exportedfile.h"
#include "tests/transfer/transferbench.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;

namespace {

/// An export and what it has said.
struct Listening
{
    explicit Listening(const QString &fileName, CsvEncoding encoding = CsvEncoding::Utf8WithBom)
        : ruleExport({.fileName = fileName, .encoding = encoding}, clock)
    {
        QObject::connect(&ruleExport, &RuleExport::progressed, &ruleExport,
                         [this](const TransferProgress &progress) { steps.append(progress); });
        QObject::connect(&ruleExport, &RuleExport::finished, &ruleExport,
                         [this](const RuleExport::Outcome &outcome) { outcomes.push_back(outcome); });
    }

    [[nodiscard]] bool hasEnded() const { return !outcomes.empty(); }

    SystemClock clock;
    RuleExport ruleExport;
    QList<TransferProgress> steps;
    std::vector<RuleExport::Outcome> outcomes;
};

/// Takes seconds to write.
RuleSelection manyRules()
{
    return {RuleSet(numberedRules(0, 1)), QList<int>(5'000'000, 0)};
}

} // namespace

class TestRuleExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void exportsAListInHand();
    void exportsEverythingOnTheServer();
    void exportsAQuery();
    void aRefusalLeavesTheOldFile();
    void aMissingRuleLeavesTheOldFile();
    void stoppingTheReadingLeavesTheOldFile();
    void stoppingTheWritingLeavesTheOldFile();
    void destroyingItLeavesTheOldFile();
    void asksNothingWhenTheFileCannotBeWritten();
    void leavesTheEventLoopFree();

private:
    void verifyOldFile();

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_fileName;
};

void TestRuleExport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_fileName = m_folder->filePath(u"rules.csv"_s);
    QFile old(m_fileName);
    QVERIFY(old.open(QIODevice::WriteOnly));
    QVERIFY(old.write("old") == 3);
}

void TestRuleExport::verifyOldFile()
{
    QCOMPARE(contentOf(m_fileName), "old"_ba);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"rules.csv"_s});
}

void TestRuleExport::exportsAListInHand()
{
    Listening listening(m_fileName);
    listening.ruleExport.exportRules(RuleSelection::all(RuleSet(numberedRules(0, 1000))));
    QTRY_VERIFY(listening.hasEnded());
    QVERIFY(listening.outcomes.front());
    QCOMPARE(listening.outcomes.front()->rows, 1000);
    QCOMPARE(listening.outcomes.front()->fileName, m_fileName);
    QCOMPARE(contentOf(m_fileName).count("\r\n"), 1001);
    QCOMPARE(listening.steps.last().stage, TransferProgress::Stage::Writing);
    QCOMPARE(listening.steps.last().done, 1000);
    QCOMPARE(listening.steps.last().promised, 1000);
}

void TestRuleExport::exportsEverythingOnTheServer()
{
    TransferBench bench({pageAnswer(numberedRules(0, 200), 250), pageAnswer(numberedRules(200, 50), 250)});
    Listening listening(m_fileName);
    listening.ruleExport.exportEverything(bench.client);
    QTRY_VERIFY(listening.hasEnded());
    QVERIFY(listening.outcomes.front());
    QCOMPARE(listening.outcomes.front()->rows, 250);
    QCOMPARE(contentOf(m_fileName).count("\r\n"), 251);
    QCOMPARE(listening.steps.first().stage, TransferProgress::Stage::Reading);
    QCOMPARE(listening.steps.first().done, 200);
    QCOMPARE(listening.steps.first().promised, 250);
}

void TestRuleExport::exportsAQuery()
{
    TransferBench bench({pageAnswer(numberedRules(0, 2), 250)});
    Listening listening(m_fileName, CsvEncoding::Utf8);
    RuleQuery query;
    query.scope = RuleQuery::Scope::Prefixes;
    query.prefixes = {u"http://weixin.qq.com/q/000000"_s};
    listening.ruleExport.exportQuery(bench.client, query);
    QTRY_VERIFY(listening.hasEnded());
    QVERIFY(listening.outcomes.front());
    QCOMPARE(listening.outcomes.front()->rows, 2);
    QVERIFY(bench.server.requests().first().body.contains(R"("get_type":1)"));
}

void TestRuleExport::aRefusalLeavesTheOldFile()
{
    TransferBench bench({jsonAnswer(R"({"errcode":48001,"errmsg":"api unauthorized rid: a-b-c"})")});
    Listening listening(m_fileName);
    listening.ruleExport.exportEverything(bench.client);
    QTRY_VERIFY(listening.hasEnded());
    QVERIFY(!listening.outcomes.front());
    const ExportError &error = listening.outcomes.front().error();
    QCOMPARE(error.kind, ExportError::Kind::Server);
    QCOMPARE(error.apiError.errcode, 48001);
    QVERIFY(error.text().contains(u"48001"_s));
    verifyOldFile();
}

void TestRuleExport::aMissingRuleLeavesTheOldFile()
{
    TransferBench bench({pageAnswer(numberedRules(0, 200), 250), pageAnswer(numberedRules(200, 49), 250)});
    Listening listening(m_fileName);
    listening.ruleExport.exportEverything(bench.client);
    QTRY_VERIFY(listening.hasEnded());
    QVERIFY(!listening.outcomes.front());
    QCOMPARE(listening.outcomes.front().error().kind, ExportError::Kind::Changed);
    QVERIFY(listening.outcomes.front().error().text().contains(u"as it was before"_s));
    verifyOldFile();
}

void TestRuleExport::stoppingTheReadingLeavesTheOldFile()
{
    TransferBench bench({pageAnswer(numberedRules(0, 200), 250), stall()});
    Listening listening(m_fileName);
    listening.ruleExport.exportEverything(bench.client);
    QTRY_COMPARE(bench.server.requests().size(), 2);
    listening.ruleExport.stop();
    QTRY_VERIFY(listening.hasEnded());
    QVERIFY(!listening.outcomes.front());
    QCOMPARE(listening.outcomes.front().error().kind, ExportError::Kind::Stopped);
    verifyOldFile();
}

void TestRuleExport::stoppingTheWritingLeavesTheOldFile()
{
    const RuleSelection rules = manyRules();
    Listening listening(m_fileName);
    listening.ruleExport.exportRules(rules);
    listening.ruleExport.stop();
    QTRY_VERIFY(listening.hasEnded());
    QVERIFY(!listening.outcomes.front());
    QCOMPARE(listening.outcomes.front().error().kind, ExportError::Kind::Stopped);
    QVERIFY(listening.steps.last().done < rules.count());
    verifyOldFile();
}

void TestRuleExport::destroyingItLeavesTheOldFile()
{
    const RuleSelection rules = manyRules();
    {
        Listening listening(m_fileName);
        listening.ruleExport.exportRules(rules);
    }
    verifyOldFile();
}

void TestRuleExport::asksNothingWhenTheFileCannotBeWritten()
{
    TransferBench bench({stall()});
    Listening listening(m_folder->filePath(u"missing/rules.csv"_s));
    listening.ruleExport.exportEverything(bench.client);
    QVERIFY(!listening.hasEnded());
    QTRY_VERIFY(listening.hasEnded());
    QVERIFY(!listening.outcomes.front());
    QCOMPARE(listening.outcomes.front().error().kind, ExportError::Kind::File);
    QVERIFY(listening.outcomes.front().error().text().contains(u"was not created"_s));
    QCOMPARE(bench.server.requests().size(), 0);
}

void TestRuleExport::leavesTheEventLoopFree()
{
    // Writing in the event loop would hold it for about half a second. 20 ms are the aim; the rest of what is
    // allowed here is for a machine busy with other tests.
    constexpr qint64 kLongestPause = 200; // ms
    const RuleSelection rules = RuleSelection::all(RuleSet(numberedRules(0, 300'000)));
    Listening listening(m_fileName);
    QElapsedTimer sinceLastTurn;
    qint64 longest = 0;
    QTimer beat;
    connect(&beat, &QTimer::timeout, this, [&] { longest = std::max(longest, sinceLastTurn.restart()); });
    beat.start(0);

    sinceLastTurn.start();
    listening.ruleExport.exportRules(rules);
    QTRY_VERIFY_WITH_TIMEOUT(listening.hasEnded(), 60'000);
    QVERIFY(listening.outcomes.front());
    QVERIFY2(longest < kLongestPause, qPrintable(u"%1 ms"_s.arg(longest)));
    qInfo("longest pause of the event loop: %lld ms", longest);
}

QTEST_GUILESS_MAIN(TestRuleExport)
#include "tst_ruleexport.moc"
