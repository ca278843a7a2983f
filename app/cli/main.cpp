#include "app/cli/accountscommand.h"
#include "app/cli/checkcommand.h"
#include "app/cli/command.h"
#include "app/cli/commandline.h"
#include "app/cli/deletecommand.h"
#include "app/cli/exportcommand.h"
#include "app/cli/historycommand.h"
#include "app/cli/importcommand.h"
#include "app/cli/listcommand.h"
#include "app/cli/publishcommand.h"
#include "app/cli/sandboxcommand.h"
#include "core/base/redaction.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using qrjump::cli::Command;
using qrjump::cli::print;

namespace {

// A new command is a new line here.
constexpr std::array kCommands{
    Command{"list"_L1, QT_TRANSLATE_NOOP("qrjump::cli::Main", "Print rules of one account as JSON."),
            qrjump::cli::runList},
    Command{"export"_L1, QT_TRANSLATE_NOOP("qrjump::cli::Main", "Write rules of one account to a CSV file."),
            qrjump::cli::runExport},
    Command{"check"_L1, QT_TRANSLATE_NOOP("qrjump::cli::Main", "Tell which rules links hit, and what opens."),
            qrjump::cli::runCheck},
    Command{"history"_L1,
            QT_TRANSLATE_NOOP("qrjump::cli::Main", "Print what was changed and what became of it."),
            qrjump::cli::runHistory},
    Command{"import"_L1, QT_TRANSLATE_NOOP("qrjump::cli::Main", "Add and edit rules as a CSV file has them."),
            qrjump::cli::runImport},
    Command{"publish"_L1, QT_TRANSLATE_NOOP("qrjump::cli::Main", "Make rules of one account live."),
            qrjump::cli::runPublish},
    Command{"delete"_L1, QT_TRANSLATE_NOOP("qrjump::cli::Main", "Delete rules of one account."),
            qrjump::cli::runDelete},
    Command{"accounts"_L1,
            QT_TRANSLATE_NOOP("qrjump::cli::Main", "List, move and test the accounts of the window."),
            qrjump::cli::runAccounts},
    Command{"sandbox"_L1,
            QT_TRANSLATE_NOOP("qrjump::cli::Main", "Run a server on this computer that answers like WeChat."),
            qrjump::cli::runSandbox},
};

QString tr(const char *text)
{
    return QCoreApplication::translate("qrjump::cli::Main", text);
}

QString usage()
{
    QString text = tr("Usage: qrjump <command> [options]") + u"\n\n"_s;
    for (const Command &command : kCommands)
        text += u"  %1 %2\n"_s.arg(command.name, -10).arg(tr(command.summary));
    return text + u'\n' + tr("“qrjump <command> --help” explains a command.") + u'\n';
}

int run(const QStringList &arguments)
{
    const QString name = arguments.value(0);
    if (name == "--help"_L1 || name == "-h"_L1) {
        print(stdout, usage());
        return qrjump::cli::Done;
    }
    if (name == "--version"_L1) {
        print(stdout, "qrjump %1\n"_L1.arg(QCoreApplication::applicationVersion()));
        return qrjump::cli::Done;
    }
    const auto command = std::find_if(kCommands.begin(), kCommands.end(),
                                      [&](const Command &known) { return known.name == name; });
    if (command != kCommands.end())
        return command->run(arguments);
    if (!name.isEmpty())
        print(stderr, tr("There is no command “%1”.").arg(name) + u"\n\n"_s);
    print(stderr, usage());
    return qrjump::cli::WrongUsage;
}

} // namespace

int main(int argc, char *argv[])
{
    qrjump::core::installRedactingMessageHandler();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"qrjump"_s);
    QCoreApplication::setApplicationVersion(u"" QRJUMP_VERSION ""_s);
    return run(application.arguments().mid(1));
}
