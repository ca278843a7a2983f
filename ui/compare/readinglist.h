#pragma once

#include "core/store/snapshot.h"
#include "ui/compare/comparedreading.h"

namespace qrjump::ui {

/// What can be compared: the snapshots on the shelf and what the program has in memory. That stays here for a
/// while, should its snapshot not be on the shelf. Once this program has changed what it has in memory, that
/// is another reading than the one as it was read.
class ReadingList
{
public:
    void setSnapshots(const QList<core::Snapshot> &snapshots) { m_snapshots = snapshots; }
    [[nodiscard]] const QList<core::Snapshot> &snapshots() const { return m_snapshots; }
    /// `changedAt` is when this program changed them last, invalid if it did not.
    void hold(const core::RuleListing &listing, const QDateTime &changedAt);

    /// Newest first, each once.
    [[nodiscard]] QList<ComparedReading> readings() const;
    /// Now when none is.
    [[nodiscard]] ComparedReading newestHeld() const;
    /// Of a reading of Kind::Held.
    [[nodiscard]] const core::RuleSet &heldRules(const ComparedReading &reading) const;

private:
    static constexpr qsizetype kMostHeld = 4; ///< a reading may take some 20 MiB

    struct Held
    {
        qint64 id = 0;
        core::RuleListing listing;
        QDateTime changedAt;
    };

    [[nodiscard]] ComparedReading readingOf(const Held &held) const;
    [[nodiscard]] bool isHeld(const core::Snapshot &snapshot) const;
    [[nodiscard]] static bool isOfReading(const Held &held, const QDateTime &begunAt,
                                          const QDateTime &endedAt);

    QList<core::Snapshot> m_snapshots;
    QList<Held> m_held; ///< the newest one is the last
    qint64 m_lastId = 0;
};

/// What the user most likely wants to compare: the newest reading, with own changes, with the one before it.
/// With one reading alone it is that one with own changes since, or with what the server has now.
[[nodiscard]] ComparedPair usualPair(const QList<ComparedReading> &readings);

} // namespace qrjump::ui
