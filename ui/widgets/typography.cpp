#include "ui/widgets/typography.h"

#include <QFontDatabase>

namespace qrjump::ui {

namespace {

constexpr qreal kTitleScale = 1.25;
constexpr qreal kHelpScale = 0.9;

// A font has either a point size or a pixel size.
QFont scaled(QFont font, qreal scale)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * scale);
    else
        font.setPixelSize(qRound(font.pixelSize() * scale));
    return font;
}

} // namespace

QFont titleFont(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return scaled(std::move(font), kTitleScale);
}

QFont helpFont(QFont font)
{
    return scaled(std::move(font), kHelpScale);
}

QFont rawTextFont(const QFont &font)
{
    QFont raw = helpFont(font);
    raw.setFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
    raw.setStyleHint(QFont::Monospace);
    return raw;
}

} // namespace qrjump::ui
