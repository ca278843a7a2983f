#include "ui/transfer/exporttarget.h"

#include "ui/transfer/exporttext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

class TargetText
{
    Q_DECLARE_TR_FUNCTIONS(ExportTarget)

public:
    static QString of(const ExportTarget &target, const QDateTime &now)
    {
        switch (target.kind) {
        case ExportTarget::Kind::Unnamed:
            return tr("Say which file to write.");
        case ExportTarget::Kind::NewFile:
            return tr("A new file in %1.").arg(folderOf(target));
        case ExportTarget::Kind::OldFile:
            //: %1 is a time such as 10:41, %2 a size such as 12 KB
            return tr("Replaces the file of %1, %2.")
                .arg(momentText(target.modified, now), fileSizeText(target.size));
        case ExportTarget::Kind::Folder:
            return tr("This is a folder. Add the name of a file.");
        case ExportTarget::Kind::NoFolder:
            return tr("There is no folder %1. Choose another one.").arg(folderOf(target));
        }
        Q_UNREACHABLE();
    }

    static QString written(const ExportTarget &target, const QDateTime &now)
    {
        //: %1 is a time such as 10:41, %2 a size such as 12 KB
        return tr("Written at %1, %2. Exporting again replaces it.")
            .arg(momentText(target.modified, now), fileSizeText(target.size));
    }

private:
    static QString folderOf(const ExportTarget &target)
    {
        return QDir::toNativeSeparators(QFileInfo(target.fileName).absolutePath());
    }
};

QString absoluteName(const QString &typed, const QString &folder)
{
    QString name = QDir::fromNativeSeparators(typed.trimmed());
    if (name == u'~' || name.startsWith("~/"_L1))
        name.replace(0, 1, QDir::homePath());
    return QDir::cleanPath(QDir(folder).absoluteFilePath(name));
}

ExportTarget::Kind kindOf(const QString &typed, const QFileInfo &file)
{
    if (typed.trimmed().isEmpty())
        return ExportTarget::Kind::Unnamed;
    if (file.isDir())
        return ExportTarget::Kind::Folder;
    if (file.exists())
        return ExportTarget::Kind::OldFile;
    return QFileInfo(file.absolutePath()).isDir() ? ExportTarget::Kind::NewFile
                                                  : ExportTarget::Kind::NoFolder;
}

} // namespace

ExportTarget examinedTarget(const QString &typed, const QString &folder)
{
    const QFileInfo file(absoluteName(typed, folder));
    ExportTarget target{.kind = kindOf(typed, file), .fileName = file.filePath()};
    if (target.replaces()) {
        target.modified = file.lastModified();
        target.size = file.size();
    }
    return target;
}

QString writtenText(const ExportTarget &target, const QDateTime &now)
{
    return TargetText::written(target, now);
}

QString targetText(const ExportTarget &target, const QDateTime &now)
{
    return TargetText::of(target, now);
}

QString suggestedFileName(const QString &accountName, const QDate &date)
{
    static const QRegularExpression refused(uR"([\\/:*?"<>|\x00-\x1f\x7f]+)"_s);
    QString name = accountName;
    name.replace(refused, u" "_s);
    // A leading dot would hide the file.
    static const QRegularExpression leadingDots(u"^[\\s.]+"_s);
    name = name.remove(leadingDots).simplified();
    const QString day = date.toString(Qt::ISODate);
    return (name.isEmpty() ? day : name + u' ' + day) + u".csv"_s;
}

} // namespace qrjump::ui
