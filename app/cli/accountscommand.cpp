#include "app/cli/accountscommand.h"

#include "app/cli/accountfilecommands.h"
#include "app/cli/accountlistcommand.h"
#include "app/cli/accounttestcommand.h"
#include "app/cli/command.h"
#include "app/cli/commandline.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace qrjump::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kCommands{
    Command{"list"_L1, QT_TRANSLATE_NOOP("qrjump::cli::AccountsCommand", "Print the accounts as JSON."),
            runAccountList},
    Command{"export"_L1,
            QT_TRANSLATE_NOOP("qrjump::cli::AccountsCommand", "Write settings of accounts to a file."),
            runAccountExport},
    Command{"import"_L1,
            QT_TRANSLATE_NOOP("qrjump::cli::AccountsCommand", "Add the accounts of such a file."),
            runAccountImport},
    Command{"test"_L1,
            QT_TRANSLATE_NOOP("qrjump::cli::AccountsCommand", "Test the connection of an account."),
            runAccountTest},
};

QString tr(const char *text)
{
    return QCoreApplication::translate("qrjump::cli::AccountsCommand", text);
}

QString usage()
{
    QString text = tr("Usage: qrjump accounts <command> [options]") + u"\n\n"_s;
    for (const Command &command : kCommands)
        text += u"  %1 %2\n"_s.arg(command.name, -10).arg(tr(command.summary));
    return text + u'\n' +
           tr("“qrjump accounts <command> --help” explains a command; without one, list is meant.") + u'\n';
}

} // namespace

ExitCode runAccounts(const QStringList &arguments)
{
    silenceWarnings();
    const QString name = arguments.value(1);
    if (name == "--help"_L1 || name == "-h"_L1) {
        print(stdout, usage());
        return Done;
    }
    if (name.isEmpty() || name.startsWith(u'-'))
        return runAccountList(arguments);
    const auto command = std::find_if(kCommands.begin(), kCommands.end(),
                                      [&](const Command &known) { return known.name == name; });
    if (command != kCommands.end())
        return command->run(arguments.mid(1));
    print(stderr, tr("There is no command “accounts %1”.").arg(name) + u"\n\n"_s + usage());
    return WrongUsage;
}

} // namespace qrjump::cli
