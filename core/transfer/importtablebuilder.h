#pragma once

#include "core/transfer/rowreader.h"

#include <deque>
#include <future>

namespace qrjump::core {

/// Makes a table out of the records of a file, in their order: finds the header, says what the columns hold,
/// and reads rows as soon as the columns allow it, on threads of their own.
class ImportTableBuilder
{
public:
    /// `table` with its file name, kind, content, encoding and separator.
    ImportTableBuilder(ImportTable table, const ImportChoices &choices);

    void take(const CsvRecord &record);
    [[nodiscard]] int rows() const { return m_rows; }
    /// After the last record.
    [[nodiscard]] ImportTable finished();

private:
    [[nodiscard]] bool isHeader(const CsvRecord &record) const;
    void takeHeader(const CsvRecord &record);
    void setColumns(const FileColumns &found);
    void readPending();
    void takeOldestRows();

    ImportTable m_table;
    ImportChoices m_choices;
    std::optional<RowReader> m_reader;                   ///< once the columns are known
    QList<CsvRecord> m_pending;                          ///< to be read
    std::deque<std::future<QList<ImportRow>>> m_reading; ///< in their order
    bool m_isFirst = true;
    int m_rows = 0; ///< also those that cannot be read yet
};

} // namespace qrjump::core
