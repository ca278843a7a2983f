#include "ui/accounts/form/accountformdialog.h"

#include "ui/accounts/accountbadge.h"
#include "ui/accounts/form/accountform.h"
#include "ui/accounts/form/accountformfooter.h"
#include "ui/widgets/inlinebar.h"
#include "ui/widgets/spacing.h"

#include <QBoxLayout>
#include <QCloseEvent>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>

namespace qrjump::ui {

using namespace Qt::StringLiterals;
using core::Account;
using core::AccountError;

namespace {

constexpr qreal kLargestShareOfScreen = 0.9;
constexpr int kFewestLines = 26;
constexpr int kFewestCharacters = 80;

} // namespace

AccountFormDialog::AccountFormDialog(AccountSaver saver, const core::Clock &clock, QWidget *parent)
    : QDialog(parent)
    , m_saver(std::move(saver))
    , m_form(new AccountForm(clock))
{
    setObjectName(u"accountFormDialog"_s);
    setWindowModality(Qt::WindowModal);
    createWidgets();
    arrange();
    connectWidgets();
}

void AccountFormDialog::createWidgets()
{
    m_badge = new AccountBadge;
    m_notice = new InlineBar;
    m_footer = new AccountFormFooter({tr("&Add account"), tr("&Save changes")});
}

void AccountFormDialog::arrange()
{
    const Spacing spacing(fontMetrics());
    const int edge = spacing.atEdge();
    auto *header = new QVBoxLayout;
    header->setContentsMargins(edge, edge, edge, spacing.inGroup());
    header->addWidget(m_badge);
    auto *notice = new QVBoxLayout;
    notice->setContentsMargins(edge, spacing.inGroup(), edge, spacing.inGroup());
    notice->addWidget(m_notice);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(header);
    layout->addWidget(m_form, 1);
    layout->addLayout(notice);
    layout->addWidget(m_footer);
    m_footer->makeMainButtonDefault();
    setMinimumSize(spacing.characters(kFewestCharacters), kFewestLines * fontMetrics().lineSpacing());
}

void AccountFormDialog::connectWidgets()
{
    connect(m_form, &AccountForm::edited, this, &AccountFormDialog::showBadge);
    connect(m_form, &AccountForm::edited, m_notice, &InlineBar::clear);
    connect(m_notice, &InlineBar::closed, m_form, &AccountForm::focusLastField);
    connect(m_footer, &AccountFormFooter::testRequested, this, &AccountFormDialog::test);
    connect(m_footer, &AccountFormFooter::cancelRequested, this, &AccountFormDialog::requestClose);
    connect(m_footer, &AccountFormFooter::mainRequested, this, &AccountFormDialog::save);
    // In a body Enter begins a line, so there has to be another way to save from there.
    auto *saveKey = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    connect(saveKey, &QShortcut::activated, m_footer, &AccountFormFooter::clickMainButton);
}

void AccountFormDialog::startAdd(const Account &suggestion, const AccountFormContext &context)
{
    begin(Purpose::Add, suggestion, context);
}

void AccountFormDialog::startEdit(const Account &original, const AccountFormContext &context)
{
    begin(Purpose::Edit, original, context);
}

void AccountFormDialog::focusSecret()
{
    m_form->focusSecret();
}

void AccountFormDialog::begin(Purpose purpose, const Account &account, const AccountFormContext &context)
{
    m_purpose = purpose;
    setWindowTitle(titleOf(purpose));
    m_footer->setMainText(purpose == Purpose::Edit ? tr("&Save changes") : tr("&Add account"));
    m_footer->setTestVisible(!account.isSandbox);
    m_notice->clear();
    m_form->load(account, context.secrets, context.otherNames);
    showBadge();
    fitToScreen();
    open();
    m_form->focusFirstField();
}

QString AccountFormDialog::titleOf(Purpose purpose) const
{
    switch (purpose) {
    case Purpose::Add:
        return tr("Add account");
    case Purpose::Edit:
        return tr("Edit account");
    }
    Q_UNREACHABLE();
}

void AccountFormDialog::fitToScreen()
{
    const QSize room = screen()->availableSize() * kLargestShareOfScreen;
    resize(sizeHint().expandedTo(minimumSize()).boundedTo(room));
}

void AccountFormDialog::showBadge()
{
    Account shown = m_form->account();
    if (shown.name.isEmpty())
        shown.name = tr("Account without a name");
    m_badge->setAccount(shown);
}

void AccountFormDialog::setSecretStates(const SecretStates &states)
{
    m_form->setSecretStates(states);
}

void AccountFormDialog::test()
{
    if (m_form->hasErrors())
        return m_form->showProblems();
    Q_EMIT testRequested(m_form->account(), m_form->secretChanges());
}

void AccountFormDialog::save()
{
    if (m_isSaving)
        return;
    if (m_form->hasErrors())
        return m_form->showProblems();
    if (m_purpose == Purpose::Edit && !m_form->isChanged())
        return done(Rejected); // nothing to save is no reason to keep the form open
    setSaving(true);
    m_notice->clear();
    m_saver(m_form->account(), m_form->secretChanges()).then(this, [this](const auto &result) {
        receive(result);
    });
}

void AccountFormDialog::receive(const core::Result<core::AccountChange, AccountError> &result)
{
    setSaving(false);
    if (!result) {
        m_notice->showMessage(Tone::Danger, tr("The account was not saved."), result.error().text);
        return m_form->focusLastField();
    }
    Q_EMIT saved(*result);
    done(Accepted);
}

void AccountFormDialog::setSaving(bool isSaving)
{
    m_isSaving = isSaving;
    m_form->setEnabled(!isSaving);
    if (isSaving)
        m_footer->showBusy(tr("Saving…"));
    else
        m_footer->showIdle();
}

void AccountFormDialog::requestClose()
{
    if (m_isSaving)
        return; // it closes by itself, or says why not
    if (m_form->isChanged())
        return askBeforeClosing();
    done(Rejected);
}

void AccountFormDialog::askBeforeClosing()
{
    m_notice->showMessage(Tone::Warning, tr("What you typed has not been saved."),
                          tr("Closing the form discards it."));
    QPushButton *keep = m_notice->addButton(IconName::Edit, tr("Keep editing"));
    keep->setObjectName(u"keepEditingButton"_s);
    keep->setAutoDefault(true); // Enter means the button with the focus, not the dialog's
    connect(keep, &QPushButton::clicked, this, &AccountFormDialog::dismissNotice);
    QPushButton *discard = m_notice->addButton(IconName::Delete, tr("Discard"));
    discard->setObjectName(u"discardButton"_s);
    discard->setAutoDefault(true);
    connect(discard, &QPushButton::clicked, this, [this] { done(Rejected); });
    keep->setFocus();
}

void AccountFormDialog::dismissNotice()
{
    m_notice->clear();
    m_form->focusLastField();
}

void AccountFormDialog::reject()
{
    if (m_notice->isVisible())
        return dismissNotice();
    requestClose();
}

void AccountFormDialog::closeEvent(QCloseEvent *event)
{
    requestClose();
    if (isVisible())
        event->ignore();
    else
        event->accept();
}

} // namespace qrjump::ui
