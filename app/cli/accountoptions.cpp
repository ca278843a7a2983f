#include "app/cli/accountoptions.h"

#include "app/cli/commandsecrets.h"
#include "app/cli/datafolderoption.h"
#include "app/cli/sandboxaccount.h"
#include "app/cli/serveroptions.h"
#include "app/cli/storedaccounts.h"
#include "app/configfolder.h"

#include <QCoreApplication>
#include <QDir>

namespace qrjump::cli {

using namespace Qt::StringLiterals;
using core::Failure;
using core::Result;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(qrjump::cli::AccountOptions)
};

Failure<CommandError> wrongUsage(const QString &text)
{
    return {CommandError{WrongUsage, text}};
}

Result<std::unique_ptr<core::SecretStore>, CommandError> secretsOf(const core::Account &account,
                                                                   const QString &variable)
{
    if (variable.isEmpty())
        return std::unique_ptr<core::SecretStore>(std::make_unique<core::KeychainSecretStore>());
    if (std::holds_alternative<core::PlatformSettings>(account.token))
        return wrongUsage(
            Text::tr("--secret-env holds one secret. A third-party platform has two and gets new "
                     "ones, which only the keychain can keep."));
    if (qEnvironmentVariableIsEmpty(variable.toLocal8Bit().constData()))
        return wrongUsage(Text::tr("The environment variable that --secret-env names holds no secret."));
    return std::unique_ptr<core::SecretStore>(std::make_unique<CommandSecrets>(variable));
}

Result<ChosenAccount, CommandError> withFolders(Result<ChosenAccount, CommandError> chosen,
                                                OptionReader &reader)
{
    if (!chosen)
        return chosen;
    ChosenAccount account = std::move(chosen).value();
    account.dataFolder = dataFolder(reader);
    account.configFolder = configFolder(reader);
    return account;
}

void refuseMixture(OptionReader &reader)
{
    for (const QString &option : serverOptionNames()) {
        if (reader.has(option))
            reader.fail(Text::tr("--account says it all: --%1 does not go with it.").arg(option));
    }
}

void refuseWithoutAccount(OptionReader &reader)
{
    for (const QString &option : {u"secret-env"_s, u"config-dir"_s}) {
        if (reader.has(option))
            reader.fail(Text::tr("--%1 goes with --account only.").arg(option));
    }
    if (!reader.has(u"base-url"_s))
        reader.fail(Text::tr("Either --account or --base-url is needed."));
}

} // namespace

void addConfigFolderOption(QCommandLineParser &parser)
{
    parser.addOption({u"config-dir"_s,
                      Text::tr("The folder with the accounts; if left out, the one of the window: %1.")
                          .arg(QDir::toNativeSeparators(app::defaultConfigFolder())),
                      u"FOLDER"_s});
}

QString configFolder(OptionReader &reader)
{
    return reader.optional(u"config-dir"_s, app::defaultConfigFolder());
}

void addSecretOption(QCommandLineParser &parser)
{
    parser.addOption(
        {u"secret-env"_s,
         Text::tr("The environment variable that holds the account's secret, where no keychain is "
                  "at hand: the pasted token, the AppSecret or the token service's secret."),
         u"NAME"_s});
}

Result<ChosenAccount, CommandError> storedAccount(OptionReader &reader, const QString &name)
{
    const QString folder = configFolder(reader);
    const QString variable = reader.optional(u"secret-env"_s);
    if (reader.problem())
        return wrongUsage(*reader.problem());
    const auto accounts = storedAccounts(folder);
    if (!accounts)
        return Failure{accounts.error()};
    const auto account = accountNamed(name, *accounts);
    if (!account)
        return Failure{account.error()};
    if (account->isSandbox)
        return withFolders(inItsSandbox(*account, folder), reader);
    auto secrets = secretsOf(*account, variable);
    if (!secrets)
        return Failure{secrets.error()};
    return withFolders(ChosenAccount{*account, std::move(secrets).value()}, reader);
}

void addAccountOptions(QCommandLineParser &parser)
{
    parser.addOption(
        {u"account"_s,
         Text::tr("An account of the window, by its name, instead of --base-url, --kind, --appid "
                  "and a token. “qrjump accounts” lists them."),
         u"ACCOUNT"_s});
    addSecretOption(parser);
    addConfigFolderOption(parser);
    addDataFolderOption(parser);
    addServerOptions(parser);
}

Result<ChosenAccount, CommandError> chosenAccount(OptionReader &reader)
{
    if (reader.has(u"account"_s)) {
        refuseMixture(reader);
        return storedAccount(reader, reader.required(u"account"_s));
    }
    refuseWithoutAccount(reader);
    return withFolders(accountFromServerOptions(reader), reader);
}

} // namespace qrjump::cli
