#include "ui/rules/filterparts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump;
using core::CellCondition;
using core::RuleColumn;
using core::RuleFilter;

namespace {

QStringList textsOf(const RuleFilter &filter)
{
    QStringList texts;
    for (const ui::FilterPart &part : ui::partsOf(filter))
        texts.append(part.text);
    return texts;
}

RuleFilter fullFilter()
{
    return {.text = u"coupon"_s,
            .columns = {RuleColumn::Prefix, RuleColumn::PagePath},
            .state = core::RuleState::Published,
            .testRange = {},
            .syntax = RuleFilter::Syntax::RegularExpression,
            .caseSensitivity = Qt::CaseSensitive,
            .subRules = core::SubRules::Exclusive,
            .hasTestLinks = true,
            .hasOddities = false,
            .cells = {{CellCondition::Kind::Only, RuleColumn::PagePath, u"pages/a"_s},
                      {CellCondition::Kind::AllBut, RuleColumn::TestLinks, {}}}};
}

} // namespace

class TestFilterParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesEachPart();
    void takesOnePartOut();
    void takingAllOutLeavesTheFields();
    void saysAllThatNarrowsDown();
    void aCellWithAFieldGoesThere_data();
    void aCellWithAFieldGoesThere();
    void otherCellsAreKeptOnce();
    void asksForOneWordThatBeginsLikeAPrefix_data();
    void asksForOneWordThatBeginsLikeAPrefix();
};

void TestFilterParts::namesEachPart()
{
    QCOMPARE(textsOf(fullFilter()),
             QStringList({u"Looks in: Prefix, Page path"_s, u"Regular expression"_s, u"Match case"_s,
                          u"Sub-rules: Exclusive"_s, u"With test links"_s, u"Without problems"_s,
                          u"Page path: “pages/a”"_s, u"Test links: not empty"_s}));
    QCOMPARE(ui::partsOf(
                 {.text = u"coupon"_s, .columns = {}, .state = core::RuleState::Published, .testRange = {}})
                 .size(),
             0);
}

void TestFilterParts::takesOnePartOut()
{
    const QStringList all = textsOf(fullFilter());
    const QList<ui::FilterPart> parts = ui::partsOf(fullFilter());
    for (qsizetype i = 0; i < parts.size(); ++i) {
        QStringList others = all;
        others.removeAt(i);
        QCOMPARE(textsOf(parts.at(i).without), others);
    }
}

void TestFilterParts::takingAllOutLeavesTheFields()
{
    RuleFilter filter = fullFilter();
    while (!ui::partsOf(filter).isEmpty())
        filter = ui::partsOf(filter).first().without;
    QCOMPARE(filter,
             (RuleFilter{
                 .text = u"coupon"_s, .columns = {}, .state = core::RuleState::Published, .testRange = {}}));
}

void TestFilterParts::saysAllThatNarrowsDown()
{
    QCOMPARE(ui::filterText({.text = u"coupon"_s,
                             .columns = {RuleColumn::Prefix},
                             .state = core::RuleState::Published,
                             .testRange = {},
                             .hasOddities = true}),
             u"“coupon”, Published, With problems"_s);
}

void TestFilterParts::aCellWithAFieldGoesThere_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("text");
    QTest::newRow("state") << int(RuleColumn::State) << u"Not published"_s;
    QTest::newRow("test range") << int(RuleColumn::TestRange) << u"Trial version"_s;
    QTest::newRow("sub-rules") << int(RuleColumn::SubRules) << u"Exclusive"_s;
}

void TestFilterParts::aCellWithAFieldGoesThere()
{
    QFETCH(int, column);
    QFETCH(QString, text);
    const RuleFilter only =
        ui::withCell({}, {CellCondition::Kind::Only, static_cast<RuleColumn>(column), text});
    QCOMPARE(only.cells.size(), 0);
    QVERIFY2(ui::filterText(only).endsWith(text), qPrintable(ui::filterText(only)));
    const CellCondition allBut{CellCondition::Kind::AllBut, static_cast<RuleColumn>(column), text};
    QCOMPARE(ui::withCell({}, allBut).cells, QList{allBut});
    const CellCondition unknown{CellCondition::Kind::Only, static_cast<RuleColumn>(column), u"7"_s};
    QCOMPARE(ui::withCell({}, unknown).cells, QList{unknown});
}

void TestFilterParts::otherCellsAreKeptOnce()
{
    const CellCondition first{CellCondition::Kind::AllBut, RuleColumn::PagePath, u"a"_s};
    const CellCondition second{CellCondition::Kind::AllBut, RuleColumn::PagePath, u"b"_s};
    const RuleFilter filter = ui::withCell(ui::withCell(ui::withCell({}, first), second), first);
    QCOMPARE(filter.cells, QList({first, second}));
}

void TestFilterParts::asksForOneWordThatBeginsLikeAPrefix_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("prefix");
    QTest::newRow("a link") << u" http://weixin.qq.com/q/02 "_s << u"http://weixin.qq.com/q/02"_s;
    QTest::newRow("quoted") << u"\"http://weixin.qq.com/q/02\""_s << u"http://weixin.qq.com/q/02"_s;
    QTest::newRow("a word") << u"coupon"_s << QString();
    QTest::newRow("two words") << u"http://weixin.qq.com/q/02 http://weixin.qq.com/q/03"_s << QString();
    QTest::newRow("no code of a service account") << u"http://weixin.qq.com/r/02"_s << QString();
    QTest::newRow("excluded") << u"-http://weixin.qq.com/q/02"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestFilterParts::asksForOneWordThatBeginsLikeAPrefix()
{
    QFETCH(QString, text);
    QFETCH(QString, prefix);
    QCOMPARE(
        ui::prefixToAskFor({.text = text, .columns = {}, .state = {}, .testRange = {}}).value_or(QString()),
        prefix);
    QVERIFY(!ui::prefixToAskFor({.text = text,
                                 .columns = {},
                                 .state = {},
                                 .testRange = {},
                                 .syntax = RuleFilter::Syntax::RegularExpression}));
}

QTEST_APPLESS_MAIN(TestFilterParts)
#include "tst_filterparts.moc"
