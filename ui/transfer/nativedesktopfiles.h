#pragma once

#include "ui/transfer/desktopfiles.h"

#include <QCoreApplication>

namespace qrjump::ui {

/// The file dialog and the file manager of the desktop.
class NativeDesktopFiles final : public DesktopFiles
{
    Q_DECLARE_TR_FUNCTIONS(NativeDesktopFiles)

public:
    void chooseFileToWrite(QWidget *parent, const QString &suggestion,
                           const std::function<void(const QString &fileName)> &chosen) override;
    void chooseFileToRead(QWidget *parent, const QString &suggestion,
                          const std::function<void(const QString &fileName)> &chosen) override;
    [[nodiscard]] bool openFolder(const QString &folder) override;

private:
    [[nodiscard]] static QString filterFor(const QString &suffix);
};

} // namespace qrjump::ui
