#include "app/datafolder.h"

#include "app/configfolder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump;

class TestDataFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheNamedFolders_data();
    void followsTheNamedFolders();
    void isTheSameForBothPrograms();
};

void TestDataFolder::followsTheNamedFolders_data()
{
    QTest::addColumn<QString>("named");
    QTest::addColumn<QString>("namedForData");
    QTest::addColumn<QString>("config");
    QTest::addColumn<QString>("data");
    QTest::newRow("none") << QString() << QString() << app::defaultConfigFolder() << app::defaultDataFolder();
    QTest::newRow("settings") << u"/c"_s << QString() << u"/c"_s << u"/c"_s;
    QTest::newRow("data") << QString() << u"/d"_s << app::defaultConfigFolder() << u"/d"_s;
    QTest::newRow("both") << u"/c"_s << u"/d"_s << u"/c"_s << u"/d"_s;
}

void TestDataFolder::followsTheNamedFolders()
{
    QFETCH(QString, named);
    QFETCH(QString, namedForData);
    QFETCH(QString, config);
    QFETCH(QString, data);
    const app::ProgramFolders folders = app::programFolders(named, namedForData);
    QCOMPARE(folders.config.path(), config);
    QCOMPARE(folders.data.path(), data);
    QCOMPARE(app::journalFile(folders.data), data + u"/operations.db"_s);
    QCOMPARE(app::lockFolder(folders.data), data + u"/locks"_s);
}

void TestDataFolder::isTheSameForBothPrograms()
{
    const QString folder = app::defaultDataFolder();
    QCoreApplication::setApplicationName(u"qrjump"_s);
    QCOMPARE(app::defaultDataFolder(), folder);
    QVERIFY(folder.endsWith(u"/qrjump-manager"_s));
}

QTEST_GUILESS_MAIN(TestDataFolder)
#include "tst_datafolder.moc"
