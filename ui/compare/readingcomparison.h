#pragma once

#include "core/base/threadjob.h"
#include "core/operations/snapshotshelf.h"
#include "core/rules/rulecomparison.h"

#include <array>

namespace qrjump::ui {

/// Takes two readings off the shelf, or as they are given, and compares them on another thread. `shelf`
/// outlives it.
class ReadingComparison : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle,
        Working,
        Ready,  ///< comparison() is there
        Gone,   ///< one of the snapshots is no longer on the shelf
        Failed, ///< see error()
    };

    struct Side
    {
        qint64 snapshotId = 0;    ///< unless the rules are given
        QDateTime changedAt = {}; ///< of the snapshot: other rules stand under the same id
        std::optional<core::RuleSet> rules = {};
    };

    explicit ReadingComparison(core::SnapshotShelf &shelf, QObject *parent = nullptr);
    ~ReadingComparison() override;

    void compare(const Side &before, const Side &after);
    /// Forgets what was asked for.
    void clear();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const core::RuleComparison &comparison() const { return m_comparison; }
    [[nodiscard]] const core::StoreError &error() const { return m_error; }

Q_SIGNALS:
    void stateChanged();

private:
    using Loaded = std::optional<core::LoadedSnapshot>;
    using Found = std::optional<core::RuleComparison>;

    void begin();
    [[nodiscard]] std::optional<core::RuleSet> rulesOf(const Side &side) const;
    void load(qint64 snapshotId);
    void take(const core::Result<Loaded, core::StoreError> &loaded);
    void compareIfThere();
    void conclude(const Found &found);
    void forgetUnused();
    void enter(State state);

    core::SnapshotShelf &m_shelf;
    State m_state = State::Idle;
    std::array<Side, 2> m_sides;          ///< before, after
    QList<core::LoadedSnapshot> m_loaded; ///< those of the sides, so that they can change places at once
    core::RuleComparison m_comparison;
    core::StoreError m_error;
    quint64 m_generation = 0; ///< answers to older questions are stale
    core::ThreadJob<Found> m_job;
};

} // namespace qrjump::ui
