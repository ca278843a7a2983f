#include "ui/rules/accountpages.h"

#include "ui/operations/batchdialog.h"

namespace qrjump::ui {

AccountPages::AccountPages(const core::AccountListModel &accounts, core::AccountSessions &sessions,
                           core::OperationRunners &runners, const RulesPage::Services &services,
                           QWidget *parent)
    : QStackedWidget(parent)
    , m_accounts(accounts)
    , m_sessions(sessions)
    , m_runners(runners)
    , m_services(services)
{
    connect(&accounts, &QAbstractItemModel::dataChanged, this, &AccountPages::showChangedAccounts);
    connect(&sessions, &core::AccountSessions::retired, this, &AccountPages::replace);
    connect(this, &QStackedWidget::currentChanged, this, &AccountPages::stateChanged);
}

void AccountPages::showAccount(const QString &id)
{
    RulesPage *page = m_pages.value(id);
    if (!page)
        page = createPage(id);
    if (!page)
        return;
    setCurrentWidget(page);
    page->activate();
}

RulesPage *AccountPages::createPage(const QString &id)
{
    auto session = m_sessions.session(id);
    core::OperationRunner *runner = m_runners.runner(id);
    if (!session || !runner)
        return nullptr;
    auto *page = new RulesPage(std::move(session), *runner, m_services);
    page->showAccount(m_accounts.accountAt(*m_accounts.rowOf(id)));
    if (m_left.contains(id))
        page->setView(m_left.take(id));
    m_pages.insert(id, page);
    addWidget(page);
    connect(page, &RulesPage::stateChanged, this, &AccountPages::stateChanged);
    connect(page, &RulesPage::contextMenuRequested, this, &AccountPages::contextMenuRequested);
    connect(page, &RulesPage::secretWanted, this, [this, id] { Q_EMIT secretWanted(id); });
    connect(this, &AccountPages::secretEntered, page,
            [this, page, opened = page->account()](const QString &entered) {
                const auto row = entered == opened.id ? m_accounts.rowOf(entered) : std::nullopt;
                if (row && sendsSecretsAlike(opened, m_accounts.accountAt(*row)))
                    page->retryWithSecret();
            });
    connect(page, &RulesPage::miniProgramChosen, this,
            [this, id](const QString &appid) { Q_EMIT miniProgramChosen(id, appid); });
    return page;
}

RulesPage *AccountPages::current() const
{
    return qobject_cast<RulesPage *>(currentWidget());
}

void AccountPages::refreshSandbox() const
{
    for (RulesPage *page : m_pages) {
        const bool wasShown = page->browser().state() != core::RuleBrowser::State::Idle;
        if (page->account().isSandbox && wasShown)
            page->refresh();
    }
}

void AccountPages::retryWithSecret(const QString &accountId)
{
    Q_EMIT secretEntered(accountId, {});
}

void AccountPages::showChangedAccounts()
{
    for (auto page = m_pages.cbegin(); page != m_pages.cend(); ++page) {
        const std::optional<int> row = m_accounts.rowOf(page.key());
        if (row && m_accounts.accountAt(*row) != (*page)->account())
            (*page)->showAccount(m_accounts.accountAt(*row));
    }
}

/// They stay when the page goes, and another one need not come.
void AccountPages::takeOverBatches(const QString &id)
{
    const auto dialogs = window()->findChildren<BatchDialog *>();
    for (BatchDialog *dialog : dialogs) {
        if (dialog->accountId() != id)
            continue;
        disconnect(&dialog->view(), &BatchView::secretWanted, nullptr, nullptr);
        connect(&dialog->view(), &BatchView::secretWanted, this, [this, id] { Q_EMIT secretWanted(id); });
    }
}

/// A write may be under way in a dialog of the page; its outcome must not be lost.
void AccountPages::replace(const QString &id)
{
    RulesPage *page = m_pages.take(id);
    if (!page)
        return;
    if (!page->isBusy())
        return drop(page);
    connect(
        page, &RulesPage::becameIdle, this, [this, page] { drop(page); }, Qt::SingleShotConnection);
}

void AccountPages::drop(RulesPage *page)
{
    const bool wasInFront = currentWidget() == page;
    const QString id = page->account().id;
    RulesPage::View view = page->view();
    if (!wasInFront)
        view.facts = {}; // until another page comes, nothing counts own changes along
    m_left.insert(id, view);
    takeOverBatches(id);
    page->closeComparison();
    removeWidget(page);
    page->hide();
    page->deleteLater(); // it may be what asks for this
    if (wasInFront)
        showAccount(id);
}

} // namespace qrjump::ui
