#include "core/store/checksum.h"

#include <QtEndian>

#include <array>
#include <bit>

namespace qrjump::core {

namespace {

// The constants and steps of the XXH64 specification, version 0.1.1.
constexpr quint64 kPrime1 = 0x9E3779B185EBCA87;
constexpr quint64 kPrime2 = 0xC2B2AE3D27D4EB4F;
constexpr quint64 kPrime3 = 0x165667B19E3779F9;
constexpr quint64 kPrime4 = 0x85EBCA77C2B2AE63;
constexpr quint64 kPrime5 = 0x27D4EB2F165667C5;
constexpr int kLanes = 4;
constexpr qsizetype kStripe = kLanes * qsizetype(sizeof(quint64));

quint64 round(quint64 lane, quint64 input)
{
    return std::rotl(lane + input * kPrime2, 31) * kPrime1;
}

/// Takes whole stripes off the front of `bytes`.
quint64 stripesOf(QByteArrayView &bytes, quint64 seed)
{
    std::array<quint64, kLanes> lanes{seed + kPrime1 + kPrime2, seed + kPrime2, seed, seed - kPrime1};
    const char *at = bytes.data();
    const char *const end = at + bytes.size() / kStripe * kStripe;
    while (at != end) {
        for (quint64 &lane : lanes) {
            lane = round(lane, qFromLittleEndian<quint64>(at));
            at += sizeof(quint64);
        }
    }
    bytes = bytes.sliced(at - bytes.data());
    quint64 sum =
        std::rotl(lanes[0], 1) + std::rotl(lanes[1], 7) + std::rotl(lanes[2], 12) + std::rotl(lanes[3], 18);
    for (const quint64 lane : lanes)
        sum = (sum ^ round(0, lane)) * kPrime1 + kPrime4;
    return sum;
}

quint64 withRest(quint64 sum, QByteArrayView rest)
{
    for (; rest.size() >= 8; rest = rest.sliced(8))
        sum = std::rotl(sum ^ round(0, qFromLittleEndian<quint64>(rest.data())), 27) * kPrime1 + kPrime4;
    if (rest.size() >= 4) {
        sum = std::rotl(sum ^ qFromLittleEndian<quint32>(rest.data()) * kPrime1, 23) * kPrime2 + kPrime3;
        rest = rest.sliced(4);
    }
    for (const char byte : rest)
        sum = std::rotl(sum ^ static_cast<uchar>(byte) * kPrime5, 11) * kPrime1;
    return sum;
}

quint64 avalanche(quint64 sum)
{
    sum = (sum ^ (sum >> 33)) * kPrime2;
    sum = (sum ^ (sum >> 29)) * kPrime3;
    return sum ^ (sum >> 32);
}

} // namespace

quint64 checksum(QByteArrayView bytes, quint64 seed)
{
    const auto length = static_cast<quint64>(bytes.size());
    const quint64 sum = bytes.size() < kStripe ? seed + kPrime5 : stripesOf(bytes, seed);
    return avalanche(withRest(sum + length, bytes));
}

} // namespace qrjump::core
