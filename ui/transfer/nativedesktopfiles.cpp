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
    dialog->setNameFilters({filterFor(suggested.suffix()), tr("All files (*)")});
    dialog->setDefaultSuffix(suggested.suffix());
    dialog->setDirectory(suggested.absolutePath());
    dialog->selectFile(suggested.fileName());
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
    dialog->open();
}

void NativeDesktopFiles::chooseFileToRead(QWidget *parent, const QString &suggestion,
                                          const std::function<void(const QString &)> &chosen)
{
    auto *dialog = new QFileDialog(parent, tr("Choose the file to read"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    const QFileInfo suggested(suggestion);
    // What a spreadsheet saves as text is read whatever its name ends in.
    dialog->setNameFilters({suggested.suffix() == "csv"_L1 ? tr("CSV and text files (*.csv *.tsv *.txt)")
                                                           : filterFor(suggested.suffix()),
                            tr("All files (*)")});
    dialog->setDirectory(suggested.absolutePath());
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
    dialog->open();
}

QString NativeDesktopFiles::filterFor(const QString &suffix)
{
    if (suffix == "csv"_L1)
        return tr("CSV files (*.csv)");
    return suffix == "json"_L1 ? tr("Settings files (*.json)") : tr("Text files (*.txt)");
}

bool NativeDesktopFiles::openFolder(const QString &folder)
{
    return QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}

} // namespace qrjump::ui
