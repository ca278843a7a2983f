#include "core/models/ruleorder.h"

#include "core/rules/blockcolumn.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace qrjump::core {

namespace {

using TextsOf = const TextColumn &(RuleBlock::*)() const;

QByteArrayView textAt(const RuleSet &rules, int position, TextsOf texts)
{
    return (rules.blockAt(position / RuleBlock::kRows).*texts)().at(position % RuleBlock::kRows);
}

/// A text to be compared. Links begin alike, so that the eight bytes behind the beginning that all have in
/// common decide nearly every comparison.
struct SortKey
{
    quint64 firstBytes;
    int position;
    QByteArrayView rest;
};

qsizetype commonLength(QByteArrayView left, QByteArrayView right)
{
    const auto [differing, ignored] = std::mismatch(left.begin(), left.end(), right.begin(), right.end());
    return differing - left.begin();
}

quint64 firstBytesOf(QByteArrayView text)
{
    char bytes[8] = {};
    std::memcpy(bytes, text.data(), static_cast<size_t>(std::min<qsizetype>(8, text.size())));
    return qFromBigEndian<quint64>(bytes);
}

int compare(QByteArrayView left, QByteArrayView right)
{
    const int difference =
        std::memcmp(left.data(), right.data(), static_cast<size_t>(std::min(left.size(), right.size())));
    if (difference != 0)
        return difference;
    return left.size() < right.size() ? -1 : left.size() > right.size();
}

bool isBefore(const SortKey &left, const SortKey &right)
{
    if (left.firstBytes != right.firstBytes)
        return left.firstBytes < right.firstBytes;
    const int difference = compare(left.rest, right.rest);
    return difference != 0 ? difference < 0 : left.position < right.position;
}

void sortByText(const RuleSet &rules, TextsOf texts, QList<int> &positions)
{
    if (positions.isEmpty())
        return;
    const QByteArrayView first = textAt(rules, positions.first(), texts);
    qsizetype common = first.size();
    for (const int position : std::as_const(positions))
        common = std::min(common, commonLength(first, textAt(rules, position, texts)));
    std::vector<SortKey> keys;
    keys.reserve(static_cast<size_t>(positions.size()));
    for (const int position : std::as_const(positions)) {
        const QByteArrayView rest = textAt(rules, position, texts).sliced(common);
        keys.push_back({firstBytesOf(rest), position, rest});
    }
    std::sort(keys.begin(), keys.end(), isBefore);
    std::transform(keys.begin(), keys.end(), positions.begin(),
                   [](const SortKey &key) { return key.position; });
}

/// Negative, 0 or positive. Of a column that is not the prefix.
int difference(const RuleSet &rules, RuleColumn column, int left, int right)
{
    if (column == RuleColumn::PagePath)
        return compare(textAt(rules, left, &RuleBlock::pagePaths),
                       textAt(rules, right, &RuleBlock::pagePaths));
    const auto numberAt = [&](int position) {
        return numberIn(rules.blockAt(position / RuleBlock::kRows), position % RuleBlock::kRows, column);
    };
    const qint32 leftNumber = numberAt(left);
    const qint32 rightNumber = numberAt(right);
    return leftNumber < rightNumber ? -1 : int(leftNumber > rightNumber);
}

} // namespace

void sortPositions(const RuleSet &rules, const RuleOrder &order, QList<int> &positions)
{
    sortByText(rules, &RuleBlock::prefixes, positions);
    const bool isAscending = order.direction == Qt::AscendingOrder;
    if (order.column == RuleColumn::Prefix) {
        if (!isAscending)
            std::reverse(positions.begin(), positions.end());
        return;
    }
    std::stable_sort(positions.begin(), positions.end(), [&](int left, int right) {
        const int sign = difference(rules, order.column, left, right);
        return isAscending ? sign < 0 : sign > 0;
    });
}

} // namespace qrjump::core
