#pragma once

#include "core/operations/rulelookup.h"
#include "core/rules/rulechange.h"
#include "core/store/operationjournal.h"
#include "core/transfer/importrow.h"

#include <algorithm>
#include <array>

namespace qrjump::core {

/// What a row of a file means for the server, as it was when it was asked.
enum class RowClass {
    New,       ///< to be added
    Same,      ///< the server has it; nothing to do
    Changed,   ///< to be edited
    Conflict,  ///< published, or changed on the server since the plan was made
    Invalid,   ///< has errors
    Duplicate, ///< an earlier row has the same prefix, and that one counts
};
inline constexpr std::array kRowClasses{RowClass::New,      RowClass::Same,    RowClass::Changed,
                                        RowClass::Conflict, RowClass::Invalid, RowClass::Duplicate};

/// "new", "same", "changed", "conflict", "invalid", "duplicate".
[[nodiscard]] QString canonicalName(RowClass rowClass);
/// Translated, for one row.
[[nodiscard]] QString displayText(RowClass rowClass);

struct PlannedRow
{
    ImportRow row = {};
    RowClass rowClass = RowClass::Invalid;
    /// The rule as it would become: what the file leaves out is the server's, or the form's default.
    JumpRule wanted = {};
    std::optional<JumpRule> onServer = {};
    QString why = {};    ///< translated sentences: why the row is not sent; empty for New, Same, Changed
    int earlierLine = 0; ///< Duplicate only: the row that counts

    /// New and Changed.
    [[nodiscard]] bool isRunnable() const;
    /// Runnable, but something about the row is suspicious, so that the server might refuse it or the rule
    /// not do what was meant.
    [[nodiscard]] bool isToBeChecked() const;
    /// Of a rule that the server has otherwise: what differs. Else empty.
    [[nodiscard]] QList<RuleChange> changes(AccountKind kind) const;
    bool operator==(const PlannedRow &) const = default;
};

/// `row` as the journal keeps it when it is not sent, for its own reason or because the user has unticked it.
[[nodiscard]] LeftOutRow leftOutRow(const PlannedRow &row);

/// Whether an account can hold what is to be added.
struct ImportCapacity
{
    int most = 0;     ///< rules that it can hold
    int onServer = 0; ///< that it has
    int added = 0;    ///< new ones that are to be sent

    [[nodiscard]] int room() const { return std::max(0, most - onServer); }
    /// So many of the new ones do not fit.
    [[nodiscard]] int surplus() const { return std::max(0, added - room()); }
    bool operator==(const ImportCapacity &) const = default;
};

/// What an import would do. Holds the rows in the order of the file.
struct ImportPlan
{
    QString fileName = {};
    AccountKind kind = AccountKind::Ordinary;
    ImportFormat format = {};
    QList<PlannedRow> rows = {};
    std::array<int, kRowClasses.size()> counts = {}; ///< rows of each class
    std::optional<int> toCheck = {};                 ///< countToCheck(), once somebody has counted
    QDateTime asOf = {};                             ///< when the server was first asked
    QDateTime madeAt = {};                           ///< when it had answered for the last row
    std::optional<int> rulesOnServer = {};

    [[nodiscard]] int count(RowClass rowClass) const { return counts.at(static_cast<size_t>(rowClass)); }
    /// Of these, isToBeChecked(). Takes a moment where nobody has counted.
    [[nodiscard]] int countToCheck() const;
    /// Which columns of the file the account's rules do not have though it says something there, as
    /// translated sentences; empty for none.
    [[nodiscard]] QString unusedColumns() const;
    /// Positions in `rows`.
    [[nodiscard]] QList<int> runnableRows() const;
    /// Of the rows at `positions`, which are runnable.
    [[nodiscard]] QList<OperationJournal::Intent> intents(const QList<int> &positions) const;
    /// The rows for which nothing is sent when those at `positions`, ascending, are; without those that the
    /// server has already.
    [[nodiscard]] QList<LeftOutRow> leftOut(const QList<int> &positions) const;
    /// Of the new ones among `positions`. Nothing when the server did not say how many it has.
    [[nodiscard]] std::optional<ImportCapacity> capacity(const QList<int> &positions) const;
    /// The same for as many new ones.
    [[nodiscard]] std::optional<ImportCapacity> capacityFor(int added) const;
    /// Why the account cannot hold what the new ones among `positions` add, as translated sentences; empty
    /// when it can or the server did not say how many it has.
    [[nodiscard]] QString capacityProblem(const QList<int> &positions) const;
    /// Made more than a minute ago: to be made again before it runs.
    [[nodiscard]] bool isStale(const QDateTime &now) const;

    bool operator==(const ImportPlan &) const = default;
};

} // namespace qrjump::core
