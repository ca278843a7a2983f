#include "app/cli/sandboxaccount.h"

#include "app/configfolder.h"
#include "core/secrets/memorysecretstore.h"

#include <QCoreApplication>

namespace qrjump::cli {

using core::Failure;
using core::Result;
using sandbox::SandboxServer;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(qrjump::cli::SandboxAccount)
};

std::unique_ptr<core::SecretStore> secretsFor(const core::Account &account, const SandboxServer &server)
{
    auto secrets = std::make_unique<core::MemorySecretStore>();
    for (const sandbox::SandboxAccount &known : server.accounts()) {
        if (known.kind == account.kind)
            (void)secrets->write({account.id, core::SecretSlot::AppSecret},
                                 core::Secret(known.secret.toUtf8()));
    }
    return secrets;
}

} // namespace

Result<ChosenAccount, CommandError> inItsSandbox(core::Account account, const QString &folder)
{
    sandbox::SandboxOptions options;
    options.dataFile = app::sandboxFile(folder);
    auto server = std::make_unique<SandboxServer>(options);
    if (const auto started = server->start(); !started)
        return Failure{CommandError{
            FileProblem, Text::tr("The sandbox of “%1” cannot be started. If the window shows it, close the "
                                  "window first. %2")
                             .arg(account.name, started.error().text)}};
    account.baseUrl = server->baseUrl();
    account.proxy.kind = core::ProxySettings::Kind::None;
    account.token = core::AppSecretSettings{};
    auto secrets = secretsFor(account, *server);
    return ChosenAccount{
        .account = std::move(account), .secrets = std::move(secrets), .sandbox = std::move(server)};
}

} // namespace qrjump::cli
