#include "ui/transfer/import/importdialog.h"

#include "core/base/freeelsewhere.h"
#include "ui/accounts/accountbadge.h"
#include "ui/transfer/import/filestep.h"
#include "ui/transfer/import/importfooter.h"
#include "ui/transfer/import/importtext.h"
#include "ui/transfer/import/planstep.h"
#include "ui/transfer/import/rejectedrowssaving.h"
#include "ui/transfer/import/runstep.h"
#include "ui/transfer/import/steptrail.h"
#include "ui/widgets/inlinebar.h"
#include "ui/widgets/spacing.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QTimer>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

namespace {

using Rows = std::pair<core::ImportTable, core::ImportPlan>;

constexpr int kUsualCharacters = 170;
constexpr int kUsualLines = 48;
constexpr int kFewestCharacters = 100;
constexpr int kFewestLines = 42;
constexpr qreal kLargestShareOfScreen = 0.92;

} // namespace

ImportDialog::ImportDialog(const core::Account &account, const Services &services, QWidget *parent)
    : QDialog(parent)
    , m_account(account)
    , m_services(services)
    , m_settings(services.settings)
{
    setObjectName(u"importDialog"_s);
    setWindowTitle(tr("Import rules"));
    createSteps();
    arrange();
    connectSteps();
    restoreSize();
    showState();
}

/// The steps go after this, and their rows are many: another thread frees them.
ImportDialog::~ImportDialog()
{
    const core::ImportTable *table = m_file->rows();
    auto rows = std::make_shared<Rows>(table ? *table : core::ImportTable(), m_plan->plan());
    QTimer::singleShot(0, qApp, [rows = std::move(rows)]() mutable { core::freeElsewhere(std::move(rows)); });
}

void ImportDialog::createSteps()
{
    m_trail = new StepTrail({tr("File"), tr("Plan"), tr("Run")});
    m_file = new FileStep(m_account.kind, m_services.settings, m_services.files);
    m_plan = new PlanStep({m_services.client, m_services.clock, m_services.catalogue});
    m_run = new RunStep({m_services.runner, m_services.client.target(), m_services.journal,
                         m_services.clock, m_services.catalogue, m_services.files});
    m_footer = new ImportFooter;
    m_saving = new RejectedRowsSaving({m_services.files, m_services.catalogue}, m_plan->bar(), m_plan);
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_file);
    m_pages->addWidget(m_plan);
    m_pages->addWidget(m_run);
}

void ImportDialog::arrange()
{
    const Spacing spacing(fontMetrics());
    auto *badge = new AccountBadge;
    badge->setAccount(m_account);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(spacing.betweenGroups());
    layout->addWidget(badge);
    layout->addWidget(m_trail);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_footer);
}

void ImportDialog::connectSteps()
{
    connect(m_file, &FileStep::changed, this, &ImportDialog::showState);
    connect(m_plan, &PlanStep::changed, this, &ImportDialog::showState);
    connect(m_plan, &PlanStep::confirmed, this, &ImportDialog::run);
    connect(m_plan, &PlanStep::secretWanted, this, &ImportDialog::secretWanted);
    connect(m_plan, &PlanStep::saveRejectedRequested, this, &ImportDialog::saveRejectedOfPlan);
    connect(m_run, &RunStep::changed, this, &ImportDialog::showState);
    connect(m_run, &RunStep::notRecorded, this, [this](const core::ErrorExplanation &why) {
        enter(Step::Plan);
        m_plan->bar().showError(why);
    });
    connect(m_run, &RunStep::secretWanted, this, &ImportDialog::secretWanted);
    connect(m_run, &RunStep::started, this, &ImportDialog::started);
    connect(m_footer, &ImportFooter::mainRequested, this, &ImportDialog::goOn);
    connect(m_footer, &ImportFooter::backRequested, this, &ImportDialog::goBack);
    connect(m_footer, &ImportFooter::closeRequested, this, &ImportDialog::reject);
}

void ImportDialog::restoreSize()
{
    const Spacing spacing(fontMetrics());
    const int line = fontMetrics().lineSpacing();
    setMinimumSize(spacing.characters(kFewestCharacters), kFewestLines * line);
    const QSize usual(spacing.characters(kUsualCharacters), kUsualLines * line);
    resize(usual.boundedTo(screen()->availableSize() * kLargestShareOfScreen));
    restoreGeometry(m_settings.geometry());
}

void ImportDialog::begin(const QString &fileName)
{
    open();
    m_file->focusFirstField();
    if (fileName.isEmpty())
        m_file->choose();
    else
        m_file->open(fileName);
}

void ImportDialog::retryWithSecret()
{
    if (step() == Step::Plan)
        m_plan->retryWithSecret();
}

ImportDialog::Step ImportDialog::step() const
{
    return static_cast<Step>(m_pages->currentIndex());
}

void ImportDialog::enter(Step step)
{
    m_pages->setCurrentIndex(static_cast<int>(step));
    m_trail->setCurrent(static_cast<int>(step));
    showState();
    switch (step) {
    case Step::File:
        return m_file->focusFirstField();
    case Step::Plan:
        return m_plan->focusFirstField();
    case Step::Run:
        return m_run->focusFirstField();
    }
    Q_UNREACHABLE();
}

void ImportDialog::goOn()
{
    if (step() == Step::File)
        compare();
    else if (step() == Step::Plan)
        m_plan->confirm();
}

void ImportDialog::goBack()
{
    m_plan->stopComparing();
    enter(Step::File);
}

void ImportDialog::compare()
{
    const core::ImportTable *table = m_file->rows();
    if (!table)
        return;
    const bool wasCompared = isCompared();
    m_comparedRevision = m_file->revision();
    if (!wasCompared)
        m_plan->compare(*table);
    enter(Step::Plan);
}

bool ImportDialog::isCompared() const
{
    return m_file->rows() && m_comparedRevision == m_file->revision() && m_plan->plan().asOf.isValid();
}

void ImportDialog::run()
{
    m_run->start(m_plan->plan(), m_plan->tickedPlaces());
    enter(Step::Run);
}

void ImportDialog::saveRejectedOfPlan()
{
    m_saving->save(m_plan->plan(), {});
}

void ImportDialog::reject()
{
    if (m_run->isRecording())
        return; // a moment
    m_plan->stopComparing();
    if (step() != Step::Run && isCompared() && m_plan->hasUnticked())
        return askBeforeClosing();
    QDialog::reject();
}

void ImportDialog::askBeforeClosing()
{
    enter(Step::Plan); // where one sees what would be lost
    InlineBar &bar = m_plan->bar();
    bar.showMessage(Tone::Warning, tr("Nothing has been sent yet."),
                    tr("Closing the window forgets which rows you have unticked."));
    QPushButton *close = bar.addButton(IconName::Close, tr("Close any&way"));
    close->setObjectName(u"closeAnyway"_s);
    connect(close, &QPushButton::clicked, this, [this] { QDialog::reject(); });
    QPushButton *stay = bar.addButton(IconName::Edit, tr("&Keep the plan"));
    stay->setObjectName(u"keepPlan"_s);
    connect(stay, &QPushButton::clicked, m_plan, [this] {
        m_plan->bar().clear();
        m_plan->focusFirstField();
    });
    stay->setFocus();
}

void ImportDialog::done(int result)
{
    m_settings.setGeometry(saveGeometry());
    QDialog::done(result);
}

void ImportDialog::unwind()
{
    const auto dismissed = [this] {
        switch (step()) {
        case Step::File:
            return m_file->dismissMessage();
        case Step::Plan:
            return m_plan->unwind();
        case Step::Run:
            return m_run->dismissMessage();
        }
        Q_UNREACHABLE();
    };
    if (dismissed())
        return;
    if (step() == Step::Plan)
        goBack();
    else
        reject();
}

void ImportDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return unwind();
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && step() == Step::Plan && !qobject_cast<QPushButton *>(focusWidget()))
        return; // the default button sends rules: nobody does that by accident
    QDialog::keyPressEvent(event);
}

void ImportDialog::showState()
{
    m_footer->setBackPossible(step() == Step::Plan);
    switch (step()) {
    case Step::File:
        return showFileState();
    case Step::Plan:
        return showPlanState();
    case Step::Run:
        return showRunState();
    }
    Q_UNREACHABLE();
}

void ImportDialog::showFileState()
{
    m_footer->showVerb(compareVerb(), m_file->obstacle());
}

void ImportDialog::showPlanState()
{
    const QString obstacle = m_plan->obstacle();
    const bool isPromised = obstacle.isEmpty() || m_plan->isComparing();
    const int promised = isPromised ? m_plan->tickedCount() : 0;
    const bool isKnown = m_plan->plan().asOf.isValid();
    m_footer->showVerb(importVerb(isKnown ? std::optional(promised) : std::nullopt), obstacle);
    if (obstacle.isEmpty())
        m_footer->showOutlook(durationText(promised, m_account.limits));
}

void ImportDialog::showRunState()
{
    m_footer->showNoVerb(m_run->outlook());
}

} // namespace qrjump::ui
