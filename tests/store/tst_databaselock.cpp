#include "core/store/databaselock.h"

#include "core/store/operationjournal.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;

class TestDatabaseLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysAtOnceWhetherSomebodyWrites();
    void makesNoFile();

private:
    QTemporaryDir m_folder;
};

void TestDatabaseLock::saysAtOnceWhetherSomebodyWrites()
{
    const QString file = m_folder.filePath(u"journal"_s);
    OperationJournal journal;
    QVERIFY(journal.open(file));
    QVERIFY(!isDatabaseLocked(file));
    SqliteFile writer;
    QVERIFY(writer.open(file, {0x514a4a4c, 1, {}}));
    QVERIFY(writer.execute(u"BEGIN IMMEDIATE"_s));
    QElapsedTimer time;
    time.start();
    QVERIFY(isDatabaseLocked(file));
    QVERIFY2(time.elapsed() < 500, qPrintable(QString::number(time.elapsed())));
    QVERIFY(writer.execute(u"COMMIT"_s));
    QVERIFY(!isDatabaseLocked(file));
    QVERIFY(journal.batches(u"account"_s)); // whoever looks takes nothing away from the others
}

void TestDatabaseLock::makesNoFile()
{
    const QString file = m_folder.filePath(u"nothing"_s);
    QVERIFY(!isDatabaseLocked(file));
    QVERIFY(!QFile::exists(file));
}

QTEST_GUILESS_MAIN(TestDatabaseLock)
#include "tst_databaselock.moc"
