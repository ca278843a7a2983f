#include "core/transfer/batchreport.h"

#include "core/csv/csvreader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;

namespace {

QString contentOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

JournalEntry entryOf(OperationState state)
{
    JournalEntry entry;
    entry.operation = {RuleOperation::Kind::Publish, {}, {u"=https://a.b/"_s, u"p"_s, {}, {}, {}, {}}};
    entry.sourceLine = 4;
    entry.state = state;
    return entry;
}

} // namespace

class TestBatchReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesEachOperation();
    void namesEachOutcome();
    void isThereOnlyWhenItIsComplete();
    void namesAFileThatCannotBeWritten();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_fileName;
};

void TestBatchReport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_fileName = m_folder->filePath(u"report.csv"_s);
}

void TestBatchReport::writesEachOperation()
{
    BatchReport report(m_fileName);
    QVERIFY(report.open());
    QVERIFY(report.append(entryOf(OperationState::Done), {}));
    JournalEntry refused = entryOf(OperationState::Refused);
    refused.operation = {RuleOperation::Kind::Add, {u"https://a.b/1"_s, u"p"_s, {}, {}, {}, {}}};
    refused.sourceLine = 0;
    refused.answer = {u"refused"_s, 85066, u"illegal, \"prefix\" rid: a-b-c"_s, u"a-b-c"_s};
    QVERIFY(report.append(refused, refused.answer.text));
    JournalEntry unknown = entryOf(OperationState::Unknown);
    unknown.answer = {u"timeout"_s, {}, u"no answer in 20 s"_s, {}};
    QVERIFY(report.append(unknown, unknown.answer.text));
    QVERIFY(report.append(LeftOutRow{
        .line = 9, .cells = {.prefix = u"=a"_s}, .code = u"invalid"_s, .reason = u"It is no link."_s}));
    QVERIFY(report.commit());
    QCOMPARE(contentOf(m_fileName),
             u"line,prefix,kind,outcome,code,rid,reason\r\n"
             "4,'=https://a.b/,publish,done,,,\r\n"
             ",https://a.b/1,add,refused,85066,a-b-c,\"illegal, \"\"prefix\"\" rid: a-b-c\"\r\n"
             "4,'=https://a.b/,publish,unknown,timeout,,no answer in 20 s\r\n"
             "9,'=a,,not-sent,invalid,,It is no link.\r\n"_s);
}

void TestBatchReport::namesEachOutcome()
{
    QStringList names;
    for (int state = 0; state <= static_cast<int>(OperationState::Withdrawn); ++state)
        names.append(canonicalName(static_cast<OperationState>(state)));
    QCOMPARE(names.join(u' '), u"queued sending unknown done refused needs-you withdrawn"_s);
}

void TestBatchReport::isThereOnlyWhenItIsComplete()
{
    QFile old(m_fileName);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    {
        BatchReport report(m_fileName);
        QVERIFY(report.open());
        QVERIFY(report.append(entryOf(OperationState::Done), {}));
        QCOMPARE(contentOf(m_fileName), u"old"_s);
    }
    QCOMPARE(contentOf(m_fileName), u"old"_s);
}

void TestBatchReport::namesAFileThatCannotBeWritten()
{
    const QString fileName = m_folder->filePath(u"missing/report.csv"_s);
    const auto opened = BatchReport(fileName).open();
    QVERIFY(!opened);
    QVERIFY(opened.error().text().contains(fileName));
}

QTEST_APPLESS_MAIN(TestBatchReport)
#include "tst_batchreport.moc"
