#include "ui/widgets/chipfield.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace qrjump::ui;

class TestChipField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }

    void addsWhatIsNew();
    void saysOnlyRealChanges();
    void keepsToTheMaximum();
    void asksForMore();
    void removesByClick();
    void removesByKey_data();
    void removesByKey();
    void walksByArrowKeys();
    void tabStopsOnceAmongTheChips();
    void pastesLines();
    void marksWhatTheCheckFinds();
    void manyChipsScroll();
    void longTextsAreElided();
    void ordinaryTextsAreShownWhole();
    void everythingHasAName();

private:
    [[nodiscard]] QList<Chip *> chips() const
    {
        QList<Chip *> found = m_field->findChildren<Chip *>(Qt::FindChildrenRecursively);
        erase_if(found, [](const Chip *chip) { return chip->isHidden(); });
        return found;
    }

    std::unique_ptr<QWidget> m_window;
    ChipField *m_field = nullptr;
};

void TestChipField::init()
{
    m_window = std::make_unique<QWidget>();
    m_field = new ChipField;
    auto *layout = new QVBoxLayout(m_window.get());
    layout->addWidget(m_field);
    layout->addStretch();
    m_window->resize(600, 400);
    m_field->setTexts({u"a"_s, u"b"_s, u"c"_s});
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestChipField::addsWhatIsNew()
{
    m_field->addTexts({u" d "_s, u"a"_s, u""_s, u"  "_s, u"d"_s, u"e"_s});
    QCOMPARE(m_field->texts(), QStringList({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s}));
}

void TestChipField::saysOnlyRealChanges()
{
    QSignalSpy changed(m_field, &ChipField::chipsChanged);
    m_field->addTexts({u"a"_s, u" "_s});
    m_field->setTexts({u"a"_s, u"b"_s, u"c"_s});
    QCOMPARE(changed.size(), 0);
    m_field->addTexts({u"x"_s, u"y"_s});
    m_field->setTexts({});
    QCOMPARE(changed.size(), 2);
}

void TestChipField::keepsToTheMaximum()
{
    m_field->setMaximumCount(4);
    QVERIFY(m_field->addButton()->isEnabled());
    m_field->addTexts({u"d"_s, u"e"_s});
    QCOMPARE(m_field->texts().size(), 4);
    QVERIFY(!m_field->addButton()->isEnabled());
    QVERIFY(!m_field->addButton()->toolTip().isEmpty());
    m_field->removeAt(0);
    QVERIFY(m_field->addButton()->isEnabled());
}

void TestChipField::asksForMore()
{
    QSignalSpy asked(m_field, &ChipField::addRequested);
    QTest::mouseClick(m_field->addButton(), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
}

void TestChipField::removesByClick()
{
    Chip *second = chips().at(1);
    QTest::mouseClick(second, Qt::LeftButton, {}, QPoint(4, second->height() / 2));
    QCOMPARE(m_field->texts().size(), 3); // the text selects, the cross removes
    QTest::mouseClick(second, Qt::LeftButton, {}, QPoint(second->width() - 8, second->height() / 2));
    QCOMPARE(m_field->texts(), QStringList({u"a"_s, u"c"_s}));
}

void TestChipField::removesByKey_data()
{
    QTest::addColumn<int>("chip");
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<QStringList>("left");
    QTest::addColumn<int>("focused");
    QTest::newRow("Delete") << 1 << Qt::Key_Delete << QStringList{u"a"_s, u"c"_s} << 1;
    QTest::newRow("Backspace") << 0 << Qt::Key_Backspace << QStringList{u"b"_s, u"c"_s} << 0;
    QTest::newRow("Delete the last") << 2 << Qt::Key_Delete << QStringList{u"a"_s, u"b"_s} << 1;
}

void TestChipField::removesByKey()
{
    QFETCH(int, chip);
    QFETCH(Qt::Key, key);
    QFETCH(int, focused);
    chips().at(chip)->setFocus();
    QTest::keyClick(chips().at(chip), key);
    QTEST(m_field->texts(), "left");
    QVERIFY(chips().at(focused)->hasFocus());
}

void TestChipField::walksByArrowKeys()
{
    chips().at(0)->setFocus();
    QTest::keyClick(QGuiApplication::focusWindow(), Qt::Key_Right);
    QVERIFY(chips().at(1)->hasFocus());
    QTest::keyClick(QGuiApplication::focusWindow(), Qt::Key_End);
    QVERIFY(m_field->addButton()->hasFocus());
    QTest::keyClick(QGuiApplication::focusWindow(), Qt::Key_Left);
    QVERIFY(chips().at(2)->hasFocus());
    QTest::keyClick(QGuiApplication::focusWindow(), Qt::Key_Home);
    QVERIFY(chips().at(0)->hasFocus());
    QTest::keyClick(QGuiApplication::focusWindow(), Qt::Key_Left);
    QVERIFY(chips().at(0)->hasFocus());
    m_field->addButton()->setFocus();
    QTest::keyClick(QGuiApplication::focusWindow(), Qt::Key_Backspace);
    QVERIFY(chips().at(2)->hasFocus());
    QCOMPARE(m_field->texts().size(), 3);
}

void TestChipField::tabStopsOnceAmongTheChips()
{
    chips().at(1)->setFocus();
    QTest::keyClick(QGuiApplication::focusWindow(), Qt::Key_Tab);
    QVERIFY(m_field->addButton()->hasFocus());
    QTest::keyClick(QGuiApplication::focusWindow(), Qt::Key_Backtab);
    QVERIFY(chips().at(1)->hasFocus());
}

void TestChipField::pastesLines()
{
    QGuiApplication::clipboard()->setText(u"x\r\n\r\ny\na"_s);
    m_field->addButton()->setFocus();
    QTest::keyClick(m_field->addButton(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_field->texts(), QStringList({u"a"_s, u"b"_s, u"c"_s, u"x"_s, u"y"_s}));
}

void TestChipField::marksWhatTheCheckFinds()
{
    QVERIFY(!m_field->hasErrors());
    m_field->setCheck([](const QString &text) {
        return text == u"b"_s   ? ChipVerdict{ChipMark::Hint, u"Odd."_s}
               : text == u"z"_s ? ChipVerdict{ChipMark::Error, u"Wrong."_s}
                                : ChipVerdict{};
    });
    QVERIFY(!m_field->hasErrors());
    QVERIFY(chips().at(1)->toolTip().contains(u"Odd."_s));
    m_field->addTexts({u"z"_s});
    QVERIFY(m_field->hasErrors());
    QCOMPARE(chips().at(3)->accessibleDescription(), u"Wrong."_s);
    m_field->removeAt(3);
    QVERIFY(!m_field->hasErrors());
}

void TestChipField::manyChipsScroll()
{
    QStringList many;
    for (int i = 0; i < 200; ++i)
        many.append(u"https://www.example.com/%1/"_s.arg(i));
    m_field->setTexts(many);
    QTRY_VERIFY(m_field->verticalScrollBar()->maximum() > 0);
    QVERIFY(m_field->height() < m_window->height() / 2);
    chips().last()->setFocus();
    QTRY_VERIFY(m_field->verticalScrollBar()->value() > 0);
    m_field->setTexts({u"a"_s});
    QTRY_COMPARE(m_field->verticalScrollBar()->maximum(), 0);
}

void TestChipField::longTextsAreElided()
{
    const QString endless = u"https://www.example.com/"_s + QString(5000, u'x');
    m_field->setTexts({endless});
    QTRY_VERIFY(chips().at(0)->width() <= m_field->viewport()->width());
    QVERIFY(chips().at(0)->toolTip().contains(endless));
    QCOMPARE(m_field->texts().first(), endless);
    QVERIFY(m_field->minimumSizeHint().width() < 300);
}

void TestChipField::ordinaryTextsAreShownWhole()
{
    m_window->resize(1200, 400);
    const QString code = u"http://weixin.qq.com/q/0123456789abcdefghijABCDEFGHIJ-_0123456789"_s;
    m_field->setTexts({code});
    QTRY_VERIFY(chips().at(0)->width() > m_field->fontMetrics().horizontalAdvance(code));
    m_window->resize(500, 400);
    QTRY_VERIFY(chips().at(0)->width() < m_field->fontMetrics().horizontalAdvance(code));
}

void TestChipField::everythingHasAName()
{
    m_field->setAddText(u"Add prefixes"_s);
    QCOMPARE(m_field->addButton()->accessibleName(), u"Add prefixes"_s);
    for (const Chip *chip : chips()) {
        QCOMPARE(chip->accessibleName(), chip->text());
        QVERIFY(!chip->accessibleDescription().isEmpty());
    }
}

QTEST_MAIN(TestChipField)
#include "tst_chipfield.moc"
