#include "core/models/ruletablemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace qrjump::core;

namespace {

JumpRule rule(const QString &prefix, const QString &path, RuleState state, TestRange range = TestRange::Trial,
              const QStringList &links = {})
{
    return {prefix, path, state, range, SubRules::NotExclusive, links};
}

QList<JumpRule> sampleRules()
{
    return {rule(u"https://a.b/menu"_s, u"pages/menu"_s, RuleState::Published),
            rule(u"https://a.b/Order/"_s, u"pages/order"_s, RuleState::Unpublished, TestRange::Development,
                 {u"https://a.b/Order/1"_s, u"https://a.b/Order/2"_s}),
            rule(u"https://a.b/coupon"_s, u"pages/coupon"_s, RuleState::Published, TestRange::Release,
                 {u"https://a.b/coupon?spring"_s})};
}

QStringList prefixes(const RuleTableModel &model)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row)
        result.append(model.index(row, 0).data().toString());
    return result;
}

RuleFilter textFilter(const QString &text)
{
    RuleFilter filter;
    filter.text = text;
    filter.columns = columnsOf(AccountKind::Ordinary);
    return filter;
}

} // namespace

class TestRuleTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsTheColumnsOfTheVariant();
    void showsTextBesideRawValues();
    void showsNothingForAbsentAndNumbersForUnknownValues();
    void filters_data();
    void filters();
    void searchesOnlyTheGivenColumns();
    void sorts_data();
    void sorts();
    void goesBackToTheServersOrder();
    void mergesInPlace();
    void mergesANewRuleAtTheEnd();
    void removesARule_data();
    void removesARule();
    void aMergedRuleStaysVisibleUntilTheNextFilter();
    void aMergedRuleAppearsOnceItMatches();
    void findsRowsByPrefix();
    void flagsOddRules();
    void tellsWhenContentChanges();
    void countsTheRulesAnExpressionIsTooCostlyFor();
    void aCostlyExpressionBlocksNobody();

private:
    std::unique_ptr<RuleTableModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestRuleTableModel::init()
{
    m_tester.reset();
    m_model = std::make_unique<RuleTableModel>(AccountKind::Ordinary);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    m_model->setRules(RuleSet(sampleRules()));
}

void TestRuleTableModel::showsTheColumnsOfTheVariant()
{
    QCOMPARE(m_model->columnCount(), 6);
    const RuleTableModel service(AccountKind::Service);
    QCOMPARE(service.columnCount(), 3);
    QCOMPARE(service.headerData(2, Qt::Horizontal).toString(), u"State"_s);
}

void TestRuleTableModel::showsTextBesideRawValues()
{
    const auto cell = [this](int row, RuleColumn column) { return m_model->index(row, int(column)); };
    QCOMPARE(cell(0, RuleColumn::State).data().toString(), u"Published"_s);
    QCOMPARE(cell(0, RuleColumn::State).data(RuleTableModel::RawValueRole).toInt(), 2);
    QCOMPARE(cell(1, RuleColumn::TestLinks).data().toString(), u"2"_s);
    QCOMPARE(cell(1, RuleColumn::TestLinks).data(Qt::ToolTipRole).toString(),
             u"https://a.b/Order/1\nhttps://a.b/Order/2"_s);
    QCOMPARE(cell(0, RuleColumn::TestLinks).data().toString(), QString());
}

void TestRuleTableModel::showsNothingForAbsentAndNumbersForUnknownValues()
{
    JumpRule odd = sampleRules().first();
    odd.state = static_cast<RuleState>(9);
    odd.subRules.reset();
    m_model->setRules(RuleSet({odd}));
    QCOMPARE(m_model->index(0, int(RuleColumn::State)).data().toString(), u"9"_s);
    QCOMPARE(m_model->index(0, int(RuleColumn::SubRules)).data().toString(), QString());
    QVERIFY(!m_model->index(0, int(RuleColumn::SubRules)).data(RuleTableModel::RawValueRole).isValid());
}

void TestRuleTableModel::filters_data()
{
    QTest::addColumn<RuleFilter>("filter");
    QTest::addColumn<int>("matches");
    RuleFilter published = textFilter({});
    published.state = RuleState::Published;
    RuleFilter release = published;
    release.testRange = TestRange::Release;
    RuleFilter both = published;
    both.text = u"menu"_s;
    QTest::newRow("nothing") << RuleFilter() << 3;
    QTest::newRow("text, any case") << textFilter(u"ORDER"_s) << 1;
    QTest::newRow("text of a test link") << textFilter(u"spring"_s) << 1;
    QTest::newRow("word of a column") << textFilter(u"\"not published\""_s) << 1;
    QTest::newRow("state") << published << 2;
    QTest::newRow("state and range") << release << 1;
    QTest::newRow("state and text") << both << 1;
    QTest::newRow("no match") << textFilter(u"nowhere"_s) << 0;
}

void TestRuleTableModel::filters()
{
    QFETCH(RuleFilter, filter);
    m_model->setFilter(filter);
    QTEST(m_model->rowCount(), "matches");
    QTEST(m_model->matchingCount(), "matches");
    QCOMPARE(m_model->rules().count(), 3);
}

void TestRuleTableModel::searchesOnlyTheGivenColumns()
{
    m_model->setFilter({u"coupon"_s, {RuleColumn::State}, {}, {}});
    QCOMPARE(m_model->rowCount(), 0);
    m_model->setFilter({u"coupon"_s, {RuleColumn::PagePath}, {}, {}});
    QCOMPARE(m_model->rowCount(), 1);
}

void TestRuleTableModel::sorts_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<bool>("ascending");
    QTest::addColumn<QStringList>("order");
    QTest::newRow("prefix up") << int(RuleColumn::Prefix) << true
                               << QStringList{u"https://a.b/Order/"_s, u"https://a.b/coupon"_s,
                                              u"https://a.b/menu"_s};
    QTest::newRow("prefix down") << int(RuleColumn::Prefix) << false
                                 << QStringList{u"https://a.b/menu"_s, u"https://a.b/coupon"_s,
                                                u"https://a.b/Order/"_s};
    QTest::newRow("state, then prefix")
        << int(RuleColumn::State) << false
        << QStringList{u"https://a.b/coupon"_s, u"https://a.b/menu"_s, u"https://a.b/Order/"_s};
    QTest::newRow("number of links") << int(RuleColumn::TestLinks) << true
                                     << QStringList{u"https://a.b/menu"_s, u"https://a.b/coupon"_s,
                                                    u"https://a.b/Order/"_s};
}

void TestRuleTableModel::sorts()
{
    QFETCH(int, column);
    QFETCH(bool, ascending);
    m_model->sort(column, ascending ? Qt::AscendingOrder : Qt::DescendingOrder);
    QTEST(prefixes(*m_model), "order");
}

void TestRuleTableModel::goesBackToTheServersOrder()
{
    const QStringList asLoaded = prefixes(*m_model);
    m_model->sort(0);
    QVERIFY(prefixes(*m_model) != asLoaded);
    m_model->sort(-1);
    QCOMPARE(prefixes(*m_model), asLoaded);
}

void TestRuleTableModel::mergesInPlace()
{
    const QPersistentModelIndex order = m_model->index(1, 0);
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
    JumpRule changed = sampleRules().at(1);
    changed.pagePath = u"pages/new"_s;
    m_model->merge(changed);
    QVERIFY(resets.isEmpty());
    QCOMPARE(changes.size(), 1);
    QVERIFY(order.isValid());
    QCOMPARE(order.row(), 1);
    QCOMPARE(m_model->ruleAt(1), changed);
}

void TestRuleTableModel::mergesANewRuleAtTheEnd()
{
    m_model->merge(rule(u"https://a.b/new"_s, u"p"_s, RuleState::Unpublished));
    QCOMPARE(m_model->rowCount(), 4);
    QCOMPARE(m_model->rowOf(u"https://a.b/new"_s), 3);
}

void TestRuleTableModel::removesARule_data()
{
    QTest::addColumn<int>("position");
    QTest::addColumn<QString>("filter");
    QTest::newRow("first") << 0 << QString();
    QTest::newRow("last") << 2 << QString();
    QTest::newRow("not shown") << 1 << u"menu"_s;
}

void TestRuleTableModel::removesARule()
{
    QFETCH(int, position);
    QFETCH(QString, filter);
    m_model->sort(0);
    m_model->setFilter(textFilter(filter));
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy changes(m_model.get(), &RuleTableModel::contentChanged);
    QList<JumpRule> left = sampleRules();
    const QString prefix = left.takeAt(position).prefix;
    m_model->remove(prefix);
    m_model->remove(u"https://a.b/nowhere"_s);
    QCOMPARE(m_model->rules().toList(), left);
    QCOMPARE(changes.size(), 1);
    QVERIFY(!m_model->isLoaded(prefix));
    QCOMPARE(resets.size(), 0);
    m_model->setFilter({});
    for (const JumpRule &other : left)
        QCOMPARE(m_model->ruleAt(m_model->rowOf(other.prefix)), other);
    QCOMPARE(m_model->rowCount(), 2);
}

void TestRuleTableModel::aMergedRuleStaysVisibleUntilTheNextFilter()
{
    m_model->setFilter(textFilter(u"menu"_s));
    JumpRule changed = sampleRules().first();
    changed.prefix = u"https://a.b/zzz"_s;
    changed.pagePath = u"p"_s;
    m_model->merge(changed);
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(m_model->matchingCount(), 1);
    QCOMPARE(m_model->matchingCount(), 1);
    m_model->setFilter(textFilter(u"order"_s));
    QCOMPARE(m_model->rowCount(), 1);
}

void TestRuleTableModel::aMergedRuleAppearsOnceItMatches()
{
    m_model->setFilter(textFilter(u"pages/new"_s));
    QCOMPARE(m_model->rowCount(), 0);
    JumpRule last = sampleRules().last();
    last.pagePath = u"pages/new"_s;
    m_model->merge(last);
    JumpRule first = sampleRules().first();
    first.pagePath = u"pages/new"_s;
    m_model->merge(first);
    QCOMPARE(prefixes(*m_model), (QStringList{first.prefix, last.prefix}));
    QCOMPARE(m_model->matchingCount(), 2);
}

void TestRuleTableModel::findsRowsByPrefix()
{
    m_model->sort(0);
    QCOMPARE(m_model->rowOf(u"https://a.b/menu"_s), 2);
    QCOMPARE(m_model->rowOf(u"https://a.b/nowhere"_s), -1);
    m_model->setFilter(textFilter(u"order"_s));
    QCOMPARE(m_model->rowOf(u"https://a.b/menu"_s), -1);
    QVERIFY(m_model->isLoaded(u"https://a.b/menu"_s));
}

void TestRuleTableModel::flagsOddRules()
{
    JumpRule odd = sampleRules().first();
    odd.pagePath = u"pages / menu"_s;
    odd.subRules.reset();
    m_model->setRules(RuleSet({odd, sampleRules().at(1)}));
    QVERIFY(
        !m_model->index(0, int(RuleColumn::PagePath)).data(RuleTableModel::OddityRole).toString().isEmpty());
    QCOMPARE(m_model->index(0, int(RuleColumn::Prefix)).data(RuleTableModel::OddityRole).toString(),
             QString());
    QCOMPARE(m_model->index(0, int(RuleColumn::SubRules)).data(RuleTableModel::OddityRole).toString(),
             QString());
    QCOMPARE(m_model->index(1, int(RuleColumn::PagePath)).data(RuleTableModel::OddityRole).toString(),
             QString());
}

void TestRuleTableModel::tellsWhenContentChanges()
{
    QSignalSpy changed(m_model.get(), &RuleTableModel::contentChanged);
    m_model->setFilter(textFilter(u"menu"_s));
    m_model->setFilter(textFilter(u"menu"_s));
    QCOMPARE(changed.size(), 1);
    m_model->sort(0);
    m_model->merge(sampleRules().first());
    m_model->setRules(RuleSet());
    QCOMPARE(changed.size(), 4);
}

void TestRuleTableModel::countsTheRulesAnExpressionIsTooCostlyFor()
{
    RuleFilter filter = textFilter(u"(a+)+$|order"_s);
    filter.syntax = RuleFilter::Syntax::RegularExpression;
    JumpRule costly = sampleRules().first();
    costly.prefix = u"https://a.b/"_s + QString(40, u'a') + u'!';
    m_model->merge(costly);
    m_model->setFilter(filter);
    QTRY_VERIFY(!m_model->isArranging());
    QCOMPARE(prefixes(*m_model), QStringList(u"https://a.b/Order/"_s));
    QCOMPARE(m_model->undecidedCount(), 1);

    JumpRule changed = costly;
    changed.pagePath = u"pages/order"_s;
    m_model->merge(changed);
    QCOMPARE(m_model->undecidedCount(), 0);
    m_model->merge(costly);
    QCOMPARE(m_model->undecidedCount(), 1);
    changed = sampleRules().at(1);
    changed.pagePath = costly.prefix;
    changed.prefix = u"https://a.b/Order/"_s;
    m_model->merge(changed);
    QCOMPARE(m_model->undecidedCount(), 1); // its prefix still has it
    m_model->remove(costly.prefix);
    QCOMPARE(m_model->undecidedCount(), 0);
    m_model->append({costly});
    QTRY_VERIFY(!m_model->isArranging());
    QCOMPARE(m_model->undecidedCount(), 1);
    m_model->setFilter({});
    QCOMPARE(m_model->undecidedCount(), 0);
    QCOMPARE(m_model->matchingCount(), 4);
}

/// Few rules are filtered at once, but not where each of them takes its time.
void TestRuleTableModel::aCostlyExpressionBlocksNobody()
{
    RuleSet rules;
    for (int i = 0; i < 200; ++i)
        rules.append({QString(40, u'a') + u'!' + QString::number(i), {}, {}, {}, {}, {}});
    m_model->setRules(rules);
    RuleFilter filter = textFilter(u"(a+)+$"_s);
    filter.syntax = RuleFilter::Syntax::RegularExpression;
    m_model->setFilter(filter);
    QVERIFY(m_model->isArranging());
    QCOMPARE(m_model->rowCount(), 200);
    m_model->setFilter({}); // another keystroke
    QVERIFY(!m_model->isArranging());
    m_model->setFilter(filter);
    QTRY_VERIFY(!m_model->isArranging());
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->undecidedCount(), 200);
}

QTEST_GUILESS_MAIN(TestRuleTableModel)
#include "tst_ruletablemodel.moc"
