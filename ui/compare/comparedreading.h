#pragma once

#include "core/rules/rulelisting.h"

namespace qrjump::ui {

/// All rules of an account as they were read once, or as they are going to be read: one side of a comparison.
struct ComparedReading
{
    enum class Kind {
        Now,      ///< to be read from the server
        Held,     ///< in memory: what was read last, or a while ago
        Snapshot, ///< on the shelf
    };

    Kind kind = Kind::Now;
    qint64 id = 0;          ///< of the snapshot, or of what is held
    QDateTime begunAt = {}; ///< of the reading; invalid when nobody knows
    QDateTime readAt = {};  ///< when the reading ended
    int ruleCount = 0;
    core::Completeness completeness = {};
    QDateTime changedAt = {}; ///< the last change that this program made since; invalid when it made none

    /// Perhaps with other changes since.
    [[nodiscard]] bool isSameAs(const ComparedReading &other) const
    {
        return kind == other.kind && id == other.id;
    }
    [[nodiscard]] bool hasSameRulesAs(const ComparedReading &other) const
    {
        return isSameAs(other) && changedAt == other.changedAt;
    }
    bool operator==(const ComparedReading &) const = default;
};

/// The two sides.
struct ComparedPair
{
    ComparedReading before;
    ComparedReading after;

    [[nodiscard]] bool needsServer() const
    {
        return before.kind == ComparedReading::Kind::Now || after.kind == ComparedReading::Kind::Now;
    }
    [[nodiscard]] bool hasSameRulesAs(const ComparedPair &other) const
    {
        return before.hasSameRulesAs(other.before) && after.hasSameRulesAs(other.after);
    }
    bool operator==(const ComparedPair &) const = default;
};

} // namespace qrjump::ui
