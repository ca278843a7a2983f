#include "core/csv/rulecsv.h"

#include "core/csv/csvreader.h"
#include "core/csv/csvwriter.h"
#include "core/csv/rulewords.h"
#include "hostiletext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;

namespace {

using Rules = Result<QList<JumpRule>, QString>;

QString written(const RuleCsv &csv, const QList<JumpRule> &rules)
{
    QString text = csvRecordText(csv.header());
    for (const JumpRule &rule : rules)
        text += csvRecordText(csv.record(rule));
    return text;
}

Rules readBack(const QString &text)
{
    CsvReader reader;
    const auto records = reader.read(text);
    if (!records)
        return Failure{records.error().text()};
    const auto csv = RuleCsv::fromHeader(records->first().fields);
    if (!csv)
        return Failure{csv.error().text()};
    QList<JumpRule> rules;
    for (const CsvRecord &record : records->sliced(1)) {
        const auto rule = csv->rule(record.fields);
        if (!rule)
            return Failure{rule.error().text()};
        rules.append(*rule);
    }
    return rules;
}

template <typename Enum>
std::optional<Enum> anyValue(qrjump::test::HostileText &hostile)
{
    const int number = hostile.below(8) - 2;
    return number == -2 ? std::nullopt : std::optional(static_cast<Enum>(number));
}

JumpRule anyRule(qrjump::test::HostileText &hostile)
{
    return {hostile.next(),
            hostile.next(),
            anyValue<RuleState>(hostile),
            anyValue<TestRange>(hostile),
            anyValue<SubRules>(hostile),
            hostile.nextList(0, 8)};
}

/// `rule` without what the columns leave out.
JumpRule within(const QList<RuleColumn> &columns, const JumpRule &rule)
{
    JumpRule kept;
    if (columns.contains(RuleColumn::Prefix))
        kept.prefix = rule.prefix;
    if (columns.contains(RuleColumn::PagePath))
        kept.pagePath = rule.pagePath;
    if (columns.contains(RuleColumn::State))
        kept.state = rule.state;
    if (columns.contains(RuleColumn::TestRange))
        kept.testRange = rule.testRange;
    if (columns.contains(RuleColumn::SubRules))
        kept.subRules = rule.subRules;
    if (columns.contains(RuleColumn::TestLinks))
        kept.testLinks = rule.testLinks;
    return kept;
}

const auto kHeader = u"prefix,path,state,open_version,permit_sub_rule,debug_url_1,debug_url_2,debug_url_3,"
                     "debug_url_4,debug_url_5\r\n"_s;

} // namespace

class TestRuleCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writes_data();
    void writes();
    void readsBack_data();
    void readsBack();
    void readsAnyRuleBack();
    void growsForMoreLinks();
    void takesWhatSpreadsheetsDo_data();
    void takesWhatSpreadsheetsDo();
    void refusesHeaders_data();
    void refusesHeaders();
    void refusesRecords_data();
    void refusesRecords();
};

void TestRuleCsv::writes_data()
{
    QTest::addColumn<JumpRule>("rule");
    QTest::addColumn<QString>("line");
    QTest::newRow("full") << JumpRule{u"https://a.b/c"_s,   u"pages/i"_s,
                                      RuleState::Published, TestRange::Trial,
                                      SubRules::Exclusive,  {u"https://a.b/c?x"_s, u"=1"_s}}
                          << u"https://a.b/c,pages/i,published,trial,exclusive,https://a.b/c?x,'=1,,,\r\n"_s;
    QTest::newRow("service")
        << JumpRule{u"http://weixin.qq.com/q/1"_s, u"p?a=1"_s, RuleState::Unpublished, {}, {}, {}}
        << u"http://weixin.qq.com/q/1,p?a=1,unpublished,,,,,,,\r\n"_s;
    QTest::newRow("other words")
        << JumpRule{u"a"_s, u"b"_s, {}, TestRange::Development, SubRules::NotExclusive, {}}
        << u"a,b,,development,not_exclusive,,,,,\r\n"_s;
    QTest::newRow("unknown numbers") << JumpRule{u"a"_s,
                                                 u"b"_s,
                                                 static_cast<RuleState>(9),
                                                 static_cast<TestRange>(0),
                                                 static_cast<SubRules>(-1),
                                                 {}}
                                     << u"a,b,9,0,-1,,,,,\r\n"_s;
    QTest::newRow("release") << JumpRule{{}, {}, {}, TestRange::Release, {}, {}} << u",,,release,,,,,,\r\n"_s;
}

void TestRuleCsv::writes()
{
    QFETCH(JumpRule, rule);
    QFETCH(QString, line);
    const QString text = written(RuleCsv::forRules(allRuleColumns(), RuleSelection::all(RuleSet({rule}))), {rule});
    QCOMPARE(text, kHeader + line);
}

void TestRuleCsv::readsBack_data()
{
    QTest::addColumn<QStringList>("links");
    QTest::newRow("none") << QStringList();
    QTest::newRow("one that is empty") << QStringList{QString()};
    QTest::newRow("an empty one in the middle") << QStringList{u"a"_s, QString(), u"b"_s};
    QTest::newRow("an empty one at the end") << QStringList{u"a"_s, QString()};
    QTest::newRow("apostrophes") << QStringList{u"'"_s, u"''"_s, QString(), u"'''"_s};
    QTest::newRow("more than five") << QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s, u"7"_s};
    QTest::newRow("eleven") << QStringList(11, u"x"_s);
    QTest::newRow("control characters") << QStringList{u"\r\n"_s, u"a\rb"_s, QString(QChar(u'\0')), u"\t"_s};
}

void TestRuleCsv::readsBack()
{
    QFETCH(QStringList, links);
    JumpRule rule{u"p"_s, u"q"_s, RuleState::Unpublished, TestRange::Trial, SubRules::Exclusive, links};
    const Rules rules = readBack(written(RuleCsv::forRules(allRuleColumns(), RuleSelection::all(RuleSet({rule}))), {rule}));
    QVERIFY2(rules, qPrintable(rules ? QString() : rules.error()));
    QCOMPARE(*rules, QList{rule});
}

void TestRuleCsv::readsAnyRuleBack()
{
    qrjump::test::HostileText hostile;
    for (int round = 0; round < 1'000; ++round) {
        QList<RuleColumn> columns;
        for (const RuleColumn column : allRuleColumns()) {
            if (hostile.below(4) != 0)
                columns.insert(hostile.below(static_cast<int>(columns.size()) + 1), column);
        }
        if (columns.isEmpty())
            columns = allRuleColumns();
        QList<JumpRule> rules;
        QList<JumpRule> expected;
        for (int count = hostile.below(6); count > 0; --count) {
            rules.append(anyRule(hostile));
            expected.append(within(columns, rules.last()));
        }
        const QString text = written(RuleCsv::forRules(columns, RuleSelection::all(RuleSet(rules))), rules);
        const Rules read = readBack(text);
        QVERIFY2(read, qPrintable(text));
        QVERIFY2(*read == expected, qPrintable(text));
    }
}

void TestRuleCsv::growsForMoreLinks()
{
    const JumpRule rule{u"p"_s, u"q"_s, {}, {}, {}, QStringList(6, u"x"_s)};
    const QStringList header = RuleCsv::forRules(allRuleColumns(), RuleSelection::all(RuleSet({rule}))).header();
    QCOMPARE(header.size(), 11);
    QCOMPARE(header.last(), u"debug_url_6"_s);
}

void TestRuleCsv::takesWhatSpreadsheetsDo_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("columns moved") << u"debug_url_2,path,prefix,debug_url_1\ny,q,p,x\n"_s;
    QTest::newRow("trailing cells dropped") << kHeader + u"p,q,,,,x,y\r\n"_s;
    QTest::newRow("trailing cells added") << u"prefix,path,debug_url_1,debug_url_2\np,q,x,y,,\n"_s;
    QTest::newRow("a gap between the links") << kHeader + u"p,q,,,,x,,y\r\n"_s;
}

void TestRuleCsv::takesWhatSpreadsheetsDo()
{
    QFETCH(QString, text);
    const Rules rules = readBack(text);
    QVERIFY2(rules, qPrintable(rules ? QString() : rules.error()));
    const JumpRule expected{u"p"_s, u"q"_s, {}, {}, {}, {u"x"_s, u"y"_s}};
    QCOMPARE(*rules, QList{expected});
}

void TestRuleCsv::refusesHeaders_data()
{
    QTest::addColumn<QStringList>("header");
    QTest::addColumn<RuleCsvError::Kind>("kind");
    QTest::newRow("translated") << QStringList{u"前缀"_s} << RuleCsvError::Kind::UnknownColumn;
    QTest::newRow("capitals") << QStringList{u"Prefix"_s} << RuleCsvError::Kind::UnknownColumn;
    QTest::newRow("link without number") << QStringList{u"debug_url"_s} << RuleCsvError::Kind::UnknownColumn;
    QTest::newRow("link zero") << QStringList{u"debug_url_0"_s} << RuleCsvError::Kind::UnknownColumn;
    QTest::newRow("link 01") << QStringList{u"debug_url_01"_s} << RuleCsvError::Kind::UnknownColumn;
    QTest::newRow("doubled") << QStringList{u"path"_s, u"path"_s} << RuleCsvError::Kind::DoubledColumn;
    QTest::newRow("link doubled") << QStringList{u"debug_url_1"_s, u"debug_url_1"_s}
                                  << RuleCsvError::Kind::DoubledColumn;
}

void TestRuleCsv::refusesHeaders()
{
    QFETCH(QStringList, header);
    const auto csv = RuleCsv::fromHeader(header);
    QVERIFY(!csv);
    QTEST(csv.error().kind, "kind");
    QVERIFY(csv.error().text().contains(header.last()));
}

void TestRuleCsv::refusesRecords_data()
{
    QTest::addColumn<QStringList>("record");
    QTest::addColumn<RuleCsvError::Kind>("kind");
    QTest::newRow("unknown word") << QStringList{u"p"_s, u"已发布"_s} << RuleCsvError::Kind::UnknownValue;
    QTest::newRow("not a whole number") << QStringList{u"p"_s, u"1.5"_s} << RuleCsvError::Kind::UnknownValue;
    QTest::newRow("too large") << QStringList{u"p"_s, u"99999999999"_s} << RuleCsvError::Kind::UnknownValue;
    QTest::newRow("too many cells") << QStringList{u"p"_s, u"1"_s, u"x"_s}
                                    << RuleCsvError::Kind::TooManyCells;
}

void TestRuleCsv::refusesRecords()
{
    QFETCH(QStringList, record);
    const auto csv = RuleCsv::fromHeader({u"prefix"_s, u"state"_s});
    QVERIFY(csv);
    const auto rule = csv->rule(record);
    QVERIFY(!rule);
    QTEST(rule.error().kind, "kind");
    QVERIFY(rule.error().text().contains(record.last()));
}

QTEST_APPLESS_MAIN(TestRuleCsv)
#include "tst_rulecsv.moc"
