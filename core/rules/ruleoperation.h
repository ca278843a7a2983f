#pragma once

#include "core/rules/jumprule.h"

namespace qrjump::core {

/// One intended change of one rule.
struct RuleOperation
{
    enum class Kind { Add, Edit, Delete, Publish };

    Kind kind = Kind::Add;
    JumpRule rule = {};                    ///< Add and Edit: as it should become
    JumpRule original = {};                ///< all but Add: as the server had it when the user decided
    std::optional<int> publishesLeft = {}; ///< Publish only: in the month, before it

    [[nodiscard]] const QString &prefix() const { return kind == Kind::Add ? rule.prefix : original.prefix; }

    bool operator==(const RuleOperation &) const = default;
};

/// "add", "edit", "delete", "publish": as the journal and the command line write it.
[[nodiscard]] QString canonicalName(RuleOperation::Kind kind);
[[nodiscard]] std::optional<RuleOperation::Kind> operationKindNamed(const QString &name);

} // namespace qrjump::core
