#include "core/transfer/importtablebuilder.h"

#include "core/csv/separatorsniffer.h"
#include "core/transfer/lostzeros.h"

#include <QThread>

#include <algorithm>

namespace qrjump::core {

namespace {

constexpr qsizetype kSampleSize = 20;
constexpr qsizetype kReadTogether = 2000; // rows

/// Without titles the links come first, then the page.
FileColumns guessedColumns(const QStringList &fields)
{
    FileColumns columns(fields.size());
    const auto link = std::find_if(fields.begin(), fields.end(), looksLikeLink);
    if (link == fields.end())
        return columns;
    columns[link - fields.begin()] = FileColumn{RuleColumn::Prefix};
    const auto page = std::find_if(fields.begin(), fields.end(), [](const QString &field) {
        return field.contains(u'/') && !looksLikeLink(field);
    });
    if (page != fields.end())
        columns[page - fields.begin()] = FileColumn{RuleColumn::PagePath};
    return columns;
}

bool hasKnownTitle(const QStringList &fields)
{
    return std::any_of(fields.begin(), fields.end(),
                       [](const QString &field) { return fileColumnTitled(field).has_value(); });
}

} // namespace

ImportTableBuilder::ImportTableBuilder(ImportTable table, const ImportChoices &choices)
    : m_table(std::move(table))
    , m_choices(choices)
{}

void ImportTableBuilder::take(const CsvRecord &record)
{
    const bool isFirst = std::exchange(m_isFirst, false);
    if (isFirst && isSeparatorLine(record.fields)) {
        m_isFirst = true; // the header is still to come
        return;
    }
    if (isBlankRecord(record))
        return;
    if (!m_reader) {
        m_table.format.hasHeader = isHeader(record);
        if (m_table.format.hasHeader)
            return takeHeader(record);
        setColumns(guessedColumns(record.fields));
    }
    ++m_rows;
    if (m_table.sample.size() < kSampleSize)
        m_table.sample.append(record);
    if (m_table.formatProblems.isEmpty())
        m_pending.append(record);
    if (m_pending.size() >= kReadTogether)
        readPending();
}

void ImportTableBuilder::readPending()
{
    if (m_reading.size() >= static_cast<size_t>(QThread::idealThreadCount()))
        takeOldestRows();
    m_reading.push_back(
        std::async(std::launch::async, [reader = &*m_reader, records = std::exchange(m_pending, {})] {
            QList<ImportRow> rows;
            rows.reserve(records.size());
            for (const CsvRecord &record : records)
                rows.append(reader->row(record));
            return rows;
        }));
}

void ImportTableBuilder::takeOldestRows()
{
    m_table.rows.append(m_reading.front().get());
    m_reading.pop_front();
}

ImportTable ImportTableBuilder::finished()
{
    if (!m_pending.isEmpty())
        readPending();
    while (!m_reading.empty())
        takeOldestRows();
    hintAtLostZeros(m_table.rows);
    return std::move(m_table);
}

bool ImportTableBuilder::isHeader(const CsvRecord &record) const
{
    if (m_choices.hasHeader)
        return *m_choices.hasHeader;
    return hasKnownTitle(record.fields) ||
           std::none_of(record.fields.begin(), record.fields.end(), looksLikeLink);
}

void ImportTableBuilder::takeHeader(const CsvRecord &record)
{
    m_table.header = record.fields;
    m_table.format.isOwn = isOwnHeader(record.fields);
    setColumns(columnsTitled(record.fields));
}

void ImportTableBuilder::setColumns(const FileColumns &found)
{
    m_table.format.columns = m_choices.columns.value_or(found);
    m_table.formatProblems = problemsOfColumns(m_table.format.columns, m_table.content);
    m_reader.emplace(RowReader::Rules{m_table.format, m_table.kind, m_table.content});
}

} // namespace qrjump::core
