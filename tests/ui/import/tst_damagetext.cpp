#include "ui/transfer/import/damagetext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::ui;

using Kind = RowProblem::Kind;

namespace {

ImportTable tableWith(const QList<RowProblem> &problems)
{
    ImportTable table;
    table.rows = {ImportRow{.line = 2}, ImportRow{.line = 3, .problems = problems},
                  ImportRow{.line = 4, .problems = problems}};
    return table;
}

} // namespace

class TestDamageText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void aWholeFileIsNotDamaged();
    void saysWhereItIsAndWhatToDo_data();
    void saysWhereItIsAndWhatToDo();
    void blamesTheEncodingFirst();
};

void TestDamageText::aWholeFileIsNotDamaged()
{
    QVERIFY(!damageOf(tableWith({})));
    QVERIFY(!damageOf(tableWith({{.kind = Kind::Rule}})));
}

void TestDamageText::saysWhereItIsAndWhatToDo_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("remedy");
    const QString spreadsheet = u"Data › From Text"_s;
    const QString otherProgram = u"save it as UTF-8"_s;
    QTest::newRow("a rounded number") << Kind::ScientificNotation << spreadsheet;
    QTest::newRow("lost zeros") << Kind::LostZeros << spreadsheet;
    QTest::newRow("an error of a spreadsheet") << Kind::SpreadsheetError << spreadsheet;
    QTest::newRow("a lost character") << Kind::UnreadableCharacter << otherProgram;
    QTest::newRow("a wrong encoding") << Kind::WrongEncoding << otherProgram;
}

void TestDamageText::saysWhereItIsAndWhatToDo()
{
    QFETCH(const Kind, kind);
    QFETCH(const QString, remedy);
    const auto damage = damageOf(tableWith({{.kind = kind, .column = RuleColumn::Prefix}}));
    QVERIFY(damage);
    QVERIFY2(damage->details.startsWith(u"2 row(s)"_s), qPrintable(damage->details));
    QVERIFY2(damage->details.contains(u"the first in line 3, column “Prefix”. "_s),
             qPrintable(damage->details));
    QVERIFY2(damage->details.contains(remedy), qPrintable(damage->details));
}

void TestDamageText::blamesTheEncodingFirst()
{
    ImportTable table = tableWith({{.kind = Kind::UnreadableCharacter}});
    table.hasDamagedCharacters = true;
    const auto damage = damageOf(table);
    QVERIFY(damage);
    QVERIFY(damage->headline.contains(u"UTF-8"_s));
    QVERIFY2(damage->details.contains(u"Try another encoding"_s), qPrintable(damage->details));
    QVERIFY2(!damage->details.contains(u"This happens when"_s), qPrintable(damage->details));
}

QTEST_GUILESS_MAIN(TestDamageText)
#include "tst_damagetext.moc"
