#include "core/transfer/ruleexport.h"

#include "tests/transfer/exportedfile.h"
#include "tests/transfer/sandboxsession.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using qrjump::sandbox::SandboxServer;
using qrjump::test::sandboxAccount;
using Session = qrjump::test::SandboxSession;

namespace {

constexpr int kServiceRules = 12'345;

} // namespace

/// The whole way: sandbox, HTTP, client, fetch, file and back.
class TestSandboxExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void exportsEveryRule_data();
    void exportsEveryRule();
    void aStopInTheMiddleLeavesTheOldFile();

private:
    SandboxServer m_server{qrjump::test::sandboxWithoutCallLimits(kServiceRules)};
};

void TestSandboxExport::initTestCase()
{
    QVERIFY(m_server.start());
}

void TestSandboxExport::exportsEveryRule_data()
{
    QTest::addColumn<AccountKind>("kind");
    QTest::addColumn<CsvEncoding>("encoding");
    QTest::addColumn<int>("rows");
    QTest::newRow("service, UTF-8 with mark")
        << AccountKind::Service << CsvEncoding::Utf8WithBom << kServiceRules;
    QTest::newRow("service, GB18030") << AccountKind::Service << CsvEncoding::Gb18030 << kServiceRules;
    QTest::newRow("ordinary, UTF-8") << AccountKind::Ordinary << CsvEncoding::Utf8 << 12;
}

void TestSandboxExport::exportsEveryRule()
{
    QFETCH(AccountKind, kind);
    QFETCH(CsvEncoding, encoding);
    QFETCH(int, rows);
    const QTemporaryDir folder;
    const QString fileName = folder.filePath(u"rules.csv"_s);
    Session session(m_server, sandboxAccount(m_server, kind));
    RuleExport ruleExport({.fileName = fileName, .encoding = encoding}, session.clock);
    std::optional<RuleExport::Outcome> outcome;
    connect(&ruleExport, &RuleExport::finished, this,
            [&outcome](const RuleExport::Outcome &ended) { outcome = ended; });

    ruleExport.exportEverything(session.client);
    QTRY_VERIFY_WITH_TIMEOUT(outcome, 60'000);
    QVERIFY2(*outcome, *outcome ? "" : qPrintable(outcome->error().text()));
    QCOMPARE((*outcome)->rows, rows);
    const QList<JumpRule> written = qrjump::test::rulesIn(fileName, encoding);
    QList<JumpRule> held = m_server.rules(kind);
    if (kind == AccountKind::Ordinary) // its one list comes newest first, pages come in order of creation
        std::reverse(held.begin(), held.end());
    QCOMPARE(written.size(), rows);
    QCOMPARE(held.size(), rows);
    for (qsizetype i = 0; i < held.size(); ++i)
        QVERIFY2(written.at(i) == held.at(i), qPrintable(held.at(i).prefix));
}

void TestSandboxExport::aStopInTheMiddleLeavesTheOldFile()
{
    const QTemporaryDir folder;
    QFile old(folder.filePath(u"rules.csv"_s));
    QVERIFY(old.open(QIODevice::ReadWrite) && old.write("old") == 3 && old.flush());
    Session session(m_server, sandboxAccount(m_server, AccountKind::Service));
    RuleExport ruleExport({.fileName = old.fileName()}, session.clock);
    std::optional<RuleExport::Outcome> outcome;
    int done = 0;
    connect(&ruleExport, &RuleExport::finished, this,
            [&outcome](const RuleExport::Outcome &ended) { outcome = ended; });
    connect(&ruleExport, &RuleExport::progressed, this, [&](const TransferProgress &progress) {
        done = progress.done;
        if (progress.stage == TransferProgress::Stage::Reading && done >= 4'000)
            ruleExport.stop();
    });

    ruleExport.exportEverything(session.client);
    QTRY_VERIFY_WITH_TIMEOUT(outcome, 60'000);
    QVERIFY(!*outcome);
    QCOMPARE(outcome->error().kind, ExportError::Kind::Stopped);
    QVERIFY(done >= 4'000 && done < kServiceRules);
    QVERIFY(old.seek(0));
    QCOMPARE(old.readAll(), "old"_ba);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"rules.csv"_s});
}

QTEST_GUILESS_MAIN(TestSandboxExport)
#include "tst_sandboxexport.moc"
