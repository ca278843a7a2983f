#pragma once

#include "ui/transfer/desktopfiles.h"

#include <QStringList>

namespace qrjump::test {

/// A desktop whose user has already decided.
class FakeDesktop final : public ui::DesktopFiles
{
public:
    void chooseFileToWrite(QWidget *, const QString &suggestion,
                           const std::function<void(const QString &)> &chosen) override
    {
        suggestions.append(suggestion);
        if (!fileToWrite.isEmpty())
            chosen(fileToWrite);
    }
    void chooseFileToRead(QWidget *, const QString &suggestion,
                          const std::function<void(const QString &)> &chosen) override
    {
        suggestions.append(suggestion);
        if (!fileToRead.isEmpty())
            chosen(fileToRead);
    }
    [[nodiscard]] bool openFolder(const QString &folder) override
    {
        openedFolders.append(folder);
        return true;
    }

    QString fileToWrite; ///< "" for a user who cancels
    QString fileToRead;
    QStringList suggestions;
    QStringList openedFolders;
};

} // namespace qrjump::test
