#pragma once

#include "core/store/operationjournal.h"

#include <QAbstractTableModel>

namespace qrjump::core {

class BatchModel;

/// The rows of an imported file for which nothing was sent, in the columns of a BatchModel. Read from the
/// journal as far as they are looked at.
class LeftOutModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// Both outlive the model.
    LeftOutModel(OperationJournal &journal, const BatchModel &batch, QObject *parent = nullptr);

    [[nodiscard]] const LeftOutRow &rowAt(int row) const { return m_rows.at(row); }
    /// Why no more could be read.
    [[nodiscard]] const std::optional<StoreError> &error() const { return m_error; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /// See error().
    void readingFailed();

private:
    OperationJournal &m_journal;
    const BatchModel &m_batch;
    QList<LeftOutRow> m_rows;
    bool m_isComplete = false;
    std::optional<StoreError> m_error;
};

} // namespace qrjump::core
