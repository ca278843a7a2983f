#include "ui/compare/readingcomparison.h"

#include "core/base/freeelsewhere.h"

#include <algorithm>

namespace qrjump::ui {

using core::LoadedSnapshot;
using core::RuleSet;

ReadingComparison::ReadingComparison(core::SnapshotShelf &shelf, QObject *parent)
    : QObject(parent)
    , m_shelf(shelf)
{}

ReadingComparison::~ReadingComparison()
{
    core::freeElsewhere(std::move(m_comparison)); // may be large
}

void ReadingComparison::compare(const Side &before, const Side &after)
{
    m_sides = {before, after};
    begin();
}

void ReadingComparison::begin()
{
    ++m_generation;
    forgetUnused();
    enter(State::Working);
    QList<qint64> missing;
    for (const Side &side : m_sides) {
        if (!rulesOf(side) && !missing.contains(side.snapshotId))
            missing.append(side.snapshotId);
    }
    for (const qint64 snapshotId : missing)
        load(snapshotId);
    compareIfThere();
}

void ReadingComparison::clear()
{
    ++m_generation;
    m_job.stop();
    m_sides = {};
    forgetUnused();
    core::freeElsewhere(std::exchange(m_comparison, {}));
    enter(State::Idle);
}

void ReadingComparison::forgetUnused()
{
    m_loaded.removeIf([this](const LoadedSnapshot &loaded) {
        return std::none_of(m_sides.begin(), m_sides.end(), [&loaded](const Side &side) {
            return side.snapshotId == loaded.snapshot.id && side.changedAt == loaded.snapshot.updatedAt;
        });
    });
}

std::optional<RuleSet> ReadingComparison::rulesOf(const Side &side) const
{
    if (side.rules)
        return side.rules;
    const auto found = std::find_if(m_loaded.begin(), m_loaded.end(), [&side](const LoadedSnapshot &loaded) {
        return loaded.snapshot.id == side.snapshotId;
    });
    return found == m_loaded.end() ? std::nullopt : std::optional(found->rules);
}

void ReadingComparison::load(qint64 snapshotId)
{
    m_shelf.load(snapshotId)
        .then(this, [this, generation = m_generation](const core::Result<Loaded, core::StoreError> &loaded) {
            if (generation == m_generation)
                take(loaded);
        });
}

void ReadingComparison::take(const core::Result<Loaded, core::StoreError> &loaded)
{
    if (!loaded) {
        ++m_generation;
        m_error = loaded.error();
        return enter(State::Failed);
    }
    if (!*loaded) {
        ++m_generation;
        return enter(State::Gone);
    }
    m_loaded.append(**loaded);
    compareIfThere();
}

void ReadingComparison::compareIfThere()
{
    const std::optional<RuleSet> before = rulesOf(m_sides.front());
    const std::optional<RuleSet> after = rulesOf(m_sides.back());
    if (!before || !after)
        return;
    m_job.start(
        this,
        [before = *before, after = *after](const std::atomic_bool &isStopped) {
            return core::compared(before, after, isStopped);
        },
        [this, generation = m_generation](const Found &found) {
            if (generation == m_generation)
                conclude(found);
        });
}

void ReadingComparison::conclude(const Found &found)
{
    if (!found)
        return;
    core::freeElsewhere(std::exchange(m_comparison, *found));
    enter(State::Ready);
}

void ReadingComparison::enter(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace qrjump::ui
