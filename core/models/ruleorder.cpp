#include "core/models/ruleorder.h"

#include "core/rules/blockcolumn.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <span>

namespace qrjump::core {

namespace {

constexpr size_t kKeysAhead = 12;

using TextsOf = const TextColumn &(RuleBlock::*)() const;

QByteArrayView textAt(const RuleSet &rules, int position, TextsOf texts)
{
    return (rules.blockAt(position / RuleBlock::kRows).*texts)().at(position % RuleBlock::kRows);
}

int compare(QByteArrayView left, QByteArrayView right)
{
    const int difference =
        std::memcmp(left.data(), right.data(), static_cast<size_t>(std::min(left.size(), right.size())));
    if (difference != 0)
        return difference;
    return left.size() < right.size() ? -1 : left.size() > right.size();
}

/// A text to be compared by its first bytes. Those of equal ones are compared by what follows, so that each
/// text is looked at a few times and not with each comparison, which for many rules is a way to far memory.
struct SortKey
{
    static constexpr qsizetype kBytes = 8;

    quint64 firstBytes = 0; ///< zero where the text is shorter
    int size = 0;           ///< of them
    int position = 0;
    QByteArrayView text;

    void compareFrom(qsizetype begin)
    {
        text = text.sliced(begin);
        size = static_cast<int>(std::min(kBytes, text.size()));
        char bytes[kBytes] = {};
        std::memcpy(bytes, text.data(), static_cast<size_t>(size));
        firstBytes = qFromBigEndian<quint64>(bytes);
    }
    [[nodiscard]] bool isLike(const SortKey &other) const
    {
        return firstBytes == other.firstBytes && size == other.size;
    }
};

using SortKeys = std::span<SortKey>;

bool isBefore(const SortKey &left, const SortKey &right)
{
    if (left.firstBytes != right.firstBytes)
        return left.firstBytes < right.firstBytes;
    return left.size != right.size ? left.size < right.size : left.position < right.position;
}

/// Far memory comes near while others are compared.
void fetchAhead([[maybe_unused]] SortKeys keys, [[maybe_unused]] size_t number)
{
#ifdef __GNUC__
    if (number < keys.size())
        __builtin_prefetch(keys[number].text.data());
#endif
}

/// Bytes with which all texts begin. Links begin alike.
qsizetype commonLength(SortKeys keys)
{
    const QByteArrayView first = keys.front().text;
    qsizetype common = first.size();
    for (size_t i = 0; i < keys.size(); ++i) {
        fetchAhead(keys, i + kKeysAhead);
        const QByteArrayView text = keys[i].text;
        const auto end = first.begin() + std::min(common, text.size());
        common = std::mismatch(first.begin(), end, text.begin()).first - first.begin();
    }
    return common;
}

void sort(SortKeys keys)
{
    const qsizetype common = commonLength(keys);
    for (SortKey &key : keys)
        key.compareFrom(common);
    std::sort(keys.begin(), keys.end(), isBefore);
    for (auto first = keys.begin(); first != keys.end();) {
        const auto end =
            std::find_if_not(first, keys.end(), [&](const SortKey &key) { return key.isLike(*first); });
        const bool goesOn = first->size == SortKey::kBytes;
        if (goesOn && end - first > 1)
            sort(SortKeys(first, end));
        first = end;
    }
}

void sortByText(const RuleSet &rules, TextsOf texts, QList<int> &positions)
{
    if (positions.isEmpty())
        return;
    std::vector<SortKey> keys;
    keys.reserve(static_cast<size_t>(positions.size()));
    for (const int position : std::as_const(positions))
        keys.push_back({.position = position, .text = textAt(rules, position, texts)});
    sort(keys);
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
