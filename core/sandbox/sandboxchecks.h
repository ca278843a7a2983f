#pragma once

#include "core/rules/jumprule.h"
#include "core/sandbox/refusal.h"

namespace qrjump::sandbox {

// The strictness of `qrcodejumpadd`, written from the documents and on purpose not shared with the client's
// validation. What no document covers is refused.

/// 40097 without a prefix, 85066 for one that the variant does not allow.
[[nodiscard]] std::optional<Refusal> checkPrefix(core::AccountKind kind, const QString &prefix);
/// 40097 for no path, and for one that begins with a slash: no sample has that.
[[nodiscard]] std::optional<Refusal> checkPagePath(const QString &pagePath);
/// Ordinary only: 40097 unless test range and sub-rules have a documented value.
[[nodiscard]] std::optional<Refusal> checkChoices(const core::JumpRule &rule);
/// Ordinary only: 40097 for too many, 85068 for one that the prefix does not match.
[[nodiscard]] std::optional<Refusal> checkTestLinks(const core::JumpRule &rule);

/// The first objection to the rule as a whole.
[[nodiscard]] std::optional<Refusal> checkRule(core::AccountKind kind, const core::JumpRule &rule);

/// Whether a scan of `link` is documented to hit `prefix`.
[[nodiscard]] bool prefixMatches(const QString &prefix, const QString &link);

/// Host without port, "" when the text is not an http or https address.
[[nodiscard]] QString hostOf(const QString &address);

} // namespace qrjump::sandbox
