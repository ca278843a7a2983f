#include "core/rules/rulechange.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;

namespace {

JumpRule sampleRule()
{
    return {u"https://a.b/c/"_s, u"pages/index"_s,    RuleState::Unpublished,
            TestRange::Trial,    SubRules::Exclusive, {u"https://a.b/c/1"_s, u"https://a.b/c/2"_s}};
}

} // namespace

class TestRuleChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsWhatDiffers_data();
    void listsWhatDiffers();
    void aServiceRuleHasOnlyItsPage();
};

void TestRuleChange::listsWhatDiffers_data()
{
    QTest::addColumn<JumpRule>("after");
    QTest::addColumn<QList<RuleChange>>("changes");
    const auto row = [](const char *name, void (*change)(JumpRule &), const QList<RuleChange> &changes) {
        JumpRule after = sampleRule();
        change(after);
        QTest::newRow(name) << after << changes;
    };
    row("nothing", [](JumpRule &) {}, {});
    row("the state is not the form's business", [](JumpRule &rule) { rule.state = RuleState::Published; },
        {});
    row("page", [](JumpRule &rule) { rule.pagePath = u"pages/b"_s; },
        {{RuleField::PagePath, u"pages/index"_s, u"pages/b"_s}});
    row("choices",
        [](JumpRule &rule) {
            rule.subRules = SubRules::NotExclusive;
            rule.testRange = TestRange(7);
        },
        {{RuleField::SubRules, u"Exclusive"_s, u"Not exclusive"_s},
         {RuleField::TestRange, u"Trial version"_s, u"7"_s}});
    row("a link removed, one added",
        [](JumpRule &rule) {
            rule.testLinks = {u"https://a.b/c/2"_s, u"https://a.b/c/3"_s};
        },
        {{RuleField::TestLinks, u"https://a.b/c/1"_s, {}}, {RuleField::TestLinks, {}, u"https://a.b/c/3"_s}});
    row("a doubled link mended", [](JumpRule &rule) { rule.testLinks.append(rule.testLinks.first()); },
        {{RuleField::TestLinks, {}, u"https://a.b/c/1"_s}});
    row("links in another order", [](JumpRule &rule) { rule.testLinks.swapItemsAt(0, 1); },
        {{RuleField::TestLinks, u"https://a.b/c/1, https://a.b/c/2"_s,
          u"https://a.b/c/2, https://a.b/c/1"_s}});
}

void TestRuleChange::listsWhatDiffers()
{
    QFETCH(JumpRule, after);
    QFETCH(QList<RuleChange>, changes);
    QCOMPARE(changesBetween(sampleRule(), after, AccountKind::Ordinary), changes);
}

void TestRuleChange::aServiceRuleHasOnlyItsPage()
{
    JumpRule after = sampleRule();
    after.pagePath = u"pages/b"_s;
    after.testLinks.clear();
    after.testRange.reset();
    const QList<RuleChange> changes{{RuleField::PagePath, u"pages/index"_s, u"pages/b"_s}};
    QCOMPARE(changesBetween(sampleRule(), after, AccountKind::Service), changes);
}

QTEST_APPLESS_MAIN(TestRuleChange)
#include "tst_rulechange.moc"
