#include "app/cli/serveroptions.h"

#include "app/cli/tokenoptions.h"
#include "core/secrets/memorysecretstore.h"

#include <QCoreApplication>
#include <QUuid>

namespace qrjump::cli {

using namespace Qt::StringLiterals;
using core::AccountKind;
using core::Failure;
using core::Result;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(qrjump::cli::ServerOptions)
};

QUrl baseUrl(OptionReader &reader)
{
    const QUrl url(reader.required(u"base-url"_s), QUrl::StrictMode);
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (!isWeb || url.host().isEmpty() || url.hasQuery() || url.hasFragment() || !url.userInfo().isEmpty())
        reader.fail(Text::tr("--base-url takes an address such as https://api.weixin.qq.com."));
    else if (!core::isSecureEnough(url))
        reader.fail(Text::tr(
            "--base-url takes plain http for this computer only: the token would travel in the clear."));
    return url;
}

/// The same for the same options on every computer, so that a journal knows the account again.
QString accountId(const core::Account &account)
{
    const QUuid namesOfUrls(u"6ba7b811-9dad-11d1-80b4-00c04fd430c8"_s); // RFC 4122, appendix C
    const QString kindName = account.kind == AccountKind::Service ? u"service"_s : u"ordinary"_s;
    const QString url = account.baseUrl.toString(QUrl::StripTrailingSlash | QUrl::NormalizePathSegments);
    const QString name = url + u' ' + kindName + u' ' + account.miniProgramAppid;
    return QUuid::createUuidV5(namesOfUrls, name).toString(QUuid::WithoutBraces);
}

core::Account account(OptionReader &reader)
{
    core::Account account{.kind = kindNamed(reader.required(u"kind"_s), reader),
                          .miniProgramAppid = reader.optional(u"appid"_s),
                          .baseUrl = baseUrl(reader)};
    if (account.kind == AccountKind::Service && account.miniProgramAppid.isEmpty())
        reader.fail(Text::tr("--kind service needs --appid, the mini program that the codes open."));
    account.id = accountId(account);
    account.name = account.baseUrl.toString();
    return account;
}

} // namespace

AccountKind kindNamed(const QString &name, OptionReader &reader)
{
    if (name != "ordinary"_L1 && name != "service"_L1)
        reader.fail(Text::tr("--kind takes “ordinary” or “service”."));
    return name == "service"_L1 ? AccountKind::Service : AccountKind::Ordinary;
}

void addServerOptions(QCommandLineParser &parser)
{
    parser.addOption(
        {u"base-url"_s,
         Text::tr("The server, https://api.weixin.qq.com or a gateway. Plain http is accepted for this "
                  "computer only."),
         u"URL"_s});
    parser.addOption(
        {u"kind"_s,
         Text::tr("Whose rules: “ordinary” links or a “service” account's codes. It has to fit the token."),
         u"KIND"_s});
    parser.addOption(
        {u"appid"_s,
         Text::tr(
             "The mini program that opens; needed for --kind service. For --kind ordinary it only tells the "
             "account's journal from those of other accounts at the same address."),
         u"MINI_PROGRAM"_s});
    addTokenOptions(parser);
}

QStringList serverOptionNames()
{
    return {u"base-url"_s, u"kind"_s, u"appid"_s, u"token-env"_s, u"token-file"_s};
}

Result<ChosenAccount, CommandError> accountFromServerOptions(OptionReader &reader)
{
    ChosenAccount chosen{account(reader), nullptr};
    const auto token = readToken(reader);
    if (!token)
        return Failure{token.error()};
    auto secrets = std::make_unique<core::MemorySecretStore>();
    const auto written = secrets->write({chosen.account.id, core::SecretSlot::AccessToken}, *token);
    Q_ASSERT(!written.isRunning());
    chosen.secrets = std::move(secrets);
    return chosen;
}

} // namespace qrjump::cli
