#include "cliprocess.h"
#include "configfolder.h"

#include "core/transfer/historycsv.h"
#include "tests/support/samplehistory.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;
using State = OperationState;
using Kind = RuleOperation::Kind;

namespace {

/// Without keychain, network and accounts.
CliResult history(const SampleHistory &sample, const QStringList &options = {})
{
    CliProcess cli;
    cli.takeKeychainAway();
    const QStringList folder{u"--data-dir"_s, QFileInfo(sample.file()).path()};
    return cli.run(QStringList{u"history"_s} + folder + options);
}

QList<QJsonObject> objects(const CliResult &result)
{
    QList<QJsonObject> objects;
    for (const QByteArray &line : result.out.split('\n')) {
        if (!line.isEmpty())
            objects.append(QJsonDocument::fromJson(line).object());
    }
    return objects;
}

QStringList prefixes(const CliResult &result)
{
    QStringList prefixes;
    for (const QJsonObject &object : objects(result))
        prefixes.append(object.value("prefix"_L1).toString().section(u'/', -1));
    return prefixes;
}

} // namespace

/// `qrjump history`
class TestHistoryCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsAnObjectALine();
    void narrowsDown_data();
    void narrowsDown();
    void knowsAccountsByTheirPresentName();
    void writesACsvFile();
    void printsCsv();
    void withoutAJournalThereIsNothing();
    void reportsADamagedJournal();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void usesTheFolderOfTheSettings();
    void printsManyQuickly();
    void explainsItself();
};

void TestHistoryCommand::printsAnObjectALine()
{
    SampleHistory sample;
    sample.addThree();
    const CliResult result = history(sample);
    QCOMPARE(result.err, QByteArray());
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(prefixes(result), QStringList({u"delete"_s, u"edit"_s, u"add"_s}));
    const QJsonObject edit = objects(result).at(1);
    const QJsonObject before{{"prefix"_L1, u"https://a.b/edit"_s},
                             {"path"_L1, u"pages/old"_s},
                             {"state"_L1, 1},
                             {"open_version"_L1, 2},
                             {"permit_sub_rule"_L1, 2},
                             {"debug_url"_L1, QJsonArray{u"https://a.b/edit?test=1"_s}}};
    QJsonObject after = before;
    after.insert("path"_L1, u"pages/new"_s);
    const QString ended = canonicalMoment(SampleHistory::kStart.addSecs(2));
    const QJsonObject expected{{"id"_L1, 2},
                               {"time"_L1, ended},
                               {"account"_L1, u"Codes"_s},
                               {"account_id"_L1, u"id of Codes"_s},
                               {"operation"_L1, u"edit"_s},
                               {"prefix"_L1, u"https://a.b/edit"_s},
                               {"before"_L1, before},
                               {"after"_L1, after},
                               {"outcome"_L1, u"refused"_s},
                               {"kind"_L1, u"refused"_s},
                               {"errcode"_L1, 85068},
                               {"errmsg"_L1, u"test url is not the sub prefix"_s},
                               {"rid"_L1, u"5f9fc48b-73fb8347-56462f45"_s},
                               {"attempts"_L1, 1},
                               {"started"_L1, canonicalMoment(SampleHistory::kStart)},
                               {"sent"_L1, canonicalMoment(SampleHistory::kStart.addSecs(1))},
                               {"ended"_L1, ended},
                               {"batch"_L1, 2},
                               {"batch_kind"_L1, u"single"_s},
                               {"source"_L1, QJsonValue()},
                               {"line"_L1, QJsonValue()}};
    QCOMPARE(edit, expected);
}

void TestHistoryCommand::narrowsDown_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("account") << QStringList{u"--account"_s, u"Codes"_s} << QStringList{u"edit"_s};
    QTest::newRow("account's id") << QStringList{u"--account"_s, u"id of Codes"_s} << QStringList{u"edit"_s};
    QTest::newRow("prefix") << QStringList{u"--prefix"_s, u"b/E"_s} << QStringList{u"edit"_s};
    QTest::newRow("kind") << QStringList{u"--kind"_s, u"add"_s} << QStringList{u"add"_s};
    QTest::newRow("kinds") << QStringList{u"--kind"_s, u"add,delete"_s} << QStringList{u"delete"_s, u"add"_s};
    QTest::newRow("outcomes") << QStringList{u"--outcome"_s, u"refused"_s, u"--outcome"_s, u"needs-you"_s}
                              << QStringList{u"edit"_s};
    QTest::newRow("since long ago") << QStringList{u"--since"_s, u"2026-03-04"_s}
                                    << QStringList{u"delete"_s, u"edit"_s, u"add"_s};
    QTest::newRow("since later") << QStringList{u"--since"_s, u"2026-03-04T10:42:05"_s} << QStringList();
    QTest::newRow("limit") << QStringList{u"--limit"_s, u"2"_s} << QStringList{u"delete"_s, u"edit"_s};
}

void TestHistoryCommand::narrowsDown()
{
    QFETCH(QStringList, options);
    SampleHistory sample;
    sample.addThree();
    const CliResult result = history(sample, options);
    QCOMPARE(result.exitCode, 0);
    QTEST(prefixes(result), "found");
}

// An account may have been renamed since, or have changed nothing yet.
void TestHistoryCommand::knowsAccountsByTheirPresentName()
{
    SampleHistory sample;
    sample.addThree();
    Account renamed = shopAt(QUrl(u"https://api.weixin.qq.com"_s));
    renamed.id = u"id of Codes"_s;
    renamed.name = u"Renamed"_s;
    Account idle = renamed;
    idle.id = u"idle"_s;
    idle.name = u"Idle"_s;
    const ConfigFolder folder({renamed, idle});
    QCOMPARE(prefixes(history(sample, folder.options(u"Renamed"_s))), QStringList{u"edit"_s});
    const CliResult nothing = history(sample, folder.options(u"Idle"_s));
    QCOMPARE(nothing.exitCode, 0);
    QCOMPARE(nothing.out, QByteArray());
    const CliResult nobody = history(sample, folder.options(u"Nobody"_s));
    QCOMPARE(nobody.exitCode, 2);
    QCOMPARE(nobody.out, QByteArray());
}

void TestHistoryCommand::writesACsvFile()
{
    SampleHistory sample;
    sample.addThree();
    const QTemporaryDir folder;
    const QString fileName = folder.filePath(u"history.csv"_s);
    const CliResult result = history(sample, {u"--csv"_s, fileName, u"--limit"_s, u"2"_s});
    QCOMPARE(result.err, QByteArray());
    QCOMPARE(result.lastOutLine(), "2 rows"_ba);
    QFile file(fileName);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(content.startsWith("\xEF\xBB\xBFid,time,"));
    QCOMPARE(content.count("\r\n"), 3);

    const CliResult failed = history(sample, {u"--csv"_s, folder.filePath(u"missing/history.csv"_s)});
    QCOMPARE(failed.exitCode, 5);
    QVERIFY2(failed.err.contains("history.csv"), failed.err.constData());
}

void TestHistoryCommand::printsCsv()
{
    SampleHistory sample;
    sample.addThree();
    const CliResult result = history(sample, {u"--csv"_s, u"-"_s, u"--kind"_s, u"delete"_s});
    QCOMPARE(result.exitCode, 0);
    const QByteArrayList lines = result.out.split('\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.first(), historyColumns().join(u',').toUtf8() + '\r');
    QVERIFY(lines.at(1).contains(",delete,https://a.b/delete,done,"));
}

void TestHistoryCommand::withoutAJournalThereIsNothing()
{
    const QTemporaryDir folder;
    const CliResult result = CliProcess().run({u"history"_s, u"--data-dir"_s, folder.path()});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.out, QByteArray());
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestHistoryCommand::reportsADamagedJournal()
{
    SampleHistory sample;
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"operations.db"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    const CliResult result = CliProcess().run({u"history"_s, u"--data-dir"_s, folder.path()});
    QCOMPARE(result.exitCode, 5);
    QCOMPARE(result.out, QByteArray());
    QVERIFY2(result.err.contains("operations.db"), result.err.constData());
}

void TestHistoryCommand::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("argument") << QStringList{u"Shop"_s};
    QTest::newRow("kind") << QStringList{u"--kind"_s, u"rename"_s};
    QTest::newRow("outcome") << QStringList{u"--outcome"_s, u"ok"_s};
    QTest::newRow("since") << QStringList{u"--since"_s, u"yesterday"_s};
    QTest::newRow("limit") << QStringList{u"--limit"_s, u"0"_s};
    QTest::newRow("account") << QStringList{u"--account"_s, u"Nobody"_s};
    QTest::newRow("secret") << QStringList{u"--secret-env"_s, u"X"_s};
}

void TestHistoryCommand::refusesWrongUsage()
{
    QFETCH(QStringList, options);
    SampleHistory sample;
    sample.addThree();
    const CliResult result = history(sample, options);
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(result.out, QByteArray());
    QVERIFY(!result.err.isEmpty());
}

void TestHistoryCommand::usesTheFolderOfTheSettings()
{
    SampleHistory sample;
    sample.addThree();
    const CliResult result =
        CliProcess().run({u"history"_s, u"--config-dir"_s, QFileInfo(sample.file()).path()});
    QCOMPARE(objects(result).size(), 3);
}

void TestHistoryCommand::printsManyQuickly()
{
    SampleHistory sample;
    sample.addMany(20'000);
    QElapsedTimer timer;
    timer.start();
    const CliResult result = history(sample);
    qInfo("20,000 operations printed in %lld ms", timer.elapsed());
    QCOMPARE(result.out.count('\n'), 20'000);
}

void TestHistoryCommand::explainsItself()
{
    const CliResult overview = CliProcess().run({u"--help"_s});
    QVERIFY(overview.out.contains("\n  history "));
    const CliResult help = CliProcess().run({u"history"_s, u"--help"_s});
    QCOMPARE(help.exitCode, 0);
    QVERIFY2(help.out.contains("Usage: qrjump history"), help.out.constData());
    QVERIFY(help.out.contains("needs-you"));
}

QTEST_GUILESS_MAIN(TestHistoryCommand)
#include "tst_historycommand.moc"
