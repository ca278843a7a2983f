#include "core/transfer/rowcomparison.h"

#include "core/transfer/rowreader.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;

namespace {

using Kind = RowProblem::Kind;

const QString kPrefix = u"https://a.example.com/c/"_s;
const QStringList kHeader{u"prefix"_s,          u"path"_s,        u"state"_s,      u"open_version"_s,
                          u"permit_sub_rule"_s, u"debug_url_1"_s, u"debug_url_2"_s};

JumpRule serverRule(RuleState state = RuleState::Unpublished)
{
    return {kPrefix, u"pages/a"_s, state, TestRange::Trial, SubRules::Exclusive, {kPrefix + u"1"_s}};
}

ImportTable tableOf(const QList<QStringList> &records, const QStringList &header = kHeader,
                    AccountKind kind = AccountKind::Ordinary)
{
    ImportTable table{.fileName = u"rules.csv"_s, .kind = kind};
    table.format.columns = columnsTitled(header);
    table.format.isOwn = isOwnHeader(header);
    const RowReader reader({table.format, kind, table.content});
    int line = 1;
    for (const QStringList &fields : records)
        table.rows.append(reader.row({fields, ++line}));
    return table;
}

RulesByPrefix serverWith(const QList<JumpRule> &rules)
{
    RulesByPrefix found{.ruleCount = 12, .asOf = QDateTime(QDate(2026, 3, 4), QTime(10, 42))};
    for (const JumpRule &rule : rules)
        found.rules.insert(rule.prefix, rule);
    return found;
}

const std::atomic_bool kGoesOn = false;
const std::atomic_bool kIsStopped = true;

ImportPlan planOf(const ImportTable &table, const QList<JumpRule> &onServer)
{
    return comparedWith(serverWith(onServer), table, kGoesOn);
}

ImportPlan planOf(const QList<QStringList> &records, const QList<JumpRule> &onServer)
{
    return planOf(tableOf(records), onServer);
}

const QStringList kAsOnServer{kPrefix,        u"pages/a"_s,     u"unpublished"_s, u"trial"_s,
                              u"exclusive"_s, kPrefix + u"1"_s, QString()};

QStringList with(qsizetype position, const QString &text)
{
    QStringList record = kAsOnServer;
    record[position] = text;
    return record;
}

} // namespace

class TestRowComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void classifies_data();
    void classifies();
    void saysWhatWouldChange();
    void keepsWhatTheFileLeavesOut();
    void emptyTestLinksRemoveThem();
    void newRulesBeginLikeTheForm();
    void serviceRulesHaveOnlyTheirPage();
    void aRuleOfTheServerIsFineAsItIs();
    void whatTheServerDoesNotSayHasToBeWritten();
    void findsDuplicates();
    void anInvalidRowDoesNotCount();
    void publishedInTheFileIsOnlyAHint();
    void asksOnlyForWhatCanBeThere();
    void comparesAgain_data();
    void comparesAgain();
    void doesNotCompareTheOthersAgain();
    void endsEarlyWhenItIsStopped();
};

void TestRowComparison::classifies_data()
{
    QTest::addColumn<QStringList>("record");
    QTest::addColumn<QList<JumpRule>>("onServer");
    QTest::addColumn<RowClass>("rowClass");
    const QList<JumpRule> unpublished{serverRule()};
    const QList<JumpRule> published{serverRule(RuleState::Published)};
    QTest::newRow("new") << kAsOnServer << QList<JumpRule>() << RowClass::New;
    QTest::newRow("same") << kAsOnServer << unpublished << RowClass::Same;
    QTest::newRow("same, published") << kAsOnServer << published << RowClass::Same;
    QTest::newRow("same, only the state differs") << with(2, u"published"_s) << unpublished << RowClass::Same;
    QTest::newRow("another page") << with(1, u"pages/b"_s) << unpublished << RowClass::Changed;
    QTest::newRow("another test range") << with(3, u"release"_s) << unpublished << RowClass::Changed;
    QTest::newRow("other sub-rules") << with(4, u"1"_s) << unpublished << RowClass::Changed;
    QTest::newRow("another test link") << with(6, kPrefix + u"2"_s) << unpublished << RowClass::Changed;
    QTest::newRow("published and different") << with(1, u"pages/b"_s) << published << RowClass::Conflict;
    QTest::newRow("invalid, new") << with(1, QString()) << QList<JumpRule>() << RowClass::Invalid;
    QTest::newRow("invalid, existing") << with(3, u"beta"_s) << unpublished << RowClass::Invalid;
}

void TestRowComparison::classifies()
{
    QFETCH(QStringList, record);
    QFETCH(QList<JumpRule>, onServer);
    QFETCH(RowClass, rowClass);
    const ImportPlan plan = planOf({record}, onServer);
    QCOMPARE(plan.rows.size(), 1);
    const PlannedRow &row = plan.rows.first();
    QCOMPARE(canonicalName(row.rowClass), canonicalName(rowClass));
    QCOMPARE(plan.count(rowClass), 1);
    const bool isSaid = rowClass == RowClass::Conflict || rowClass == RowClass::Invalid;
    QCOMPARE(!row.why.isEmpty(), isSaid);
    QCOMPARE(plan.rulesOnServer, 12);
    QCOMPARE(plan.asOf, serverWith({}).asOf);
}

void TestRowComparison::saysWhatWouldChange()
{
    const ImportPlan plan = planOf({with(1, u"pages/b"_s)}, {serverRule()});
    const QList<RuleChange> expected{{RuleField::PagePath, u"pages/a"_s, u"pages/b"_s}};
    QCOMPARE(plan.rows.first().changes(plan.kind), expected);
    QVERIFY(planOf({kAsOnServer}, {serverRule()}).rows.first().changes(AccountKind::Ordinary).isEmpty());
}

void TestRowComparison::keepsWhatTheFileLeavesOut()
{
    const ImportTable table = tableOf({{kPrefix, u"pages/b"_s}}, {u"prefix"_s, u"path"_s});
    JumpRule expected = serverRule();
    expected.pagePath = u"pages/b"_s;
    QCOMPARE(planOf(table, {serverRule()}).rows.first().wanted, expected);
    const ImportTable same = tableOf({{kPrefix, u"pages/a"_s}}, {u"prefix"_s, u"path"_s});
    QCOMPARE(planOf(same, {serverRule()}).rows.first().rowClass, RowClass::Same);
}

void TestRowComparison::emptyTestLinksRemoveThem()
{
    const ImportPlan plan = planOf({{kPrefix, u"pages/a"_s, {}, {}, {}, {}, {}}}, {serverRule()});
    QCOMPARE(plan.rows.first().rowClass, RowClass::Changed);
    JumpRule expected = serverRule();
    expected.testLinks.clear();
    QCOMPARE(plan.rows.first().wanted, expected);
}

void TestRowComparison::newRulesBeginLikeTheForm()
{
    const ImportPlan plan = planOf({{kPrefix, u"pages/a"_s}}, {});
    const JumpRule expected{kPrefix, u"pages/a"_s, {}, TestRange::Development, SubRules::NotExclusive, {}};
    QCOMPARE(plan.rows.first().wanted, expected);
}

void TestRowComparison::serviceRulesHaveOnlyTheirPage()
{
    const QString prefix = u"http://weixin.qq.com/q/1"_s;
    QStringList record = kAsOnServer;
    record[0] = prefix;
    record[5] = prefix;
    const JumpRule onServer{prefix, u"pages/a"_s, RuleState::Unpublished, {}, {}, {}};
    const ImportTable table = tableOf({record}, kHeader, AccountKind::Service);
    QCOMPARE(planOf(table, {onServer}).rows.first().rowClass, RowClass::Same);
    const JumpRule expected{prefix, u"pages/a"_s, {}, {}, {}, {}};
    QCOMPARE(planOf(table, {}).rows.first().wanted, expected);
}

/// The server holds rules that it would refuse today; an export of them is no mistake.
void TestRowComparison::aRuleOfTheServerIsFineAsItIs()
{
    const JumpRule odd{u"https: //a.b/c"_s, u"p"_s, RuleState::Published, TestRange::Trial,
                       SubRules::Exclusive, {}};
    const QStringList record{odd.prefix, odd.pagePath, u"published"_s, u"trial"_s, u"exclusive"_s};
    QCOMPARE(planOf({record}, {odd}).rows.first().rowClass, RowClass::Same);
    QCOMPARE(planOf({record}, {}).rows.first().rowClass, RowClass::Invalid);
}

void TestRowComparison::whatTheServerDoesNotSayHasToBeWritten()
{
    JumpRule onServer = serverRule();
    onServer.subRules.reset();
    QStringList silent = with(4, QString());
    QCOMPARE(planOf({silent}, {onServer}).rows.first().rowClass, RowClass::Same);
    silent[1] = u"pages/b"_s;
    QCOMPARE(planOf({silent}, {onServer}).rows.first().rowClass, RowClass::Invalid);
    QCOMPARE(planOf({with(1, u"pages/b"_s)}, {onServer}).rows.first().rowClass, RowClass::Changed);
}

void TestRowComparison::findsDuplicates()
{
    const ImportPlan plan =
        planOf({kAsOnServer, kAsOnServer, with(1, u"pages/b"_s), with(1, u"pages/c"_s)}, {});
    QCOMPARE(plan.count(RowClass::New), 1);
    QCOMPARE(plan.count(RowClass::Duplicate), 3);
    QCOMPARE(plan.rows.at(1).earlierLine, 2);
    QCOMPARE(plan.rows.at(1).why, u"Line 2 has the same rule."_s);
    QVERIFY(plan.rows.at(2).why.contains(u"Line 2 says something else"_s));
    QCOMPARE(plan.rows.first().row.problems.size(), 1);
    QCOMPARE(plan.rows.first().row.problems.first().kind, Kind::FileContradicts);
    QVERIFY(plan.rows.first().row.problems.first().why.contains(u"Line 4"_s));
    QCOMPARE(plan.runnableRows(), QList{0});
}

void TestRowComparison::anInvalidRowDoesNotCount()
{
    const ImportPlan plan = planOf({with(1, QString()), kAsOnServer, with(3, u"beta"_s)}, {});
    QCOMPARE(plan.rows.at(0).rowClass, RowClass::Invalid);
    QCOMPARE(plan.rows.at(1).rowClass, RowClass::New);
    QCOMPARE(plan.rows.at(2).rowClass, RowClass::Invalid);
}

void TestRowComparison::publishedInTheFileIsOnlyAHint()
{
    const ImportPlan plan = planOf({with(2, u"published"_s)}, {});
    QCOMPARE(plan.rows.first().rowClass, RowClass::New);
    QCOMPARE(plan.rows.first().row.problems.first().kind, Kind::StateIgnored);
    QVERIFY(!plan.rows.first().row.hasErrors());
    QVERIFY(!plan.rows.first().wanted.state);
}

void TestRowComparison::asksOnlyForWhatCanBeThere()
{
    const QString q = u"http://weixin.qq.com/q/1"_s;
    const QList<QStringList> records{{q, u"p"_s}, {u"中文"_s, u"p"_s}, {QString(), u"p"_s}};
    QCOMPARE(prefixesToLookUp(tableOf(records, kHeader, AccountKind::Service), kGoesOn), QStringList{q});
    QCOMPARE(prefixesToLookUp(tableOf(records), kGoesOn), (QStringList{q, u"中文"_s}));
}

void TestRowComparison::comparesAgain_data()
{
    QTest::addColumn<QList<JumpRule>>("before");
    QTest::addColumn<QList<JumpRule>>("now");
    QTest::addColumn<RowClass>("rowClass");
    JumpRule wanted = serverRule();
    wanted.pagePath = u"pages/b"_s;
    JumpRule other = serverRule();
    other.pagePath = u"pages/c"_s;
    const QList<JumpRule> none;
    QTest::newRow("still new") << none << none << RowClass::New;
    QTest::newRow("still to be changed") << QList{serverRule()} << QList{serverRule()} << RowClass::Changed;
    QTest::newRow("added meanwhile, the same") << none << QList{wanted} << RowClass::Same;
    QTest::newRow("added meanwhile, different") << none << QList{other} << RowClass::Conflict;
    QTest::newRow("edited meanwhile") << QList{serverRule()} << QList{other} << RowClass::Conflict;
    QTest::newRow("edited meanwhile as wanted") << QList{serverRule()} << QList{wanted} << RowClass::Same;
    QTest::newRow("published meanwhile")
        << QList{serverRule()} << QList{serverRule(RuleState::Published)} << RowClass::Conflict;
    QTest::newRow("deleted meanwhile") << QList{serverRule()} << none << RowClass::Conflict;
}

void TestRowComparison::comparesAgain()
{
    QFETCH(QList<JumpRule>, before);
    QFETCH(QList<JumpRule>, now);
    QFETCH(RowClass, rowClass);
    RulesByPrefix found = serverWith(now);
    found.asOf = found.asOf.addSecs(90);
    const ImportPlan first = planOf({with(1, u"pages/b"_s)}, before);
    const ImportPlan plan = comparedAgain(found, first, {0}, kGoesOn);
    QCOMPARE(canonicalName(plan.rows.first().rowClass), canonicalName(rowClass));
    QCOMPARE(plan.rows.first().why.contains(u"since the plan was made"_s), rowClass == RowClass::Conflict);
    QCOMPARE(plan.count(rowClass), 1);
    QCOMPARE(plan.asOf, found.asOf);
    QCOMPARE(plan.rows.first().onServer.has_value(), !now.isEmpty());
}

void TestRowComparison::doesNotCompareTheOthersAgain()
{
    QStringList other = kAsOnServer;
    other[0] = u"https://b.example.com/"_s;
    other[5] = QString();
    const ImportPlan first = planOf({with(1, u"pages/b"_s), other}, {serverRule()});
    QCOMPARE(first.runnableRows(), (QList{0, 1}));
    QCOMPARE(prefixesToLookUp(first, {1}, kGoesOn), QStringList{other.first()});
    const ImportPlan plan = comparedAgain(serverWith({}), first, {1}, kGoesOn);
    QCOMPARE(plan.rows, first.rows);
}

/// Somebody waits for the end of what is abandoned.
void TestRowComparison::endsEarlyWhenItIsStopped()
{
    const ImportTable table = tableOf({with(1, u"pages/b"_s)});
    const ImportPlan plan = planOf(table, {serverRule()});
    QCOMPARE(prefixesToLookUp(table, kGoesOn).size(), 1);
    QVERIFY(prefixesToLookUp(table, kIsStopped).isEmpty());
    QVERIFY(prefixesToLookUp(plan, {0}, kIsStopped).isEmpty());
    QVERIFY(comparedWith(serverWith({}), table, kIsStopped).rows.isEmpty());
    QCOMPARE(comparedAgain(serverWith({}), plan, {0}, kIsStopped).rows, plan.rows);
    QVERIFY(comparedAgain(serverWith({}), plan, {0}, kGoesOn).rows != plan.rows);
}

QTEST_APPLESS_MAIN(TestRowComparison)
#include "tst_rowcomparison.moc"
