#include "core/operations/journalopening.h"

#include "core/store/operationjournal.h"
#include "tests/support/filesizelimit.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>
#include <future>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;

namespace {

const QDateTime kNow(QDate(2026, 3, 4), QTime(10, 42));
const OperationBatch kBatch{.accountId = u"a"_s, .startedAt = kNow};

QList<OperationJournal::Intent> adds(int count)
{
    QList<OperationJournal::Intent> intents;
    for (int i = 0; i < count; ++i)
        intents.append({{.rule = {u"https://a.b/%1"_s.arg(i), u"pages/a"_s, {}, {}, {}, {}}}});
    return intents;
}

void write(const QString &name, const QByteArray &content)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

class TestJournalOpening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void makesFolderAndFile();
    void keepsADamagedFileAside();
    void keepsAFileAsideThatIsDamagedInside();
    void keepsAFileThatIsWholeAgain();
    void programsThatStartAtOnceShareOneFile_data();
    void programsThatStartAtOnceShareOneFile();
    void leavesTheFileOfANewerVersion();
    void saysThatItCannotBeMade();
    void aFullDiskRecordsNothing_data();
    void aFullDiskRecordsNothing();

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(u"data/operations.db"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestJournalOpening::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestJournalOpening::makesFolderAndFile()
{
    OperationJournal journal;
    QCOMPARE(openJournal(journal, file(), kNow), QString());
    QVERIFY(journal.queue(kBatch, adds(1)));
}

void TestJournalOpening::keepsADamagedFileAside()
{
    QDir().mkpath(m_folder->filePath(u"data"_s));
    const QByteArray damaged(4096, 'x');
    write(file(), damaged);
    write(file() + u"-wal"_s, "log");
    OperationJournal journal;
    const QString notice = openJournal(journal, file(), kNow);
    const QString kept = file() + u".unreadable-2026-03-04-1042"_s;
    QVERIFY2(notice.contains(QDir::toNativeSeparators(kept)), qPrintable(notice));
    QFile aside(kept);
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), damaged);
    QVERIFY(journal.queue(kBatch, adds(1)));
    QCOMPARE(journal.batches(u"a"_s)->size(), 1);
}

/// Where it opens, and the damage shows only in use: the next start helps, as the message says.
void TestJournalOpening::keepsAFileAsideThatIsDamagedInside()
{
    {
        OperationJournal journal;
        QCOMPARE(openJournal(journal, file(), kNow), QString());
        QVERIFY(journal.queue(kBatch, adds(2000)));
    }
    QFile inside(file());
    QVERIFY(inside.open(QIODevice::ReadWrite));
    QVERIFY(inside.seek(inside.size() / 2));
    inside.write(QByteArray(int(inside.size() / 2), 'x'));
    inside.close();
    {
        OperationJournal journal;
        QCOMPARE(openJournal(journal, file(), kNow), QString());
        const auto read = journal.operationsOf(1, {.atMost = 2000});
        QVERIFY(!read);
        QCOMPARE(read.error().kind, StoreError::Kind::Damaged);
    }
    OperationJournal journal;
    const QString notice = openJournal(journal, file(), kNow);
    QVERIFY2(notice.contains(u"unreadable-2026-03-04-1042"_s), qPrintable(notice));
    QVERIFY(journal.queue(kBatch, adds(1)));
    QCOMPARE(journal.batches(u"a"_s)->size(), 1);
    OperationJournal again;
    QCOMPARE(openJournal(again, file(), kNow), QString());
}

void TestJournalOpening::programsThatStartAtOnceShareOneFile_data()
{
    QTest::addColumn<bool>("isDamaged");
    QTest::newRow("none is there") << false;
    QTest::newRow("a damaged one") << true;
}

/// What one of them records must not be moved aside by another.
void TestJournalOpening::programsThatStartAtOnceShareOneFile()
{
    QFETCH(bool, isDamaged);
    constexpr int kRounds = 4;
    constexpr int kPrograms = 4;
    for (int round = 0; round < kRounds; ++round) {
        init();
        QDir().mkpath(m_folder->filePath(u"data"_s));
        if (isDamaged)
            write(file(), QByteArray(4096, 'x'));
        std::atomic_int waiting = kPrograms;
        const auto program = [&] {
            --waiting;
            while (waiting > 0)
                QThread::yieldCurrentThread();
            OperationJournal journal;
            const QString notice = openJournal(journal, file(), kNow);
            const auto queued = journal.queue(kBatch, adds(1));
            return queued ? QString() : notice + textOf(queued.error());
        };
        std::vector<std::future<QString>> programs;
        for (int i = 0; i < kPrograms; ++i)
            programs.push_back(std::async(std::launch::async, program));
        for (auto &ended : programs)
            QCOMPARE(ended.get(), QString());
        OperationJournal journal;
        QCOMPARE(openJournal(journal, file(), kNow), QString());
        QCOMPARE(journal.batches(u"a"_s)->size(), kPrograms);
        const QStringList left = QDir(m_folder->filePath(u"data"_s)).entryList(QDir::Files);
        QCOMPARE(left.filter(u"unreadable"_s).size(), isDamaged ? 1 : 0);
        QCOMPARE(left.filter(u"lock"_s).size(), 0);
    }
}

void TestJournalOpening::keepsAFileThatIsWholeAgain()
{
    {
        OperationJournal journal;
        QCOMPARE(openJournal(journal, file(), kNow), QString());
        QVERIFY(journal.queue(kBatch, adds(1)));
    }
    write(SqliteFile::damageMarkOf(file()), {}); // such as after a copy from a backup
    OperationJournal journal;
    QCOMPARE(openJournal(journal, file(), kNow), QString());
    QCOMPARE(journal.batches(u"a"_s)->size(), 1);
    QVERIFY(!QFile::exists(SqliteFile::damageMarkOf(file())));
}

void TestJournalOpening::leavesTheFileOfANewerVersion()
{
    QDir().mkpath(m_folder->filePath(u"data"_s));
    {
        SqliteFile newer;
        QVERIFY(newer.open(file(), {0x514a4a4c, 99, {u"CREATE TABLE batch(id INTEGER)"_s}}));
    }
    OperationJournal journal;
    const QString notice = openJournal(journal, file(), kNow);
    QVERIFY2(notice.contains(u"newer version"_s), qPrintable(notice));
    QVERIFY2(notice.contains(file()), qPrintable(notice));
    const auto queued = journal.queue(kBatch, adds(1));
    QVERIFY(!queued);
    QCOMPARE(queued.error().kind, StoreError::Kind::Unusable);
    QCOMPARE(queued.error().file, file());
    QVERIFY(!journal.openBatches(u"a"_s));
    SqliteFile newer;
    QVERIFY(newer.open(file(), {0x514a4a4c, 99, {}}));
    QCOMPARE(newer.number(u"SELECT count(*) FROM batch"_s), 0);
}

void TestJournalOpening::saysThatItCannotBeMade()
{
    write(m_folder->filePath(u"data"_s), "a file where the folder should be");
    OperationJournal journal;
    const QString notice = openJournal(journal, file(), kNow);
    QVERIFY2(notice.contains(file()), qPrintable(notice));
    const auto queued = journal.queue(kBatch, adds(1));
    QVERIFY(!queued);
    QCOMPARE(queued.error().file, file());
}

void TestJournalOpening::aFullDiskRecordsNothing_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("one part") << OperationJournal::kRecordedAtOnce;
    QTest::newRow("several parts") << 10 * OperationJournal::kRecordedAtOnce;
}

void TestJournalOpening::aFullDiskRecordsNothing()
{
#ifdef Q_OS_UNIX
    QFETCH(int, count);
    OperationJournal journal;
    QCOMPARE(openJournal(journal, file(), kNow), QString());
    const auto first = journal.queue(kBatch, adds(1));
    QVERIFY(first);
    {
        const FileSizeLimit full(QFileInfo(file() + u"-wal"_s).size() + 64 * 1024);
        const auto queued = journal.queue(kBatch, adds(count));
        QVERIFY(!queued);
        QCOMPARE(queued.error().file, file());
        QVERIFY(!queued.error().detail.isEmpty());
    }
    QCOMPARE(journal.batches(u"a"_s)->size(), 1);
    QCOMPARE(journal.historyCount({}).value(), 1);
    QVERIFY(journal.queue(kBatch, adds(count)));
    QCOMPARE(journal.historyCount({}).value(), count + 1);
#else
    QSKIP("the size of files can be limited on Unix");
#endif
}

QTEST_GUILESS_MAIN(TestJournalOpening)
#include "tst_journalopening.moc"
