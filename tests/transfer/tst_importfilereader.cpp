#include "core/transfer/importfilereader.h"

#include "core/csv/csvencoding.h"
#include "core/csv/rulecsv.h"
#include "core/csv/rulewords.h"
#include "core/transfer/rulefilewriter.h"
#include "tests/csv/hostiletext.h"
#include "tests/transfer/importfile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using qrjump::test::readImport;

namespace {

const QString kRows = u"prefix,path,state\r\n"
                      "https://a.example.com/1,pages/首页,published\r\n"
                      "\r\n,,\r\n"
                      "https://a.example.com/2,pages/b,\r\n"_s;

QList<JumpRule> rulesOf(const ImportTable &table)
{
    QList<JumpRule> rules;
    for (const ImportRow &row : table.rows)
        rules.append(row.rule);
    return rules;
}

const QList<JumpRule> kRules{
    {u"https://a.example.com/1"_s, u"pages/首页"_s, RuleState::Published, {}, {}, {}},
    {u"https://a.example.com/2"_s, u"pages/b"_s, {}, {}, {}, {}}};

QByteArray encoded(const QString &text, TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return text.toUtf8();
    case TextEncoding::Utf8WithBom:
        return "\xEF\xBB\xBF" + text.toUtf8();
    case TextEncoding::Utf16LittleEndian:
        return "\xFF\xFE" + QByteArray(QStringEncoder(QStringEncoder::Utf16LE)(text));
    case TextEncoding::Utf16BigEndian:
        return "\xFE\xFF" + QByteArray(QStringEncoder(QStringEncoder::Utf16BE)(text));
    case TextEncoding::Gb18030:
        return QStringEncoder("GB18030")(text);
    }
    Q_UNREACHABLE();
}

/// A value that a CSV file can hold in every column of a rule.
JumpRule anyRule(qrjump::test::HostileText &hostile)
{
    const auto number = [&hostile] { return hostile.below(7) - 1; };
    return {hostile.next() + u"x"_s,          hostile.next(),
            static_cast<RuleState>(number()), static_cast<TestRange>(number()),
            static_cast<SubRules>(number()),  hostile.nextList(0, 7)};
}

} // namespace

class TestImportFileReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryEncoding_data();
    void readsEveryEncoding();
    void readsEverySeparator_data();
    void readsEverySeparator();
    void readsHeaders_data();
    void readsHeaders();
    void readsWithoutAHeader();
    void obeysTheUser();
    void namesMissingColumns();
    void readsItsOwnExports_data();
    void readsItsOwnExports();
    void sharesNoCharacterBetweenPieces();
    void flagsTheWrongEncoding();

private:
    qrjump::test::ImportFiles m_files;
};

void TestImportFileReader::readsEveryEncoding_data()
{
    QTest::addColumn<TextEncoding>("encoding");
    for (const TextEncoding encoding : readableEncodings())
        QTest::newRow(qPrintable(canonicalName(encoding))) << encoding;
}

void TestImportFileReader::readsEveryEncoding()
{
    QFETCH(TextEncoding, encoding);
    const auto table = readImport({.fileName = m_files.file(encoded(kRows, encoding))});
    QVERIFY(table);
    QCOMPARE(table->format.encoding, encoding);
    QVERIFY(!table->hasDamagedCharacters);
    QCOMPARE(rulesOf(*table), kRules);
    QCOMPARE(table->rows.first().line, 2);
    QCOMPARE(table->rows.last().line, 5);
    QVERIFY(table->formatProblems.isEmpty());
}

void TestImportFileReader::readsEverySeparator_data()
{
    QTest::addColumn<QChar>("separator");
    QTest::addColumn<QString>("before");
    for (const QChar separator : {QChar(u','), QChar(u';'), QChar(u'\t')}) {
        const QByteArray code = QByteArray::number(separator.unicode());
        QTest::newRow("plain " + code) << separator << QString();
        QTest::newRow("sep= " + code) << separator << u"sep=%1\r\n"_s.arg(separator);
    }
}

void TestImportFileReader::readsEverySeparator()
{
    QFETCH(QChar, separator);
    QFETCH(QString, before);
    const QString text = before + QString(kRows).replace(u',', separator);
    const auto table = readImport({.fileName = m_files.file(text.toUtf8())});
    QVERIFY(table);
    QCOMPARE(table->format.separator, separator);
    QCOMPARE(rulesOf(*table), kRules);
    QCOMPARE(table->header, (QStringList{u"prefix"_s, u"path"_s, u"state"_s}));
    QCOMPARE(table->rows.last().line, before.isEmpty() ? 5 : 6);
}

void TestImportFileReader::readsHeaders_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<bool>("isOwn");
    QTest::newRow("canonical") << u"prefix,path,state"_s << true;
    QTest::newRow("capitals and blanks") << u" Prefix, PATH ,State"_s << false;
    QTest::newRow("as the window has it") << u"Prefix,Page path,State"_s << false;
    QTest::newRow("Chinese") << u"前缀,页面路径,状态"_s << false;
    QTest::newRow("WeChat's console") << u"二维码规则,小程序功能页面,发布状态"_s << false;
}

void TestImportFileReader::readsHeaders()
{
    QFETCH(QString, header);
    QString text = kRows;
    text.replace(0, text.indexOf(u'\r'), header);
    const auto table = readImport({.fileName = m_files.file(text.toUtf8())});
    QVERIFY(table);
    QVERIFY(table->format.hasHeader);
    QTEST(table->format.isOwn, "isOwn");
    QCOMPARE(rulesOf(*table), kRules);
}

void TestImportFileReader::readsWithoutAHeader()
{
    const auto table = readImport(
        {.fileName = m_files.file("x,https://a.example.com/1,pages/a\ny,https://a.example.com/2,pages/b\n")});
    QVERIFY(table);
    QVERIFY(!table->format.hasHeader);
    QVERIFY(table->header.isEmpty());
    const FileColumns expected{{}, FileColumn{RuleColumn::Prefix}, FileColumn{RuleColumn::PagePath}};
    QCOMPARE(table->format.columns, expected);
    QCOMPARE(table->rows.size(), 2);
    QCOMPARE(table->rows.first().line, 1);
    QCOMPARE(table->sample.first().fields.first(), u"x"_s);
}

void TestImportFileReader::obeysTheUser()
{
    const FileColumns columns{FileColumn{RuleColumn::PagePath}, FileColumn{RuleColumn::Prefix}};
    const ImportChoices choices{
        .encoding = TextEncoding::Gb18030, .separator = u'|', .hasHeader = false, .columns = columns};
    const auto table = readImport(
        {.fileName = m_files.file("path|prefix\npages/a|https://a.example.com/1\n"), .choices = choices});
    QVERIFY(table);
    const ImportFormat expected{TextEncoding::Gb18030, u'|', false, false, columns};
    QCOMPARE(table->format, expected);
    QCOMPARE(table->rows.size(), 2);
    QCOMPARE(table->rows.last().rule.prefix, u"https://a.example.com/1"_s);
}

void TestImportFileReader::namesMissingColumns()
{
    const auto table = readImport({.fileName = m_files.file("foo,bar\n1,2\n3,4\n")});
    QVERIFY(table);
    QCOMPARE(table->formatProblems, (QStringList{u"The file has no column “Prefix” (prefix)."_s,
                                                 u"The file has no column “Page path” (path)."_s}));
    QVERIFY(table->rows.isEmpty());
    QCOMPARE(table->header, (QStringList{u"foo"_s, u"bar"_s}));
    QCOMPARE(table->sample.size(), 2);

    const auto prefixes = readImport(
        {.fileName = m_files.file("prefix\nhttps://a.example.com/1\n"), .content = ImportContent::Prefixes});
    QVERIFY(prefixes);
    QVERIFY(prefixes->formatProblems.isEmpty());

    const FileColumns doubled{FileColumn{RuleColumn::Prefix}, FileColumn{RuleColumn::Prefix}};
    const auto twice =
        readImport({.fileName = m_files.file("foo,bar\n1,2\n"), .choices = {.columns = doubled}});
    QVERIFY(twice);
    QCOMPARE(twice->formatProblems.size(), 2);
    QVERIFY(twice->formatProblems.last().contains(u"More than one column is “Prefix”"_s));
}

void TestImportFileReader::readsItsOwnExports_data()
{
    QTest::addColumn<CsvEncoding>("encoding");
    for (const CsvEncoding encoding : {CsvEncoding::Utf8WithBom, CsvEncoding::Utf8, CsvEncoding::Gb18030})
        QTest::newRow(qPrintable(canonicalName(encoding))) << encoding;
}

void TestImportFileReader::readsItsOwnExports()
{
    QFETCH(CsvEncoding, encoding);
    qrjump::test::HostileText hostile;
    for (int round = 0; round < 60; ++round) {
        QList<JumpRule> rules;
        for (int count = hostile.below(40); count >= 0; --count)
            rules.append(anyRule(hostile));
        const ExportOptions options{m_files.path(), allRuleColumns(), encoding};
        QVERIFY(RuleFileWriter(options, RuleSelection::all(RuleSet(rules)), static_cast<int>(rules.size()))
                    .write());
        const auto table = readImport({.fileName = m_files.path()});
        QVERIFY2(table, table ? "" : qPrintable(table.error().text()));
        QVERIFY(table->format.isOwn);
        QCOMPARE(rulesOf(*table), rules);
    }
}

void TestImportFileReader::sharesNoCharacterBetweenPieces()
{
    QString text = u"prefix,path\n"_s;
    while (text.size() < 400'000)
        text += u"https://a.example.com/%1,pages/首页\U0001F600/é\n"_s.arg(text.size());
    for (const TextEncoding encoding : readableEncodings()) {
        const auto table = readImport({.fileName = m_files.file(encoded(text, encoding))});
        QVERIFY(table);
        QCOMPARE(table->format.encoding, encoding);
        for (const ImportRow &row : table->rows)
            QCOMPARE(row.rule.pagePath, u"pages/首页\U0001F600/é"_s);
    }
}

void TestImportFileReader::flagsTheWrongEncoding()
{
    const QString fileName = m_files.file(encoded(kRows, TextEncoding::Gb18030));
    const auto table = readImport({.fileName = fileName, .choices = {.encoding = TextEncoding::Utf8}});
    QVERIFY(table);
    QVERIFY(table->hasDamagedCharacters);
    QVERIFY(table->rows.first().hasErrors());
    QCOMPARE(table->rows.first().problems.first().kind, RowProblem::Kind::UnreadableCharacter);
    QVERIFY(!table->rows.last().hasErrors());
}

QTEST_APPLESS_MAIN(TestImportFileReader)
#include "tst_importfilereader.moc"
