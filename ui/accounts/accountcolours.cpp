#include "ui/accounts/accountcolours.h"

#include "ui/widgets/palettes.h"

#include <QPalette>

namespace qrjump::ui {

using core::AccountColour;

namespace {

constexpr qreal kFillShare = 0.12;

struct Shades
{
    QRgb lightDot;
    QRgb lightOutline;
    QRgb darkDot;
    QRgb darkOutline;
};

Shades shadesOf(AccountColour colour)
{
    switch (colour) {
    case AccountColour::None:
        return {0xff9aa2aa, 0xff59636d, 0xff6b737b, 0xffa3adb7};
    case AccountColour::Red:
        return {0xffd93a32, 0xffb3261e, 0xffe5534b, 0xffff9a91};
    case AccountColour::Orange:
        return {0xffe8791a, 0xff9c4a00, 0xffe58a3c, 0xffffb77a};
    case AccountColour::Yellow:
        return {0xfff4c22e, 0xff755500, 0xffe0b13a, 0xfff2d37a};
    case AccountColour::Green:
        return {0xff2f9e57, 0xff1a6f3a, 0xff3aa865, 0xff7ad39a};
    case AccountColour::Blue:
        return {0xff3b82d9, 0xff1b5fb4, 0xff4a90e2, 0xff85bbf7};
    case AccountColour::Purple:
        return {0xff9157c9, 0xff6a3aa0, 0xffa06ad6, 0xffcba6f0};
    }
    Q_UNREACHABLE();
}

} // namespace

AccountShades accountShades(AccountColour colour, const QPalette &palette)
{
    const Shades shades = shadesOf(colour);
    const bool dark = isDark(palette);
    const QColor dot = QColor::fromRgb(dark ? shades.darkDot : shades.lightDot);
    return {.dot = dot,
            .outline = QColor::fromRgb(dark ? shades.darkOutline : shades.lightOutline),
            .fill = blended(palette.color(QPalette::Base), dot, kFillShare)};
}

QList<AccountColour> accountColours()
{
    return {AccountColour::Red,   AccountColour::Orange, AccountColour::Yellow,
            AccountColour::Green, AccountColour::Blue,   AccountColour::Purple};
}

} // namespace qrjump::ui
