#include "core/models/rulecomparisonmodel.h"

#include "tests/support/generatedrules.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;
using Kind = DifferenceKind;

namespace {

JumpRule rule(int i, const QString &pagePath, RuleState state = RuleState::Unpublished)
{
    JumpRule rule = generatedRule(i);
    rule.pagePath = pagePath;
    rule.state = state;
    return rule;
}

/// One difference of each kind: changed, published, added, removed.
RuleComparison sample()
{
    const RuleSet before(
        {rule(0, u"pages/a"_s), rule(4, u"pages/a"_s), rule(8, u"pages/a"_s), rule(12, u"pages/old"_s)});
    const RuleSet after({rule(0, u"pages/b"_s), rule(4, u"pages/a"_s, RuleState::Published),
                         rule(8, u"pages/a"_s), rule(16, u"pages/new"_s)});
    return compared(before, after, false).value();
}

} // namespace

class TestRuleComparisonModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isEmptyAtFirst();
    void showsTheDifferences();
    void hasTitles();
    void filtersByKind();
    void findsPartOfAPrefix();
    void givesAwayWhatIsShown();
    void sorts_data();
    void sorts();
    void sortsManyBesideTheWindow();
    void showsEveryChangedField_data();
    void showsEveryChangedField();

private:
    [[nodiscard]] QVariant cell(int row, DifferenceColumn column, int role = Qt::DisplayRole) const
    {
        return m_model->index(row, int(column)).data(role);
    }

    std::unique_ptr<RuleComparisonModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestRuleComparisonModel::init()
{
    m_tester.reset();
    m_model = std::make_unique<RuleComparisonModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
}

void TestRuleComparisonModel::isEmptyAtFirst()
{
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->columnCount(), kDifferenceColumnCount);
}

void TestRuleComparisonModel::showsTheDifferences()
{
    m_model->setComparison(sample());
    QCOMPARE(m_model->rowCount(), 4);
    QCOMPARE(cell(0, DifferenceColumn::Kind), u"Changed"_s);
    QCOMPARE(cell(0, DifferenceColumn::Prefix), generatedRule(0).prefix);
    QCOMPARE(cell(0, DifferenceColumn::Change), u"Page path: pages/a → pages/b"_s);
    QCOMPARE(cell(1, DifferenceColumn::Kind), u"Published"_s);
    QCOMPARE(cell(1, DifferenceColumn::Change), u"State: Not published → Published"_s);
    QCOMPARE(cell(2, DifferenceColumn::Kind), u"Added"_s);
    QCOMPARE(cell(2, DifferenceColumn::Change), u"pages/new"_s);
    QCOMPARE(cell(3, DifferenceColumn::Kind), u"Removed"_s);
    QCOMPARE(cell(3, DifferenceColumn::Prefix), generatedRule(12).prefix);
    QCOMPARE(cell(3, DifferenceColumn::Change), u"pages/old"_s);
    QCOMPARE(cell(3, DifferenceColumn::Kind, RuleComparisonModel::RawValueRole), int(Kind::Removed));
    QCOMPARE(cell(3, DifferenceColumn::Change, RuleComparisonModel::KindRole), int(Kind::Removed));
    QCOMPARE(m_model->differenceAt(3).before, 3);
}

void TestRuleComparisonModel::hasTitles()
{
    const auto title = [this](DifferenceColumn column) {
        return m_model->headerData(int(column), Qt::Horizontal);
    };
    QCOMPARE(title(DifferenceColumn::Kind), u"Difference"_s);
    QCOMPARE(title(DifferenceColumn::Prefix), u"Prefix"_s);
    QCOMPARE(title(DifferenceColumn::Change), u"What changed"_s);
}

void TestRuleComparisonModel::filtersByKind()
{
    m_model->setComparison(sample());
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    m_model->setKinds({Kind::Removed, Kind::Published});
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(cell(0, DifferenceColumn::Kind), u"Published"_s);
    QCOMPARE(cell(1, DifferenceColumn::Kind), u"Removed"_s);
    m_model->setKinds({Kind::Removed, Kind::Published});
    QCOMPARE(resets.size(), 1);
    m_model->setComparison(sample());
    QCOMPARE(m_model->rowCount(), 2);
    m_model->setKinds({});
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->comparison().count(Kind::Removed), 1);
}

void TestRuleComparisonModel::findsPartOfAPrefix()
{
    m_model->setComparison(sample());
    m_model->setPrefixPart(u"TABLE/1"_s); // tables 12 and 16
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(cell(0, DifferenceColumn::Kind), u"Added"_s);
    QCOMPARE(cell(1, DifferenceColumn::Kind), u"Removed"_s);
    QCOMPARE(m_model->numberAt(1), 3);
    QCOMPARE(m_model->rowOf(3), 1);
    QCOMPARE(m_model->rowOf(0), -1);
    m_model->setKinds({Kind::Added});
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->rowOf(3), -1);
    m_model->setPrefixPart(u"no such part"_s);
    QCOMPARE(m_model->rowCount(), 0);
    m_model->setPrefixPart({});
    QCOMPARE(m_model->rowCount(), 1);
}

void TestRuleComparisonModel::givesAwayWhatIsShown()
{
    m_model->setComparison(sample());
    m_model->setPrefixPart(u"table/1"_s);
    m_model->setKinds({Kind::Removed, Kind::Changed});
    const RuleComparison shown = m_model->shown();
    QCOMPARE(shown.differences.size(), 1);
    QCOMPARE(shown.prefixOf(shown.differences.first()), generatedRule(12).prefix);
    QCOMPARE(shown.count(Kind::Removed), 1);
    QCOMPARE(shown.count(Kind::Changed), 0);
}

void TestRuleComparisonModel::sorts_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<Qt::SortOrder>("direction");
    QTest::addColumn<QList<int>>("numbers");
    const auto row = [](const char *name, DifferenceColumn column, Qt::SortOrder direction,
                        const QList<int> &numbers) {
        QTest::newRow(name) << static_cast<int>(column) << direction << numbers;
    };
    row("kind", DifferenceColumn::Kind, Qt::AscendingOrder, {2, 3, 0, 1, 4});
    row("kind, backwards", DifferenceColumn::Kind, Qt::DescendingOrder, {1, 4, 0, 3, 2});
    row("prefix", DifferenceColumn::Prefix, Qt::AscendingOrder, {0, 3, 2, 1, 4});
    row("what changed", DifferenceColumn::Change, Qt::DescendingOrder, {3, 2, 1, 4, 0});
    QTest::newRow("as it was") << -1 << Qt::AscendingOrder << QList<int>{0, 1, 2, 3, 4};
}

void TestRuleComparisonModel::sorts()
{
    QFETCH(int, column);
    QFETCH(Qt::SortOrder, direction);
    RuleComparison comparison = sample();
    comparison.differences.append(comparison.differences.at(1));
    const auto numbers = [this] {
        QList<int> shown;
        for (int row = 0; row < m_model->rowCount(); ++row)
            shown.append(m_model->numberAt(row));
        return shown;
    };
    m_model->setComparison(comparison);
    m_model->sort(column, direction);
    QTEST(numbers(), "numbers");
    m_model->setKinds({Kind::Changed});
    QCOMPARE(numbers(), QList<int>{0});
    m_model->setKinds({Kind::Added, Kind::Removed, Kind::Changed, Kind::Published});
    QTEST(numbers(), "numbers");
    for (int row = 0; row < m_model->rowCount(); ++row)
        QCOMPARE(m_model->rowOf(m_model->numberAt(row)), row);
    QCOMPARE(m_model->shown().differences.first().kind,
             m_model->comparison().differences.at(m_model->numberAt(0)).kind);
    m_model->setComparison(comparison); // another one is sorted the same way
    QTEST(numbers(), "numbers");
}

void TestRuleComparisonModel::sortsManyBesideTheWindow()
{
    constexpr int kMany = 5'000;
    const RuleSet after(generatedRules(kMany));
    m_model->setComparison(compared(RuleSet(), after, false).value());
    m_model->sort(static_cast<int>(DifferenceColumn::Prefix), Qt::DescendingOrder);
    QVERIFY(m_model->isSorting());
    QCOMPARE(m_model->numberAt(0), 0);
    QTRY_VERIFY(!m_model->isSorting());
    QCOMPARE(m_model->rowCount(), kMany);
    for (int row = 1; row < kMany; ++row)
        QVERIFY(cell(row - 1, DifferenceColumn::Prefix).toString() >=
                cell(row, DifferenceColumn::Prefix).toString());
    m_model->sort(static_cast<int>(DifferenceColumn::Change), Qt::AscendingOrder);
    m_model->sort(-1, Qt::AscendingOrder);
    QVERIFY(!m_model->isSorting());
    QCOMPARE(m_model->numberAt(0), 0);
}

void TestRuleComparisonModel::showsEveryChangedField_data()
{
    QTest::addColumn<JumpRule>("after");
    QTest::addColumn<QString>("text");
    JumpRule before = rule(3, u"pages/a"_s);
    const auto with = [before](auto change) {
        JumpRule other = before;
        change(other);
        return other;
    };
    QTest::newRow("test range") << with([](JumpRule &other) { other.testRange = TestRange::Release; })
                                << u"Test range: Development version → Release version"_s;
    QTest::newRow("no page path") << with([](JumpRule &other) { other.pagePath.clear(); })
                                  << u"Page path: pages/a → –"_s;
    QTest::newRow("two fields") << with([](JumpRule &other) {
        other.pagePath = u"%1 %2"_s;
        other.state = RuleState::Published;
    }) << u"Page path: pages/a → %1 %2 · State: Not published → Published"_s;
    QTest::newRow("one test link for another")
        << with([](JumpRule &other) { other.testLinks.replace(1, u"https://new.b/"_s); })
        << u"Test link removed: %1 · Test link added: https://new.b/"_s.arg(before.testLinks.at(1));
}

void TestRuleComparisonModel::showsEveryChangedField()
{
    QFETCH(JumpRule, after);
    QFETCH(QString, text);
    m_model->setComparison(compared(RuleSet({rule(3, u"pages/a"_s)}), RuleSet({after}), false).value());
    QCOMPARE(cell(0, DifferenceColumn::Change).toString(), text);
    QCOMPARE(cell(0, DifferenceColumn::Change, Qt::ToolTipRole).toString(),
             QString(text).replace(u" · "_s, u"\n"_s));
}

QTEST_GUILESS_MAIN(TestRuleComparisonModel)
#include "tst_rulecomparisonmodel.moc"
