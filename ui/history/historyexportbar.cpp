#include "ui/history/historyexportbar.h"

#include "core/base/clock.h"
#include "core/base/sentences.h"
#include "ui/transfer/exporttext.h"
#include "ui/transfer/progressview.h"
#include "ui/widgets/inlinebar.h"

#include <QBoxLayout>
#include <QPushButton>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

HistoryExportBar::HistoryExportBar(DesktopFiles &files, const core::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_bar(new InlineBar(this))
    , m_progress(new ProgressView(this))
    , m_question(files, *m_bar)
{
    m_progress->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_progress);
    connect(m_progress->stopButton(), &QPushButton::clicked, &m_export, &core::HistoryExport::stop);
    connect(&m_export, &core::HistoryExport::progressed, m_progress, &ProgressView::showProgress);
    connect(&m_export, &core::HistoryExport::finished, this, &HistoryExportBar::conclude);
}

void HistoryExportBar::start(const QString &journalFile, const core::HistoryFilter &filter, int count)
{
    const QString today = m_clock.now().date().toString(Qt::ISODate);
    //: a suggested file name, %1 is a date
    m_question.ask(tr("History %1").arg(today) + ".csv"_L1,
                   [this, journalFile, filter, count](const QString &fileName) {
                       begin({journalFile, filter, fileName}, count);
                   });
}

void HistoryExportBar::begin(const core::HistoryExportOptions &options, int count)
{
    m_bar->clear();
    m_progress->start();
    m_progress->show();
    m_export.start(options, count);
    Q_EMIT runningChanged();
}

void HistoryExportBar::conclude(const core::HistoryExportOutcome &outcome)
{
    m_progress->hide();
    Q_EMIT runningChanged();
    if (outcome)
        return m_bar->showMessage(Tone::Ok, rowsWrittenText(outcome->rows, outcome->fileName));
    const core::ExportError &error = outcome.error();
    const Tone tone = error.kind == core::ExportError::Kind::Stopped ? Tone::Info : Tone::Danger;
    m_bar->showMessage(tone, core::joinedSentences({error.what, error.why}),
                       core::joinedSentences({error.remedy, error.untouched}));
}

} // namespace qrjump::ui
