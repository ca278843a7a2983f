#include "ui/transfer/exporttarget.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::ui;

Q_DECLARE_METATYPE(qrjump::ui::ExportTarget::Kind)

class TestExportTarget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void suggestsAFileName_data();
    void suggestsAFileName();
    void looksAtTheDisk_data();
    void looksAtTheDisk();
    void knowsTheHome();
    void saysWhatIsReplaced_data();
    void saysWhatIsReplaced();
    void saysWhatIsWrong();

private:
    QTemporaryDir m_folder;
};

void TestExportTarget::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QFile old(m_folder.filePath(u"old.csv"_s));
    QVERIFY(old.open(QIODevice::WriteOnly));
    QCOMPARE(old.write(QByteArray(12'300, 'x')), 12'300);
}

void TestExportTarget::suggestsAFileName_data()
{
    QTest::addColumn<QString>("accountName");
    QTest::addColumn<QString>("fileName");
    QTest::newRow("plain") << u"Shop"_s << u"Shop 2026-03-04.csv"_s;
    QTest::newRow("Chinese") << u"示例服务号（上海）"_s << u"示例服务号（上海） 2026-03-04.csv"_s;
    QTest::newRow("separators") << u"a/b\\c: \"d\""_s << u"a b c d 2026-03-04.csv"_s;
    QTest::newRow("line end") << u"a\nb"_s << u"a b 2026-03-04.csv"_s;
    QTest::newRow("hidden") << u"../..secret"_s << u"secret 2026-03-04.csv"_s;
    QTest::newRow("no name") << QString() << u"2026-03-04.csv"_s;
    QTest::newRow("nothing usable") << u"?*"_s << u"2026-03-04.csv"_s;
}

void TestExportTarget::suggestsAFileName()
{
    QFETCH(QString, accountName);
    QTEST(suggestedFileName(accountName, QDate(2026, 3, 4)), "fileName");
}

void TestExportTarget::looksAtTheDisk_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<ExportTarget::Kind>("kind");
    QTest::addColumn<QString>("below"); // the folder
    QTest::newRow("nothing") << u"  "_s << ExportTarget::Kind::Unnamed << u""_s;
    QTest::newRow("new file") << m_folder.filePath(u"new.csv"_s) << ExportTarget::Kind::NewFile
                              << u"/new.csv"_s;
    QTest::newRow("old file") << m_folder.filePath(u"old.csv"_s) << ExportTarget::Kind::OldFile
                              << u"/old.csv"_s;
    QTest::newRow("blanks around") << u" old.csv "_s << ExportTarget::Kind::OldFile << u"/old.csv"_s;
    QTest::newRow("relative") << u"new.csv"_s << ExportTarget::Kind::NewFile << u"/new.csv"_s;
    QTest::newRow("folder") << m_folder.path() << ExportTarget::Kind::Folder << u""_s;
    QTest::newRow("folder missing") << u"missing/new.csv"_s << ExportTarget::Kind::NoFolder
                                    << u"/missing/new.csv"_s;
    QTest::newRow("file as folder") << u"old.csv/new.csv"_s << ExportTarget::Kind::NoFolder
                                    << u"/old.csv/new.csv"_s;
}

void TestExportTarget::looksAtTheDisk()
{
    QFETCH(QString, typed);
    QFETCH(QString, below);
    const ExportTarget target = examinedTarget(typed, m_folder.path());
    QTEST(target.kind, "kind");
    QCOMPARE(target.fileName, m_folder.path() + below);
    QCOMPARE(target.size, target.replaces() ? 12'300 : 0);
    QCOMPARE(target.modified.isValid(), target.replaces());
}

void TestExportTarget::knowsTheHome()
{
    QCOMPARE(examinedTarget(u"~/new.csv"_s, m_folder.path()).fileName, QDir::home().filePath(u"new.csv"_s));
    QCOMPARE(examinedTarget(u"~new.csv"_s, m_folder.path()).fileName, m_folder.filePath(u"~new.csv"_s));
}

void TestExportTarget::saysWhatIsReplaced_data()
{
    QTest::addColumn<QDateTime>("modified");
    QTest::addColumn<qint64>("size");
    QTest::addColumn<QString>("text");
    const QDate today(2026, 3, 4);
    QTest::newRow("today") << QDateTime(today, {10, 41}) << qint64(12'300)
                           << u"Replaces the file of 10:41, 12 kB."_s;
    QTest::newRow("yesterday") << QDateTime(today.addDays(-1), {10, 41}) << qint64(5)
                               << u"Replaces the file of 2026-03-03 10:41, 5 bytes."_s;
    QTest::newRow("large") << QDateTime(today, {10, 41}) << qint64(1'400'000)
                           << u"Replaces the file of 10:41, 1.4 MB."_s;
}

void TestExportTarget::saysWhatIsReplaced()
{
    QFETCH(QDateTime, modified);
    QFETCH(qint64, size);
    const ExportTarget target{ExportTarget::Kind::OldFile, u"/f/old.csv"_s, modified, size};
    QTEST(targetText(target, QDateTime(QDate(2026, 3, 4), {12, 0})), "text");
}

void TestExportTarget::saysWhatIsWrong()
{
    const auto text = [](ExportTarget::Kind kind) {
        return targetText({.kind = kind, .fileName = u"/somewhere/rules.csv"_s}, QDateTime());
    };
    const QString place = QDir::toNativeSeparators(u"/somewhere"_s);
    QCOMPARE(text(ExportTarget::Kind::Unnamed), u"Say which file to write."_s);
    QCOMPARE(text(ExportTarget::Kind::NewFile), u"A new file in %1."_s.arg(place));
    QCOMPARE(text(ExportTarget::Kind::Folder), u"This is a folder. Add the name of a file."_s);
    QCOMPARE(text(ExportTarget::Kind::NoFolder), u"There is no folder %1. Choose another one."_s.arg(place));
}

QTEST_GUILESS_MAIN(TestExportTarget)
#include "tst_exporttarget.moc"
