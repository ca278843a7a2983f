#include "core/models/namedfilters.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace qrjump::core;

namespace {

RuleFilter fullFilter()
{
    return {.text = u"优惠 \"a b\" -x"_s,
            .columns = {RuleColumn::Prefix, RuleColumn::TestLinks},
            .state = RuleState::Unpublished,
            .testRange = TestRange::Trial,
            .syntax = RuleFilter::Syntax::RegularExpression,
            .caseSensitivity = Qt::CaseSensitive,
            .subRules = SubRules::Exclusive,
            .hasTestLinks = false,
            .hasOddities = true,
            .cells = {{CellCondition::Kind::AllBut, RuleColumn::PagePath, u"pages/a,\"b\"\n"_s},
                      {CellCondition::Kind::Only, RuleColumn::TestLinks, QString()}}};
}

class OtherLanguage : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *text, const char *, int) const override
    {
        return qstrcmp(context, "RuleText") == 0 ? u"other "_s + QString::fromUtf8(text) : QString();
    }
};

RuleFilter allBut(RuleColumn column, const QString &text)
{
    RuleFilter filter;
    filter.cells = {{CellCondition::Kind::AllBut, column, text}};
    return filter;
}

} // namespace

class TestNamedFilters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingComesBack();
    void onlyTheNameIsNeeded();
    void leavesOutWhatIsDamaged_data();
    void leavesOutWhatIsDamaged();
    void damageOfAllIsNoFilters_data();
    void damageOfAllIsNoFilters();
    void keepsOneOfEachName();
    void kindsDoNotMix();
    void keepsWhatItCannotRead();
    void meansTheSameInAnotherLanguage_data();
    void meansTheSameInAnotherLanguage();
    void readsWhatAnEarlierProgramHasKept();
};

void TestNamedFilters::everythingComesBack()
{
    const QList<NamedFilter> filters{{u"Everything"_s, fullFilter()}, {u"Nothing, 无"_s, {}}};
    QCOMPARE(namedFiltersFromJson(toJson(filters)), filters);
}

void TestNamedFilters::onlyTheNameIsNeeded()
{
    const QList<NamedFilter> expected{{u"short"_s, {}}};
    QCOMPARE(namedFiltersFromJson(R"([{"name":"short"}])"), expected);
}

void TestNamedFilters::leavesOutWhatIsDamaged_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::newRow("no object") << "7"_ba;
    QTest::newRow("no name") << R"({"text":"a"})"_ba;
    QTest::newRow("empty name") << R"({"name":""})"_ba;
    QTest::newRow("unknown state") << R"({"name":"b","state":9})"_ba;
    QTest::newRow("state is no number") << R"({"name":"b","state":"open"})"_ba;
    QTest::newRow("unknown column") << R"({"name":"b","columns":["owner"]})"_ba;
    QTest::newRow("unknown syntax") << R"({"name":"b","syntax":"fuzzy"})"_ba;
    QTest::newRow("unknown answer") << R"({"name":"b","has_problems":"perhaps"})"_ba;
    QTest::newRow("cells are no list") << R"({"name":"b","cells":{}})"_ba;
    QTest::newRow("cell without text") << R"({"name":"b","cells":[{"kind":"only","column":"prefix"}]})"_ba;
    QTest::newRow("cell of unknown kind")
        << R"({"name":"b","cells":[{"kind":"like","column":"prefix","text":"a"}]})"_ba;
}

void TestNamedFilters::leavesOutWhatIsDamaged()
{
    QFETCH(QByteArray, entry);
    const QList<NamedFilter> expected{{u"before"_s, {}}, {u"after"_s, {}}};
    QCOMPARE(namedFiltersFromJson(R"([{"name":"before"},)" + entry + R"(,{"name":"after"}])"), expected);
}

void TestNamedFilters::damageOfAllIsNoFilters_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("cut off") << R"([{"name":"a")"_ba;
    QTest::newRow("an object") << R"({"name":"a"})"_ba;
    QTest::newRow("bytes") << QByteArray("\xff\x00[", 3);
}

void TestNamedFilters::damageOfAllIsNoFilters()
{
    QFETCH(QByteArray, json);
    QCOMPARE(namedFiltersFromJson(json), QList<NamedFilter>());
}

void TestNamedFilters::keepsOneOfEachName()
{
    QList<NamedFilter> filters{{u"a"_s, {}}, {u"b"_s, {}}};
    keepFilter(filters, {u"a"_s, fullFilter()});
    keepFilter(filters, {u"c"_s, {}});
    const QList<NamedFilter> expected{{u"a"_s, fullFilter()}, {u"b"_s, {}}, {u"c"_s, {}}};
    QCOMPARE(filters, expected);
}

void TestNamedFilters::kindsDoNotMix()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"settings.ini"_s);
    const QList<NamedFilter> kept{{u"full"_s, fullFilter()}};
    {
        QSettings settings(file, QSettings::IniFormat);
        NamedFilters(settings, AccountKind::Ordinary).setFilters(kept);
    }
    QSettings settings(file, QSettings::IniFormat);
    QCOMPARE(NamedFilters(settings, AccountKind::Ordinary).filters(), kept);
    QCOMPARE(NamedFilters(settings, AccountKind::Service).filters(), QList<NamedFilter>());
}

/// A newer program may have written it.
void TestNamedFilters::keepsWhatItCannotRead()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    const QString newer = uR"({"name":"newer","syntax":"fuzzy"})"_s;
    settings.setValue(u"filters/service"_s,
                      u"[%1,{\"name\":\"a\"},{\"name\":\"b\",\"state\":9}]"_s.arg(newer));
    NamedFilters named(settings, AccountKind::Service);
    QList<NamedFilter> filters = named.filters();
    QCOMPARE(filters.size(), 1);
    keepFilter(filters, {u"b"_s, fullFilter()}); // in place of the one that cannot be read
    named.setFilters(filters);
    named.setFilters(filters);
    const QString kept = settings.value(u"filters/service"_s).toString();
    QVERIFY2(kept.contains(newer), qPrintable(kept));
    QCOMPARE(kept.count(u"fuzzy"_s), 1);
    QCOMPARE(kept.count(u"\"b\""_s), 1);
    QCOMPARE(named.filters(), filters);
}

void TestNamedFilters::meansTheSameInAnotherLanguage_data()
{
    QTest::addColumn<RuleColumn>("column");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("elsewhere");
    QTest::newRow("state") << RuleColumn::State << u"Published"_s << u"other Published"_s;
    QTest::newRow("unknown state") << RuleColumn::State << u"9"_s << u"9"_s;
    QTest::newRow("far number") << RuleColumn::State << u"1234567"_s << u"1234567"_s;
    QTest::newRow("no state") << RuleColumn::State << QString() << QString();
    QTest::newRow("test range") << RuleColumn::TestRange << u"Trial version"_s << u"other Trial version"_s;
    QTest::newRow("sub-rules") << RuleColumn::SubRules << u"Exclusive"_s << u"other Exclusive"_s;
    QTest::newRow("test links") << RuleColumn::TestLinks << u"1,234"_s << u"1.234"_s;
    QTest::newRow("page path") << RuleColumn::PagePath << u"Published"_s << u"Published"_s;
}

void TestNamedFilters::meansTheSameInAnotherLanguage()
{
    QFETCH(RuleColumn, column);
    QFETCH(QString, text);
    QFETCH(QString, elsewhere);
    QLocale::setDefault(QLocale(u"en_US"_s));
    const QByteArray kept = toJson({{u"a"_s, allBut(column, text)}});
    QCOMPARE(namedFiltersFromJson(kept).first().filter, allBut(column, text));

    OtherLanguage other;
    QCoreApplication::installTranslator(&other);
    QLocale::setDefault(QLocale(u"de_DE"_s));
    const auto read = namedFiltersFromJson(kept);
    QCoreApplication::removeTranslator(&other);
    QLocale::setDefault(QLocale(u"en_US"_s));
    QCOMPARE(read.first().filter, allBut(column, elsewhere));
}

void TestNamedFilters::readsWhatAnEarlierProgramHasKept()
{
    const auto read = namedFiltersFromJson(
        R"([{"name":"a","cells":[{"kind":"all_but","column":"state","text":"Published"}]}])");
    QCOMPARE(read.size(), 1);
    QCOMPARE(read.first().filter, allBut(RuleColumn::State, u"Published"_s));
}

QTEST_GUILESS_MAIN(TestNamedFilters)
#include "tst_namedfilters.moc"
