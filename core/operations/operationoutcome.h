#pragma once

#include "core/api/apierror.h"
#include "core/rules/ruleoperation.h"

namespace qrjump::core {

/// What the server has where an operation was sent, read afterwards.
struct ReadBack
{
    std::optional<JumpRule> rule = {}; ///< with the operation's prefix; nothing: there is none
    std::optional<int> publishesLeft = {};

    bool operator==(const ReadBack &) const = default;
};

/// What became of an operation, as far as it can be known.
struct OperationOutcome
{
    enum class Kind {
        Done,           ///< the server has it as it should become; a deleted rule is gone
        NothingChanged, ///< certainly nothing changed; `error` says why
        NotThere,     ///< the answer was lost, and the server shows no trace of the operation: it may be sent
                      ///< again
        Different,    ///< the answer was lost, and the server has something that does not follow from the
                      ///< operation alone: somebody has to look
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

/// What `found` says about `operation`.
[[nodiscard]] OperationOutcome judgeReadBack(const RuleOperation &operation, const ReadBack &found,
                                             AccountKind kind);

} // namespace qrjump::core
