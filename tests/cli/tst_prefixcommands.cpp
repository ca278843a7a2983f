#include "changebench.h"
#include "configfolder.h"

#include "core/store/snapshotstore.h"
#include "tests/support/scriptedserver.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;

namespace {

const auto kYes = u"--yes"_s;

QStringList prefixOptions(const QStringList &prefixes)
{
    QStringList options;
    for (const QString &prefix : prefixes)
        options << u"--prefix"_s << prefix;
    return options;
}

QStringList prefixesWith(const QList<JumpRule> &rules, RuleState state)
{
    QStringList prefixes;
    for (const JumpRule &rule : rules) {
        if (rule.state == state)
            prefixes.append(rule.prefix);
    }
    return prefixes;
}

QJsonObject outcome(int done, int already, int refused)
{
    return {{"done"_L1, done}, {"already"_L1, already}, {"refused"_L1, refused}, {"needs_you"_L1, 0},
            {"unknown"_L1, 0}, {"waiting"_L1, 0},       {"withdrawn"_L1, 0}};
}

} // namespace

/// `qrjump publish` and `qrjump delete`.
class TestPrefixCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDryRunSendsNothing_data();
    void aDryRunSendsNothing();
    void publishes();
    void publishedAlreadyIsDone();
    void saysWhyARuleWasRefused();
    void printsNothingThatATerminalWouldObey();
    void deletes();
    void takesPrefixesFromAFile_data();
    void takesPrefixesFromAFile();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void namesFilesItCannotUse_data();
    void namesFilesItCannotUse();
    void refusesReadOnlyAccounts();
    void refusesMorePublishesThanAreLeft();
    void goesOnOnlyWhenTold();
    void keepsTheJournalWhereItIsTold_data();
    void keepsTheJournalWhereItIsTold();
    void aSnapshotOfTheWindowFollows();
};

void TestPrefixCommands::aDryRunSendsNothing_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QJsonObject>("plan");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("publish") << u"publish"_s
                             << QJsonObject{{"publish"_L1, 1},
                                            {"already_published"_L1, 1},
                                            {"missing"_L1, 1},
                                            {"publishes_left"_L1, 100}}
                             << 3;
    QTest::newRow("delete") << u"delete"_s
                            << QJsonObject{{"delete"_L1, 2}, {"published"_L1, 1}, {"already_gone"_L1, 1}}
                            << 0;
}

void TestPrefixCommands::aDryRunSendsNothing()
{
    QFETCH(QString, command);
    QFETCH(QJsonObject, plan);
    QFETCH(int, exitCode);
    const ChangeBench bench(20);
    QVERIFY(bench.isStarted);
    const QStringList prefixes{prefixesWith(bench.rules(), RuleState::Published).first(),
                               u"http://weixin.qq.com/q/none"_s,
                               prefixesWith(bench.rules(), RuleState::Unpublished).first()};
    const CliResult result =
        CliProcess().run(QStringList{command, u"--dry-run"_s} + prefixOptions(prefixes) + bench.service());
    QCOMPARE(result.exitCode, exitCode);
    QCOMPARE(result.out.count('\n'), 1);
    QCOMPARE(planOf(result), plan);
    QCOMPARE(bench.recorder->writes().size(), 0);
    QVERIFY(!QFile::exists(bench.path(u"data/operations.db"_s)));
}

void TestPrefixCommands::publishes()
{
    const ChangeBench bench(20);
    QVERIFY(bench.isStarted);
    const QStringList wanted = prefixesWith(bench.rules(), RuleState::Unpublished).first(3);
    const auto missing = u"http://weixin.qq.com/q/none"_s;
    const CliResult result = CliProcess().run(QStringList{u"publish"_s, kYes} + prefixOptions(wanted) +
                                              prefixOptions({missing, wanted.first()}) + bench.service());
    QCOMPARE(result.exitCode, 3); // one is missing
    QVERIFY2(result.err.contains(missing.toUtf8()), result.err.constData());
    QCOMPARE(planOf(result).value("publish"_L1), QJsonValue(3));
    QCOMPARE(outcomeOf(result), outcome(3, 0, 1));
    const QStringList published = prefixesWith(bench.rules(), RuleState::Published);
    for (const QString &prefix : wanted)
        QVERIFY(published.contains(prefix));
    QCOMPARE(bench.recorder->writes().size(), 3);
    QCOMPARE(bench.publishesLeft(), 97);
}

void TestPrefixCommands::publishedAlreadyIsDone()
{
    const ChangeBench bench(20);
    const QStringList published = prefixesWith(bench.rules(), RuleState::Published).first(2);
    const CliResult result =
        CliProcess().run(QStringList{u"publish"_s, kYes} + prefixOptions(published) + bench.service());
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.err, QByteArray());
    QCOMPARE(outcomeOf(result), outcome(0, 2, 0));
    QCOMPARE(bench.recorder->writes().size(), 0);
}

void TestPrefixCommands::saysWhyARuleWasRefused()
{
    const ChangeBench bench;
    const auto prefix = u"http://weixin.qq.com/q/unreleased"_s;
    bench.write(bench.path(u"one.csv"_s), "prefix,path\n" + prefix.toUtf8() + ",pages/a\n");
    QCOMPARE(
        CliProcess().run(QStringList{u"import"_s, bench.path(u"one.csv"_s), kYes} + bench.service()).exitCode,
        0);
    const CliResult result =
        CliProcess().run(QStringList{u"publish"_s, kYes} + prefixOptions({prefix}) + bench.service());
    QCOMPARE(result.exitCode, 3);
    QCOMPARE(outcomeOf(result), outcome(0, 0, 1));
    QVERIFY2(result.err.startsWith(prefix.toUtf8()) && result.err.contains("85074"), result.err.constData());
}

void TestPrefixCommands::printsNothingThatATerminalWouldObey()
{
    const ChangeBench bench;
    const CliResult result = CliProcess().run(QStringList{u"publish"_s, kYes} +
                                              prefixOptions({u"\x1b]0;title\a"_s}) + bench.service());
    QCOMPARE(result.exitCode, 3);
    QVERIFY2(result.err.contains("]0;title"), result.err.constData());
    QVERIFY(!result.err.contains('\x1b') && !result.err.contains('\a'));
}

void TestPrefixCommands::deletes()
{
    const ChangeBench bench(20);
    const QStringList wanted{prefixesWith(bench.rules(), RuleState::Published).first(),
                             prefixesWith(bench.rules(), RuleState::Unpublished).first()};
    const QStringList arguments = QStringList{u"delete"_s, kYes} + prefixOptions(wanted) + bench.service();
    const CliResult result = CliProcess().run(arguments);
    QCOMPARE(result.err, QByteArray());
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(outcomeOf(result), outcome(2, 0, 0));
    QCOMPARE(bench.rules().size(), 18);
    const CliResult again = CliProcess().run(arguments);
    QCOMPARE(again.exitCode, 0);
    QCOMPARE(outcomeOf(again), outcome(0, 2, 0));
    for (const QString &prefix : wanted) // it may have been mistyped
        QVERIFY2(again.err.contains(prefix.toUtf8()), again.err.constData());
    QCOMPARE(bench.recorder->writes().size(), 2);
}

void TestPrefixCommands::takesPrefixesFromAFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("lines") << "A\nB\n\nA\n"_ba;
    QTest::newRow("lines of Windows") << "\xEF\xBB\xBF"
                                         "A\r\nB"_ba;
    QTest::newRow("column") << "path,prefix\r\npages/x,A\r\n\"a\nb\",B\r\n,\r\n"_ba;
    QTest::newRow("guarded") << "prefix\nA\n'B\n"_ba;
}

void TestPrefixCommands::takesPrefixesFromAFile()
{
    QFETCH(QByteArray, content);
    const ChangeBench bench(20);
    const QStringList wanted = prefixesWith(bench.rules(), RuleState::Unpublished).first(2);
    content.replace('A', wanted.first().toUtf8()).replace('B', wanted.last().toUtf8());
    bench.write(bench.path(u"prefixes"_s), content);
    const CliResult result = CliProcess().run(
        QStringList{u"delete"_s, kYes, u"--file"_s, bench.path(u"prefixes"_s)} + bench.service());
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(outcomeOf(result), outcome(2, 0, 0));
    for (const JumpRule &rule : bench.rules())
        QVERIFY(!wanted.contains(rule.prefix));
}

void TestPrefixCommands::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("named");
    const QStringList one{u"--prefix"_s, u"http://weixin.qq.com/q/a"_s};
    QTest::newRow("nobody to ask") << one << "--yes"_ba;
    QTest::newRow("no prefix") << QStringList{kYes} << "--file"_ba;
    QTest::newRow("both") << one + QStringList{kYes, u"--file"_s, u"x"_s} << "--file"_ba;
    QTest::newRow("empty") << QStringList{kYes, u"--prefix"_s, QString()} << "--prefix"_ba;
    QTest::newRow("resume with prefix") << one + QStringList{u"--resume"_s} << "--resume"_ba;
    QTest::newRow("resume and abandon") << QStringList{u"--resume"_s, u"--abandon"_s} << "--abandon"_ba;
    QTest::newRow("leave out anew") << one + QStringList{kYes, u"--leave-out"_s, u"x"_s} << "--leave-out"_ba;
    QTest::newRow("dry resume") << QStringList{u"--resume"_s, u"--dry-run"_s} << "--dry-run"_ba;
    QTest::newRow("nothing to resume") << QStringList{u"--resume"_s} << "Nothing is open"_ba;
    QTest::newRow("wait") << one + QStringList{kYes, u"--wait"_s, u"-1"_s} << "--wait"_ba;
    QTest::newRow("argument") << one + QStringList{kYes, u"x"_s} << "argument"_ba;
}

void TestPrefixCommands::refusesWrongUsage()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, named);
    const ChangeBench bench;
    const CliResult result = CliProcess().run(QStringList{u"publish"_s} + options + bench.service());
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(result.out, QByteArray());
    QVERIFY2(result.err.split('\n').first().contains(named), result.err.constData());
    QCOMPARE(bench.recorder->requestCount(), 0);
}

void TestPrefixCommands::namesFilesItCannotUse_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("nothing in it") << "\n\n"_ba;
    QTest::newRow("no text") << QByteArray("\x01\xFF\x00\x02\xFE\n", 6);
    QTest::newRow("broken") << "prefix\na\"b\n"_ba;
}

void TestPrefixCommands::namesFilesItCannotUse()
{
    QFETCH(QByteArray, content);
    const ChangeBench bench;
    bench.write(bench.path(u"prefixes"_s), content);
    const CliResult result = CliProcess().run(
        QStringList{u"delete"_s, kYes, u"--file"_s, bench.path(u"prefixes"_s)} + bench.service());
    QCOMPARE(result.exitCode, 5);
    QVERIFY2(result.err.contains("prefixes”"), result.err.constData());
    QCOMPARE(bench.recorder->requestCount(), 0);
}

void TestPrefixCommands::refusesReadOnlyAccounts()
{
    ScriptedServer server({jsonAnswer(R"({"errcode":0,"rule_list":[{"prefix":"https://a.b/","state":1}]})")});
    Account account = shopAt(server.url());
    account.writes = WriteAccess::Locked;
    const ConfigFolder folder({account});
    const QStringList arguments =
        QStringList{u"publish"_s} + folder.options(account.name) +
        QStringList{u"--secret-env"_s, u"QRJUMP_TEST_TOKEN"_s, u"--prefix"_s, u"https://a.b/"_s};
    const CliResult result = CliProcess().run(arguments + QStringList{kYes});
    QCOMPARE(result.exitCode, 3);
    QVERIFY2(result.err.contains("read-only"), result.err.constData());
    QCOMPARE(server.requests().size(), 0);
    QCOMPARE(CliProcess().run(arguments + QStringList{u"--dry-run"_s}).exitCode, 0);
}

void TestPrefixCommands::refusesMorePublishesThanAreLeft()
{
    ScriptedServer server({jsonAnswer(R"({"errcode":0,"qrcodejump_pub_quota":1,"rule_list":[
        {"prefix":"https://a.b/","state":1},{"prefix":"https://a.c/","state":1}]})")});
    const QTemporaryDir folder;
    const CliResult result = CliProcess().run(
        QStringList{u"publish"_s, kYes, u"--data-dir"_s, folder.path()} +
        prefixOptions({u"https://a.b/"_s, u"https://a.c/"_s}) + CliProcess::ordinary(server.url()));
    QCOMPARE(result.exitCode, 3);
    QCOMPARE(planOf(result).value("publishes_left"_L1), QJsonValue(1));
    QVERIFY2(result.err.contains("Nothing was sent"), result.err.constData());
    QCOMPARE(server.requests().size(), 1);
}

void TestPrefixCommands::goesOnOnlyWhenTold()
{
    ChangeBench bench(40);
    bench.sandbox.setLatency(std::chrono::milliseconds(20));
    const QStringList wanted = prefixesWith(bench.rules(), RuleState::Unpublished).first(8);
    const QStringList anew = QStringList{u"delete"_s, kYes} + prefixOptions(wanted) + bench.service();
    CliProcess killed;
    killed.start(anew);
    QTRY_VERIFY_WITH_TIMEOUT(bench.recorder->writes().size() >= 2, 20'000);
    killed.process().kill();
    QVERIFY(killed.process().waitForFinished());
    QTest::qWait(300); // what it had sent may still be on its way to the recorder
    QTRY_VERIFY(bench.recorder->isIdle());

    const qsizetype sent = bench.recorder->writes().size();
    QVERIFY(sent < 8);
    const CliResult refused = CliProcess().run(anew);
    QCOMPARE(refused.exitCode, 6);
    QVERIFY2(refused.err.contains("--resume") && refused.err.contains("--abandon"), refused.err.constData());
    QCOMPARE(bench.recorder->writes().size(), sent);

    const CliResult abandoned = CliProcess().run(QStringList{u"delete"_s, u"--abandon"_s} + bench.service());
    QVERIFY2(abandoned.exitCode == 0, abandoned.err.constData());
    QCOMPARE(outcomeOf(abandoned).value("done"_L1).toInt() +
                 outcomeOf(abandoned).value("withdrawn"_L1).toInt(),
             8);
    QCOMPARE(bench.recorder->writes().size(), sent);

    const CliResult last = CliProcess().run(anew);
    QCOMPARE(last.exitCode, 0);
    QCOMPARE(bench.rules().size(), 32);
    QCOMPARE(bench.recorder->writes().size(), 8);
}

void TestPrefixCommands::keepsTheJournalWhereItIsTold_data()
{
    QTest::addColumn<bool>("namesDataFolder");
    QTest::newRow("--data-dir") << true;
    QTest::newRow("--config-dir") << false;
}

void TestPrefixCommands::keepsTheJournalWhereItIsTold()
{
    QFETCH(bool, namesDataFolder);
    const ChangeBench bench(20);
    Account account = shopAt(bench.sandbox.baseUrl());
    account.kind = AccountKind::Service;
    account.miniProgramAppid = bench.sandbox.accounts().last().miniProgramAppid;
    const ConfigFolder settings({account});
    qputenv("QRJUMP_TEST_SANDBOX", bench.sandbox.accounts().last().accessToken.toUtf8());
    QStringList arguments = QStringList{u"delete"_s, kYes} + settings.options(account.name) +
                            QStringList{u"--secret-env"_s, u"QRJUMP_TEST_SANDBOX"_s} +
                            prefixOptions({bench.rules().first().prefix});
    if (namesDataFolder)
        arguments += {u"--data-dir"_s, bench.path(u"data"_s)};
    const CliResult result = CliProcess().run(arguments);
    QVERIFY2(result.exitCode == 0, result.err.constData());
    const QString folder = namesDataFolder ? bench.path(u"data"_s) : settings.path();
    QVERIFY(QFile::exists(QDir(folder).filePath(u"operations.db"_s)));
    QCOMPARE(QFile::exists(QDir(settings.path()).filePath(u"operations.db"_s)), !namesDataFolder);
}

void TestPrefixCommands::aSnapshotOfTheWindowFollows()
{
    const ChangeBench bench(20);
    Account account = shopAt(bench.sandbox.baseUrl());
    account.kind = AccountKind::Service;
    account.miniProgramAppid = bench.sandbox.accounts().last().miniProgramAppid;
    const ConfigFolder settings({account});
    const SnapshotOwner owner{account.id, account.miniProgramAppid};
    const QString file = QDir(settings.path()).filePath(u"snapshots.db"_s);
    {
        SnapshotStore store;
        QVERIFY(store.open(file));
        QVERIFY(store.save({.owner = owner}, RuleSet(bench.rules()), {}));
    }
    const QString deleted = bench.rules().at(4).prefix;
    qputenv("QRJUMP_TEST_SANDBOX", bench.sandbox.accounts().last().accessToken.toUtf8());
    const CliResult result =
        CliProcess().run(QStringList{u"delete"_s, kYes} + settings.options(account.name) +
                         QStringList{u"--secret-env"_s, u"QRJUMP_TEST_SANDBOX"_s} + prefixOptions({deleted}));
    QVERIFY2(result.exitCode == 0, result.err.constData());
    SnapshotStore store;
    QVERIFY(store.open(file));
    const auto newest = store.loadNewest(owner);
    QVERIFY(newest && *newest);
    QCOMPARE((*newest)->rules.toList(), bench.rules());
    QVERIFY(!(*newest)->rules.contains(deleted));
}

QTEST_GUILESS_MAIN(TestPrefixCommands)
#include "tst_prefixcommands.moc"
