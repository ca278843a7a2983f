#include "ui/compare/readingstatus.h"

#include "core/api/errorcatalogue.h"
#include "core/base/sentences.h"
#include "core/operations/snapshotopening.h"
#include "ui/compare/readingtext.h"
#include "ui/transfer/exporttext.h"
#include "ui/widgets/helptext.h"
#include "ui/widgets/inlinebar.h"
#include "ui/widgets/spacing.h"
#include "ui/widgets/steadyplace.h"

#include <QGridLayout>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

ReadingStatus::ReadingStatus(core::AllRules &rules, const core::ErrorCatalogue &catalogue, QWidget *parent)
    : QWidget(parent)
    , m_rules(rules)
    , m_catalogue(catalogue)
    , m_bar(new InlineBar(this))
    , m_progress(new QWidget(this))
{
    m_bar->setObjectName(u"readingBar"_s);
    createProgress();
    arrange();
    follow();
    connect(&rules, &core::AllRules::changed, this, &ReadingStatus::follow);
    connect(m_pause, &QPushButton::clicked, this, &ReadingStatus::pauseOrGoOn);
    connect(m_stop, &QPushButton::clicked, &rules, &core::AllRules::stop);
}

void ReadingStatus::createProgress()
{
    m_done = new QProgressBar;
    m_done->setObjectName(u"readingProgress"_s);
    m_done->setAccessibleName(tr("How many rules are read"));
    m_done->setTextVisible(false);
    m_text = new HelpText;
    m_text->setObjectName(u"readingText"_s);
    m_pause = new QPushButton;
    m_pause->setObjectName(u"pauseReading"_s);
    keepWidthFor({tr("&Pause"), tr("&Go on")}, m_pause);
    m_stop = new QPushButton(icon(IconName::Stop), tr("S&top"));
    m_stop->setObjectName(u"stopReading"_s);
    m_stop->setToolTip(tr("Give the reading up. What was there before stays."));
    for (QPushButton *button : {m_pause, m_stop})
        button->setAutoDefault(false);
}

void ReadingStatus::arrange()
{
    const Spacing spacing(fontMetrics());
    auto *grid = new QGridLayout(m_progress);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(spacing.inGroup());
    grid->setVerticalSpacing(spacing.step());
    grid->addWidget(m_done, 0, 0);
    grid->addWidget(m_pause, 0, 1);
    grid->addWidget(m_stop, 0, 2);
    grid->addWidget(m_text, 1, 0, 1, 3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing.step());
    layout->addWidget(m_bar);
    layout->addWidget(m_progress);
}

void ReadingStatus::follow()
{
    m_progress->setVisible(m_rules.isUnderWay());
    if (m_rules.isUnderWay())
        showProgress();
    showNotice();
}

void ReadingStatus::showProgress()
{
    const bool isPaused = m_rules.state() == core::AllRules::State::Paused;
    m_pause->setText(isPaused ? tr("&Go on") : tr("&Pause"));
    const auto &progress = m_rules.progress();
    m_done->setRange(0, progress ? progress->promised.value_or(0) : 0);
    m_done->setValue(progress ? progress->done : 0);
    m_text->setText(isPaused ? pausedText() : underWayText());
}

QString ReadingStatus::underWayText() const
{
    if (const auto &backOff = m_rules.backOff())
        return backOffText(*backOff, core::explain(backOff->error, m_catalogue).meaning);
    const auto &progress = m_rules.progress();
    return progress ? progressText(*progress) : tr("Waiting for the first answer…");
}

QString ReadingStatus::pausedText() const
{
    const auto &progress = m_rules.progress();
    return tr("Paused. Rules read so far: %1.").arg(QLocale().toString(progress ? progress->done : 0));
}

/// Building the bar anew would take the focus from its buttons.
void ReadingStatus::showNotice()
{
    const std::pair problems(m_rules.error(), m_rules.notKept());
    if (problems == m_shown)
        return;
    m_shown = problems;
    m_bar->clear();
    if (problems.first)
        showFailure(*problems.first);
    else if (problems.second)
        showNotKept(*problems.second);
}

void ReadingStatus::showFailure(const core::ApiError &error)
{
    m_bar->showError(core::explain(error, m_catalogue));
    QPushButton *goOn = m_bar->addButton(IconName::Retry, tr("Go on reading"));
    goOn->setObjectName(u"goOnReading"_s);
    connect(goOn, &QPushButton::clicked, &m_rules, &core::AllRules::goOn);
}

void ReadingStatus::showNotKept(const core::StoreError &error)
{
    m_bar->showError(explainNotKept(error), Tone::Warning);
}

void ReadingStatus::focusPause()
{
    m_pause->setFocus();
}

void ReadingStatus::pauseOrGoOn()
{
    if (m_rules.state() == core::AllRules::State::Paused)
        m_rules.goOn();
    else
        m_rules.pause();
}

} // namespace qrjump::ui
