#pragma once

#include "core/rules/rulelisting.h"

namespace qrjump::core {

/// Whose rules they are.
struct SnapshotOwner
{
    QString accountId;
    QString miniProgramAppid; ///< service only: an account has the rules of several

    bool operator==(const SnapshotOwner &) const = default;
};

/// All rules of one owner as the server had them when they were read, and what it said about them then. Where
/// it is with own changes, what this program changed afterwards is counted along in all of it but the times
/// of the reading and the completeness. The rules themselves stand elsewhere.
struct Snapshot
{
    qint64 id = 0; ///< given by the store, never used again
    SnapshotOwner owner = {};
    QDateTime begunAt = {}; ///< of the reading
    QDateTime endedAt = {};
    Completeness completeness = {};
    std::optional<int> totalCount = {};   ///< as the server said
    std::optional<int> publishQuota = {}; ///< publishes left in the month of the reading
    std::optional<bool> featureOpen = {};
    int ruleCount = 0;        ///< rules in the snapshot; kept by the store
    QDateTime updatedAt = {}; ///< of the last own change in it; invalid without one; kept by the store

    bool operator==(const Snapshot &) const = default;
};

/// A snapshot with its rules.
struct LoadedSnapshot
{
    Snapshot snapshot;
    RuleSet rules;
};

} // namespace qrjump::core
