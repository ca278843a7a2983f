#include "core/operations/presendcheck.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;

namespace {

using Kind = RuleOperation::Kind;

JumpRule rule(const QString &page, RuleState state = RuleState::Unpublished)
{
    return {u"https://a.b/"_s, page, state, TestRange::Trial, SubRules::NotExclusive, {}};
}

const JumpRule kOld = rule(u"pages/old"_s);
const JumpRule kNew = rule(u"pages/new"_s);
const JumpRule kForeign = rule(u"pages/foreign"_s);
const JumpRule kPublished = rule(u"pages/old"_s, RuleState::Published);
const std::optional<JumpRule> kAbsent;

JumpRule withoutState(JumpRule rule)
{
    rule.state.reset();
    return rule;
}

JumpRule exclusive(JumpRule rule, std::optional<SubRules> subRules)
{
    rule.subRules = subRules;
    return rule;
}

} // namespace

Q_DECLARE_METATYPE(std::optional<JumpRule>)
Q_DECLARE_METATYPE(RuleOperation)

class TestPresendCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsOnlyWhatTheUserMeant_data();
    void sendsOnlyWhatTheUserMeant();
};

void TestPresendCheck::sendsOnlyWhatTheUserMeant_data()
{
    using Server = std::optional<JumpRule>;
    QTest::addColumn<RuleOperation>("operation");
    QTest::addColumn<Server>("onServer");
    QTest::addColumn<Presend>("verdict");
    const RuleOperation add{.kind = Kind::Add, .rule = kNew};
    QTest::newRow("add, nothing there") << add << kAbsent << Presend::Send;
    QTest::newRow("add, there already") << add << Server(kNew) << Presend::AlreadyDone;
    QTest::newRow("add, something else there") << add << Server(kForeign) << Presend::NeedsYou;
    const RuleOperation edit{.kind = Kind::Edit, .rule = kNew, .original = kOld};
    QTest::newRow("edit, as seen") << edit << Server(kOld) << Presend::Send;
    QTest::newRow("edit, as wanted") << edit << Server(kNew) << Presend::AlreadyDone;
    QTest::newRow("edit, changed") << edit << Server(kForeign) << Presend::NeedsYou;
    QTest::newRow("edit, gone") << edit << kAbsent << Presend::NeedsYou;
    QTest::newRow("edit, published since") << edit << Server(kPublished) << Presend::NeedsYou;
    const RuleOperation editOfSubRules{
        .kind = Kind::Edit, .rule = exclusive(kOld, SubRules::Exclusive), .original = kOld};
    QTest::newRow("edit of what the reply leaves out")
        << editOfSubRules << Server(exclusive(kOld, std::nullopt)) << Presend::Send;
    const RuleOperation remove{.kind = Kind::Delete, .original = kOld};
    QTest::newRow("delete, as seen") << remove << Server(kOld) << Presend::Send;
    QTest::newRow("delete, gone") << remove << kAbsent << Presend::AlreadyDone;
    QTest::newRow("delete, changed") << remove << Server(kForeign) << Presend::NeedsYou;
    QTest::newRow("delete, published since") << remove << Server(kPublished) << Presend::NeedsYou;
    const RuleOperation removeOfUnknownState{.kind = Kind::Delete, .original = withoutState(kOld)};
    QTest::newRow("delete, state not known") << removeOfUnknownState << Server(kPublished) << Presend::Send;
    const RuleOperation publish{.kind = Kind::Publish, .original = kOld};
    QTest::newRow("publish, as seen") << publish << Server(kOld) << Presend::Send;
    QTest::newRow("publish, published already") << publish << Server(kPublished) << Presend::AlreadyDone;
    QTest::newRow("publish, gone") << publish << kAbsent << Presend::NeedsYou;
    QTest::newRow("publish, changed") << publish << Server(kForeign) << Presend::NeedsYou;
}

void TestPresendCheck::sendsOnlyWhatTheUserMeant()
{
    QFETCH(RuleOperation, operation);
    QFETCH(std::optional<JumpRule>, onServer);
    QTEST(judgeBeforeSending(operation, onServer, AccountKind::Ordinary), "verdict");
}

QTEST_GUILESS_MAIN(TestPresendCheck)
#include "tst_presendcheck.moc"
