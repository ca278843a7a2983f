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
    QCOMPARE(importVerb(std::nullopt), u"&Import rules"_s);
}

void TestImportText::saysHowLongItTakes_data()
{
    QTest::addColumn<int>("rules");
    QTest::addColumn<int>("perSecond");
    QTest::addColumn<int>("perMinute");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << 0 << 5 << 200 << QString();
    const QString both = u", with 5 requests a second and 200 a minute at most."_s;
    QTest::newRow("a moment") << 3 << 5 << 200 << u"Takes about 1 second"_s + both;
    QTest::newRow("less than a minute") << 113 << 5 << 200 << u"Takes about 23 seconds"_s + both;
    QTest::newRow("a minute's worth") << 199 << 5 << 200 << u"Takes about 40 seconds"_s + both;
    QTest::newRow("one more, with its read") << 200 << 5 << 200 << u"Takes about 60 seconds"_s + both;
    QTest::newRow("minutes") << 865 << 5 << 200 << u"Takes about 4 minutes"_s + both;
    QTest::newRow("hours") << 100'000 << 5 << 200 << u"Takes about 8.4 hours"_s + both;
    QTest::newRow("a slow account") << 60 << 5 << 10
                                    << u"Takes about 6 minutes"_s +
                                           u", with 5 requests a second and 10 a minute at most."_s;
    QTest::newRow("only the second limits")
        << 900 << 5 << 300 << u"Takes about 3 minutes, with 5 requests a second at most."_s;
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
