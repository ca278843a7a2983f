#include "ui/transfer/import/planstep.h"

#include "core/api/errorcatalogue.h"
#include "core/api/errorexplanation.h"
#include "core/base/clock.h"
#include "core/base/freeelsewhere.h"
#include "core/base/sentences.h"
#include "ui/accounts/secretconcern.h"
#include "ui/transfer/import/comparisonline.h"
#include "ui/transfer/import/importplanview.h"
#include "ui/transfer/import/rowclassfilter.h"
#include "ui/transfer/import/rowdetails.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/helptext.h"
#include "ui/widgets/inlinebar.h"
#include "ui/widgets/spacing.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

using core::ImportPlan;
using core::RowClass;

namespace {

constexpr int kTableShare = 3; // of the height, beside one for the details

QPushButton *quietButton(const QString &text, const QString &objectName)
{
    auto *button = new QPushButton(text);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    return button;
}

int rejectedCount(const ImportPlan &plan)
{
    return plan.count(RowClass::Conflict) + plan.count(RowClass::Invalid) + plan.count(RowClass::Duplicate);
}

bool holdsOnlySame(const ImportPlan &plan)
{
    return !plan.rows.isEmpty() && plan.count(RowClass::Same) == plan.rows.size();
}

} // namespace

PlanStep::PlanStep(const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_planner(services.client, services.clock)
{
    createWidgets();
    createTickButtons();
    arrange();
    connectWidgets();
    showStanding();
}

void PlanStep::createWidgets()
{
    m_filter = new RowClassFilter;
    m_comparison = new ComparisonLine;
    m_bar = new InlineBar;
    m_capacity = new InlineBar;
    m_capacity->setObjectName(u"capacityBar"_s);
    m_capacity->setClosable(false);
    m_unused = new HelpText;
    m_unused->setObjectName(u"unusedColumns"_s);
    m_unused->hide();
    m_view = new ImportPlanView(m_model);
    m_details = new RowDetails;
    m_nothingToDo = new EmptyState;
    m_nothingToDo->setObjectName(u"nothingToDo"_s);
    m_nothingToDo->setContent({.icon = IconName::Ok,
                               .sentence = tr("Everything in the file is on the server already."),
                               .help = tr("There is nothing to import."),
                               .action = tr("Show the rows")});
}

void PlanStep::createTickButtons()
{
    m_ticked = new QLabel;
    m_ticked->setObjectName(u"tickedCount"_s);
    m_tickShown = quietButton(tr("Tick all s&hown"), u"tickShown"_s);
    m_tickShown->setToolTip(tr("Space ticks and unticks the selected rows."));
    m_untickShown = quietButton(tr("&Untick all shown"), u"untickShown"_s);
    m_untickShown->setToolTip(m_tickShown->toolTip());
    m_saveRejected = quietButton(tr("&Save rows that cannot be imported…"), u"savePlanRejected"_s);
    m_saveRejected->setToolTip(tr("Writes them to a CSV file with the reason of each, to be mended and "
                                  "imported again."));
}

void PlanStep::arrange()
{
    const Spacing spacing(fontMetrics());
    auto *ticks = new FlowLayout;
    ticks->setSpacing(spacing.inGroup());
    ticks->addWidget(m_ticked);
    ticks->addWidget(m_tickShown);
    ticks->addWidget(m_untickShown);
    ticks->addWidget(m_saveRejected);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing.inGroup());
    layout->addWidget(m_comparison);
    layout->addWidget(m_filter);
    layout->addWidget(m_unused);
    layout->addWidget(m_capacity);
    layout->addWidget(m_bar);
    layout->addWidget(createBody(), 1);
    layout->addLayout(ticks);
}

QWidget *PlanStep::createBody()
{
    auto *rows = new QSplitter(Qt::Vertical);
    rows->setObjectName(u"planSplitter"_s);
    rows->setChildrenCollapsible(false);
    rows->addWidget(m_view);
    rows->addWidget(m_details);
    rows->setStretchFactor(0, kTableShare);
    rows->setStretchFactor(1, 1);
    auto *body = new QWidget;
    m_body = new QStackedLayout(body);
    m_body->addWidget(rows);
    m_body->addWidget(m_nothingToDo);
    return body;
}

void PlanStep::connectWidgets()
{
    connect(m_comparison, &ComparisonLine::compareRequested, this, &PlanStep::compareAgain);
    connect(m_comparison, &ComparisonLine::stopRequested, &m_planner, &core::ImportPlanner::stop);
    connect(m_filter, &RowClassFilter::changed, this, [this] {
        m_model.showOnly(m_filter->chosen(), m_filter->isToCheckChosen() ? ImportPlanModel::Rows::ToCheck
                                                                         : ImportPlanModel::Rows::All);
    });
    connect(m_tickShown, &QPushButton::clicked, &m_model, &ImportPlanModel::tickShown);
    connect(m_untickShown, &QPushButton::clicked, &m_model, &ImportPlanModel::untickShown);
    connect(m_saveRejected, &QPushButton::clicked, this, &PlanStep::saveRejectedRequested);
    connect(m_view, &ImportPlanView::currentRowChanged, this, &PlanStep::showDetails);
    connect(m_nothingToDo, &EmptyState::actionTriggered, this, [this] {
        m_showsSameRows = true;
        showBody();
        m_view->setFocus();
    });
    connect(&m_model, &ImportPlanModel::ticksChanged, this, &PlanStep::showTicks);
    connect(&m_planner, &core::ImportPlanner::progressed, m_comparison, &ComparisonLine::showProgress);
    connect(&m_planner, &core::ImportPlanner::limitWaitChanged, m_comparison,
            [this] { m_comparison->showWait(m_planner.limitWait()); });
    connect(&m_planner, &core::ImportPlanner::finished, this, &PlanStep::take);
}

void PlanStep::compare(const core::ImportTable &table)
{
    core::freeElsewhere(std::exchange(m_table, table));
    m_showsSameRows = false;
    m_model.setPlan({});
    begin(Purpose::First);
}

void PlanStep::compareAgain()
{
    begin(plan().asOf.isValid() ? Purpose::Again : Purpose::First);
}

void PlanStep::begin(Purpose purpose)
{
    m_purpose = purpose;
    m_bar->clear();
    m_comparison->showStart();
    if (purpose == Purpose::BeforeRun)
        m_planner.planAgain(plan(), tickedPlaces());
    else
        m_planner.plan(m_table);
    showStanding();
}

void PlanStep::confirm()
{
    if (!obstacle().isEmpty())
        return;
    if (plan().isStale(m_services.clock.now()))
        begin(Purpose::BeforeRun);
    else
        Q_EMIT confirmed();
}

void PlanStep::take(const core::ImportPlanner::Outcome &outcome)
{
    const Purpose purpose = m_purpose.value_or(Purpose::Again);
    m_purpose.reset();
    if (outcome)
        takePlan(*outcome, purpose);
    else
        takeError(outcome.error(), purpose);
}

void PlanStep::takePlan(const ImportPlan &plan, Purpose purpose)
{
    const int conflictsBefore = this->plan().count(RowClass::Conflict);
    if (purpose == Purpose::First)
        m_model.setPlan(plan);
    else
        m_model.replacePlan(plan);
    showStanding();
    if (purpose != Purpose::BeforeRun)
        return;
    const int conflicts = plan.count(RowClass::Conflict) - conflictsBefore;
    if (conflicts > 0)
        showNewConflicts(conflicts);
    else if (obstacle().isEmpty())
        Q_EMIT confirmed();
}

void PlanStep::takeError(const core::ApiError &error, Purpose purpose)
{
    showStanding();
    if (error.kind == core::ApiError::Kind::Cancelled)
        return;
    m_bar->showError(core::explain(error, m_services.catalogue));
    m_enterSecret = concernsSecret(error) ? addSecretButton(*m_bar) : nullptr;
    QPushButton *retry = m_bar->addButton(IconName::Retry, tr("Retr&y"));
    retry->setObjectName(u"retryComparing"_s);
    connect(retry, &QPushButton::clicked, this, [this, purpose] { begin(purpose); });
    retry->setFocus();
    if (!m_enterSecret)
        return;
    connect(m_enterSecret, &QPushButton::clicked, this, &PlanStep::secretWanted);
    m_enterSecret->setFocus();
}

void PlanStep::retryWithSecret()
{
    const bool isOffered = m_enterSecret && !m_enterSecret->isHidden(); // the bar hides what it drops
    if (isOffered)
        compareAgain();
}

void PlanStep::showNewConflicts(int count)
{
    m_filter->choose({RowClass::Conflict});
    m_bar->showMessage(
        Tone::Warning,
        tr("%Ln row(s) were changed on the server since the file was compared, and are left out now.",
           nullptr, count),
        tr("Nothing has been sent yet. Look at the conflicts, then import what remains."));
}

QString PlanStep::obstacle() const
{
    if (isComparing())
        return tr("Comparing with the server…");
    if (!plan().asOf.isValid())
        return tr("Compare the file with the server first.");
    if (m_model.tickableCount() == 0)
        return nothingToSend();
    if (m_model.tickedCount() == 0)
        return tr("Tick the rows to import.");
    return nothingFits() ? tr("The account is full: none of the ticked rows can be added.") : QString();
}

/// Changes of rules that are there take no room.
bool PlanStep::nothingFits() const
{
    return m_room && m_room->room() == 0 && m_room->added > 0 && m_room->added == m_model.tickedCount();
}

QString PlanStep::nothingToSend() const
{
    if (holdsOnlySame(plan()))
        return tr("Everything in the file is on the server already.");
    return plan().count(RowClass::Same) > 0 ? tr("What can be imported of the file is on the server already.")
                                            : tr("No row of the file can be imported as it is.");
}

bool PlanStep::stopComparing()
{
    const bool wasComparing = isComparing();
    m_planner.stop();
    return wasComparing;
}

bool PlanStep::unwind()
{
    if (stopComparing())
        return true;
    if (m_bar->isVisible()) {
        m_bar->clear();
        return true;
    }
    return m_filter->clear();
}

void PlanStep::focusFirstField()
{
    m_view->setFocus();
}

void PlanStep::showStanding()
{
    if (isComparing())
        m_comparison->showStart();
    else
        m_comparison->showMoment(plan().asOf, m_services.clock.now());
    m_filter->showCounts(plan());
    m_unused->setText(plan().unusedColumns());
    m_unused->setHidden(plan().unusedColumns().isEmpty());
    m_saveRejected->setEnabled(!isComparing() && rejectedCount(plan()) > 0);
    showBody();
    showTicks();
    showDetails();
}

void PlanStep::showBody()
{
    const bool hasNothingToDo = holdsOnlySame(plan()) && !m_showsSameRows;
    m_body->setCurrentIndex(hasNothingToDo ? 1 : 0);
}

void PlanStep::showTicks()
{
    const QLocale locale;
    const bool canTick = !isComparing() && m_model.tickableCount() > 0;
    m_tickShown->setEnabled(canTick);
    m_untickShown->setEnabled(canTick);
    //: how many rows are ticked, and how many could be
    const QString ticked =
        tr("%1 of %2 ticked")
            .arg(locale.toString(m_model.tickedCount()), locale.toString(m_model.tickableCount()));
    //: %1 is a sentence such as "9 of 12 ticked", %2 how many of the ticked rows should be looked at
    m_ticked->setText(
        m_model.tickedToCheck() == 0
            ? ticked
            : tr("%1, %2 of them to check").arg(ticked, locale.toString(m_model.tickedToCheck())));
    showCapacity();
    Q_EMIT changed();
}

void PlanStep::showCapacity()
{
    const auto room = isComparing() ? std::nullopt : plan().capacityFor(m_model.tickedNew());
    if (room == m_room)
        return;
    m_room = room;
    if (!room || room->surplus() == 0)
        return m_capacity->clear();
    m_capacity->showMessage(
        nothingFits() ? Tone::Danger : Tone::Warning,
        core::joinedSentences({tr("%Ln of the ticked row(s) cannot be added.", nullptr, room->surplus()),
                               plan().capacityProblem(tickedPlaces())}),
        tr("Untick %Ln new row(s), or delete as many rules that are no longer needed and compare again. "
           "Otherwise the import stops there and waits for room.",
           nullptr, room->surplus()));
}

void PlanStep::showDetails()
{
    const int row = m_view->currentRow();
    if (row >= 0 && row < m_model.rowCount())
        m_details->showRow(m_model.rowAt(row), plan().kind);
    else
        m_details->showNothing();
}

} // namespace qrjump::ui
