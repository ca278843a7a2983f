#include "core/transfer/importfilereader.h"

#include "tests/csv/hostiletext.h"
#include "tests/transfer/importfile.h"

#include <QElapsedTimer>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using qrjump::test::readImport;

namespace {

using Kind = ImportError::Kind;

const QByteArray kHeader = "prefix,path\r\n";
const QByteArray kRow = "https://a.example.com/1,pages/a\r\n";

} // namespace

/// Files that no import was made for: refused with a sentence or read, never a hang or a crash.
class TestHostileFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void refusesWhatIsNoOrdinaryFile_data();
    void refusesWhatIsNoOrdinaryFile();
    void refusesAPipe();
    void refusesHugeFilesBySize();
    void refusesTooManyRows();
    void refusesAFileThatMayNotBeRead();
    void reads_data();
    void reads();
    void survivesAnyBytes();
    void stops();

private:
    qrjump::test::ImportFiles m_files;
};

void TestHostileFiles::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("said");
    QTest::addColumn<int>("line");
    QTest::newRow("empty") << QByteArray() << Kind::File << u"It is empty."_s << 0;
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x10\x08\x06", 26)
                               << Kind::NotText << u"It is a picture."_s << 0;
    QTest::newRow("a workbook") << QByteArray("PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0\xA5\x8C", 16)
                                << Kind::NotText << u"workbook"_s << 0;
    QTest::newRow("zeros") << QByteArray(100'000, '\0') << Kind::NotText << u"no text in any encoding"_s << 0;
    QTest::newRow("an endless line") << kHeader + QByteArray(10'000'000, 'x') << Kind::Csv
                                     << u"begins in line 2"_s << 2;
    QTest::newRow("an endless quoted value")
        << kHeader + kRow + "\"" + QByteArray(10'000'000, '\n') << Kind::Csv << u"line 3"_s << 3;
    QTest::newRow("a quote that does not end")
        << kHeader + kRow + "\"https://a.example.com/2,pages/b\r\n" + kRow << Kind::Csv
        << u"begins in line 3 has no end"_s << 3;
    QTest::newRow("a quote within") << kHeader + "https://a.example.com/\"1,pages/a\r\n" + kRow << Kind::Csv
                                    << u"line 2"_s << 2;
}

void TestHostileFiles::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, said);
    const QString fileName = m_files.file(bytes);
    const auto table = readImport({.fileName = fileName});
    QVERIFY(!table);
    QTEST(table.error().kind, "kind");
    QTEST(table.error().line, "line");
    const QString text = table.error().text();
    QVERIFY2(text.contains(said), qPrintable(text));
    QVERIFY2(text.contains(fileName), qPrintable(text));
    QVERIFY(!table.error().remedy.isEmpty());
}

void TestHostileFiles::refusesWhatIsNoOrdinaryFile_data()
{
    QTest::addColumn<QString>("fileName");
    QTest::newRow("missing") << QDir::tempPath() + u"/qrjump-missing.csv"_s;
    QTest::newRow("a folder") << QDir::tempPath();
#ifdef Q_OS_UNIX
    QTest::newRow("an endless device") << u"/dev/zero"_s;
    QTest::newRow("a terminal") << u"/dev/tty"_s;
    QTest::newRow("a file of the kernel that has no size") << u"/proc/self/status"_s;
#endif
}

void TestHostileFiles::refusesWhatIsNoOrdinaryFile()
{
    QFETCH(QString, fileName);
    const auto table = readImport({.fileName = fileName});
    QVERIFY(!table);
    QCOMPARE(table.error().kind, Kind::File);
    QVERIFY(table.error().text().contains(fileName));
}

void TestHostileFiles::refusesAPipe()
{
#ifdef Q_OS_UNIX
    const QString fileName = m_files.path(u"pipe"_s);
    QCOMPARE(mkfifo(qPrintable(fileName), 0600), 0);
    const auto table = readImport({.fileName = fileName});
    QVERIFY(!table);
    QVERIFY(table.error().text().contains(u"not an ordinary file"_s));
#else
    QSKIP("There are no named pipes here.");
#endif
}

void TestHostileFiles::refusesHugeFilesBySize()
{
    QFile file(m_files.path(u"huge.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(kLargestImportFile + 1)); // takes no room on the disk
    file.close();
    QElapsedTimer timer;
    timer.start();
    const auto table = readImport({.fileName = file.fileName()});
    QVERIFY(!table);
    QCOMPARE(table.error().kind, Kind::TooBig);
    QVERIFY(table.error().text().contains(u"too large"_s));
    QVERIFY(timer.elapsed() < 1'000); // nothing of it was read
    QVERIFY(file.remove());
}

void TestHostileFiles::refusesTooManyRows()
{
    const auto table = readImport(
        {.fileName = m_files.file("prefix,path\n" + QByteArray("a,b\n").repeated(kMostImportRows + 1))});
    QVERIFY(!table);
    QCOMPARE(table.error().kind, Kind::TooBig);
    QVERIFY(table.error().text().contains(u"200,000"_s));
}

void TestHostileFiles::refusesAFileThatMayNotBeRead()
{
    const QString fileName = m_files.file(kHeader, u"secret.csv"_s);
    QVERIFY(QFile::setPermissions(fileName, QFileDevice::WriteOwner));
    if (QFile file(fileName); file.open(QIODevice::ReadOnly))
        QSKIP("This user may read everything.");
    const auto table = readImport({.fileName = fileName});
    QVERIFY(!table);
    QVERIFY(table.error().text().contains(u"The system says"_s));
}

void TestHostileFiles::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<int>>("lines");
    QTest::newRow("only a header") << kHeader << QList<int>();
    QTest::newRow("only a header without line end") << kHeader.chopped(2) << QList<int>();
    QTest::newRow("mixed line ends") << "prefix,path\nhttps://a.b/1,p\rhttps://a.b/2,p\r\nhttps://a.b/3,p"_ba
                                     << QList{2, 3, 4};
    QTest::newRow("line end in a value")
        << "prefix,path,x\nhttps://a.b/1,p,\"1\n2\"\nhttps://a.b/2,p,\n"_ba << QList{2, 4};
    QTest::newRow("rows of other lengths")
        << "prefix,path\nhttps://a.b/1\nhttps://a.b/2,p,,\n"_ba << QList{2, 3};
    QTest::newRow("end mark of DOS") << kHeader + kRow + "\x1A" << QList{2, 3};
    QTest::newRow("NUL in a value") << kHeader + kRow + kRow + QByteArray("a\0b,c\r\n", 7) << QList{2, 3, 4};
}

void TestHostileFiles::reads()
{
    QFETCH(QByteArray, bytes);
    const auto table = readImport({.fileName = m_files.file(bytes)});
    QVERIFY2(table, table ? "" : qPrintable(table.error().text()));
    QList<int> lines;
    for (const ImportRow &row : table->rows)
        lines.append(row.line);
    QTEST(lines, "lines");
}

/// A file with some of its bytes replaced, doubled or cut away is read or refused, whatever comes out.
void TestHostileFiles::survivesAnyBytes()
{
    qrjump::test::HostileText hostile;
    int read = 0;
    constexpr int kRounds = 500;
    for (int round = 0; round < kRounds; ++round) {
        QByteArray bytes = kHeader;
        for (int rows = hostile.below(8); rows >= 0; --rows)
            bytes += kRow + hostile.next().toUtf8() + ",\"" + hostile.next().remove(u'"').toUtf8() + "\"\r\n";
        for (int changes = hostile.below(4); changes > 0; --changes) {
            const int at = hostile.below(static_cast<int>(bytes.size()));
            bytes.replace(at, hostile.below(3),
                          QByteArray(hostile.below(3), static_cast<char>(hostile.below(256))));
        }
        const auto table = readImport({.fileName = m_files.file(bytes)});
        read += table ? 1 : 0;
        QVERIFY(table || !table.error().text().isEmpty());
    }
    QVERIFY2(read > kRounds / 10 && read < kRounds, qPrintable(QString::number(read)));
}

void TestHostileFiles::stops()
{
    const std::atomic_bool isStopped = true;
    const auto table = ImportFileReader({.fileName = m_files.file(kHeader + kRow)}).read(isStopped);
    QVERIFY(!table);
    QCOMPARE(table.error().kind, Kind::Stopped);
}

QTEST_APPLESS_MAIN(TestHostileFiles)
#include "tst_hostilefiles.moc"
