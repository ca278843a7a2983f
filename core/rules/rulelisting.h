#pragma once

#include "core/rules/ruleset.h"

#include <QDateTime>

namespace qrjump::core {

/// How much of what the server has a listing holds.
struct Completeness
{
    enum class Kind {
        Complete,    ///< nothing is missing, nothing is gone
        Unconfirmed, ///< read to the end, but the server did not say how many there are
        Incomplete,  ///< see `missing`, `surplus` and `why`
    };

    Kind kind = Kind::Complete;
    int missing = 0;  ///< rules of the server that are not in the listing; at least so many
    int surplus = 0;  ///< rules in the listing that the server does not have any more; at least so many
    QString why = {}; ///< only with Incomplete: a translated sentence

    bool operator==(const Completeness &) const = default;
};

/// The rules of an account as they were read, and what the server said about them. The values of a rule are
/// those of some moment between the two times; which rules there are is as of the end, if it is complete.
struct RuleListing
{
    RuleSet rules;
    QDateTime begunAt;
    QDateTime endedAt;
    std::optional<int> totalCount = {};   ///< as the server said last
    std::optional<int> publishQuota = {}; ///< publishes left this month
    std::optional<bool> featureOpen = {};
    Completeness completeness = {};

    [[nodiscard]] bool isIncomplete() const { return completeness.kind == Completeness::Kind::Incomplete; }
    bool operator==(const RuleListing &) const = default;
};

} // namespace qrjump::core
