#include "cliprocess.h"

#include "core/rules/rulejson.h"
#include "tests/support/scriptedserver.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump;
using namespace qrjump::test;

namespace {

const QByteArray kEmptyReply =
    R"({"errcode":0,"errmsg":"ok","rule_list":[],"qrcodejump_open":1,"list_size":0,)"
    R"("qrcodejump_pub_quota":100,"total_count":0})";

/// A page of 200 rules of a service account that has `total`.
ScriptStep fullPage(int first, int total)
{
    core::RulePage page;
    for (int i = first; i < first + 200; ++i)
        page.rules.append(
            {u"http://weixin.qq.com/q/%1"_s.arg(i), u"p"_s, core::RuleState::Published, {}, {}, {}});
    page.totalCount = total;
    QJsonObject reply = core::toJson(page);
    reply.insert("errcode"_L1, 0);
    return jsonAnswer(QJsonDocument(reply).toJson());
}

} // namespace

class TestListCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsWhatTheServerHas();
    void printsNullForWhatTheServerDidNotSay();
    void asksAsTold_data();
    void asksAsTold();
    void readsEverything();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void explainsItself();
    void reportsARefusal();
    void reportsNoUsableAnswer_data();
    void reportsNoUsableAnswer();
    void reportsRulesThatChanged();
    void takesATokenFromAFile_data();
    void takesATokenFromAFile();
    void reportsTokenFiles_data();
    void reportsTokenFiles();
    void reportsAFullOutput();
};

void TestListCommand::printsWhatTheServerHas()
{
    const QByteArray json =
        R"({"errcode":0,"errmsg":"ok","rule_list":[{"prefix":"https://a.b/中","path":"p","state":2,)"
        R"("open_version":3,"permit_sub_rule":7,"debug_url":["https://a.b/中?x"]}],)"
        R"("qrcodejump_open":0,"list_size":1,"qrcodejump_pub_quota":20,"total_count":1})";
    ScriptedServer server({jsonAnswer(json)});
    const CliResult result = CliProcess().run(QStringList{u"list"_s} + CliProcess::ordinary(server.url()));
    QCOMPARE(result.err, QByteArray());
    QCOMPARE(result.exitCode, 0);
    QJsonObject expected = QJsonDocument::fromJson(json).object();
    expected.remove("errcode"_L1);
    expected.remove("errmsg"_L1);
    QCOMPARE(QJsonDocument::fromJson(result.out).object(), expected);
    QVERIFY(result.out.startsWith(
        R"({"qrcodejump_open":0,"qrcodejump_pub_quota":20,"total_count":1,"list_size":1,)"));
    QVERIFY(result.out.contains("https://a.b/中?x"));
}

void TestListCommand::printsNullForWhatTheServerDidNotSay()
{
    ScriptedServer server({jsonAnswer(R"({"errcode":0})")});
    const CliResult result = CliProcess().run(QStringList{u"list"_s} + CliProcess::ordinary(server.url()));
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.out,
             R"({"qrcodejump_open":null,"qrcodejump_pub_quota":null,"total_count":null,"list_size":0,)"
             R"("rule_list":[]})"
             "\n"_ba);
}

void TestListCommand::asksAsTold_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("body");
    const QByteArray newest = R"({"appid":"wx0miniprogram","get_type":0})";
    const QByteArray page = R"({"appid":"wx0miniprogram","get_type":2,"page_num":3,"page_size":50})";
    const QByteArray prefixes = R"({"appid":"wx0miniprogram","get_type":1,"prefix_list":["a","b"]})";

    QTest::newRow("nothing said") << QStringList() << newest;
    QTest::newRow("newest") << QStringList{u"--scope"_s, u"newest"_s} << newest;
    QTest::newRow("page") << QStringList{u"--scope"_s, u"page"_s,        u"--page"_s,
                                         u"3"_s,       u"--page-size"_s, u"50"_s}
                          << page;
    QTest::newRow("page, scope implied") << QStringList{u"--page=3"_s, u"--page-size=50"_s} << page;
    QTest::newRow("page without number") << QStringList{u"--scope"_s, u"page"_s}
                                         << QByteArray(page).replace(":3", ":1").replace(":50", ":200");
    QTest::newRow("prefix") << QStringList{u"--scope"_s, u"prefix"_s,   u"--prefix"_s,
                                           u"a"_s,       u"--prefix"_s, u"b"_s}
                            << prefixes;
    QTest::newRow("prefix, scope implied")
        << QStringList{u"--prefix"_s, u"a"_s, u"--prefix"_s, u"b"_s} << prefixes;
    QTest::newRow("all") << QStringList{u"--scope"_s, u"all"_s}
                         << QByteArray(page).replace(":3", ":1").replace(":50", ":200");
}

void TestListCommand::asksAsTold()
{
    QFETCH(QStringList, options);
    ScriptedServer server({jsonAnswer(kEmptyReply)});
    const CliResult result =
        CliProcess().run(QStringList{u"list"_s} + CliProcess::service(server.url()) + options);
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(server.requests().size(), 1);
    QVERIFY(server.requests().first().target.startsWith("/cgi-bin/wxopen/qrcodejumpget?access_token="));
    QTEST(server.requests().first().body, "body");
}

void TestListCommand::readsEverything()
{
    ScriptedServer server({fullPage(0, 400), fullPage(200, 400)});
    const CliResult result = CliProcess().run(QStringList{u"list"_s} + CliProcess::service(server.url())
                                              << u"--scope"_s << u"all"_s);
    QCOMPARE(result.exitCode, 0);
    const QJsonObject printed = QJsonDocument::fromJson(result.out).object();
    QCOMPARE(printed.value("rule_list"_L1).toArray().size(), 400);
    QCOMPARE(printed.value("list_size"_L1).toInt(), 400);
    QCOMPARE(printed.value("total_count"_L1).toInt(), 400);
}

void TestListCommand::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("removed");
    QTest::addColumn<QStringList>("added");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, const QStringList &removed, const QStringList &added,
                        const char *named) {
        QTest::newRow(name) << removed << added << QString::fromLatin1(named);
    };
    QStringList tooMany;
    for (int i = 0; i < 201; ++i)
        tooMany << u"--prefix"_s << u"p%1"_s.arg(i);

    row("unknown option", {}, {u"--token"_s, u"x"_s}, "token");
    row("an argument too many", {}, {u"rules"_s}, "argument");
    row("a value is missing", {}, {u"--page"_s}, "page");
    row("no server", {u"--base-url"_s}, {}, "--base-url");
    row("no kind", {u"--kind"_s}, {}, "--kind");
    row("unknown kind", {u"--kind"_s}, {u"--kind"_s, u"both"_s}, "--kind");
    row("no mini program", {u"--appid"_s}, {}, "--appid");
    row("empty mini program", {u"--appid"_s}, {u"--appid"_s, QString()}, "--appid");
    row("no token", {u"--token-env"_s}, {}, "--token-env");
    row("two tokens", {}, {u"--token-file"_s, u"x"_s}, "--token-file");
    row("variable not set", {u"--token-env"_s}, {u"--token-env"_s, u"QRJUMP_TEST_NOT_SET"_s}, "--token-env");
    row("page 0", {}, {u"--page"_s, u"0"_s}, "--page ");
    row("page is a word", {}, {u"--page"_s, u"one"_s}, "--page ");
    row("page size 0", {}, {u"--page-size"_s, u"0"_s}, "--page-size");
    row("page size 201", {}, {u"--page-size"_s, u"201"_s}, "--page-size");
    row("201 prefixes", {}, tooMany, "200 prefixes");
    row("empty prefix", {}, {u"--prefix"_s, QString()}, "--prefix");
    row("no prefix", {}, {u"--scope"_s, u"prefix"_s}, "--prefix");
    row("unknown scope", {}, {u"--scope"_s, u"some"_s}, "--scope");
    row("scope twice", {}, {u"--scope"_s, u"all"_s, u"--scope"_s, u"newest"_s}, "--scope");
    row("page of everything", {}, {u"--scope"_s, u"all"_s, u"--page"_s, u"2"_s}, "--page");
    row("prefix and page", {}, {u"--prefix"_s, u"a"_s, u"--page"_s, u"2"_s}, "--page");
    row("ordinary page", {u"--kind"_s}, {u"--kind"_s, u"ordinary"_s, u"--page"_s, u"2"_s}, "ordinary");
    row("ordinary prefix", {u"--kind"_s}, {u"--kind"_s, u"ordinary"_s, u"--prefix"_s, u"a"_s}, "ordinary");
    row("rate 0", {u"--rate"_s}, {u"--rate"_s, u"0"_s}, "--rate");
    row("rate of a word", {u"--rate"_s}, {u"--rate"_s, u"5,many"_s}, "--rate");
    row("three rates", {u"--rate"_s}, {u"--rate"_s, u"5,200,1000"_s}, "--rate");
    row("plain http elsewhere", {u"--base-url"_s}, {u"--base-url"_s, u"http://192.0.2.1"_s}, "--base-url");
    row("no web address", {u"--base-url"_s}, {u"--base-url"_s, u"ftp://127.0.0.1"_s}, "--base-url");
    row("no address", {u"--base-url"_s}, {u"--base-url"_s, u"127.0.0.1"_s}, "--base-url");
    row("address with query", {u"--base-url"_s}, {u"--base-url"_s, u"http://127.0.0.1/?a=b"_s}, "--base-url");
}

void TestListCommand::refusesWrongUsage()
{
    QFETCH(QStringList, removed);
    QFETCH(QStringList, added);
    QFETCH(QString, named);
    ScriptedServer server({jsonAnswer(kEmptyReply)});
    QStringList options = CliProcess::service(server.url());
    for (const QString &option : removed)
        options.remove(options.indexOf(option), 2);
    const CliResult result = CliProcess().run(QStringList{u"list"_s} + options + added);
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(result.out, QByteArray());
    const QByteArrayList lines = result.err.split('\n');
    QVERIFY2(lines.first().contains(named.toLatin1()), lines.first().constData());
    QCOMPARE(lines.mid(1), (QByteArrayList{"See “qrjump list --help”.", ""})); // nothing pushes it away
    QCOMPARE(server.requests().size(), 0);
}

void TestListCommand::explainsItself()
{
    const CliResult result = CliProcess().run({u"list"_s, u"--help"_s});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.err, QByteArray());
    for (const char *option : {"--base-url", "--kind", "--appid", "--token-env", "--token-file", "--scope",
                               "--page", "--page-size", "--prefix", "--rate"})
        QVERIFY2(result.out.contains(option), option);
}

void TestListCommand::reportsARefusal()
{
    ScriptedServer server({jsonAnswer(R"({"errcode":40166,"errmsg":"invalid appid rid: a-b-c"})")});
    const CliResult result = CliProcess().run(QStringList{u"list"_s} + CliProcess::service(server.url()));
    QCOMPARE(result.exitCode, 3);
    QCOMPARE(result.out, QByteArray());
    QCOMPARE(result.err,
             R"({"kind":"refused","http_status":200,"errcode":40166,"errmsg":"invalid appid rid: a-b-c",)"
             R"("rid":"a-b-c","changed":"no"})"
             "\n"_ba);
}

void TestListCommand::reportsNoUsableAnswer_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QJsonValue>("status");
    QTest::newRow("HTML") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<html>")
                          << u"unreadable"_s << QJsonValue(200);
    QTest::newRow("not found") << QByteArray("HTTP/1.1 404 X\r\nContent-Length: 6\r\n\r\n<html>")
                               << u"http_status"_s << QJsonValue(404);
    QTest::newRow("redirect")
        << QByteArray("HTTP/1.1 302 X\r\nLocation: http://127.0.0.1/\r\nContent-Length: 0\r\n\r\n")
        << u"redirect"_s << QJsonValue(302);
    QTest::newRow("wrong shape") << jsonAnswer(R"({"errcode":0,"rule_list":{}})").bytes << u"unreadable"_s
                                 << QJsonValue(200);
    QTest::newRow("cut") << QByteArray() << u"network"_s << QJsonValue();
}

void TestListCommand::reportsNoUsableAnswer()
{
    QFETCH(QByteArray, bytes);
    ScriptedServer server({cut(bytes)});
    const CliResult result = CliProcess().run(QStringList{u"list"_s} + CliProcess::service(server.url()));
    QCOMPARE(result.exitCode, 4);
    QCOMPARE(result.out, QByteArray());
    const QJsonObject error = result.errorObject();
    QCOMPARE(error.keys(),
             QStringList({u"changed"_s, u"errcode"_s, u"errmsg"_s, u"http_status"_s, u"kind"_s, u"rid"_s}));
    QTEST(error.value("kind"_L1).toString(), "kind");
    QTEST(error.value("http_status"_L1), "status");
    QVERIFY(error.value("errcode"_L1).isNull());
    QCOMPARE(error.value("changed"_L1), QJsonValue(u"no"_s));
}

void TestListCommand::reportsRulesThatChanged()
{
    ScriptedServer server({fullPage(0, 500), fullPage(200, 499)});
    const CliResult result =
        CliProcess().run(QStringList{u"list"_s} + CliProcess::service(server.url()) << u"--scope=all"_s);
    QCOMPARE(result.exitCode, 4);
    QCOMPARE(result.out, QByteArray());
    QCOMPARE(result.errorObject().value("kind"_L1), QJsonValue(u"changed_while_reading"_s));
    QVERIFY(result.errorObject().value("errmsg"_L1).toString().contains(u"499"_s));
}

void TestListCommand::takesATokenFromAFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("plain") << "abc-DEF_1"_ba;
    QTest::newRow("blanks and line end") << " abc-DEF_1\r\n"_ba;
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF"_ba + "abc-DEF_1\n";
}

void TestListCommand::takesATokenFromAFile()
{
    QFETCH(QByteArray, content);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"token"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) > 0 && file.flush());
    ScriptedServer server({jsonAnswer(kEmptyReply)});
    QStringList options = CliProcess::ordinary(server.url());
    options.replace(options.indexOf(u"--token-env"_s), u"--token-file"_s);
    options.replace(options.indexOf(u"QRJUMP_TEST_TOKEN"_s), file.fileName());
    const CliResult result = CliProcess().run(QStringList{u"list"_s} + options);
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(server.requests().first().target, "/cgi-bin/wxopen/qrcodejumpget?access_token=abc-DEF_1"_ba);
}

void TestListCommand::reportsTokenFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("missing") << QByteArray();
    QTest::newRow("only a line end") << "\n"_ba;
    QTest::newRow("two words") << "token another\n"_ba;
    QTest::newRow("much too long") << QByteArray(10'000, 'x');
}

void TestListCommand::reportsTokenFiles()
{
    QFETCH(QByteArray, content);
    const QTemporaryDir folder;
    const QString fileName = folder.filePath(u"token"_s);
    if (!content.isEmpty()) {
        QFile file(fileName);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    ScriptedServer server({jsonAnswer(kEmptyReply)});
    QStringList options = CliProcess::ordinary(server.url());
    options.replace(options.indexOf(u"--token-env"_s), u"--token-file"_s);
    options.replace(options.indexOf(u"QRJUMP_TEST_TOKEN"_s), fileName);
    const CliResult result = CliProcess().run(QStringList{u"list"_s} + options);
    QCOMPARE(result.exitCode, 5);
    QVERIFY(result.err.contains(fileName.toUtf8()));
    QCOMPARE(server.requests().size(), 0);
}

void TestListCommand::reportsAFullOutput()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("There is no /dev/full here.");
    ScriptedServer server({jsonAnswer(kEmptyReply)});
    CliProcess cli;
    cli.process().setStandardOutputFile(u"/dev/full"_s);
    const CliResult result = cli.run(QStringList{u"list"_s} + CliProcess::ordinary(server.url()));
    QCOMPARE(result.exitCode, 5);
    QVERIFY(!result.err.isEmpty());
}

QTEST_GUILESS_MAIN(TestListCommand)
#include "tst_listcommand.moc"
