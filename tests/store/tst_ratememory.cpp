#include "core/store/ratememory.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace qrjump::core;

namespace {

const QString kShop = u"shop"_s;
const QList<RequestWindow> kWindows{{2, 1000ms}, {4, 60s}};
const QDateTime kStart(QDate(2026, 3, 4), QTime(10, 42, 3));

} // namespace

class TestRateMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void countsEveryWindow();
    void accountsDoNotShare();
    void isSharedByProgramsAndSurvivesThem();
    void aClockThatIsSetBackBlocksForAWindowAtMost();
    void aMinuteIsEnough();
    void accountsThatNeverAskAgainAreForgotten();
    void whatCouldNotBePreparedWorksLater();
    void aLockedFileDelaysButDoesNotBlock();
    void aFileThatCannotBeUsedBlocksNobody();
    void aDamagedFileIsReplaced_data();
    void aDamagedFileIsReplaced();

private:
    [[nodiscard]] QString fileName() const { return m_folder->filePath(u"requests.db"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestRateMemory::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestRateMemory::countsEveryWindow()
{
    RateMemory memory(fileName());
    const auto reserve = [&](std::chrono::milliseconds at) {
        return memory.reserve(kShop, kStart.addMSecs(at.count()), kWindows);
    };
    QCOMPARE(reserve(0ms), 0ms);
    QCOMPARE(reserve(300ms), 0ms);
    QCOMPARE(reserve(400ms), 600ms);
    QCOMPARE(reserve(999ms), 1ms);
    QCOMPARE(reserve(1000ms), 0ms);
    QCOMPARE(reserve(1300ms), 0ms);
    QCOMPARE(reserve(2500ms), 57'500ms);
    QCOMPARE(reserve(60s), 0ms);
    QCOMPARE(reserve(60'299ms), 1ms);
    QCOMPARE(reserve(60'300ms), 0ms);
}

void TestRateMemory::accountsDoNotShare()
{
    RateMemory memory(fileName());
    const QList<RequestWindow> one{{1, 1000ms}};
    QCOMPARE(memory.reserve(kShop, kStart, one), 0ms);
    QCOMPARE(memory.reserve(u"other"_s, kStart, one), 0ms);
    QCOMPARE(memory.reserve(kShop, kStart, one), 1000ms);
}

void TestRateMemory::isSharedByProgramsAndSurvivesThem()
{
    const QList<RequestWindow> two{{2, 1000ms}};
    {
        RateMemory first(fileName());
        RateMemory second(fileName());
        QCOMPARE(first.reserve(kShop, kStart, two), 0ms);
        QCOMPARE(second.reserve(kShop, kStart, two), 0ms);
        QCOMPARE(first.reserve(kShop, kStart, two), 1000ms);
    }
    RateMemory nextStart(fileName());
    QCOMPARE(nextStart.reserve(kShop, kStart.addMSecs(10), two), 990ms);
}

void TestRateMemory::aClockThatIsSetBackBlocksForAWindowAtMost()
{
    RateMemory memory(fileName());
    const QList<RequestWindow> one{{1, 60s}};
    QCOMPARE(memory.reserve(kShop, kStart, one), 0ms);
    QCOMPARE(memory.reserve(kShop, kStart.addDays(-1), one), 60s);
    QCOMPARE(memory.reserve(kShop, kStart.addDays(-1).addSecs(60), one), 0ms);
}

void TestRateMemory::aMinuteIsEnough()
{
    RateMemory memory(fileName());
    const QList<RequestWindow> many{{1'000'000, 1000ms}};
    for (int second = 0; second < 200; ++second)
        QCOMPARE(memory.reserve(kShop, kStart.addSecs(second), many), 0ms);
    SqliteFile file;
    QVERIFY(file.open(fileName(), {0x514a524d, 1, {}}));
    QCOMPARE(file.number(u"SELECT count(*) FROM request"_s), kRememberedSpan.count() + 1);
}

void TestRateMemory::accountsThatNeverAskAgainAreForgotten()
{
    const QString rowsOfShop = u"SELECT count(*) FROM request WHERE account='%1'"_s.arg(kShop);
    RateMemory memory(fileName());
    for (int times = 0; times < 3; ++times)
        QCOMPARE(memory.reserve(kShop, kStart.addSecs(times), kWindows), 0ms);
    SqliteFile file;
    QVERIFY(file.open(fileName(), {0x514a524d, 1, {}}));
    QCOMPARE(file.number(rowsOfShop), 3);
    QCOMPARE(memory.reserve(u"other"_s, kStart.addSecs(120), kWindows), 0ms);
    QCOMPARE(file.number(rowsOfShop), 0);
    QCOMPARE(memory.reserve(kShop, kStart.addSecs(120), kWindows), 0ms);
    QCOMPARE(RateMemory(fileName()).reserve(u"other"_s, kStart.addSecs(190), kWindows), 0ms);
    QCOMPARE(file.number(rowsOfShop), 0);
}

void TestRateMemory::whatCouldNotBePreparedWorksLater()
{
    (void)RateMemory(fileName()).reserve(u"other"_s, kStart, kWindows);
    SqliteFile other;
    QVERIFY(other.open(fileName(), {0x514a524d, 1, {}}));
    QVERIFY(other.execute(u"ALTER TABLE request RENAME TO away"_s));
    RateMemory memory(fileName());
    QCOMPARE(memory.reserve(kShop, kStart, kWindows), 0ms);
    QVERIFY(other.execute(u"ALTER TABLE away RENAME TO request"_s));
    const QList<RequestWindow> one{{1, 1000ms}};
    QCOMPARE(memory.reserve(kShop, kStart, one), 0ms);
    QCOMPARE(memory.reserve(kShop, kStart, one), 1000ms);
}

void TestRateMemory::aLockedFileDelaysButDoesNotBlock()
{
    RateMemory memory(fileName());
    QCOMPARE(memory.reserve(kShop, kStart, kWindows), 0ms);
    SqliteFile other;
    QVERIFY(other.open(fileName(), {0x514a524d, 1, {}}));
    QVERIFY(other.execute(u"BEGIN IMMEDIATE"_s));
    std::chrono::milliseconds waited{0};
    int times = 0;
    for (auto wait = 1ms; wait.count() > 0 && times < 1000; ++times, waited += wait)
        wait = memory.reserve(kShop, kStart, kWindows);
    QVERIFY2(times > 1, "another program may be done in a moment");
    QVERIFY2(waited <= 1s, "it hangs");
    QCOMPARE(memory.reserve(kShop, kStart, kWindows), 0ms);
    QVERIFY(other.execute(u"COMMIT"_s));
    QCOMPARE(memory.reserve(kShop, kStart, kWindows), 0ms);
    QCOMPARE(memory.reserve(kShop, kStart, kWindows), 1000ms);
}

void TestRateMemory::aFileThatCannotBeUsedBlocksNobody()
{
    RateMemory memory(m_folder->filePath(u"missing/requests.db"_s));
    for (int i = 0; i < 10; ++i)
        QCOMPARE(memory.reserve(kShop, kStart, kWindows), 0ms);
    QVERIFY(QDir(m_folder->path()).mkdir(u"missing"_s));
    for (int i = 0; i < kWindows.first().count; ++i)
        QCOMPARE(memory.reserve(kShop, kStart, kWindows), 0ms);
    QVERIFY2(memory.reserve(kShop, kStart, kWindows) > 0ms, "the folder came back");
}

void TestRateMemory::aDamagedFileIsReplaced_data()
{
    QTest::addColumn<int>("position");
    QTest::newRow("no database") << 0;
    QTest::newRow("a page of it") << 4096;
}

void TestRateMemory::aDamagedFileIsReplaced()
{
    QFETCH(int, position);
    const QList<RequestWindow> one{{1, 1000ms}};
    (void)RateMemory(fileName()).reserve(kShop, kStart, one);
    QFile file(fileName());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.size() > position);
    QVERIFY(file.seek(position));
    file.write(QByteArray(file.size() - position, 'x'));
    file.close();
    RateMemory memory(fileName());
    const QDateTime later = kStart.addSecs(100);
    std::chrono::milliseconds wait{0};
    for (int i = 0; i < 3 && wait.count() == 0; ++i)
        wait = memory.reserve(kShop, later, one);
    QCOMPARE(wait, 1000ms);
}

QTEST_GUILESS_MAIN(TestRateMemory)
#include "tst_ratememory.moc"
