#include "ui/transfer/import/samplemodel.h"

#include <QLocale>
#include <QRegularExpression>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

/// A cell may have several lines, a row of the preview has one.
QString onOneLine(QString cell)
{
    static const QRegularExpression lineEnd(u"\\r\\n|\\r|\\n"_s);
    return cell.replace(lineEnd, u" ⏎ "_s);
}

} // namespace

void SampleModel::setRecords(const QList<core::CsvRecord> &records, int columns)
{
    beginResetModel();
    m_records = records;
    m_columns = columns;
    endResetModel();
}

int SampleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_records.size());
}

int SampleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_columns;
}

QVariant SampleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QString cell = m_records.at(index.row()).fields.value(index.column());
    if (role == Qt::DisplayRole)
        return onOneLine(cell);
    return role == Qt::ToolTipRole ? QVariant(cell) : QVariant();
}

QVariant SampleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Vertical || section >= m_records.size())
        return {};
    return QLocale().toString(m_records.at(section).line);
}

} // namespace qrjump::ui
