#include "core/csv/rulerecordbytes.h"

#include "core/csv/csvwriter.h"
#include "core/csv/rulewords.h"
#include "tests/csv/hostiletext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;

namespace {

RuleBlock blockOf(const QList<JumpRule> &rules)
{
    RuleBlock block;
    for (const JumpRule &rule : rules)
        block.append(rule);
    return block;
}

/// What the ordinary way makes of a rule of the block.
QByteArray ordinaryBytes(const RuleCsv &csv, const RuleBlock &block, int row)
{
    return csvRecordText(csv.record(block.at(row))).toUtf8();
}

JumpRule ruleOf(const QString &text)
{
    return {.prefix = text,
            .pagePath = text,
            .state = RuleState::Published,
            .testRange = TestRange::Trial,
            .subRules = SubRules::Exclusive,
            .testLinks = {text, u"https://a.b/"_s + text, text}};
}

template <typename Enum>
std::optional<Enum> anyValue(HostileText &random)
{
    return random.below(3) == 0 ? std::nullopt : std::optional(static_cast<Enum>(random.below(6) - 2));
}

JumpRule hostileRule(HostileText &random)
{
    return {.prefix = random.next(),
            .pagePath = random.next(),
            .state = anyValue<RuleState>(random),
            .testRange = anyValue<TestRange>(random),
            .subRules = anyValue<SubRules>(random),
            .testLinks = random.nextList(0, 7)};
}

} // namespace

class TestRuleRecordBytes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areThoseOfTheOrdinaryWay_data();
    void areThoseOfTheOrdinaryWay();
    void areThoseOfTheOrdinaryWayForHostileRules();
    void followTheChosenColumns();
    void leaveOddRulesToTheOrdinaryWay();
    void leaveALoneColumnToTheOrdinaryWay();
};

void TestRuleRecordBytes::areThoseOfTheOrdinaryWay_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    row("empty", QString());
    row("plain", u"https://a.b/c?d=1"_s);
    row("quotation mark", u"a\"b"_s);
    row("only quotation marks", u"\"\""_s);
    row("comma", u"a,b"_s);
    row("carriage return", u"a\rb"_s);
    row("tab inside", u"a\tb"_s);
    row("blank inside", u"a b"_s);
    row("blank in front", u" a"_s);
    row("blank behind", u"a "_s);
    row("tab in front", u"\ta"_s);
    row("form feed behind", u"a\f"_s);
    row("no-break space in front", u"\u00A0a"_s);
    row("no-break space behind", u"a\u00A0"_s);
    row("next line behind", u"a\u0085"_s);
    row("Ogham space behind", u"a\u1680"_s);
    row("em space in front", u"\u2003a"_s);
    row("line separator behind", u"a\u2028"_s);
    row("ideographic space behind", u"a\u3000"_s);
    row("ideographic space in front", u"\u3000a"_s);
    row("letter of two bytes behind", u"a\u00E9"_s);
    row("letter that begins as a blank does", u"\u00A9"_s);
    row("Chinese", u"二维码"_s);
    row("four bytes", u"\U0001F600a\U0001F600"_s);
    row("byte order mark inside", u"a\uFEFFb"_s);
    row("zero", u"a"_s + QChar(0) + u"b"_s);
    row("zero in front", QChar(0) + u"b"_s);
    row("formula", u"=1+1"_s);
    row("plus", u"+1"_s);
    row("negative number", u"-12"_s);
    row("minus", u"-"_s);
    row("no number", u"-01"_s);
    row("at", u"@a"_s);
    row("apostrophe", u"'a"_s);
    row("lone apostrophe", u"'"_s);
    row("apostrophe behind", u"a'"_s);
    row("full-width equals", u"\uFF1D1"_s);
    row("full-width at", u"\uFF20a"_s);
    row("formula with everything", u"=\"a\",\r "_s);
}

void TestRuleRecordBytes::areThoseOfTheOrdinaryWay()
{
    QFETCH(QString, text);
    const RuleCsv csv(allRuleColumns());
    const RuleBlock block = blockOf({ruleOf(u"first"_s), ruleOf(text), ruleOf(u"last"_s)});
    QByteArray bytes;
    QVERIFY(RuleRecordBytes(csv).append(bytes, block, 1));
    QCOMPARE(bytes, ordinaryBytes(csv, block, 1));
}

void TestRuleRecordBytes::areThoseOfTheOrdinaryWayForHostileRules()
{
    HostileText random;
    const RuleCsv csv(allRuleColumns(), 7);
    RuleRecordBytes records(csv);
    int appended = 0;
    for (int round = 0; round < 20; ++round) {
        QList<JumpRule> rules;
        for (int i = 0; i < RuleBlock::kRows; ++i)
            rules.append(hostileRule(random));
        const RuleBlock block = blockOf(rules);
        for (int row = 0; row < block.count(); ++row) {
            QByteArray bytes = "before"_ba;
            const bool isAppended = records.append(bytes, block, row);
            QCOMPARE(bytes, isAppended ? "before"_ba + ordinaryBytes(csv, block, row) : "before"_ba);
            appended += isAppended ? 1 : 0;
        }
    }
    QVERIFY(appended > 5'000);
}

void TestRuleRecordBytes::followTheChosenColumns()
{
    const QList<QList<RuleColumn>> choices{{RuleColumn::State, RuleColumn::Prefix},
                                           {RuleColumn::TestLinks, RuleColumn::SubRules},
                                           {RuleColumn::PagePath, RuleColumn::TestLinks, RuleColumn::Prefix}};
    const RuleBlock block = blockOf({ruleOf(u"a,b"_s)});
    for (const QList<RuleColumn> &columns : choices) {
        const RuleCsv csv(columns, 4);
        QByteArray bytes;
        QVERIFY(RuleRecordBytes(csv).append(bytes, block, 0));
        QCOMPARE(bytes, ordinaryBytes(csv, block, 0));
    }
}

void TestRuleRecordBytes::leaveOddRulesToTheOrdinaryWay()
{
    JumpRule broken = ruleOf(u"a"_s);
    broken.pagePath += QChar(0xD83D);
    JumpRule split = ruleOf(u"a"_s);
    split.testLinks = {u"a\nb"_s};
    const RuleBlock block = blockOf({broken, split, ruleOf(u"a"_s)});
    RuleRecordBytes records{RuleCsv(allRuleColumns())};
    QByteArray bytes;
    QVERIFY(!records.append(bytes, block, 0));
    QVERIFY(!records.append(bytes, block, 1));
    QVERIFY(bytes.isEmpty());
    QVERIFY(records.append(bytes, block, 2));
}

void TestRuleRecordBytes::leaveALoneColumnToTheOrdinaryWay()
{
    QByteArray bytes;
    QVERIFY(!RuleRecordBytes(RuleCsv({RuleColumn::PagePath})).append(bytes, blockOf({ruleOf({})}), 0));
    QVERIFY(bytes.isEmpty());
}

QTEST_APPLESS_MAIN(TestRuleRecordBytes)
#include "tst_rulerecordbytes.moc"
