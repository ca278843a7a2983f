#include "cliprocess.h"

#include "tests/support/scriptedserver.h"
#include "tests/transfer/exportedfile.h"

#include <QDir>
#include <QFile>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace qrjump::test;

namespace {

const QByteArray kTwoRules =
    R"({"errcode":0,"errmsg":"ok","rule_list":[)"
    R"({"prefix":"https://a.b/c","path":"=p","state":2,"open_version":1,"permit_sub_rule":2,"debug_url":["https://a.b/c?x"]},)"
    R"({"prefix":"https://a.b/中","path":"pages/i","state":1,"open_version":3,"permit_sub_rule":1,"debug_url":[]}],)"
    R"("qrcodejump_open":1,"list_size":2,"qrcodejump_pub_quota":20,"total_count":2})";

/// A page of 200 rules of a service account that has 400.
ScriptStep firstPage()
{
    QByteArrayList rules;
    for (int i = 0; i < 200; ++i)
        rules.append(R"({"prefix":"http://weixin.qq.com/q/%1","path":"p","state":1})"_ba.replace(
            "%1", QByteArray::number(i)));
    return jsonAnswer(R"({"errcode":0,"total_count":400,"rule_list":[)" + rules.join(',') + "]}");
}

} // namespace

class TestExportCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesAFile();
    void takesColumnsAndEncoding();
    void readsEveryPageByDefault();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void aRefusalLeavesTheOldFile();
    void noAnswerLeavesTheOldFile();
    void aMissingRuleLeavesTheOldFile();
    void namesTheRuleThatCannotBeWritten();
    void reportsFileProblems();
    void anInterruptionLeavesTheOldFile_data();
    void anInterruptionLeavesTheOldFile();
    void showsProgressOnATerminalOnly();
    void reportsAFullOutput();

private:
    [[nodiscard]] QStringList arguments(const QStringList &options, const QStringList &more = {}) const
    {
        return QStringList{u"export"_s} + options + QStringList{u"--out"_s, m_fileName} + more;
    }
    void verifyOldFile();

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_fileName;
};

void TestExportCommand::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_fileName = m_folder->filePath(u"rules.csv"_s);
    QFile old(m_fileName);
    QVERIFY(old.open(QIODevice::WriteOnly));
    QVERIFY(old.write("old") == 3);
}

void TestExportCommand::verifyOldFile()
{
    QCOMPARE(contentOf(m_fileName), "old"_ba);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"rules.csv"_s});
}

void TestExportCommand::writesAFile()
{
    ScriptedServer server({jsonAnswer(kTwoRules)});
    const CliResult result = CliProcess().run(arguments(CliProcess::ordinary(server.url())));
    QCOMPARE(result.err, QByteArray());
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.lastOutLine(), "2 rows"_ba);
    QCOMPARE(contentOf(m_fileName),
             "\xEF\xBB\xBFprefix,path,state,open_version,permit_sub_rule,"
             "debug_url_1,debug_url_2,debug_url_3,debug_url_4,debug_url_5\r\n"
             "https://a.b/c,'=p,published,development,exclusive,https://a.b/c?x,,,,\r\n"
             "https://a.b/\xE4\xB8\xAD,pages/i,unpublished,release,not_exclusive,,,,,\r\n"_ba);
}

void TestExportCommand::takesColumnsAndEncoding()
{
    ScriptedServer server({jsonAnswer(kTwoRules)});
    const CliResult result =
        CliProcess().run(arguments(CliProcess::ordinary(server.url()),
                                   {u"--columns"_s, u"state,prefix"_s, u"--encoding"_s, u"gb18030"_s}));
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(contentOf(m_fileName),
             "state,prefix\r\npublished,https://a.b/c\r\nunpublished,https://a.b/\xD6\xD0\r\n"_ba);
}

void TestExportCommand::readsEveryPageByDefault()
{
    ScriptedServer server({jsonAnswer(R"({"errcode":0,"rule_list":[],"total_count":0})")});
    const CliResult result = CliProcess().run(arguments(CliProcess::service(server.url())));
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.lastOutLine(), "0 rows"_ba);
    QCOMPARE(server.requests().first().body,
             R"({"appid":"wx0miniprogram","get_type":2,"page_num":1,"page_size":200})"_ba);
}

void TestExportCommand::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("no file") << QStringList();
    QTest::newRow("standard output") << QStringList{u"--out"_s, u"-"_s};
    QTest::newRow("two files") << QStringList{u"--out"_s, u"a.csv"_s, u"--out"_s, u"b.csv"_s};
    QTest::newRow("unknown encoding") << QStringList{u"--out"_s, u"a.csv"_s, u"--encoding"_s, u"latin1"_s};
    QTest::newRow("unknown column") << QStringList{u"--out"_s, u"a.csv"_s, u"--columns"_s, u"prefix,page"_s};
    QTest::newRow("column twice") << QStringList{u"--out"_s, u"a.csv"_s, u"--columns"_s, u"path,path"_s};
    QTest::newRow("no column") << QStringList{u"--out"_s, u"a.csv"_s, u"--columns"_s, QString()};
    QTest::newRow("bad scope") << QStringList{u"--out"_s, u"a.csv"_s, u"--scope"_s, u"some"_s};
}

void TestExportCommand::refusesWrongUsage()
{
    QFETCH(QStringList, options);
    ScriptedServer server({jsonAnswer(kTwoRules)});
    CliProcess cli;
    cli.process().setWorkingDirectory(m_folder->path());
    const CliResult result = cli.run(QStringList{u"export"_s} + CliProcess::ordinary(server.url()) + options);
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(result.out, QByteArray());
    QVERIFY(result.err.endsWith("\nSee “qrjump export --help”.\n"));
    QCOMPARE(result.err.count('\n'), 2); // nothing pushes the problem away
    QCOMPARE(server.requests().size(), 0);
    verifyOldFile();
}

void TestExportCommand::aRefusalLeavesTheOldFile()
{
    ScriptedServer server(
        {firstPage(),
         jsonAnswer(R"({"errcode":45009,"errmsg":"reach max api daily quota limit rid: a-b"})")});
    const CliResult result = CliProcess().run(arguments(CliProcess::service(server.url())));
    QCOMPARE(result.exitCode, 3);
    QCOMPARE(result.out, QByteArray());
    QCOMPARE(result.errorObject().value("errcode"_L1), QJsonValue(45009));
    QCOMPARE(result.errorObject().value("rid"_L1), QJsonValue(u"a-b"_s));
    verifyOldFile();
}

void TestExportCommand::noAnswerLeavesTheOldFile()
{
    ScriptedServer server({firstPage(), jsonAnswer("<html>", 404)});
    const CliResult result = CliProcess().run(arguments(CliProcess::service(server.url())));
    QCOMPARE(result.exitCode, 4);
    QCOMPARE(result.errorObject().value("http_status"_L1), QJsonValue(404));
    verifyOldFile();
}

void TestExportCommand::aMissingRuleLeavesTheOldFile()
{
    ScriptedServer server({firstPage(), jsonAnswer(R"({"errcode":0,"total_count":400,"rule_list":[]})")});
    const CliResult result = CliProcess().run(arguments(CliProcess::service(server.url())));
    QCOMPARE(result.exitCode, 4);
    QCOMPARE(result.errorObject().value("kind"_L1), QJsonValue(u"changed_while_reading"_s));
    QCOMPARE(result.out, QByteArray());
    verifyOldFile();
}

void TestExportCommand::namesTheRuleThatCannotBeWritten()
{
    ScriptedServer server({jsonAnswer(QByteArray(kTwoRules).replace("pages/i", "pages/\\ud83d"))});
    const CliResult result =
        CliProcess().run(arguments(CliProcess::ordinary(server.url()), {u"--encoding"_s, u"gb18030"_s}));
    QCOMPARE(result.exitCode, 5);
    for (const char *named : {"Rule 2", "https://a.b/中", "U+D83D", "as it was before"})
        QVERIFY2(result.err.contains(named), result.err.constData());
    verifyOldFile();
}

void TestExportCommand::reportsFileProblems()
{
    m_fileName = m_folder->filePath(u"missing/rules.csv"_s);
    ScriptedServer server({jsonAnswer(kTwoRules)});
    const CliResult result = CliProcess().run(arguments(CliProcess::ordinary(server.url())));
    QCOMPARE(result.exitCode, 5);
    QVERIFY(result.err.contains(m_fileName.toUtf8()));
    QCOMPARE(server.requests().size(), 0);
}

void TestExportCommand::anInterruptionLeavesTheOldFile_data()
{
    QTest::addColumn<int>("signal");
#ifdef Q_OS_UNIX
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
#endif
}

void TestExportCommand::anInterruptionLeavesTheOldFile()
{
#ifdef Q_OS_UNIX
    QFETCH(int, signal);
    ScriptedServer server({firstPage(), stall()});
    CliProcess cli;
    cli.start(arguments(CliProcess::service(server.url())));
    QTRY_COMPARE(server.requests().size(), 2);
    QCOMPARE(::kill(static_cast<pid_t>(cli.process().processId()), signal), 0);
    const CliResult result = cli.waitForEnd();
    QCOMPARE(result.exitCode, 130);
    QCOMPARE(result.out, QByteArray());
    QVERIFY2(result.err.contains("as it was before"), result.err.constData());
    verifyOldFile();
#endif
}

void TestExportCommand::showsProgressOnATerminalOnly()
{
#ifdef Q_OS_UNIX
    const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK);
    QVERIFY(terminal >= 0 && ::grantpt(terminal) == 0 && ::unlockpt(terminal) == 0);
    const int other = ::open(::ptsname(terminal), O_RDWR | O_NOCTTY);
    QVERIFY(other >= 0);

    ScriptedServer server({jsonAnswer(kTwoRules)});
    CliProcess cli;
    cli.process().setChildProcessModifier([other] { ::dup2(other, STDERR_FILENO); });
    const CliResult result = cli.run(arguments(CliProcess::ordinary(server.url())));
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.lastOutLine(), "2 rows"_ba);

    QByteArray shown(4096, '\0');
    shown.truncate(std::max<qsizetype>(0, ::read(terminal, shown.data(), static_cast<size_t>(shown.size()))));
    QVERIFY2(shown.contains("2 of 2 rules"), shown.constData());
    ::close(other);
    ::close(terminal);
#else
    QSKIP("There are no pseudo terminals here.");
#endif
}

void TestExportCommand::reportsAFullOutput()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("There is no /dev/full here.");
    const QTemporaryDir folder;
    ScriptedServer server({jsonAnswer(R"({"errcode":0,"rule_list":[{"prefix":"https://a.b/"}]})")});
    CliProcess cli;
    cli.process().setStandardOutputFile(u"/dev/full"_s);
    const QString fileName = folder.filePath(u"rules.csv"_s);
    const CliResult result =
        cli.run(QStringList{u"export"_s, u"--out"_s, fileName} + CliProcess::ordinary(server.url()));
    QCOMPARE(result.exitCode, 5);
    QVERIFY(!result.err.isEmpty());
    QVERIFY2(QFile::exists(fileName), "the file itself is complete");
}

QTEST_GUILESS_MAIN(TestExportCommand)
#include "tst_exportcommand.moc"
