#include "core/transfer/importplan.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::core;

namespace {

JumpRule ruleOf(const QString &prefix, const QString &pagePath = u"p"_s)
{
    return {prefix, pagePath, {}, {}, {}, {}};
}

PlannedRow newRow(int line)
{
    PlannedRow row;
    row.row.line = line;
    row.rowClass = RowClass::New;
    row.wanted = ruleOf(QString::number(line));
    return row;
}

ImportPlan planOf(const QList<PlannedRow> &rows)
{
    return {
        .kind = AccountKind::Ordinary, .rows = rows, .madeAt = QDateTime(QDate(2026, 3, 4), QTime(10, 42))};
}

} // namespace

class TestImportPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesClasses();
    void makesIntents();
    void saysWhatIsLeftOut();
    void aRowLeftOutKeepsItsTestLinks();
    void knowsWhatIsToBeChecked();
    void namesTheColumnsThatAreNotUsed_data();
    void namesTheColumnsThatAreNotUsed();
    void saysWhatDoesNotFit_data();
    void saysWhatDoesNotFit();
    void growsStale_data();
    void growsStale();
};

void TestImportPlan::namesClasses()
{
    QStringList names;
    QStringList texts;
    for (const RowClass rowClass : kRowClasses) {
        names.append(canonicalName(rowClass));
        texts.append(displayText(rowClass));
    }
    QCOMPARE(names.join(u' '), u"new same changed conflict invalid duplicate"_s);
    QCOMPARE(texts.removeDuplicates(), 0);
}

void TestImportPlan::makesIntents()
{
    PlannedRow changed = newRow(7);
    changed.rowClass = RowClass::Changed;
    changed.onServer = ruleOf(u"7"_s, u"old"_s);
    PlannedRow same = newRow(5);
    same.rowClass = RowClass::Same;
    const ImportPlan plan = planOf({newRow(3), same, changed});
    QCOMPARE(plan.runnableRows(), (QList{0, 2}));
    const auto intents = plan.intents({2, 0});
    QCOMPARE(intents.size(), 2);
    const RuleOperation edit{RuleOperation::Kind::Edit, changed.wanted, *changed.onServer};
    QCOMPARE(intents.at(0).operation, edit);
    QCOMPARE(intents.at(0).sourceLine, 7);
    const RuleOperation add{RuleOperation::Kind::Add, ruleOf(u"3"_s)};
    QCOMPARE(intents.at(1).operation, add);
    QCOMPARE(intents.at(1).sourceLine, 3);
}

void TestImportPlan::saysWhatIsLeftOut()
{
    PlannedRow same = newRow(3);
    same.rowClass = RowClass::Same;
    PlannedRow invalid = newRow(5);
    invalid.rowClass = RowClass::Invalid;
    invalid.row.cells = {.prefix = u"nonsense"_s, .pagePath = u"p"_s, .state = u"x"_s};
    invalid.why = u"It is no link."_s;
    PlannedRow conflict = newRow(6);
    conflict.rowClass = RowClass::Conflict;
    conflict.row.cells.prefix = u"6"_s;
    conflict.wanted.testLinks = {u"61"_s}; // the server's, which the file leaves alone
    PlannedRow unticked = newRow(4);
    unticked.row.problems = {
        {.severity = RowProblem::Severity::Hint, .why = u"The path is odd."_s, .remedy = u"Look at it."_s},
        {.severity = RowProblem::Severity::Hint,
         .kind = RowProblem::Kind::StateIgnored,
         .why = u"It is published."_s}};
    const ImportPlan plan = planOf({newRow(2), same, unticked, invalid, conflict});
    const auto leftOut = plan.leftOut({0});
    QCOMPARE(leftOut.size(), 3);
    QCOMPARE(leftOut.at(0).line, 4);
    QCOMPARE(leftOut.at(0).code, u"unticked"_s);
    QCOMPARE(leftOut.at(0).reason,
             u"You have unticked this row, so it was not sent. The path is odd. Look at it."_s);
    const LeftOutRow mistake{
        .line = 5, .cells = invalid.row.cells, .code = u"invalid"_s, .reason = invalid.why};
    QCOMPARE(leftOut.at(1), mistake);
    QCOMPARE(leftOut.at(2).code, u"conflict"_s);
    QCOMPARE(leftOut.at(2).cells.testLinks, QStringList(u"61"_s));
    QCOMPARE(plan.leftOut(plan.runnableRows()).size(), 2);
}

void TestImportPlan::aRowLeftOutKeepsItsTestLinks()
{
    PlannedRow row = newRow(2); // of a service account: wanted has none
    row.row.cells.testLinks = {u"21"_s, u"22"_s};
    QCOMPARE(leftOutRow(row).cells, row.row.cells);
}

void TestImportPlan::knowsWhatIsToBeChecked()
{
    const auto withProblem = [](RowClass rowClass, RowProblem::Kind kind) {
        PlannedRow row = newRow(2);
        row.rowClass = rowClass;
        row.row.problems.append({.severity = RowProblem::Severity::Hint, .kind = kind});
        return row;
    };
    using Kind = RowProblem::Kind;
    const ImportPlan plan = planOf(
        {newRow(2), withProblem(RowClass::New, Kind::Rule), withProblem(RowClass::Changed, Kind::LostZeros),
         withProblem(RowClass::Same, Kind::Rule), withProblem(RowClass::New, Kind::StateIgnored)});
    QList<bool> isToBeChecked;
    for (const PlannedRow &row : plan.rows)
        isToBeChecked.append(row.isToBeChecked());
    QCOMPARE(isToBeChecked, (QList{false, true, true, false, false}));
    QCOMPARE(plan.countToCheck(), 2);
}

void TestImportPlan::namesTheColumnsThatAreNotUsed_data()
{
    QTest::addColumn<AccountKind>("kind");
    QTest::addColumn<QStringList>("header");
    QTest::addColumn<QString>("text");
    const QStringList all{u"prefix"_s,          u"path"_s,        u"state"_s,      u"open_version"_s,
                          u"permit_sub_rule"_s, u"debug_url_1"_s, u"debug_url_2"_s};
    const QString lead =
        u"Rules of service accounts have no test range, sub-rules or test links: these columns "
        "of the file are not used: "_s;
    QTest::newRow("ordinary") << AccountKind::Ordinary << all << QString();
    QTest::newRow("service, all") << AccountKind::Service << all
                                  << lead +
                                         u"open_version, permit_sub_rule, debug_url. Nor is “state”, because "
                                         "an import does not publish."_s;
    QTest::newRow("service, one") << AccountKind::Service
                                  << QStringList{u"prefix"_s, u"path"_s, u"open_version"_s}
                                  << lead + u"open_version."_s;
    QTest::newRow("service, its own") << AccountKind::Service << all.first(3) << QString();
}

void TestImportPlan::namesTheColumnsThatAreNotUsed()
{
    QFETCH(AccountKind, kind);
    QFETCH(QStringList, header);
    PlannedRow filled = newRow(3);
    filled.row.cells = {.state = u"2"_s, .testRange = u"1"_s, .subRules = u"1"_s, .testLinks = {u"3"_s}};
    ImportPlan plan = planOf({newRow(2), filled});
    plan.kind = kind;
    plan.format.columns = columnsTitled(header);
    QTEST(plan.unusedColumns(), "text");
    plan.rows.removeLast();
    QCOMPARE(plan.unusedColumns(), QString()); // as in our own file of rejected rows
}

void TestImportPlan::saysWhatDoesNotFit_data()
{
    QTest::addColumn<AccountKind>("kind");
    QTest::addColumn<std::optional<int>>("onServer");
    QTest::addColumn<QString>("problem");
    const auto text = [](const char *numbers) {
        const QStringList n = QString::fromLatin1(numbers).split(u' ');
        return u"The account holds at most %1 rules and has %2 now, so only %3 of the 2 new rules fit."_s.arg(
            n.at(0), n.at(1), n.at(2));
    };
    QTest::newRow("fits") << AccountKind::Ordinary << std::optional(98) << QString();
    QTest::newRow("one too many") << AccountKind::Ordinary << std::optional(99) << text("100 99 1");
    QTest::newRow("full") << AccountKind::Ordinary << std::optional(120) << text("100 120 0");
    QTest::newRow("service fits") << AccountKind::Service << std::optional(99'998) << QString();
    QTest::newRow("service") << AccountKind::Service << std::optional(99'999) << text("100,000 99,999 1");
    QTest::newRow("the server does not say") << AccountKind::Ordinary << std::optional<int>() << QString();
}

void TestImportPlan::saysWhatDoesNotFit()
{
    QLocale::setDefault(QLocale(QLocale::English));
    QFETCH(AccountKind, kind);
    QFETCH(std::optional<int>, onServer);
    ImportPlan plan = planOf({newRow(1), newRow(2)});
    plan.kind = kind;
    plan.rulesOnServer = onServer;
    QTEST(plan.capacityProblem({0, 1}), "problem");
    QVERIFY(plan.capacityProblem({}).isEmpty());
}

void TestImportPlan::growsStale_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("isStale");
    QTest::newRow("at once") << 0 << false;
    QTest::newRow("a minute") << 60 << false;
    QTest::newRow("more than a minute") << 61 << true;
    QTest::newRow("the clock was set back") << -5 << true;
}

void TestImportPlan::growsStale()
{
    QFETCH(int, seconds);
    const ImportPlan plan = planOf({});
    QTEST(plan.isStale(plan.madeAt.addSecs(seconds)), "isStale");
}

QTEST_APPLESS_MAIN(TestImportPlan)
#include "tst_importplan.moc"
