#pragma once

#include "core/csv/csvreader.h"

#include <QAbstractTableModel>

namespace qrjump::ui {

/// The first rows of a file as they are, for a preview.
class SampleModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// `columns`: how many the file has.
    void setRecords(const QList<core::CsvRecord> &records, int columns);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// At the side the line of the file.
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    QList<core::CsvRecord> m_records;
    int m_columns = 0;
};

} // namespace qrjump::ui
