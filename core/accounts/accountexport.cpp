#include "core/accounts/accountexport.h"

#include "core/accounts/accountfile.h"
#include "core/accounts/literalcredential.h"
#include "core/base/privatefile.h"
#include "core/base/sentences.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace qrjump::core {

namespace {

struct AccountExportText
{
    Q_DECLARE_TR_FUNCTIONS(AccountExport)
};

bool holdsCredential(const TokenServiceRequest &request)
{
    const auto isCredential = [](const TemplateField &field) { return core::holdsCredential(field); };
    return std::any_of(request.headers.begin(), request.headers.end(), isCredential) ||
           std::any_of(request.query.begin(), request.query.end(), isCredential) ||
           !credentialIn(request.body).isEmpty();
}

bool holdsCredential(const TokenServiceSettings &service)
{
    return holdsCredential(service.request) || (service.renewal && holdsCredential(*service.renewal));
}

bool holdsCredential(const Account &account)
{
    if (const auto *service = std::get_if<TokenServiceSettings>(&account.token))
        return holdsCredential(*service);
    const auto *platform = std::get_if<PlatformSettings>(&account.token);
    return platform && holdsCredential(platform->componentToken);
}

AccountError unwritable(const QString &fileName, const QString &why)
{
    const QString what =
        AccountExportText::tr("The file “%1” cannot be written.").arg(QDir::toNativeSeparators(fileName));
    return {.kind = AccountError::Kind::Unwritable, .text = joinedSentences({what, why})};
}

AccountError withCredential(const QString &name)
{
    return {.kind = AccountError::Kind::Unusable,
            .text = AccountExportText::tr(
                        "The settings of the account “%1” hold a secret as readable text, so nothing was "
                        "exported. Edit the account: write {secret} where the secret stands.")
                        .arg(name)};
}

QString problemWith(const QString &fileName)
{
    const QFileInfo target(fileName);
    if (!QFileInfo(target.absolutePath()).isDir())
        return AccountExportText::tr("The folder does not exist. Make it or choose another one.");
    // Replacing a device or a pipe by a file would be a surprise.
    if (target.exists() && !target.isFile())
        return AccountExportText::tr("It is not an ordinary file. Choose another place.");
    return {};
}

} // namespace

Result<Nothing, AccountError> exportAccounts(const QString &fileName, const QList<Account> &accounts)
{
    for (const Account &account : accounts) {
        if (holdsCredential(account))
            return Failure{withCredential(account.name)};
    }
    if (const QString problem = problemWith(fileName); !problem.isEmpty())
        return Failure{unwritable(fileName, problem)};
    const auto written = writePrivateFile(fileName, accountFileBytes(accounts));
    if (!written)
        return Failure{
            unwritable(fileName, AccountExportText::tr("The system says: %1.").arg(written.error()))};
    return Nothing{};
}

} // namespace qrjump::core
