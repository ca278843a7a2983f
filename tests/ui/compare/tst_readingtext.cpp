#include "ui/compare/readingtext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump;
using core::Completeness;
using ui::ComparedReading;

namespace {

const QDateTime kNoon(QDate(2026, 3, 4), QTime(12, 0, 5));

} // namespace

class TestReadingText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheAge_data();
    void tellsTheAge();
    void tellsWhatIsMissing_data();
    void tellsWhatIsMissing();
    void namesAChoice();
    void explainsAChoice();
    void tellsFromWhenToWhenWasRead();
};

void TestReadingText::tellsTheAge_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("a clock that was set back") << qint64(-5) << u"just now"_s;
    QTest::newRow("59 s") << qint64(59) << u"just now"_s;
    QTest::newRow("1 min") << qint64(60) << u"1 minute ago"_s;
    QTest::newRow("59 min") << qint64(3'599) << u"59 minutes ago"_s;
    QTest::newRow("1 h") << qint64(3'600) << u"1 hour ago"_s;
    QTest::newRow("23 h") << qint64(86'399) << u"23 hours ago"_s;
    QTest::newRow("1 d") << qint64(86'400) << u"1 day ago"_s;
    QTest::newRow("30 d") << qint64(30 * 86'400) << u"30 days ago"_s;
}

void TestReadingText::tellsTheAge()
{
    QFETCH(qint64, seconds);
    QFETCH(QString, text);
    QCOMPARE(ui::ageText(kNoon, kNoon.addSecs(seconds)), text);
}

void TestReadingText::tellsWhatIsMissing_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("missing");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, Completeness::Kind kind, int missing, const QString &text) {
        QTest::newRow(name) << static_cast<int>(kind) << missing << text;
    };
    row("complete", Completeness::Kind::Complete, 0, u"complete"_s);
    row("unconfirmed", Completeness::Kind::Unconfirmed, 0, u"not confirmed to be complete"_s);
    row("nobody knows", Completeness::Kind::Incomplete, 0, u"incomplete"_s);
    row("one", Completeness::Kind::Incomplete, 1, u"1 rule or more is missing"_s);
    row("many", Completeness::Kind::Incomplete, 1'234, u"1,234 rules or more are missing"_s);
}

void TestReadingText::tellsWhatIsMissing()
{
    QFETCH(int, kind);
    QFETCH(int, missing);
    QFETCH(QString, text);
    QCOMPARE(ui::completenessText({.kind = static_cast<Completeness::Kind>(kind), .missing = missing}), text);
}

void TestReadingText::namesAChoice()
{
    QCOMPARE(ui::choiceText({}), u"Now, read from the server"_s);
    ComparedReading reading{.kind = ComparedReading::Kind::Snapshot, .readAt = kNoon, .ruleCount = 100'000};
    QCOMPARE(ui::choiceText(reading), u"Reading ended 2026-03-04 12:00:05 · 100,000 rules · complete"_s);
    reading.begunAt = kNoon.addSecs(-185);
    reading.ruleCount = 1;
    reading.changedAt = kNoon.addSecs(60);
    QCOMPARE(
        ui::choiceText(reading),
        u"Read 2026-03-04 11:57:00 – 12:00:05 · 1 rule · complete · own changes until 2026-03-04 12:01:05"_s);
}

void TestReadingText::explainsAChoice()
{
    ComparedReading reading{
        .kind = ComparedReading::Kind::Snapshot,
        .readAt = kNoon,
        .completeness = {Completeness::Kind::Incomplete, 3, 0, u"The reading was stopped."_s}};
    QCOMPARE(ui::choiceHelp(reading, kNoon.addSecs(7'200)),
             u"The reading ended at 2026-03-04 12:00:05, 2 hours ago. The reading was stopped."_s);
    reading.begunAt = kNoon.addSecs(-5);
    QCOMPARE(ui::choiceHelp(reading, kNoon.addSecs(7'200)),
             u"Read 2026-03-04 12:00:00 – 12:00:05, 2 hours ago. The reading was stopped."_s);
}

void TestReadingText::tellsFromWhenToWhenWasRead()
{
    QCOMPARE(ui::readingTimeText({}, kNoon), u"ended 2026-03-04 12:00:05"_s);
    QCOMPARE(ui::readingTimeText(kNoon.addMSecs(-4), kNoon.addMSecs(3)), u"2026-03-04 12:00:04 – 12:00:05"_s);
    QCOMPARE(ui::readingTimeText(kNoon, kNoon.addMSecs(900)), u"2026-03-04 12:00:05"_s);
    QCOMPARE(ui::readingTimeText(kNoon.addDays(-1), kNoon), u"2026-03-03 12:00:05 – 2026-03-04 12:00:05"_s);
}

QTEST_MAIN(TestReadingText)
#include "tst_readingtext.moc"
