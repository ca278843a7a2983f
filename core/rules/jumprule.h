#pragma once

#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>

namespace qrjump::core {

/// The two variants of the remote system. The access token decides which one answers.
enum class AccountKind {
    Ordinary, ///< ordinary links; a mini program's token
    Service,  ///< service-account codes; a service account's token plus the mini program's appid
};

// The three enumerations below are open: a newer server may send values that have no name here. They are kept
// as they are and shown as their number, which is why a switch over them ends in a fallback.

enum class RuleState : int { Unpublished = 1, Published = 2 };

/// The wire's `open_version`: which version test links open, and for whom.
enum class TestRange : int {
    Development = 1, ///< developers
    Trial = 2,       ///< admins and experiencers
    Release = 3,     ///< developers, admins and experiencers
};

/// The wire's `permit_sub_rule`: whether other accounts may register longer prefixes.
enum class SubRules : int {
    NotExclusive = 1, ///< does not occupy the sub-rules
    Exclusive = 2,    ///< occupies them
};

/// One QR code jump rule as the server has it. `prefix` is its only key; nothing is trimmed or repaired.
struct JumpRule
{
    QString prefix;
    QString pagePath;
    std::optional<RuleState> state;     ///< absent in a rule that is not on the server yet
    std::optional<TestRange> testRange; ///< ordinary only
    std::optional<SubRules> subRules;   ///< ordinary only; absent in newer replies
    QStringList testLinks;              ///< ordinary only, at most kMaxTestLinks

    [[nodiscard]] bool isPublished() const { return state == RuleState::Published; }
    bool operator==(const JumpRule &) const = default;
};

} // namespace qrjump::core

Q_DECLARE_METATYPE(qrjump::core::JumpRule)
