#include "core/operations/replacesteps.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using Kind = RuleOperation::Kind;

Q_DECLARE_METATYPE(std::optional<JumpRule>)

class TestReplaceSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leadToThePublishedRule_data();
    void leadToThePublishedRule();
};

void TestReplaceSteps::leadToThePublishedRule_data()
{
    QTest::addColumn<std::optional<JumpRule>>("onServer");
    QTest::addColumn<QList<RuleOperation>>("expected");

    const auto rule = [](const QString &page, std::optional<RuleState> state) {
        return JumpRule{u"https://a.b/"_s, page, state, TestRange::Trial, SubRules::Exclusive, {}};
    };
    const JumpRule wanted = rule(u"new"_s, std::nullopt);
    const JumpRule added = rule(u"new"_s, RuleState::Unpublished);
    const JumpRule published = rule(u"old"_s, RuleState::Published);
    const JumpRule unpublished = rule(u"old"_s, RuleState::Unpublished);
    const RuleOperation publish{.kind = Kind::Publish, .original = added};
    const auto row = [](const char *name, const std::optional<JumpRule> &onServer,
                        const QList<RuleOperation> &expected) {
        QTest::newRow(name) << onServer << expected;
    };
    row("none", std::nullopt, {{.kind = Kind::Add, .rule = wanted}, publish});
    row("another one, published", published,
        {{.kind = Kind::Delete, .original = published}, {.kind = Kind::Add, .rule = wanted}, publish});
    row("another one, not published", unpublished,
        {{.kind = Kind::Edit, .rule = wanted, .original = unpublished}, publish});
    row("the same, not published", added, {publish});
    row("the same, published", rule(u"new"_s, RuleState::Published), {});
    JumpRule lacksField = added;
    lacksField.subRules.reset();
    row("as far as the server says it", lacksField, {publish});
}

void TestReplaceSteps::leadToThePublishedRule()
{
    QFETCH(std::optional<JumpRule>, onServer);
    QFETCH(QList<RuleOperation>, expected);
    const JumpRule wanted{u"https://a.b/"_s,   u"new"_s, RuleState::Published, TestRange::Trial,
                          SubRules::Exclusive, {}};
    const auto steps = stepsToPublished(wanted, onServer, AccountKind::Ordinary);
    QCOMPARE(steps, expected);
    QCOMPARE(isPublishAmong(steps), !expected.isEmpty());
}

QTEST_APPLESS_MAIN(TestReplaceSteps)
#include "tst_replacesteps.moc"
