#include "core/rules/ruleindex.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <string_view>

namespace qrjump::core {

namespace {

constexpr int kNowhere = -1;
constexpr size_t kBitsOfPath = 16; // so that one of sixteen searches at most is in vain

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

qsizetype commonSize(QByteArrayView left, QByteArrayView right)
{
    const qsizetype shorter = std::min(left.size(), right.size());
    return std::mismatch(left.begin(), left.begin() + shorter, right.begin()).first - left.begin();
}

} // namespace

RuleIndex::RuleIndex(QList<JumpRule> rules, AccountKind kind)
    : m_rules(std::move(rules))
    , m_kind(kind)
    , m_paths(std::bit_ceil(kBitsOfPath * static_cast<size_t>(m_rules.size()) + 1))
{
    m_order.reserve(m_rules.size());
    for (int position = 0; position < static_cast<int>(m_rules.size()); ++position)
        add(position);
    std::sort(m_order.begin(), m_order.end(),
              [this](Entry left, Entry right) { return order(left, right) < 0; });
}

size_t RuleIndex::slotOf(QByteArrayView path) const
{
    const std::string_view bytes(path.data(), static_cast<size_t>(path.size()));
    return std::hash<std::string_view>()(bytes) & (m_paths.size() - 1);
}

void RuleIndex::add(int position)
{
    const QString &prefix = m_rules.at(position).prefix;
    const QByteArray utf8 = prefix.toUtf8();
    if (m_kind == AccountKind::Service)
        return isAscii(prefix) ? m_order.append(position) : addOdd(position, utf8);
    const LinkReach reach(utf8);
    if (!reach.isLink())
        return;
    m_paths[slotOf(reach.place())] = true;
    if (reach.isPlain() && isAscii(prefix)) // half a surrogate pair becomes a plain question mark
        m_order.append(position);
    else
        addOdd(position, reach.key().toByteArray());
}

void RuleIndex::addOdd(int position, const QByteArray &key)
{
    m_order.append(~static_cast<int>(m_odd.size()));
    m_odd.append({position, key});
}

QByteArray RuleIndex::keyOf(Entry entry) const
{
    return entry < 0 ? m_odd.at(~entry).key : m_rules.at(entry).prefix.toLatin1();
}

int RuleIndex::order(Entry entry, QByteArrayView text) const
{
    return entry < 0 ? QByteArrayView(m_odd.at(~entry).key).compare(text)
                     : QStringView(m_rules.at(entry).prefix).compare(QLatin1StringView(text));
}

int RuleIndex::order(Entry left, Entry right) const
{
    const bool arePlain = left >= 0 && right >= 0;
    const int keys = arePlain ? QStringView(m_rules.at(left).prefix).compare(m_rules.at(right).prefix)
                              : order(left, keyOf(right));
    return keys == 0 ? positionOf(left) - positionOf(right) : keys;
}

int RuleIndex::firstNotBefore(QByteArrayView key) const
{
    const auto place =
        std::lower_bound(m_order.begin(), m_order.end(), key,
                         [this](Entry entry, QByteArrayView sought) { return order(entry, sought) < 0; });
    return static_cast<int>(place - m_order.begin());
}

int RuleIndex::firstBeyond(QByteArrayView key) const
{
    const auto place = std::partition_point(m_order.begin(), m_order.end(), [&](Entry entry) {
        return order(entry, key) < 0 || keyOf(entry).startsWith(key);
    });
    return static_cast<int>(place - m_order.begin());
}

int RuleIndex::lastNotAfter(QByteArrayView text) const
{
    const auto next =
        std::upper_bound(m_order.begin(), m_order.end(), text,
                         [this](QByteArrayView sought, Entry entry) { return order(entry, sought) > 0; });
    return static_cast<int>(next - m_order.begin()) - 1;
}

QList<int> RuleIndex::beginningsOf(QByteArrayView text, qsizetype leastSize) const
{
    QList<int> places;
    int place = lastBeginningOf(text, leastSize);
    while (place != kNowhere) {
        const QByteArray key = keyAt(place);
        places.append(place);
        const bool isDoubled = place > 0 && keyAt(place - 1) == key;
        if (isDoubled)
            --place;
        else
            place = key.isEmpty() ? kNowhere : lastBeginningOf(QByteArrayView(key).chopped(1), leastSize);
    }
    return places;
}

/// The longest key that `text` begins with is the last one not after it, or a beginning of what that one has
/// in common with it.
int RuleIndex::lastBeginningOf(QByteArrayView text, qsizetype leastSize) const
{
    while (text.size() >= leastSize) {
        const int place = lastNotAfter(text);
        if (place == kNowhere)
            return kNowhere;
        const QByteArray key = keyAt(place);
        const qsizetype common = commonSize(key, text);
        if (common == key.size())
            return common >= leastSize ? place : kNowhere;
        text = text.first(common);
    }
    return kNowhere;
}

} // namespace qrjump::core
