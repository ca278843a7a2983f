#pragma once

#include "core/rules/ruleoperation.h"

#include <QDateTime>

namespace qrjump::core {

/// Where an operation stands. Numbers are stored: never renumber.
enum class OperationState : int {
    Queued = 0,    ///< recorded, not sent
    Sending = 1,   ///< on its way, or the program ended before its outcome was recorded
    Unknown = 2,   ///< the answer was lost, and reading back could not tell yet
    Done = 3,      ///< the server has it
    Refused = 4,   ///< certainly nothing changed
    NeedsYou = 5,  ///< the server has something that does not follow from the operation
    Withdrawn = 6, ///< taken back by the user while it waited
};

/// What the journal keeps of an answer. Holds no secret.
struct RecordedAnswer
{
    QString kind = {}; ///< canonicalName() of the ApiError's kind; empty for success
    std::optional<int> errcode = {};
    QString text = {}; ///< errmsg or technical detail
    QString rid = {};
    int httpStatus = 0; ///< 0 when no status line arrived
    /// What it says has kept the last attempt from leaving this computer: that attempt is not counted.
    bool isUnsent = false;

    bool operator==(const RecordedAnswer &) const = default;
};

/// What the user started. Numbers are stored: never renumber.
enum class BatchKind : int {
    Single = 0,  ///< one rule, and somebody waits for the answer
    Publish = 1, ///< rules chosen in the window or on the command line
    Delete = 2,
    Replace = 3, ///< a chain: each operation only after the one before it is Done
    Import = 4,  ///< a file
};

/// Whether each operation may start only when the one before it is Done.
[[nodiscard]] constexpr bool isChain(BatchKind kind)
{
    return kind == BatchKind::Replace;
}

/// A group of operations that the user started together: one click, or one imported file.
struct OperationBatch
{
    qint64 id = 0; ///< given by the journal
    QString accountId = {};
    QString accountName = {};      ///< as it was then
    QString miniProgramAppid = {}; ///< service only: whose rules they are, whatever is shown meanwhile
    QString appid = {};            ///< of the account, as it was then; empty: not known
    BatchKind kind = BatchKind::Single;
    QString source = {}; ///< file name of an import, else empty
    QDateTime startedAt = {};

    bool operator==(const OperationBatch &) const = default;
};

/// How many operations of a batch stand where.
struct BatchCounts
{
    int queued = 0;
    int sending = 0;
    int unknown = 0;
    int done = 0;
    int refused = 0;
    int needsYou = 0;
    int withdrawn = 0;
    int leftOut = 0; ///< rows of the imported file for which there is no operation

    /// Those whose outcome is still to come.
    [[nodiscard]] int open() const { return queued + sending + unknown; }
    /// Operations.
    [[nodiscard]] int total() const { return open() + done + refused + needsYou + withdrawn; }

    bool operator==(const BatchCounts &) const = default;
};

/// A batch and how far it has come.
struct BatchStanding
{
    OperationBatch batch;
    BatchCounts counts;

    bool operator==(const BatchStanding &) const = default;
};

/// One operation of the journal.
struct JournalEntry
{
    qint64 id = 0;
    qint64 batchId = 0;
    RuleOperation operation;
    int sourceLine = 0; ///< of the imported file, from 1; 0 for none
    OperationState state = OperationState::Queued;
    int attempts = 0;      ///< how often it was sent, as far as is known; not what certainly never left
    QDateTime sentAt = {}; ///< the last time
    QDateTime endedAt = {};
    RecordedAnswer answer = {};              ///< to the last attempt, also while it waits for the next one
    std::optional<JumpRule> serverRule = {}; ///< as the server had it when the outcome became known

    bool operator==(const JournalEntry &) const = default;
};

} // namespace qrjump::core
