#pragma once

#include "core/rules/jumprule.h"
#include "core/rules/linkreach.h"

#include <QList>

#include <vector>

namespace qrjump::core {

/// Rules sorted by what their prefixes might be understood as: finds those whose prefixes a text begins with,
/// and those that begin with it, without looking at the others. Six to eight bytes a rule beside the rules
/// themselves, which it shares. Links that are none are left out; a service account's codes are taken as
/// they are.
class RuleIndex
{
public:
    RuleIndex(QList<JumpRule> rules, AccountKind kind);

    [[nodiscard]] AccountKind kind() const { return m_kind; }

    // A place is where a rule stands in the order of the keys, from 0.

    [[nodiscard]] int count() const { return static_cast<int>(m_order.size()); }
    [[nodiscard]] const JumpRule &ruleAt(int place) const { return ruleOf(m_order.at(place)); }
    /// As UTF-8.
    [[nodiscard]] QByteArray keyAt(int place) const { return keyOf(m_order.at(place)); }
    /// The prefix as it is written, as UTF-8.
    [[nodiscard]] QByteArray prefixAt(int place) const { return ruleAt(place).prefix.toUtf8(); }

    /// False where no rule has exactly this scheme, host and path; hardly ever true without one. Takes a
    /// fraction of the time of a search.
    [[nodiscard]] bool mayHavePath(QByteArrayView upToPath) const { return m_paths.at(slotOf(upToPath)); }

    /// The first place whose key is not less than `key`; count() if there is none.
    [[nodiscard]] int firstNotBefore(QByteArrayView key) const;
    /// The places whose keys begin with `key` are those from firstNotBefore() to before this one.
    [[nodiscard]] int firstBeyond(QByteArrayView key) const;
    /// Whose keys have at least `leastSize` bytes and `text` begins with them, the longest first.
    [[nodiscard]] QList<int> beginningsOf(QByteArrayView text, qsizetype leastSize) const;

private:
    /// A position in m_rules, or the complement of one in m_odd.
    using Entry = int;

    /// A rule whose key is not its prefix.
    struct OddRule
    {
        int position;
        QByteArray key;
    };

    [[nodiscard]] size_t slotOf(QByteArrayView path) const;
    void add(int position);
    void addOdd(int position, const QByteArray &key);
    [[nodiscard]] int positionOf(Entry entry) const { return entry < 0 ? m_odd.at(~entry).position : entry; }
    [[nodiscard]] const JumpRule &ruleOf(Entry entry) const { return m_rules.at(positionOf(entry)); }
    [[nodiscard]] QByteArray keyOf(Entry entry) const;
    /// Negative, 0 or positive as the key of `entry` is less than, equal to or greater than `text`.
    [[nodiscard]] int order(Entry entry, QByteArrayView text) const;
    [[nodiscard]] int order(Entry left, Entry right) const;
    [[nodiscard]] int lastNotAfter(QByteArrayView text) const;
    [[nodiscard]] int lastBeginningOf(QByteArrayView text, qsizetype leastSize) const;

    QList<JumpRule> m_rules;
    AccountKind m_kind;
    QList<OddRule> m_odd;
    QList<Entry> m_order;
    std::vector<bool> m_paths; ///< at the hashes of those that rules have; as many as a power of two
};

} // namespace qrjump::core
