#include "ui/transfer/nativedesktopfiles.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QUrl>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

void NativeDesktopFiles::chooseFileToWrite(QWidget *parent, const QString &suggestion,
                                           const std::function<void(const QString &)> &chosen)
{
    auto *dialog = new QFileDialog(parent, tr("Choose the file to write"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    const QFileInfo suggested(suggestion);
    const bool isTable = suggested.suffix() == "csv"_L1;
    dialog->setNameFilters(
        {isTable ? tr("CSV files (*.csv)") : tr("Text files (*.txt)"), tr("All files (*)")});
    dialog->setDefaultSuffix(suggested.suffix());
    dialog->setDirectory(suggested.absolutePath());
    dialog->selectFile(suggested.fileName());
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
    dialog->open();
}

bool NativeDesktopFiles::openFolder(const QString &folder)
{
    return QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}

} // namespace qrjump::ui
