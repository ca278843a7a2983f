#pragma once

#include "core/rules/rulevalidation.h"

namespace qrjump::core {

/// One thing that differs between two versions of a rule. For test links one entry each: a removed one has
/// only `before`, an added one only `after`.
struct RuleChange
{
    RuleField field = RuleField::Prefix;
    QString before; ///< as the user reads it
    QString after;

    bool operator==(const RuleChange &) const = default;
};

/// What turns `before` into `after`, in the order of the form. Only the fields of the variant.
[[nodiscard]] QList<RuleChange> changesBetween(const JumpRule &before, const JumpRule &after,
                                               AccountKind kind);

/// Translated, as the table's header has it.
[[nodiscard]] QString fieldTitle(RuleField field);

} // namespace qrjump::core
