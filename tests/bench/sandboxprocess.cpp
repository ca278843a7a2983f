#include "tests/bench/sandboxprocess.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace qrjump::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDeadlineMs = 120'000;

QByteArray firstLineOf(QProcess &process)
{
    while (!process.canReadLine() && process.waitForReadyRead(kDeadlineMs)) {
    }
    return process.readLine();
}

} // namespace

QString commandLineProgram()
{
    return QCoreApplication::applicationDirPath() + u"/qrjump"_s;
}

SandboxProcess::SandboxProcess(int rules, const QStringList &options)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(commandLineProgram(),
                    QStringList{u"sandbox"_s, u"--rules"_s, QString::number(rules)} + options);
    const QJsonObject said = QJsonDocument::fromJson(firstLineOf(m_process)).object();
    const QJsonObject service = said.value("accounts"_L1).toArray().last().toObject();
    m_baseUrl = QUrl(said.value("base_url"_L1).toString());
    m_token = service.value("access_token"_L1).toString();
    m_miniProgramAppid = service.value("mini_program_appid"_L1).toString();
    if (m_token.isEmpty())
        std::fputs("The sandbox does not start.\n", stderr);
}

SandboxProcess::~SandboxProcess()
{
    m_process.terminate();
    m_process.waitForFinished(kDeadlineMs);
}

SandboxClient::SandboxClient(const SandboxProcess &sandbox, core::RateLimits limits)
    : limiter(limits, clock)
    , tokens(core::Secret(sandbox.token().toUtf8()))
    , channel(sandbox.baseUrl(), network, limiter, tokens)
    , client({core::AccountKind::Service, sandbox.miniProgramAppid()}, channel)
{}

} // namespace qrjump::bench
