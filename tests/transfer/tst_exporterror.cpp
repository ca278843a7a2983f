#include "core/transfer/exporterror.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;

class TestExportError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheCell();
    void knowsWhatNoEncodingHas();
    void knowsAMissingEncoding();
    void tellsAMissingFolderFromAFullDisk();
};

void TestExportError::namesTheCell()
{
    const ExportError error =
        characterMissing(u"/f/rules.csv"_s, {17, u"https://a/"_s, u"path"_s, {0x2014, 3}});
    QCOMPARE(error.kind, ExportError::Kind::Character);
    QCOMPARE(error.row, 17);
    QCOMPARE(error.prefix, u"https://a/"_s);
    QVERIFY(error.isLackOfEncoding);
    QVERIFY(error.text().contains(u"U+2014"_s));
    QVERIFY(error.text().contains(u"path"_s));
}

void TestExportError::knowsWhatNoEncodingHas()
{
    const ExportError error =
        characterMissing(u"/f/rules.csv"_s, {17, u"https://a/"_s, u"path"_s, {0xD83D, 3}});
    QCOMPARE(error.kind, ExportError::Kind::Character);
    QVERIFY(!error.isLackOfEncoding);
    QVERIFY(!error.remedy.contains(u"UTF-8"_s));
}

void TestExportError::knowsAMissingEncoding()
{
    const ExportError error = encodingMissing(u"/f/rules.csv"_s, CsvEncoding::Gb18030);
    QCOMPARE(error.kind, ExportError::Kind::Character);
    QVERIFY(error.isLackOfEncoding);
    QVERIFY(error.text().contains(u"gb18030"_s));
}

void TestExportError::tellsAMissingFolderFromAFullDisk()
{
    const QTemporaryDir folder;
    const QString reason = u"the system's reason"_s;
    const ExportError missing = fileFailed(folder.filePath(u"missing/rules.csv"_s), reason);
    QCOMPARE(missing.why, u"The folder does not exist."_s);
    QVERIFY(!missing.remedy.contains(u"room"_s));
    const ExportError full = fileFailed(folder.filePath(u"rules.csv"_s), reason);
    QVERIFY(full.why.contains(reason));
    QVERIFY(full.remedy.contains(u"room"_s));
}

QTEST_GUILESS_MAIN(TestExportError)
#include "tst_exporterror.moc"
