#include "core/models/selectionfigures.h"

#include "tests/support/generatedrules.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;

class TestSelectionFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsStatesAndLinks();
    void aStateWithoutNameIsInNeither();
};

// In more than one block.
void TestSelectionFigures::countsStatesAndLinks()
{
    const QList<JumpRule> list = qrjump::test::generatedRules(3000);
    const RuleSet rules(list);
    SelectionFigures figures;
    SelectionFigures expected;
    for (int position = 0; position < list.size(); position += 7) {
        const JumpRule &rule = list.at(position);
        figures.add(rules, position);
        ++expected.count;
        ++(rule.isPublished() ? expected.published : expected.unpublished);
        expected.testLinks += rule.testLinks.size();
    }
    QVERIFY(expected.published > 0 && expected.unpublished > 0 && expected.testLinks > 0);
    QCOMPARE(figures, expected);
}

void TestSelectionFigures::aStateWithoutNameIsInNeither()
{
    const RuleSet rules(
        QList<JumpRule>{{u"a"_s, {}, RuleState(7), {}, {}, {}}, {u"b"_s, {}, {}, {}, {}, {}}});
    SelectionFigures figures;
    figures.add(rules, 0);
    figures.add(rules, 1);
    QCOMPARE(figures, (SelectionFigures{.count = 2}));
}

QTEST_APPLESS_MAIN(TestSelectionFigures)
#include "tst_selectionfigures.moc"
