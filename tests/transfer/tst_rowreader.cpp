#include "core/transfer/rowreader.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;

namespace {

using Kind = RowProblem::Kind;

const FileColumns kColumns{FileColumn{RuleColumn::Prefix}, FileColumn{RuleColumn::PagePath},
                           FileColumn{RuleColumn::TestRange}, FileColumn{RuleColumn::SubRules},
                           FileColumn{RuleColumn::TestLinks}};
const QString kPrefix = u"https://a.example.com/c/"_s;
const QString kPage = u"pages/i"_s;

ImportRow readRow(const QStringList &fields, AccountKind kind = AccountKind::Ordinary,
                  const FileColumns &columns = kColumns)
{
    return RowReader({.format = {.columns = columns}, .kind = kind}).row({fields, 4});
}

QList<Kind> kindsIn(const ImportRow &row)
{
    QList<Kind> kinds;
    for (const RowProblem &problem : row.problems)
        kinds.append(problem.kind);
    return kinds;
}

} // namespace

class TestRowReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsARow();
    void whatIsLeftOutStaysAbsent();
    void takesTestLinksInTheirOrder_data();
    void takesTestLinksInTheirOrder();
    void splitsACellOfAnOwnFileAtItsLineBreaks();
    void sixTestLinksAreTooMany_data();
    void sixTestLinksAreTooMany();
    void takesGuardsAwayOnlyUnderItsOwnHeader();
    void namesProblems_data();
    void namesProblems();
    void damageReplacesWhatValidationSaysInThatPlace();
    void namesTheTestLink();
    void readsOnlyPrefixes();
    void doesNotReadWhatAServiceRuleLacks();
    void knowsBlankRecords();
};

void TestRowReader::readsARow()
{
    const ImportRow row =
        readRow({kPrefix, kPage, u"体验版"_s, u"2"_s, kPrefix + u"1\n"_s + kPrefix + u"2"_s});
    QCOMPARE(row.line, 4);
    QVERIFY(row.problems.isEmpty());
    const JumpRule expected{
        kPrefix, kPage, {}, TestRange::Trial, SubRules::Exclusive, {kPrefix + u"1"_s, kPrefix + u"2"_s}};
    QCOMPARE(row.rule, expected);
    QCOMPARE(row.cells.testRange, u"体验版"_s);
}

void TestRowReader::whatIsLeftOutStaysAbsent()
{
    for (const QStringList &fields : {QStringList{kPrefix, kPage}, QStringList{kPrefix, kPage, {}, {}, {}}}) {
        const ImportRow row = readRow(fields);
        QVERIFY(row.problems.isEmpty());
        const JumpRule expected{kPrefix, kPage, {}, {}, {}, {}};
        QCOMPARE(row.rule, expected);
    }
}

void TestRowReader::takesTestLinksInTheirOrder_data()
{
    QTest::addColumn<QList<int>>("numbers");
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QStringList>("links");
    const auto link = [](int number) { return kPrefix + QString::number(number); };
    QTest::newRow("numbered") << QList{1, 2} << QStringList{link(1), link(2)}
                              << QStringList{link(1), link(2)};
    QTest::newRow("numbered, moved") << QList{2, 1} << QStringList{link(2), link(1)}
                                     << QStringList{link(1), link(2)};
    QTest::newRow("a gap") << QList{1, 2, 3} << QStringList{link(1), {}, link(3)}
                           << QStringList{link(1), link(3)};
    QTest::newRow("one cell, every line end")
        << QList{0} << QStringList{link(1) + u"\r\n"_s + link(2) + u"\r"_s + link(3) + u"\n\n"_s}
        << QStringList{link(1), link(2), link(3)};
    QTest::newRow("several columns without numbers")
        << QList{0, 0} << QStringList{link(1), link(2)} << QStringList{link(1), link(2)};
}

void TestRowReader::takesTestLinksInTheirOrder()
{
    QFETCH(QList<int>, numbers);
    QFETCH(QStringList, cells);
    FileColumns columns{FileColumn{RuleColumn::Prefix}, FileColumn{RuleColumn::PagePath}};
    for (const int number : std::as_const(numbers))
        columns.append(FileColumn{RuleColumn::TestLinks, number});
    const ImportRow row = readRow(QStringList{kPrefix, kPage} + cells, AccountKind::Ordinary, columns);
    QVERIFY(row.problems.isEmpty());
    QTEST(row.rule.testLinks, "links");
}

void TestRowReader::splitsACellOfAnOwnFileAtItsLineBreaks()
{
    const RowReader reader({.format = {.isOwn = true, .columns = kColumns}});
    const ImportRow row = reader.row({{kPrefix, kPage, {}, {}, kPrefix + u"1\n"_s + kPrefix + u"2\n"_s}, 1});
    QVERIFY(row.problems.isEmpty());
    QCOMPARE(row.rule.testLinks, (QStringList{kPrefix + u"1"_s, kPrefix + u"2"_s}));
}

void TestRowReader::sixTestLinksAreTooMany_data()
{
    QTest::addColumn<QList<int>>("numbers");
    QTest::addColumn<QStringList>("cells");
    QStringList links;
    for (int i = 1; i <= 6; ++i)
        links.append(kPrefix + QString::number(i));
    QTest::newRow("six columns") << QList{1, 2, 3, 4, 5, 6} << links;
    QTest::newRow("one cell right of five columns") << QList{1, 2, 3, 4, 5} << links;
    QTest::newRow("one cell with six lines") << QList{1} << QStringList{links.join(u'\n')};
    QTest::newRow("two lines in the last of five")
        << QList{1, 2, 3, 4, 5} << links.first(4) + QStringList{links.at(4) + u'\n' + links.at(5)};
}

void TestRowReader::sixTestLinksAreTooMany()
{
    QFETCH(QList<int>, numbers);
    QFETCH(QStringList, cells);
    FileColumns columns{FileColumn{RuleColumn::Prefix}, FileColumn{RuleColumn::PagePath}};
    for (const int number : std::as_const(numbers))
        columns.append(FileColumn{RuleColumn::TestLinks, number});
    const ImportRow row = readRow(QStringList{kPrefix, kPage} + cells, AccountKind::Ordinary, columns);
    QCOMPARE(kindsIn(row), QList{Kind::Rule});
    QVERIFY(row.hasErrors());
    QCOMPARE(row.problems.first().column, RuleColumn::TestLinks);
    QVERIFY2(row.problems.first().why.contains(u'6'), qPrintable(row.problems.first().why));
    QCOMPARE(row.cells.testLinks.size(), 6);
}

void TestRowReader::takesGuardsAwayOnlyUnderItsOwnHeader()
{
    for (const bool isOwn : {true, false}) {
        const ImportRow row = RowReader({.format = {.isOwn = isOwn, .columns = kColumns}})
                                  .row({{u"'=a"_s, u"''b"_s, {}, {}, u"'"_s}, 1});
        QCOMPARE(row.rule.prefix, isOwn ? u"=a"_s : u"'=a"_s);
        QCOMPARE(row.rule.pagePath, isOwn ? u"'b"_s : u"''b"_s);
        QCOMPARE(row.rule.testLinks, (QStringList{isOwn ? QString() : u"'"_s}));
    }
}

void TestRowReader::namesProblems_data()
{
    QTest::addColumn<QStringList>("fields");
    QTest::addColumn<QList<Kind>>("kinds");
    QTest::addColumn<bool>("isError");
    const auto row = [](const char *name, const QStringList &fields, Kind kind, bool isError = true) {
        QTest::newRow(name) << fields << QList{kind} << isError;
    };
    row("no prefix", {{}, kPage}, Kind::Rule);
    row("no page", {kPrefix}, Kind::Rule);
    row("a test range that is none", {kPrefix, kPage, u"beta"_s}, Kind::UnknownWord);
    row("undocumented number", {kPrefix, kPage, u"9"_s}, Kind::Rule, false);
    row("a cell too many", {kPrefix, kPage, {}, {}, {}, {}, u"x"_s, u"y"_s}, Kind::CellTooMany);
    row("a link too many that may be anything", {kPrefix, kPage, {}, {}, {}, kPrefix + u"1"_s},
        Kind::CellTooMany);
    row("a test link outside", {kPrefix, kPage, {}, {}, u"https://b.example.com/"_s}, Kind::Rule);
    row("a port", {u"https://a.example.com:81/"_s, kPage}, Kind::Rule, false);
    row("a shortened number", {kPrefix + u"?id=1.23E+18"_s, kPage}, Kind::ScientificNotation);
    row("a trailing blank", {kPrefix + u" "_s, kPage}, Kind::OuterBlank);
    row("a trailing blank of a page", {kPrefix, kPage + u" "_s}, Kind::OuterBlank, false);
}

void TestRowReader::namesProblems()
{
    QFETCH(QStringList, fields);
    QFETCH(bool, isError);
    const ImportRow row = readRow(fields);
    QTEST(kindsIn(row), "kinds");
    QCOMPARE(row.hasErrors(), isError);
    QVERIFY(!row.problems.first().text().isEmpty());
}

void TestRowReader::damageReplacesWhatValidationSaysInThatPlace()
{
    const ImportRow row = readRow({u"https：//a.example.com/"_s, u"/pages/i "_s, {}, {}, {}});
    QCOMPARE(kindsIn(row), (QList{Kind::FullWidth, Kind::OuterBlank}));
    const ImportRow noLink = readRow({kPrefix, u"pages/？"_s, {}, {}, u"https://b.example.com/"_s});
    QCOMPARE(kindsIn(noLink), (QList{Kind::FullWidth, Kind::Rule}));
}

void TestRowReader::namesTheTestLink()
{
    const ImportRow row =
        readRow({kPrefix, kPage, {}, {}, kPrefix + u"1\n"_s + kPrefix + u"2？\nhttps://b.example.com/"_s});
    QCOMPARE(kindsIn(row), (QList{Kind::FullWidth, Kind::Rule}));
    QVERIFY(row.problems.first().why.contains(u"Test link 2"_s));
    QVERIFY(row.problems.last().why.contains(u"Test link 3"_s));
}

void TestRowReader::readsOnlyPrefixes()
{
    const RowReader reader(
        {.format = {.columns = kColumns}, .kind = AccountKind::Ordinary, .content = ImportContent::Prefixes});
    QVERIFY(reader.row({{kPrefix, {}, u"beta"_s}, 1}).problems.isEmpty());
    QVERIFY(reader.row({{kPrefix + u" "_s}, 1}).hasErrors());
    QVERIFY(reader.row({{{}, kPage}, 1}).hasErrors());
}

void TestRowReader::doesNotReadWhatAServiceRuleLacks()
{
    const ImportRow row = readRow({u"http://weixin.qq.com/q/1"_s, kPage, u"beta"_s}, AccountKind::Service);
    QVERIFY(row.problems.isEmpty());
    QVERIFY(!row.rule.testRange);
    const ImportRow damaged =
        readRow({u"http://weixin.qq.com/q/1"_s, kPage, {}, {}, u"http://weixin.qq.com/q/1.2E+17"_s},
                AccountKind::Service);
    QVERIFY2(damaged.problems.isEmpty(), qPrintable(damaged.problems.value(0).text()));
    QCOMPARE(damaged.cells.testLinks.size(), 1);
}

void TestRowReader::knowsBlankRecords()
{
    QVERIFY(isBlankRecord({{QString(), u" \u3000"_s}, 1}));
    QVERIFY(!isBlankRecord({{QString(), u"x"_s}, 1}));
}

QTEST_APPLESS_MAIN(TestRowReader)
#include "tst_rowreader.moc"
