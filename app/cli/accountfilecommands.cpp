#include "app/cli/accountfilecommands.h"

#include "app/cli/accountoptions.h"
#include "app/cli/commandline.h"
#include "app/cli/storedaccounts.h"
#include "core/accounts/accountexport.h"
#include "core/accounts/accountimport.h"
#include "core/base/clock.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace qrjump::cli {

using namespace Qt::StringLiterals;
using core::Account;
using core::Failure;
using core::Result;

namespace {

constexpr auto kExport = "accounts export"_L1;
constexpr auto kImport = "accounts import"_L1;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(qrjump::cli::AccountFileCommands)
};

/// The accounts of the window that are called `names`; all of them without names.
Result<QList<Account>, CommandError> accountsToExport(const QString &folder, const QStringList &names)
{
    const auto stored = storedAccounts(folder);
    if (!stored || names.isEmpty())
        return stored;
    QList<Account> chosen;
    for (const QString &name : names) {
        const auto account = accountNamed(name, *stored);
        if (!account)
            return Failure{account.error()};
        if (!chosen.contains(*account))
            chosen.append(*account);
    }
    return chosen;
}

ExitCode writeTo(const QString &fileName, const QList<Account> &accounts)
{
    if (const auto written = core::exportAccounts(fileName, accounts); !written)
        return report({FileProblem, written.error().text}, kExport);
    print(stdout, u"%1 accounts\n"_s.arg(accounts.size())); // for scripts, so never translated
    return Done;
}

QJsonObject json(const core::ImportedAccount &imported)
{
    QJsonArray secrets;
    for (const core::SecretSlot slot : imported.secrets)
        secrets.append(core::canonicalName(slot));
    return {{"id"_L1, imported.account.id},
            {"name"_L1, imported.account.name},
            {"name_in_file"_L1, imported.nameInFile},
            {"secrets_to_enter"_L1, secrets}};
}

ExitCode showImport(const core::AccountImport &import)
{
    QJsonArray added;
    for (const core::ImportedAccount &imported : import.added)
        added.append(json(imported));
    const QJsonDocument document(QJsonObject{{"added"_L1, added}});
    print(stdout, QString::fromUtf8(document.toJson(QJsonDocument::Compact)) + u'\n');
    for (const QString &notice : import.notices)
        print(stderr, notice + u'\n');
    return import.notices.isEmpty() ? Done : FileProblem;
}

QString fileHelp()
{
    return Text::tr("The file with the settings. It holds no secret.");
}

} // namespace

ExitCode runAccountExport(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Text::tr(
        "Writes the settings of accounts to a file, without any secret. The last line on the standard "
        "output is the number of accounts."));
    parser.addPositionalArgument(u"FILE"_s, fileHelp(), u"FILE"_s);
    parser.addPositionalArgument(u"ACCOUNT"_s, Text::tr("Which accounts, by name; all if left out."),
                                 u"[ACCOUNT…]"_s);
    addConfigFolderOption(parser);
    if (const auto end = parse(parser, arguments, kExport))
        return *end;
    OptionReader reader(parser, {u"FILE"_s}, OptionReader::More::Any);
    const QString folder = configFolder(reader);
    if (reader.problem())
        return report({WrongUsage, *reader.problem()}, kExport);
    const auto accounts = accountsToExport(folder, reader.arguments().mid(1));
    return accounts ? writeTo(reader.arguments().constFirst(), *accounts) : report(accounts.error(), kExport);
}

ExitCode runAccountImport(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Text::tr(
        "Adds the accounts of a file that was exported; none that is there changes. Prints, as one "
        "JSON object, what they are called now and which secrets have to be entered in the window."));
    parser.addPositionalArgument(u"FILE"_s, fileHelp(), u"FILE"_s);
    addConfigFolderOption(parser);
    if (const auto end = parse(parser, arguments, kImport))
        return *end;
    OptionReader reader(parser, {u"FILE"_s});
    const QString folder = configFolder(reader);
    if (reader.problem())
        return report({WrongUsage, *reader.problem()}, kImport);
    const core::SystemClock clock;
    const auto import =
        core::importAccounts(core::AccountStore(folder, clock), reader.arguments().constFirst());
    return import ? showImport(*import) : report({FileProblem, import.error().text}, kImport);
}

} // namespace qrjump::cli
