#include "ui/widgets/theme.h"

#include "tests/support/contrast.h"
#include "ui/widgets/palettes.h"
#include "ui/widgets/spacing.h"
#include "ui/widgets/tone.h"
#include "ui/widgets/typography.h"

#include <QApplication>
#include <QTest>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace qrjump::ui;
using namespace qrjump::test;

namespace {

constexpr Tone kTones[] = {Tone::Ok, Tone::Warning, Tone::Danger, Tone::Info};

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measuresContrast();
    void textIsReadable_data() { addPalettes(); }
    void textIsReadable();
    void tonesAreReadable_data() { addPalettes(); }
    void tonesAreReadable();
    void tonesDiffer_data() { addPalettes(); }
    void tonesDiffer();
    void choosesPalette();
    void followsTheDesktop();
    void spacingGrowsWithTheFont();
    void threeFontSizes();

private:
    static void addPalettes()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << lightPalette();
        QTest::newRow("dark") << darkPalette();
    }
};

void TestTheme::measuresContrast()
{
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QVERIFY(contrast(QColor(u"#777777"_s), Qt::white) < kReadable);
    QVERIFY(contrast(QColor(u"#767676"_s), Qt::white) >= kReadable);
}

void TestTheme::textIsReadable()
{
    QFETCH(QPalette, palette);
    for (const auto surface : {QPalette::Window, QPalette::Base, QPalette::AlternateBase, QPalette::Button,
                               QPalette::ToolTipBase}) {
        for (const auto text :
             {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::ToolTipText,
              QPalette::PlaceholderText, QPalette::Link, QPalette::LinkVisited})
            comparePair(palette.color(text), palette.color(surface));
    }
    comparePair(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight));
}

void TestTheme::tonesAreReadable()
{
    QFETCH(QPalette, palette);
    for (const Tone tone : kTones) {
        for (const auto surface :
             {QPalette::Window, QPalette::Base, QPalette::AlternateBase, QPalette::Button})
            comparePair(toneColor(tone, palette), palette.color(surface));
        for (const auto text : {QPalette::Text, QPalette::PlaceholderText, QPalette::Link})
            comparePair(palette.color(text), toneFill(tone, palette));
        comparePair(toneColor(tone, palette), toneFill(tone, palette));
    }
}

void TestTheme::tonesDiffer()
{
    QFETCH(QPalette, palette);
    QSet<QRgb> colors{palette.color(QPalette::Text).rgb()};
    for (const Tone tone : kTones) {
        colors.insert(toneColor(tone, palette).rgb());
        colors.insert(toneFill(tone, palette).rgb());
    }
    QCOMPARE(colors.size(), 9);
}

void TestTheme::choosesPalette()
{
    Theme theme(*qApp);
    QCOMPARE(theme.choice(), ThemeChoice::System);
    theme.choose(ThemeChoice::Dark);
    QCOMPARE(qApp->palette().color(QPalette::Base), darkPalette().color(QPalette::Base));
    QCOMPARE(QToolTip::palette().color(QPalette::ToolTipBase), darkPalette().color(QPalette::ToolTipBase));
    theme.choose(ThemeChoice::Light);
    QCOMPARE(qApp->palette().color(QPalette::Base), lightPalette().color(QPalette::Base));
    QVERIFY(!isDark(qApp->palette()));
}

void TestTheme::followsTheDesktop()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    QSKIP("From Qt 6.5 on the colour scheme comes from the platform, not from the palette.");
#endif
    QApplication::setPalette(QPalette(QColor(0x30, 0x30, 0x30)));
    Theme theme(*qApp);
    QVERIFY(isDark(qApp->palette()));
    theme.choose(ThemeChoice::Light);
    QVERIFY(!isDark(qApp->palette()));
    theme.choose(ThemeChoice::System);
    QCOMPARE(qApp->palette().color(QPalette::Base), darkPalette().color(QPalette::Base));
}

void TestTheme::spacingGrowsWithTheFont()
{
    QFont font = QApplication::font();
    font.setPixelSize(6);
    const Spacing small{QFontMetrics(font)};
    QCOMPARE(small.inGroup(), 8);
    QCOMPARE(small.betweenGroups(), 12);
    QCOMPARE(small.atEdge(), 16);
    font.setPixelSize(60);
    const Spacing large{QFontMetrics(font)};
    QVERIFY(large.inGroup() > 2 * small.inGroup());
}

void TestTheme::threeFontSizes()
{
    QFont body = QApplication::font();
    body.setPointSizeF(10);
    QCOMPARE(titleFont(body).pointSizeF(), 12.5);
    QCOMPARE(helpFont(body).pointSizeF(), 9.0);
    body.setPixelSize(20);
    QCOMPARE(titleFont(body).pixelSize(), 25);
    QCOMPARE(helpFont(body).pixelSize(), 18);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
