#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <vector>

namespace qrjump::core {

/// Finds a piece of UTF-8 in other UTF-8 about as fast as memory can be read: looks at many places at once
/// for the three of its bytes that are the rarest in links, and compares the rest only where they stand.
class ByteSearch
{
public:
    enum class Letters {
        AsTheyAre,
        SmallOrCapital, ///< those of ASCII; the piece has small ones
    };

    /// `wanted` is not empty.
    ByteSearch(const QByteArray &wanted, Letters letters);

    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_bytes.size()); }
    /// Where it begins, not before `from`; -1 if nowhere.
    [[nodiscard]] qsizetype find(QByteArrayView text, qsizetype from) const;

private:
    /// A byte that is looked for: it stands there once the bits of `mask` are set.
    struct Byte
    {
        qsizetype offset = 0; ///< in the piece
        uchar mask = 0;
        uchar byte = 0;

        [[nodiscard]] bool isAt(const uchar *place) const
        {
            return static_cast<uchar>(place[offset] | mask) == byte;
        }
    };

    [[nodiscard]] bool mayBeginWithin(const uchar *places) const;
    [[nodiscard]] bool isAt(const uchar *place) const;

    std::vector<Byte> m_bytes;    ///< the rarest first
    std::array<Byte, 3> m_rarest; ///< one of them again where it has fewer
};

} // namespace qrjump::core
