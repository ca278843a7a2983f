#pragma once

#include <QList>

namespace qrjump::core {

/// Finds positions by the hash of what stands there: eight bytes a slot, open addressing. Knows no keys; who
/// asks compares them, and only where half of the hash, which is kept beside each position, is the same:
/// among a million keys each comparison is a way to far memory.
class PositionIndex
{
public:
    using Hash = size_t;

    /// A position with this hash that `isIt` accepts, or -1.
    template <typename Predicate>
    [[nodiscard]] int find(Hash hash, Predicate isIt) const
    {
        const KeptHash kept = keptOf(hash);
        for (qsizetype slot = slotOf(kept); !m_slots.isEmpty() && isTaken(slot); slot = nextOf(slot)) {
            const Slot &there = m_slots.at(slot);
            if (there.hash == kept && isIt(there.position))
                return there.position;
        }
        return -1;
    }

    /// Makes room for `count` positions in an empty index, so that it need not grow on the way.
    void reserve(qsizetype count)
    {
        qsizetype size = kFirstSize;
        while (size < 2 * count)
            size *= 2;
        m_slots.fill(Slot(), size);
    }

    /// find() or insert() will come soon: fetches what they begin with out of far memory meanwhile.
    void announce([[maybe_unused]] Hash hash) const
    {
#ifdef __GNUC__
        if (!m_slots.isEmpty())
            __builtin_prefetch(m_slots.constData() + slotOf(keptOf(hash)));
#endif
    }

    void insert(Hash hash, int position)
    {
        if (2 * (m_count + 1) > m_slots.size())
            grow();
        put({keptOf(hash), position});
    }

    /// `position` must be here.
    void remove(Hash hash, int position)
    {
        qsizetype hole = slotOf(keptOf(hash));
        while (m_slots.at(hole).position != position)
            hole = nextOf(hole);
        m_slots[hole] = {};
        --m_count;
        closeHole(hole);
    }

private:
    using KeptHash = quint32;

    static constexpr int kNone = -1;
    static constexpr qsizetype kFirstSize = 64;

    struct Slot
    {
        KeptHash hash = 0;
        int position = kNone;
    };

    [[nodiscard]] static KeptHash keptOf(Hash hash)
    {
        return static_cast<KeptHash>(hash);
    }
    [[nodiscard]] bool isTaken(qsizetype slot) const
    {
        return m_slots.at(slot).position != kNone;
    }
    [[nodiscard]] qsizetype slotOf(KeptHash hash) const
    {
        return static_cast<qsizetype>(hash) & (m_slots.size() - 1);
    }
    [[nodiscard]] qsizetype nextOf(qsizetype slot) const
    {
        return (slot + 1) & (m_slots.size() - 1);
    }

    void put(Slot entry)
    {
        qsizetype slot = slotOf(entry.hash);
        while (isTaken(slot))
            slot = nextOf(slot);
        m_slots[slot] = entry;
        ++m_count;
    }

    void grow()
    {
        const qsizetype size = std::max(kFirstSize, 2 * m_slots.size());
        const QList<Slot> old = std::exchange(m_slots, QList<Slot>(size));
        m_count = 0;
        for (const Slot &entry : old) {
            if (entry.position != kNone)
                put(entry);
        }
    }

    /// Those behind the hole that would not be found any more move up.
    void closeHole(qsizetype hole)
    {
        for (qsizetype slot = nextOf(hole); isTaken(slot); slot = nextOf(slot)) {
            const Slot entry = std::exchange(m_slots[slot], {});
            --m_count;
            put(entry);
        }
    }

    QList<Slot> m_slots; ///< as many as a power of two, at most half of them taken
    qsizetype m_count = 0;
};

} // namespace qrjump::core
