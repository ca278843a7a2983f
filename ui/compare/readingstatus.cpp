#include "ui/compare/readingstatus.h"

#include "core/api/errorcatalogue.h"
#include "ui/compare/readingprogress.h"
#include "ui/compare/readingtext.h"
#include "ui/widgets/inlinebar.h"
#include "ui/widgets/spacing.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

ReadingStatus::ReadingStatus(core::AllRules &rules, const core::ErrorCatalogue &catalogue, QWidget *parent)
    : QWidget(parent)
    , m_rules(rules)
    , m_catalogue(catalogue)
    , m_bar(new InlineBar(this))
    , m_progress(new ReadingProgress(rules, catalogue, this))
{
    m_bar->setObjectName(u"readingBar"_s);
    arrange();
    showNotice();
    connect(&rules, &core::AllRules::changed, this, &ReadingStatus::showNotice);
}

void ReadingStatus::arrange()
{
    const Spacing spacing(fontMetrics());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing.step());
    layout->addWidget(m_bar);
    layout->addWidget(m_progress);
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
    m_progress->focusPause();
}

} // namespace qrjump::ui
