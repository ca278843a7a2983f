#include "ui/transfer/exporttext.h"

#include "core/api/jsoncall.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace qrjump::core;
using namespace qrjump::ui;

using Count = std::optional<int>;

Q_DECLARE_METATYPE(Count)

class TestExportText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void verbsSayTheNumber_data();
    void verbsSayTheNumber();
    void tellsTheProgress_data();
    void tellsTheProgress();
    void tellsWhenReadingGoesOn();
    void tellsWhatWasWritten();
    void proposesTheLikelySource_data();
    void proposesTheLikelySource();
};

void TestExportText::verbsSayTheNumber_data()
{
    QTest::addColumn<ExportSource>("source");
    QTest::addColumn<Count>("count");
    QTest::addColumn<bool>("replaces");
    QTest::addColumn<QString>("verb");
    QTest::newRow("one") << ExportSource::Selected << Count(1) << false << u"E&xport 1 rule"_s;
    QTest::newRow("some") << ExportSource::Matching << Count(14) << false << u"E&xport 14 rules"_s;
    QTest::newRow("thousands") << ExportSource::Loaded << Count(10'000) << false << u"E&xport 10,000 rules"_s;
    QTest::newRow("everything") << ExportSource::Everything << Count(12'345) << false
                                << u"E&xport everything (12,345 rules)"_s;
    QTest::newRow("everything, one") << ExportSource::Everything << Count(1) << false
                                     << u"E&xport everything (1 rule)"_s;
    QTest::newRow("everything, unknown")
        << ExportSource::Everything << Count() << false << u"E&xport everything"_s;
    QTest::newRow("replaces") << ExportSource::Selected << Count(14) << true << u"&Replace file (14 rules)"_s;
    QTest::newRow("replaces, one") << ExportSource::Selected << Count(1) << true
                                   << u"&Replace file (1 rule)"_s;
    QTest::newRow("replaces, unknown") << ExportSource::Everything << Count() << true << u"&Replace file"_s;
}

void TestExportText::verbsSayTheNumber()
{
    QFETCH(ExportSource, source);
    QFETCH(Count, count);
    QFETCH(bool, replaces);
    QTEST(exportVerb(source, count, replaces), "verb");
}

void TestExportText::tellsTheProgress_data()
{
    QTest::addColumn<TransferProgress>("progress");
    QTest::addColumn<QString>("text");
    const auto reading = TransferProgress::Stage::Reading;
    const auto writing = TransferProgress::Stage::Writing;
    QTest::newRow("at first") << TransferProgress{reading, 200, 12'345, 300ms, 17s}
                              << u"200 of 12,345 rules read"_s;
    QTest::newRow("reading") << TransferProgress{reading, 2400, 12'345, 4s, 17s}
                             << u"2,400 of 12,345 rules read · 600 rules a second · about 17 seconds left"_s;
    QTest::newRow("rounds up")
        << TransferProgress{reading, 2400, 12'345, 4s, 16001ms}
        << u"2,400 of 12,345 rules read · 600 rules a second · about 17 seconds left"_s;
    const LimitWait wait{200, QDateTime(QDate(2026, 3, 4), QTime(10, 42, 31))};
    QTest::newRow("at the limit")
        << TransferProgress{.done = 2400,
                            .promised = 12'345,
                            .elapsed = 4s,
                            .remaining = 17s,
                            .limitWait = wait}
        << u"2,400 of 12,345 rules read · waiting until about 10:42:31, because only 200 calls a minute are "
           "allowed"_s;
    QTest::newRow("checking") << TransferProgress{.done = 12'345,
                                                  .promised = 12'345,
                                                  .elapsed = 4s,
                                                  .isChecking = true}
                              << u"12,345 of 12,345 rules read · checking what changed meanwhile"_s;
    QTest::newRow("pace of the last seconds")
        << TransferProgress{.done = 2400,
                            .promised = 12'345,
                            .elapsed = 4s,
                            .remaining = 17s,
                            .recentPerSecond = 900}
        << u"2,400 of 12,345 rules read · 900 rules a second · about 17 seconds left"_s;
    QTest::newRow("slow") << TransferProgress{reading, 4, 100, 4s, 96s}
                          << u"4 of 100 rules read · 1 rule a second · about 96 seconds left"_s;
    QTest::newRow("minutes") << TransferProgress{reading, 10'000, 100'000, 15s, 135s}
                             << u"10,000 of 100,000 rules read · 667 rules a second · about 2 minutes left"_s;
    QTest::newRow("nearly done")
        << TransferProgress{reading, 12'000, 12'345, 20s, 575ms}
        << u"12,000 of 12,345 rules read · 600 rules a second · about 1 second left"_s;
    QTest::newRow("unknown total") << TransferProgress{reading, 2400, {}, 4s, {}}
                                   << u"2,400 rules read · 600 rules a second"_s;
    QTest::newRow("writing") << TransferProgress{writing, 12'345, 12'345, 2s, 0ms}
                             << u"12,345 of 12,345 rows written · 6,173 rows a second"_s;
}

void TestExportText::tellsTheProgress()
{
    QFETCH(TransferProgress, progress);
    QTEST(progressText(progress), "text");
}

void TestExportText::tellsWhenReadingGoesOn()
{
    BackOff backOff;
    backOff.delay = 2600ms;
    QCOMPARE(backOffText(backOff, u"Too fast."_s), u"Too fast. Reading goes on by itself in 3 seconds."_s);
    backOff.delay = 400ms;
    QCOMPARE(backOffText(backOff, u"Too fast."_s), u"Too fast. Reading goes on by itself in a second."_s);
}

void TestExportText::tellsWhatWasWritten()
{
    QCOMPARE(rowsWrittenText(12'345, u"/folder/rules.csv"_s), u"12,345 rows written to “rules.csv”."_s);
    QCOMPARE(rowsWrittenText(1, u"rules.csv"_s), u"1 row written to “rules.csv”."_s);
}

void TestExportText::proposesTheLikelySource_data()
{
    QTest::addColumn<QList<int>>("counts"); // selected, matching, loaded
    QTest::addColumn<Count>("total");
    QTest::addColumn<std::optional<ExportSource>>("source");
    const auto likely = [](ExportSource source) { return std::optional(source); };
    QTest::newRow("several selected") << QList{2, 5, 9} << Count(20) << likely(ExportSource::Selected);
    QTest::newRow("cursor only") << QList{1, 9, 9} << Count(20) << likely(ExportSource::Everything);
    QTest::newRow("filter") << QList{1, 5, 9} << Count(20) << likely(ExportSource::Matching);
    QTest::newRow("filter without match") << QList{0, 0, 9} << Count(20) << likely(ExportSource::Everything);
    QTest::newRow("all loaded") << QList{0, 9, 9} << Count(9) << likely(ExportSource::Loaded);
    QTest::newRow("total unknown") << QList{0, 9, 9} << Count() << likely(ExportSource::Everything);
    QTest::newRow("nothing loaded") << QList{0, 0, 0} << Count() << likely(ExportSource::Everything);
    QTest::newRow("nothing at all") << QList{0, 0, 0} << Count(0) << std::optional<ExportSource>();
}

void TestExportText::proposesTheLikelySource()
{
    QFETCH(QList<int>, counts);
    QFETCH(Count, total);
    ExportContext context;
    context.selected.positions.resize(counts.at(0));
    context.matching.positions.resize(counts.at(1));
    context.loaded.positions.resize(counts.at(2));
    context.totalOnServer = total;
    QTEST(context.likelySource(), "source");
}

QTEST_GUILESS_MAIN(TestExportText)
#include "tst_exporttext.moc"
