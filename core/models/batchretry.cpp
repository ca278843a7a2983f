#include "core/models/batchretry.h"

#include <QTimer>

namespace qrjump::core {

namespace {

constexpr int kRetrySlice = 500; // a few milliseconds

using Intent = OperationJournal::Intent;
using OperationKind = RuleOperation::Kind;

bool isToBeTried(const JournalEntry &entry)
{
    return entry.state == OperationState::Refused || entry.state == OperationState::NeedsYou ||
           entry.state == OperationState::Withdrawn;
}

Intent asAdd(const JournalEntry &entry)
{
    return {{.kind = OperationKind::Add, .rule = entry.operation.rule}, entry.sourceLine};
}

Intent onServerRule(const JournalEntry &entry, OperationKind kind)
{
    return {{.kind = kind, .rule = entry.operation.rule, .original = *entry.serverRule}, entry.sourceLine};
}

/// The user has decided once more: this time about what the server has.
std::optional<Intent> decidedAnew(const JournalEntry &entry)
{
    const bool isThere = entry.serverRule.has_value();
    const bool isPublished = isThere && entry.serverRule->isPublished();
    switch (entry.operation.kind) {
    case OperationKind::Add:
    case OperationKind::Edit:
        if (isPublished) // cannot be edited
            return std::nullopt;
        return isThere ? onServerRule(entry, OperationKind::Edit) : asAdd(entry);
    case OperationKind::Delete:
        return isThere ? std::optional(onServerRule(entry, OperationKind::Delete)) : std::nullopt;
    case OperationKind::Publish:
        return isThere && !isPublished ? std::optional(onServerRule(entry, OperationKind::Publish))
                                       : std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<OperationJournal::Intent> retryOf(const JournalEntry &entry)
{
    if (entry.state == OperationState::NeedsYou)
        return decidedAnew(entry);
    return Intent{entry.operation, entry.sourceLine};
}

BatchRetry::BatchRetry(OperationJournal &journal, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
{}

void BatchRetry::collect(qint64 batchId)
{
    m_batchId = batchId;
    m_plan = {};
    QTimer::singleShot(0, this, [this, generation = ++m_generation] { readSlice(generation, 0); });
}

void BatchRetry::stop()
{
    ++m_generation;
}

void BatchRetry::readSlice(quint64 generation, qint64 afterId)
{
    if (generation != m_generation)
        return;
    const auto slice = m_journal.operationsOf(m_batchId, {.afterId = afterId, .atMost = kRetrySlice});
    if (!slice)
        return Q_EMIT collected(Failure{slice.error()});
    take(*slice);
    if (slice->size() < kRetrySlice)
        return readRows(generation, 0);
    const qint64 last = slice->last().id;
    QTimer::singleShot(0, this, [this, generation, last] { readSlice(generation, last); });
}

void BatchRetry::readRows(quint64 generation, qint64 afterId)
{
    if (generation != m_generation)
        return;
    const auto slice = m_journal.leftOutOf(m_batchId, {.afterId = afterId, .atMost = kRetrySlice});
    if (!slice)
        return Q_EMIT collected(Failure{slice.error()});
    if (const auto standing = m_journal.standing(m_batchId); afterId == 0 && standing && *standing)
        m_plan.rowsNotSent.reserve((*standing)->counts.leftOut); // growing moves all of them at once
    m_plan.rowsNotSent.append(*slice);
    if (slice->size() < kRetrySlice)
        return Q_EMIT collected(m_plan);
    const qint64 last = slice->last().id;
    QTimer::singleShot(0, this, [this, generation, last] { readRows(generation, last); });
}

void BatchRetry::take(const QList<JournalEntry> &entries)
{
    for (const JournalEntry &entry : entries) {
        if (!isToBeTried(entry))
            continue;
        const auto intent = retryOf(entry);
        if (!intent) {
            ++m_plan.leftOut;
            continue;
        }
        m_plan.intents.append(*intent);
        if (entry.state == OperationState::NeedsYou && entry.serverRule)
            ++m_plan.overwriting;
        if (entry.state == OperationState::Withdrawn)
            ++m_plan.takenBack;
    }
}

} // namespace qrjump::core
