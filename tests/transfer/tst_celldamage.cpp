#include "core/transfer/celldamage.h"

#include <QStringConverter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;

namespace {

using Kind = RowProblem::Kind;
using Severity = RowProblem::Severity;

QString readAsGb18030(const QString &text)
{
    return QStringDecoder("GB18030")(text.toUtf8());
}

QString readAsLatin1(const QString &text)
{
    return QString::fromLatin1(text.toUtf8());
}

} // namespace

class TestCellDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void leavesAlone_data();
    void leavesAlone();
    void saysWhatToWrite();
    void findsTheTextBefore_data();
    void findsTheTextBefore();
};

void TestCellDamage::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<RuleColumn>("column");
    QTest::addColumn<QList<Kind>>("kinds");
    QTest::addColumn<Severity>("severity");
    const auto row = [](const char *name, const QString &text, RuleColumn column, Kind kind,
                        Severity severity = Severity::Error) {
        QTest::newRow(name) << text << column << QList{kind} << severity;
    };
    const auto prefix = RuleColumn::Prefix;
    const auto path = RuleColumn::PagePath;
    row("a whole number", u"1.23E+18"_s, prefix, Kind::ScientificNotation);
    row("without a point", u"1E+18"_s, prefix, Kind::ScientificNotation);
    row("at the end of a link", u"https://a.b/c?id=1.23457E+18"_s, prefix, Kind::ScientificNotation);
    row("small e", u"https://a.b/c?id=1.5e+12&x=1"_s, RuleColumn::TestLinks, Kind::ScientificNotation);
    row("in a path segment", u"https://a.b/1.23E+15/x"_s, prefix, Kind::ScientificNotation);
    row("in a page path", u"pages/i?id=1.2E+17"_s, path, Kind::ScientificNotation);
    row("U+FFFD", u"https://a.b/\uFFFD\uFFFD"_s, prefix, Kind::UnreadableCharacter);
    row("U+FFFD read as GB18030", u"pages/锟斤拷"_s, path, Kind::UnreadableCharacter);
    row("NUL", u"pages/a"_s + QChar(u'\0'), path, Kind::UnreadableCharacter);
    row("half a character", u"pages/"_s + QChar(0xD83D), path, Kind::UnreadableCharacter);
    row("UTF-8 read as GB18030", u"pages/"_s + readAsGb18030(u"首页"_s), path, Kind::WrongEncoding);
    row("UTF-8 read as Latin-1", u"pages/"_s + readAsLatin1(u"首页"_s), path, Kind::WrongEncoding);
    row("UTF-8 read as Windows-1252", u"pages/é¦–é¡µ"_s, path, Kind::WrongEncoding);
    row("only one character", u"pages/"_s + readAsLatin1(u"首"_s), path, Kind::WrongEncoding, Severity::Hint);
    row("full-width colon", u"https：//a.b/"_s, prefix, Kind::FullWidth);
    row("full-width question mark", u"https://a.b/c？id=1"_s, RuleColumn::TestLinks, Kind::FullWidth);
    row("full-width letters", u"ｈttps://a.b/"_s, prefix, Kind::FullWidth);
    row("ideographic full stop", u"https://a。b/"_s, prefix, Kind::FullWidth);
    row("in a page path it may be meant", u"pages/a？b"_s, path, Kind::FullWidth, Severity::Hint);
    row("trailing blank", u"https://a.b/ "_s, prefix, Kind::OuterBlank);
    row("leading line end", u"\nhttps://a.b/"_s, prefix, Kind::OuterBlank);
    row("no-break blank", u"https://a.b/\u00A0"_s, prefix, Kind::OuterBlank);
    row("ideographic blank", u"https://a.b/\u3000"_s, prefix, Kind::OuterBlank);
    row("zero-width blank", u"https://a.b/\u200B"_s, prefix, Kind::OuterBlank);
    row("byte order mark", u"\uFEFFhttps://a.b/"_s, prefix, Kind::OuterBlank);
    row("trailing blank of a page", u"pages/i "_s, path, Kind::OuterBlank, Severity::Hint);
    row("#NAME?", u"#NAME?"_s, prefix, Kind::SpreadsheetError);
    row("#N/A", u"#N/A"_s, path, Kind::SpreadsheetError);
}

void TestCellDamage::finds()
{
    QFETCH(QString, text);
    QFETCH(RuleColumn, column);
    QFETCH(QList<Kind>, kinds);
    QFETCH(Severity, severity);
    QList<Kind> found;
    for (const RowProblem &problem : damageOf(text, column)) {
        found.append(problem.kind);
        QCOMPARE(problem.severity, severity);
        QCOMPARE(problem.column, column);
        QVERIFY(problem.why.endsWith(u'.') && problem.remedy.endsWith(u'.'));
    }
    QCOMPARE(found, kinds);
}

void TestCellDamage::leavesAlone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("a link") << u"https://a.example.com/c?id=00123&x=%E4%B8%AD#f"_s;
    QTest::newRow("a word with e+") << u"https://a.b/love+peace+1"_s;
    QTest::newRow("hexadecimal") << u"https://a.b/1f5E+12x"_s;
    QTest::newRow("a version") << u"https://a.b/v1.2.3E+10.1"_s;
    QTest::newRow("one digit of exponent") << u"https://a.b/1E+1"_s;
    QTest::newRow("Chinese") << u"pages/首页/图片/联通/中文"_s;
    QTest::newRow("French") << u"pages/café/élève"_s;
    QTest::newRow("an emoji") << u"pages/\U0001F600"_s;
    QTest::newRow("a hash") << u"pages/i#NAME?"_s;
    QTest::newRow("inner blank") << u"pages/a b"_s;
}

void TestCellDamage::leavesAlone()
{
    QFETCH(QString, text);
    for (const RuleColumn column : {RuleColumn::Prefix, RuleColumn::PagePath}) {
        const QList<RowProblem> problems = damageOf(text, column);
        QVERIFY2(problems.isEmpty(), problems.isEmpty() ? "" : qPrintable(problems.first().why));
    }
}

void TestCellDamage::saysWhatToWrite()
{
    const QList<RowProblem> problems = damageOf(u"https：／／a.b/c？d"_s, RuleColumn::Prefix);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().text(), u"“：” is a full-width character. Write “https://a.b/c?d” instead."_s);
}

void TestCellDamage::findsTheTextBefore_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u"首页"_s, u"中文"_s, u"pages/商品详情"_s, u"门店/北京"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void TestCellDamage::findsTheTextBefore()
{
    QFETCH(QString, text);
    QVERIFY(!textBeforeWrongDecoding(text));
    QCOMPARE(textBeforeWrongDecoding(readAsLatin1(text)), text);
    const QString garbled = readAsGb18030(text);
    if (!garbled.contains(QChar::ReplacementCharacter)) // else something is lost, which is said otherwise
        QCOMPARE(textBeforeWrongDecoding(garbled), text);
}

QTEST_APPLESS_MAIN(TestCellDamage)
#include "tst_celldamage.moc"
