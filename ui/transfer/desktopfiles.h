#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace qrjump::ui {

/// What the desktop does with files. An interface, because no test can click a native file dialog.
class DesktopFiles
{
public:
    virtual ~DesktopFiles() = default;

    /// Lets the user choose a file to be written. Never asks whether one may be replaced: that is said in the
    /// dialog that writes it. `chosen` is not called when the user changes their mind or `parent` is gone.
    virtual void chooseFileToWrite(QWidget *parent, const QString &suggestion,
                                   const std::function<void(const QString &fileName)> &chosen) = 0;
    /// Lets the user choose a file to be read. `suggestion` is a folder and what the name looks like:
    /// "/home/me/*.json". `chosen` is not called when the user changes their mind or `parent` is gone.
    virtual void chooseFileToRead(QWidget *parent, const QString &suggestion,
                                  const std::function<void(const QString &fileName)> &chosen) = 0;
    /// False when this desktop has no program to show a folder.
    [[nodiscard]] virtual bool openFolder(const QString &folder) = 0;
};

} // namespace qrjump::ui
