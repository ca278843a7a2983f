#include "ui/transfer/progressview.h"

#include "ui/transfer/exporttext.h"
#include "ui/widgets/helptext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/spacing.h"

#include <QGridLayout>
#include <QProgressBar>
#include <QPushButton>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

ProgressView::ProgressView(QWidget *parent)
    : QWidget(parent)
    , m_bar(new QProgressBar)
    , m_text(new HelpText)
    , m_stop(new QPushButton(icon(IconName::Stop), tr("S&top")))
{
    m_bar->setObjectName(u"progressBar"_s);
    m_bar->setAccessibleName(tr("Progress of the export"));
    m_bar->setTextVisible(false);
    m_text->setObjectName(u"progressText"_s);
    m_stop->setObjectName(u"stopExport"_s);
    m_stop->setAccessibleName(tr("Stop the export"));
    m_stop->setAutoDefault(false);

    const Spacing spacing(fontMetrics());
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(spacing.inGroup());
    grid->setVerticalSpacing(spacing.step());
    grid->addWidget(m_bar, 0, 0);
    grid->addWidget(m_stop, 0, 1);
    grid->addWidget(m_text, 1, 0, 1, 2);
}

void ProgressView::start()
{
    m_bar->setRange(0, 0);
    m_text->setText(tr("Starting…"));
}

void ProgressView::showProgress(const core::TransferProgress &progress)
{
    m_bar->setRange(0, progress.promised.value_or(0));
    m_bar->setValue(progress.done);
    m_text->setText(progressText(progress));
}

void ProgressView::showSentence(const QString &sentence)
{
    m_text->setText(sentence);
}

} // namespace qrjump::ui
