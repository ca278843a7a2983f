#include "ui/widgets/spacing.h"

#include <QFontDatabase>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump::ui;

class TestSpacing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void growsWithTheFont();
    void charactersAreLatinInChineseFonts();
};

void TestSpacing::growsWithTheFont()
{
    QFont font;
    font.setPixelSize(12);
    const Spacing usual{QFontMetrics(font)};
    font.setPixelSize(36);
    const Spacing large{QFontMetrics(font)};
    QCOMPARE(usual.step(), 4);
    QVERIFY(large.step() > usual.step());
    QVERIFY(large.characters(10) > 2 * usual.characters(10));
}

/// A dialog is to be as wide in them as in others.
void TestSpacing::charactersAreLatinInChineseFonts()
{
    constexpr int kPixelSize = 20;
    const QStringList families = QFontDatabase::families(QFontDatabase::SimplifiedChinese);
    if (families.isEmpty())
        QSKIP("no Chinese font is installed");
    for (const QString &family : families) {
        QFont font(family);
        font.setPixelSize(kPixelSize);
        const int width = Spacing(QFontMetrics(font)).characters(100);
        QVERIFY2(width > 20 * kPixelSize && width < 80 * kPixelSize,
                 qPrintable(u"%1: %2"_s.arg(family).arg(width)));
    }
}

QTEST_MAIN(TestSpacing)
#include "tst_spacing.moc"
