#pragma once

#include "core/api/apierror.h"
#include "core/rules/jumprule.h"

namespace qrjump::core {

/// One intended change of one rule.
struct RuleOperation
{
    enum class Kind { Add, Edit };

    Kind kind = Kind::Add;
    JumpRule rule;     ///< as it should become
    JumpRule original; ///< Edit only: as the server had it when the user began

    bool operator==(const RuleOperation &) const = default;
};

/// What became of an operation, as far as it can be known.
struct OperationOutcome
{
    enum class Kind {
        Done,           ///< the server has the rule as it should become
        NothingChanged, ///< certainly nothing changed; `error` says why
        NotThere,     ///< the answer was lost, and the server shows no trace of the operation: it may be sent
                      ///< again
        Different,    ///< the answer was lost, and the server has something else than was sent
        StillUnknown, ///< the answer was lost, and reading back does not tell: it failed (`readError`), or
                      ///< the reply leaves out the edited field (`serverRule`), or what was sent may still
                      ///< arrive
    };

    Kind kind = Kind::StillUnknown;
    /// The rule as the server has it: with Done, with Different unless the rule has disappeared, and with
    /// StillUnknown when the reply leaves out the edited field.
    std::optional<JumpRule> serverRule;
    std::optional<ApiError> error = {};     ///< why the write gave no plain success
    std::optional<ApiError> readError = {}; ///< StillUnknown only: why reading back failed

    bool operator==(const OperationOutcome &) const = default;
};

/// Whether `onServer` is `wanted` as far as the server reports it. The state is the server's business, and an
/// enumeration that a reply leaves out is not a difference.
[[nodiscard]] bool isSameRule(const JumpRule &onServer, const JumpRule &wanted, AccountKind kind);

/// What a read-back that found `onServer` (nothing: no rule with the prefix) says about `operation`.
[[nodiscard]] OperationOutcome judgeReadBack(const RuleOperation &operation,
                                             const std::optional<JumpRule> &onServer, AccountKind kind);

} // namespace qrjump::core
