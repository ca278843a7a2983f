#include "app/configfolder.h"

#include <QDir>
#include <QStandardPaths>

namespace qrjump::app {

QString defaultConfigFolder()
{
    const QString all = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return QDir(all).filePath(QStringLiteral("qrjump-manager"));
}

QString settingsFile(const QString &configFolder)
{
    return QDir(configFolder).filePath(QStringLiteral("settings.ini"));
}

QString sandboxFile(const QString &configFolder)
{
    return QDir(configFolder).filePath(QStringLiteral("sandbox.sqlite"));
}

} // namespace qrjump::app
