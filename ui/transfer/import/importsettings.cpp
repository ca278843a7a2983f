#include "ui/transfer/import/importsettings.h"

#include "core/csv/rulewords.h"
#include "ui/transfer/exportsettings.h"

#include <QDir>
#include <QSettings>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

using core::FileColumn;
using core::FileColumns;

namespace {

constexpr auto kFolderKey = "import/folder"_L1;
constexpr auto kGeometryKey = "import/geometry"_L1;
constexpr auto kColumnsKey = "import/columns"_L1;
constexpr int kHeadersAtMost = 20;
constexpr QChar kBetweenTitles(0x1F); // the unit separator; no spreadsheet has it in a title

/// "path", "debug_url_3", "-" for a column that is left out.
QString wordOf(const std::optional<FileColumn> &column)
{
    if (!column)
        return u"-"_s;
    const QString name = core::canonicalName(column->column);
    return column->testLink > 0 ? u"%1_%2"_s.arg(name).arg(column->testLink) : name;
}

std::optional<FileColumn> columnFrom(const QString &word)
{
    if (const auto column = core::ruleColumnFromName(word))
        return FileColumn{*column};
    return word == "-"_L1 ? std::nullopt : core::fileColumnTitled(word);
}

/// One entry: the titles, then the words. Newest first.
QStringList entryOf(const QStringList &header, const FileColumns &columns)
{
    QStringList words;
    for (const auto &column : columns)
        words.append(wordOf(column));
    return {header.join(kBetweenTitles), words.join(kBetweenTitles)};
}

} // namespace

QString ImportSettings::folder() const
{
    const QString last = m_settings.value(kFolderKey).toString();
    return !last.isEmpty() && QDir(last).exists() ? last : ExportSettings(m_settings).folder();
}

void ImportSettings::setFolder(const QString &folder)
{
    m_settings.setValue(kFolderKey, folder);
}

std::optional<FileColumns> ImportSettings::columns(const QStringList &header) const
{
    const QStringList entries = m_settings.value(kColumnsKey).toStringList();
    for (qsizetype i = 0; i + 1 < entries.size(); i += 2) {
        if (entries.at(i) != header.join(kBetweenTitles))
            continue;
        FileColumns columns;
        for (const QString &word : entries.at(i + 1).split(kBetweenTitles))
            columns.append(columnFrom(word));
        return columns;
    }
    return std::nullopt;
}

void ImportSettings::setColumns(const QStringList &header, const FileColumns &columns)
{
    QStringList entries = entryOf(header, columns);
    const QStringList older = m_settings.value(kColumnsKey).toStringList();
    for (qsizetype i = 0; i + 1 < older.size() && entries.size() < 2 * kHeadersAtMost; i += 2) {
        if (older.at(i) != entries.first())
            entries.append({older.at(i), older.at(i + 1)});
    }
    m_settings.setValue(kColumnsKey, entries);
}

QByteArray ImportSettings::geometry() const
{
    return m_settings.value(kGeometryKey).toByteArray();
}

void ImportSettings::setGeometry(const QByteArray &geometry)
{
    m_settings.setValue(kGeometryKey, geometry);
}

} // namespace qrjump::ui
