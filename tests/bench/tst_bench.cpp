#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int kDeadlineMs = 120'000;
const QStringList kFew{u"--quick"_s, u"--rows"_s, u"2000"_s};

struct Run
{
    int exitCode = -1;
    QList<QByteArray> lines;
};

Run runBench(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(QRJUMP_BENCH), arguments);
    if (!process.waitForFinished(kDeadlineMs))
        return {};
    return {process.exitCode(), process.readAllStandardOutput().trimmed().split('\n')};
}

} // namespace

/// Not what is measured, but that something is, and how it is said.
class TestBench : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsALineForEachFigure_data();
    void printsALineForEachFigure();
    void keepsTheOrderOfTheMembers();
    void listsTheFigures();
    void refusesWhatItDoesNotKnow_data();
    void refusesWhatItDoesNotKnow();
};

void TestBench::printsALineForEachFigure_data()
{
    QTest::addColumn<QString>("figure");
    QTest::addColumn<int>("lines");
    QTest::addColumn<int>("rows");
    QTest::addColumn<QString>("unit");
    QTest::newRow("filter") << u"filter"_s << 2 << 2000 << u"ms"_s;
    QTest::newRow("snapshot") << u"snapshot"_s << 1 << 2000 << u"ms"_s;
    QTest::newRow("start") << u"start"_s << 1 << 2000 << u"ms"_s;
    QTest::newRow("memory") << u"memory"_s << 2 << 2000 << u"MiB"_s;
    QTest::newRow("export") << u"export"_s << 1 << 2000 << u"ms"_s;
    QTest::newRow("import") << u"import"_s << 2 << 2000 << u"ms"_s;
    QTest::newRow("match") << u"match"_s << 1 << 2000 << u"ms"_s;
    QTest::newRow("longest-stall") << u"longest-stall"_s << 2 << 2000 << u"ms"_s;
    QTest::newRow("growth") << u"growth"_s << 4 << 20'000 << u"x"_s;
}

void TestBench::printsALineForEachFigure()
{
    QFETCH(QString, figure);
    QFETCH(int, rows);
    QFETCH(QString, unit);
    const Run run = runBench(kFew + QStringList{u"--only"_s, figure});
    QCOMPARE(run.exitCode, 0);
    QTEST(static_cast<int>(run.lines.size()), "lines");
    for (const QByteArray &line : run.lines) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        QVERIFY2(object.value("name"_L1).toString().startsWith(figure), line.constData());
        QCOMPARE(object.value("rows"_L1).toInt(), rows);
        QCOMPARE(object.value("unit"_L1).toString(), unit);
        QVERIFY2(object.value("ours"_L1).toDouble() > 0, line.constData());
        QVERIFY2(object.value("peer_value"_L1).toDouble() > 0, line.constData());
        QVERIFY(!object.value("peer"_L1).toString().isEmpty());
        const double ratio = object.value("ours"_L1).toDouble() / object.value("peer_value"_L1).toDouble();
        QVERIFY(qAbs(object.value("ratio"_L1).toDouble() / ratio - 1) < 0.001);
    }
}

void TestBench::keepsTheOrderOfTheMembers()
{
    const Run run = runBench(kFew + QStringList{u"--only"_s, u"export"_s});
    qsizetype last = -1;
    for (const char *member : {R"({"name":")", R"(,"rows":)", R"(,"ours":)", R"(,"peer":")",
                               R"(,"peer_value":)", R"(,"ratio":)", R"(,"unit":")"}) {
        const qsizetype at = run.lines.first().indexOf(member);
        QVERIFY2(at > last, member);
        last = at;
    }
}

void TestBench::listsTheFigures()
{
    const Run run = runBench({u"--list"_s});
    QCOMPARE(run.exitCode, 0);
    for (const char *figure : {"filter", "filter-million", "sort", "load-within-limits", "command-export"})
        QVERIFY2(run.lines.contains(figure), figure);
}

void TestBench::refusesWhatItDoesNotKnow_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("figure") << QStringList{u"--only"_s, u"speed"_s};
    QTest::newRow("no rows") << QStringList{u"--rows"_s, u"0"_s};
    QTest::newRow("no number") << QStringList{u"--runs"_s, u"many"_s};
}

void TestBench::refusesWhatItDoesNotKnow()
{
    QFETCH(QStringList, arguments);
    QCOMPARE(runBench(arguments).exitCode, 2);
}

QTEST_GUILESS_MAIN(TestBench)
#include "tst_bench.moc"
