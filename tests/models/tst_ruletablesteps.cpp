#include "core/models/ruletablemodel.h"
#include "tests/models/naiverules.h"
#include "tests/support/randomrules.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;

/// The table against a naive one over many random steps.
class TestRuleTableSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatANaiveTableShows();
    void followsWhatChangesWhileItArranges();

private:
    void step();
    void change(const JumpRule &rule);
    void forget(int number);
    [[nodiscard]] QStringList shownPrefixes() const;
    [[nodiscard]] QStringList naivePrefixes() const
    {
        return m_naive.shownPrefixes(m_model.filter(), AccountKind::Ordinary, m_model.order());
    }

    RandomRules m_random{11};
    NaiveRules m_naive;
    RuleTableModel m_model{AccountKind::Ordinary};
    int m_number = 0;
};

QStringList TestRuleTableSteps::shownPrefixes() const
{
    QStringList prefixes;
    for (const int position : m_model.matchingPositions())
        prefixes.append(m_model.rules().prefixAt(position));
    return prefixes;
}

void TestRuleTableSteps::change(const JumpRule &rule)
{
    const auto known = std::find_if(m_naive.rules.begin(), m_naive.rules.end(),
                                    [&](const JumpRule &other) { return other.prefix == rule.prefix; });
    if (known == m_naive.rules.end())
        m_naive.rules.append(rule);
    else
        *known = rule;
    m_model.merge(rule);
}

void TestRuleTableSteps::forget(int number)
{
    m_model.remove(m_naive.rules.at(number).prefix);
    m_naive.rules.removeAt(number);
}

void TestRuleTableSteps::step()
{
    const int count = static_cast<int>(m_naive.rules.size());
    switch (m_random.below(8)) {
    case 0:
    case 1:
        return change(m_random.rule(++m_number));
    case 2:
        if (count > 0) {
            JumpRule changed = m_random.rule(0);
            changed.prefix = m_naive.rules.at(m_random.below(count)).prefix;
            change(changed);
        }
        return;
    case 3:
    case 4:
        if (count > 0)
            forget(m_random.below(count));
        return;
    case 5:
        return m_model.setFilter(m_random.below(2) == 0 ? RuleFilter() : m_random.filter());
    case 6:
        return m_model.sort(m_random.below(7) - 1,
                            m_random.below(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
    default:
        break;
    }
    QList<JumpRule> page;
    for (int i = m_random.below(4); i > 0; --i)
        page.append(m_random.rule(++m_number));
    m_naive.rules += page;
    m_model.append(page);
}

void TestRuleTableSteps::showsWhatANaiveTableShows()
{
    constexpr int kSteps = 100'000;
    constexpr int kMostRules = 40;
    const QAbstractItemModelTester tester(&m_model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    for (int i = 0; i < kSteps; ++i) {
        step();
        while (m_naive.rules.size() > kMostRules)
            forget(m_random.below(kMostRules));
        QTRY_VERIFY(!m_model.isArranging()); // a slow machine takes an expression aside
        QCOMPARE(m_model.rules().count(), m_naive.rules.size());
        if (i % 10 == 0) {
            // A changed rule keeps its place until the next filter or sort.
            const RuleFilter filter = m_model.filter();
            RuleFilter other;
            other.text = u"nowhere"_s;
            m_model.setFilter(other);
            m_model.setFilter(filter);
            QTRY_VERIFY(!m_model.isArranging());
            QVERIFY2(shownPrefixes() == naivePrefixes(), qPrintable(u"step %1"_s.arg(i)));
        }
    }
}

void TestRuleTableSteps::followsWhatChangesWhileItArranges()
{
    QList<JumpRule> many;
    for (int i = 0; i < 2 * RuleTableModel::kArrangedAtOnce; ++i)
        many.append(m_random.rule(1'000'000 + i));
    m_naive.rules = many;
    m_model.setFilter({});
    m_model.setOrder(RuleOrder{});
    m_model.setRules(RuleSet(many));
    QVERIFY(m_model.isArranging());
    for (int i = 0; i < 20; ++i) {
        forget(m_random.below(static_cast<int>(m_naive.rules.size())));
        change(m_random.rule(++m_number));
    }
    const QList<JumpRule> page{m_random.rule(++m_number), m_random.rule(++m_number)};
    m_naive.rules += page;
    m_model.append(page);
    m_model.setOrder(RuleOrder{RuleColumn::PagePath, Qt::DescendingOrder});
    QTRY_VERIFY(!m_model.isArranging());
    QCOMPARE(m_model.rules().toList(), m_naive.rules);
    QCOMPARE(shownPrefixes(), naivePrefixes());
}

QTEST_GUILESS_MAIN(TestRuleTableSteps)
#include "tst_ruletablesteps.moc"
