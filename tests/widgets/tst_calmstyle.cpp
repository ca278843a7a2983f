#include "ui/widgets/calmstyle.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/palettes.h"

#include <QApplication>
#include <QCheckBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QStyleOptionHeader>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace qrjump::ui;

class TestCalmStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new CalmStyle); }

    void defaultButtonStandsOut_data() { addPalettes(); }
    void defaultButtonStandsOut();
    void focusIsVisible_data() { addPalettes(); }
    void focusIsVisible();
    void boxesAreVisible_data() { addPalettes(); }
    void boxesAreVisible();
    void flatButtonsRestInvisibly();
    void sliderIsVisible_data() { addPalettes(); }
    void sliderIsVisible();
    void aBarWithoutAnEndMoves();
    void aBarShowsSmallSteps();
    void boxesShowTheFocus_data() { addPalettes(); }
    void boxesShowTheFocus();
    void listsShowTheFocus();
    void cellsOfTablesShowNoFocus();
    void rowsOfTablesShowTheFocus();
    void anAscendingColumnPointsUp();
    void theClearButtonIsOurs();
    void distancesAreThoseOfTheGrid();

private:
    static void addPalettes()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << lightPalette();
        QTest::newRow("dark") << darkPalette();
    }
};

namespace {

bool shows(QWidget &widget, const QColor &color)
{
    const QImage image = widget.grab().toImage();
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == color)
                return true;
        }
    }
    return false;
}

/// The part of a box to tick that is right of its sign.
QImage textOf(QWidget &box)
{
    const QImage image = box.grab().toImage();
    return image.copy(image.height(), 0, image.width() - image.height(), image.height());
}

/// How many dark pixels each row has that has any, from the top.
QList<int> inkedWidths(const QImage &image)
{
    QList<int> widths;
    for (int y = 0; y < image.height(); ++y) {
        int width = 0;
        for (int x = 0; x < image.width(); ++x)
            width += qGray(image.pixel(x, y)) < 200 ? 1 : 0;
        if (width > 0)
            widths.append(width);
    }
    return widths;
}

class PaintCount : public QObject
{
public:
    explicit PaintCount(QWidget *widget) { widget->installEventFilter(this); }

    [[nodiscard]] int paints() const { return m_paints; }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_paints += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }

private:
    int m_paints = 0;
};

} // namespace

void TestCalmStyle::defaultButtonStandsOut()
{
    QFETCH(QPalette, palette);
    QApplication::setPalette(palette);
    QPushButton button(icon(IconName::Stop), u"WWW"_s);
    button.setPalette(palette);
    QVERIFY(!shows(button, palette.color(QPalette::Highlight)));
    button.setDefault(true);
    QVERIFY(shows(button, palette.color(QPalette::Highlight)));
    QVERIFY(shows(button, palette.color(QPalette::HighlightedText)));
    button.setEnabled(false);
    QVERIFY(!shows(button, palette.color(QPalette::Highlight)));
}

void TestCalmStyle::focusIsVisible()
{
    QFETCH(QPalette, palette);
    QWidget window;
    window.setPalette(palette);
    QLineEdit first(&window);
    QPushButton second(u"x"_s, &window);
    second.move(0, 60);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    first.setFocus();
    QVERIFY(shows(first, palette.color(QPalette::Link)));
    QVERIFY(!shows(second, palette.color(QPalette::Link)));
    second.setFocus();
    QVERIFY(!shows(first, palette.color(QPalette::Link)));
    QVERIFY(shows(second, palette.color(QPalette::Link)));
}

void TestCalmStyle::boxesAreVisible()
{
    QFETCH(QPalette, palette);
    QCheckBox box;
    box.setPalette(palette);
    QVERIFY(!shows(box, palette.color(QPalette::Highlight)));
    const QImage open = box.grab().toImage();
    box.setChecked(true);
    QVERIFY(shows(box, palette.color(QPalette::Highlight)));
    box.setTristate(true);
    const QImage checked = box.grab().toImage();
    box.setCheckState(Qt::PartiallyChecked);
    QVERIFY(box.grab().toImage() != checked);
    QVERIFY(box.grab().toImage() != open);
}

void TestCalmStyle::flatButtonsRestInvisibly()
{
    QToolButton button;
    button.setPalette(lightPalette());
    button.setAutoRaise(true);
    button.resize(40, 40);
    const QImage image = button.grab().toImage();
    QImage blank(image.size(), image.format());
    blank.fill(lightPalette().color(QPalette::Window));
    blank.setDevicePixelRatio(image.devicePixelRatio());
    QCOMPARE(image, blank);
    button.setDown(true);
    QVERIFY(button.grab().toImage() != blank);
}

void TestCalmStyle::sliderIsVisible()
{
    QFETCH(QPalette, palette);
    QScrollBar bar(Qt::Vertical);
    bar.setPalette(palette);
    bar.setRange(0, 0);
    bar.resize(bar.sizeHint().width(), 200);
    const QImage empty = bar.grab().toImage();
    bar.setRange(0, 100);
    const QImage top = bar.grab().toImage();
    QVERIFY(top != empty);
    bar.setValue(100);
    QVERIFY(bar.grab().toImage() != top);
}

void TestCalmStyle::aBarWithoutAnEndMoves()
{
    QProgressBar bar;
    bar.setRange(0, 0);
    bar.setTextVisible(false);
    bar.resize(400, 4);
    bar.show();
    PaintCount count(&bar);
    QTRY_VERIFY(count.paints() > 2); // by itself
    const QImage before = bar.grab().toImage();
    QTRY_VERIFY(bar.grab().toImage() != before);
}

void TestCalmStyle::aBarShowsSmallSteps()
{
    QProgressBar bar;
    bar.setRange(0, 100'000);
    bar.setTextVisible(false);
    bar.resize(170, 8);
    bar.setValue(43'000);
    bar.show();
    PaintCount count(&bar);
    QTRY_VERIFY(count.paints() > 0);
    const int before = count.paints();
    bar.setValue(45'000);
    QTRY_VERIFY(count.paints() > before);
}

void TestCalmStyle::boxesShowTheFocus()
{
    QFETCH(QPalette, palette);
    QWidget window;
    window.setPalette(palette);
    QRadioButton radio(u"radio"_s, &window);
    QCheckBox box(u"box"_s, &window);
    box.move(0, 60);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    for (QAbstractButton *button : std::initializer_list<QAbstractButton *>{&radio, &box}) {
        button->setChecked(true);
        button->setFocus();
        const QImage focused = textOf(*button);
        button->clearFocus();
        QVERIFY(textOf(*button) != focused);
    }
}

void TestCalmStyle::listsShowTheFocus()
{
    QListWidget list;
    list.addItem(u"account"_s);
    list.setCurrentRow(0);
    list.setFrameShape(QFrame::NoFrame);
    list.show();
    list.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&list));
    list.setFocus();
    const QImage focused = list.viewport()->grab().toImage();
    list.clearFocus();
    QVERIFY(list.viewport()->grab().toImage() != focused);
}

void TestCalmStyle::cellsOfTablesShowNoFocus()
{
    QTableWidget table(2, 2);
    table.setFrameShape(QFrame::NoFrame);
    table.show();
    table.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&table));
    table.setFocus();
    const QImage without = table.viewport()->grab().toImage();
    table.setCurrentCell(1, 1, QItemSelectionModel::NoUpdate);
    QCOMPARE(table.viewport()->grab().toImage(), without);
}

void TestCalmStyle::rowsOfTablesShowTheFocus()
{
    QTableWidget table(2, 2);
    table.setSelectionBehavior(QTableWidget::SelectRows);
    table.show();
    table.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&table));
    table.setFocus();
    const QRect neighbour = table.visualRect(table.model()->index(1, 0));
    const auto image = [&] { return table.viewport()->grab(neighbour).toImage(); };
    const QImage without = image();
    table.setCurrentCell(1, 1, QItemSelectionModel::NoUpdate);
    QVERIFY(image() != without); // the whole row, not one cell
    table.clearFocus();
    QCOMPARE(image(), without);
}

void TestCalmStyle::anAscendingColumnPointsUp()
{
    QStyleOptionHeader option;
    option.rect = QRect(0, 0, 20, 20);
    option.palette = lightPalette();
    option.orientation = Qt::Horizontal;
    option.state = QStyle::State_Enabled | QStyle::State_Horizontal;
    option.sortIndicator = QStyleOptionHeader::SortDown; // what a header asks for when it sorts ascending
    QTableWidget table(1, 1);
    QImage image(20, table.horizontalHeader()->height(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    QApplication::style()->drawPrimitive(QStyle::PE_IndicatorHeaderArrow, &option, &painter,
                                         table.horizontalHeader());
    painter.end();
    const QList<int> widths = inkedWidths(image);
    QVERIFY(widths.size() > 1);
    QVERIFY(widths.first() < widths.last());
}

void TestCalmStyle::theClearButtonIsOurs()
{
    const QIcon clear = QApplication::style()->standardIcon(QStyle::SP_LineEditClearButton);
    QCOMPARE(clear.pixmap(16).toImage(), icon(IconName::Close).pixmap(16).toImage());
}

void TestCalmStyle::distancesAreThoseOfTheGrid()
{
    QWidget window;
    QWidget group(&window);
    const QStyle *style = QApplication::style();
    const int edge = style->pixelMetric(QStyle::PM_LayoutLeftMargin, nullptr, &window);
    const int between = style->pixelMetric(QStyle::PM_LayoutLeftMargin, nullptr, &group);
    const int within = style->pixelMetric(QStyle::PM_LayoutVerticalSpacing, nullptr, &group);
    QVERIFY(within >= 8);
    QCOMPARE(between * 2, within * 3);
    QCOMPARE(edge, within * 2);
}

QTEST_MAIN(TestCalmStyle)
#include "tst_calmstyle.moc"
