#pragma once

#include <QColor>
#include <QTest>

#include <algorithm>
#include <cmath>

namespace qrjump::test {

inline constexpr double kReadable = 4.5;

// The formula of WCAG 2.1.
inline double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

inline double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

/// Fails the test when `text` cannot be read on `surface`.
inline void comparePair(const QColor &text, const QColor &surface)
{
    const double ratio = contrast(text, surface);
    QVERIFY2(ratio >= kReadable,
             qPrintable(QStringLiteral("%1 on %2 has %3").arg(text.name(), surface.name()).arg(ratio)));
}

} // namespace qrjump::test
