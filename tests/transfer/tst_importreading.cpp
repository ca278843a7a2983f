#include "core/transfer/importreading.h"

#include "tests/transfer/heard.h"
#include "tests/transfer/importfile.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump;
using namespace qrjump::core;

namespace {

QByteArray manyRows(int count)
{
    QByteArray bytes = "prefix,path\n";
    for (int i = 0; i < count; ++i)
        bytes += "https://a.example.com/" + QByteArray::number(i) + "/,pages/index\n";
    return bytes;
}

} // namespace

class TestImportReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheTable();
    void tellsAnError();
    void stops();
    void aNewStartReplacesTheOld();
    void destroyingStops();

private:
    qrjump::test::ImportFiles m_files;
};

void TestImportReading::tellsTheTable()
{
    ImportReading reading;
    test::Heard finished(reading);
    QSignalSpy progressed(&reading, &ImportReading::progressed);
    reading.start({.fileName = m_files.file(manyRows(3))});
    QVERIFY(reading.isRunning());
    QVERIFY(finished.wait());
    QVERIFY(!reading.isRunning());
    const auto &outcome = finished.last();
    QVERIFY(outcome);
    QCOMPARE(outcome->rows.size(), 3);
    QCOMPARE(progressed.last().first().toInt(), 3);
}

void TestImportReading::tellsAnError()
{
    ImportReading reading;
    test::Heard finished(reading);
    reading.start({.fileName = m_files.path(u"missing.csv"_s)});
    QVERIFY(finished.wait());
    const auto &outcome = finished.last();
    QVERIFY(!outcome);
    QCOMPARE(outcome.error(), fileMissing(m_files.path(u"missing.csv"_s)));
}

void TestImportReading::stops()
{
    ImportReading reading;
    test::Heard finished(reading);
    reading.start({.fileName = m_files.file(manyRows(50'000))});
    reading.stop();
    QVERIFY(finished.wait());
    const auto &outcome = finished.last();
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ImportError::Kind::Stopped);
}

void TestImportReading::aNewStartReplacesTheOld()
{
    ImportReading reading;
    test::Heard finished(reading);
    reading.start({.fileName = m_files.file(manyRows(50'000), u"long.csv"_s)});
    reading.start({.fileName = m_files.file(manyRows(2), u"short.csv"_s)});
    QVERIFY(finished.wait());
    QCOMPARE(finished.count(), 1);
    QCOMPARE(finished.last()->rows.size(), 2);
}

void TestImportReading::destroyingStops()
{
    auto reading = std::make_unique<ImportReading>();
    reading->start({.fileName = m_files.file(manyRows(50'000))});
    reading.reset();
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(TestImportReading)
#include "tst_importreading.moc"
