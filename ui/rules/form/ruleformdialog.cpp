#include "ui/rules/form/ruleformdialog.h"

#include "ui/rules/form/changesummary.h"
#include "ui/rules/form/formfooter.h"
#include "ui/rules/form/formnoticebar.h"
#include "ui/rules/form/publishedruleview.h"
#include "ui/rules/form/ruleform.h"
#include "ui/rules/form/ruleformheader.h"
#include "ui/widgets/formscrollarea.h"
#include "ui/widgets/spacing.h"

#include <QBoxLayout>
#include <QCloseEvent>
#include <QScreen>
#include <QShortcut>

namespace qrjump::ui {

using namespace Qt::StringLiterals;
using core::JumpRule;
using Phase = RuleFormFlow::Phase;

namespace {

constexpr qreal kLargestShareOfScreen = 0.9;

// Room for the longest usual message above the buttons, so that they stay where they are.
constexpr int kFewestLines = 30;
constexpr int kFewestCharacters = 80;
constexpr int kUsualNoticeLines = 9;

/// What a new rule begins with: the choices that concern the fewest people.
JumpRule completed(JumpRule pattern, core::AccountKind kind)
{
    pattern.state.reset();
    if (kind == core::AccountKind::Ordinary) {
        pattern.subRules = pattern.subRules.value_or(core::SubRules::NotExclusive);
        pattern.testRange = pattern.testRange.value_or(core::TestRange::Development);
    }
    return pattern;
}

} // namespace

RuleFormDialog::RuleFormDialog(const RuleFormContext &context, core::SingleOperation &operation,
                               const core::ErrorCatalogue &catalogue, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_flow(operation, catalogue, context.patience)
{
    setObjectName(u"ruleFormDialog"_s);
    setWindowModality(Qt::WindowModal);
    createWidgets();
    arrange();
    connectFlow();
    connectWidgets();
}

void RuleFormDialog::createWidgets()
{
    m_header = new RuleFormHeader(m_context);
    m_form = new RuleForm(m_context);
    m_changes = new ChangeSummary;
    m_changes->setLabelWidth(m_form->labelWidth());
    m_notice = new FormNoticeBar;
    m_footer = new FormFooter({tr("&Add rule"), tr("&Save changes"), tr("Check &again"), tr("&Close")});
}

void RuleFormDialog::arrange()
{
    const Spacing spacing(fontMetrics());
    const int edge = spacing.atEdge();
    auto *content = new QWidget;
    m_content = new QVBoxLayout(content);
    m_content->setContentsMargins(edge, 0, edge, spacing.inGroup());
    m_content->setSpacing(spacing.betweenGroups());
    m_content->addWidget(m_form);
    m_content->addWidget(m_changes);
    m_content->addStretch();
    m_scrollArea = new FormScrollArea(content);

    auto *header = new QVBoxLayout;
    header->setContentsMargins(edge, edge, edge, spacing.betweenGroups());
    header->addWidget(m_header);
    auto *notice = new QVBoxLayout;
    notice->setContentsMargins(edge, spacing.inGroup(), edge, spacing.inGroup());
    notice->addWidget(m_notice);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(header);
    layout->addWidget(m_scrollArea, 1);
    layout->addLayout(notice);
    layout->addWidget(m_footer);
    m_footer->makeMainButtonDefault();
    setMinimumSize(Spacing(fontMetrics()).characters(kFewestCharacters),
                   kFewestLines * fontMetrics().lineSpacing());
}

void RuleFormDialog::connectFlow()
{
    connect(&m_flow, &RuleFormFlow::changed, this, &RuleFormDialog::showFlow);
    connect(&m_flow, &RuleFormFlow::turned, this, &RuleFormDialog::turn);
    connect(&m_flow, &RuleFormFlow::refused, m_form, &RuleForm::showRefusal);
    connect(&m_flow, &RuleFormFlow::saved, this, &RuleFormDialog::saved);
    connect(&m_flow, &RuleFormFlow::closed, this, [this] { done(Accepted); });
}

void RuleFormDialog::connectWidgets()
{
    connect(m_form, &RuleForm::edited, this, &RuleFormDialog::showChanges);
    connect(m_form, &RuleForm::edited, &m_flow, &RuleFormFlow::receiveEdit);
    connect(m_form, &RuleForm::problemPointedOut, m_scrollArea, &FormScrollArea::keepMessageInSight);
    connect(m_notice, &FormNoticeBar::actionChosen, this, &RuleFormDialog::act);
    connect(m_notice, &InlineBar::closed, this, &RuleFormDialog::dismissNotice);
    connect(m_footer, &FormFooter::mainRequested, this, &RuleFormDialog::actOnMainButton);
    connect(m_footer, &FormFooter::cancelRequested, this, &RuleFormDialog::requestClose);
    connect(m_footer, &FormFooter::stopRequested, &m_flow, &RuleFormFlow::stop);
    // In the test links Enter adds a line, so there has to be another way to send from there.
    auto *sendKey = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    connect(sendKey, &QShortcut::activated, m_footer, &FormFooter::clickMainButton);
}

void RuleFormDialog::startAdd(const JumpRule &pattern)
{
    m_flow.startAdd();
    showRule(completed(pattern, m_context.account.kind));
    m_untouched = m_form->rule();
    begin();
}

void RuleFormDialog::startEdit(const JumpRule &original)
{
    m_flow.startEdit(original);
    showRule(original);
    if (isReadOnly())
        m_flow.say(publishedNotice(m_context.publishQuota));
    begin();
}

void RuleFormDialog::begin()
{
    const QSize room = screen()->availableSize() * kLargestShareOfScreen;
    const int width = m_scrollArea->sizeHint().width(); // a long message wraps instead of widening the form
    // Where the screen is high enough, a message that comes later hides no field and moves no button.
    const int later = m_flow.notice() ? 0 : kUsualNoticeLines * fontMetrics().lineSpacing();
    const int height = layout()->totalHeightForWidth(width) + later;
    resize(QSize(width, height).expandedTo(minimumSize()).boundedTo(room));
    open();
    if (isReadOnly())
        m_footer->focusMainButton();
    else
        m_form->focusFirstField();
}

void RuleFormDialog::showRule(const JumpRule &values)
{
    setWindowTitle(isReadOnly() ? tr("Published rule") : isEdit() ? tr("Edit rule") : tr("Add rule"));
    if (isEdit())
        m_form->editExistingRule(values);
    else
        m_form->editNewRule(values);
    delete std::exchange(m_readOnlyView, nullptr);
    m_form->setVisible(!isReadOnly());
    m_header->setConsequenceVisible(!isReadOnly());
    if (isReadOnly()) {
        m_readOnlyView = new PublishedRuleView(m_flow.original(), m_context);
        m_content->insertWidget(0, m_readOnlyView);
    }
    m_changes->setHeading(isReadOnly() ? tr("What your values would have changed") : tr("What will change"));
    showChanges();
    showFlow();
}

/// The server has another rule than the form began with. What was typed stays.
void RuleFormDialog::turn()
{
    m_untouched = {};
    showRule(m_form->rule());
    m_scrollArea->keepInSight(m_changes);
}

void RuleFormDialog::showChanges()
{
    const auto changes = core::JumpRule() == m_flow.original()
                             ? QList<core::RuleChange>()
                             : changesBetween(m_flow.original(), m_form->rule(), m_context.account.kind);
    m_changes->setChanges(changes);
    m_changes->setVisible(isEdit() && !(isReadOnly() && changes.isEmpty()));
}

void RuleFormDialog::showFlow()
{
    m_form->setReadOnly(m_flow.phase() != Phase::Editing);
    showFooter();
    if (m_flow.phase() == Phase::Saved)
        m_footer->focusMainButton();
    m_notice->showNotice(m_flow.notice());
}

void RuleFormDialog::showFooter()
{
    if (isWriting())
        return m_footer->showProgress(m_flow.progressText());
    const bool isOver = isReadOnly() || m_flow.phase() == Phase::Saved;
    m_footer->showIdle(mainText(), isOver ? FormFooter::Cancel::Pointless : FormFooter::Cancel::Offered);
}

QString RuleFormDialog::mainText() const
{
    if (isReadOnly() || m_flow.phase() == Phase::Saved)
        return tr("&Close");
    if (m_flow.phase() == Phase::Unknown)
        return tr("Check &again");
    return isEdit() ? tr("&Save changes") : tr("&Add rule");
}

void RuleFormDialog::actOnMainButton()
{
    if (isReadOnly() || m_flow.phase() == Phase::Saved)
        return m_flow.close();
    if (m_flow.phase() == Phase::Unknown)
        return m_flow.checkAgain();
    send();
}

void RuleFormDialog::send()
{
    if (m_form->hasErrors())
        return m_form->showProblems();
    const JumpRule rule = m_form->rule();
    if (isEdit() && changesBetween(m_flow.original(), rule, m_context.account.kind).isEmpty())
        return m_flow.say(nothingHasChangedNotice());
    m_form->forgetRefusals();
    m_flow.send(rule);
}

void RuleFormDialog::act(FormAction action)
{
    switch (action) {
    case FormAction::SendAgain:
        return send();
    case FormAction::CheckAgain:
        return m_flow.checkAgain();
    case FormAction::KeepServerVersion:
        return m_flow.keepServerVersion();
    case FormAction::Replace:
        return leaveToReplace();
    case FormAction::Discard:
    case FormAction::CloseAnyway:
        return m_flow.close();
    case FormAction::KeepEditing:
    case FormAction::KeepOpen:
        return dismissNotice();
    }
    Q_UNREACHABLE();
}

void RuleFormDialog::leaveToReplace()
{
    Q_EMIT replaceRequested(m_flow.original()); // first: who hears it may wait for the last dialog to close
    m_flow.close();
}

bool RuleFormDialog::hasUnsentContent() const
{
    if (isReadOnly())
        return false;
    if (isEdit())
        return !changesBetween(m_flow.original(), m_form->rule(), m_context.account.kind).isEmpty();
    return m_form->rule() != m_untouched;
}

void RuleFormDialog::requestClose()
{
    m_flow.requestClose(hasUnsentContent() ? RuleFormFlow::Content::Unsent : RuleFormFlow::Content::None);
}

void RuleFormDialog::reject()
{
    const bool canTakeBackNotice = m_flow.phase() == Phase::Editing && m_flow.notice() && !isReadOnly();
    if (canTakeBackNotice)
        return dismissNotice();
    requestClose();
}

void RuleFormDialog::dismissNotice()
{
    if (m_flow.phase() == Phase::Saved)
        return m_flow.close(); // there is nothing left to do here
    m_flow.dismissNotice();
    if (m_flow.phase() == Phase::Editing)
        m_scrollArea->focusLastField();
}

void RuleFormDialog::closeEvent(QCloseEvent *event)
{
    requestClose();
    if (m_flow.phase() == Phase::Closed)
        event->accept();
    else
        event->ignore();
}

} // namespace qrjump::ui
