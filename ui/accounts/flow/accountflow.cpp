#include "ui/accounts/flow/accountflow.h"

#include "core/accounts/accountsessions.h"
#include "core/api/errorcatalogue.h"
#include "core/api/errorexplanation.h"
#include "core/base/sentences.h"
#include "ui/accounts/accountquestion.h"

#include <QGuiApplication>

namespace qrjump::ui {

using core::Account;
using core::AccountChange;
using core::WriteAccess;

AccountFlow::AccountFlow(const Services &services, QWidget &window)
    : m_services(services)
    , m_window(window)
    , m_clipboard(*QGuiApplication::clipboard())
{
    connect(&services.book, &core::AccountBook::moveFailed, this,
            [this](const core::AccountError &error) { Q_EMIT said(Tone::Danger, error.text); });
}

void AccountFlow::await(const core::AccountCall &call, const Then &then)
{
    call.then(this, [this, then](const core::Result<AccountChange, core::AccountError> &result) {
        if (!result)
            return Q_EMIT said(Tone::Danger, result.error().text);
        if (!result->notice.isEmpty())
            Q_EMIT said(Tone::Warning, result->notice);
        if (then)
            then(*result);
    });
}

void AccountFlow::addAll(const QList<Account> &accounts)
{
    for (const Account &account : accounts)
        await(m_services.book.add(account, {}));
}

void AccountFlow::duplicate(const Account &account)
{
    await(m_services.book.duplicate(account.id, freeName(account.name)),
          [this](const AccountChange &change) { Q_EMIT added(change.id); });
}

QString AccountFlow::freeName(const QString &name) const
{
    QStringList taken;
    for (const Account &account : m_services.book.model().accounts())
        taken.append(account.name);
    for (int number = 2;; ++number) {
        //: name of a copy: %1 the name of the original, %2 a number from 2
        const QString free = tr("%1 (%2)").arg(name).arg(number);
        if (!taken.contains(free))
            return free;
    }
}

void AccountFlow::remove(const Account &account)
{
    const AccountQuestion::Content content{
        .title = tr("Remove account"),
        .question = tr("Remove the account “%1” from this program?").arg(account.name),
        .consequences =
            account.isSandbox
                ? tr("The sandbox keeps its rules. It can be added again by the menu “Account”.")
                : tr("Its settings and secrets are erased on this computer and cannot be brought back. The "
                     "rules stay on the server as they are."),
        .answer = tr("Remove account"),
        .icon = IconName::Delete};
    auto *question = new AccountQuestion(lookOf(account), content, &m_window);
    connect(question, &QDialog::accepted, this, [this, account] { removeNow(account); });
    question->open();
}

void AccountFlow::removeNow(const Account &account)
{
    await(m_services.book.remove(account.id));
}

void AccountFlow::move(const QString &id, int rows)
{
    if (const auto row = m_services.book.model().rowOf(id))
        await(m_services.book.move(id, *row + rows));
}

void AccountFlow::changeLock(const Account &account)
{
    if (account.writes == WriteAccess::Allowed)
        return await(m_services.book.setWrites(account.id, WriteAccess::Locked));
    const AccountQuestion::Content content{
        .title = tr("Unlock account"),
        .question = tr("Let this program change rules in the account “%1”?").arg(account.name),
        .consequences = tr("Rules can then be added, edited, published and deleted until you lock it again."),
        .answer = tr("Unlock account"),
        .icon = IconName::Lock};
    auto *question = new AccountQuestion(lookOf(account), content, &m_window);
    connect(question, &QDialog::accepted, this,
            [this, id = account.id] { await(m_services.book.setWrites(id, WriteAccess::Allowed)); });
    question->open();
}

void AccountFlow::showMiniProgram(Account account, const QString &appid)
{
    account.miniProgramAppid = appid;
    await(m_services.book.replace(account, {}));
}

void AccountFlow::copyToken(const QString &id)
{
    const auto session = m_services.sessions.session(id);
    if (!session)
        return;
    // The session stays until the answer is there.
    session->tokens().token().then(this, [this, session](const core::ApiResult<core::Secret> &token) {
        if (!token) {
            const auto explanation = core::explain(token.error(), m_services.catalogue);
            return Q_EMIT said(Tone::Danger, explanation.meaning, explanation.remedy);
        }
        m_clipboard.copy(*token);
        Q_EMIT said(Tone::Ok, tr("The access token is on the clipboard. After 30 seconds it is taken away."));
    });
}

} // namespace qrjump::ui
