#include "ui/accounts/form/accountform.h"

#include "core/accounts/accountsecrets.h"
#include "ui/accounts/form/generalpage.h"
#include "ui/accounts/form/serverpage.h"
#include "ui/accounts/form/tokenpage.h"
#include "ui/accounts/secretfield.h"
#include "ui/widgets/formscrollarea.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/spacing.h"

#include <QLabel>
#include <QLineEdit>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace qrjump::ui {

using namespace Qt::StringLiterals;
using core::Account;
using core::AccountField;
using core::AccountProblem;

namespace {

/// In the order of the pages.
std::optional<AccountField> firstWithError(const QList<AccountProblem> &problems)
{
    std::optional<AccountField> first;
    for (const AccountProblem &problem : problems) {
        if (problem.severity == AccountProblem::Severity::Error && (!first || problem.field < *first))
            first = problem.field;
    }
    return first;
}

} // namespace

AccountForm::AccountForm(const core::Clock &clock, QWidget *parent)
    : QTabWidget(parent)
    , m_general(new GeneralPage)
    , m_server(new ServerPage)
    , m_token(new TokenPage(clock))
{
    setObjectName(u"accountForm"_s);
    setDocumentMode(true);
    tabBar()->setAccessibleName(tr("Pages of the form"));
    setIconSize(QSize(1, 1) * fontMetrics().ascent()); // a mark makes no tab higher
    addPage(m_general, tr("&General"));
    addPage(m_server, tr("S&erver"));
    addPage(m_token, tr("Access t&oken"));
    for (Page &page : m_pages) {
        if (page.part != m_general)
            addSandboxNote(&page);
    }
    lineUp();
}

void AccountForm::addPage(AccountFormPart *part, const QString &title)
{
    const int edge = Spacing(fontMetrics()).atEdge();
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(edge, edge, edge, edge);
    layout->addWidget(part);
    layout->addStretch(1);
    auto *area = new FormScrollArea(content);
    m_pages.append({.part = part, .area = area});
    addTab(area, title);
    connect(part, &AccountFormPart::edited, this, &AccountForm::receiveEdit);
    connect(part, &AccountFormPart::left, this, &AccountForm::leave);
}

void AccountForm::addSandboxNote(Page *page)
{
    auto *note = new QLabel(tr("The sandbox does this by itself: it runs inside this program."));
    note->setObjectName(u"sandboxNote"_s);
    note->setWordWrap(true);
    page->sandboxNote = note;
    static_cast<QVBoxLayout *>(page->area->widget()->layout())->insertWidget(0, note);
}

/// The fields of all pages begin at the same edge.
void AccountForm::lineUp()
{
    int width = 0;
    for (const Page &page : std::as_const(m_pages))
        width = std::max(width, page.part->labelWidth());
    for (const Page &page : std::as_const(m_pages))
        page.part->setLabelWidth(width);
}

void AccountForm::load(const Account &account, const SecretStates &states, const QStringList &otherNames)
{
    m_loaded = account;
    m_otherNames = otherNames;
    m_shown.clear();
    m_general->load(account);
    m_server->load(account);
    m_token->load(account);
    for (const Page &page : std::as_const(m_pages))
        page.part->loadSecrets(states);
    showSandbox();
    m_untouched = this->account();
    setCurrentIndex(0);
    refreshProblems();
}

void AccountForm::showSandbox()
{
    for (const Page &page : std::as_const(m_pages)) {
        if (!page.sandboxNote)
            continue;
        page.sandboxNote->setVisible(m_loaded.isSandbox);
        page.part->setVisible(!m_loaded.isSandbox);
    }
}

void AccountForm::setSecretStates(const SecretStates &states)
{
    for (const Page &page : std::as_const(m_pages))
        page.part->setSecretStates(states);
}

Account AccountForm::account() const
{
    Account account = m_loaded;
    m_general->store(account);
    if (account.isSandbox)
        return account;
    m_server->store(account);
    m_token->store(account);
    return account;
}

core::SecretChanges AccountForm::secretChanges() const
{
    if (m_loaded.isSandbox)
        return {};
    return m_server->secretChanges() + m_token->secretChanges();
}

bool AccountForm::isChanged() const
{
    return account() != m_untouched || !secretChanges().isEmpty();
}

QList<AccountProblem> AccountForm::problems() const
{
    return core::validate(account(), m_otherNames);
}

bool AccountForm::hasErrors() const
{
    return core::hasErrors(problems());
}

void AccountForm::showProblems()
{
    const QList<AccountProblem> current = problems();
    m_shown.leaveAll(current);
    refreshProblems();
    const std::optional<AccountField> first = firstWithError(current);
    if (!first)
        return;
    for (const Page &page : std::as_const(m_pages)) {
        if (!page.part->has(*first))
            continue;
        setCurrentWidget(page.area);
        page.area->keepMessageInSight(page.part->pointOut(*first));
        return;
    }
}

void AccountForm::focusFirstField()
{
    m_general->pointOut(AccountField::Name);
}

void AccountForm::focusSecret()
{
    SecretField *field = isChanged() ? nullptr : neededSecret();
    if (!field)
        return;
    for (const Page &page : std::as_const(m_pages)) {
        if (page.part->isAncestorOf(field))
            setCurrentWidget(page.area);
    }
    field->line()->setFocus();
}

/// The first that is not stored, else the first; null where the account needs none.
SecretField *AccountForm::neededSecret() const
{
    SecretField *first = nullptr;
    for (const core::SecretSlot slot : core::neededSecrets(account())) {
        SecretField *field = secretField(slot);
        if (field && field->presence() != SecretPresence::Stored)
            return field;
        if (!first)
            first = field;
    }
    return first;
}

/// Two sources of tokens may need the same secret; only the chosen one is shown.
SecretField *AccountForm::secretField(core::SecretSlot slot) const
{
    for (const Page &page : m_pages) {
        const auto fields = page.part->findChildren<SecretField *>();
        const auto found = std::find_if(fields.begin(), fields.end(), [&](const SecretField *field) {
            return field->slot() == slot && field->isVisibleTo(page.part);
        });
        if (found != fields.end())
            return *found;
    }
    return nullptr;
}

void AccountForm::focusLastField()
{
    m_pages.at(currentIndex()).area->focusLastField();
}

void AccountForm::leave(AccountField field)
{
    m_shown.leave(field, problems());
    refreshProblems();
}

void AccountForm::receiveEdit()
{
    m_shown.edit(problems());
    refreshProblems();
    Q_EMIT edited();
}

void AccountForm::refreshProblems()
{
    for (const Page &page : std::as_const(m_pages))
        page.part->showProblems(m_shown);
    markTabs();
}

/// A problem on another page must not be out of sight.
void AccountForm::markTabs()
{
    for (int i = 0; i < m_pages.size(); ++i) {
        const bool hasError =
            std::any_of(m_shown.all().begin(), m_shown.all().end(), [&](const AccountProblem &p) {
                return p.severity == AccountProblem::Severity::Error && m_pages.at(i).part->has(p.field);
            });
        setTabIcon(i, hasError ? icon(IconName::Error, Tone::Danger) : QIcon());
        setTabToolTip(i, hasError ? tr("Something on this page has to be mended.") : QString());
    }
}

} // namespace qrjump::ui
