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

const QByteArray kRules = "prefix,path,state,open_version,permit_sub_rule,debug_url_1\n"
                          "https://a.b/,pages/all,published,trial,not_exclusive,https://a.b/try\n"
                          "https://a.b/new,pages/new,unpublished,development,not_exclusive,\n"
                          "https://c.d/x/,pages/x,published,release,not_exclusive,\n";

/// A CSV file in a folder of its own.
class RulesFile
{
public:
    explicit RulesFile(const QByteArray &content = kRules)
    {
        QFile file(name());
        m_isWritten = file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    }

    [[nodiscard]] bool isWritten() const { return m_isWritten; }
    [[nodiscard]] QString name() const { return m_folder.filePath(u"rules.csv"_s); }

private:
    QTemporaryDir m_folder;
    bool m_isWritten = false;
};

CliResult check(const RulesFile &rules, const QStringList &links)
{
    return CliProcess().run(QStringList{u"check"_s, u"--rules"_s, rules.name()} + links);
}

QJsonObject only(const QByteArray &out)
{
    const QJsonArray answers = QJsonDocument::fromJson(out).array();
    return answers.size() == 1 ? answers.first().toObject() : QJsonObject();
}

ScriptStep page(const QList<core::JumpRule> &rules, int total)
{
    core::RulePage page;
    page.rules = rules;
    page.totalCount = total;
    QJsonObject reply = core::toJson(page);
    reply.insert("errcode"_L1, 0);
    return jsonAnswer(QJsonDocument(reply).toJson());
}

} // namespace

class TestCheckCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsOneObjectALink();
    void answers_data();
    void answers();
    void asksTheServerForEveryRule();
    void matchesCodesOfAFile();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void explainsItself();
    void reportsFiles();
    void reportsARefusal();
    void reportsAFullOutput();
};

void TestCheckCommand::printsOneObjectALink()
{
    const RulesFile rules;
    QVERIFY(rules.isWritten());
    const CliResult result = check(rules, {u"https://a.b/try"_s, u"https://x.y/"_s});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.err, QByteArray());
    QCOMPARE(result.out,
             R"([
{"link":"https://a.b/try","verdict":"opens","rule":"https://a.b/","state":"published",)"
             R"("staff_see":{"path":"pages/all","version":"trial"},)"
             R"("public_sees":{"path":"pages/all","version":"release"},)"
             R"("reasons":[{"reason":"test_link","rule":"https://a.b/",)"
             R"("text":"It is a test link of the rule https://a.b/."}]},
{"link":"https://x.y/","verdict":"no","rule":null,"state":null,"staff_see":null,"public_sees":null,)"
             R"("reasons":[{"reason":"other_host","rule":"https://a.b/",)"
             R"("text":"The rule https://a.b/ has another host."}]}
]
)"_ba);
}

void TestCheckCommand::answers_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QJsonValue>("rule");
    QTest::addColumn<QString>("reason");
    QTest::newRow("opens") << u"https://c.d/x/1?y"_s << u"opens"_s << QJsonValue(u"https://c.d/x/"_s)
                           << QString();
    QTest::newRow("unpublished") << u"https://a.b/new"_s << u"no"_s << QJsonValue(u"https://a.b/new"_s)
                                 << u"not_published"_s;
    QTest::newRow("scheme") << u"http://c.d/x/1"_s << u"no"_s << QJsonValue() << u"other_scheme"_s;
    QTest::newRow("cannot tell") << u"https://c.d/x"_s << u"cannot_tell"_s << QJsonValue() << u"may_cover"_s;
    QTest::newRow("no link") << u"hello"_s << u"no"_s << QJsonValue() << u"not_a_link"_s;
}

void TestCheckCommand::answers()
{
    QFETCH(QString, link);
    QFETCH(QString, reason);
    const CliResult result = check(RulesFile(), {link});
    QCOMPARE(result.exitCode, 0);
    const QJsonObject answer = only(result.out);
    QCOMPARE(answer.value("link"_L1), QJsonValue(link));
    QTEST(answer.value("verdict"_L1).toString(), "verdict");
    QTEST(answer.value("rule"_L1), "rule");
    QCOMPARE(answer.value("reasons"_L1).toArray().first().toObject().value("reason"_L1).toString(), reason);
}

void TestCheckCommand::asksTheServerForEveryRule()
{
    QList<core::JumpRule> rules;
    for (int i = 0; i < 400; ++i)
        rules.append({u"http://weixin.qq.com/q/%1"_s.arg(i, 4, 10, QLatin1Char('0')),
                      u"pages/p"_s,
                      core::RuleState::Published,
                      {},
                      {},
                      {}});
    ScriptedServer server({page(rules.first(200), 400), page(rules.last(200), 400)});
    const CliResult result = CliProcess().run(QStringList{u"check"_s} + CliProcess::service(server.url())
                                              << u"http://weixin.qq.com/q/0399"_s);
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(server.requests().size(), 2);
    const QJsonObject answer = only(result.out);
    QCOMPARE(answer.value("verdict"_L1), QJsonValue(u"opens"_s));
    QCOMPARE(answer.value("rule"_L1), QJsonValue(u"http://weixin.qq.com/q/0399"_s));
}

void TestCheckCommand::matchesCodesOfAFile()
{
    const RulesFile rules("prefix,path,state\nhttp://weixin.qq.com/q/0a,pages/p,published\n");
    const CliResult result = check(rules, {u"--kind"_s, u"service"_s, u"http://weixin.qq.com/q/0ab"_s});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(only(result.out).value("verdict"_L1), QJsonValue(u"cannot_tell"_s));
}

void TestCheckCommand::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("named");
    const auto row = [](const char *name, const QStringList &arguments, const QByteArray &named) {
        QTest::newRow(name) << arguments << named;
    };
    row("no link", {u"--rules"_s, u"x.csv"_s}, "URL");
    row("empty link", {u"--rules"_s, u"x.csv"_s, QString()}, "argument");
    row("no rules", {u"https://a.b/"_s}, "--rules");
    row("file and account", {u"--rules"_s, u"x.csv"_s, u"--account"_s, u"Shop"_s, u"https://a.b/"_s},
        "--account");
    row("file and server",
        {u"--rules"_s, u"x.csv"_s, u"--base-url"_s, u"http://127.0.0.1"_s, u"https://a.b/"_s}, "--base-url");
    row("file and rate", {u"--rules"_s, u"x.csv"_s, u"--rate"_s, u"5"_s, u"https://a.b/"_s}, "--rate");
    row("unknown kind", {u"--rules"_s, u"x.csv"_s, u"--kind"_s, u"both"_s, u"https://a.b/"_s}, "--kind");
    row("unknown option", {u"--scope"_s, u"all"_s, u"https://a.b/"_s}, "scope");
}

void TestCheckCommand::refusesWrongUsage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, named);
    const CliResult result = CliProcess().run(QStringList{u"check"_s} + arguments);
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(result.out, QByteArray());
    const QByteArrayList lines = result.err.split('\n');
    QVERIFY2(lines.first().contains(named), lines.first().constData());
    QCOMPARE(lines.mid(1), (QByteArrayList{"See “qrjump check --help”.", ""}));
}

void TestCheckCommand::explainsItself()
{
    const CliResult result = CliProcess().run({u"check"_s, u"--help"_s});
    QCOMPARE(result.exitCode, 0);
    for (const char *word : {"qrjump check", "URL", "--rules", "--account", "--base-url", "--kind", "--rate"})
        QVERIFY2(result.out.contains(word), word);
}

void TestCheckCommand::reportsFiles()
{
    const RulesFile withoutPath("prefix,state\nhttps://a.b/,published\n");
    QCOMPARE(check(withoutPath, {u"https://a.b/"_s}).exitCode, 5);
    const CliResult missing =
        CliProcess().run({u"check"_s, u"--rules"_s, u"/nowhere/rules.csv"_s, u"https://a.b/"_s});
    QCOMPARE(missing.exitCode, 5);
    QVERIFY(missing.err.contains("/nowhere/rules.csv"));
}

void TestCheckCommand::reportsARefusal()
{
    ScriptedServer server({jsonAnswer(R"({"errcode":40166,"errmsg":"invalid appid rid: a-b-c"})")});
    const CliResult result =
        CliProcess().run(QStringList{u"check"_s} + CliProcess::ordinary(server.url()) << u"https://a.b/"_s);
    QCOMPARE(result.exitCode, 3);
    QCOMPARE(result.out, QByteArray());
    QCOMPARE(result.errorObject().value("errcode"_L1), QJsonValue(40166));
}

void TestCheckCommand::reportsAFullOutput()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("There is no /dev/full here.");
    const RulesFile rules;
    CliProcess cli;
    cli.process().setStandardOutputFile(u"/dev/full"_s);
    const CliResult result = cli.run({u"check"_s, u"--rules"_s, rules.name(), u"https://a.b/"_s});
    QCOMPARE(result.exitCode, 5);
    QVERIFY(!result.err.isEmpty());
}

QTEST_GUILESS_MAIN(TestCheckCommand)
#include "tst_checkcommand.moc"
