#include "ui/widgets/tone.h"

#include "ui/widgets/palettes.h"

namespace qrjump::ui {

namespace {

struct ToneColors
{
    QRgb lightText;
    QRgb lightFill;
    QRgb darkText;
    QRgb darkFill;
};

const ToneColors &colorsOf(Tone tone)
{
    static constexpr ToneColors ok{0xff1a6f3a, 0xffe6f4ea, 0xff7ad39a, 0xff1f3328};
    static constexpr ToneColors warning{0xff875400, 0xfffdf2dc, 0xffe8b95a, 0xff383022};
    static constexpr ToneColors danger{0xffb3261e, 0xfffcebe9, 0xffff9a91, 0xff3b2526};
    static constexpr ToneColors info{0xff1b5fb4, 0xffe8f0fb, 0xff85bbf7, 0xff212f41};
    switch (tone) {
    case Tone::Ok:
        return ok;
    case Tone::Warning:
        return warning;
    case Tone::Danger:
        return danger;
    case Tone::Info:
        return info;
    }
    Q_UNREACHABLE();
}

} // namespace

QColor toneColor(Tone tone, const QPalette &palette)
{
    const ToneColors &colors = colorsOf(tone);
    return QColor::fromRgb(isDark(palette) ? colors.darkText : colors.lightText);
}

QColor toneFill(Tone tone, const QPalette &palette)
{
    const ToneColors &colors = colorsOf(tone);
    return QColor::fromRgb(isDark(palette) ? colors.darkFill : colors.lightFill);
}

} // namespace qrjump::ui
