#include "core/transfer/importplanner.h"
#include "core/transfer/importreading.h"
#include "core/transfer/rejectedrows.h"
#include "core/transfer/ruleexport.h"
#include "tests/transfer/heard.h"
#include "tests/transfer/importfile.h"
#include "tests/transfer/sandboxsession.h"

#include <QStringConverter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump;
using namespace qrjump::core;
using namespace qrjump::test;

namespace {

constexpr int kServiceRules = 1'234;

QByteArray contentOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ImportPlan planOf(SandboxSession &session, const ImportTable &table)
{
    ImportPlanner planner(session.client, session.clock);
    Heard heard(planner);
    planner.plan(table);
    return heard.wait() && heard.last() ? *heard.last() : ImportPlan();
}

/// Sends what the plan would, one after the other. Whether the server took all of it.
bool carryOut(SandboxSession &session, const ImportPlan &plan)
{
    for (const OperationJournal::Intent &intent : plan.intents(plan.runnableRows())) {
        const bool isAdd = intent.operation.kind == RuleOperation::Kind::Add;
        const JumpRule &rule = intent.operation.rule;
        const auto call = isAdd ? session.client.addRule(rule) : session.client.editRule(rule);
        std::optional<bool> isTaken;
        call.then(&session.client,
                  [&isTaken](const ApiResult<Nothing> &result) { isTaken = result.hasValue(); });
        if (!QTest::qWaitFor([&isTaken] { return isTaken.has_value(); }, 10'000) || !*isTaken)
            return false;
    }
    return true;
}

} // namespace

/// The whole way: file, reading, sandbox over HTTP, plan.
class TestSandboxImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void itsOwnExportsAreAllSame_data();
    void itsOwnExportsAreAllSame();
    void aFileImportedTwiceDoesNothing();
    void rejectedRowsComeBackMended();

private:
    sandbox::SandboxServer m_server{sandboxWithoutCallLimits(kServiceRules)};
    ImportFiles m_files;
};

void TestSandboxImport::initTestCase()
{
    QVERIFY(m_server.start());
}

void TestSandboxImport::itsOwnExportsAreAllSame_data()
{
    QTest::addColumn<AccountKind>("kind");
    QTest::addColumn<QByteArray>("savedAs");
    for (const QByteArray savedAs : {"as it is", "UTF-16", "GB18030"}) {
        QTest::newRow("ordinary, " + savedAs) << AccountKind::Ordinary << savedAs;
        QTest::newRow("service, " + savedAs) << AccountKind::Service << savedAs;
    }
}

void TestSandboxImport::itsOwnExportsAreAllSame()
{
    QFETCH(AccountKind, kind);
    QFETCH(QByteArray, savedAs);
    SandboxSession session(m_server, sandboxAccount(m_server, kind));
    RuleExport ruleExport({.fileName = m_files.path()}, session.clock);
    Heard exported(ruleExport);
    ruleExport.exportEverything(session.client);
    QVERIFY(exported.wait() && exported.last());
    const QString text = QString::fromUtf8(contentOf(m_files.path()));
    if (savedAs == "UTF-16")
        std::ignore = m_files.file("\xFF\xFE" + QByteArray(QStringEncoder(QStringEncoder::Utf16LE)(text)));
    else if (savedAs == "GB18030")
        std::ignore = m_files.file(QStringEncoder("GB18030")(text));

    const auto table = readImport({.fileName = m_files.path(), .kind = kind});
    QVERIFY2(table, table ? "" : qPrintable(table.error().text()));
    const ImportPlan plan = planOf(session, *table);
    QVERIFY(!plan.rows.isEmpty());
    QCOMPARE(plan.rows.size(), exported.last()->rows);
    QCOMPARE(plan.count(RowClass::Same), plan.rows.size());
}

void TestSandboxImport::aFileImportedTwiceDoesNothing()
{
    SandboxSession session(m_server, sandboxAccount(m_server, AccountKind::Ordinary));
    QByteArray file = "前缀;页面路径;测试范围;子规则;测试链接\n";
    for (const QByteArray number : {"1", "2", "3"})
        file += "https://import.example.com/" + number +
                "/;pages/a;体验版;占用;\"https://import.example.com/" + number +
                "/x\nhttps://import.example.com/" + number + "/y\"\n";
    const auto table = readImport({.fileName = m_files.file(file)});
    QVERIFY(table);
    const ImportPlan first = planOf(session, *table);
    QCOMPARE(first.count(RowClass::New), 3);
    QVERIFY(carryOut(session, first));
    const ImportPlan second = planOf(session, *table);
    QCOMPARE(second.count(RowClass::Same), 3);
    QVERIFY(second.runnableRows().isEmpty());

    file.replace("pages/a", "pages/b");
    const auto edited = readImport({.fileName = m_files.file(file)});
    const ImportPlan third = planOf(session, *edited);
    QCOMPARE(third.count(RowClass::Changed), 3);
    QVERIFY(carryOut(session, third));
    QCOMPARE(planOf(session, *edited).count(RowClass::Same), 3);
}

void TestSandboxImport::rejectedRowsComeBackMended()
{
    SandboxSession session(m_server, sandboxAccount(m_server, AccountKind::Ordinary));
    const auto table = readImport({.fileName = m_files.file("prefix;page;version\n"
                                                            "https://mend.example.com/1 ;pages/a;trial\n"
                                                            "https://mend.example.com/2;pages/a;beta\n")});
    QVERIFY(table);
    const ImportPlan plan = planOf(session, *table);
    QCOMPARE(plan.count(RowClass::Invalid), 2);
    const QString rejected = m_files.path(u"rejected.csv"_s);
    QVERIFY(writeRejectedRows(
        rejected, {rejectedRow(leftOutRow(plan.rows.at(0))), rejectedRow(leftOutRow(plan.rows.at(1)))}));
    const QByteArray mended = contentOf(rejected).replace("/1 ", "/1").replace("beta", "release");
    const auto again = readImport({.fileName = m_files.file(mended)});
    QVERIFY(again);
    const ImportPlan second = planOf(session, *again);
    QCOMPARE(second.count(RowClass::New), 2);
    QVERIFY(carryOut(session, second));
    QCOMPARE(planOf(session, *again).count(RowClass::Same), 2);
}

QTEST_GUILESS_MAIN(TestSandboxImport)
#include "tst_sandboximport.moc"
