#include "ui/transfer/import/importplanmodel.h"

#include "tests/ui/import/plansamples.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace qrjump::core;
using namespace qrjump::test;
using namespace qrjump::ui;

using Column = ImportPlanModel::Column;

class TestImportPlanModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheRowsInTheOrderOfTheFile();
    void saysWhatChangesOrWhyNot_data();
    void saysWhatChangesOrWhyNot();
    void showsTheDifferenceOfLongValues();
    void marksWhatIsToBeChecked();
    void ticksWhatCanBeSent();
    void ticksOnlyWhatIsShown();
    void aFilterLeavesTheTicks();
    void aNewComparisonKeepsWhatWasUnticked();
    void anotherFileIsTickedAnew();
    void aTickIsAChoiceOfItsCell();
    void aHundredThousandRowsAreQuick();

private:
    [[nodiscard]] static QStringList prefixes(const ImportPlanModel &model)
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts.append(cell(model, row, Column::Prefix).toString());
        return texts;
    }
    [[nodiscard]] static QVariant cell(const ImportPlanModel &model, int row, Column column,
                                       int role = Qt::DisplayRole)
    {
        return model.index(row, static_cast<int>(column)).data(role);
    }
};

void TestImportPlanModel::showsTheRowsInTheOrderOfTheFile()
{
    ImportPlanModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setPlan(planOf({RowClass::New, RowClass::Same, RowClass::Invalid}));
    QCOMPARE(prefixes(model), QStringList({prefixOf(0), prefixOf(1), prefixOf(2)}));
    QCOMPARE(cell(model, 0, Column::Line).toString(), u"2"_s);
    QCOMPARE(cell(model, 2, Column::Class).toString(), displayText(RowClass::Invalid));
    model.showOnly({RowClass::Same, RowClass::New});
    QCOMPARE(prefixes(model), QStringList({prefixOf(0), prefixOf(1)}));
    model.showOnly({});
    QCOMPARE(model.rowCount(), 3);
}

void TestImportPlanModel::saysWhatChangesOrWhyNot_data()
{
    QTest::addColumn<RowClass>("rowClass");
    QTest::addColumn<QString>("remark");
    QTest::newRow("new") << RowClass::New << QString();
    QTest::newRow("changed") << RowClass::Changed << u"Page path: pages/old → pages/0"_s;
    QTest::newRow("invalid") << RowClass::Invalid << kWhyNot;
}

void TestImportPlanModel::saysWhatChangesOrWhyNot()
{
    QFETCH(const RowClass, rowClass);
    ImportPlanModel model;
    model.setPlan(planOf({rowClass}));
    QTEST(cell(model, 0, Column::Remark).toString(), "remark");
}

/// What the values share would push the difference out of the cell.
void TestImportPlanModel::showsTheDifferenceOfLongValues()
{
    const QString start = u"pages/campaign/detail/index?from=qr&store="_s;
    const QString end = u"&lang=zh_CN&channel=poster&version=2"_s;
    ImportPlan plan = planOf({RowClass::Changed});
    plan.rows[0].onServer->pagePath = start + u"1"_s + end;
    plan.rows[0].wanted.pagePath = start + u"22"_s + end;
    ImportPlanModel model;
    model.setPlan(plan);
    QCOMPARE(cell(model, 0, Column::Remark).toString(),
             u"Page path: …r&store=1&lang=zh… → …r&store=22&lang=zh…"_s);
}

void TestImportPlanModel::marksWhatIsToBeChecked()
{
    ImportPlan plan = planOf({RowClass::New, RowClass::New, RowClass::Changed, RowClass::Invalid});
    const RowProblem hint{.severity = RowProblem::Severity::Hint, .why = u"The path begins with a slash."_s};
    for (const int place : {1, 2, 3})
        plan.rows[place].row.problems.append(hint);
    ImportPlanModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setPlan(plan);
    QVERIFY(!cell(model, 0, Column::Remark, ImportPlanModel::ToCheckRole).toBool());
    QVERIFY(cell(model, 1, Column::Remark, ImportPlanModel::ToCheckRole).toBool());
    QCOMPARE(cell(model, 1, Column::Remark).toString(), u"To check: The path begins with a slash."_s);
    QCOMPARE(cell(model, 2, Column::Remark).toString(),
             u"To check: The path begins with a slash. · Page path: pages/old → pages/2"_s);
    QVERIFY(!cell(model, 3, Column::Remark, ImportPlanModel::ToCheckRole).toBool());

    QCOMPARE(model.tickedToCheck(), 2);
    model.showOnly({}, ImportPlanModel::Rows::ToCheck);
    QCOMPARE(prefixes(model), QStringList({prefixOf(1), prefixOf(2)}));
    model.untick({0});
    QCOMPARE(model.tickedToCheck(), 1);
    model.showOnly({RowClass::New}, ImportPlanModel::Rows::ToCheck);
    QCOMPARE(prefixes(model), QStringList(prefixOf(1)));
    model.tickShown();
    QCOMPARE(model.tickedToCheck(), 2);
}

void TestImportPlanModel::ticksWhatCanBeSent()
{
    ImportPlanModel model;
    const QSignalSpy changes(&model, &ImportPlanModel::ticksChanged);
    model.setPlan(planOf({RowClass::Same, RowClass::New, RowClass::Conflict, RowClass::Changed}));
    QCOMPARE(model.tickedPlaces(), QList<int>({1, 3}));
    QCOMPARE(model.tickableCount(), 2);
    model.untick({0, 1, 2});
    QCOMPARE(model.tickedPlaces(), QList<int>({3}));
    QCOMPARE(model.tickedCount(), 1);
    QVERIFY(!model.isTicked(1));
    model.tick({0, 1, 2, 3});
    QCOMPARE(model.tickedPlaces(), QList<int>({1, 3}));
    QCOMPARE(changes.size(), 3);
}

void TestImportPlanModel::ticksOnlyWhatIsShown()
{
    ImportPlanModel model;
    model.setPlan(planOf({RowClass::New, RowClass::Changed, RowClass::New}));
    model.showOnly({RowClass::New});
    model.untickShown();
    QCOMPARE(model.tickedPlaces(), QList<int>({1}));
    model.tickShown();
    QCOMPARE(model.tickedCount(), 3);
}

void TestImportPlanModel::aFilterLeavesTheTicks()
{
    ImportPlanModel model;
    model.setPlan(planOf({RowClass::New, RowClass::Changed}));
    model.untick({1});
    model.showOnly({RowClass::Changed});
    QVERIFY(!model.isTicked(0));
    model.showOnly({});
    QCOMPARE(model.tickedPlaces(), QList<int>({0}));
}

void TestImportPlanModel::aNewComparisonKeepsWhatWasUnticked()
{
    ImportPlanModel model;
    model.setPlan(planOf({RowClass::New, RowClass::New, RowClass::New}));
    model.untick({1});
    model.replacePlan(planOf({RowClass::Conflict, RowClass::New, RowClass::New}));
    QCOMPARE(model.tickedPlaces(), QList<int>({2}));
    model.replacePlan(planOf({RowClass::New, RowClass::New, RowClass::New}));
    QCOMPARE(model.tickedPlaces(), QList<int>({0, 2}));
}

void TestImportPlanModel::anotherFileIsTickedAnew()
{
    ImportPlanModel model;
    model.setPlan(planOf({RowClass::New}));
    model.untick({0});
    model.setPlan(planOf({RowClass::New, RowClass::New}));
    QCOMPARE(model.tickedCount(), 2);
}

void TestImportPlanModel::aTickIsAChoiceOfItsCell()
{
    ImportPlanModel model;
    model.setPlan(planOf({RowClass::New, RowClass::Same}));
    const QModelIndex ticked = model.index(0, static_cast<int>(Column::Tick));
    QCOMPARE(ticked.data(Qt::CheckStateRole).value<Qt::CheckState>(), Qt::Checked);
    QVERIFY(model.flags(ticked).testFlag(Qt::ItemIsUserCheckable));
    QVERIFY(model.setData(ticked, Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(model.tickedCount(), 0);
    const QModelIndex fixed = model.index(1, static_cast<int>(Column::Tick));
    QVERIFY(!fixed.data(Qt::CheckStateRole).isValid());
    QVERIFY(!model.setData(fixed, Qt::Checked, Qt::CheckStateRole));
}

void TestImportPlanModel::aHundredThousandRowsAreQuick()
{
    QList<RowClass> classes(100'000, RowClass::New);
    for (int i = 0; i < classes.size(); i += 10)
        classes[i] = RowClass::Changed;
    const ImportPlan plan = planOf(classes);
    ImportPlanModel model;
    // Of the processor, not of the wall clock, which other tests share.
    std::clock_t begun = std::clock();
    const auto report = [&begun](const char *what) {
        const double took = 1000.0 * static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC;
        qInfo("%s: %.1f ms", what, took);
        begun = std::clock();
        return took;
    };
    model.setPlan(plan);
    const auto set = report("100,000 rows taken over");
    model.showOnly({RowClass::Changed});
    const auto filtered = report("filtered");
    model.untickShown();
    const auto unticked = report("10,000 rows unticked");
    QCOMPARE(model.tickedPlaces().size(), 90'000);
    const auto listed = report("90,000 ticked rows listed");
    constexpr double kMostForOneStep = 50;
    for (const double took : {set, filtered, unticked, listed})
        QVERIFY2(took < kMostForOneStep, "the window would stall");
}

QTEST_GUILESS_MAIN(TestImportPlanModel)
#include "tst_importplanmodel.moc"
