#include "cliprocess.h"
#include "configfolder.h"

#include "tests/support/scriptedserver.h"

#include <QJsonDocument>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;

namespace {

const auto kShop = u"Shop 商店"_s;
const QByteArray kRules =
    R"({"errcode":0,"rule_list":[],"qrcodejump_open":1,"qrcodejump_pub_quota":20,"total_count":12})";

QStringList test(const ConfigFolder &folder)
{
    return {u"accounts"_s,          u"test"_s,         kShop,        u"--secret-env"_s,
            u"QRJUMP_TEST_TOKEN"_s, u"--config-dir"_s, folder.path()};
}

/// The objects that were printed, one for each line.
QList<QJsonObject> findings(const CliResult &result)
{
    QList<QJsonObject> objects;
    for (const QByteArray &line : result.out.trimmed().split('\n'))
        objects.append(QJsonDocument::fromJson(line).object());
    return objects;
}

/// "name_resolution:passed …"
QString outcomes(const CliResult &result)
{
    QStringList words;
    for (const QJsonObject &finding : findings(result))
        words.append(finding.value("step"_L1).toString() + u':' + finding.value("outcome"_L1).toString());
    return words.join(u' ');
}

} // namespace

/// `qrjump accounts test`.
class TestAccountTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsEachStep();
    void theExitCodeSaysWhatFailed_data();
    void theExitCodeSaysWhatFailed();
    void nothingAnswers();
    void saysWhatToDoWithoutAKeychain();
    void canBeInterrupted();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
};

void TestAccountTest::printsEachStep()
{
    ScriptedServer server({jsonAnswer(kRules)});
    const ConfigFolder folder({shopAt(server.url())});
    const CliResult result = CliProcess().run(test(folder));
    QCOMPARE(result.err, QByteArray());
    QCOMPARE(result.exitCode, 0);
    const QString all = u"name_resolution:passed proxy:passed tls:skipped token:passed permission:passed "
                        "feature_switch:passed link:skipped"_s;
    QCOMPARE(outcomes(result), all);
    const QByteArray beginning = R"({"step":"name_resolution","outcome":"passed","finding":)";
    QVERIFY(result.out.startsWith(beginning));
    QCOMPARE(findings(result).first().keys(), (QStringList{u"address"_s, u"finding"_s, u"outcome"_s, u"raw"_s,
                                                           u"remedy"_s, u"rid"_s, u"step"_s}));
}

void TestAccountTest::theExitCodeSaysWhatFailed_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("failed");
    QTest::newRow("no permission") << R"({"errcode":48001,"errmsg":"no rid: a-b"})"_ba << 3
                                   << u"permission:failed"_s;
    QTest::newRow("switched off") << R"({"errcode":0,"qrcodejump_open":0})"_ba << 3
                                  << u"feature_switch:failed"_s;
    QTest::newRow("a login page") << "<html>"_ba << 4 << u"permission:failed"_s;
    QTest::newRow("only a warning") << R"({"errcode":0,"qrcodejump_open":1,"qrcodejump_pub_quota":0})"_ba << 0
                                    << u"feature_switch:warned"_s;
}

void TestAccountTest::theExitCodeSaysWhatFailed()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, exitCode);
    QFETCH(QString, failed);
    ScriptedServer server({jsonAnswer(answer)});
    const ConfigFolder folder({shopAt(server.url())});
    const CliResult result = CliProcess().run(test(folder));
    QCOMPARE(result.err, QByteArray());
    QCOMPARE(result.exitCode, exitCode);
    QVERIFY2(outcomes(result).contains(failed), qPrintable(outcomes(result)));
    QCOMPARE(findings(result).size(), 7);
}

void TestAccountTest::nothingAnswers()
{
    const ConfigFolder folder({shopAt(QUrl(u"https://no-such-host.invalid"_s))});
    const CliResult result = CliProcess().run(test(folder));
    QCOMPARE(result.exitCode, 4);
    QVERIFY2(outcomes(result).startsWith("name_resolution:failed"_L1), qPrintable(outcomes(result)));
}

void TestAccountTest::saysWhatToDoWithoutAKeychain()
{
    ScriptedServer server({jsonAnswer(kRules)});
    const ConfigFolder folder({shopAt(server.url())});
    CliProcess cli;
    cli.takeKeychainAway();
    const CliResult result = cli.run({u"accounts"_s, u"test"_s, kShop, u"--config-dir"_s, folder.path()});
    QCOMPARE(result.exitCode, 6);
    QCOMPARE(result.err.count('\n'), 1);
    QVERIFY2(result.err.contains("--secret-env"), result.err.constData());
    QVERIFY2(outcomes(result).contains("token:failed"_L1), qPrintable(outcomes(result)));
    QCOMPARE(server.requests().size(), 0);
}

void TestAccountTest::canBeInterrupted()
{
#ifdef Q_OS_UNIX
    ScriptedServer server({stall()});
    const ConfigFolder folder({shopAt(server.url())});
    CliProcess cli;
    cli.start(test(folder));
    QTRY_COMPARE(server.requests().size(), 1);
    QCOMPARE(::kill(static_cast<pid_t>(cli.process().processId()), SIGINT), 0);
    const CliResult result = cli.waitForEnd();
    QCOMPARE(result.exitCode, 130);
    QVERIFY2(outcomes(result).endsWith("permission:skipped feature_switch:skipped link:skipped"_L1),
             qPrintable(outcomes(result)));
#endif
}

void TestAccountTest::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no account") << QStringList();
    QTest::newRow("two accounts") << QStringList{kShop, kShop};
    QTest::newRow("empty name") << QStringList{QString()};
    QTest::newRow("unknown account") << QStringList{u"Other"_s};
    QTest::newRow("unknown option") << QStringList{kShop, u"--token-env"_s, u"QRJUMP_TEST_TOKEN"_s};
    QTest::newRow("no variable") << QStringList{kShop, u"--secret-env"_s, u"QRJUMP_TEST_NOT_SET"_s};
}

void TestAccountTest::refusesWrongUsage()
{
    QFETCH(QStringList, arguments);
    const ConfigFolder folder({shopAt(QUrl(u"http://127.0.0.1:1"_s))});
    const CliResult result = CliProcess().run(QStringList{u"accounts"_s, u"test"_s} + arguments +
                                              QStringList{u"--config-dir"_s, folder.path()});
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(result.out, QByteArray());
    QVERIFY2(result.err.endsWith("\nSee “qrjump accounts test --help”.\n"), result.err.constData());
}

QTEST_GUILESS_MAIN(TestAccountTest)
#include "tst_accounttest.moc"
