#pragma once

#include <QString>

namespace qrjump::sandbox {

/// The sandbox's own list of the remote system's error codes, so that it cannot repeat a mistake of the
/// client's.
namespace errcode {
inline constexpr int SystemBusy = -1;
inline constexpr int InvalidCredential = 40001;
inline constexpr int InvalidAppid = 40013;
inline constexpr int InvalidCharset = 40033;
inline constexpr int InvalidArgs = 40097;
inline constexpr int InvalidSecret = 40125;
inline constexpr int WrongMiniProgram = 40166;
inline constexpr int TokenMissing = 41001;
inline constexpr int TokenExpired = 42001;
inline constexpr int PostRequired = 43002;
inline constexpr int TooFast = 44990;
inline constexpr int NotJson = 47001;
inline constexpr int NotAuthorized = 48001;
inline constexpr int RidUnknown = 76001;
inline constexpr int RidMalformed = 76002;
inline constexpr int RidOfOther = 76003;
inline constexpr int IllegalPrefix = 85066;
inline constexpr int TestLinkOutside = 85068;
inline constexpr int NoFile = 85069;
inline constexpr int Blacklisted = 85070;
inline constexpr int Duplicate = 85071;
inline constexpr int Occupied = 85072;
inline constexpr int Full = 85073;
inline constexpr int Unreleased = 85074;
inline constexpr int Personal = 85075;
inline constexpr int NoIcp = 85076;
inline constexpr int NoPublishesLeft = 886000;
} // namespace errcode

/// Why a call is refused, as the remote system words it. `text` is without rid and may be empty.
struct Refusal
{
    int code = 0;
    QString text;

    bool operator==(const Refusal &) const = default;
};

/// The refusal of `code` with the remote system's text, from whose table it is; empty where none is known.
[[nodiscard]] Refusal refusal(int code);

/// 40097 with a hint at the field, as the remote system gives one.
[[nodiscard]] Refusal invalidArgs(const QString &hint);

} // namespace qrjump::sandbox
