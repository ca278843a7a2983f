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
    {}

    [[nodiscard]] int step() const { return m_step; }
    [[nodiscard]] int inGroup() const { return 2 * m_step; }
    [[nodiscard]] int betweenGroups() const { return 3 * m_step; }
    [[nodiscard]] int atEdge() const { return 4 * m_step; }

private:
    static constexpr int kUsualFontHeight = 18;

    int m_step;
};

} // namespace qrjump::ui
