#include "ui/rules/ruletableview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump;

namespace {

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

private:
    [[nodiscard]] std::unique_ptr<ui::RuleTableView> makeView();
    void clickHeader(int section);

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

QTEST_MAIN(TestRuleTableView)
#include "tst_ruletableview.moc"
