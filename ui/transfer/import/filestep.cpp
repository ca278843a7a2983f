#include "ui/transfer/import/filestep.h"

#include "core/base/sentences.h"
#include "ui/transfer/desktopfiles.h"
#include "ui/transfer/exporttext.h"
#include "ui/transfer/import/damagetext.h"
#include "ui/transfer/import/formatbar.h"
#include "ui/transfer/import/samplepreview.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/helptext.h"
#include "ui/widgets/inlinebar.h"
#include "ui/widgets/spacing.h"
#include "ui/widgets/steadyplace.h"
#include "ui/widgets/typography.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

using core::ImportTable;

FileStep::FileStep(core::AccountKind kind, QSettings &settings, DesktopFiles &files, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_settings(settings)
    , m_files(files)
{
    createWidgets();
    arrange();
    connectWidgets();
    showTable();
}

void FileStep::createWidgets()
{
    m_name = new ElidedLabel;
    m_name->setObjectName(u"importFile"_s);
    m_name->setFont(titleFont(font()));
    m_facts = new HelpText;
    m_facts->setObjectName(u"importFileFacts"_s);
    m_facts->setWordWrap(false);
    m_choose = new QPushButton(tr("C&hoose file…"));
    m_choose->setObjectName(u"chooseImportFile"_s);
    m_choose->setAutoDefault(false);
    m_format = new FormatBar;
    m_bar = new InlineBar;
    m_progress = new QProgressBar;
    m_progress->setObjectName(u"readProgress"_s);
    m_progress->setAccessibleName(tr("Reading the file"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(Spacing(fontMetrics()).step());
    m_progress->hide();
    keepPlaceWhenHidden(m_progress);
    m_preview = new SamplePreview;
}

void FileStep::arrange()
{
    const Spacing spacing(fontMetrics());
    auto *texts = new QVBoxLayout;
    texts->setSpacing(spacing.step());
    texts->addWidget(m_name);
    texts->addWidget(m_facts);
    auto *file = new QHBoxLayout;
    file->setSpacing(spacing.betweenGroups());
    file->addLayout(texts, 1);
    file->addWidget(m_choose);

    auto *preview = new QVBoxLayout;
    preview->setSpacing(0);
    preview->addWidget(m_progress);
    preview->addWidget(m_preview, 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing.betweenGroups());
    layout->addLayout(file);
    layout->addWidget(m_format);
    layout->addWidget(m_bar);
    layout->addLayout(preview, 1);
}

void FileStep::connectWidgets()
{
    connect(m_choose, &QPushButton::clicked, this, &FileStep::choose);
    connect(m_format, &FormatBar::encodingChosen, this, &FileStep::chooseEncoding);
    connect(m_format, &FormatBar::separatorChosen, this, &FileStep::chooseSeparator);
    connect(m_format, &FormatBar::headerChosen, this, &FileStep::chooseHeader);
    connect(m_preview, &SamplePreview::columnsChosen, this, &FileStep::chooseColumns);
    connect(m_bar, &InlineBar::closed, this, &FileStep::focusFirstField);
    connect(&m_reading, &core::ImportReading::finished, this, &FileStep::take);
}

void FileStep::choose()
{
    const QString pattern = QDir(m_settings.folder()).filePath(u"*.csv"_s);
    m_files.chooseFileToRead(this, pattern, [this](const QString &fileName) { open(fileName); });
}

void FileStep::open(const QString &fileName)
{
    m_fileName = fileName;
    m_settings.setFolder(QFileInfo(fileName).absolutePath());
    m_choices = {};
    m_table.reset();
    m_preview->clear();
    read();
}

void FileStep::read()
{
    m_reading.start({.fileName = m_fileName, .kind = m_kind, .choices = m_choices});
    showFile();
    showReading();
    Q_EMIT changed();
}

void FileStep::take(const core::ImportReading::Outcome &outcome)
{
    if (!outcome)
        takeError(outcome.error());
    else if (!applyRememberedColumns(*outcome))
        takeTable(*outcome);
}

bool FileStep::applyRememberedColumns(const ImportTable &table)
{
    if (m_choices.columns || !table.format.hasHeader)
        return false;
    const auto remembered = m_settings.columns(table.header);
    const bool fits = remembered && remembered->size() == table.format.columns.size();
    if (!fits || *remembered == table.format.columns)
        return false;
    m_choices.columns = remembered;
    read();
    return true;
}

void FileStep::takeTable(const ImportTable &table)
{
    m_table = table;
    ++m_revision;
    showTable();
    showDamage();
    Q_EMIT changed();
}

void FileStep::takeError(const core::ImportError &error)
{
    m_table.reset();
    m_preview->clear();
    showTable();
    m_bar->showMessage(Tone::Danger, error.what, core::joinedSentences({error.why, error.remedy}));
    QPushButton *again = m_bar->addButton(IconName::Retry, tr("&Read again"));
    again->setObjectName(u"readAgain"_s);
    connect(again, &QPushButton::clicked, this, &FileStep::read);
    Q_EMIT changed();
}

void FileStep::chooseEncoding()
{
    m_choices.encoding = m_format->encoding();
    m_choices.columns.reset(); // the titles become other words
    read();
}

void FileStep::chooseSeparator()
{
    m_choices.separator = m_format->separator();
    m_choices.columns.reset();
    read();
}

void FileStep::chooseHeader()
{
    m_choices.hasHeader = m_format->hasHeader();
    read();
}

void FileStep::chooseColumns()
{
    m_choices.columns = m_preview->columns();
    if (m_table && m_table->format.hasHeader)
        m_settings.setColumns(m_table->header, *m_choices.columns);
    read();
}

const ImportTable *FileStep::rows() const
{
    return m_table && obstacle().isEmpty() ? &*m_table : nullptr;
}

QString FileStep::obstacle() const
{
    if (m_fileName.isEmpty())
        return tr("Choose the file to import.");
    if (m_reading.isRunning())
        return tr("Reading the file…");
    if (!m_table)
        return tr("The file could not be read.");
    if (!m_table->format.has(core::RuleColumn::Prefix))
        return tr("Choose which column holds the prefix.");
    if (!m_table->format.has(core::RuleColumn::PagePath))
        return tr("Choose which column holds the page path.");
    if (!m_table->formatProblems.isEmpty())
        return m_table->formatProblems.first();
    return m_table->rows.isEmpty() ? tr("The file holds no rows.") : QString();
}

bool FileStep::dismissMessage()
{
    if (!m_bar->isVisible())
        return false;
    m_bar->clear();
    focusFirstField();
    return true;
}

void FileStep::focusFirstField()
{
    if (!m_table)
        return m_choose->setFocus();
    if (m_table->formatProblems.isEmpty())
        m_format->focusEncoding();
    else
        m_preview->focusChoice();
}

void FileStep::showFile()
{
    const QFileInfo file(m_fileName);
    m_name->setText(m_fileName.isEmpty() ? tr("No file chosen yet") : file.fileName());
    m_name->setToolTip(QDir::toNativeSeparators(m_fileName));
    QStringList facts;
    if (file.exists())
        facts.append(fileSizeText(file.size()));
    if (m_table && m_table->formatProblems.isEmpty())
        facts.append(tr("%Ln row(s)", nullptr, static_cast<int>(m_table->rows.size())));
    if (!m_fileName.isEmpty())
        facts.append(QDir::toNativeSeparators(file.absolutePath()));
    m_facts->setText(facts.join(u" · "_s));
}

void FileStep::showTable()
{
    m_bar->clear();
    showReading();
    showFile();
    m_format->setEnabled(m_table || !m_fileName.isEmpty());
    if (!m_table)
        return;
    m_format->showFormat(m_table->format);
    m_preview->showTable(*m_table);
}

void FileStep::showDamage()
{
    if (const auto damage = damageOf(*m_table))
        m_bar->showMessage(Tone::Warning, damage->headline, damage->details);
}

void FileStep::showReading()
{
    m_progress->setVisible(m_reading.isRunning());
}

} // namespace qrjump::ui
