#include "ui/rules/form/shownproblems.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump;
using core::RuleField;
using core::RuleProblem;
using ui::ShownProblems;

namespace {

RuleProblem problem(RuleField field, RuleProblem::Severity severity = RuleProblem::Severity::Error,
                    const QString &why = u"why"_s)
{
    return {field, -1, severity, RuleProblem::Code::Missing, why, u"remedy"_s};
}

} // namespace

class TestShownProblems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingBeforeAFieldIsLeft();
    void whatIsMendedDisappearsWhileTyping();
    void nothingNewAppearsWhileTyping();
    void leavingOneFieldLooksAtAllThatWereLeft();
    void aRefusalStaysUntilItsFieldIsEdited();
    void errorsComeFirst();
};

void TestShownProblems::nothingBeforeAFieldIsLeft()
{
    ShownProblems shown;
    const QList all{problem(RuleField::Prefix), problem(RuleField::PagePath)};
    shown.edit(RuleField::Prefix, all);
    QVERIFY(shown.at(RuleField::Prefix).isEmpty());
    shown.leave(RuleField::Prefix, all);
    QCOMPARE(shown.at(RuleField::Prefix), {all.first()});
    QVERIFY(shown.at(RuleField::PagePath).isEmpty());
    shown.leaveAll(all);
    QCOMPARE(shown.at(RuleField::PagePath), {all.last()});
}

void TestShownProblems::whatIsMendedDisappearsWhileTyping()
{
    ShownProblems shown;
    shown.leaveAll({problem(RuleField::Prefix), problem(RuleField::TestLinks)});
    shown.edit(RuleField::Prefix, {});
    QVERIFY(shown.at(RuleField::Prefix).isEmpty());
    QVERIFY(shown.at(RuleField::TestLinks).isEmpty()); // the new prefix made the link right
}

void TestShownProblems::nothingNewAppearsWhileTyping()
{
    ShownProblems shown;
    shown.leaveAll({});
    shown.edit(RuleField::Prefix, {problem(RuleField::Prefix), problem(RuleField::TestLinks)});
    QVERIFY(shown.at(RuleField::Prefix).isEmpty());
    QVERIFY(shown.at(RuleField::TestLinks).isEmpty());
}

void TestShownProblems::leavingOneFieldLooksAtAllThatWereLeft()
{
    ShownProblems shown;
    shown.leave(RuleField::TestLinks, {});
    shown.leave(RuleField::Prefix, {problem(RuleField::TestLinks)});
    QCOMPARE(shown.at(RuleField::TestLinks).size(), 1);
}

void TestShownProblems::aRefusalStaysUntilItsFieldIsEdited()
{
    ShownProblems shown;
    shown.refuse(RuleField::TestLinks, u"refused"_s);
    shown.edit(RuleField::PagePath, {});
    shown.leave(RuleField::TestLinks, {});
    QCOMPARE(shown.at(RuleField::TestLinks).first().why, u"refused"_s);
    QCOMPARE(shown.at(RuleField::TestLinks).first().severity, RuleProblem::Severity::Error);
    shown.edit(RuleField::TestLinks, {});
    QVERIFY(shown.at(RuleField::TestLinks).isEmpty());
}

void TestShownProblems::errorsComeFirst()
{
    ShownProblems shown;
    shown.leaveAll({problem(RuleField::TestLinks, RuleProblem::Severity::Hint, u"1"_s),
                    problem(RuleField::TestLinks, RuleProblem::Severity::Error, u"2"_s),
                    problem(RuleField::TestLinks, RuleProblem::Severity::Error, u"3"_s)});
    QStringList reasons;
    for (const RuleProblem &one : shown.at(RuleField::TestLinks))
        reasons.append(one.why);
    QCOMPARE(reasons, (QStringList{u"2"_s, u"3"_s, u"1"_s}));
}

QTEST_MAIN(TestShownProblems)
#include "tst_shownproblems.moc"
