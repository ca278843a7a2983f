#include "core/transfer/rejectedrows.h"

#include "core/transfer/batchreport.h"
#include "core/transfer/importplan.h"
#include "tests/support/filesizelimit.h"
#include "tests/transfer/importfile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;

namespace {

const QString kPrefix = u"https://a.example.com/c/"_s;

QByteArray contentOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

JournalEntry refusedEntry()
{
    JournalEntry entry;
    entry.operation = {
        RuleOperation::Kind::Add,
        {kPrefix, u"pages/a"_s, {}, TestRange::Trial, SubRules::Exclusive, {kPrefix + u"1"_s}}};
    entry.sourceLine = 12;
    entry.state = OperationState::Refused;
    entry.answer = {u"refused"_s, 85066, u"illegal prefix"_s, u"a-b-c"_s};
    return entry;
}

} // namespace

class TestRejectedRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWaitsIsNotRejected();
    void writesOperations();
    void writesRowsAsTheyWere();
    void keepsTheServersTestLinks();
    void aRowThatWasTakenBackHasACode();
    void comesBackAsItWas();
    void fileProblems_data();
    void fileProblems();
    void aFullDiskLeavesTheOldFile();

private:
    ImportFiles m_files;
};

void TestRejectedRows::whatWaitsIsNotRejected()
{
    for (const OperationState state :
         {OperationState::Refused, OperationState::NeedsYou, OperationState::Withdrawn})
        QVERIFY2(isRejected(state), qPrintable(canonicalName(state)));
    for (const OperationState state :
         {OperationState::Queued, OperationState::Sending, OperationState::Unknown, OperationState::Done})
        QVERIFY2(!isRejected(state), qPrintable(canonicalName(state)));
}

void TestRejectedRows::writesOperations()
{
    JournalEntry removal = refusedEntry();
    removal.operation = {RuleOperation::Kind::Delete, {}, removal.operation.rule};
    removal.sourceLine = 0;
    removal.answer = {u"timeout"_s, {}, {}, {}};
    const auto written =
        writeRejectedRows(m_files.path(), {rejectedRow(refusedEntry(), u"=The link is wrong."_s),
                                           rejectedRow(removal, u"?"_s)});
    QVERIFY(written);
    QCOMPARE(written->rows, 2);
    const QByteArray rule =
        "https://a.example.com/c/,pages/a,,trial,exclusive,https://a.example.com/c/1,,,,,";
    QCOMPARE(contentOf(m_files.path()),
             "\xEF\xBB\xBFprefix,path,state,open_version,permit_sub_rule,debug_url_1,debug_url_2,debug_url_3,"
             "debug_url_4,debug_url_5,line,code,reason\r\n" +
                 rule + "12,85066,'=The link is wrong.\r\n" + rule + ",timeout,?\r\n");
    QCOMPARE(written->bytes, contentOf(m_files.path()).size());
}

void TestRejectedRows::writesRowsAsTheyWere()
{
    PlannedRow row;
    row.rowClass = RowClass::Invalid;
    row.why = u"“=beta” is not a value of the column “Test range”."_s;
    row.row = {.line = 3,
               .cells = {.prefix = u"=a"_s,
                         .pagePath = u"p"_s,
                         .state = u"-1"_s,
                         .testRange = u"=beta"_s,
                         .subRules = u"'x"_s,
                         .testLinks = {u"1"_s, QString(), u"3"_s, u"4"_s, u"5"_s, u"6"_s}}};
    row.wanted.testLinks = row.row.cells.testLinks;
    QVERIFY(writeRejectedRows(m_files.path(), {rejectedRow(leftOutRow(row))}));
    const auto table = readImport({.fileName = m_files.path()});
    QVERIFY(table);
    QVERIFY(table->format.isOwn);
    QCOMPARE(table->rows.first().cells, row.row.cells);
    const QByteArray content = contentOf(m_files.path());
    QVERIFY2(content.contains("\r\n'=a,p,-1,'=beta,''x,1,',3,4,5,6,3,invalid,"), content);
}

/// A file without test links leaves the server's alone. Under the header of this file empty cells would not.
void TestRejectedRows::keepsTheServersTestLinks()
{
    PlannedRow row;
    row.rowClass = RowClass::Conflict;
    row.row.cells = {.prefix = kPrefix, .pagePath = u"p"_s};
    row.wanted = {kPrefix, u"p"_s, {}, {}, {}, {kPrefix + u"1"_s}};
    QCOMPARE(rejectedRow(leftOutRow(row)).cells.testLinks, row.wanted.testLinks);
    QCOMPARE(rejectedRow(leftOutRow(row)).code, u"conflict"_s);
}

void TestRejectedRows::aRowThatWasTakenBackHasACode()
{
    JournalEntry entry = refusedEntry();
    entry.state = OperationState::Withdrawn;
    entry.answer = {};
    QCOMPARE(rejectedRow(entry, {}).code, u"withdrawn"_s);
}

void TestRejectedRows::comesBackAsItWas()
{
    QVERIFY(writeRejectedRows(m_files.path(), {rejectedRow(refusedEntry(), u"two\r\nlines, \"quoted\""_s)}));
    const auto table = readImport({.fileName = m_files.path()});
    QVERIFY(table);
    QVERIFY(table->formatProblems.isEmpty());
    QCOMPARE(table->rows.size(), 1);
    QVERIFY(!table->rows.first().hasErrors());
    QCOMPARE(table->rows.first().rule, refusedEntry().operation.rule);
}

void TestRejectedRows::fileProblems_data()
{
    QTest::addColumn<QString>("fileName");
    QTest::newRow("no such folder") << QDir::tempPath() + u"/qrjump-missing-folder/rows.csv"_s;
    QTest::newRow("a folder") << QDir::tempPath();
#ifdef Q_OS_UNIX
    QTest::newRow("a device") << u"/dev/full"_s;
#endif
}

void TestRejectedRows::fileProblems()
{
    QFETCH(QString, fileName);
    const auto written = writeRejectedRows(fileName, {rejectedRow(refusedEntry(), {})});
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ExportError::Kind::File);
    QVERIFY2(written.error().text().contains(fileName), qPrintable(written.error().text()));
}

void TestRejectedRows::aFullDiskLeavesTheOldFile()
{
#ifdef Q_OS_UNIX
    const QString fileName = m_files.file("what was there before");
    const QList<RejectedRow> rows(20'000, rejectedRow(refusedEntry(), u"why"_s));
    const FileSizeLimit limit(100'000);
    const auto written = writeRejectedRows(fileName, rows);
    QVERIFY(!written);
    QVERIFY2(written.error().text().contains(fileName), qPrintable(written.error().text()));
    QCOMPARE(contentOf(fileName), "what was there before"_ba);
#else
    QSKIP("File sizes cannot be limited here.");
#endif
}

QTEST_APPLESS_MAIN(TestRejectedRows)
#include "tst_rejectedrows.moc"
