#include "core/operations/snapshotshelf.h"

#include "core/base/clock.h"
#include "core/operations/snapshotopening.h"
#include "core/store/snapshotretention.h"

namespace qrjump::core {

namespace {

Snapshot snapshotOf(const SnapshotOwner &owner, const RuleListing &listing)
{
    return {.owner = owner,
            .begunAt = listing.begunAt,
            .endedAt = listing.endedAt,
            .completeness = listing.completeness,
            .totalCount = listing.totalCount,
            .publishQuota = listing.publishQuota,
            .featureOpen = listing.featureOpen,
            .ruleCount = listing.rules.count()};
}

SnapshotStore::Stored<Nothing> withoutValue(const SnapshotStore::Stored<bool> &answer)
{
    if (!answer)
        return Failure{answer.error()};
    return Nothing{};
}

/// What cannot be removed now goes after the next reading.
void removeSurplus(SnapshotStore &store, const SnapshotOwner &owner)
{
    const auto all = store.list(owner);
    for (const qint64 id : all ? surplusSnapshots(*all, SnapshotShelf::kKept) : QList<qint64>())
        (void)store.remove(id);
}

} // namespace

SnapshotShelf::SnapshotShelf(QString file, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_worker(new QObject)
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    QMetaObject::invokeMethod(m_worker, [this, file = std::move(file)] {
        m_store = std::make_unique<SnapshotStore>();
        notice(openSnapshots(*m_store, file, m_clock.now()));
    });
    m_thread.start();
}

SnapshotShelf::~SnapshotShelf()
{
    QMetaObject::invokeMethod(m_worker, [this] {
        m_store.reset(); // its connection belongs to the thread
        m_thread.quit();
    });
    m_thread.wait();
}

StoreCall<QList<Snapshot>> SnapshotShelf::list(const SnapshotOwner &owner)
{
    return ask<QList<Snapshot>>([owner](SnapshotStore &store) { return store.list(owner); });
}

StoreCall<std::optional<LoadedSnapshot>> SnapshotShelf::load(qint64 id)
{
    return ask<std::optional<LoadedSnapshot>>([id](SnapshotStore &store) { return store.load(id); });
}

StoreCall<std::optional<LoadedSnapshot>> SnapshotShelf::loadNewest(const SnapshotOwner &owner)
{
    return ask<std::optional<LoadedSnapshot>>(
        [owner](SnapshotStore &store) { return store.loadNewest(owner); });
}

StoreCall<Snapshot> SnapshotShelf::save(const SnapshotOwner &owner, const RuleListing &listing)
{
    return ask<Snapshot>([this, snapshot = snapshotOf(owner, listing),
                          rules = listing.rules](SnapshotStore &store) mutable -> Stored<Snapshot> {
        const auto id = store.save(snapshot, rules);
        if (!id)
            return Failure{id.error()};
        removeSurplus(store, snapshot.owner);
        snapshot.id = *id;
        announceChange();
        return snapshot;
    });
}

StoreCall<Nothing> SnapshotShelf::remove(qint64 id)
{
    return ask<Nothing>([this, id](SnapshotStore &store) {
        auto removed = store.remove(id);
        announceChange();
        return removed;
    });
}

void SnapshotShelf::removeAccount(const QString &accountId)
{
    order([this, accountId](SnapshotStore &store) {
        auto removed = store.removeAccount(accountId);
        announceChange();
        return removed;
    });
}

void SnapshotShelf::putRule(const SnapshotOwner &owner, const JumpRule &rule)
{
    order([owner, rule, at = m_clock.now()](SnapshotStore &store) {
        return withoutValue(store.putRule(owner, rule, at));
    });
}

void SnapshotShelf::removeRule(const SnapshotOwner &owner, const QString &prefix)
{
    order([owner, prefix, at = m_clock.now()](SnapshotStore &store) {
        return withoutValue(store.removeRule(owner, prefix, at));
    });
}

template <typename T>
StoreCall<T> SnapshotShelf::ask(std::function<Stored<T>(SnapshotStore &store)> question)
{
    const AsyncPromise<T, StoreError> promise;
    QMetaObject::invokeMethod(m_worker, [this, promise, question = std::move(question)] {
        // The promise belongs to the thread that asked: it is only carried here and back.
        QMetaObject::invokeMethod(this,
                                  [promise, result = answered<T>(question)] { promise.finish(result); });
    });
    return promise.call();
}

void SnapshotShelf::order(std::function<Stored<Nothing>(SnapshotStore &store)> change)
{
    QMetaObject::invokeMethod(m_worker, [this, change = std::move(change)] {
        const auto done = answered<Nothing>(change);
        const bool isNew = !std::exchange(m_isFailing, !done);
        if (!done && isNew)
            notice(snapshotTrouble(done.error()));
    });
}

template <typename T>
SnapshotShelf::Stored<T>
SnapshotShelf::answered(const std::function<Stored<T>(SnapshotStore &store)> &question)
{
    m_removed.reset();
    auto answer = question(*m_store);
    while (!answer && answer.error().kind == StoreError::Kind::Damaged && repair())
        answer = question(*m_store);
    return answer;
}

/// Whether only one snapshot was damaged, and is gone, so that the others can be had.
bool SnapshotShelf::repair()
{
    const auto refused = m_store->takeRefused();
    // What is still there after its removal will be there after the next one: the file is damaged.
    if (refused && refused != m_removed) {
        const auto removed = m_store->remove(*refused);
        if (removed) {
            m_removed = refused;
            announceChange();
            notice(snapshotRemoved());
            return true;
        }
        if (removed.error().kind != StoreError::Kind::Damaged)
            return false;
    }
    notice(beginSnapshotsAnew(*m_store, m_clock.now()));
    return false;
}

void SnapshotShelf::announceChange()
{
    QMetaObject::invokeMethod(this, &SnapshotShelf::listChanged);
}

void SnapshotShelf::notice(const QString &sentences)
{
    if (!sentences.isEmpty())
        QMetaObject::invokeMethod(this, [this, sentences] { Q_EMIT noticed(sentences); });
}

} // namespace qrjump::core
