#include "ui/widgets/palettes.h"

namespace qrjump::ui {

namespace {

constexpr int kMiddleLightness = 128;

struct Shades
{
    QRgb window, base, alternateBase, button;
    QRgb text, mutedText, disabledText;
    QRgb accentSurface, accentLine, visitedLink, disabledAccent;
    QRgb light, midlight, mid, dark, shadow;
    QRgb toolTip;
};

QPalette paletteFrom(const Shades &shades)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb color) {
        palette.setColor(role, QColor::fromRgb(color));
    };
    set(QPalette::Window, shades.window);
    set(QPalette::Base, shades.base);
    set(QPalette::AlternateBase, shades.alternateBase);
    set(QPalette::Button, shades.button);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        set(role, shades.text);
    set(QPalette::PlaceholderText, shades.mutedText);
    set(QPalette::BrightText, 0xffffffff);
    set(QPalette::Highlight, shades.accentSurface);
    set(QPalette::HighlightedText, 0xffffffff);
    set(QPalette::Link, shades.accentLine);
    set(QPalette::LinkVisited, shades.visitedLink);
    set(QPalette::Light, shades.light);
    set(QPalette::Midlight, shades.midlight);
    set(QPalette::Mid, shades.mid);
    set(QPalette::Dark, shades.dark);
    set(QPalette::Shadow, shades.shadow);
    set(QPalette::ToolTipBase, shades.toolTip);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, QColor::fromRgb(shades.disabledText));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor::fromRgb(shades.disabledAccent));
    return palette;
}

} // namespace

QPalette lightPalette()
{
    return paletteFrom({
        .window = 0xfff4f5f7,
        .base = 0xffffffff,
        .alternateBase = 0xfff8f9fb,
        .button = 0xfffcfcfd,
        .text = 0xff1c2126,
        .mutedText = 0xff59636d,
        .disabledText = 0xff969ea6,
        .accentSurface = 0xff1b66c4,
        .accentLine = 0xff1b5fb4,
        .visitedLink = 0xff6a4bb0,
        .disabledAccent = 0xffa9b4c0,
        .light = 0xffffffff,
        .midlight = 0xffe6e9ec,
        .mid = 0xffc8cdd3,
        .dark = 0xff9aa2aa,
        .shadow = 0xff6b737b,
        .toolTip = 0xffffffff,
    });
}

QPalette darkPalette()
{
    return paletteFrom({
        .window = 0xff23272b,
        .base = 0xff1b1e21,
        .alternateBase = 0xff1f2326,
        .button = 0xff2e3338,
        .text = 0xffe6e9ec,
        .mutedText = 0xffa3adb7,
        .disabledText = 0xff6d757d,
        .accentSurface = 0xff2a6fcb,
        .accentLine = 0xff85bbf7,
        .visitedLink = 0xffc1a9f5,
        .disabledAccent = 0xff474f58,
        .light = 0xff41474d,
        .midlight = 0xff343a3f,
        .mid = 0xff4a5259,
        .dark = 0xff15181a,
        .shadow = 0xff0c0e0f,
        .toolTip = 0xff2e3338,
    });
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < kMiddleLightness;
}

QColor blended(const QColor &below, const QColor &over, qreal share)
{
    const auto mix = [share](qreal a, qreal b) { return static_cast<float>(a + (b - a) * share); };
    return QColor::fromRgbF(mix(below.redF(), over.redF()), mix(below.greenF(), over.greenF()),
                            mix(below.blueF(), over.blueF()));
}

} // namespace qrjump::ui
