#include "ui/rules/ruledialogs.h"

#include "core/accounts/accountsession.h"
#include "core/base/clock.h"
#include "core/models/rulebrowser.h"
#include "core/operations/singleoperation.h"
#include "ui/accounts/accountlook.h"
#include "ui/compare/comparedialog.h"
#include "ui/operations/batchdialog.h"
#include "ui/operations/change/changedialog.h"
#include "ui/operations/change/deleteproposal.h"
#include "ui/operations/change/publishproposal.h"
#include "ui/operations/change/replacedialog.h"
#include "ui/rules/form/ruleformdialog.h"
#include "ui/rules/rejectedrowsoffer.h"
#include "ui/rules/truthline.h"
#include "ui/transfer/exportdialog.h"
#include "ui/transfer/import/importdialog.h"

#include <QApplication>

namespace qrjump::ui {

namespace {

bool lacksLoadedRules(const core::RuleBrowser &browser)
{
    const auto &shown = browser.shownQuery();
    if (!shown || shown->scope != core::RuleQuery::Scope::All)
        return false;
    const std::optional<core::RuleListing> listing = browser.all().listing();
    return browser.all().isFirstReading() || (listing && listing->isIncomplete());
}

} // namespace

RuleDialogs::RuleDialogs(std::shared_ptr<core::AccountSession> session, core::OperationRunner &runner,
                         const RulesServices &services, core::RuleBrowser &browser, QWidget &page)
    : m_session(std::move(session))
    , m_runner(runner)
    , m_account(m_session->account())
    , m_services(services)
    , m_browser(browser)
    , m_page(page)
{}

/// Those of batches stay when the page goes.
void RuleDialogs::showAccount(const core::Account &account)
{
    m_account = account;
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (auto *dialog = qobject_cast<BatchDialog *>(window); dialog && dialog->accountId() == account.id)
            follow(*dialog);
    }
}

/// A dialog of a batch, whichever page has opened it.
void RuleDialogs::follow(BatchDialog &dialog)
{
    disconnect(&dialog.view(), &BatchView::secretWanted, nullptr, nullptr); // of the page before this one
    connect(&dialog.view(), &BatchView::secretWanted, this, &RuleDialogs::secretWanted);
    dialog.showAccount(lookOf(m_account));
}

void RuleDialogs::addRule()
{
    openForm()->startAdd();
}

void RuleDialogs::addRuleLike(const core::JumpRule &pattern)
{
    openForm()->startAdd(pattern);
}

void RuleDialogs::editRule(const core::JumpRule &rule)
{
    openForm()->startEdit(rule);
}

/// A write may be under way in it.
void RuleDialogs::watch(QDialog *dialog)
{
    ++m_openDialogs;
    connect(dialog, &QDialog::finished, this, [this] {
        --m_openDialogs;
        tellIfIdle();
    });
}

bool RuleDialogs::areOpen() const
{
    const auto *comparison = m_page.findChild<CompareDialog *>();
    return m_openDialogs > 0 || (comparison && comparison->isVisible() && comparison->isExporting());
}

void RuleDialogs::tellIfIdle()
{
    if (!areOpen())
        Q_EMIT becameIdle();
}

RuleFormContext RuleDialogs::formContext() const
{
    const core::AccountFacts facts = core::stillTrue(m_browser.facts(), m_services.clock.now());
    return {lookOf(m_account),
            m_account.miniProgramAppid,
            facts.publishQuota,
            facts.featureOpen,
            facts.asOf,
            [this](const QString &prefix) { return m_browser.table().isLoaded(prefix); },
            std::make_shared<core::LoadedMatcher>(m_browser.table().rules(), m_account.kind)};
}

RuleFormDialog *RuleDialogs::openForm()
{
    auto *operation = new core::SingleOperation(m_runner, m_session->client().target().miniProgramAppid);
    auto *form = new RuleFormDialog(formContext(), *operation, m_services.catalogue, &m_page);
    operation->setParent(form);
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &RuleFormDialog::saved, this, &RuleDialogs::saved);
    connect(form, &RuleFormDialog::replaceRequested, this, &RuleDialogs::replaceRule);
    watch(form);
    return form;
}

void RuleDialogs::publishRules(const QList<core::JumpRule> &chosen)
{
    if (!chosen.isEmpty())
        openChange(publishSubject(
            lookOf(m_account), chosen,
            {m_browser.table().rules(), m_browser.facts().ruleCount, m_browser.loadedAt()}));
}

void RuleDialogs::deleteRules(const QList<core::JumpRule> &chosen)
{
    if (!chosen.isEmpty())
        openChange(deleteSubject(lookOf(m_account), chosen));
}

ChangeServices RuleDialogs::changeServices() const
{
    return {m_session->client(), m_runner, m_services.journal, m_services.catalogue, m_services.clock};
}

void RuleDialogs::openChange(const ChangeSubject &subject)
{
    auto *dialog = new ChangeDialog(subject, changeServices(), &m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ChangeDialog::secretWanted, this, &RuleDialogs::secretWanted);
    connect(this, &RuleDialogs::secretEntered, dialog, &ChangeDialog::retryWithSecret);
    watch(dialog);
    dialog->start();
}

void RuleDialogs::replaceRule(const core::JumpRule &rule)
{
    openReplacement()->start(rule);
}

ReplaceDialog *RuleDialogs::openReplacement()
{
    auto *dialog = new ReplaceDialog(formContext(), changeServices(), &m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReplaceDialog::secretWanted, this, &RuleDialogs::secretWanted);
    connect(this, &RuleDialogs::secretEntered, dialog, &ReplaceDialog::retryWithSecret);
    watch(dialog);
    return dialog;
}

/// The dialog belongs to the window: a batch outlives the page, which goes when the settings change.
void RuleDialogs::showBatch(const core::OperationBatch &batch)
{
    if (batch.kind == core::BatchKind::Replace)
        return openReplacement()->resume(batch.id);
    for (BatchDialog *open : m_page.window()->findChildren<BatchDialog *>()) {
        if (open->view().batchId() == batch.id)
            return open->activateWindow();
    }
    const BatchView::Services services{m_runner, m_services.journal, m_services.catalogue, m_services.clock};
    auto *dialog = new BatchDialog(services, lookOf(m_account), m_page.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    new RejectedRowsOffer({m_services.journal, m_services.catalogue, m_services.settings, m_services.files},
                          *dialog);
    follow(*dialog);
    dialog->showBatch(batch.id);
    dialog->show();
}

void RuleDialogs::exportRules(const std::optional<core::RuleSelection> &selected)
{
    ExportContext context{.accountName = m_account.name,
                          .kind = m_account.kind,
                          .selected = {},
                          .matching = {},
                          .loaded = {},
                          .totalOnServer = m_browser.facts().ruleCount,
                          .totalAsOf = m_browser.facts().asOf};
    if (selected) {
        context.selected = *selected;
        const core::RuleTableModel &table = m_browser.table();
        context.matching = {table.rules(), table.matchingPositions()};
        context.loaded = core::RuleSelection::all(table.rules());
        context.loadedState = {loadedRulesText(m_browser), lacksLoadedRules(m_browser)};
    }
    const ExportDialog::Services services{m_session->client(), m_services.settings, m_services.clock,
                                          m_services.catalogue, m_services.files};
    auto *dialog = new ExportDialog(context, services, &m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    watch(dialog);
    dialog->open();
}

/// Stays open beside the window; a second one would have nothing else to say.
void RuleDialogs::compareSnapshots()
{
    if (auto *open = m_page.findChild<CompareDialog *>())
        return open->activateWindow();
    const CompareDialog::Services services{m_browser.all(),  m_services.snapshots, m_services.catalogue,
                                           m_services.clock, m_services.settings,  m_services.files};
    auto *dialog = new CompareDialog(m_account.name, m_account.kind, services, &m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CompareDialog::finished, this, &RuleDialogs::tellIfIdle);
    dialog->show();
}

void RuleDialogs::closeComparison()
{
    if (auto *open = m_page.findChild<CompareDialog *>())
        open->close();
}

void RuleDialogs::importFile(const QString &fileName)
{
    const ImportDialog::Services services{
        m_session->client(), m_runner,        m_services.journal, m_services.clock, m_services.catalogue,
        m_services.settings, m_services.files};
    auto *dialog = new ImportDialog(m_account, services, &m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportDialog::secretWanted, this, &RuleDialogs::secretWanted);
    connect(this, &RuleDialogs::secretEntered, dialog, &ImportDialog::retryWithSecret);
    watch(dialog);
    dialog->begin(fileName);
}

} // namespace qrjump::ui
