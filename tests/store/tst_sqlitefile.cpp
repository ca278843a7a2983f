#include "core/store/sqlitefile.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;

namespace {

const SqliteFile::Format kFormat{0x51545354, 1, {u"CREATE TABLE note(text TEXT)"_s}};

} // namespace

class TestSqliteFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isPrivateAndDurable();
    void keepsAllOrNothing();
    void refusesForeignFiles_data();
    void refusesForeignFiles();
    void aMissingFolderIsAnError();

private:
    QTemporaryDir m_folder;
};

void TestSqliteFile::isPrivateAndDurable()
{
    const QString name = m_folder.filePath(u"private"_s);
    SqliteFile file;
    QVERIFY(file.open(name, kFormat));
    QCOMPARE(file.number(u"PRAGMA synchronous"_s), 2); // FULL
    QVERIFY(file.execute(u"INSERT INTO note VALUES('x')"_s));
    const auto othersMay = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    for (const char *part : {"", "-wal", "-shm"}) {
        const QFileInfo info(name + QLatin1StringView(part));
        QVERIFY2(info.exists(), part);
        QVERIFY2(!(info.permissions() & othersMay), part);
    }
}

void TestSqliteFile::keepsAllOrNothing()
{
    const QString name = m_folder.filePath(u"transaction"_s);
    {
        SqliteFile file;
        QVERIFY(file.open(name, kFormat));
        QVERIFY(file.inTransaction([&] { return file.execute(u"INSERT INTO note VALUES('kept')"_s); }));
        QVERIFY(!file.inTransaction([&] {
            return file.execute(u"INSERT INTO note VALUES('lost')"_s) && file.execute(u"nonsense"_s);
        }));
        QVERIFY(!file.lastError().detail.isEmpty());
    }
    SqliteFile again;
    QVERIFY(again.open(name, kFormat));
    QCOMPARE(again.number(u"SELECT count(*) FROM note"_s), 1);
    QCOMPARE(again.number(u"SELECT count(*) FROM note WHERE text='kept'"_s), 1);
}

void TestSqliteFile::refusesForeignFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("applicationId");
    QTest::addColumn<int>("version");
    QTest::addColumn<StoreError::Kind>("kind");
    QTest::newRow("no database") << QByteArray(4096, 'x') << 0 << 0 << StoreError::Kind::Damaged;
    QTest::newRow("another program's") << QByteArray() << 7 << 1 << StoreError::Kind::Unusable;
    QTest::newRow("a newer version's")
        << QByteArray() << kFormat.applicationId << 2 << StoreError::Kind::Unusable;
}

void TestSqliteFile::refusesForeignFiles()
{
    QFETCH(QByteArray, content);
    QFETCH(int, applicationId);
    QFETCH(int, version);
    QFETCH(StoreError::Kind, kind);
    const QString name = m_folder.filePath(QLatin1StringView(QTest::currentDataTag()));
    if (content.isEmpty()) {
        SqliteFile other;
        QVERIFY(other.open(name, {applicationId, version, kFormat.tables}));
    } else {
        QFile garbage(name);
        QVERIFY(garbage.open(QIODevice::WriteOnly));
        garbage.write(content);
    }
    const auto before = QFileInfo(name).size();
    SqliteFile file;
    const auto opened = file.open(name, kFormat);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, kind);
    QCOMPARE(opened.error().file, name);
    QVERIFY(!file.execute(u"INSERT INTO note VALUES('x')"_s));
    QCOMPARE(file.lastError(), opened.error());
    QCOMPARE(QFileInfo(name).size(), before);
}

void TestSqliteFile::aMissingFolderIsAnError()
{
    SqliteFile file;
    const auto opened = file.open(m_folder.filePath(u"none/file"_s), kFormat);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, StoreError::Kind::Failed);
}

QTEST_GUILESS_MAIN(TestSqliteFile)
#include "tst_sqlitefile.moc"
