#include "changebench.h"

#include "core/store/journalrows.h"
#include "core/store/operationjournal.h"

#include <csignal>

#include <QDir>
#include <QElapsedTimer>
#include <QStringEncoder>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;

namespace {

const auto kYes = u"--yes"_s;

QString prefixOf(int number)
{
    return u"http://weixin.qq.com/q/import%1"_s.arg(number);
}

/// Rows `first` to `last`.
QByteArray rows(int first, int last, const QByteArray &page = "pages/a")
{
    QByteArray text;
    for (int i = first; i <= last; ++i)
        text += prefixOf(i).toUtf8() + ',' + page + '\n';
    return text;
}

QStringList lines(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u"\r\n"_s, Qt::SkipEmptyParts);
}

} // namespace

/// `qrjump import`.
class TestImportCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void countsBeforeItSends();
    void aDryRunKeepsWhatWouldBeRejected();
    void saysWhatIsToBeChecked();
    void theSecondTimeNothingIsSent();
    void keepsWhatWasRejected();
    void obeysTheFormatOptions_data();
    void obeysTheFormatOptions();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void namesFilesItCannotUse_data();
    void namesFilesItCannotUse();
    void aSignalStopsItInGoodOrder_data();
    void aSignalStopsItInGoodOrder();
    void twoDoNotGetInEachOthersWay();
    void waitsForAnotherProgramBeforeItBegins();
    void waitsForASilentServerNoLongerThanTold_data();
    void waitsForASilentServerNoLongerThanTold();
    void writesTheReportOfWhatHasEnded();
    void knowsTheLeftOutRowsAfterARestart();
    void writesDownWhatWasTakenBack();
    void goesOnWithoutTheRowThatHoldsIt();
    void tellsWhatWasLeftOutBeforeThatFailed();
    void reportsNoFileThatWasChangedSince();
    void neverOverwritesTheImportedFile_data();
    void neverOverwritesTheImportedFile();
    void saysWhichRowsAreLeftOut();
    void forgetsTheOldestOfALongHistory();

private:
    [[nodiscard]] CliResult import(const QByteArray &content, const QStringList &options);
    void startLongImport(CliProcess &cli);

    std::unique_ptr<ChangeBench> m_bench;
    QString m_file;
};

void TestImportCommand::init()
{
    m_bench = std::make_unique<ChangeBench>();
    QVERIFY(m_bench->isStarted);
    m_file = m_bench->path(u"rules.csv"_s);
}

CliResult TestImportCommand::import(const QByteArray &content, const QStringList &options)
{
    ChangeBench::write(m_file, content);
    return CliProcess().run(QStringList{u"import"_s, m_file} + options + m_bench->service());
}

/// Of 40 rules; it is over only after a second and more.
void TestImportCommand::startLongImport(CliProcess &cli)
{
    m_bench->sandbox.setLatency(std::chrono::milliseconds(30));
    ChangeBench::write(m_file, "prefix,path\n" + rows(1, 40));
    cli.start(QStringList{u"import"_s, m_file, kYes} + m_bench->service());
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->recorder->writes().size() >= 2, 20'000);
}

void TestImportCommand::countsBeforeItSends()
{
    QCOMPARE(import("prefix,path\n" + rows(1, 3), {kYes}).exitCode, 0);
    const auto before = m_bench->rules();
    const CliResult result = import("prefix,path\n" + rows(1, 1) + rows(2, 2, "pages/b") + rows(3, 5) +
                                        rows(4, 4) + "nonsense,pages/a\n",
                                    {u"--dry-run"_s});
    QCOMPARE(result.exitCode, 3); // two rows would be left out
    QCOMPARE(result.out.count('\n'), 1);
    const QJsonObject plan{{"new"_L1, 2},      {"same"_L1, 2},    {"changed"_L1, 1},
                           {"conflict"_L1, 0}, {"invalid"_L1, 1}, {"duplicate"_L1, 1}};
    QCOMPARE(planOf(result), plan);
    QCOMPARE(m_bench->rules(), before);
}

void TestImportCommand::aDryRunKeepsWhatWouldBeRejected()
{
    const QString report = m_bench->path(u"report.csv"_s);
    const QString rejected = m_bench->path(u"rejected.csv"_s);
    const CliResult result = import("prefix,path,debug_url_1\n" + rows(1, 1) + prefixOf(1).toUtf8() +
                                        ",pages/b,\n" + "nonsense,pages/a,http://weixin.qq.com/q/t\n",
                                    {u"--dry-run"_s, u"--report"_s, report, u"--rejected"_s, rejected});
    QCOMPARE(result.exitCode, 3);
    QVERIFY2(result.err.contains("these columns of the file are not used: debug_url."),
             result.err.constData());
    QVERIFY2(result.err.contains("no report") && result.err.contains("rejected.csv”: 2."),
             result.err.constData());
    QVERIFY(!QFile::exists(report));
    const QStringList kept = lines(rejected);
    QCOMPARE(kept.size(), 3);
    QVERIFY(kept.at(1).contains(u",3,duplicate,"_s));
    QVERIFY2(kept.at(2).startsWith(u"nonsense,pages/a,,,,http://weixin.qq.com/q/t,"_s),
             qPrintable(kept.at(2)));
    QVERIFY(m_bench->recorder->writes().isEmpty());
}

void TestImportCommand::saysWhatIsToBeChecked()
{
    const CliResult result = import("prefix,path\n" + rows(1, 3) + rows(4, 5, "/pages/a"), {u"--dry-run"_s});
    QCOMPARE(result.exitCode, 0);
    QVERIFY2(result.err.contains("suspicious: 2. The first is line 5: "), result.err.constData());
}

void TestImportCommand::theSecondTimeNothingIsSent()
{
    const QByteArray file = "prefix,path\n" + rows(1, 5);
    const CliResult first = import(file, {kYes});
    QVERIFY2(first.err.isEmpty(), first.err.constData());
    QCOMPARE(first.exitCode, 0);
    QCOMPARE(planOf(first).value("new"_L1), QJsonValue(5));
    QCOMPARE(outcomeOf(first).value("done"_L1), QJsonValue(5));
    QCOMPARE(m_bench->rules().size(), 5);
    const CliResult second = import(file, {kYes});
    QCOMPARE(second.exitCode, 0);
    QCOMPARE(planOf(second).value("same"_L1), QJsonValue(5));
    QCOMPARE(outcomeOf(second).value("already"_L1), QJsonValue(5));
    QCOMPARE(m_bench->recorder->writes().size(), 5);
}

void TestImportCommand::keepsWhatWasRejected()
{
    const QString report = m_bench->path(u"report.csv"_s);
    const QString rejected = m_bench->path(u"rejected.csv"_s);
    const CliResult result =
        import("prefix,path\n" + rows(1, 2) + "nonsense,pages/a\nhttp://weixin.qq.com/q/occupied,pages/b\n",
               {kYes, u"--report"_s, report, u"--rejected"_s, rejected});
    QCOMPARE(result.exitCode, 3);
    QCOMPARE(outcomeOf(result).value("done"_L1), QJsonValue(2));
    QCOMPARE(outcomeOf(result).value("refused"_L1), QJsonValue(2));
    const QStringList reported = lines(report);
    QCOMPARE(reported.size(), 5);
    QVERIFY(reported.at(1).contains(prefixOf(1)) && reported.at(1).contains(u"done"_s));
    QVERIFY(reported.at(3).startsWith(u"5,"_s) && reported.at(3).contains(u"85072"_s));
    QVERIFY(reported.at(4).startsWith(u"4,nonsense,,not-sent,invalid,,"_s));
    const QStringList kept = lines(rejected);
    QCOMPARE(kept.size(), 3);
    QVERIFY(kept.at(1).contains(u"nonsense"_s));
    QVERIFY(kept.at(2).contains(u"85072"_s));
    // What was rejected can be imported again as it is.
    const CliResult again =
        CliProcess().run(QStringList{u"import"_s, rejected, u"--dry-run"_s} + m_bench->service());
    QCOMPARE(planOf(again).value("new"_L1), QJsonValue(1));
    QCOMPARE(planOf(again).value("invalid"_L1), QJsonValue(1));
}

void TestImportCommand::obeysTheFormatOptions_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("options");
    const QByteArray prefix = prefixOf(1).toUtf8();
    QTest::newRow("separator") << "prefix;path\n" + prefix + ";pages/菜单\n"
                               << QStringList{u"--separator"_s, u"semicolon"_s};
    QTest::newRow("found out") << "prefix\tpath\n" + prefix + "\tpages/菜单\n" << QStringList();
    QTest::newRow("columns") << "Adresse,Seite\n" + prefix + ",pages/菜单\n"
                             << QStringList{u"--column"_s, u"prefix=Adresse"_s, u"--column"_s,
                                            u"path=Seite"_s};
    QTest::newRow("numbered columns")
        << "x,y,z\n,pages/菜单," + prefix + "\n"
        << QStringList{u"--column"_s, u"prefix=3"_s, u"--column"_s, u"path=2"_s};
    QTest::newRow("encoding") << "\xFF\xFE"_ba + QByteArray(QStringEncoder(QStringEncoder::Utf16LE)(
                                                     u"prefix,path\n"_s + prefixOf(1) + u",pages/菜单\n"_s))
                              << QStringList{u"--encoding"_s, u"utf-16-le"_s};
}

void TestImportCommand::obeysTheFormatOptions()
{
    QFETCH(QByteArray, content);
    QFETCH(QStringList, options);
    const CliResult result = import(content, options + QStringList{kYes});
    QVERIFY2(result.exitCode == 0, result.err.constData());
    QCOMPARE(m_bench->rules().size(), 1);
    QCOMPARE(m_bench->rules().first().prefix, prefixOf(1));
    QCOMPARE(m_bench->rules().first().pagePath, u"pages/菜单"_s);
}

void TestImportCommand::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("named");
    QTest::newRow("nobody to ask") << QStringList() << "--yes"_ba;
    QTest::newRow("encoding") << QStringList{kYes, u"--encoding"_s, u"ebcdic"_s} << "--encoding"_ba;
    QTest::newRow("separator") << QStringList{kYes, u"--separator"_s, u"x"_s} << "--separator"_ba;
    QTest::newRow("column") << QStringList{kYes, u"--column"_s, u"colour=Farbe"_s} << "--column"_ba;
    QTest::newRow("no title") << QStringList{kYes, u"--column"_s, u"prefix"_s} << "--column"_ba;
    QTest::newRow("two files") << QStringList{kYes, u"other.csv"_s} << "argument"_ba;
    QTest::newRow("report nowhere") << QStringList{kYes, u"--report"_s, u"/nowhere/r.csv"_s} << "/nowhere"_ba;
    QTest::newRow("settle") << QStringList{kYes, u"--settle"_s, u"soon"_s} << "--settle"_ba;
    QTest::newRow("nothing to resume") << QStringList{u"--resume"_s} << "Nothing is open"_ba;
}

void TestImportCommand::refusesWrongUsage()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, named);
    const CliResult result = import("prefix,path\n" + rows(1, 1), options);
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(result.out, QByteArray());
    QVERIFY2(result.err.split('\n').first().contains(named), result.err.constData());
    QCOMPARE(m_bench->recorder->requestCount(), 0);
}

void TestImportCommand::namesFilesItCannotUse_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("named");
    QTest::newRow("broken") << "prefix,path\na\"b,c\n"_ba << QStringList() << "rules.csv"_ba;
    QTest::newRow("empty") << QByteArray() << QStringList() << "rules.csv"_ba;
    QTest::newRow("no page path") << "prefix,foo\n" + rows(1, 1) << QStringList() << "page path"_ba;
    QTest::newRow("no such title") << "prefix,path\n" + rows(1, 1)
                                   << QStringList{u"--column"_s, u"path=Seite"_s} << "Seite"_ba;
}

void TestImportCommand::namesFilesItCannotUse()
{
    QFETCH(QByteArray, content);
    QFETCH(QStringList, options);
    QFETCH(QByteArray, named);
    const CliResult result = import(content, options + QStringList{kYes});
    QCOMPARE(result.exitCode, 5);
    QVERIFY2(result.err.toLower().contains(named.toLower()), result.err.constData());
    QCOMPARE(m_bench->recorder->requestCount(), 0);
}

void TestImportCommand::aSignalStopsItInGoodOrder_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void TestImportCommand::aSignalStopsItInGoodOrder()
{
    QFETCH(int, signal);
    CliProcess interrupted;
    startLongImport(interrupted);
    ::kill(static_cast<pid_t>(interrupted.process().processId()), signal);
    const CliResult result = interrupted.waitForEnd();
    QCOMPARE(result.exitCode, 130);
    const QJsonObject outcome = outcomeOf(result);
    QCOMPARE(outcome.value("unknown"_L1), QJsonValue(0));
    const int sent = int(m_bench->recorder->writes().size());
    QCOMPARE(outcome.value("done"_L1), QJsonValue(sent));
    QCOMPARE(outcome.value("waiting"_L1), QJsonValue(40 - sent));

    QVERIFY(QFile::remove(m_file)); // it is not read again
    const QString report = m_bench->path(u"report.csv"_s);
    const CliResult resumed = CliProcess().run(
        QStringList{u"import"_s, u"rules.csv"_s, u"--resume"_s, u"--report"_s, report} + m_bench->service());
    QVERIFY2(resumed.exitCode == 0, resumed.err.constData());
    QCOMPARE(outcomeOf(resumed).value("done"_L1), QJsonValue(40));
    QCOMPARE(lines(report).size(), 41);
    QCOMPARE(m_bench->rules().size(), 40);
    QCOMPARE(m_bench->recorder->writes().size(), 40);
}

void TestImportCommand::twoDoNotGetInEachOthersWay()
{
    CliProcess first;
    startLongImport(first);
    const CliResult anew = import("prefix,path\n" + rows(1, 40), {kYes, u"--wait"_s, u"0"_s});
    QCOMPARE(anew.exitCode, 6);
    QVERIFY2(anew.err.contains("nother program"), anew.err.constData());
    const CliResult impatient =
        CliProcess().run(QStringList{u"import"_s, u"--resume"_s, u"--wait"_s, u"0"_s} + m_bench->service());
    QCOMPARE(impatient.exitCode, 6);
    QVERIFY2(impatient.err.contains("nother program"), impatient.err.constData());
    CliProcess patient;
    patient.start(QStringList{u"import"_s, u"--resume"_s} + m_bench->service());
    QCOMPARE(first.waitForEnd().exitCode, 0);
    const CliResult waited = patient.waitForEnd();
    QVERIFY2(waited.exitCode == 0, waited.err.constData());
    QCOMPARE(m_bench->rules().size(), 40);
    QCOMPARE(m_bench->recorder->writes().size(), 40);
}

void TestImportCommand::waitsForAnotherProgramBeforeItBegins()
{
    CliProcess first;
    startLongImport(first);
    CliProcess second;
    second.start(QStringList{u"import"_s, m_file, kYes} + m_bench->service());
    QCOMPARE(first.waitForEnd().exitCode, 0);
    const CliResult waited = second.waitForEnd();
    QVERIFY2(waited.exitCode == 0, waited.err.constData());
    QCOMPARE(planOf(waited).value("same"_L1), QJsonValue(40));
    QVERIFY2(waited.err.contains("nother program") && waited.err.contains("--wait says: 600"),
             waited.err.constData());
    QCOMPARE(m_bench->recorder->writes().size(), 40);
}

void TestImportCommand::waitsForASilentServerNoLongerThanTold_data()
{
    QTest::addColumn<QString>("course");
    QTest::newRow("resume") << u"--resume"_s;
    QTest::newRow("abandon") << u"--abandon"_s;
}

void TestImportCommand::waitsForASilentServerNoLongerThanTold()
{
    constexpr int kReadDeadline = 5'000;
    QFETCH(QString, course);
    CliProcess killed;
    startLongImport(killed);
    m_bench->recorder->fallSilent();
    QTRY_VERIFY(m_bench->recorder->unansweredCount() > 0);
    killed.process().kill();
    QVERIFY(killed.process().waitForFinished());
    const QStringList arguments = QStringList{u"import"_s, course, u"--wait"_s, u"0"_s} + m_bench->service();
    QElapsedTimer clock;
    clock.start();
    const CliResult held = CliProcess().run(arguments);
    QVERIFY2(clock.elapsed() < 3 * kReadDeadline, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(held.exitCode, 6);
    QVERIFY2(held.err.contains("Nothing more is sent now") && held.err.contains("--resume"),
             held.err.constData());
    m_bench->recorder->speakAgain();
    const CliResult last = CliProcess().run(arguments);
    QVERIFY2(last.exitCode == 0, last.err.constData());
    QCOMPARE(m_bench->rules().size(), m_bench->recorder->writes().size());
}

/// As after a kill between the last change and the report.
void TestImportCommand::writesTheReportOfWhatHasEnded()
{
    const QByteArray file = "prefix,path\n" + rows(1, 3) + "http://weixin.qq.com/q/occupied,pages/b\n";
    QCOMPARE(import(file, {kYes}).exitCode, 3);
    const qsizetype requests = m_bench->recorder->requestCount();
    const QString report = m_bench->path(u"report.csv"_s);
    const QStringList resume = QStringList{u"--resume"_s, u"--report"_s, report} + m_bench->service();
    for (const QStringList &named : {QStringList{u"import"_s}, QStringList{u"import"_s, u"rules.csv"_s}}) {
        const CliResult result = CliProcess().run(named + resume);
        QCOMPARE(result.exitCode, 3);
        QVERIFY2(result.err.contains("Nothing is open") && result.err.contains("rules.csv"),
                 result.err.constData());
        QCOMPARE(outcomeOf(result).value("done"_L1), QJsonValue(3));
        QCOMPARE(lines(report).size(), 5);
        QVERIFY(QFile::remove(report));
    }
    const CliResult other = CliProcess().run(QStringList{u"import"_s, u"other.csv"_s} + resume);
    QCOMPARE(other.exitCode, 2);
    QVERIFY(!QFile::exists(report));
    QCOMPARE(m_bench->recorder->requestCount(), requests);
}

void TestImportCommand::knowsTheLeftOutRowsAfterARestart()
{
    const QByteArray file = "prefix,path\n" + rows(1, 2) + "nonsense,pages/a\n" + rows(2, 2, "pages/b") +
                            "http://weixin.qq.com/q/occupied,pages/b\n";
    const QString report = m_bench->path(u"report.csv"_s);
    const QString rejected = m_bench->path(u"rejected.csv"_s);
    const QStringList options{u"--report"_s, report, u"--rejected"_s, rejected};
    const CliResult first = import(file, QStringList{kYes} + options);
    QCOMPARE(first.exitCode, 3);
    const QStringList reported = lines(report);
    const QStringList kept = lines(rejected);
    QCOMPARE(reported.size(), 1 + 5);
    QVERIFY(reported.at(4).startsWith(u"4,nonsense,,not-sent,invalid,,"_s));
    QVERIFY(reported.at(5).startsWith(u"5,"_s) && reported.at(5).contains(u",not-sent,duplicate,"_s));
    QCOMPARE(kept.size(), 1 + 3);
    QVERIFY(QFile::remove(report) && QFile::remove(rejected) && QFile::remove(m_file));

    const CliResult later =
        CliProcess().run(QStringList{u"import"_s, u"--resume"_s} + options + m_bench->service());
    QCOMPARE(later.exitCode, 3);
    QCOMPARE(lines(report), reported);
    QCOMPARE(lines(rejected), kept);
    QCOMPARE(outcomeOf(later).value("refused"_L1), outcomeOf(first).value("refused"_L1));
    QVERIFY2(later.err.contains("nonsense"), later.err.constData());
}

void TestImportCommand::writesDownWhatWasTakenBack()
{
    CliProcess interrupted;
    startLongImport(interrupted);
    ::kill(static_cast<pid_t>(interrupted.process().processId()), SIGINT);
    const int waiting = outcomeOf(interrupted.waitForEnd()).value("waiting"_L1).toInt();
    QVERIFY(waiting > 0);
    const QString rejected = m_bench->path(u"rejected.csv"_s);
    const CliResult abandoned = CliProcess().run(
        QStringList{u"import"_s, u"--abandon"_s, u"--rejected"_s, rejected} + m_bench->service());
    QCOMPARE(outcomeOf(abandoned).value("withdrawn"_L1).toInt(), waiting);
    const QStringList kept = lines(rejected);
    QCOMPARE(kept.size(), 1 + waiting);
    QVERIFY(kept.last().contains(u",41,withdrawn,"_s));
}

void TestImportCommand::tellsWhatWasLeftOutBeforeThatFailed()
{
    const QString personal = u"http://weixin.qq.com/q/personal"_s;
    QCOMPARE(
        import("prefix,path\n" + rows(1, 1) + personal.toUtf8() + ",pages/a\n" + rows(2, 3), {kYes}).exitCode,
        6);
    {
        SqliteFile file;
        QVERIFY(file.open(m_bench->path(u"data/operations.db"_s), journalrows::format()));
        QVERIFY(file.execute(u"CREATE TRIGGER stays BEFORE UPDATE OF state ON operation WHEN new.prefix='%1' "
                             "BEGIN SELECT raise(ABORT, 'no'); END"_s.arg(prefixOf(2))));
    }
    const CliResult result = CliProcess().run(
        QStringList{u"import"_s, u"--resume"_s, u"--leave-out"_s, personal, u"--leave-out"_s, prefixOf(2)} +
        m_bench->service());
    QCOMPARE(result.exitCode, 5);
    QCOMPARE(outcomeOf(result).value("withdrawn"_L1).toInt(), 1);
    QCOMPARE(outcomeOf(result).value("waiting"_L1).toInt(), 2);
    QVERIFY2(result.err.contains(personal.toUtf8()) && !result.err.contains(prefixOf(2).toUtf8()),
             result.err.constData());
    QCOMPARE(m_bench->rules().size(), 1);
}

void TestImportCommand::goesOnWithoutTheRowThatHoldsIt()
{
    const QString personal = u"http://weixin.qq.com/q/personal"_s;
    const CliResult held =
        import("prefix,path\n" + rows(1, 1) + personal.toUtf8() + ",pages/a\n" + rows(2, 3), {kYes});
    QCOMPARE(held.exitCode, 6);
    QVERIFY2(held.err.contains(personal.toUtf8()) && held.err.contains("--leave-out"), held.err.constData());
    QCOMPARE(m_bench->rules().size(), 1);

    const QStringList resume{u"import"_s, u"--resume"_s};
    const CliResult mistyped =
        CliProcess().run(resume + QStringList{u"--leave-out"_s, personal + u'x'} + m_bench->service());
    QCOMPARE(mistyped.exitCode, 2);
    QCOMPARE(m_bench->rules().size(), 1);

    const QString report = m_bench->path(u"report.csv"_s);
    const QString rejected = m_bench->path(u"rejected.csv"_s);
    const CliResult result = CliProcess().run(
        resume + QStringList{u"--leave-out"_s, personal, u"--report"_s, report, u"--rejected"_s, rejected} +
        m_bench->service());
    QCOMPARE(result.exitCode, 3);
    QCOMPARE(outcomeOf(result).value("done"_L1).toInt(), 3);
    QCOMPARE(outcomeOf(result).value("withdrawn"_L1).toInt(), 1);
    QVERIFY2(result.err.contains("85075"), result.err.constData());
    const QString row = lines(report).at(2);
    QVERIFY2(row.startsWith(u"3,%1,add,withdrawn,85075,"_s.arg(personal)), qPrintable(row));
    const QString rid = row.split(u',').at(5);
    QVERIFY(!rid.isEmpty());
    QCOMPARE(lines(rejected).size(), 1 + 1);
    QVERIFY2(lines(rejected).at(1).contains(u",3,85075,"_s), qPrintable(lines(rejected).at(1)));
    QVERIFY(lines(rejected).at(1).contains(u"had answered 85075"_s));

    const CliResult history =
        CliProcess().run({u"history"_s, u"--prefix"_s, personal, u"--data-dir"_s, m_bench->path(u"data"_s)});
    const QJsonObject kept = jsonLine(history.out.split('\n').first());
    QCOMPARE(kept.value("outcome"_L1).toString(), u"withdrawn"_s);
    QCOMPARE(kept.value("errcode"_L1).toInt(), 85075);
    QCOMPARE(kept.value("rid"_L1).toString(), rid);
}

/// Its last import was that of another content.
void TestImportCommand::reportsNoFileThatWasChangedSince()
{
    QCOMPARE(import("prefix,path\n" + rows(1, 3), {kYes}).exitCode, 0);
    ChangeBench::write(m_file, "prefix,path\n" + rows(1, 4));
    const QString report = m_bench->path(u"report.csv"_s);
    const CliResult result = CliProcess().run(
        QStringList{u"import"_s, m_file, u"--resume"_s, u"--report"_s, report} + m_bench->service());
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.err.contains("changed"), result.err.constData());
    QVERIFY(!QFile::exists(report));
}

void TestImportCommand::neverOverwritesTheImportedFile_data()
{
    QTest::addColumn<QString>("option");
    QTest::newRow("report") << u"--report"_s;
    QTest::newRow("rejected") << u"--rejected"_s;
}

void TestImportCommand::neverOverwritesTheImportedFile()
{
    QFETCH(QString, option);
    const QByteArray content = "prefix,path\n" + rows(1, 2);
    const QString link = m_bench->path(u"link.csv"_s);
    ChangeBench::write(m_file, content);
    QVERIFY(QFile::link(m_file, link));
    for (const QString &target : {m_file, m_bench->path(u"./rules.csv"_s), link}) {
        const CliResult result = import(content, {kYes, option, target});
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(result.err.contains(option.toUtf8()), result.err.constData());
    }
    QCOMPARE(m_bench->recorder->requestCount(), 0);
    QCOMPARE(import(content, {kYes}).exitCode, 0);
    const CliResult resumed =
        CliProcess().run(QStringList{u"import"_s, u"--resume"_s, u"--report"_s, m_file} + m_bench->service());
    QCOMPARE(resumed.exitCode, 5);
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content);
}

void TestImportCommand::saysWhichRowsAreLeftOut()
{
    QByteArray content = "prefix,path\n";
    for (int i = 0; i < 14; ++i)
        content += "nonsense,pages/a\n";
    const CliResult result = import(content + "http://weixin.qq.com/q/occupied,pages/b\n", {kYes});
    QCOMPARE(result.exitCode, 3);
    QVERIFY2(result.err.contains("Line 2, ") && result.err.contains("Line 16, "), result.err.constData());
    QVERIFY2(result.err.contains("85072") && result.err.contains("--rejected"), result.err.constData());
    QCOMPARE(result.err.count('\n'), 10 + 1 + 1);
}

/// As the window does.
void TestImportCommand::forgetsTheOldestOfALongHistory()
{
    constexpr int kOld = 1'100;
    QDir().mkpath(m_bench->path(u"data"_s));
    QList<OperationJournal::Intent> old;
    for (int i = 0; i < kOld; ++i)
        old.append(
            {{.kind = RuleOperation::Kind::Add, .rule = {prefixOf(i), {}, {}, {}, {}, {}}, .original = {}},
             i});
    OperationJournal journal;
    QVERIFY(journal.open(m_bench->path(u"data/operations.db"_s)));
    const auto batch =
        journal.queue({.accountId = u"other"_s, .startedAt = QDateTime::currentDateTimeUtc()}, old);
    QVERIFY(batch.hasValue() && journal.withdrawQueued(*batch, QDateTime::currentDateTimeUtc()).hasValue());

    const QString settings = m_bench->path(u"config/qrjump-manager"_s);
    QDir().mkpath(settings);
    ChangeBench::write(settings + u"/settings.ini"_s, "[history]\nkeepAtMost=1000\n");
    ChangeBench::write(m_file, "prefix,path\n" + rows(1, 2));
    CliProcess cli;
    QProcessEnvironment environment = cli.process().processEnvironment();
    environment.insert(u"XDG_CONFIG_HOME"_s, m_bench->path(u"config"_s));
    cli.process().setProcessEnvironment(environment);
    QCOMPARE(cli.run(QStringList{u"import"_s, m_file, kYes} + m_bench->service()).exitCode, 0);
    QCOMPARE(journal.historyCount({}).value(), 1'000);
}

QTEST_GUILESS_MAIN(TestImportCommand)
#include "tst_importcommand.moc"
