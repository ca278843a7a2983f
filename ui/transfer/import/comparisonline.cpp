#include "ui/transfer/import/comparisonline.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/spacing.h"
#include "ui/widgets/steadyplace.h"
#include "ui/widgets/timetext.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedLayout>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBarCharacters = 24;

QHBoxLayout *lineIn(QWidget *page)
{
    auto *line = new QHBoxLayout(page);
    line->setContentsMargins({});
    line->setSpacing(Spacing(page->fontMetrics()).inGroup());
    return line;
}

} // namespace

ComparisonLine::ComparisonLine(QWidget *parent)
    : QWidget(parent)
    , m_pages(new QStackedLayout(this))
{
    m_pages->addWidget(createMoment());
    m_pages->addWidget(createProgress());
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QWidget *ComparisonLine::createMoment()
{
    auto *page = new QWidget;
    m_moment = new QLabel;
    m_moment->setObjectName(u"comparedWith"_s);
    m_compare = new QPushButton(icon(IconName::Refresh), {});
    m_compare->setObjectName(u"compareAgain"_s);
    m_compare->setAutoDefault(false);
    keepWidthFor({tr("&Compare again"), tr("&Compare now")}, m_compare);
    connect(m_compare, &QPushButton::clicked, this, &ComparisonLine::compareRequested);
    auto *line = lineIn(page);
    line->addWidget(m_moment);
    line->addWidget(m_compare);
    line->addStretch(1);
    return page;
}

QWidget *ComparisonLine::createProgress()
{
    auto *page = new QWidget;
    m_bar = new QProgressBar;
    m_bar->setObjectName(u"compareProgress"_s);
    m_bar->setAccessibleName(tr("Comparing with the server"));
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(Spacing(fontMetrics()).characters(kBarCharacters));
    m_progress = new QLabel;
    m_progress->setObjectName(u"compareProgressText"_s);
    m_stop = new QPushButton(icon(IconName::Stop), tr("S&top"));
    m_stop->setObjectName(u"stopComparing"_s);
    m_stop->setAccessibleName(tr("Stop comparing"));
    m_stop->setAutoDefault(false);
    connect(m_stop, &QPushButton::clicked, this, &ComparisonLine::stopRequested);
    auto *line = lineIn(page);
    line->addWidget(m_bar);
    line->addWidget(m_progress);
    line->addWidget(m_stop);
    line->addStretch(1);
    return page;
}

void ComparisonLine::showMoment(const QDateTime &asOf, const QDateTime &now)
{
    //: %1 is a time of day
    m_moment->setText(asOf.isValid() ? tr("Compared with the server at %1.").arg(timeText(asOf, now))
                                     : tr("Not compared with the server yet."));
    m_compare->setText(asOf.isValid() ? tr("&Compare again") : tr("&Compare now"));
    const bool hadFocus = m_stop->hasFocus();
    m_pages->setCurrentIndex(0);
    if (hadFocus)
        m_compare->setFocus();
}

void ComparisonLine::showStart()
{
    const bool hadFocus = m_compare->hasFocus();
    m_bar->setRange(0, 0);
    m_share = tr("Comparing with the server…");
    showProgressText();
    m_pages->setCurrentIndex(1);
    if (hadFocus)
        m_stop->setFocus();
}

void ComparisonLine::showProgress(int done, int wanted)
{
    if (wanted == 0)
        return; // no row is worth a question
    m_bar->setRange(0, wanted);
    m_bar->setValue(done);
    m_share = tr("Compared %1 of %2").arg(QLocale().toString(done), QLocale().toString(wanted));
    showProgressText();
}

void ComparisonLine::showWait(const std::optional<core::LimitWait> &wait)
{
    m_wait = wait;
    showProgressText();
}

void ComparisonLine::showProgressText()
{
    m_progress->setText(m_wait ? m_share + u" · "_s + core::limitWaitText(*m_wait) : m_share);
}

} // namespace qrjump::ui
