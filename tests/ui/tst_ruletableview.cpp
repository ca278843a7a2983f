#include "ui/rules/ruletableview.h"

#include "tests/support/generatedrules.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace qrjump;

namespace {

constexpr double kFrameMs = 16;
struct PaintCounter : QObject
{
    bool eventFilter(QObject *, QEvent *event) override
    {
        paintings += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }

    int paintings = 0;
};

/// More often than anything needs that was put off.
void turnTheLoop()
{
    for (int turn = 0; turn < 10; ++turn)
        QCoreApplication::processEvents();
}

core::JumpRule rule(const QString &name, core::RuleState state)
{
    return {u"https://a.b/"_s + name, u"pages/"_s + name,        state,
            core::TestRange::Trial,   core::SubRules::Exclusive, {u"https://a.b/%1?t=1"_s.arg(name)}};
}

} // namespace

class TestRuleTableView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void copiesTheSelectedRowsAsTsv();
    void copiesColumnsAsShown();
    void breaksInACellDoNotBreakTheLine();
    void keepsSelectionAcrossFilterAndSort();
    void headerClickSortsAndThirdClickRestores();
    void remembersColumnsAcrossRestarts();
    void resetsColumns();
    void prefixesStayReadableInANarrowWindow();
    void thePrefixCannotBeHidden();
    void enterAsksToEdit();
    void countsSelectedRows();
    void goesToARow();
    void remembersTheCellOfTheMenu();
    void paintsOnceWhatAFilterLeaves();
    void keepsPlaceAmongManyRows_data();
    void keepsPlaceAmongManyRows();
    void givesBackWhatAFilterHid_data();
    void givesBackWhatAFilterHid();
    void forgetsWhatAFilterHidOnceSomethingElseIsChosen();
    void saysAtOnceWhatIsSelected_data();
    void saysAtOnceWhatIsSelected();

private:
    [[nodiscard]] std::unique_ptr<ui::RuleTableView> makeView();
    void clickHeader(int section);
    void load(int count);
    void waitForRows() const { QTRY_VERIFY_WITH_TIMEOUT(!m_model->isArranging(), 30'000); }
    [[nodiscard]] int placeOfCurrent() const { return m_view->visualRect(m_view->currentIndex()).top(); }

    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<core::RuleTableModel> m_model;
    std::unique_ptr<ui::RuleTableView> m_view;
};

void TestRuleTableView::init()
{
    m_view.reset();
    m_settings = std::make_unique<QSettings>(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_settings->clear();
    m_model = std::make_unique<core::RuleTableModel>(core::AccountKind::Ordinary);
    m_model->setRules(core::RuleSet({rule(u"menu"_s, core::RuleState::Published),
                                     rule(u"order"_s, core::RuleState::Unpublished),
                                     rule(u"coupon"_s, core::RuleState::Published)}));
    m_view = makeView();
}

std::unique_ptr<ui::RuleTableView> TestRuleTableView::makeView()
{
    auto view = std::make_unique<ui::RuleTableView>(*m_model, *m_settings);
    view->resize(1000, 300);
    view->show();
    return view;
}

void TestRuleTableView::clickHeader(int section)
{
    const QHeaderView *header = m_view->horizontalHeader();
    const QPoint middle(header->sectionViewportPosition(section) + header->sectionSize(section) / 2,
                        header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, middle);
}

void TestRuleTableView::copiesTheSelectedRowsAsTsv()
{
    m_view->selectRow(0);
    m_view->selectionModel()->select(m_model->index(2, 0),
                                     QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(
        QGuiApplication::clipboard()->text(),
        u"https://a.b/menu\tpages/menu\tPublished\tTrial version\tExclusive\thttps://a.b/menu?t=1\n"
        u"https://a.b/coupon\tpages/coupon\tPublished\tTrial version\tExclusive\thttps://a.b/coupon?t=1\n"_s);
}

void TestRuleTableView::copiesColumnsAsShown()
{
    m_view->horizontalHeader()->moveSection(1, 0);
    for (const auto column :
         {core::RuleColumn::TestRange, core::RuleColumn::SubRules, core::RuleColumn::TestLinks})
        m_view->setColumnHidden(int(column), true);
    m_view->selectRow(1);
    m_view->copySelection();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"pages/order\thttps://a.b/order\tNot published\n"_s);
}

void TestRuleTableView::breaksInACellDoNotBreakTheLine()
{
    core::JumpRule odd = rule(u"odd"_s, core::RuleState::Published);
    odd.pagePath = u"a\tb\nc"_s;
    m_model->setRules(core::RuleSet({odd}));
    m_view->selectRow(0);
    m_view->copySelection();
    QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 1);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"\ta b c\t"_s));
}

void TestRuleTableView::keepsSelectionAcrossFilterAndSort()
{
    m_view->selectPrefix(u"https://a.b/menu"_s);
    m_model->sort(0);
    QCOMPARE(m_view->selectedRules().size(), 1);
    QCOMPARE(m_view->selectedRules().first().prefix, u"https://a.b/menu"_s);
    QCOMPARE(m_view->currentRule()->prefix, u"https://a.b/menu"_s);
    m_model->setFilter({u"menu"_s, core::columnsOf(core::AccountKind::Ordinary), {}, {}});
    QCOMPARE(m_view->selectedCount(), 1);
    QCOMPARE(m_view->currentIndex().row(), 0);
}

void TestRuleTableView::headerClickSortsAndThirdClickRestores()
{
    clickHeader(0);
    QCOMPARE(m_model->ruleAt(0).prefix, u"https://a.b/coupon"_s);
    clickHeader(0);
    QCOMPARE(m_model->ruleAt(0).prefix, u"https://a.b/order"_s);
    clickHeader(0);
    QVERIFY(!m_model->order());
    QCOMPARE(m_model->ruleAt(0).prefix, u"https://a.b/menu"_s);
}

void TestRuleTableView::remembersColumnsAcrossRestarts()
{
    m_view->setColumnWidth(0, 333);
    m_view->horizontalHeader()->moveSection(2, 0);
    m_view->resize(900, 300);
    m_view = makeView();
    QCOMPARE(m_view->columnWidth(0), 333);
    QCOMPARE(m_view->shownColumns().first(), core::RuleColumn::State);
}

void TestRuleTableView::resetsColumns()
{
    const int usualWidth = m_view->columnWidth(0);
    m_view->setColumnWidth(0, 50);
    m_view->horizontalHeader()->moveSection(2, 0);
    m_view->setColumnHidden(3, true);
    m_view->resetColumns();
    QCOMPARE(m_view->columnWidth(0), usualWidth);
    QCOMPARE(m_view->shownColumns(), core::columnsOf(core::AccountKind::Ordinary));
}

void TestRuleTableView::prefixesStayReadableInANarrowWindow()
{
    m_view->resize(600, 300);
    const QFontMetrics metrics = m_view->fontMetrics();
    QVERIFY(m_view->columnWidth(0) > metrics.horizontalAdvance(u"https://qr.example.com/abc/"_s));
    QVERIFY(m_view->columnWidth(1) > metrics.horizontalAdvance(u"pages/index/index"_s));
}

void TestRuleTableView::thePrefixCannotBeHidden()
{
    QMenu menu;
    m_view->fillColumnMenu(menu);
    QVERIFY(!menu.actions().at(0)->isEnabled());
    menu.actions().at(1)->trigger();
    QVERIFY(m_view->isColumnHidden(1));
}

void TestRuleTableView::enterAsksToEdit()
{
    QSignalSpy asked(m_view.get(), &ui::RuleTableView::editRequested);
    m_view->selectRow(0);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    const QPoint firstRow = m_view->visualRect(m_model->index(0, 0)).center();
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, firstRow);
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, firstRow);
    QCOMPARE(asked.size(), 2);
}

void TestRuleTableView::countsSelectedRows()
{
    QSignalSpy changed(m_view.get(), &ui::RuleTableView::selectionCountChanged);
    m_view->selectAll();
    QCOMPARE(m_view->selectedCount(), 3);
    QVERIFY(!changed.isEmpty());
}

void TestRuleTableView::load(int count)
{
    m_model->setRules(core::RuleSet(test::generatedRules(count)));
    waitForRows();
}

void TestRuleTableView::goesToARow()
{
    load(20'000);
    m_view->goToRow(12'345);
    QCOMPARE(m_view->currentIndex().row(), 12'344);
    QCOMPARE(m_view->selectedCount(), 1);
    QVERIFY(m_view->viewport()->rect().contains(m_view->visualRect(m_view->currentIndex())));
    m_view->goToRow(1);
    QCOMPARE(m_view->currentIndex().row(), 0);
    m_view->goToRow(20'000);
    QCOMPARE(m_view->currentIndex().row(), 19'999);
}

void TestRuleTableView::remembersTheCellOfTheMenu()
{
    QVERIFY(!m_view->menuCell());
    const QPoint place = m_view->visualRect(m_model->index(1, int(core::RuleColumn::State))).center();
    QContextMenuEvent onCell(QContextMenuEvent::Mouse, place, m_view->viewport()->mapToGlobal(place));
    QApplication::sendEvent(m_view->viewport(), &onCell);
    QCOMPARE(m_view->menuCell(),
             std::optional(core::CellCondition{core::CellCondition::Kind::Only, core::RuleColumn::State,
                                               u"Not published"_s}));
    m_view->setCurrentIndex(m_model->index(2, int(core::RuleColumn::PagePath)));
    QContextMenuEvent byKey(QContextMenuEvent::Keyboard, {}, {});
    QApplication::sendEvent(m_view->viewport(), &byKey);
    QCOMPARE(m_view->menuCell()->text, u"pages/coupon"_s);
    const QPoint below(10, m_view->viewport()->height() - 2);
    QContextMenuEvent besideCells(QContextMenuEvent::Mouse, below, m_view->viewport()->mapToGlobal(below));
    QApplication::sendEvent(m_view->viewport(), &besideCells);
    QVERIFY(!m_view->menuCell());
}

void TestRuleTableView::paintsOnceWhatAFilterLeaves()
{
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    turnTheLoop();
    PaintCounter counter;
    m_view->viewport()->installEventFilter(&counter);
    m_model->setFilter({u"order"_s, {core::RuleColumn::Prefix}, {}, {}});
    turnTheLoop();
    QCOMPARE(counter.paintings, 1);
}

void TestRuleTableView::keepsPlaceAmongManyRows_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("filter and back") << 0;
    QTest::newRow("sort and back") << 1;
    QTest::newRow("refresh") << 2;
}

// So many that they are arranged on a thread.
void TestRuleTableView::keepsPlaceAmongManyRows()
{
    QFETCH(int, what);
    load(20'000);
    QVERIFY(m_model->rowCount() > core::RuleTableModel::kArrangedAtOnce);
    m_view->goToRow(15'001); // published: its number is no multiple of three
    for (const int row : {3, 4, 9'998})
        m_view->selectionModel()->select(m_model->index(row, 0),
                                         QItemSelectionModel::Select | QItemSelectionModel::Rows);
    m_view->goToRow(15'002);
    m_view->selectionModel()->select(m_model->index(4, 0),
                                     QItemSelectionModel::Select | QItemSelectionModel::Rows);
    m_view->selectionModel()->select(m_model->index(9'998, 0),
                                     QItemSelectionModel::Select | QItemSelectionModel::Rows);
    const QString current = m_view->currentRule()->prefix;
    const int place = placeOfCurrent();
    const int scrolled = m_view->verticalScrollBar()->value();
    QVERIFY(scrolled > 10'000);
    const auto isKept = [&] {
        return m_view->currentRule()->prefix == current && m_view->selectedCount() == 3 &&
               placeOfCurrent() == place;
    };

    if (what == 0) {
        core::RuleFilter filter;
        filter.state = core::RuleState::Published;
        m_model->setFilter(filter);
        QVERIFY2(m_model->isArranging() && m_model->rowCount() == 20'000, "the rows stay meanwhile");
        waitForRows();
        QVERIFY(m_model->rowCount() < 20'000);
        QVERIFY(isKept());
        m_model->setFilter({});
    } else if (what == 1) {
        clickHeader(int(core::RuleColumn::PagePath));
        waitForRows();
        QVERIFY(isKept());
        m_model->setOrder(std::nullopt);
    } else {
        load(20'010); // another answer of the server
    }
    waitForRows();
    QVERIFY(isKept());
    QCOMPARE(m_view->verticalScrollBar()->value(), scrolled);
}

void TestRuleTableView::givesBackWhatAFilterHid_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("hides them all") << u"no such rule"_s;
    QTest::newRow("hides all but one") << u"/table/15001/"_s;
}

void TestRuleTableView::givesBackWhatAFilterHid()
{
    QFETCH(QString, text);
    load(20'000);
    m_view->goToRow(15'001);
    m_view->selectionModel()->select(m_model->index(3, 0),
                                     QItemSelectionModel::Select | QItemSelectionModel::Rows);
    m_view->selectionModel()->select(m_model->index(15'001, 0),
                                     QItemSelectionModel::Select | QItemSelectionModel::Rows);
    const QString current = m_view->currentRule()->prefix;
    const int place = placeOfCurrent();
    core::RuleFilter filter{text, {core::RuleColumn::Prefix}, {}, {}};
    for (const auto state : {core::RuleState::Published, core::RuleState::Unpublished}) {
        filter.state = state; // several filters in a row
        m_model->setFilter(filter);
        waitForRows();
        QVERIFY2(m_view->selectedCount() <= 1, "what is hidden is not selected");
    }
    m_model->setFilter({});
    waitForRows();
    QCOMPARE(m_view->selectedCount(), 3);
    QCOMPARE(m_view->currentRule()->prefix, current);
    QCOMPARE(placeOfCurrent(), place);
}

void TestRuleTableView::forgetsWhatAFilterHidOnceSomethingElseIsChosen()
{
    m_view->selectRow(0);
    m_model->setFilter({u"order"_s, {core::RuleColumn::Prefix}, {}, {}});
    QCOMPARE(m_view->selectedCount(), 0);
    m_view->selectRow(0);
    m_model->setFilter({});
    QCOMPARE(m_view->onlySelectedRule()->prefix, u"https://a.b/order"_s);
    QCOMPARE(m_view->currentRule()->prefix, u"https://a.b/order"_s);
}

void TestRuleTableView::saysAtOnceWhatIsSelected_data()
{
    QTest::addColumn<bool>("isScattered");
    QTest::newRow("one range") << false;
    QTest::newRow("every third row") << true;
}

void TestRuleTableView::saysAtOnceWhatIsSelected()
{
    QFETCH(bool, isScattered);
    load(100'000);
    if (isScattered) {
        core::RuleFilter filter;
        filter.state = core::RuleState::Unpublished;
        m_model->setFilter(filter);
        waitForRows();
        m_view->selectAll();
        m_model->setFilter({});
        waitForRows();
    } else {
        m_view->selectAll();
    }
    core::SelectionFigures figures;
    double workMs = kFrameMs;
    for (int i = 0; i < 3; ++i) { // the clock counts other threads, too, which may free something
        const std::clock_t before = std::clock();
        figures = m_view->selectionFigures();
        workMs = std::min(workMs, 1e3 * static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC);
    }
    QVERIFY2(workMs < kFrameMs, qPrintable(u"%1 ms"_s.arg(workMs)));
    QCOMPARE(figures.count, isScattered ? 33'334 : 100'000);
    QCOMPARE(figures.unpublished, 33'334);
    QCOMPARE(figures.published, figures.count - figures.unpublished);
    QVERIFY(figures.testLinks > 40'000);
}

QTEST_MAIN(TestRuleTableView)
#include "tst_ruletableview.moc"
