#include "ui/transfer/targetquestion.h"

#include "ui/transfer/desktopfiles.h"
#include "ui/widgets/inlinebar.h"

#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QPushButton>
#include <QStandardPaths>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

TargetQuestion::TargetQuestion(DesktopFiles &files, InlineBar &bar, QObject *parent)
    : QObject(parent)
    , m_files(files)
    , m_bar(bar)
{}

void TargetQuestion::ask(const QString &suggestion, const Answer &chosen)
{
    m_bar.clear();
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    m_files.chooseFileToWrite(m_bar.window(), QDir(folder).filePath(suggestion),
                              [guard = QPointer(this), chosen](const QString &fileName) {
                                  if (guard)
                                      guard->offer(fileName, chosen);
                              });
}

void TargetQuestion::offer(const QString &fileName, const Answer &chosen)
{
    if (!QFileInfo::exists(fileName))
        return chosen(fileName);
    m_bar.showMessage(Tone::Warning,
                      tr("The file is there already: %1").arg(QDir::toNativeSeparators(fileName)),
                      tr("Its content will be lost when it is replaced."));
    QPushButton *replace = m_bar.addButton(IconName::Export, tr("Replace file"));
    replace->setObjectName(u"replaceFile"_s);
    connect(replace, &QPushButton::clicked, this, [chosen, fileName] { chosen(fileName); });
    replace->setFocus();
}

} // namespace qrjump::ui
