#include "ui/transfer/import/importtext.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::ui;

class TestImportText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void saysHowManyRulesAreImported_data();
    void saysHowManyRulesAreImported();
    void saysHowLongItTakes_data();
    void saysHowLongItTakes();
};

void TestImportText::saysHowManyRulesAreImported_data()
{
    QTest::addColumn<int>("rules");
    QTest::addColumn<QString>("verb");
    QTest::newRow("none") << 0 << u"Nothing to import"_s;
    QTest::newRow("one") << 1 << u"&Import 1 rule"_s;
    QTest::newRow("many") << 12'865 << u"&Import 12,865 rules"_s;
}

void TestImportText::saysHowManyRulesAreImported()
{
    QFETCH(const int, rules);
    QTEST(importVerb(rules), "verb");
}

void TestImportText::saysHowLongItTakes_data()
{
    QTest::addColumn<int>("rules");
    QTest::addColumn<int>("perSecond");
    QTest::addColumn<int>("perMinute");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << 0 << 5 << 200 << QString();
    QTest::newRow("a moment") << 3 << 5 << 200 << u"Takes about 1 second at 200 a minute."_s;
    QTest::newRow("less than a minute") << 100 << 5 << 200 << u"Takes about 20 seconds at 200 a minute."_s;
    QTest::newRow("minutes") << 865 << 5 << 200 << u"Takes about 4 minutes at 200 a minute."_s;
    QTest::newRow("hours") << 100'000 << 5 << 200 << u"Takes about 8.3 hours at 200 a minute."_s;
    QTest::newRow("only the second limits") << 900 << 5 << 300 << u"Takes about 3 minutes at 5 a second."_s;
}

void TestImportText::saysHowLongItTakes()
{
    QFETCH(const int, rules);
    QFETCH(const int, perSecond);
    QFETCH(const int, perMinute);
    QTEST(durationText(rules, {.perSecond = perSecond, .perMinute = perMinute}), "text");
}

QTEST_GUILESS_MAIN(TestImportText)
#include "tst_importtext.moc"
