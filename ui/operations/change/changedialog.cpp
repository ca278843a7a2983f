#include "ui/operations/change/changedialog.h"
#include "core/base/detachedwork.h"

#include "core/operations/runnertext.h"
#include "ui/accounts/accountbadge.h"
#include "ui/accounts/secretconcern.h"
#include "ui/operations/batchtext.h"
#include "ui/operations/batchview.h"
#include "ui/operations/change/changefooter.h"
#include "ui/operations/change/proposalview.h"
#include "ui/widgets/formscrollarea.h"
#include "ui/widgets/inlinebar.h"
#include "ui/widgets/spacing.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>
#include <QStackedLayout>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFewestCharacters = 76;
constexpr int kUsualCharacters = 116;
constexpr int kUsualLines = 34;

} // namespace

ChangeDialog::ChangeDialog(ChangeSubject subject, const ChangeServices &services, QWidget *parent)
    : QDialog(parent)
    , m_subject(std::move(subject))
    , m_services(services)
    , m_lookup(services.client, services.clock)
{
    setObjectName(u"changeDialog"_s);
    setWindowTitle(m_subject.title);
    setWindowModality(Qt::WindowModal);
    createWidgets();
    arrange();
    connect(&m_lookup, &core::RuleLookup::progressed, this, &ChangeDialog::takeLookup);
    connect(&m_lookup, &core::RuleLookup::limitWaitChanged, this, &ChangeDialog::showLookup);
    connect(&m_lookup, &core::RuleLookup::finished, this, &ChangeDialog::receive);
    connect(&services.runner, &core::OperationRunner::batchChanged, this, &ChangeDialog::showWhetherItRuns);
    connect(m_run, &BatchView::secretWanted, this, &ChangeDialog::secretWanted);
    connect(m_run, &BatchView::batchShown, this, &ChangeDialog::showWhetherItRuns);
    connect(m_footer, &ChangeFooter::confirmed, this, &ChangeDialog::confirm);
    connect(m_footer, &ChangeFooter::leaveRequested, this, &QDialog::reject);
}

void ChangeDialog::createWidgets()
{
    m_view = new ProposalView;
    m_run = new BatchView({m_services.runner, m_services.journal, m_services.catalogue, m_services.clock});
    m_bar = new InlineBar;
    m_bar->setClosable(false);
    m_footer = new ChangeFooter;
    m_footer->reserveFor({m_subject.verb});
}

void ChangeDialog::arrange()
{
    const Spacing spacing(fontMetrics());
    const int edge = spacing.atEdge();
    auto *badge = new AccountBadge;
    badge->setLook(m_subject.account);

    auto *question = new QWidget;
    auto *content = new QVBoxLayout(question);
    content->setContentsMargins(edge, 0, edge, spacing.inGroup());
    content->addWidget(m_view);
    auto *run = new QWidget;
    auto *runLayout = new QVBoxLayout(run);
    runLayout->setContentsMargins(edge, 0, edge, spacing.inGroup());
    runLayout->addWidget(m_run);
    m_pages = new QStackedLayout;
    m_pages->addWidget(new FormScrollArea(question));
    m_pages->addWidget(run);

    auto *header = new QVBoxLayout;
    header->setContentsMargins(edge, edge, edge, spacing.betweenGroups());
    header->addWidget(badge);
    auto *notice = new QVBoxLayout;
    notice->setContentsMargins(edge, spacing.inGroup(), edge, spacing.inGroup());
    notice->addWidget(m_bar);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(header);
    layout->addLayout(m_pages, 1);
    layout->addLayout(notice);
    layout->addWidget(m_footer);
    // The height is the layout's: the report needs more of it than the question.
    setMinimumWidth(spacing.characters(kFewestCharacters));
    resize(spacing.characters(kUsualCharacters), kUsualLines * fontMetrics().lineSpacing());
}

void ChangeDialog::start()
{
    open();
    m_footer->focusWayOut(); // Enter that comes too early changes nothing
    lookUp();
}

void ChangeDialog::retryWithSecret()
{
    if (m_lacksSecret)
        lookUp();
}

void ChangeDialog::lookUp()
{
    m_lacksSecret = false;
    m_bar->clear();
    m_view->hide();
    m_lookedUp = 0;
    m_footer->showBusy(tr("Looking up what the server has now…"));
    m_lookup.start(m_subject.prefixes);
}

void ChangeDialog::takeLookup(int prefixesDone)
{
    m_lookedUp = prefixesDone;
    showLookup();
}

void ChangeDialog::showLookup()
{
    if (!m_lookup.isRunning())
        return;
    const QLocale locale;
    const int wanted = static_cast<int>(m_subject.prefixes.size());
    QStringList parts{m_lookedUp == 0 ? tr("Looking up what the server has now")
                                      : tr("Looking up what the server has now: %1 of %2")
                                            .arg(locale.toString(m_lookedUp), locale.toString(wanted))};
    if (const auto wait = m_lookup.limitWait())
        parts.append(core::limitWaitText(*wait));
    else if (const auto left = m_lookup.timeLeft())
        parts.append(timeLeftText(*left));
    m_footer->showBusy(parts.join(u" · "_s), m_lookedUp, m_lookedUp == 0 ? 0 : wanted);
}

void ChangeDialog::receive(const core::ApiResult<core::RulesByPrefix> &onServer)
{
    if (!onServer)
        return showLookupError(onServer.error());
    m_footer->showBusy(tr("Working out what this means…"));
    core::workDetached<ChangeProposal>(
        this, [propose = m_subject.propose, found = *onServer] { return propose(found); },
        [this](const ChangeProposal &proposal) {
            m_proposal = proposal;
            showProposal();
        });
}

void ChangeDialog::showProposal()
{
    m_view->setProposal(m_proposal);
    m_view->show();
    if (!m_proposal.rules.isEmpty())
        m_footer->offer(m_proposal.verb, m_proposal.confirmation);
    if (m_proposal.obstacle) {
        m_bar->showMessage(m_proposal.obstacle->tone, m_proposal.obstacle->text, m_proposal.remedy);
        m_footer->refuse();
    }
}

void ChangeDialog::showLookupError(const core::ApiError &error)
{
    m_footer->refuse();
    showChosen();
    core::ErrorExplanation text = core::explain(error, m_services.catalogue);
    text.changed = tr("Nothing was sent: first it has to be known what the server has.");
    m_bar->showError(text);
    m_lacksSecret = concernsSecret(error);
    QPushButton *enter = m_lacksSecret ? addSecretButton(*m_bar) : nullptr;
    addRetry(tr("Look &up again"), &ChangeDialog::lookUp);
    if (!enter)
        return;
    connect(enter, &QPushButton::clicked, this, &ChangeDialog::secretWanted);
    enter->setFocus();
}

/// What was to be looked up, so that the window says what it is about.
void ChangeDialog::showChosen()
{
    ChangeProposal chosen;
    chosen.heading = m_subject.chosen.size() == 1
                         ? tr("This rule was to be looked up; the list shows it so:")
                         : tr("These %Ln rules were to be looked up; the list shows them so:", nullptr,
                              static_cast<int>(m_subject.chosen.size()));
    for (const core::JumpRule &rule : m_subject.chosen)
        chosen.rules.append({rule});
    m_view->setProposal(chosen);
    m_view->show();
}

void ChangeDialog::confirm()
{
    m_bar->clear();
    m_footer->showBusy(tr("Writing down what is to be done…"));
    m_footer->focusWayOut();
    const core::OperationBatch batch{.miniProgramAppid = m_services.client.target().miniProgramAppid,
                                     .appid = m_services.client.target().appid,
                                     .kind = m_subject.kind};
    const auto recorded = m_services.runner.run(batch, m_proposal.intents);
    recorded.then(this, [this](const core::Result<qint64, core::StoreError> &batchId) {
        batchId ? showRun(*batchId) : showNotRecorded(batchId.error());
    });
}

void ChangeDialog::showRun(qint64 batchId)
{
    m_run->showBatch(batchId);
    m_pages->setCurrentIndex(1);
    showWhetherItRuns();
}

void ChangeDialog::showWhetherItRuns()
{
    if (m_run->batchId() == 0)
        return; // not confirmed yet
    m_footer->showClose(m_services.runner.isRunning(m_run->batchId())
                            ? tr("You may close this window; what is running goes on.")
                            : QString());
}

void ChangeDialog::showNotRecorded(const core::StoreError &error)
{
    m_footer->refuse();
    core::ErrorExplanation text = core::explainStoreError(error);
    text.changed = tr("Nothing was sent, because it could not be written down before.");
    m_bar->showError(text);
    addRetry(tr("Retr&y"), &ChangeDialog::confirm);
}

void ChangeDialog::addRetry(const QString &text, void (ChangeDialog::*slot)())
{
    QPushButton *retry = m_bar->addButton(IconName::Retry, text);
    retry->setObjectName(u"retryButton"_s);
    connect(retry, &QPushButton::clicked, this, slot);
    retry->setFocus();
}

/// Enter in the table means nothing; the dialog would press a button of its own choice.
void ChangeDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return reject();
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        QDialog::keyPressEvent(event);
}

} // namespace qrjump::ui
