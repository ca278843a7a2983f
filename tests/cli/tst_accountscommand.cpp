#include "cliprocess.h"
#include "configfolder.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;

namespace {

Account codes()
{
    Account account = shopAt(QUrl(u"https://gateway.example/wx"_s));
    account.id = u"id-2"_s;
    account.name = u"Codes"_s;
    account.kind = AccountKind::Service;
    account.miniProgramAppids = {u"wx1"_s, u"wx2"_s};
    account.miniProgramAppid = u"wx2"_s;
    account.colour = AccountColour::Red;
    account.word = u"Production"_s;
    account.writes = WriteAccess::Locked;
    account.token = AppSecretSettings();
    account.limits = {.perSecond = 3, .perMinute = 100};
    return account;
}

QStringList accounts(const ConfigFolder &folder, const QStringList &more = {})
{
    return QStringList{u"accounts"_s} + more + QStringList{u"--config-dir"_s, folder.path()};
}

QJsonArray listed(const CliResult &result)
{
    return QJsonDocument::fromJson(result.out).object().value("accounts"_L1).toArray();
}

} // namespace

/// `qrjump accounts` but for the test of a connection.
class TestAccountsCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsTheAccounts_data();
    void listsTheAccounts();
    void listsNothingWithoutAccounts();
    void usesTheFolderOfTheWindow();
    void reportsAFileThatCannotBeRead();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void movesAccounts();
    void exportsOnlyNamedAccounts();
    void leavesTheAccountsAfterABadImport();
    void explainsItself();
};

void TestAccountsCommand::listsTheAccounts_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::newRow("accounts") << QStringList();
    QTest::newRow("accounts list") << QStringList{u"list"_s};
}

void TestAccountsCommand::listsTheAccounts()
{
    QFETCH(QStringList, command);
    const ConfigFolder folder({shopAt(QUrl(u"https://api.weixin.qq.com"_s)), codes()});
    const CliResult result = CliProcess().run(accounts(folder, command));
    QCOMPARE(result.err, QByteArray());
    QCOMPARE(result.exitCode, 0);
    const QJsonArray all = listed(result);
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.first()["name"_L1].toString(), u"Shop 商店"_s);
    const QJsonObject expected{{"id"_L1, u"id-2"_s},
                               {"name"_L1, u"Codes"_s},
                               {"kind"_L1, u"service"_s},
                               {"appid"_L1, u"wx0123456789abcdef"_s},
                               {"mini_programs"_L1, QJsonArray{u"wx1"_s, u"wx2"_s}},
                               {"active_mini_program"_L1, u"wx2"_s},
                               {"base_url"_L1, u"https://gateway.example/wx"_s},
                               {"sandbox"_L1, false},
                               {"proxy"_L1, u"none"_s},
                               {"token_source"_L1, u"app_secret"_s},
                               {"colour"_L1, u"red"_s},
                               {"word"_L1, u"Production"_s},
                               {"locked"_L1, true},
                               {"rate"_L1, u"3,100"_s}};
    QCOMPARE(all.last().toObject(), expected);
}

void TestAccountsCommand::listsNothingWithoutAccounts()
{
    const QTemporaryDir folder;
    const CliResult result = CliProcess().run({u"accounts"_s, u"--config-dir"_s, folder.path()});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.out, "{\"accounts\":[]}\n"_ba);
}

void TestAccountsCommand::usesTheFolderOfTheWindow()
{
    const QTemporaryDir home;
    const SystemClock clock;
    const AccountStore store(home.filePath(u"qrjump-manager"_s), clock);
    QVERIFY(store.change([](QList<Account> &all) { all.append(codes()); }));
    CliProcess cli;
    QProcessEnvironment environment = cli.process().processEnvironment();
    environment.insert(u"XDG_CONFIG_HOME"_s, home.path());
    cli.process().setProcessEnvironment(environment);
    const CliResult result = cli.run({u"accounts"_s});
    QCOMPARE(listed(result).size(), 1);
}

void TestAccountsCommand::reportsAFileThatCannotBeRead()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"accounts.json"_s)); // also root cannot read a folder as a file
    const CliResult result = CliProcess().run({u"accounts"_s, u"--config-dir"_s, folder.path()});
    QCOMPARE(result.exitCode, 5);
    QCOMPARE(result.out, QByteArray());
    QVERIFY2(result.err.contains("accounts.json"), result.err.constData());
}

void TestAccountsCommand::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown command") << QStringList{u"rename"_s};
    QTest::newRow("argument of list") << QStringList{u"list"_s, u"Shop"_s};
    QTest::newRow("secret of list") << QStringList{u"list"_s, u"--secret-env"_s, u"X"_s};
}

void TestAccountsCommand::refusesWrongUsage()
{
    QFETCH(QStringList, arguments);
    const ConfigFolder folder({codes()});
    const CliResult result = CliProcess().run(accounts(folder, arguments));
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(result.out, QByteArray());
    QVERIFY(!result.err.isEmpty());
}

void TestAccountsCommand::movesAccounts()
{
    const ConfigFolder folder({shopAt(QUrl(u"https://api.weixin.qq.com"_s)), codes()});
    const QString fileName = QDir(folder.path()).filePath(u"moved.json"_s);
    const CliResult exported = CliProcess().run(accounts(folder, {u"export"_s, fileName}));
    QCOMPARE(exported.err, QByteArray());
    QCOMPARE(exported.lastOutLine(), "2 accounts"_ba);

    const CliResult imported = CliProcess().run(accounts(folder, {u"import"_s, fileName}));
    QCOMPARE(imported.err, QByteArray());
    QCOMPARE(imported.exitCode, 0);
    const QJsonArray added = QJsonDocument::fromJson(imported.out)["added"_L1].toArray();
    QCOMPARE(added.size(), 2);
    QCOMPARE(added.last()["name_in_file"_L1].toString(), u"Codes"_s);
    QCOMPARE(added.last()["name"_L1].toString(), u"Codes (2)"_s);
    QCOMPARE(added.last()["secrets_to_enter"_L1].toArray(), QJsonArray{u"app-secret"_s});
    QCOMPARE(listed(CliProcess().run(accounts(folder))).size(), 4);
}

void TestAccountsCommand::exportsOnlyNamedAccounts()
{
    const ConfigFolder folder({shopAt(QUrl(u"https://api.weixin.qq.com"_s)), codes()});
    const QString fileName = QDir(folder.path()).filePath(u"one.json"_s);
    const CliResult one = CliProcess().run(accounts(folder, {u"export"_s, fileName, u"Codes"_s}));
    QCOMPARE(one.lastOutLine(), "1 accounts"_ba);
    QVERIFY(QFile::remove(fileName));
    const CliResult none = CliProcess().run(accounts(folder, {u"export"_s, fileName, u"Nobody"_s}));
    QCOMPARE(none.exitCode, 2);
    QVERIFY(!QFile::exists(fileName));
}

void TestAccountsCommand::leavesTheAccountsAfterABadImport()
{
    const ConfigFolder folder({codes()});
    const QString missing = QDir(folder.path()).filePath(u"missing.json"_s);
    const CliResult result = CliProcess().run(accounts(folder, {u"import"_s, missing}));
    QCOMPARE(result.exitCode, 5);
    QVERIFY2(result.err.contains("missing.json"), result.err.constData());
    QCOMPARE(CliProcess().run(accounts(folder, {u"import"_s})).exitCode, 2);
    QCOMPARE(listed(CliProcess().run(accounts(folder))).size(), 1);
}

void TestAccountsCommand::explainsItself()
{
    for (const QString &command : {u"list"_s, u"export"_s, u"import"_s, u"test"_s}) {
        const CliResult overview = CliProcess().run({u"accounts"_s, u"--help"_s});
        QCOMPARE(overview.exitCode, 0);
        QVERIFY(overview.out.contains("\n  " + command.toUtf8()));
        const CliResult help = CliProcess().run({u"accounts"_s, command, u"--help"_s});
        QCOMPARE(help.exitCode, 0);
        QVERIFY2(help.out.contains("Usage: qrjump accounts " + command.toUtf8()), help.out.constData());
    }
}

QTEST_GUILESS_MAIN(TestAccountsCommand)
#include "tst_accountscommand.moc"
