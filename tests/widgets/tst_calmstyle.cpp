#include "ui/widgets/calmstyle.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/palettes.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
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
