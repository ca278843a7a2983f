#include "app/cli/accounttestcommand.h"

#include "app/cli/accountoptions.h"
#include "app/cli/commandline.h"
#include "app/cli/commandsession.h"
#include "app/cli/datafolderoption.h"
#include "app/cli/jsonoutput.h"
#include "app/terminationsignal.h"
#include "core/accounts/connectiontest.h"
#include "core/api/errorcatalogue.h"

#include <QCoreApplication>

namespace qrjump::cli {

using namespace Qt::StringLiterals;
using core::ConnectionFinding;
using core::ConnectionTest;

namespace {

constexpr auto kCommand = "accounts test"_L1;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(qrjump::cli::AccountTestCommand)
};

/// One run of the command, once its options are known to be good.
class Testing
{
public:
    explicit Testing(ChosenAccount chosen);

    [[nodiscard]] ExitCode run();

private:
    void show(const ConnectionFinding &finding);

    CommandSession m_session;
    core::ErrorCatalogue m_catalogue;
    ConnectionTest m_test;
    ExitCode m_exitCode = Done; ///< of the first failure
};

Testing::Testing(ChosenAccount chosen)
    : m_session(std::move(chosen))
    , m_test(m_session.session(), m_catalogue)
{
    QObject::connect(&m_test, &ConnectionTest::stepEnded, &m_test,
                     [this](const ConnectionFinding &finding) { show(finding); });
    QObject::connect(&m_test, &ConnectionTest::finished, &m_test, &QCoreApplication::quit,
                     Qt::QueuedConnection);
}

ExitCode Testing::run()
{
    const app::TerminationSignal termination;
    m_test.start();
    QCoreApplication::exec();
    if (!m_test.isRunning())
        return m_exitCode;
    m_test.stop(); // a signal ended the loop
    return Interrupted;
}

void Testing::show(const ConnectionFinding &finding)
{
    print(stdout, QString::fromUtf8(findingJson(finding)));
    if (m_exitCode != Done)
        return;
    m_exitCode = exitCodeOf(finding);
    if (m_exitCode == NoSecret)
        print(stderr, missingSecretText(*finding.error, m_session.session().account()) + u'\n');
}

} // namespace

ExitCode runAccountTest(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Text::tr(
        "Tests the connection of an account step by step. Prints one JSON object for each step, in a "
        "line of its own. Changes nothing on the server."));
    parser.addPositionalArgument(u"ACCOUNT"_s, Text::tr("The account's name."), u"ACCOUNT"_s);
    addSecretOption(parser);
    addConfigFolderOption(parser);
    addDataFolderOption(parser);
    if (const auto end = parse(parser, arguments, kCommand))
        return *end;
    OptionReader reader(parser, {u"ACCOUNT"_s});
    auto chosen = storedAccount(reader, reader.arguments().value(0));
    return chosen ? Testing(std::move(chosen).value()).run() : report(chosen.error(), kCommand);
}

} // namespace qrjump::cli
