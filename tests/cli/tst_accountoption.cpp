#include "cliprocess.h"
#include "configfolder.h"

#include "core/sandbox/sandboxserver.h"
#include "tests/support/scriptedserver.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;

namespace {

const auto kShop = u"Shop 商店"_s;
const QStringList kSecret{u"--secret-env"_s, u"QRJUMP_TEST_TOKEN"_s};
const QByteArray kRules = R"({"errcode":0,"rule_list":[{"prefix":"https://a.b/"}],"total_count":1})";

/// A page of 200 rules of a service account that has 400.
ScriptStep fullPage(int first)
{
    QByteArrayList rules;
    for (int i = first; i < first + 200; ++i)
        rules.append(R"({"prefix":"http://weixin.qq.com/q/%1"})"_ba.replace("%1", QByteArray::number(i)));
    return jsonAnswer(R"({"errcode":0,"total_count":400,"rule_list":[)" + rules.join(',') + "]}");
}

/// `qrjump list` for the account called `name` in `folder`.
QStringList list(const ConfigFolder &folder, const QString &name, const QStringList &more = kSecret)
{
    return QStringList{u"list"_s} + folder.options(name) + more;
}

} // namespace

/// `--account` and `--secret-env` of the commands that ask for rules.
class TestAccountOption : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForTheAccountsRules_data();
    void asksForTheAccountsRules();
    void exportsTheAccountsRules();
    void fetchesTheTokenWithTheSecret();
    void keepsToTheAccountsRate_data();
    void keepsToTheAccountsRate();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void anUnknownAccountListsNone();
    void refusesTwoOfOneName();
    void aSandboxAccountBringsItsSandbox();
    void theWindowsSandboxIsNotTakenAway();
    void aPlatformNeedsTheKeychain();
    void saysWhatToDoWithoutAKeychain();
    void theProxyIsNotHandedTheSecret();
    void saysThatTheSettingsWereKeptAside();
};

void TestAccountOption::asksForTheAccountsRules_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("by name") << kShop;
    QTest::newRow("by id") << u"id-1"_s;
}

void TestAccountOption::asksForTheAccountsRules()
{
    QFETCH(QString, name);
    ScriptedServer server({jsonAnswer(kRules)});
    Account account = shopAt(server.url());
    account.kind = AccountKind::Service;
    account.miniProgramAppids = {u"wx1"_s, u"wx2"_s};
    account.miniProgramAppid = u"wx2"_s;
    const ConfigFolder folder({account});
    const CliResult result = CliProcess().run(list(folder, name));
    QCOMPARE(result.err, QByteArray());
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.out.contains("https://a.b/"));
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(server.requests().first().body, R"({"appid":"wx2","get_type":0})"_ba);
}

void TestAccountOption::exportsTheAccountsRules()
{
    ScriptedServer server({jsonAnswer(kRules)});
    const ConfigFolder folder({shopAt(server.url())});
    const QString fileName = QDir(folder.path()).filePath(u"rules.csv"_s);
    const CliResult result =
        CliProcess().run(QStringList{u"export"_s, u"--out"_s, fileName} + folder.options(kShop) + kSecret);
    QCOMPARE(result.err, QByteArray());
    QCOMPARE(result.lastOutLine(), "1 rows"_ba);
    QVERIFY(QFile::exists(fileName));
}

void TestAccountOption::fetchesTheTokenWithTheSecret()
{
    ScriptedServer server(
        {jsonAnswer(R"({"access_token":"fetched","expires_in":7200})"), jsonAnswer(kRules)});
    Account account = shopAt(server.url());
    account.token = AppSecretSettings();
    const ConfigFolder folder({account});
    const CliResult result = CliProcess().run(list(folder, kShop));
    QCOMPARE(result.err, QByteArray());
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(server.requests().first().target, "/cgi-bin/stable_token"_ba);
    QCOMPARE(server.requests().last().target, "/cgi-bin/wxopen/qrcodejumpget?access_token=fetched"_ba);
}

void TestAccountOption::keepsToTheAccountsRate_data()
{
    QTest::addColumn<int>("perSecond");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("the account's") << 1 << QStringList();
    QTest::newRow("--rate wins") << 1000 << QStringList{u"--rate"_s, u"1"_s};
}

void TestAccountOption::keepsToTheAccountsRate()
{
    QFETCH(int, perSecond);
    QFETCH(QStringList, options);
    ScriptedServer server({fullPage(0), fullPage(200)});
    Account account = shopAt(server.url());
    account.kind = AccountKind::Service;
    account.miniProgramAppid = u"wx2"_s;
    account.limits.perSecond = perSecond;
    const ConfigFolder folder({account});
    QElapsedTimer timer;
    timer.start();
    const CliResult result =
        CliProcess().run(list(folder, kShop, kSecret + QStringList{u"--scope"_s, u"all"_s} + options));
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(server.requests().size(), 2);
    QVERIFY2(timer.elapsed() >= 1'000, qPrintable(QString::number(timer.elapsed())));
}

void TestAccountOption::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("named");
    const QStringList shop{u"--account"_s, kShop};
    QTest::newRow("server") << shop + QStringList{u"--base-url"_s, u"https://a.b"_s} << "--base-url"_ba;
    QTest::newRow("kind") << shop + QStringList{u"--kind"_s, u"ordinary"_s} << "--kind"_ba;
    QTest::newRow("mini program") << shop + QStringList{u"--appid"_s, u"wx1"_s} << "--appid"_ba;
    QTest::newRow("token") << shop + QStringList{u"--token-env"_s, u"QRJUMP_TEST_TOKEN"_s}
                           << "--token-env"_ba;
    QTest::newRow("token file") << shop + QStringList{u"--token-file"_s, u"x"_s} << "--token-file"_ba;
    QTest::newRow("no name") << QStringList{u"--account"_s, QString()} << "--account"_ba;
    QTest::newRow("two names") << shop + shop << "--account"_ba;
    QTest::newRow("secret of nobody") << kSecret << "--secret-env"_ba;
    QTest::newRow("neither") << QStringList() << "--account"_ba;
    QTest::newRow("no variable") << shop + QStringList{u"--secret-env"_s, u"QRJUMP_TEST_NOT_SET"_s}
                                 << "--secret-env"_ba;
    QTest::newRow("ordinary page") << shop + kSecret + QStringList{u"--page"_s, u"2"_s} << "ordinary"_ba;
}

void TestAccountOption::refusesWrongUsage()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, named);
    ScriptedServer server({jsonAnswer(kRules)});
    const ConfigFolder folder({shopAt(server.url())});
    const bool hasAccount = options.contains(u"--account"_s);
    const CliResult result =
        CliProcess().run(QStringList{u"list"_s} + options +
                         (hasAccount ? QStringList{u"--config-dir"_s, folder.path()} : QStringList()));
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(result.out, QByteArray());
    QVERIFY2(result.err.split('\n').first().contains(named), result.err.constData());
    QVERIFY(result.err.endsWith("\nSee “qrjump list --help”.\n"));
    QCOMPARE(server.requests().size(), 0);
}

void TestAccountOption::anUnknownAccountListsNone()
{
    const ConfigFolder folder({shopAt(QUrl(u"http://127.0.0.1:1"_s))});
    const CliResult result = CliProcess().run(list(folder, u"shop 商店"_s)); // names match exactly
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.err.contains("“qrjump accounts” lists them"), result.err.constData());
    QVERIFY(!result.err.contains("Shop"));
}

void TestAccountOption::refusesTwoOfOneName()
{
    Account other = shopAt(QUrl(u"http://127.0.0.1:1"_s));
    other.id = u"id-2"_s;
    const ConfigFolder folder({shopAt(QUrl(u"http://127.0.0.1:1"_s)), other});
    const CliResult result = CliProcess().run(list(folder, kShop));
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.err.contains("by its id"), result.err.constData());
}

void TestAccountOption::aSandboxAccountBringsItsSandbox()
{
    Account account = shopAt({});
    account.appid = qrjump::sandbox::SandboxServer().accounts().first().appid;
    account.isSandbox = true;
    const ConfigFolder folder({account});
    const CliResult result = CliProcess().run(list(folder, kShop));
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(QJsonDocument::fromJson(result.out).object().value("rule_list"_L1).toArray().size(), 12);
}

void TestAccountOption::theWindowsSandboxIsNotTakenAway()
{
    Account account = shopAt({});
    account.isSandbox = true;
    const ConfigFolder folder({account});
    qrjump::sandbox::SandboxOptions options;
    options.dataFile = QDir(folder.path()).filePath(u"sandbox.sqlite"_s);
    qrjump::sandbox::SandboxServer windows(options);
    QVERIFY(windows.start());
    const CliResult result = CliProcess().run(list(folder, kShop));
    QCOMPARE(result.exitCode, 5);
    QVERIFY2(result.err.contains("close the window"), result.err.constData());
    QVERIFY(!windows.baseUrl().isEmpty());
}

void TestAccountOption::aPlatformNeedsTheKeychain()
{
    ScriptedServer server({jsonAnswer(kRules)});
    Account account = shopAt(server.url());
    account.token = PlatformSettings{.componentAppid = u"wxc"_s, .componentToken = {}};
    const ConfigFolder folder({account});
    const CliResult result = CliProcess().run(list(folder, kShop));
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.err.contains("keychain"), result.err.constData());
    QCOMPARE(server.requests().size(), 0);
}

void TestAccountOption::saysWhatToDoWithoutAKeychain()
{
    ScriptedServer server({jsonAnswer(kRules)});
    const ConfigFolder folder({shopAt(server.url())});
    CliProcess cli;
    cli.takeKeychainAway();
    const CliResult result = cli.run(list(folder, kShop, {}));
    QCOMPARE(result.exitCode, 6);
    QCOMPARE(result.out, QByteArray());
    QCOMPARE(result.err.count('\n'), 1);
    QVERIFY2(result.err.contains("--secret-env") && result.err.contains(kShop.toUtf8()),
             result.err.constData());
    QCOMPARE(server.requests().size(), 0);
}

void TestAccountOption::theProxyIsNotHandedTheSecret()
{
    ScriptedServer server({jsonAnswer(kRules)});
    ScriptedServer proxy({cut("HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=\"x\"\r\n\r\n")});
    Account account = shopAt(server.url());
    account.proxy = {.kind = ProxySettings::Kind::Manual,
                     .host = u"127.0.0.1"_s,
                     .port = proxy.serverPort(),
                     .user = u"anna"_s};
    const ConfigFolder folder({account});
    CliProcess cli;
    cli.takeKeychainAway();
    const CliResult result = cli.run(list(folder, kShop));
    QCOMPARE(result.exitCode, 6);
    QVERIFY2(result.err.contains("proxy-password"), result.err.constData());
    QCOMPARE(proxy.requests().size(), 0);
}

void TestAccountOption::saysThatTheSettingsWereKeptAside()
{
    const ConfigFolder folder({});
    QFile file(folder.store().fileName());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("<html>") > 0);
    file.close();
    const CliResult result = CliProcess().run(list(folder, kShop));
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.err.contains("accounts.json.unreadable-"), result.err.constData());
}

QTEST_GUILESS_MAIN(TestAccountOption)
#include "tst_accountoption.moc"
