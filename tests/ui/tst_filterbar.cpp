#include "ui/rules/filterbar.h"

#include "ui/rules/filterchips.h"
#include "ui/rules/filternamedialog.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/fieldmessage.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace qrjump;
using core::RuleFilter;

class TestFilterBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void fieldsMakeTheFilter();
    void choosesTheColumnsToLookIn();
    void theOptionsStayOpen();
    void altDownOpensTheOptions();
    void saysWhatIsWrongWithAnExpression();
    void saysForHowManyAnExpressionIsTooCostly();
    void aSecondClickTakesAChoiceBack();
    void chipsAreRemovedByMouseAndKeys();
    void clearTakesEverythingBack();
    void aFilterShowsInItsFields();
    void keepsAFilterUnderAName();
    void saysThatANameIsTaken();
    void hidesWhatAServiceAccountHasNot();
    void offersToAskTheServerAboutAPrefix();
    void aNarrowWindowTakesTwoRows();

private:
    void make(core::AccountKind kind);
    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return m_window->findChild<Widget *>(name);
    }
    [[nodiscard]] QLineEdit *findBox() const { return find<QLineEdit>(u"findBox"_s); }
    [[nodiscard]] QMenu *openMenu(const QString &name) const;
    void trigger(const QString &menu, const QString &action) const;
    [[nodiscard]] QList<ui::Chip *> chips() const;

    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<QWidget> m_window;
    ui::FilterBar *m_bar = nullptr;
};

void TestFilterBar::init()
{
    m_window.reset();
    m_settings = std::make_unique<QSettings>(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_settings->clear();
    make(core::AccountKind::Ordinary);
}

void TestFilterBar::make(core::AccountKind kind)
{
    m_window = std::make_unique<QWidget>();
    m_bar = new ui::FilterBar(kind, *m_settings);
    auto *layout = new QVBoxLayout(m_window.get());
    layout->addWidget(m_bar);
    layout->addWidget(m_bar->chips());
    m_window->resize(1000, 200);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

/// Without showing it: a menu grabs the mouse.
QMenu *TestFilterBar::openMenu(const QString &name) const
{
    auto *menu = find<QMenu>(name);
    Q_EMIT menu->aboutToShow();
    return menu;
}

void TestFilterBar::trigger(const QString &menu, const QString &action) const
{
    auto *found = openMenu(menu)->findChild<QAction *>(action);
    QVERIFY2(found && found->isEnabled(), qPrintable(action));
    found->trigger();
}

QList<ui::Chip *> TestFilterBar::chips() const
{
    QList<ui::Chip *> visible = m_window->findChildren<ui::Chip *>();
    visible.removeIf([](const ui::Chip *chip) { return !chip->isVisible(); });
    return visible;
}

void TestFilterBar::fieldsMakeTheFilter()
{
    QSignalSpy changed(m_bar, &ui::FilterBar::filterChanged);
    QTest::keyClicks(findBox(), u"ab"_s);
    find<QComboBox>(u"stateFilter"_s)->setCurrentIndex(2);
    find<QComboBox>(u"testRangeFilter"_s)->setCurrentIndex(1);
    QCOMPARE(changed.size(), 4);
    QCOMPARE(m_bar->filter(), (RuleFilter{.text = u"ab"_s,
                                          .columns = {},
                                          .state = core::RuleState::Unpublished,
                                          .testRange = core::TestRange::Development}));
    QVERIFY2(!m_bar->chips()->isVisible(), "the fields show it already");
}

void TestFilterBar::choosesTheColumnsToLookIn()
{
    const QString pagePath = u"findIn%1"_s.arg(int(core::RuleColumn::PagePath));
    const QString prefix = u"findIn%1"_s.arg(int(core::RuleColumn::Prefix));
    trigger(u"findOptionsMenu"_s, pagePath);
    trigger(u"findOptionsMenu"_s, prefix);
    QCOMPARE(m_bar->filter().columns, QList({core::RuleColumn::Prefix, core::RuleColumn::PagePath}));
    QCOMPARE(m_bar->chips()->texts(), QStringList(u"Looks in: Prefix, Page path"_s));
    auto *all = openMenu(u"findOptionsMenu"_s)->findChild<QAction *>(u"findInShown"_s);
    QVERIFY(!all->isChecked());
    trigger(u"findOptionsMenu"_s, pagePath);
    trigger(u"findOptionsMenu"_s, prefix);
    QVERIFY2(all->isChecked(), "to look in no column at all would make no sense");
    trigger(u"findOptionsMenu"_s, u"findInShown"_s);
    QVERIFY(all->isChecked());
    QCOMPARE(m_bar->filter(), RuleFilter());
}

void TestFilterBar::theOptionsStayOpen()
{
    QMenu *menu = find<QMenu>(u"findOptionsMenu"_s);
    menu->popup(m_window->mapToGlobal(QPoint(0, 0)));
    auto *matchCase = menu->findChild<QAction *>(u"findMatchingCase"_s);
    const QPoint middle = menu->actionGeometry(matchCase).center();
    QTest::mouseMove(menu, middle);
    QTest::mouseClick(menu, Qt::LeftButton, {}, middle);
    QVERIFY(menu->isVisible());
    QCOMPARE(m_bar->filter().caseSensitivity, Qt::CaseSensitive);
    menu->setActiveAction(matchCase);
    QTest::keyClick(menu, Qt::Key_Space);
    QVERIFY(menu->isVisible());
    QCOMPARE(m_bar->filter(), RuleFilter());
    QTest::keyClick(menu, Qt::Key_Escape);
    QVERIFY(!menu->isVisible());
}

void TestFilterBar::altDownOpensTheOptions()
{
    QSignalSpy left(m_bar, &ui::FilterBar::leftDownwards);
    auto *menu = find<QMenu>(u"findOptionsMenu"_s);
    QTest::keyClick(findBox(), Qt::Key_Down, Qt::AltModifier);
    QVERIFY(menu->isVisible());
    menu->close();
    QTest::mouseClick(find<QToolButton>(u"findOptions"_s), Qt::LeftButton);
    QVERIFY(menu->isVisible());
    menu->close();
    QCOMPARE(left.size(), 0);
    QTest::keyClick(findBox(), Qt::Key_Down);
    QCOMPARE(left.size(), 1);
}

void TestFilterBar::saysWhatIsWrongWithAnExpression()
{
    const auto *message = find<ui::FieldMessage>(u"filterMessage"_s);
    QVERIFY(!message->isVisible());
    trigger(u"findOptionsMenu"_s, u"findByExpression"_s);
    QVERIFY(message->isVisible());
    QVERIFY(!message->hasProblem());
    const int height = m_bar->chips()->height();
    QTest::keyClicks(findBox(), u"a(b"_s);
    QVERIFY(m_bar->hasProblem());
    QVERIFY2(message->text().startsWith(u"This is no regular expression. At its end: "_s),
             qPrintable(message->text()));
    QVERIFY2(message->text().endsWith(u"The rows still follow the last valid filter."_s),
             qPrintable(message->text()));
    m_bar->showUndecided(3); // of the rows that stay
    QVERIFY(message->text().startsWith(u"This is no regular expression."_s));
    QVERIFY2(m_bar->chips()->height() == height, "nothing moves while one types");
    QTest::keyClicks(findBox(), u")"_s);
    QVERIFY(!m_bar->hasProblem());
    QVERIFY(!message->hasProblem());
    trigger(u"findOptionsMenu"_s, u"findByExpression"_s);
    QVERIFY(!message->isVisible());
}

void TestFilterBar::saysForHowManyAnExpressionIsTooCostly()
{
    const auto *message = find<ui::FieldMessage>(u"filterMessage"_s);
    m_bar->showUndecided(2);
    QVERIFY(!message->isVisible());
    trigger(u"findOptionsMenu"_s, u"findByExpression"_s);
    QTest::keyClicks(findBox(), u"(a+)+$"_s);
    QVERIFY(!message->hasProblem());
    m_bar->showUndecided(1200);
    QVERIFY(message->hasProblem());
    QVERIFY2(message->text().contains(u"1,200"_s), qPrintable(message->text()));
    QVERIFY(!m_bar->hasProblem()); // the rows follow
    QTest::keyClicks(findBox(), u"b"_s);
    QVERIFY2(!message->hasProblem(), "it was said of another expression");
    m_bar->showUndecided(1);
    QVERIFY(message->hasProblem());
    m_bar->showUndecided(0);
    QVERIFY(!message->hasProblem());
}

void TestFilterBar::aSecondClickTakesAChoiceBack()
{
    trigger(u"filterChoiceMenu"_s, u"withTestLinks"_s);
    QCOMPARE(m_bar->filter().hasTestLinks, std::optional(true));
    trigger(u"filterChoiceMenu"_s, u"withoutTestLinks"_s);
    QCOMPARE(m_bar->filter().hasTestLinks, std::optional(false));
    trigger(u"filterChoiceMenu"_s, u"withProblems"_s);
    QCOMPARE(m_bar->chips()->texts(), QStringList({u"Without test links"_s, u"With problems"_s}));
    trigger(u"filterChoiceMenu"_s, u"withoutTestLinks"_s);
    QCOMPARE(m_bar->filter(),
             (RuleFilter{.text = {}, .columns = {}, .state = {}, .testRange = {}, .hasOddities = true}));
    trigger(u"filterChoiceMenu"_s, u"subRules2"_s);
    QCOMPARE(m_bar->filter().subRules, std::optional(core::SubRules::Exclusive));
}

void TestFilterBar::chipsAreRemovedByMouseAndKeys()
{
    m_bar->setFilter({.text = {},
                      .columns = {},
                      .state = {},
                      .testRange = {},
                      .subRules = core::SubRules::Exclusive,
                      .hasTestLinks = true,
                      .hasOddities = true});
    QCOMPARE(chips().size(), 3);
    const ui::Chip *first = chips().first();
    QTest::mouseClick(chips().first(), Qt::LeftButton, {},
                      QPoint(first->width() - first->height() / 2, first->height() / 2));
    QCOMPARE(m_bar->filter(), (RuleFilter{.text = {},
                                          .columns = {},
                                          .state = {},
                                          .testRange = {},
                                          .hasTestLinks = true,
                                          .hasOddities = true}));
    chips().first()->setFocus();
    QTest::keyClick(chips().first(), Qt::Key_Right);
    QVERIFY(chips().last()->hasFocus());
    QTest::keyClick(chips().last(), Qt::Key_Delete);
    QCOMPARE(m_bar->filter(),
             (RuleFilter{.text = {}, .columns = {}, .state = {}, .testRange = {}, .hasTestLinks = true}));
    QVERIFY(chips().first()->hasFocus());
    QTest::keyClick(chips().first(), Qt::Key_Backspace);
    QCOMPARE(m_bar->filter(), RuleFilter());
    QVERIFY(findBox()->hasFocus());
    QVERIFY(!m_bar->chips()->isVisible());
}

void TestFilterBar::clearTakesEverythingBack()
{
    const auto *clear = find<QToolButton>(u"clearFilter"_s);
    QVERIFY(!clear->isEnabled());
    m_bar->setFilter({.text = u"x"_s,
                      .columns = {core::RuleColumn::Prefix},
                      .state = core::RuleState::Published,
                      .testRange = {},
                      .syntax = RuleFilter::Syntax::RegularExpression,
                      .hasOddities = true,
                      .cells = {{core::CellCondition::Kind::Only, core::RuleColumn::Prefix, u"p"_s}}});
    QVERIFY(clear->isEnabled());
    QVERIFY(m_bar->clearFindBox());
    QVERIFY(!m_bar->clearFindBox());
    QVERIFY(m_bar->clear());
    QVERIFY(!m_bar->clear());
    QCOMPARE(m_bar->filter(), RuleFilter());
    QVERIFY(!clear->isEnabled());
}

void TestFilterBar::aFilterShowsInItsFields()
{
    QSignalSpy changed(m_bar, &ui::FilterBar::filterChanged);
    const RuleFilter filter{.text = u"menu"_s,
                            .columns = {},
                            .state = core::RuleState::Published,
                            .testRange = core::TestRange::Release,
                            .hasOddities = true};
    m_bar->setFilter(filter);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(findBox()->text(), u"menu"_s);
    QCOMPARE(find<QComboBox>(u"stateFilter"_s)->currentText(), u"Published"_s);
    QCOMPARE(find<QComboBox>(u"testRangeFilter"_s)->currentText(), u"Release version"_s);
    QCOMPARE(m_bar->chips()->texts(), QStringList(u"With problems"_s));
    const auto *clearText = findBox()->findChild<QToolButton *>(); // of the field itself
    QVERIFY(clearText);
    m_bar->setFilter({});
    QTRY_VERIFY2(!clearText->isVisible() || qFuzzyIsNull(clearText->property("opacity").toDouble()),
                 "an empty box has nothing to clear");
    m_bar->setFilter(filter);
    QTest::keyClicks(findBox(), u"s"_s);
    QCOMPARE(m_bar->filter().hasOddities, std::optional(true));
}

void TestFilterBar::keepsAFilterUnderAName()
{
    QVERIFY(!openMenu(u"namedFilterMenu"_s)->findChild<QAction *>(u"saveFilter"_s)->isEnabled());
    const RuleFilter filter{
        .text = u"a & b"_s, .columns = {}, .state = core::RuleState::Published, .testRange = {}};
    m_bar->setFilter(filter);
    trigger(u"namedFilterMenu"_s, u"saveFilter"_s);
    auto *dialog = m_window->findChild<ui::FilterNameDialog *>();
    QVERIFY(dialog);
    auto *name = dialog->findChild<QLineEdit *>(u"filterName"_s);
    QCOMPARE(name->text(), u"“a & b”, Published"_s);
    QCOMPARE(name->selectedText(), name->text());
    QTest::keyClick(name, Qt::Key_Backspace);
    QTest::keyClick(name, Qt::Key_Return);
    QVERIFY2(dialog->isVisible(), "a name is needed");
    QTest::keyClicks(name, u" A & B "_s);
    QTest::keyClick(name, Qt::Key_Return);
    QVERIFY(!dialog->isVisible());

    m_bar->clear();
    QAction *kept = openMenu(u"namedFilterMenu"_s)->actions().first();
    QCOMPARE(kept->text(), u"A && B"_s);
    QVERIFY(!kept->isChecked());
    kept->trigger();
    QCOMPARE(m_bar->filter(), filter);
    QVERIFY(openMenu(u"namedFilterMenu"_s)->actions().first()->isChecked());
    make(core::AccountKind::Ordinary);
    QCOMPARE(openMenu(u"namedFilterMenu"_s)->actions().first()->text(), u"A && B"_s);
}

void TestFilterBar::saysThatANameIsTaken()
{
    ui::FilterNameDialog dialog(u"new"_s, {u"old"_s}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    const auto *message = dialog.findChild<ui::FieldMessage *>();
    QVERIFY(!message->text().contains(u"replaced"_s));
    auto *name = dialog.findChild<QLineEdit *>();
    name->setText(u"old"_s);
    QCOMPARE(message->text(), u"There is a filter with this name. It is replaced."_s);
}

void TestFilterBar::hidesWhatAServiceAccountHasNot()
{
    make(core::AccountKind::Service);
    QVERIFY(!find<QComboBox>(u"testRangeFilter"_s));
    QCOMPARE(openMenu(u"filterChoiceMenu"_s)->actions().size(), 2);
    QVERIFY(!openMenu(u"findOptionsMenu"_s)
                 ->findChild<QAction *>(u"findIn%1"_s.arg(int(core::RuleColumn::TestLinks))));
}

void TestFilterBar::offersToAskTheServerAboutAPrefix()
{
    QVERIFY(!openMenu(u"findOptionsMenu"_s)->findChild<QAction *>(u"lookUpFound"_s));
    make(core::AccountKind::Service);
    auto *lookUp = openMenu(u"findOptionsMenu"_s)->findChild<QAction *>(u"lookUpFound"_s);
    QVERIFY(!lookUp->isEnabled());
    QTest::keyClicks(findBox(), u"http://weixin.qq.com/q/a&b"_s);
    QVERIFY(lookUp->isEnabled());
    QCOMPARE(lookUp->text(), u"Look up “http://weixin.qq.com/q/a&&b” on the server by prefix"_s);
    QSignalSpy asked(m_bar, &ui::FilterBar::lookUpRequested);
    lookUp->trigger();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toString(), u"http://weixin.qq.com/q/a&b"_s);
}

void TestFilterBar::aNarrowWindowTakesTwoRows()
{
    const auto *state = find<QComboBox>(u"stateFilter"_s);
    QTRY_COMPARE(state->geometry().center().y(), findBox()->geometry().center().y());
    m_window->resize(10, 200); // as narrow as it can be
    QTRY_VERIFY(state->y() > findBox()->geometry().bottom());
    QVERIFY2(m_window->width() < 700, qPrintable(QString::number(m_window->width())));
    QVERIFY(find<QToolButton>(u"clearFilter"_s)->geometry().right() < m_bar->width());
    m_window->resize(1200, 200);
    QTRY_COMPARE(state->geometry().center().y(), findBox()->geometry().center().y());
}

QTEST_MAIN(TestFilterBar)
#include "tst_filterbar.moc"
