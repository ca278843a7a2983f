#include "ui/compare/readingprogress.h"

#include "core/api/errorcatalogue.h"
#include "ui/transfer/exporttext.h"
#include "ui/widgets/helptext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/spacing.h"
#include "ui/widgets/steadyplace.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCharactersOfProgress = 24;

} // namespace

ReadingProgress::ReadingProgress(core::AllRules &rules, const core::ErrorCatalogue &catalogue,
                                 QWidget *parent)
    : QWidget(parent)
    , m_rules(rules)
    , m_catalogue(catalogue)
    , m_done(new QProgressBar)
    , m_text(new HelpText)
    , m_pause(new QPushButton)
    , m_stop(new QPushButton(icon(IconName::Stop), tr("S&top reading")))
{
    m_done->setObjectName(u"readingProgress"_s);
    m_done->setAccessibleName(tr("How many rules are read"));
    m_done->setTextVisible(false);
    m_text->setObjectName(u"readingText"_s);
    m_pause->setObjectName(u"pauseReading"_s);
    keepWidthFor({tr("&Pause reading"), tr("&Go on reading")}, m_pause);
    m_stop->setObjectName(u"stopReading"_s);
    m_stop->setToolTip(
        tr("Gives the reading up. The rules that were there before stay; without any, those read so far."));
    for (QPushButton *button : {m_pause, m_stop})
        button->setAutoDefault(false);
    arrange();
    follow();
    connect(&rules, &core::AllRules::changed, this, &ReadingProgress::follow);
    connect(m_pause, &QPushButton::clicked, this, &ReadingProgress::pauseOrGoOn);
    connect(m_stop, &QPushButton::clicked, &rules, &core::AllRules::stop);
}

void ReadingProgress::arrange()
{
    const Spacing spacing(fontMetrics());
    m_done->setFixedSize(spacing.characters(kCharactersOfProgress), spacing.inGroup());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing.inGroup());
    layout->addWidget(m_done);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_pause);
    layout->addWidget(m_stop);
}

void ReadingProgress::setWanted(bool isWanted)
{
    m_isWanted = isWanted;
    follow();
}

void ReadingProgress::focusPause()
{
    m_pause->setFocus();
}

void ReadingProgress::follow()
{
    setVisible(m_isWanted && m_rules.isUnderWay());
    if (!m_rules.isUnderWay())
        return;
    const bool isPaused = m_rules.state() == core::AllRules::State::Paused;
    m_pause->setText(isPaused ? tr("&Go on reading") : tr("&Pause reading"));
    const auto &progress = m_rules.progress();
    const int unknown = isPaused ? 1 : 0; // an empty bar; 0 is a busy one
    m_done->setRange(0, progress ? progress->promised.value_or(unknown) : unknown);
    m_done->setValue(progress ? progress->done : 0);
    showText();
}

void ReadingProgress::showText()
{
    const bool isPaused = m_rules.state() == core::AllRules::State::Paused;
    m_text->setText(isPaused ? pausedText() : underWayText());
}

QString ReadingProgress::underWayText() const
{
    if (const auto &backOff = m_rules.backOff())
        return backOffText(*backOff, core::explain(backOff->error, m_catalogue).meaning);
    const auto &progress = m_rules.progress();
    if (!progress)
        return tr("Waiting for the first answer…");
    return progressText(*progress);
}

QString ReadingProgress::pausedText() const
{
    const auto &progress = m_rules.progress();
    if (m_rules.isPausing())
        return tr("Pausing: what the server was asked for already still comes.");
    return tr("Paused. Rules read so far: %1.").arg(QLocale().toString(progress ? progress->done : 0));
}

void ReadingProgress::pauseOrGoOn()
{
    if (m_rules.state() == core::AllRules::State::Paused)
        m_rules.goOn();
    else
        m_rules.pause();
}

} // namespace qrjump::ui
