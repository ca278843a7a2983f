#pragma once

#include "core/models/batchfilter.h"
#include "core/store/operationjournal.h"

#include <QAbstractTableModel>

#include <deque>

namespace qrjump::core {

class ErrorCatalogue;
class OperationRunner;

enum class BatchColumn { Line, What, Prefix, Outcome, Code, Reason, Attempts };
inline constexpr int kBatchColumnCount = static_cast<int>(BatchColumn::Attempts) + 1;

/// Why some operations of a batch failed, and how many.
struct FailureReason
{
    std::optional<int> code = {}; ///< of the server
    QString reason = {};          ///< translated sentence
    int count = 0;

    bool operator==(const FailureReason &) const = default;
};

/// The operations of one batch in the order in which they run, read from the journal in slices so that
/// 100,000 of them never make the window wait, and kept up to date while they run. Holds what is shown of
/// them, not the rules.
class BatchModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        RawValueRole = Qt::UserRole, ///< number or text
        StateRole,                   ///< OperationState as a number
    };

    /// Journal and catalogue outlive the model. Rows arrive from the event loop.
    BatchModel(OperationJournal &journal, const ErrorCatalogue &catalogue, qint64 batchId,
               QObject *parent = nullptr);
    ~BatchModel() override;

    /// Keeps the rows up to date with what `runner` does.
    void follow(const OperationRunner &runner);
    /// Takes over what became of one operation; that of another batch is ignored.
    void update(const JournalEntry &entry);
    /// Reads all of them again, rows stay where they are.
    void refresh();

    void setFilter(BatchFilter filter);
    [[nodiscard]] BatchFilter filter() const { return m_filter; }

    [[nodiscard]] qint64 batchId() const { return m_batchId; }
    /// Of the rows that were read so far, whatever the filter.
    [[nodiscard]] const BatchCounts &counts() const { return m_counts; }
    /// Of those that were refused, need the user, or were taken back after the server had said no; the most
    /// frequent first.
    [[nodiscard]] QList<FailureReason> failureReasons() const;
    [[nodiscard]] bool isReading() const { return m_isReading; }
    /// Why not all could be read.
    [[nodiscard]] const std::optional<StoreError> &error() const { return m_error; }
    [[nodiscard]] qint64 idAt(int row) const { return m_operations.at(m_visible.at(row)).id; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// isReading(), error() or counts() changed.
    void contentChanged();

private:
    struct Operation
    {
        qint64 id = 0;
        int line = 0; ///< of the imported file; 0 for none
        RuleOperation::Kind kind = RuleOperation::Kind::Add;
        QString prefix;
        OperationState state = OperationState::Queued;
        int attempts = 0;
        RecordedAnswer answer;

        bool operator==(const Operation &) const = default;
    };

    [[nodiscard]] static Operation operationFrom(const JournalEntry &entry);
    void readSlice();
    void take(const QList<JournalEntry> &entries);
    void append(const QList<Operation> &operations);
    [[nodiscard]] int positionOf(qint64 id) const;
    [[nodiscard]] bool replace(int position, const Operation &operation);
    void showChanged(const QList<int> &positions);
    void removeVisible(const QList<int> &positions);
    void insertVisible(const QList<int> &positions);
    [[nodiscard]] int rowOf(int position) const;
    [[nodiscard]] bool isAccepted(int position) const;
    [[nodiscard]] QString reason(const Operation &operation) const;
    [[nodiscard]] QVariant rawValue(const Operation &operation, BatchColumn column) const;

    OperationJournal &m_journal;
    const ErrorCatalogue &m_catalogue;
    qint64 m_batchId;
    std::deque<Operation> m_operations; ///< ascending by id; grows without moving what it holds
    QList<int> m_visible;               ///< positions of those that match the filter, ascending
    BatchCounts m_counts;
    BatchFilter m_filter = BatchFilter::All;
    qint64 m_readUpTo = 0; ///< id of the last one of this reading
    bool m_isReading = false;
    std::optional<StoreError> m_error;
};

} // namespace qrjump::core
