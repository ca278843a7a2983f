#include "core/accounts/accountvalidation.h"

#include "core/accounts/addresstext.h"
#include "core/accounts/tokenvalidation.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

/// Collects the problems of one account. Each says what is wrong and how to mend it.
class AccountValidator
{
    Q_DECLARE_TR_FUNCTIONS(AccountValidator)

public:
    void checkName(const QString &name, const QStringList &otherNames);
    void checkMark(const Account &account);
    void checkAppid(const Account &account);
    void checkMiniPrograms(const Account &account);
    void checkBaseUrl(const QUrl &address);
    void checkProxy(const ProxySettings &proxy);
    void checkLimits(const RateLimits &limits);
    void add(const QList<AccountProblem> &problems) { m_problems += problems; }

    [[nodiscard]] QList<AccountProblem> problems() const { return m_problems; }

private:
    void error(AccountField field, const QString &text)
    {
        m_problems.append({field, AccountProblem::Severity::Error, text});
    }
    void hint(AccountField field, const QString &text)
    {
        m_problems.append({field, AccountProblem::Severity::Hint, text});
    }
    void checkShape(const QString &appid, AccountField field);

    QList<AccountProblem> m_problems;
};

void AccountValidator::checkName(const QString &name, const QStringList &otherNames)
{
    if (name.trimmed().isEmpty())
        return error(AccountField::Name, tr("The name is missing. Enter one that you will recognize."));
    const auto isSame = [&name](const QString &other) {
        return other.trimmed().compare(name.trimmed(), Qt::CaseInsensitive) == 0;
    };
    if (std::any_of(otherNames.begin(), otherNames.end(), isSame))
        error(AccountField::Name, tr("Another account has this name. Choose a name of its own."));
}

void AccountValidator::checkMark(const Account &account)
{
    if (account.colour != AccountColour::None && account.word.trimmed().isEmpty())
        error(AccountField::Word,
              tr("Not everybody can tell colours apart. Enter the word that this colour stands for, for "
                 "example “Production”."));
}

void AccountValidator::checkAppid(const Account &account)
{
    const bool isSent = std::holds_alternative<AppSecretSettings>(account.token) ||
                        std::holds_alternative<PlatformSettings>(account.token);
    if (account.appid.trimmed().isEmpty()) {
        if (isSent)
            error(AccountField::Appid,
                  tr("The appid is missing. It is needed to fetch a token; the WeChat console shows it."));
        return;
    }
    checkShape(account.appid, AccountField::Appid);
}

void AccountValidator::checkShape(const QString &appid, AccountField field)
{
    static const QRegularExpression usual(u"^wx[0-9a-f]{16}$"_s);
    if (!appid.contains(usual))
        hint(field,
             tr("“%1” does not look like an appid: “wx” and 16 digits or letters from a to f. Compare it "
                "with the WeChat console.")
                 .arg(appid));
}

void AccountValidator::checkMiniPrograms(const Account &account)
{
    if (account.miniProgramAppids.isEmpty())
        return error(
            AccountField::MiniPrograms,
            tr("The rules of a service account open mini programs. Enter the appid of at least one."));
    for (const QString &appid : account.miniProgramAppids)
        checkShape(appid, AccountField::MiniPrograms);
    if (!account.miniProgramAppids.contains(account.miniProgramAppid))
        error(AccountField::ActiveMiniProgram, tr("Choose the mini program whose rules are shown."));
}

void AccountValidator::checkBaseUrl(const QUrl &address)
{
    if (const QString problem = addressProblem(address); !problem.isEmpty())
        error(AccountField::BaseUrl, problem);
}

void AccountValidator::checkProxy(const ProxySettings &proxy)
{
    if (proxy.kind != ProxySettings::Kind::Manual)
        return;
    static const QRegularExpression notInAHost(u"[/@\\s]"_s);
    if (proxy.host.trimmed().isEmpty())
        error(AccountField::ProxyHost, tr("The proxy's name is missing. Ask whoever runs your network."));
    else if (proxy.host.contains(notInAHost))
        error(AccountField::ProxyHost,
              tr("This is not a plain name. Enter it without “http://”, for example proxy.example.com."));
    if (proxy.port == 0)
        error(AccountField::ProxyPort, tr("The proxy's port is missing. It is often 8080 or 1080."));
}

void AccountValidator::checkLimits(const RateLimits &limits)
{
    const RateLimits documented;
    if (limits.perSecond < 1 || limits.perMinute < 1)
        return error(AccountField::Limits, tr("At least one call a second and a minute is needed."));
    if (limits.perSecond > documented.perSecond || limits.perMinute > documented.perMinute)
        hint(AccountField::Limits, tr("WeChat refuses more than %1 calls a second and %2 a minute.")
                                       .arg(documented.perSecond)
                                       .arg(documented.perMinute));
}

} // namespace

QList<AccountProblem> validate(const Account &account, const QStringList &otherNames)
{
    AccountValidator validator;
    validator.checkName(account.name, otherNames);
    validator.checkMark(account);
    if (account.isSandbox)
        return validator.problems();
    validator.checkAppid(account);
    if (account.kind == AccountKind::Service)
        validator.checkMiniPrograms(account);
    validator.checkBaseUrl(account.baseUrl);
    validator.checkProxy(account.proxy);
    validator.checkLimits(account.limits);
    validator.add(validateToken(account.token));
    return validator.problems();
}

bool hasErrors(const QList<AccountProblem> &problems)
{
    return std::any_of(problems.begin(), problems.end(), [](const AccountProblem &problem) {
        return problem.severity == AccountProblem::Severity::Error;
    });
}

} // namespace qrjump::core
