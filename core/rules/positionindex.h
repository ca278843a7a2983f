#pragma once

#include <QList>

namespace qrjump::core {

/// Finds positions by the hash of what stands there: four bytes a slot, open addressing. Knows no keys; who
/// asks compares them.
class PositionIndex
{
public:
    using Hash = size_t;

    /// A position with this hash that `isIt` accepts, or -1.
    template <typename Predicate>
    [[nodiscard]] int find(Hash hash, Predicate isIt) const
    {
        for (qsizetype slot = slotOf(hash); !m_slots.isEmpty() && m_slots.at(slot) != kEmpty;
             slot = nextOf(slot)) {
            if (isIt(positionIn(slot)))
                return positionIn(slot);
        }
        return -1;
    }

    /// Makes room for `count` positions in an empty index, so that it need not grow on the way.
    void reserve(qsizetype count)
    {
        qsizetype size = kFirstSize;
        while (size < 2 * count)
            size *= 2;
        m_slots.fill(kEmpty, size);
    }

    /// `hashOf` gives the hash of a position that is here already.
    template <typename HashOf>
    void insert(Hash hash, int position, HashOf hashOf)
    {
        if (2 * (m_count + 1) > m_slots.size())
            grow(hashOf);
        put(hash, position);
    }

    /// `position` must be here.
    template <typename HashOf>
    void remove(Hash hash, int position, HashOf hashOf)
    {
        qsizetype hole = slotOf(hash);
        while (positionIn(hole) != position)
            hole = nextOf(hole);
        m_slots[hole] = kEmpty;
        --m_count;
        closeHole(hole, hashOf);
    }

private:
    static constexpr quint32 kEmpty = 0; ///< else a position and one
    static constexpr qsizetype kFirstSize = 64;

    [[nodiscard]] qsizetype slotOf(Hash hash) const
    {
        return static_cast<qsizetype>(hash) & (m_slots.size() - 1);
    }
    [[nodiscard]] qsizetype nextOf(qsizetype slot) const { return (slot + 1) & (m_slots.size() - 1); }
    [[nodiscard]] int positionIn(qsizetype slot) const { return static_cast<int>(m_slots.at(slot)) - 1; }

    void put(Hash hash, int position)
    {
        qsizetype slot = slotOf(hash);
        while (m_slots.at(slot) != kEmpty)
            slot = nextOf(slot);
        m_slots[slot] = static_cast<quint32>(position) + 1;
        ++m_count;
    }

    template <typename HashOf>
    void grow(HashOf hashOf)
    {
        const qsizetype size = std::max(kFirstSize, 2 * m_slots.size());
        const QList<quint32> old = std::exchange(m_slots, QList<quint32>(size, kEmpty));
        m_count = 0;
        for (const quint32 entry : old) {
            if (entry != kEmpty)
                put(hashOf(static_cast<int>(entry) - 1), static_cast<int>(entry) - 1);
        }
    }

    /// Those behind the hole that would not be found any more move up.
    template <typename HashOf>
    void closeHole(qsizetype hole, HashOf hashOf)
    {
        for (qsizetype slot = nextOf(hole); m_slots.at(slot) != kEmpty; slot = nextOf(slot)) {
            const int position = positionIn(slot);
            m_slots[slot] = kEmpty;
            --m_count;
            put(hashOf(position), position);
        }
    }

    QList<quint32> m_slots; ///< as many as a power of two, at most half of them taken
    qsizetype m_count = 0;
};

} // namespace qrjump::core
