#include "ui/accounts/accountmark.h"

#include "ui/accounts/accountcolours.h"
#include "ui/widgets/palettes.h"

#include <QApplication>
#include <QPainter>
#include <QStyleOptionViewItem>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qrjump;
using namespace qrjump::ui;
using core::AccountColour;
using core::WriteAccess;

namespace {

constexpr QSize kCell(300, 30);

QImage painted(const AccountLook &look, QStyle::State flags = QStyle::State_Enabled, QSize cell = kCell)
{
    QStyleOptionViewItem option;
    option.palette = lightPalette();
    option.font = QApplication::font();
    option.fontMetrics = QFontMetrics(option.font);
    option.state = flags;
    option.rect = QRect(QPoint(), cell);
    QImage image(cell, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    AccountMark::paint(&painter, option, look);
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

/// The columns from `left` on.
bool isBlankFrom(const QImage &image, int left)
{
    const QImage right = image.copy(left, 0, image.width() - left, image.height());
    QImage blank(right.size(), right.format());
    blank.fill(Qt::transparent);
    return right == blank;
}

const AccountLook kProduction{.name = u"Shop"_s, .colour = AccountColour::Red, .word = u"Production"_s};
const AccountLook kLockedProduction{
    .name = u"Shop"_s, .colour = AccountColour::Red, .word = u"Production"_s, .writes = WriteAccess::Locked};

} // namespace

class TestAccountMark : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsColourAndWord();
    void showsTheLock();
    void isReadableWhenSelected();
    void takesNoRoomForNothing();
    void staysInsideItsSize();
    void neverGivesUpTheLock();
    void namesItself();
};

void TestAccountMark::showsColourAndWord()
{
    const QColor dot = accountShades(AccountColour::Red, lightPalette()).dot;
    const QImage both = painted(kProduction);
    QVERIFY(contains(both, dot));
    AccountLook other = kProduction;
    other.word = u"Predictions"_s;
    QVERIFY(painted(other) != both);
    other = {.word = u"Production"_s};
    QVERIFY(!contains(painted(other), dot));
    QVERIFY(!isBlankFrom(painted(other), 0));
}

void TestAccountMark::showsTheLock()
{
    const QFontMetrics metrics(QApplication::font());
    const int without = AccountMark::sizeFor(metrics, kProduction).width();
    QVERIFY(AccountMark::sizeFor(metrics, kLockedProduction).width() >
            without + metrics.horizontalAdvance(lockedText()));
    QVERIFY(isBlankFrom(painted(kProduction), without));
    QVERIFY(!isBlankFrom(painted(kLockedProduction), without));
}

void TestAccountMark::isReadableWhenSelected()
{
    const QImage image = painted(kLockedProduction, QStyle::State_Enabled | QStyle::State_Selected);
    QVERIFY(contains(image, lightPalette().color(QPalette::HighlightedText)));
    QVERIFY(!contains(image, lightPalette().color(QPalette::Text)));
    QVERIFY(!contains(image, accountShades(AccountColour::Red, lightPalette()).fill));
}

void TestAccountMark::takesNoRoomForNothing()
{
    QCOMPARE(AccountMark::sizeFor(QFontMetrics(QApplication::font()), {.name = u"Shop"_s}).width(), 0);
    QVERIFY(isBlankFrom(painted({.name = u"Shop"_s}), 0));
    AccountMark mark;
    mark.setLook({.name = u"Shop"_s});
    QVERIFY(mark.isHidden());
    mark.setLook(kProduction);
    QVERIFY(!mark.isHidden());
}

void TestAccountMark::staysInsideItsSize()
{
    const QSize size = AccountMark::sizeFor(QFontMetrics(QApplication::font()), kLockedProduction);
    QVERIFY(size.width() < kCell.width());
    QVERIFY(isBlankFrom(painted(kLockedProduction), size.width()));
}

void TestAccountMark::neverGivesUpTheLock()
{
    AccountLook look = kLockedProduction;
    look.word = u"Production of the eastern provinces"_s;
    AccountMark mark;
    mark.setLook(look);
    const QSize least = mark.minimumSizeHint();
    QVERIFY(least.width() < mark.sizeHint().width());
    AccountLook unlocked = look;
    unlocked.writes = WriteAccess::Allowed;
    const QImage image = painted(look, QStyle::State_Enabled, least);
    const int lock = QFontMetrics(QApplication::font()).horizontalAdvance(lockedText());
    QVERIFY(!isBlankFrom(image, least.width() - lock));
}

void TestAccountMark::namesItself()
{
    AccountMark mark;
    mark.setLook(kLockedProduction);
    QCOMPARE(mark.accessibleName(), u"Production · Locked"_s);
}

QTEST_MAIN(TestAccountMark)
#include "tst_accountmark.moc"
