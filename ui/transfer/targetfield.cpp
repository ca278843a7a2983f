#include "ui/transfer/targetfield.h"

#include "core/base/clock.h"
#include "ui/transfer/desktopfiles.h"
#include "ui/widgets/fieldmessage.h"
#include "ui/widgets/spacing.h"

#include <QDir>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

TargetField::TargetField(DesktopFiles &files, const core::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_files(files)
    , m_clock(clock)
    , m_message(new FieldMessage)
{
    createLine();
    createButton();
    m_message->setObjectName(u"targetMessage"_s);
    const Spacing spacing(fontMetrics());
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(spacing.inGroup());
    grid->setVerticalSpacing(spacing.step());
    grid->addWidget(m_line, 0, 0);
    grid->addWidget(m_choose, 0, 1);
    grid->addWidget(m_message, 1, 0, 1, 2);
    setFocusProxy(m_line);
}

void TargetField::createLine()
{
    m_line = new QLineEdit;
    m_line->setObjectName(u"targetFile"_s);
    m_line->setAccessibleName(tr("File to write"));
    connect(m_line, &QLineEdit::textChanged, this, &TargetField::refresh);
}

void TargetField::createButton()
{
    m_choose = new QPushButton(tr("C&hoose…"));
    m_choose->setObjectName(u"chooseFile"_s);
    m_choose->setAccessibleName(tr("Choose the file to write"));
    m_choose->setAutoDefault(false);
    connect(m_choose, &QPushButton::clicked, this, &TargetField::choose);
}

void TargetField::setFile(const QString &folder, const QString &name)
{
    m_folder = folder;
    m_line->setText(QDir::toNativeSeparators(QDir(folder).absoluteFilePath(name)));
    refresh();
}

void TargetField::choose()
{
    m_files.chooseFileToWrite(this, m_target.fileName, [this](const QString &fileName) {
        m_line->setText(QDir::toNativeSeparators(fileName));
        m_line->setFocus();
    });
}

void TargetField::refresh()
{
    const ExportTarget now = examinedTarget(m_line->text(), m_folder);
    const bool isNews = now != m_target;
    m_target = now;
    showTarget();
    if (isNews)
        Q_EMIT changed();
}

void TargetField::markWritten()
{
    refresh();
    m_written = m_target;
    showTarget();
}

void TargetField::showTarget()
{
    const bool isWritten = m_target.replaces() && m_target == m_written;
    const QDateTime now = m_clock.now();
    const QString text = isWritten ? writtenText(m_target, now) : targetText(m_target, now);
    m_line->setAccessibleDescription(text);
    m_line->setToolTip(QDir::toNativeSeparators(m_target.fileName));
    if (!m_target.canBeWritten())
        return m_message->showProblem(Tone::Danger, text);
    if (m_target.replaces() && !isWritten)
        return m_message->showProblem(Tone::Warning, text);
    m_message->clearProblem();
    m_message->setHelp(text);
}

} // namespace qrjump::ui
