#include "core/transfer/lostzeros.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;

namespace {

QStringList numbered(const QString &before, const QStringList &numbers)
{
    QStringList texts;
    for (const QString &number : numbers)
        texts.append(before + number);
    return texts;
}

} // namespace

class TestLostZeros : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hints_data();
    void hints();
    void looksAtPagesToo();
};

void TestLostZeros::hints_data()
{
    QTest::addColumn<QStringList>("prefixes");
    QTest::addColumn<QStringList>("hinted");
    const QString q = u"http://weixin.qq.com/q/"_s;
    const QStringList padded = numbered(
        q, {u"001"_s, u"002"_s, u"003"_s, u"004"_s, u"005"_s, u"006"_s, u"010"_s, u"011"_s, u"100"_s});
    QTest::newRow("one of ten") << padded + QStringList{q + u"7"_s} << QStringList{q + u"7"_s};
    QTest::newRow("none") << padded << QStringList();
    QTest::newRow("too few rows") << numbered(q, {u"001"_s, u"002"_s, u"7"_s}) << QStringList();
    QTest::newRow("too many are short")
        << numbered(q, {u"001"_s, u"002"_s, u"003"_s, u"4"_s, u"5"_s, u"6"_s}) << QStringList();
    QStringList counted;
    for (int i = 1; i < 1000; ++i)
        counted.append(q + QString::number(i));
    QTest::newRow("counted without zeros") << counted << QStringList();
    QTest::newRow("other beginnings") << padded + QStringList{u"https://a.b/7"_s} << QStringList();
    QStringList identifiers;
    for (qint64 i = 0; i < 200; ++i)
        identifiers.append(q + QString::number(1'234'567'890'123'456'789 + i));
    const QString shorter = q + u"34567890123456789"_s;
    QTest::newRow("identifiers") << identifiers + QStringList{shorter} << QStringList{shorter};
    QTest::newRow("no numbers") << QStringList{q, q, q, q, q} << QStringList();
    QTest::newRow("nothing") << QStringList() << QStringList();
}

void TestLostZeros::hints()
{
    QFETCH(QStringList, prefixes);
    QList<ImportRow> rows;
    for (const QString &prefix : std::as_const(prefixes))
        rows.append({.cells = {.prefix = prefix}});
    hintAtLostZeros(rows);
    QStringList hinted;
    for (const ImportRow &row : std::as_const(rows)) {
        for (const RowProblem &problem : row.problems) {
            QCOMPARE(problem.kind, RowProblem::Kind::LostZeros);
            QCOMPARE(problem.severity, RowProblem::Severity::Hint);
            QCOMPARE(problem.column, RuleColumn::Prefix);
            hinted.append(row.cells.prefix);
        }
    }
    QTEST(hinted, "hinted");
}

void TestLostZeros::looksAtPagesToo()
{
    QList<ImportRow> rows;
    for (const QString &number :
         {u"01"_s, u"02"_s, u"03"_s, u"04"_s, u"05"_s, u"06"_s, u"07"_s, u"08"_s, u"09"_s, u"1"_s})
        rows.append({.cells = {.pagePath = u"pages/i?id=%1&x"_s.arg(number)}});
    hintAtLostZeros(rows);
    QCOMPARE(rows.last().problems.size(), 1);
    QCOMPARE(rows.last().problems.first().column, RuleColumn::PagePath);
    QVERIFY(rows.last().problems.first().why.contains(u"“1”"_s));
}

QTEST_APPLESS_MAIN(TestLostZeros)
#include "tst_lostzeros.moc"
