#include "app/datafolder.h"

#include "app/configfolder.h"

#include <QStandardPaths>

namespace qrjump::app {

QString defaultDataFolder()
{
    const QString all = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return QDir(all).filePath(QStringLiteral("qrjump-manager"));
}

ProgramFolders programFolders(const QString &configFolder, const QString &dataFolder)
{
    const QString config = configFolder.isEmpty() ? defaultConfigFolder() : configFolder;
    if (!dataFolder.isEmpty())
        return {QDir(config), QDir(dataFolder)};
    return {QDir(config), QDir(configFolder.isEmpty() ? defaultDataFolder() : configFolder)};
}

QString journalFile(const QDir &dataFolder)
{
    return dataFolder.filePath(QStringLiteral("operations.db"));
}

QString lockFolder(const QDir &dataFolder)
{
    return dataFolder.filePath(QStringLiteral("locks"));
}

QString snapshotFile(const QDir &dataFolder)
{
    return dataFolder.filePath(QStringLiteral("snapshots.db"));
}

QString requestMemoryFile(const QDir &dataFolder)
{
    return dataFolder.filePath(QStringLiteral("requests.db"));
}

} // namespace qrjump::app
