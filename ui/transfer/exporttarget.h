#pragma once

#include <QDateTime>
#include <QString>

namespace qrjump::ui {

/// What stands where an export is to be written.
struct ExportTarget
{
    enum class Kind {
        Unnamed,  ///< no file name yet
        NewFile,  ///< nothing is there
        OldFile,  ///< a file that would be replaced
        Folder,   ///< the name is that of a folder
        NoFolder, ///< the folder for it is missing
    };

    Kind kind = Kind::Unnamed;
    QString fileName;        ///< absolute
    QDateTime modified = {}; ///< only with OldFile; local time
    qint64 size = 0;         ///< only with OldFile; bytes

    [[nodiscard]] bool canBeWritten() const { return kind == Kind::NewFile || kind == Kind::OldFile; }
    [[nodiscard]] bool replaces() const { return kind == Kind::OldFile; }
    bool operator==(const ExportTarget &) const = default;
};

/// Looks at the disk. `typed` is a path as a user types it: with "~", with the separators of the system, or
/// below `folder` when it is relative.
[[nodiscard]] ExportTarget examinedTarget(const QString &typed, const QString &folder);

/// Translated sentence: what is wrong, or what will happen.
[[nodiscard]] QString targetText(const ExportTarget &target, const QDateTime &now);

/// The same for a file that this very export has written.
[[nodiscard]] QString writtenText(const ExportTarget &target, const QDateTime &now);

/// "Shop 2026-03-04.csv", without the characters that some file system refuses.
[[nodiscard]] QString suggestedFileName(const QString &accountName, const QDate &date);

} // namespace qrjump::ui
