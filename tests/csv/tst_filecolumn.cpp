#include "core/csv/filecolumn.h"

#include "core/csv/rulecsv.h"
#include "core/csv/rulewords.h"
#include "tests/csv/shownwords.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump;
using namespace qrjump::core;

class TestFileColumn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recognises_data();
    void recognises();
    void recognisesWhatTheWindowShows();
    void takesAColumnOnce();
    void knowsItsOwnHeader_data();
    void knowsItsOwnHeader();
};

void TestFileColumn::recognises_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<std::optional<FileColumn>>("column");
    const auto row = [](const QString &title, std::optional<FileColumn> column) {
        QTest::newRow(qPrintable(u"“%1”"_s.arg(title))) << title << column;
    };
    const auto is = [&row](const QString &title, RuleColumn column) { row(title, FileColumn{column}); };
    is(u"prefix"_s, RuleColumn::Prefix);
    is(u" PREFIX\t"_s, RuleColumn::Prefix);
    is(u"Page path"_s, RuleColumn::PagePath);
    is(u"page_path"_s, RuleColumn::PagePath);
    is(u"Page-Path"_s, RuleColumn::PagePath);
    is(u"小程序功能页面"_s, RuleColumn::PagePath);
    is(u"\u3000状态 "_s, RuleColumn::State);
    is(u"open_version"_s, RuleColumn::TestRange);
    is(u"OpenVersion"_s, RuleColumn::TestRange);
    is(u"permit_sub_rule"_s, RuleColumn::SubRules);
    is(u"sub-rules"_s, RuleColumn::SubRules);
    is(u"debug_url"_s, RuleColumn::TestLinks);
    row(u"debug_url_3"_s, FileColumn{RuleColumn::TestLinks, 3});
    row(u"Debug URL 12"_s, FileColumn{RuleColumn::TestLinks, 12});
    row(u"测试链接2"_s, FileColumn{RuleColumn::TestLinks, 2});
    row(u"debug_url_0"_s, {});
    row(u"prefix 2"_s, {});
    row(u"line"_s, {});
    row(u"code"_s, {});
    row(u"reason"_s, {});
    row(u"remark"_s, {});
    row(u""_s, {});
    row(u"7"_s, {});
    row(u"_"_s, {});
}

void TestFileColumn::recognises()
{
    QFETCH(QString, title);
    QTEST(fileColumnTitled(title), "column");
}

/// Whatever language the window has while the file is read.
void TestFileColumn::recognisesWhatTheWindowShows()
{
    const QHash<QString, QString> chinese = test::chineseTexts(u"RuleColumn"_s);
    for (const RuleColumn column : allRuleColumns()) {
        const FileColumn expected{column};
        QCOMPARE(fileColumnTitled(columnTitle(column)), expected);
        QVERIFY(!chinese.value(columnTitle(column)).isEmpty());
        QCOMPARE(fileColumnTitled(chinese.value(columnTitle(column))), expected);
    }
}

void TestFileColumn::takesAColumnOnce()
{
    const FileColumns columns = columnsTitled(
        {u"prefix"_s, u"链接"_s, u"debug_url"_s, u"测试链接"_s, u"debug_url_1"_s, u"test link 1"_s});
    const FileColumn links{RuleColumn::TestLinks};
    const FileColumn firstLink{RuleColumn::TestLinks, 1};
    const FileColumns expected{FileColumn{RuleColumn::Prefix}, {}, links, links, firstLink, {}};
    QCOMPARE(columns, expected);
}

void TestFileColumn::knowsItsOwnHeader_data()
{
    QTest::addColumn<QStringList>("header");
    QTest::addColumn<bool>("isOwn");
    const QStringList exported = RuleCsv(allRuleColumns()).header();
    QTest::newRow("export") << exported << true;
    QTest::newRow("rejected rows") << exported + rejectionColumns() << true;
    QTest::newRow("one column") << QStringList{u"prefix"_s} << true;
    QTest::newRow("capitals") << QStringList{u"Prefix"_s, u"path"_s} << false;
    QTest::newRow("outer blank") << QStringList{u"prefix "_s, u"path"_s} << false;
    QTest::newRow("another column") << exported + QStringList{u"remark"_s} << false;
    QTest::newRow("translated") << QStringList{u"前缀"_s, u"页面路径"_s} << false;
    QTest::newRow("nothing of a rule") << rejectionColumns() << false;
}

void TestFileColumn::knowsItsOwnHeader()
{
    QFETCH(QStringList, header);
    QTEST(isOwnHeader(header), "isOwn");
}

QTEST_APPLESS_MAIN(TestFileColumn)
#include "tst_filecolumn.moc"
