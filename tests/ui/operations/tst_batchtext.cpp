#include "ui/operations/batchtext.h"

#include "ui/widgets/timetext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace qrjump;
using core::BatchCounts;
using core::BatchKind;

class TestBatchText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhatGoesOn_data();
    void namesWhatGoesOn();
    void namesTheOnlyRule_data();
    void namesTheOnlyRule();
    void saysOnlyWhatIsKnown_data();
    void saysOnlyWhatIsKnown();
    void saysHowLong_data();
    void saysHowLong();
    void saysHowItEnded_data();
    void saysHowItEnded();
};

void TestBatchText::namesWhatGoesOn_data()
{
    QTest::addColumn<BatchKind>("kind");
    QTest::addColumn<int>("total");
    QTest::addColumn<QString>("activity");
    QTest::addColumn<QString>("name");
    QTest::newRow("import") << BatchKind::Import << 1000 << u"Importing shop.csv"_s
                            << u"Import of shop.csv"_s;
    QTest::newRow("one") << BatchKind::Publish << 1 << u"Publishing 1 rule"_s << u"Publishing of 1 rule"_s;
    QTest::newRow("many") << BatchKind::Publish << 1200 << u"Publishing 1,200 rules"_s
                          << u"Publishing of 1,200 rules"_s;
    QTest::newRow("delete") << BatchKind::Delete << 3 << u"Deleting 3 rules"_s << u"Deletion of 3 rules"_s;
    QTest::newRow("replace") << BatchKind::Replace << 3 << u"Replacing a published rule"_s
                             << u"Replacement of a published rule"_s;
    QTest::newRow("form") << BatchKind::Single << 1 << u"Changing a rule"_s << u"Change of a rule"_s;
}

void TestBatchText::namesWhatGoesOn()
{
    QFETCH(BatchKind, kind);
    QFETCH(int, total);
    const core::OperationBatch batch{.kind = kind, .source = u"/home/me/shop.csv"_s};
    QTEST(ui::activityText(batch, total, {}), "activity");
    QTEST(ui::nameText(batch, total, {}), "name");
}

void TestBatchText::namesTheOnlyRule_data()
{
    QTest::addColumn<BatchKind>("kind");
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("activity");
    QTest::addColumn<QString>("name");
    const QString prefix = u"https://a.b/?%1=%2"_s; // looks like places to fill in
    QTest::newRow("publish") << BatchKind::Publish << prefix << u"Publishing the rule “https://a.b/?%1=%2”"_s
                             << u"Publishing of the rule “https://a.b/?%1=%2”"_s;
    QTest::newRow("delete") << BatchKind::Delete << prefix << u"Deleting the rule “https://a.b/?%1=%2”"_s
                            << u"Deletion of the rule “https://a.b/?%1=%2”"_s;
    QTest::newRow("replace") << BatchKind::Replace << prefix
                             << u"Replacing the published rule “https://a.b/?%1=%2”"_s
                             << u"Replacement of the published rule “https://a.b/?%1=%2”"_s;
    QTest::newRow("form") << BatchKind::Single << prefix << u"Changing the rule “https://a.b/?%1=%2”"_s
                          << u"Change of the rule “https://a.b/?%1=%2”"_s;
    QTest::newRow("import") << BatchKind::Import << prefix << u"Importing shop.csv"_s
                            << u"Import of shop.csv"_s;
    const QString begin = u"https://a.b/"_s + QString(11, u'x');
    const QString end = QString(14, u'y') + u"/table=12"_s;
    QTest::newRow("long") << BatchKind::Delete << begin + QString(300, u'z') + end
                          << u"Deleting the rule “%1…%2”"_s.arg(begin, end)
                          << u"Deletion of the rule “%1…%2”"_s.arg(begin, end);
}

void TestBatchText::namesTheOnlyRule()
{
    QFETCH(BatchKind, kind);
    QFETCH(QString, prefix);
    const core::OperationBatch batch{.kind = kind, .source = u"/home/me/shop.csv"_s};
    QTEST(ui::activityText(batch, 1, prefix), "activity");
    QTEST(ui::nameText(batch, 1, prefix), "name");
}

void TestBatchText::saysOnlyWhatIsKnown_data()
{
    QTest::addColumn<core::BatchProgress>("progress");
    QTest::addColumn<QString>("text");
    const BatchCounts counts{.queued = 688, .done = 300, .refused = 12};
    QTest::newRow("counts") << core::BatchProgress{.counts = counts} << u"312 of 1,000"_s;
    QTest::newRow("all") << core::BatchProgress{.counts = counts, .perMinute = 187.4, .remaining = 221s}
                         << u"312 of 1,000 · 187 a minute · about 4 minutes left"_s;
    QTest::newRow("silent")
        << core::BatchProgress{.counts = counts,
                               .silence = core::ServerSilence{12'400ms, {u"https://a.b/1"_s}}}
        << u"312 of 1,000 · No answer for 12 s: whether the change of “https://a.b/1” arrived "
           "is not known yet; it will be looked up before anything else is sent"_s;
    const QDateTime askedSince(QDate(2026, 3, 4), QTime(6, 32, 9));
    const QString since = ui::timeText(askedSince);
    QTest::newRow("asked what became of it")
        << core::BatchProgress{.counts = counts,
                               .silence =
                                   core::ServerSilence{59'200ms, {u"https://a.b/1"_s}, askedSince, 29'100ms}}
        << u"312 of 1,000 · No answer came within 30 s. So for 29 s, since %1, the server is asked what "
           u"became "
           "of the change of “https://a.b/1”, and nothing else is sent before it says so"_s.arg(since);
    QTest::newRow("asked what became of an earlier one")
        << core::BatchProgress{.counts = counts,
                               .silence = core::ServerSilence{12s, {u"https://a.b/1"_s}, askedSince, 12s}}
        << u"312 of 1,000 · No answer for 12 s: since %1 the server is asked what became of the change of "
           "“https://a.b/1”, and nothing is sent before it says so"_s.arg(since);
    QTest::newRow("long silent")
        << core::BatchProgress{.counts = counts, .silence = core::ServerSilence{190s, {}}}
        << u"312 of 1,000 · No answer for 3 min: the server was asked what it has, and "
           "nothing is sent before it says so"_s;
    QTest::newRow("at the limit")
        << core::BatchProgress{.counts = counts,
                               .limitWait =
                                   core::LimitWait{200, QDateTime(QDate(2026, 3, 4), QTime(10, 42, 31))}}
        << u"312 of 1,000 · waiting until about 10:42:31, because only 200 calls a minute are allowed"_s;
    QTest::newRow("left out") << core::BatchProgress{.counts = {.done = 489, .leftOut = 11}}
                              << u"489 of 489 · 11 rows of the file were not sent"_s;
    QTest::newRow("ended") << core::BatchProgress{.counts = {.done = 1}, .remaining = 0s} << u"1 of 1"_s;
}

void TestBatchText::saysOnlyWhatIsKnown()
{
    QFETCH(core::BatchProgress, progress);
    QTEST(ui::progressText(progress), "text");
}

void TestBatchText::saysHowLong_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("soon") << 20 << u"less than a minute left"_s;
    QTest::newRow("a minute") << 70 << u"about 1 minute left"_s;
    QTest::newRow("minutes") << 119 << u"about 2 minutes left"_s;
    QTest::newRow("many minutes") << 7100 << u"about 118 minutes left"_s;
    QTest::newRow("hours") << 30'000 << u"about 8 hours left"_s;
}

void TestBatchText::saysHowLong()
{
    QFETCH(int, seconds);
    QTEST(ui::timeLeftText(std::chrono::seconds(seconds)), "text");
}

void TestBatchText::saysHowItEnded_data()
{
    QTest::addColumn<BatchCounts>("counts");
    QTest::addColumn<QString>("text");
    QTest::newRow("one") << BatchCounts{.done = 1} << u"It is done."_s;
    QTest::newRow("all") << BatchCounts{.done = 1000} << u"All 1,000 are done."_s;
    QTest::newRow("some") << BatchCounts{.done = 980, .refused = 20}
                          << u"980 of 1,000 are done. 20 were refused."_s;
    QTest::newRow("one refused") << BatchCounts{.refused = 1} << u"It is not done. 1 was refused."_s;
    QTest::newRow("one unknown") << BatchCounts{.unknown = 1} << u"What became of 1 is not known yet."_s;
    QTest::newRow("one was under way")
        << BatchCounts{.sending = 1} << u"What became of 1 is not known yet."_s;
    QTest::newRow("left out") << BatchCounts{.done = 489, .leftOut = 11}
                              << u"All 489 are done. 11 rows of the file were left out and not sent."_s;
    QTest::newRow("one left out") << BatchCounts{.done = 1, .leftOut = 1}
                                  << u"It is done. 1 row of the file was left out and not sent."_s;
    QTest::newRow("stopped") << BatchCounts{.done = 1, .withdrawn = 9}
                             << u"1 of 10 is done. 9 were taken back."_s;
    QTest::newRow("killed") << BatchCounts{.queued = 2, .sending = 1, .done = 3}
                            << u"3 of 6 are done. What became of 1 is not known yet. 2 were not sent yet."_s;
    QTest::newRow("unknown") << BatchCounts{.queued = 2, .unknown = 1, .done = 3}
                             << u"3 of 6 are done. What became of 1 is not known yet. 2 were not sent yet."_s;
}

void TestBatchText::saysHowItEnded()
{
    QFETCH(BatchCounts, counts);
    QTEST(ui::endText(counts), "text");
    const bool isAllDone = counts.done == counts.total() && counts.leftOut == 0;
    QCOMPARE(ui::endTone(counts) == ui::Tone::Ok, isAllDone);
}

QTEST_MAIN(TestBatchText)
#include "tst_batchtext.moc"
