#pragma once

#include "core/rules/jumprule.h"
#include "core/sandbox/sandboxaccount.h"

#include <QJsonArray>
#include <QList>

namespace qrjump::sandbox {

/// Changes whenever the generated rules change, because a data file holds only what differs from them.
inline constexpr int kSampleVersion = 1;

/// A token that every sandbox takes for one that has expired (42001).
inline constexpr auto kExpiredToken = "expired-sandbox-token";

/// The data a sandbox starts with: one small shop, the same on every start and every computer.
[[nodiscard]] SandboxAccount sampleAccount(core::AccountKind kind);

/// Twelve rules, each of which shows something; in order of creation.
[[nodiscard]] QList<core::JumpRule> sampleOrdinaryRules();
/// The rule at `index` (from 0) of as many as one likes. About two thirds are published.
[[nodiscard]] core::JumpRule sampleServiceRule(quint64 index);

/// What `wxamplinkget` lists for the service account: one mini program in every status.
[[nodiscard]] QJsonArray sampleLinkedMiniPrograms();

} // namespace qrjump::sandbox
