#include "ui/accounts/accountcolours.h"

#include "tests/support/contrast.h"
#include "ui/widgets/palettes.h"

using namespace Qt::StringLiterals;
using namespace qrjump;
using namespace qrjump::ui;
using core::AccountColour;

namespace {

QList<AccountColour> withNone()
{
    return accountColours() << AccountColour::None;
}

} // namespace

class TestAccountColours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areReadable_data() { addPalettes(); }
    void areReadable();
    void differ_data() { addPalettes(); }
    void differ();

private:
    static void addPalettes()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << lightPalette();
        QTest::newRow("dark") << darkPalette();
    }
};

void TestAccountColours::areReadable()
{
    QFETCH(QPalette, palette);
    for (const AccountColour colour : withNone()) {
        const AccountShades shades = accountShades(colour, palette);
        test::comparePair(palette.color(QPalette::Text), shades.fill);
        test::comparePair(shades.outline, shades.fill);
        for (const auto role : {QPalette::Window, QPalette::Base, QPalette::AlternateBase})
            test::comparePair(shades.outline, palette.color(role));
    }
}

void TestAccountColours::differ()
{
    QFETCH(QPalette, palette);
    QSet<QRgb> dots;
    for (const AccountColour colour : accountColours())
        dots.insert(accountShades(colour, palette).dot.rgb());
    QCOMPARE(dots.size(), accountColours().size());
}

QTEST_MAIN(TestAccountColours)
#include "tst_accountcolours.moc"
