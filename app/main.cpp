#include "app/application.h"
#include "app/configfolder.h"
#include "app/datafolder.h"
#include "app/language.h"
#include "app/terminationsignal.h"
#include "core/base/redaction.h"
#include "core/secrets/keychainsecretstore.h"
#include "ui/widgets/icons.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int kNoDisplay = 2;

/// Qt aborts without a display; a sentence is kinder.
bool hasDisplay()
{
#ifdef Q_OS_LINUX
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

struct Options
{
    qrjump::app::ProgramFolders folders;
    QString language;
    bool opensSandbox = false;
};

Options readOptions(const QCoreApplication &application)
{
    const QCommandLineOption sandbox(u"sandbox"_s, u"Open the embedded sandbox at once."_s);
    const QCommandLineOption configFolder(u"config-dir"_s, u"Keep the settings in this folder."_s,
                                          u"folder"_s, qrjump::app::defaultConfigFolder());
    const QCommandLineOption dataFolder(
        u"data-dir"_s,
        u"Keep the record of all changes in this folder. Default: the one of --config-dir, if it is given."_s,
        u"folder"_s, qrjump::app::defaultDataFolder());
    const QCommandLineOption language(
        u"language"_s, u"Speak this language: en or zh_CN. Default: the system's."_s, u"name"_s);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"See, filter, edit and export WeChat QR code jump rules."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({sandbox, configFolder, dataFolder, language});
    parser.process(application);
    const auto named = [&parser](const QCommandLineOption &option) {
        return parser.isSet(option) ? parser.value(option) : QString();
    };
    return {qrjump::app::programFolders(named(configFolder), named(dataFolder)), parser.value(language),
            parser.isSet(sandbox)};
}

int runWindow(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setWindowIcon(qrjump::ui::applicationIcon());
    QGuiApplication::setDesktopFileName(u"qrjump-manager"_s);
    const Options options = readOptions(application);
    const qrjump::app::Language language(application, options.language);
    qrjump::core::KeychainSecretStore keychain;
    qrjump::app::Application program(application, options.folders, keychain);
    if (options.opensSandbox)
        program.window().openSandbox();
    program.window().show();
    // A logout or kill closes the window in good order, and without a question.
    const qrjump::app::TerminationSignal termination([&program] { program.window().closeUnasked(); });
    return QApplication::exec();
}

int refuseWithoutDisplay(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    readOptions(application); // answers --help and --version
    std::fputs("qrjump-manager: there is no display on which a window could open.\n"
               "The same rules can be read and exported without one: qrjump --help\n",
               stderr);
    return kNoDisplay;
}

} // namespace

int main(int argc, char **argv)
{
    qrjump::core::installRedactingMessageHandler();
    QCoreApplication::setApplicationName(u"qrjump-manager"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(QRJUMP_VERSION));
    return hasDisplay() ? runWindow(argc, argv) : refuseWithoutDisplay(argc, argv);
}
