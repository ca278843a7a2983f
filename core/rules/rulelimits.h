#pragma once

/// Limits of the remote system, from section 3 of its description.
namespace qrjump::core {

inline constexpr int kMaxOrdinaryRules = 100;
inline constexpr int kMaxServiceRules = 100'000;
inline constexpr int kMaxTestLinks = 5;
inline constexpr int kMaxPrefixesPerQuery = 200;
inline constexpr int kMaxPageSize = 200;
inline constexpr int kNewestRules = 10'000;

} // namespace qrjump::core
