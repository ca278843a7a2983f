#include "app/cli/importtable.h"

#include <QCoreApplication>

#include <algorithm>

namespace qrjump::cli {

using core::Failure;
using core::FileColumns;
using core::ImportTable;
using NamedColumn = ImportOptions::NamedColumn;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(qrjump::cli::ImportTableReader)
};

Failure<CommandError> unusable(const QString &text)
{
    return {CommandError{FileProblem, text}};
}

/// Position of the column in the file; -1: there is none.
qsizetype positionOf(const NamedColumn &named, const ImportTable &table)
{
    const qsizetype titled = table.header.indexOf(named.title);
    const int number = named.title.toInt();
    return titled < 0 && number >= 1 && number <= table.format.columns.size() ? number - 1 : titled;
}

FileColumns withColumn(FileColumns columns, const NamedColumn &named, qsizetype position)
{
    std::replace(columns.begin(), columns.end(), std::optional(named.column), {});
    columns[position] = named.column;
    return columns;
}

} // namespace

ImportTableReader::ImportTableReader(ImportOptions options)
    : m_options(std::move(options))
{
    connect(&m_reading, &core::ImportReading::finished, this,
            [this](const core::ImportReading::Outcome &outcome) {
                m_outcome.emplace(outcome);
                QCoreApplication::quit();
            });
}

ImportTableReader::Outcome ImportTableReader::run(const QString &fileName, core::AccountKind kind)
{
    core::ImportRequest request{.fileName = fileName, .kind = kind};
    request.choices.encoding = m_options.encoding;
    request.choices.separator = m_options.separator;
    auto table = read(request);
    if (!table || m_options.columns.isEmpty())
        return table;
    FileColumns columns = table->format.columns;
    for (const NamedColumn &named : m_options.columns) {
        const qsizetype position = positionOf(named, *table);
        if (position < 0)
            return unusable(Text::tr("The file has no column “%1”.").arg(named.title));
        columns = withColumn(columns, named, position);
    }
    request.choices = {table->format.encoding, table->format.separator, table->format.hasHeader, columns};
    return read(request);
}

ImportTableReader::Outcome ImportTableReader::read(const core::ImportRequest &request)
{
    m_outcome.reset();
    m_reading.start(request);
    QCoreApplication::exec();
    if (!m_outcome) // a signal ended the loop
        return Failure{CommandError{Interrupted, {}}};
    if (!*m_outcome)
        return unusable(m_outcome->error().text());
    return m_outcome->value();
}

} // namespace qrjump::cli
