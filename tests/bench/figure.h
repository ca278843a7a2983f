#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace qrjump::bench {

/// How the figures are taken.
struct Settings
{
    int rows = 100'000; ///< of the figures that are about 100,000; the others follow
    int runs = 5;       ///< that a median is made of
};

/// What a figure is to keep to.
struct Reach
{
    enum class Of { Ours, Ratio };

    double most = 0;
    Of of = Of::Ratio;
};

/// One line of the output.
struct Line
{
    QString name;
    int rows = 0;
    double ours = 0;
    QString peer = {};
    double peerValue = 0;
    std::optional<Reach> reach = {};
    QString unit = QStringLiteral("ms"); ///< or "MiB" or "x"
    QString skipped = {};                ///< why there is no figure

    [[nodiscard]] double ratio() const { return ours / peerValue; }
    /// With its line feed.
    [[nodiscard]] QByteArray json() const;
    /// For people: the ratio and whether it is within reach.
    [[nodiscard]] QString remark() const;
};

/// Something that is measured; one run gives one or several lines.
struct Figure
{
    QString name;
    QList<Line> (*measure)(const Settings &settings);
};

/// The figure keeps to a number of its own and has nothing beside it.
[[nodiscard]] Line lineWithin(const QString &name, int rows, double ours, double most);

[[nodiscard]] QList<Figure> tableFigures();
[[nodiscard]] QList<Figure> snapshotFigures();
[[nodiscard]] QList<Figure> fileFigures();
[[nodiscard]] QList<Figure> matchFigures();
[[nodiscard]] QList<Figure> sandboxFigures();
[[nodiscard]] QList<Figure> commandFigures();
[[nodiscard]] QList<Figure> growthFigures();

} // namespace qrjump::bench
