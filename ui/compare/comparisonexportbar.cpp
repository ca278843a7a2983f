#include "ui/compare/comparisonexportbar.h"

#include "core/base/sentences.h"
#include "ui/transfer/exporttext.h"
#include "ui/transfer/progressview.h"
#include "ui/widgets/inlinebar.h"

#include <QBoxLayout>
#include <QPushButton>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

ComparisonExportBar::ComparisonExportBar(DesktopFiles &files, QWidget *parent)
    : QWidget(parent)
    , m_bar(new InlineBar(this))
    , m_progress(new ProgressView(this))
    , m_question(files, *m_bar)
{
    m_bar->setObjectName(u"exportBar"_s);
    m_progress->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_progress);
    connect(m_progress->stopButton(), &QPushButton::clicked, &m_export, &core::ComparisonExport::stop);
    connect(&m_export, &core::ComparisonExport::progressed, m_progress, &ProgressView::showProgress);
    connect(&m_export, &core::ComparisonExport::finished, this, &ComparisonExportBar::conclude);
}

void ComparisonExportBar::start(const core::RuleComparison &comparison, const QString &suggestion)
{
    m_question.ask(suggestion, [this, comparison](const QString &fileName) { begin(comparison, fileName); });
}

void ComparisonExportBar::begin(const core::RuleComparison &comparison, const QString &fileName)
{
    m_bar->clear();
    m_progress->start();
    m_progress->show();
    m_export.start(comparison, {.fileName = fileName});
    Q_EMIT runningChanged();
}

void ComparisonExportBar::conclude(const core::ComparisonExportOutcome &outcome)
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
