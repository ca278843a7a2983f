#pragma once

#include "ui/widgets/tone.h"

#include <QIconEngine>

#include <optional>

namespace qrjump::ui {

/// Draws one SVG at the exact pixel size asked for, with `currentColor` replaced by the palette's colour.
class IconEngine : public QIconEngine
{
public:
    /// `resource` is the path of an SVG. Without a tone it takes the text colour.
    IconEngine(QString resource, std::optional<Tone> tone);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QIconEngine *clone() const override;

private:
    [[nodiscard]] QColor color(QIcon::Mode mode) const;

    QString m_resource;
    std::optional<Tone> m_tone;
};

} // namespace qrjump::ui
