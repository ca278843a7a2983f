#include "core/rules/rulejson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;

namespace {

QJsonObject parsed(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

class TestRuleJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryField();
    void acceptsNumericStrings();
    void takesAMissingListForNone_data();
    void takesAMissingListForNone();
    void keepsUnknownNumbers();
    void keepsOddTextAsItIs();
    void namesThePathOfAWrongShape_data();
    void namesThePathOfAWrongShape();
    void writesWhatItReads();
    void writesOnlyWhatTheVariantHas();
};

void TestRuleJson::readsEveryField()
{
    const auto page =
        rulePageFromJson(parsed(R"({"rule_list":[{"prefix":"https://a.b/c","path":"p/i","state":2,
        "open_version":3,"permit_sub_rule":1,"debug_url":["https://a.b/c?x"]}],
        "qrcodejump_open":1,"list_size":1,"total_count":12,"qrcodejump_pub_quota":20})"));
    QVERIFY(page);
    const RulePage expected{{{u"https://a.b/c"_s,
                              u"p/i"_s,
                              RuleState::Published,
                              TestRange::Release,
                              SubRules::NotExclusive,
                              {u"https://a.b/c?x"_s}}},
                            true,
                            1,
                            12,
                            20};
    QCOMPARE(*page, expected);
}

void TestRuleJson::acceptsNumericStrings()
{
    const auto page = rulePageFromJson(parsed(
        R"({"rule_list":[{"prefix":"p","path":"q","state":"2"}],"total_count":"7","qrcodejump_open":"0"})"));
    QVERIFY(page);
    QCOMPARE(page->rules.first().state, RuleState::Published);
    QCOMPARE(page->totalCount, 7);
    QCOMPARE(page->featureOpen, false);
    QCOMPARE(page->publishQuota, std::nullopt);
}

void TestRuleJson::takesAMissingListForNone_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("missing") << QByteArray("{}");
    QTest::newRow("null") << QByteArray(R"({"rule_list":null})");
}

void TestRuleJson::takesAMissingListForNone()
{
    QFETCH(QByteArray, json);
    const auto page = rulePageFromJson(parsed(json.constData()));
    QVERIFY(page);
    QVERIFY(page->rules.isEmpty());
    QCOMPARE(page->totalCount, std::nullopt);
}

void TestRuleJson::keepsUnknownNumbers()
{
    const auto rule = ruleFromJson(parsed(R"({"prefix":"p","path":"q","state":9,"open_version":0})"), {});
    QVERIFY(rule);
    QCOMPARE(static_cast<int>(*rule->state), 9);
    QCOMPARE(static_cast<int>(*rule->testRange), 0);
    QCOMPARE(toJson(*rule).value("state"_L1).toInt(), 9);
}

void TestRuleJson::keepsOddTextAsItIs()
{
    const auto rule = ruleFromJson(parsed(R"({"prefix":" p ","path":"pages / index "})"), {});
    QVERIFY(rule);
    QCOMPARE(rule->prefix, u" p "_s);
    QCOMPARE(rule->pagePath, u"pages / index "_s);
}

void TestRuleJson::namesThePathOfAWrongShape_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("path");
    QTest::newRow("list is an object") << QByteArray(R"({"rule_list":{}})") << u"rule_list"_s;
    QTest::newRow("rule is text") << QByteArray(R"({"rule_list":["x"]})") << u"rule_list[0]"_s;
    QTest::newRow("prefix is a number")
        << QByteArray(R"({"rule_list":[{"prefix":"a"},{"prefix":1}]})") << u"rule_list[1].prefix"_s;
    QTest::newRow("link is a number") << QByteArray(R"({"rule_list":[{"prefix":"a","debug_url":["b",2]}]})")
                                      << u"rule_list[0].debug_url[1]"_s;
    QTest::newRow("count is a word") << QByteArray(R"({"total_count":"many"})") << u"total_count"_s;
}

void TestRuleJson::namesThePathOfAWrongShape()
{
    QFETCH(QByteArray, json);
    const auto page = rulePageFromJson(parsed(json.constData()));
    QVERIFY(!page);
    QTEST(page.error().path, "path");
}

void TestRuleJson::writesWhatItReads()
{
    const QJsonObject json = parsed(R"({"rule_list":[{"prefix":"https://a.b/c","path":"p/i","state":2,
        "open_version":3,"permit_sub_rule":1,"debug_url":[]}],
        "qrcodejump_open":1,"list_size":1,"total_count":12,"qrcodejump_pub_quota":20})");
    QCOMPARE(toJson(*rulePageFromJson(json)), json);
}

void TestRuleJson::writesOnlyWhatTheVariantHas()
{
    const JumpRule service{u"http://weixin.qq.com/q/1"_s, u"p"_s, RuleState::Unpublished, {}, {}, {}};
    QCOMPARE(toJson(service).keys(), QStringList({u"path"_s, u"prefix"_s, u"state"_s}));
}

QTEST_APPLESS_MAIN(TestRuleJson)
#include "tst_rulejson.moc"
