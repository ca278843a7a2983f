#include "ui/transfer/exportsettings.h"

#include <QDir>
#include <QSettings>
#include <QStandardPaths>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kFolderKey = "export/folder"_L1;
constexpr auto kEncodingKey = "export/encoding"_L1;

} // namespace

QString ExportSettings::folder() const
{
    const QStringList places{m_settings.value(kFolderKey).toString(),
                             QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)};
    for (const QString &place : places) {
        if (!place.isEmpty() && QDir(place).exists())
            return place;
    }
    return QDir::homePath();
}

void ExportSettings::setFolder(const QString &folder)
{
    m_settings.setValue(kFolderKey, folder);
}

core::CsvEncoding ExportSettings::encoding() const
{
    const QString name = m_settings.value(kEncodingKey).toString();
    return core::csvEncodingFromName(name).value_or(core::CsvEncoding::Utf8WithBom);
}

void ExportSettings::setEncoding(core::CsvEncoding encoding)
{
    m_settings.setValue(kEncodingKey, core::canonicalName(encoding));
}

} // namespace qrjump::ui
