#include "core/operations/presendcheck.h"

#include "core/base/clock.h"

namespace qrjump::core {

namespace {

std::optional<JumpRule> ruleWith(const QString &prefix, const RulesByPrefix &found)
{
    const auto rule = found.rules.constFind(prefix);
    return rule == found.rules.constEnd() ? std::nullopt : std::optional(*rule);
}

/// A rule that was published or unpublished since is not the one that the user saw.
bool isAsSeen(const std::optional<JumpRule> &onServer, const JumpRule &original, AccountKind kind)
{
    return onServer && isSameRule(*onServer, original, kind) &&
           (!original.state || !onServer->state || original.state == onServer->state);
}

Presend sendIf(bool isAsSeen)
{
    return isAsSeen ? Presend::Send : Presend::NeedsYou;
}

Presend presendOfEdit(const RuleOperation &operation, const std::optional<JumpRule> &onServer, AccountKind kind)
{
    const bool isUntouched = isAsSeen(onServer, operation.original, kind);
    // Both can hold when the reply leaves out the only field that is edited.
    if (onServer && isSameRule(*onServer, operation.rule, kind) && !isUntouched)
        return Presend::AlreadyDone;
    return sendIf(isUntouched);
}

} // namespace

Presend judgeBeforeSending(const RuleOperation &operation, const std::optional<JumpRule> &onServer,
                           AccountKind kind)
{
    switch (operation.kind) {
    case RuleOperation::Kind::Add:
        if (onServer)
            return isSameRule(*onServer, operation.rule, kind) ? Presend::AlreadyDone : Presend::NeedsYou;
        return Presend::Send;
    case RuleOperation::Kind::Edit:
        return presendOfEdit(operation, onServer, kind);
    case RuleOperation::Kind::Delete:
        return onServer ? sendIf(isAsSeen(onServer, operation.original, kind)) : Presend::AlreadyDone;
    case RuleOperation::Kind::Publish:
        if (onServer && onServer->isPublished() && isSameRule(*onServer, operation.original, kind))
            return Presend::AlreadyDone;
        return sendIf(isAsSeen(onServer, operation.original, kind));
    }
    Q_UNREACHABLE();
}

PresendCheck::PresendCheck(JumpRuleClient &client, OperationJournal &journal, const Clock &clock)
    : m_journal(journal)
    , m_clock(clock)
    , m_kind(client.target().kind)
    , m_lookup(client, clock)
{
    connect(&m_lookup, &RuleLookup::finished, this, &PresendCheck::receive);
}

void PresendCheck::start(const QList<JournalEntry> &entries)
{
    m_entries = entries;
    QStringList prefixes;
    for (const JournalEntry &entry : entries)
        prefixes.append(entry.operation.prefix());
    m_lookup.start(prefixes);
}

void PresendCheck::receive(const ApiResult<RulesByPrefix> &found)
{
    if (!found)
        return Q_EMIT failed(found.error());
    QList<JournalEntry> left;
    QList<JournalEntry> over;
    QSet<QString> changing; // by an operation before: what the server has now says nothing about the next one
    for (JournalEntry &entry : m_entries) {
        const QString &prefix = entry.operation.prefix();
        const auto onServer = ruleWith(prefix, *found);
        const Presend verdict =
            changing.contains(prefix) ? Presend::Send : judgeBeforeSending(entry.operation, onServer, m_kind);
        if (verdict == Presend::Send) {
            changing.insert(prefix);
            left.append(entry);
            continue;
        }
        entry.state = verdict == Presend::AlreadyDone ? OperationState::Done : OperationState::NeedsYou;
        entry.endedAt = m_clock.now();
        entry.serverRule = onServer;
        over.append(entry);
    }
    if (const auto stored = m_journal.markAllEnded(over); !stored)
        return Q_EMIT notRecorded(stored.error());
    for (const JournalEntry &entry : over)
        Q_EMIT ended(entry);
    Q_EMIT passed(left, found->publishesLeft);
}

} // namespace qrjump::core
