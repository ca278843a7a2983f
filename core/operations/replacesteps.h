#pragma once

#include "core/rules/ruleoperation.h"

#include <QList>

namespace qrjump::core {

/// What turns that which the server has under a prefix into `wanted`, published, one step after the other. A
/// published rule cannot be edited, so another one is deleted first. Nothing when it is there already.
[[nodiscard]] QList<RuleOperation>
stepsToPublished(const JumpRule &wanted, const std::optional<JumpRule> &onServer, AccountKind kind);

/// Whether they spend one of the month's publishes.
[[nodiscard]] bool isPublishAmong(const QList<RuleOperation> &steps);

} // namespace qrjump::core
