#pragma once

#include "core/api/jumpruleclient.h"
#include "core/base/clock.h"

#include <QNetworkAccessManager>
#include <QProcess>

namespace qrjump::bench {

/// The path of `qrjump`, which is built beside the bench.
[[nodiscard]] QString commandLineProgram();

/// `qrjump sandbox` with rules of a service account, in a program of its own, until it is destroyed.
class SandboxProcess
{
public:
    /// Waits until it answers; says on the standard error when it does not.
    SandboxProcess(int rules, const QStringList &options);
    ~SandboxProcess();
    Q_DISABLE_COPY_MOVE(SandboxProcess)

    [[nodiscard]] const QUrl &baseUrl() const { return m_baseUrl; }
    [[nodiscard]] const QString &token() const { return m_token; }
    [[nodiscard]] const QString &miniProgramAppid() const { return m_miniProgramAppid; }

private:
    QProcess m_process;
    QUrl m_baseUrl;
    QString m_token;
    QString m_miniProgramAppid;
};

/// The real client of the service account of a sandbox.
struct SandboxClient
{
    SandboxClient(const SandboxProcess &sandbox, core::RateLimits limits);

    QNetworkAccessManager network;
    core::SystemClock clock;
    core::RateLimiter limiter;
    core::FixedAccessToken tokens;
    core::ApiChannel channel;
    core::JumpRuleClient client;
};

} // namespace qrjump::bench
