#include "app/cli/storedaccounts.h"

#include "app/cli/commandline.h"
#include "core/accounts/accountstore.h"
#include "core/base/clock.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace qrjump::cli {

using core::Account;
using core::Failure;
using core::Result;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(qrjump::cli::StoredAccounts)
};

} // namespace

Result<QList<Account>, CommandError> storedAccounts(const QString &folder)
{
    const core::SystemClock clock;
    const auto content = core::AccountStore(folder, clock).load();
    if (!content)
        return Failure{CommandError{FileProblem, content.error().text}};
    if (!content->notice.isEmpty())
        print(stderr, content->notice + u'\n');
    return content->accounts;
}

Result<Account, CommandError> accountNamed(const QString &name, const QList<Account> &accounts)
{
    QList<Account> found;
    for (const auto &key : {&Account::name, &Account::id}) {
        if (found.isEmpty())
            std::copy_if(accounts.begin(), accounts.end(), std::back_inserter(found),
                         [&](const Account &account) { return account.*key == name; });
    }
    if (found.size() == 1)
        return found.constFirst();
    if (found.isEmpty())
        return Failure{CommandError{
            WrongUsage, Text::tr("There is no account of this name. “qrjump accounts” lists them.")}};
    return Failure{CommandError{
        WrongUsage,
        Text::tr("Several accounts have this name. Choose one by its id; “qrjump accounts” lists them.")}};
}

} // namespace qrjump::cli
