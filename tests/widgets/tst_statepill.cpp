#include "ui/widgets/statepill.h"

#include "core/rules/ruletext.h"
#include "ui/widgets/palettes.h"
#include "ui/widgets/tone.h"

#include <QApplication>
#include <QPainter>
#include <QStyleOptionViewItem>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump;
using namespace qrjump::ui;

namespace {

QImage painted(std::optional<core::RuleState> state, QStyle::State flags)
{
    QStyleOptionViewItem option;
    option.palette = lightPalette();
    option.font = QApplication::font();
    option.fontMetrics = QFontMetrics(option.font);
    option.state = flags;
    option.rect = QRect(0, 0, 200, 30);
    QImage image(option.rect.size(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    StatePill::paint(&painter, option, state);
    return image;
}

bool contains(const QImage &image, const QColor &color)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == color)
                return true;
        }
    }
    return false;
}

} // namespace

class TestStatePill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statesDiffer();
    void isReadableWhenSelected();
    void drawsNothingForNoState();
    void staysInsideItsCell();
    void namesItself();
};

void TestStatePill::statesDiffer()
{
    const QImage published = painted(core::RuleState::Published, QStyle::State_Enabled);
    const QImage unpublished = painted(core::RuleState::Unpublished, QStyle::State_Enabled);
    const QColor ok = toneColor(Tone::Ok, lightPalette());
    QVERIFY(contains(published, ok));
    QVERIFY(!contains(unpublished, ok));
    QVERIFY(!contains(unpublished, toneFill(Tone::Ok, lightPalette())));
}

void TestStatePill::isReadableWhenSelected()
{
    const QStyle::State selected = QStyle::State_Enabled | QStyle::State_Selected;
    for (const auto state : {core::RuleState::Published, core::RuleState::Unpublished}) {
        const QImage image = painted(state, selected);
        QVERIFY(contains(image, lightPalette().color(QPalette::HighlightedText)));
        QVERIFY(!contains(image, lightPalette().color(QPalette::Text)));
        QVERIFY(!contains(image, toneFill(Tone::Ok, lightPalette())));
    }
}

void TestStatePill::drawsNothingForNoState()
{
    const QImage image = painted(std::nullopt, QStyle::State_Enabled);
    QImage blank(image.size(), image.format());
    blank.fill(Qt::transparent);
    QCOMPARE(image, blank);
    QCOMPARE(StatePill::sizeFor(QFontMetrics(QApplication::font()), std::nullopt).width(), 0);
}

void TestStatePill::staysInsideItsCell()
{
    const QSize size = StatePill::sizeFor(QFontMetrics(QApplication::font()), core::RuleState::Published);
    const QImage image = painted(core::RuleState::Published, QStyle::State_Enabled);
    QVERIFY(size.width() < image.width());
    const QImage right = image.copy(size.width(), 0, image.width() - size.width(), image.height());
    QImage blank(right.size(), right.format());
    blank.fill(Qt::transparent);
    QCOMPARE(right, blank);
}

void TestStatePill::namesItself()
{
    StatePill pill;
    pill.setState(core::RuleState::Published);
    QCOMPARE(pill.accessibleName(), core::displayText(std::optional(core::RuleState::Published)));
    pill.setState(static_cast<core::RuleState>(7));
    QCOMPARE(pill.accessibleName(), u"7"_s);
}

QTEST_MAIN(TestStatePill)
#include "tst_statepill.moc"
