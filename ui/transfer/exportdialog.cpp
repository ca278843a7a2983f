#include "ui/transfer/exportdialog.h"

#include "core/api/jumpruleclient.h"
#include "core/base/clock.h"
#include "ui/transfer/desktopfiles.h"
#include "ui/transfer/exportform.h"
#include "ui/transfer/exporttext.h"
#include "ui/transfer/progressview.h"
#include "ui/transfer/targetfield.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/inlinebar.h"
#include "ui/widgets/spacing.h"
#include "ui/widgets/typography.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kUsualCharacters = 112;
constexpr int kFewestCharacters = 80;
constexpr int kFewestFormLines = 3;
constexpr int kLinesToSpare = 10; // at the smallest size, for a long message
constexpr int kStatusLines = 6;

} // namespace

ExportDialog::ExportDialog(ExportContext context, const Services &services, QWidget *parent)
    : QDialog(parent)
    , m_context(std::move(context))
    , m_services(services)
    , m_settings(services.settings)
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export rules"));
    createForm();
    createStatus();
    createButtons();
    reserveVerbWidth();
    arrange();
    loadSettings();
    m_form->setContext(m_context);
    m_form->focusFirstField();
    setRunning(false);
}

void ExportDialog::createForm()
{
    m_form = new ExportForm(m_context.kind, m_services.files, m_services.clock);
    connect(m_form, &ExportForm::changed, this, &ExportDialog::refreshVerb);
}

void ExportDialog::createStatus()
{
    m_bar = new InlineBar;
    connect(m_bar, &InlineBar::closed, this, &ExportDialog::clearNotice);
    m_progress = new ProgressView;
    connect(m_progress->stopButton(), &QPushButton::clicked, this, [this] { m_export->stop(); });
    connect(&m_services.client, &core::JumpRuleClient::backedOff, this, &ExportDialog::showBackOff);
}

void ExportDialog::createButtons()
{
    m_buttons = new QDialogButtonBox;
    m_start = m_buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_start->setObjectName(u"startExport"_s);
    m_start->setDefault(true);
    connect(m_start, &QPushButton::clicked, this, &ExportDialog::start);
    m_close = m_buttons->addButton(tr("Cl&ose"), QDialogButtonBox::RejectRole);
    m_close->setObjectName(u"closeDialog"_s);
    connect(m_close, &QPushButton::clicked, this, &ExportDialog::reject);
}

void ExportDialog::arrange()
{
    const Spacing spacing(fontMetrics());
    auto *account = new ElidedLabel;
    account->setObjectName(u"accountName"_s);
    account->setFocusPolicy(Qt::NoFocus);
    account->setFont(titleFont(font()));
    account->setText(m_context.accountName);

    // The form gives way when the status needs room, so that the buttons stay where they are.
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_form);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumSize(Spacing(fontMetrics()).characters(kFewestCharacters),
                           fontMetrics().lineSpacing() * kFewestFormLines);

    auto *status = new QWidget;
    status->setMinimumHeight(kStatusLines * fontMetrics().lineSpacing());
    auto *statusLayout = new QVBoxLayout(status);
    statusLayout->setContentsMargins(0, 0, 0, 0);
    statusLayout->setSpacing(spacing.inGroup());
    statusLayout->addWidget(m_bar);
    statusLayout->addWidget(m_progress);
    statusLayout->addStretch(1);

    auto *layout = new QVBoxLayout(this);
    const int edge = spacing.atEdge();
    layout->setContentsMargins(edge, edge, edge, edge);
    layout->setSpacing(spacing.betweenGroups());
    layout->addWidget(account);
    layout->addWidget(scroll, 1);
    layout->addWidget(status);
    layout->addWidget(m_buttons);
    setMinimumHeight(minimumSizeHint().height() + kLinesToSpare * fontMetrics().lineSpacing());
    resize(Spacing(fontMetrics()).characters(kUsualCharacters), sizeHint().height());
}

void ExportDialog::loadSettings()
{
    m_form->setEncoding(m_settings.encoding());
    const QDate today = m_services.clock.now().date();
    m_form->target().setFile(m_settings.folder(), suggestedFileName(m_context.accountName, today));
}

void ExportDialog::saveSettings()
{
    m_settings.setFolder(QFileInfo(m_writtenFile).absolutePath());
    m_settings.setEncoding(m_form->options().encoding);
}

void ExportDialog::start()
{
    // Another program may have put a file there since the button was labelled.
    const bool wasToReplace = m_form->target().target().replaces();
    m_form->target().refresh();
    const ExportTarget &target = m_form->target().target();
    if (!target.canBeWritten())
        return m_form->target().setFocus();
    if (target.replaces() && !wasToReplace)
        return;
    if (m_form->source())
        run(m_form->options());
}

void ExportDialog::run(const core::ExportOptions &options)
{
    clearNotice();
    m_running = *m_form->source();
    m_export = std::make_unique<core::RuleExport>(options, m_services.clock);
    connect(m_export.get(), &core::RuleExport::progressed, m_progress, &ProgressView::showProgress);
    connect(m_export.get(), &core::RuleExport::finished, this, &ExportDialog::conclude);
    m_progress->start();
    setRunning(true);
    m_progress->stopButton()->setFocus();
    if (m_running == ExportSource::Everything)
        m_export->exportEverything(m_services.client);
    else
        m_export->exportRules(m_context.rules(m_running));
}

void ExportDialog::conclude(const core::RuleExport::Outcome &outcome)
{
    setRunning(false);
    m_form->target().refresh();
    m_start->setFocus();
    showNotice(noticeOf(outcome, m_services.catalogue));
    if (outcome)
        takeSuccess(*outcome);
}

void ExportDialog::takeSuccess(const core::ExportSummary &summary)
{
    m_writtenFile = summary.fileName;
    m_form->target().markWritten();
    saveSettings();
    if (m_running == ExportSource::Everything)
        takeTotal(summary.rows);
    m_close->setDefault(true);
    m_close->setFocus();
}

/// An export of everything has counted the rules anew.
void ExportDialog::takeTotal(int rows)
{
    m_context.totalOnServer = rows;
    m_context.totalAsOf = m_services.clock.now();
    m_form->setContext(m_context);
}

void ExportDialog::showBackOff(const core::BackOff &backOff)
{
    if (m_isRunning && m_running == ExportSource::Everything)
        m_progress->showSentence(
            backOffText(backOff, core::explain(backOff.error, m_services.catalogue).meaning));
}

void ExportDialog::setRunning(bool isRunning)
{
    m_isRunning = isRunning;
    m_form->setEnabled(!isRunning);
    m_progress->setVisible(isRunning);
    refreshVerb();
}

void ExportDialog::refreshVerb()
{
    const std::optional<ExportSource> source = m_form->source();
    const bool replaces = m_form->target().target().replaces();
    m_start->setEnabled(source && !m_isRunning);
    m_start->setText(source ? exportVerb(*source, m_context.count(*source), replaces)
                            : tr("Nothing to export"));
    m_start->setDefault(true);
}

void ExportDialog::reserveVerbWidth()
{
    int width = 0;
    for (const ExportSource source : kExportSources) {
        for (const bool replaces : {false, true}) {
            m_start->setText(exportVerb(source, m_context.count(source), replaces));
            width = qMax(width, m_start->sizeHint().width());
        }
    }
    m_start->setMinimumWidth(width);
}

void ExportDialog::showNotice(const ExportNotice &notice)
{
    m_bar->showError(notice.text, notice.tone);
    for (const ExportAction action : notice.actions)
        addActionButton(action);
}

void ExportDialog::addActionButton(ExportAction action)
{
    struct Look
    {
        IconName icon;
        QString text;
        QString objectName;
    };
    const auto look = [action]() -> Look {
        switch (action) {
        case ExportAction::OpenFolder:
            return {IconName::Export, tr("O&pen folder"), u"openFolder"_s};
        case ExportAction::Retry:
            return {IconName::Retry, tr("Retr&y"), u"retryExport"_s};
        case ExportAction::UseUtf8WithBom:
            return {IconName::Export, tr("Export as &UTF-8 with BOM instead"), u"useUtf8WithBom"_s};
        case ExportAction::Stop:
            return {IconName::Stop, tr("&Stop export"), u"confirmStop"_s};
        case ExportAction::KeepGoing:
            return {IconName::Next, tr("&Keep going"), u"keepGoing"_s};
        }
        Q_UNREACHABLE();
    }();
    QPushButton *button = m_bar->addButton(look.icon, look.text);
    button->setObjectName(look.objectName);
    button->setAutoDefault(true); // Enter presses it while it has the focus
    connect(button, &QPushButton::clicked, this, [this, action] { act(action); });
    button->setFocus();
}

void ExportDialog::act(ExportAction action)
{
    switch (action) {
    case ExportAction::OpenFolder:
        return openFolder();
    case ExportAction::Retry:
        return start();
    case ExportAction::UseUtf8WithBom:
        m_form->setEncoding(core::CsvEncoding::Utf8WithBom);
        return start();
    case ExportAction::Stop:
        return m_export->stop();
    case ExportAction::KeepGoing:
        return clearNotice();
    }
    Q_UNREACHABLE();
}

void ExportDialog::openFolder()
{
    const QString folder = QFileInfo(m_writtenFile).absolutePath();
    if (!m_services.files.openFolder(folder))
        showNotice(folderNotOpenedNotice(folder));
}

void ExportDialog::clearNotice()
{
    m_bar->clear();
    if (m_isRunning)
        m_progress->stopButton()->setFocus();
    else
        m_form->focusFirstField();
}

void ExportDialog::reject()
{
    if (m_isRunning)
        return showNotice(stillRunningNotice());
    QDialog::reject();
}

void ExportDialog::unwind()
{
    if (m_bar->isVisible())
        return clearNotice();
    reject();
}

void ExportDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return unwind();
    QDialog::keyPressEvent(event);
}

void ExportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    // The user comes back from somewhere else, maybe from the file manager.
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && !m_isRunning)
        m_form->target().refresh();
}

} // namespace qrjump::ui
