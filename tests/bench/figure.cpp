#include "tests/bench/figure.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace qrjump::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDigits = 5;

QByteArray quoted(const QString &text)
{
    return QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact).chopped(1).sliced(1);
}

QByteArray number(double value)
{
    return QByteArray::number(value, 'g', kDigits);
}

} // namespace

QByteArray Line::json() const
{
    if (!skipped.isEmpty())
        return "{\"name\":" + quoted(name) + ",\"skipped\":" + quoted(skipped) + "}\n";
    return "{\"name\":" + quoted(name) + ",\"rows\":" + QByteArray::number(rows) +
           ",\"ours\":" + number(ours) + ",\"peer\":" + quoted(peer) +
           ",\"peer_value\":" + number(peerValue) + ",\"ratio\":" + number(ratio()) +
           ",\"unit\":" + quoted(unit) + "}\n";
}

QString Line::remark() const
{
    if (!skipped.isEmpty() || !reach)
        return name;
    const bool isOfOurs = reach->of == Reach::Of::Ours;
    const double value = isOfOurs ? ours : ratio();
    return u"%1: %2 %3, %4 the reach of %5"_s.arg(name, isOfOurs ? u"ours"_s : u"ratio"_s)
        .arg(value, 0, 'g', 4)
        .arg(value <= reach->most ? u"within"_s : u"BEYOND"_s)
        .arg(reach->most);
}

Line lineWithin(const QString &name, int rows, double ours, double most)
{
    return {.name = name,
            .rows = rows,
            .ours = ours,
            .peer = u"the reach"_s,
            .peerValue = most,
            .reach = Reach{most, Reach::Of::Ours}};
}

} // namespace qrjump::bench
