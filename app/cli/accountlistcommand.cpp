#include "app/cli/accountlistcommand.h"

#include "app/cli/accountoptions.h"
#include "app/cli/commandline.h"
#include "app/cli/storedaccounts.h"
#include "core/accounts/accountjson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace qrjump::cli {

using namespace Qt::StringLiterals;
using core::Account;

namespace {

constexpr auto kCommand = "accounts list"_L1;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(qrjump::cli::AccountListCommand)
};

/// What a script wants to know, flat, in the words of the settings file.
QJsonObject summary(const Account &account)
{
    const QJsonObject stored = core::toJson(account);
    return {{"id"_L1, account.id},
            {"name"_L1, account.name},
            {"kind"_L1, stored.value("kind"_L1)},
            {"appid"_L1, account.appid},
            {"mini_programs"_L1, QJsonArray::fromStringList(account.miniProgramAppids)},
            {"active_mini_program"_L1, account.miniProgramAppid},
            {"base_url"_L1, account.baseUrl.toString()},
            {"sandbox"_L1, account.isSandbox},
            {"proxy"_L1, stored.value("proxy"_L1)["kind"_L1]},
            {"token_source"_L1, stored.value("token"_L1)["source"_L1]},
            {"colour"_L1, stored.value("colour"_L1)},
            {"word"_L1, account.word},
            {"locked"_L1, account.writes == core::WriteAccess::Locked},
            {"rate"_L1, u"%1,%2"_s.arg(account.limits.perSecond).arg(account.limits.perMinute)}};
}

QByteArray json(const QList<Account> &accounts)
{
    QByteArrayList lines;
    for (const Account &account : accounts)
        lines.append(QJsonDocument(summary(account)).toJson(QJsonDocument::Compact));
    return "{\"accounts\":" + (lines.isEmpty() ? "[]"_ba : "[\n" + lines.join(",\n") + "\n]") + "}\n";
}

} // namespace

ExitCode runAccountList(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Text::tr("Prints the accounts of the window as one JSON object, in the order "
                 "of the list. It holds no secret."));
    addConfigFolderOption(parser);
    if (const auto end = parse(parser, arguments, kCommand))
        return *end;
    OptionReader reader(parser);
    const QString folder = configFolder(reader);
    if (reader.problem())
        return report({WrongUsage, *reader.problem()}, kCommand);
    const auto accounts = storedAccounts(folder);
    if (!accounts)
        return report(accounts.error(), kCommand);
    if (print(stdout, QString::fromUtf8(json(*accounts))))
        return Done;
    return report({FileProblem, Text::tr("The accounts cannot be written to the standard output.")},
                  kCommand);
}

} // namespace qrjump::cli
