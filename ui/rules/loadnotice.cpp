#include "ui/rules/loadnotice.h"

#include "core/api/errorcatalogue.h"
#include "core/api/errorexplanation.h"
#include "core/base/sentences.h"
#include "core/models/readagain.h"
#include "ui/accounts/secretconcern.h"
#include "ui/widgets/timetext.h"

#include <QLocale>
#include <QPushButton>

namespace qrjump::ui {

LoadNotice::LoadNotice(const core::ErrorCatalogue &catalogue, QWidget *parent)
    : InlineBar(parent)
    , m_catalogue(catalogue)
{
    setObjectName(QStringLiteral("problemBar"));
}

void LoadNotice::follow(const core::RuleBrowser &browser, const std::optional<core::ApiError> &countsError,
                        SecretIsSaid secret)
{
    Problem problem{browser.error(), browser.backOff(), browser.limitWait(), {}, {}};
    const bool showsAll = browser.query().scope == core::RuleQuery::Scope::All;
    if (showsAll && browser.all().learntBeforeStop())
        problem.stoppedBefore = browser.loadedAt();
    if (!problem.ofRules && countsError && concernsSecret(*countsError))
        problem.ofSecret = countsError;
    if (secret == SecretIsSaid::Elsewhere) {
        problem.ofSecret.reset();
        if (problem.ofRules && concernsSecret(*problem.ofRules))
            problem.ofRules.reset();
    }
    if (problem == m_shown)
        return; // building the bar anew would take the focus from its buttons
    m_shown = problem;
    clear();
    if (problem.pause)
        showPause(*problem.pause);
    else if (problem.limitWait)
        showLimitWait(*problem.limitWait);
    else if (problem.ofRules)
        showFailure(*problem.ofRules);
    else if (problem.stoppedBefore.isValid())
        showStop(problem.stoppedBefore);
    else if (problem.ofSecret)
        explain(*problem.ofSecret);
}

void LoadNotice::explain(const core::ApiError &error)
{
    core::ErrorExplanation text = core::explain(error, m_catalogue);
    text.changed.clear(); // what only reads changes nothing, and does not speak of what runs beside it
    if (core::passesByItself(error))
        text.remedy = core::joinedSentences(
            {text.remedy, tr("Once the server answers, the rules are read again by themselves.")});
    showError(text);
    if (!concernsSecret(error))
        return;
    QPushButton *enter = addButton(IconName::Edit, tr("Enter the secret again"));
    enter->setObjectName(QStringLiteral("enterSecret"));
    connect(enter, &QPushButton::clicked, this, &LoadNotice::secretWanted);
}

void LoadNotice::showFailure(const core::ApiError &error)
{
    explain(error);
    const QPushButton *readAgain = addButton(IconName::Retry, tr("Read again"));
    connect(readAgain, &QPushButton::clicked, this, &LoadNotice::readAgainRequested);
}

void LoadNotice::showPause(const core::BackOff &backOff)
{
    const double seconds = static_cast<double>(backOff.delay.count()) / 1000;
    showMessage(Tone::Info, core::explain(backOff.error, m_catalogue).meaning,
                tr("Reading again by itself in %1 s, attempt %2.")
                    .arg(QLocale().toString(seconds, 'f', 1))
                    .arg(backOff.attempt + 1));
    connect(addButton(IconName::Stop, tr("Stop")), &QPushButton::clicked, this, &LoadNotice::stopRequested);
}

void LoadNotice::showStop(const QDateTime &shown)
{
    //: %1 is a moment
    showMessage(Tone::Info, tr("Reading all rules was stopped."),
                tr("What is shown is the snapshot of %1; what was read since then is not kept.")
                    .arg(timeText(shown)));
    const QPushButton *readAgain = addButton(IconName::Retry, tr("Read again"));
    connect(readAgain, &QPushButton::clicked, this, &LoadNotice::readAgainRequested);
}

void LoadNotice::showLimitWait(const core::LimitWait &wait)
{
    showMessage(Tone::Info, tr("The rules have not been asked for yet."), core::limitWaitSentence(wait));
    connect(addButton(IconName::Stop, tr("Stop")), &QPushButton::clicked, this, &LoadNotice::stopRequested);
}

} // namespace qrjump::ui
