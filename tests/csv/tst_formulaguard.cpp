#include "core/csv/formulaguard.h"

#include "hostiletext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;

class TestFormulaGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guards_data();
    void guards();
    void leavesTheRestAlone_data();
    void leavesTheRestAlone();
    void isReversible();
};

void TestFormulaGuard::guards_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("equals") << u"=1+1"_s;
    QTest::newRow("plus") << u"+1"_s;
    QTest::newRow("minus") << u"-1+1"_s;
    QTest::newRow("not as a spreadsheet writes it") << u"-01"_s;
    QTest::newRow("more digits than a spreadsheet keeps") << u"-123456789012"_s;
    QTest::newRow("at") << u"@SUM(A1)"_s;
    QTest::newRow("tab") << u"\t=1"_s;
    QTest::newRow("carriage return") << u"\r=1"_s;
    QTest::newRow("line feed") << u"\n=1"_s;
    QTest::newRow("apostrophe") << u"'a"_s;
    QTest::newRow("only an apostrophe") << u"'"_s;
    QTest::newRow("full-width equals") << u"\uFF1D1"_s;
    QTest::newRow("full-width plus") << u"\uFF0B1"_s;
    QTest::newRow("full-width minus") << u"\uFF0D1"_s;
    QTest::newRow("full-width at") << u"\uFF20A"_s;
}

void TestFormulaGuard::guards()
{
    QFETCH(QString, text);
    QCOMPARE(guardedFormula(text), u"'"_s + text);
    QCOMPARE(unguardedFormula(guardedFormula(text)), text);
}

void TestFormulaGuard::leavesTheRestAlone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("link") << u"https://a.b/c?d=1"_s;
    QTest::newRow("negative number") << u"-1"_s;
    QTest::newRow("later in the text") << u"a=1"_s;
}

void TestFormulaGuard::leavesTheRestAlone()
{
    QFETCH(QString, text);
    QCOMPARE(guardedFormula(text), text);
    QCOMPARE(unguardedFormula(text), text);
}

void TestFormulaGuard::isReversible()
{
    qrjump::test::HostileText hostile;
    for (int i = 0; i < 20'000; ++i) {
        const QString text = hostile.next();
        QCOMPARE(unguardedFormula(guardedFormula(text)), text);
    }
}

QTEST_APPLESS_MAIN(TestFormulaGuard)
#include "tst_formulaguard.moc"
