#pragma once

#include <QFontMetrics>

namespace qrjump::ui {

/// Distances of the grid in device-independent pixels. One step is 4 px at the usual font size and grows with
/// the font, so that a large font does not crowd its surroundings.
class Spacing
{
public:
    explicit Spacing(const QFontMetrics &metrics)
        : m_step(qMax(4, qRound(metrics.height() * 4.0 / kUsualFontHeight)))
        , m_character(qMin(metrics.averageCharWidth(), metrics.horizontalAdvance(u'x')))
    {}

    [[nodiscard]] int step() const { return m_step; }
    [[nodiscard]] int inGroup() const { return 2 * m_step; }
    [[nodiscard]] int betweenGroups() const { return 3 * m_step; }
    [[nodiscard]] int atEdge() const { return 4 * m_step; }

    /// The width of `count` Latin characters. The average width that a font reports is that of a Chinese
    /// character in a Chinese font, which is twice as wide.
    [[nodiscard]] int characters(int count) const { return count * m_character; }

private:
    static constexpr int kUsualFontHeight = 18;

    int m_step;
    int m_character;
};

} // namespace qrjump::ui
