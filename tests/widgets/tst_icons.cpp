#include "ui/widgets/icons.h"

#include "ui/widgets/palettes.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::ui;

namespace {

constexpr QSize kSize(24, 24);

/// The colours of all pixels that are opaque, so that soft edges do not count.
QSet<QRgb> inkOf(const QIcon &icon, QIcon::Mode mode = QIcon::Normal)
{
    const QImage image = icon.pixmap(kSize, 1.0, mode).toImage().convertToFormat(QImage::Format_ARGB32);
    QSet<QRgb> colors;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) == 255)
                colors.insert(image.pixel(x, y));
        }
    }
    return colors;
}

QSet<QRgb> only(const QColor &color)
{
    return {color.rgb()};
}

} // namespace

class TestIcons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QApplication::setPalette(lightPalette()); }

    void drawsEveryIcon();
    void namesEveryFile();
    void followsThePalette();
    void hasModes();
    void hasTones();
    void isSharpOnDenseScreens();
    void paintsSharplyInAView();
    void hasAnApplicationIcon();
};

void TestIcons::drawsEveryIcon()
{
    QSet<QByteArray> pictures;
    for (int i = 0; i < kIconCount; ++i) {
        const QIcon drawn = icon(static_cast<IconName>(i));
        QVERIFY(!inkOf(drawn).isEmpty());
        const QImage image = drawn.pixmap(kSize, 1.0).toImage();
        pictures.insert(QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes()));
    }
    QCOMPARE(pictures.size(), kIconCount);
}

void TestIcons::namesEveryFile()
{
    QCOMPARE(QDir(u":/icons"_s).entryList().size(), kIconCount + 1); // and the application icon
}

void TestIcons::followsThePalette()
{
    const QIcon add = icon(IconName::Stop);
    QCOMPARE(inkOf(add), only(lightPalette().color(QPalette::ButtonText)));
    QApplication::setPalette(darkPalette());
    QCOMPARE(inkOf(add), only(darkPalette().color(QPalette::ButtonText)));
}

void TestIcons::hasModes()
{
    const QIcon stop = icon(IconName::Stop);
    QCOMPARE(inkOf(stop, QIcon::Disabled),
             only(lightPalette().color(QPalette::Disabled, QPalette::ButtonText)));
    QCOMPARE(inkOf(stop, QIcon::Selected), only(lightPalette().color(QPalette::HighlightedText)));
}

void TestIcons::hasTones()
{
    for (const Tone tone : {Tone::Ok, Tone::Warning, Tone::Danger, Tone::Info})
        QCOMPARE(inkOf(icon(IconName::Stop, tone)), only(toneColor(tone, lightPalette())));
}

void TestIcons::isSharpOnDenseScreens()
{
    const QPixmap dense = icon(IconName::Edit).pixmap(kSize, 2.0);
    QCOMPARE(dense.size(), kSize * 2);
    QCOMPARE(dense.devicePixelRatio(), 2.0);
    const QImage enlarged = icon(IconName::Edit).pixmap(kSize, 1.0).toImage().scaled(kSize * 2);
    QVERIFY(dense.toImage().convertToFormat(QImage::Format_ARGB32) !=
            enlarged.convertToFormat(QImage::Format_ARGB32));
}

void TestIcons::paintsSharplyInAView()
{
    QPixmap canvas(kSize * 2);
    canvas.setDevicePixelRatio(2.0);
    canvas.fill(Qt::transparent);
    QPainter painter(&canvas);
    icon(IconName::Edit).paint(&painter, QRect(QPoint(), kSize));
    painter.end();
    const QImage expected = icon(IconName::Edit).pixmap(kSize, 2.0).toImage();
    QCOMPARE(canvas.toImage().convertToFormat(QImage::Format_ARGB32),
             expected.convertToFormat(QImage::Format_ARGB32));
}

void TestIcons::hasAnApplicationIcon()
{
    QVERIFY(inkOf(applicationIcon()).contains(qRgb(255, 255, 255)));
    QCOMPARE(applicationIcon().pixmap(QSize(256, 256), 1.0).size(), QSize(256, 256));
}

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
