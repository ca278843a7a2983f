#include "ui/rules/readingbar.h"

#include "ui/transfer/exporttext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/spacing.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace qrjump::ui {

using namespace Qt::StringLiterals;
using State = core::AllRules::State;

namespace {

constexpr int kCharactersOfProgress = 24;

} // namespace

ReadingBar::ReadingBar(core::AllRules &all, QWidget *parent)
    : QWidget(parent)
    , m_all(all)
    , m_progress(new QProgressBar)
    , m_text(new ElidedLabel)
    , m_pause(new QPushButton)
    , m_stop(new QPushButton(icon(IconName::Stop), tr("Stop")))
{
    setObjectName(u"readingBar"_s);
    m_progress->setObjectName(u"readingProgress"_s);
    m_progress->setAccessibleName(tr("Reading all rules"));
    m_progress->setTextVisible(false);
    m_text->setObjectName(u"readingText"_s);
    m_pause->setObjectName(u"pauseReading"_s);
    m_stop->setObjectName(u"stopReading"_s);
    m_stop->setToolTip(tr("Ends the reading. The rules shown before stay; without any, those read so far."));
    arrange();
    connect(m_pause, &QPushButton::clicked, this, &ReadingBar::pauseOrGoOn);
    connect(m_stop, &QPushButton::clicked, &m_all, &core::AllRules::stop);
    connect(&m_all, &core::AllRules::changed, this, &ReadingBar::follow);
    follow();
}

void ReadingBar::arrange()
{
    const Spacing spacing(fontMetrics());
    m_progress->setFixedSize(spacing.characters(kCharactersOfProgress), spacing.inGroup());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing.inGroup());
    layout->addWidget(m_progress);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_pause);
    layout->addWidget(m_stop);
}

void ReadingBar::setWanted(bool isWanted)
{
    m_isWanted = isWanted;
    follow();
}

void ReadingBar::follow()
{
    setVisible(m_isWanted && m_all.isUnderWay());
    if (!m_all.isUnderWay())
        return;
    const core::TransferProgress progress = m_all.progress().value_or(core::TransferProgress());
    m_progress->setRange(0, progress.promised.value_or(0));
    m_progress->setValue(progress.promised ? qMin(progress.done, *progress.promised) : -1);
    const bool isPaused = m_all.state() == State::Paused;
    m_text->setText(isPaused ? tr("Paused: %1").arg(progressText(progress)) : progressText(progress));
    m_pause->setText(isPaused ? tr("Go on") : tr("Pause"));
    m_pause->setIcon(isPaused ? icon(IconName::Next) : QIcon());
}

void ReadingBar::pauseOrGoOn()
{
    if (m_all.state() == State::Paused)
        m_all.goOn();
    else
        m_all.pause();
}

} // namespace qrjump::ui
