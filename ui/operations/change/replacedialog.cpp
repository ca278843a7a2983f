#include "ui/operations/change/replacedialog.h"

#include "ui/accounts/accountbadge.h"
#include "ui/operations/change/changefooter.h"
#include "ui/operations/change/pointlist.h"
#include "ui/operations/change/replacebar.h"
#include "ui/operations/change/replacesteptext.h"
#include "ui/rules/form/changesummary.h"
#include "ui/rules/form/ruleform.h"
#include "ui/widgets/formscrollarea.h"
#include "ui/widgets/spacing.h"
#include "ui/widgets/wrappedtext.h"

#include <QBoxLayout>
#include <QCloseEvent>
#include <QPushButton>
#include <QScreen>

#include <algorithm>
#include <utility>

namespace qrjump::ui {

using namespace Qt::StringLiterals;
using core::JumpRule;
using Phase = ReplaceFlow::Phase;

namespace {

constexpr int kFewestReplaceCharacters = 80;
constexpr int kUsualReplaceCharacters = 112;
constexpr int kFewestLines = 24;
constexpr int kUsualReplaceLines = 46;
constexpr qreal kLargestShareOfScreen = 0.9;

/// A batch of which nothing is open any more is not offered again.
bool isAnyOpen(const QList<core::JournalEntry> &steps)
{
    return std::any_of(steps.begin(), steps.end(), [](const core::JournalEntry &step) {
        return step.state == core::OperationState::Queued || step.state == core::OperationState::Sending ||
               step.state == core::OperationState::Unknown;
    });
}

QString verb()
{
    return ReplaceDialog::tr("&Replace rule");
}

QString putBackVerb()
{
    return ReplaceDialog::tr("Put the old rule back");
}

/// Which way to go is for the user to say, not for an Enter that was meant for something else.
bool isToBeChosen(const QList<ReplaceAction> &actions)
{
    static const QList ways{ReplaceAction::GoOn, ReplaceAction::TryAgain, ReplaceAction::PutBack,
                            ReplaceAction::PutBackAnyway};
    return !actions.isEmpty() && ways.contains(actions.first());
}

constexpr std::chrono::seconds kLookupToldAfter{1};

} // namespace

ReplaceDialog::ReplaceDialog(const RuleFormContext &context, const ChangeServices &services, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_flow(context.account, services)
{
    setObjectName(u"replaceDialog"_s);
    setWindowModality(Qt::WindowModal);
    createWidgets();
    arrange();
    connectFlow();
}

void ReplaceDialog::createWidgets()
{
    m_subject = new WrappedText;
    m_subject->setObjectName(u"replaceSubject"_s);
    m_subject->setAccessibleName(tr("Rule"));
    m_form = new RuleForm(m_context);
    m_form->hide();
    const auto formButtons = m_form->findChildren<QPushButton *>();
    for (QPushButton *button : formButtons)
        button->setAutoDefault(false); // it would look like the main button of the dialog
    m_changes = new ChangeSummary;
    m_changes->setLabelWidth(m_form->labelWidth());
    m_steps = new PointList;
    m_steps->setObjectName(u"replaceSteps"_s);
    m_bar = new ReplaceBar;
    m_footer = new ChangeFooter;
    m_footer->reserveFor({verb(), putBackVerb()});
}

void ReplaceDialog::arrange()
{
    const Spacing spacing(fontMetrics());
    const int edge = spacing.atEdge();
    auto *badge = new AccountBadge;
    badge->setLook(m_context.account);
    auto *header = new QVBoxLayout;
    header->setContentsMargins(edge, edge, edge, spacing.betweenGroups());
    header->addWidget(badge);

    auto *content = new QWidget;
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(edge, 0, edge, spacing.inGroup());
    rows->setSpacing(spacing.betweenGroups());
    rows->addWidget(m_subject);
    rows->addWidget(m_form);
    rows->addWidget(m_changes);
    rows->addWidget(m_steps);
    rows->addStretch(1);
    m_scrollArea = new FormScrollArea(content);
    auto *notice = new QVBoxLayout;
    notice->setContentsMargins(edge, spacing.inGroup(), edge, spacing.inGroup());
    notice->addWidget(m_bar);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(header);
    layout->addWidget(m_scrollArea, 1);
    layout->addLayout(notice);
    layout->addWidget(m_footer);
    setMinimumSize(spacing.characters(kFewestReplaceCharacters), kFewestLines * fontMetrics().lineSpacing());
    const QSize usual(spacing.characters(kUsualReplaceCharacters),
                      kUsualReplaceLines * fontMetrics().lineSpacing());
    resize(usual.boundedTo(screen()->availableSize() * kLargestShareOfScreen));
}

void ReplaceDialog::connectFlow()
{
    connect(&m_flow, &ReplaceFlow::changed, this, &ReplaceDialog::showFlow);
    connect(&m_flow, &ReplaceFlow::secretWanted, this, &ReplaceDialog::secretWanted);
    connect(&m_flow, &ReplaceFlow::closed, this, [this] { done(Accepted); });
    connect(m_bar, &ReplaceBar::actionChosen, this, &ReplaceDialog::act);
    connect(m_form, &RuleForm::edited, this, [this] {
        m_own.reset();
        m_bar->showNotice(m_flow.notice());
        showChanges();
    });
    connect(m_form, &RuleForm::problemPointedOut, m_scrollArea, &FormScrollArea::keepMessageInSight);
    connect(m_footer, &ChangeFooter::confirmed, this, &ReplaceDialog::confirm);
    connect(m_footer, &ChangeFooter::leaveRequested, this, &ReplaceDialog::reject);
}

void ReplaceDialog::start(const JumpRule &original)
{
    open();
    m_footer->focusWayOut();
    m_flow.start(original);
}

void ReplaceDialog::resume(qint64 batchId)
{
    open();
    m_footer->focusWayOut();
    m_flow.resume(batchId);
    m_footer->focusWayOut(); // what was opened from the bar presses nothing by Enter
}

void ReplaceDialog::act(ReplaceAction action)
{
    const auto why = m_flow.whyStepFailed();
    m_own.reset();
    m_flow.act(action);
    if (action == ReplaceAction::EditNew && why && why->field)
        m_form->showRefusal(*why->field, why->meaning);
    const Phase phase = m_flow.phase();
    if (phase == Phase::LookingUp || phase == Phase::Recording || phase == Phase::Running)
        m_footer->focusWayOut(); // the button that was pressed has gone
}

void ReplaceDialog::showFlow()
{
    if (m_flow.phase() == Phase::Closed)
        return;
    setWindowTitle(m_flow.isPuttingBack() ? tr("Put the old rule back") : tr("Replace published rule"));
    showForm();
    showSteps();
    showChanges();
    showFooter();
    m_bar->showNotice(m_own ? m_own : m_flow.notice());
    const auto actions = m_flow.notice() ? m_flow.notice()->actions : QList<ReplaceAction>();
    const auto before = std::exchange(m_offered, actions);
    if (actions != before && isToBeChosen(actions))
        m_footer->focusWayOut();
}

void ReplaceDialog::showForm()
{
    const bool isEditing = m_flow.phase() == Phase::Editing;
    const bool isAsking = m_flow.phase() == Phase::LookingUp && m_form->isVisible();
    m_form->setReadOnly(!isEditing);
    m_form->setVisible(isEditing || isAsking);
    const QString &prefix = m_flow.wanted().prefix;
    //: %1 is a prefix
    m_subject->setWrappedText(m_form->isHidden() && !prefix.isEmpty() ? tr("Rule: %1").arg(prefix)
                                                                      : QString());
    if (!isEditing || m_shown)
        return;
    m_shown = m_flow.wanted();
    m_form->editExistingRule(*m_shown);
    m_form->focusFirstField();
}

void ReplaceDialog::showSteps()
{
    const bool isBlocked = m_flow.phase() == Phase::Blocked;
    if (isBlocked && m_flow.isBlockedByQuota() && m_flow.oldRule() && m_flow.oldRule()->isPublished())
        return m_steps->setPoints(outOfPublishesPoints(*m_flow.oldRule(), m_flow.asOf()));
    const bool isKnown = m_shown || !m_flow.steps().isEmpty(); // what the server has
    if (!isKnown || isBlocked)
        return m_steps->setPoints({});
    if (m_flow.isAboutToPutBack())
        return m_steps->setPoints(putBackPlanPoints());
    m_steps->setPoints(m_flow.steps().isEmpty() ? replacePlanPoints(m_flow.publishesLeft(), m_flow.asOf())
                                                : m_flow.stepPoints());
}

void ReplaceDialog::showChanges()
{
    const JumpRule after = m_form->isVisible() ? m_form->rule() : m_flow.wanted();
    const bool isKnown = m_shown || !m_flow.steps().isEmpty();
    if (!isKnown || !m_flow.oldRule() || m_flow.phase() == Phase::Blocked)
        return m_changes->hide();
    const bool isBack = m_flow.isAboutToPutBack();
    const auto changes =
        isBack ? core::changesBetween(m_flow.attempted(), *m_flow.oldRule(), m_context.account.kind)
               : core::changesBetween(*m_flow.oldRule(), after, m_context.account.kind);
    m_changes->setHeading(isBack ? tr("What will be put back: the replacement, not finished → the old rule")
                          : m_flow.phase() == Phase::Over ? tr("What has changed")
                                                          : tr("What will change"));
    m_changes->setChanges(changes);
    m_changes->setVisible(m_form->isVisible() ||
                          !changes.isEmpty()); // nothing, when the old rule is put back
}

void ReplaceDialog::showFooter()
{
    m_footer->setVerb(m_flow.isPuttingBack() ? putBackVerb() : verb());
    switch (m_flow.phase()) {
    case Phase::LookingUp:
        return m_footer->showBusy(lookupText());
    case Phase::Recording:
        return m_footer->showBusy(tr("Writing down what is to be done…"));
    case Phase::Editing:
        return m_footer->offer(verb(), HoldButton::Mode::Hold);
    case Phase::Running:
        return m_footer->showClose(tr("You may close this window; what is running goes on."));
    case Phase::Standing:
        return m_footer->showClose(isAnyOpen(m_flow.steps())
                                       ? tr("When you close this window, you will be asked again later.")
                                       : QString());
    case Phase::Blocked:
    case Phase::Over:
        m_footer->showClose({});
        return m_footer->focusWayOut();
    case Phase::Closed:
        return;
    }
    Q_UNREACHABLE();
}

QString ReplaceDialog::lookupText() const
{
    const auto age = std::chrono::duration_cast<std::chrono::seconds>(m_flow.lookupAge());
    if (age < kLookupToldAfter)
        return tr("Looking up what the server has now…");
    //: %1 is a number of seconds
    return tr("Looking up what the server has now, for %1 s…").arg(age.count());
}

void ReplaceDialog::confirm()
{
    if (m_form->hasErrors())
        return m_form->showProblems();
    const JumpRule rule = m_form->rule();
    const auto &old = m_flow.oldRule();
    if (old && m_flow.steps().isEmpty() && core::changesBetween(*old, rule, m_context.account.kind).isEmpty())
        return say(noticeOf(ReplaceTrouble::NothingToReplace));
    m_form->forgetRefusals();
    m_footer->focusWayOut(); // the button that was pressed cannot be used meanwhile
    m_flow.replaceWith(rule);
}

void ReplaceDialog::say(const ReplaceNotice &notice)
{
    m_own = notice;
    m_bar->showNotice(m_own);
}

bool ReplaceDialog::hasUnsentContent() const
{
    return m_form->isVisible() && m_shown &&
           !core::changesBetween(*m_shown, m_form->rule(), m_context.account.kind).isEmpty();
}

void ReplaceDialog::reject()
{
    m_own.reset();
    m_flow.requestClose(hasUnsentContent() ? ReplaceFlow::Content::Unsent : ReplaceFlow::Content::None);
}

/// Enter in a field of the form presses nothing.
void ReplaceDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return reject();
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        QDialog::keyPressEvent(event);
}

void ReplaceDialog::closeEvent(QCloseEvent *event)
{
    reject();
    event->setAccepted(m_flow.phase() == Phase::Closed);
}

} // namespace qrjump::ui
