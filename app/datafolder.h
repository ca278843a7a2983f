#pragma once

#include <QDir>

namespace qrjump::app {

/// Where a program keeps what it has to remember.
struct ProgramFolders
{
    QDir config; ///< settings and accounts; need not exist
    QDir data;   ///< the record of all changes; need not exist
};

/// Where the record of all changes lives when nobody names a folder: the same for the window and the command
/// line, whatever the running program is called.
[[nodiscard]] QString defaultDataFolder();

/// The folders that `configFolder` and `dataFolder` name, "" for one that was not named. Who names only a
/// folder for the settings wants everything in it.
[[nodiscard]] ProgramFolders programFolders(const QString &configFolder, const QString &dataFolder);

/// The record of all changes, and where programs keep each other out of an account.
[[nodiscard]] QString journalFile(const QDir &dataFolder);
[[nodiscard]] QString lockFolder(const QDir &dataFolder);
/// All rules of accounts as they were read, several times.
[[nodiscard]] QString snapshotFile(const QDir &dataFolder);
/// The requests of the last minute, for all programs together.
[[nodiscard]] QString requestMemoryFile(const QDir &dataFolder);

} // namespace qrjump::app
