#pragma once

#include "core/models/historyscan.h"

#include <QAbstractTableModel>
#include <QElapsedTimer>
#include <QTimer>

namespace qrjump::core {

enum class HistoryColumn { Time, Account, Change, Prefix, Before, After, Outcome, Code, Rid };
inline constexpr int kHistoryColumnCount = static_cast<int>(HistoryColumn::Rid) + 1;

/// The operations of the journal that match a filter, the newest first. It holds their ids; the rows that are
/// looked at come out of the database when they are needed.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        RawValueRole = Qt::UserRole, ///< moment, number or text
        OutcomeRole,                 ///< OperationState as a number
    };

    enum class State {
        Loading, ///< rows of the last search, if there was one, stay meanwhile
        Ready,
        Failed, ///< the journal cannot be read: error()
    };

    /// Begins with a search in the file of a journal.
    explicit HistoryModel(const QString &journalFile, QObject *parent = nullptr);

    void setFilter(const HistoryFilter &filter);
    [[nodiscard]] const HistoryFilter &filter() const { return m_filter; }
    /// Searches again; rows that are still there stay.
    void reload();
    /// The same, but soon and not too often: for changes that come one after the other.
    void reloadSoon();
    /// An operation has changed: what is shown of it changes at once.
    void takeOver(const JournalEntry &entry);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const StoreError &error() const { return m_error; }
    /// Counts and accounts of the last search.
    [[nodiscard]] const HistoryContent &content() const { return m_content; }

    /// Null when it was removed meanwhile or cannot be read; valid until the model changes or is read again.
    [[nodiscard]] const HistoryRow *rowAt(int row) const;
    [[nodiscard]] qint64 idAt(int row) const { return m_content.ids.at(row); }
    /// -1 when the operation is gone or does not match.
    [[nodiscard]] int rowOf(qint64 id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void stateChanged();
    /// Rows that were to be shown cannot be read.
    void readingFailed(const qrjump::core::StoreError &error) const;

private:
    using Block = QHash<qint64, HistoryRow>;

    void receive(const HistoryScan::Outcome &outcome);
    void fail(const StoreError &error);
    void setState(State state);
    void showIds(const QList<qint64> &ids);
    void replaceIds(const QList<qint64> &ids);
    [[nodiscard]] Block readBlock(int number) const;
    [[nodiscard]] OperationHistory::Stored<QList<HistoryRow>> readRows(const QList<qint64> &ids) const;
    [[nodiscard]] static QString titleOf(HistoryColumn column);

    QString m_file;
    HistoryScan m_scan;
    QTimer m_soon;
    QElapsedTimer m_begun; ///< the search
    HistoryFilter m_filter;
    State m_state = State::Loading;
    StoreError m_error;
    HistoryContent m_content;
    mutable QHash<int, Block> m_blocks;                  ///< by number; the rows that were looked at
    mutable std::unique_ptr<OperationHistory> m_history; ///< the connection the rows come from
};

} // namespace qrjump::core
