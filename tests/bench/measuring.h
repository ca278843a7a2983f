#pragma once

#include <QElapsedTimer>
#include <QList>

#include <algorithm>

namespace qrjump::bench {

[[nodiscard]] inline double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    const qsizetype middle = values.size() / 2;
    return values.size() % 2 == 1 ? values.at(middle) : (values.at(middle - 1) + values.at(middle)) / 2;
}

[[nodiscard]] inline double msSince(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

template <typename Work>
[[nodiscard]] double msOf(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return msSince(timer);
}

/// The medians of what several functions answer that are called in turn, so that a machine which becomes
/// slower meanwhile does so for all of them. The first turn is not counted.
template <typename... Measured>
[[nodiscard]] QList<double> mediansOf(int runs, Measured... measured)
{
    QList<QList<double>> values(sizeof...(measured));
    for (int run = -1; run < runs; ++run) {
        const QList<double> turn{measured()...};
        for (qsizetype i = 0; run >= 0 && i < turn.size(); ++i)
            values[i].append(turn.at(i));
    }
    QList<double> medians;
    for (const QList<double> &each : std::as_const(values))
        medians.append(median(each));
    return medians;
}

} // namespace qrjump::bench
