#include "core/transfer/rulefilewriter.h"

#include "tests/support/filesizelimit.h"
#include "tests/transfer/exportedfile.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;

namespace {

const QByteArray kOldContent = "what was there before";

RuleSelection selectionOf(const QList<JumpRule> &rules)
{
    return RuleSelection::all(RuleSet(rules));
}

JumpRule ruleWith(const QString &prefix, const QString &pagePath = u"pages/index/index"_s)
{
    return {prefix, pagePath, RuleState::Published, {}, {}, {}};
}

} // namespace

class TestRuleFileWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesEveryEncoding_data();
    void writesEveryEncoding();
    void writesChosenColumns();
    void writesAHeaderWithoutRules();
    void replacesAnOldFile();
    void namesARuleThatCannotBeWritten_data();
    void namesARuleThatCannotBeWritten();
    void refusesAnotherNumberOfRows();
    void stops();
    void fileProblems_data();
    void fileProblems();
    void aFullDiskLeavesTheOldFile();

private:
    [[nodiscard]] ExportOptions options(CsvEncoding encoding = CsvEncoding::Utf8WithBom) const
    {
        return {m_fileName, allRuleColumns(), encoding};
    }
    void verifyOldFile();

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_fileName;
};

void TestRuleFileWriter::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_fileName = m_folder->filePath(u"rules.csv"_s);
    QFile old(m_fileName);
    QVERIFY(old.open(QIODevice::WriteOnly));
    QCOMPARE(old.write(kOldContent), kOldContent.size());
}

/// The old file is as it was and no other file lies beside it.
void TestRuleFileWriter::verifyOldFile()
{
    QCOMPARE(contentOf(m_fileName), kOldContent);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"rules.csv"_s});
}

void TestRuleFileWriter::writesEveryEncoding_data()
{
    QTest::addColumn<CsvEncoding>("encoding");
    QTest::addColumn<QByteArray>("beginning");
    QTest::newRow("UTF-8 with mark") << CsvEncoding::Utf8WithBom << "\xEF\xBB\xBFprefix,path,"_ba;
    QTest::newRow("UTF-8") << CsvEncoding::Utf8 << "prefix,path,"_ba;
    QTest::newRow("GB18030") << CsvEncoding::Gb18030 << "prefix,path,"_ba;
}

void TestRuleFileWriter::writesEveryEncoding()
{
    QFETCH(CsvEncoding, encoding);
    QFETCH(QByteArray, beginning);
    const QList<JumpRule> rules{ruleWith(u"https://a.b/\u4E2D\U0001F600"_s), ruleWith(u"=1+1"_s)};
    const auto summary = RuleFileWriter(options(encoding), selectionOf(rules), 2).write();
    QVERIFY(summary);
    const QByteArray bytes = contentOf(m_fileName);
    QVERIFY(bytes.startsWith(beginning));
    const ExportSummary expected{m_fileName, 2, bytes.size()};
    QCOMPARE(*summary, expected);
    QCOMPARE(rulesIn(m_fileName, encoding), rules);
}

void TestRuleFileWriter::writesChosenColumns()
{
    ExportOptions chosen = options(CsvEncoding::Utf8);
    chosen.columns = {RuleColumn::State, RuleColumn::Prefix};
    QVERIFY(RuleFileWriter(chosen, selectionOf({ruleWith(u"a"_s)}), 1).write());
    QCOMPARE(contentOf(m_fileName), "state,prefix\r\npublished,a\r\n"_ba);
}

void TestRuleFileWriter::writesAHeaderWithoutRules()
{
    const auto summary = RuleFileWriter(options(CsvEncoding::Utf8), {}, 0).write();
    QVERIFY(summary);
    QCOMPARE(summary->rows, 0);
    QCOMPARE(contentOf(m_fileName), "prefix,path,state,open_version,permit_sub_rule,debug_url_1,debug_url_2,"
                                    "debug_url_3,debug_url_4,debug_url_5\r\n"_ba);
}

void TestRuleFileWriter::replacesAnOldFile()
{
    QVERIFY(QFile::setPermissions(m_fileName, QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(RuleFileWriter(options(), selectionOf({ruleWith(u"a"_s)}), 1).write());
    QCOMPARE(rulesIn(m_fileName, CsvEncoding::Utf8), {ruleWith(u"a"_s)});
    QVERIFY(!(QFile::permissions(m_fileName) & (QFile::ReadGroup | QFile::ReadOther)));
}

void TestRuleFileWriter::namesARuleThatCannotBeWritten_data()
{
    QTest::addColumn<CsvEncoding>("encoding");
    QTest::newRow("UTF-8 with mark") << CsvEncoding::Utf8WithBom;
    QTest::newRow("UTF-8") << CsvEncoding::Utf8;
    QTest::newRow("GB18030") << CsvEncoding::Gb18030;
}

void TestRuleFileWriter::namesARuleThatCannotBeWritten()
{
    QFETCH(CsvEncoding, encoding);
    const QList<JumpRule> rules{ruleWith(u"https://a.b/1"_s), ruleWith(u"https://a.b/2"_s),
                                ruleWith(u"https://a.b/3"_s, u"pages/"_s + QChar(0xD83D))};
    const auto summary = RuleFileWriter(options(encoding), selectionOf(rules), 3).write();
    QVERIFY(!summary);
    QCOMPARE(summary.error().kind, ExportError::Kind::Character);
    QCOMPARE(summary.error().row, 3);
    QCOMPARE(summary.error().prefix, u"https://a.b/3"_s);
    const QString text = summary.error().text();
    for (const QString &named :
         {u"Rule 3"_s, u"https://a.b/3"_s, u"path"_s, u"U+D83D"_s, u"as it was before"_s})
        QVERIFY2(text.contains(named), qPrintable(text));
    verifyOldFile();
}

void TestRuleFileWriter::refusesAnotherNumberOfRows()
{
    const auto summary = RuleFileWriter(options(), selectionOf({ruleWith(u"a"_s)}), 2).write();
    QVERIFY(!summary);
    QCOMPARE(summary.error().kind, ExportError::Kind::Changed);
    verifyOldFile();
}

void TestRuleFileWriter::stops()
{
    RuleFileWriter writer(options(), selectionOf({ruleWith(u"a"_s)}), 1);
    writer.stop();
    const auto summary = writer.write();
    QVERIFY(!summary);
    QCOMPARE(summary.error().kind, ExportError::Kind::Stopped);
    QCOMPARE(writer.written(), 0);
    verifyOldFile();
}

void TestRuleFileWriter::fileProblems_data()
{
    QTest::addColumn<QString>("fileName");
    QTest::newRow("no such folder") << QDir::tempPath() + u"/qrjump-missing-folder/rules.csv"_s;
    QTest::newRow("a folder") << QDir::tempPath();
#ifdef Q_OS_UNIX
    QTest::newRow("a device") << u"/dev/full"_s;
    QTest::newRow("a kernel file system") << u"/proc/rules.csv"_s;
#endif
}

void TestRuleFileWriter::fileProblems()
{
    QFETCH(QString, fileName);
    const auto problem = problemWithTarget({.fileName = fileName});
    QVERIFY(problem);
    QCOMPARE(problem->kind, ExportError::Kind::File);
    QVERIFY2(problem->text().contains(fileName), qPrintable(problem->text()));
    QVERIFY(!problem->why.isEmpty());
}

void TestRuleFileWriter::aFullDiskLeavesTheOldFile()
{
#ifdef Q_OS_UNIX
    const QList<JumpRule> rules(20'000, ruleWith(u"https://a.b/c"_s));
    QVERIFY(!problemWithTarget(options()));
    const FileSizeLimit limit(100'000);
    const auto summary =
        RuleFileWriter(options(), selectionOf(rules), static_cast<int>(rules.size())).write();
    QVERIFY(!summary);
    QCOMPARE(summary.error().kind, ExportError::Kind::File);
    QVERIFY(summary.error().text().contains(m_fileName));
    QVERIFY(!summary.error().why.isEmpty());
    verifyOldFile();
#else
    QSKIP("File sizes cannot be limited here.");
#endif
}

QTEST_GUILESS_MAIN(TestRuleFileWriter)
#include "tst_rulefilewriter.moc"
