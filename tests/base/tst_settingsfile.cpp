#include "core/base/settingsfile.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;

class TestSettingsFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesGoodSettingsAlone();
    void keepsAsideWhatIsNoSettings_data();
    void keepsAsideWhatIsNoSettings();
    void saysThatItMayNotRead();

private:
    [[nodiscard]] static QDateTime now() { return {QDate(2026, 11, 21), QTime(3, 12)}; }
};

void TestSettingsFile::leavesGoodSettingsAlone()
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(u"settings.ini"_s);
    QCOMPARE(makeSettingsReadable(name, now()), QString());
    QVERIFY(!QFile::exists(name));
    QSettings(name, QSettings::IniFormat).setValue(u"window/geometry"_s, "\0\1\2"_ba);
    QCOMPARE(makeSettingsReadable(name, now()), QString());
    QCOMPARE(QSettings(name, QSettings::IniFormat).value(u"window/geometry"_s).toByteArray(), "\0\1\2"_ba);
}

void TestSettingsFile::keepsAsideWhatIsNoSettings_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("a sentence") << "these are no settings\n"_ba;
    QTest::newRow("JSON") << "{\"window\": 1}\n"_ba;
    QTest::newRow("zeros") << QByteArray(4096, '\0');
}

void TestSettingsFile::keepsAsideWhatIsNoSettings()
{
    QFETCH(QByteArray, content);
    const QTemporaryDir folder;
    const QString name = folder.filePath(u"settings.ini"_s);
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    const QString notice = makeSettingsReadable(name, now());
    const QString kept = name + u".unreadable-2026-11-21-0312"_s;
    QVERIFY2(notice.contains(kept), qPrintable(notice));
    QVERIFY(!QFile::exists(name));
    QFile moved(kept);
    QVERIFY(moved.open(QIODevice::ReadOnly));
    QCOMPARE(moved.readAll(), content);
}

void TestSettingsFile::saysThatItMayNotRead()
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(u"settings.ini"_s);
    QVERIFY(QDir().mkpath(name));
    const QString notice = makeSettingsReadable(name, now());
    QVERIFY2(notice.contains(name), qPrintable(notice));
    QVERIFY(QFileInfo(name).isDir());
}

QTEST_GUILESS_MAIN(TestSettingsFile)
#include "tst_settingsfile.moc"
