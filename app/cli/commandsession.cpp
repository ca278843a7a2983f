#include "app/cli/commandsession.h"

#include "app/cli/commandline.h"
#include "app/cli/jsonoutput.h"
#include "app/datafolder.h"
#include "core/base/privatefile.h"

#include <QCoreApplication>

namespace qrjump::cli {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(qrjump::cli::CommandSession)
};

QString requestMemoryFile(const QString &dataFolder)
{
    (void)core::makePrivateFolder(dataFolder); // without it nobody waits for other programs
    return app::requestMemoryFile(dataFolder);
}

void warnOfLostRefreshToken()
{
    print(stderr,
          Text::tr("WeChat handed out a new refresh token, but the keychain did not keep it: the account "
                   "has to authorize the third-party platform again before the next call.") +
              u'\n');
}

} // namespace

CommandSession::CommandSession(ChosenAccount chosen)
    : CommandSession(std::move(chosen), {}, Requests::Forgotten)
{}

CommandSession::CommandSession(ChosenAccount chosen, const core::HttpDeadlines &deadlines)
    : CommandSession(std::move(chosen), deadlines, Requests::Logged)
{}

CommandSession::CommandSession(ChosenAccount chosen, const core::HttpDeadlines &deadlines, Requests requests)
    : m_log(m_clock)
    , m_requests(requestMemoryFile(chosen.dataFolder))
    , m_sandbox(std::move(chosen.sandbox))
    , m_secrets(std::move(chosen.secrets))
    , m_session(
          std::move(chosen.account),
          {*m_secrets, m_clock, requests == Requests::Logged ? &m_log : nullptr, &m_requests, deadlines})
{
    QObject::connect(&m_session, &core::AccountSession::refreshTokenNotStored, &m_session,
                     &warnOfLostRefreshToken);
}

QString missingSecretText(const core::ApiError &error, const core::Account &account)
{
    if (error.kind == core::ApiError::Kind::SecretUnavailable)
        return Text::tr(
                   "The keychain did not hand out the secret of the account “%1” (%2). Unlock the keychain, "
                   "or name an environment variable that holds the secret with --secret-env.")
            .arg(account.name, error.detail);
    return Text::tr("There is no access token for the account “%1” (%2). Paste one in the window, or name an "
                    "environment variable that holds one with --secret-env.")
        .arg(account.name, error.detail);
}

ExitCode report(const core::FetchError &error, const core::Account &account)
{
    const ExitCode exitCode = exitCodeOf(error);
    print(stderr, exitCode == NoSecret ? missingSecretText(error.apiError, account) + u'\n'
                                       : QString::fromUtf8(errorJson(error)));
    return exitCode;
}

} // namespace qrjump::cli
