#include "core/accounts/accountimport.h"

#include "core/accounts/accountsecrets.h"
#include "core/accounts/accountvalidation.h"
#include "core/base/sentences.h"

#include <QUuid>

#include <algorithm>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

/// Puts accounts behind others, under ids and names of their own.
class AccountAppender
{
    Q_DECLARE_TR_FUNCTIONS(AccountImport)

public:
    explicit AccountAppender(QList<Account> &accounts)
        : m_accounts(accounts)
    {}

    void append(Account account);

    [[nodiscard]] const AccountImport &imported() const { return m_imported; }

private:
    [[nodiscard]] bool isNameTaken(const QString &name) const;
    [[nodiscard]] QString freeName(const QString &name) const;
    void refuse(const Account &account, const QList<AccountProblem> &problems);

    QList<Account> &m_accounts;
    AccountImport m_imported;
};

void AccountAppender::append(Account account)
{
    const QList<AccountProblem> problems = validate(account, {});
    if (hasErrors(problems))
        return refuse(account, problems);
    const QString nameInFile = account.name;
    account.name = freeName(nameInFile);
    // Always: a file from somebody else must not get at a secret that is stored under the id it names.
    account.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    // The token itself was not in the file.
    if (auto *pasted = std::get_if<PastedTokenSettings>(&account.token))
        pasted->pastedAt = {};
    m_accounts.append(account);
    m_imported.added.append({account, nameInFile, neededSecrets(account)});
}

void AccountAppender::refuse(const Account &account, const QList<AccountProblem> &problems)
{
    QStringList sentences{tr("The account “%1” was not imported.").arg(account.name)};
    for (const AccountProblem &problem : problems) {
        if (problem.severity == AccountProblem::Severity::Error)
            sentences.append(problem.text);
    }
    m_imported.notices.append(joinedSentences(sentences));
}

bool AccountAppender::isNameTaken(const QString &name) const
{
    return std::any_of(m_accounts.begin(), m_accounts.end(), [&name](const Account &account) {
        return account.name.trimmed().compare(name.trimmed(), Qt::CaseInsensitive) == 0;
    });
}

QString AccountAppender::freeName(const QString &name) const
{
    QString free = name;
    for (int number = 2; isNameTaken(free); ++number)
        free = u"%1 (%2)"_s.arg(name, QString::number(number));
    return free;
}

} // namespace

Result<AccountImport, AccountError> importAccounts(const AccountStore &store, const QString &fileName)
{
    const auto bytes = accountFileContent(fileName);
    if (!bytes)
        return Failure{bytes.error()};
    const auto content = accountsIn(*bytes, fileName);
    if (!content)
        return Failure{content.error()};
    AccountImport import;
    const auto stored = store.change([&](QList<Account> &accounts) {
        AccountAppender appender(accounts);
        for (const Account &account : content->accounts)
            appender.append(account);
        import = appender.imported();
    });
    if (!stored)
        return Failure{stored.error()};
    import.notices = content->broken + import.notices;
    if (!stored->notice.isEmpty())
        import.notices.prepend(stored->notice);
    return import;
}

} // namespace qrjump::core
