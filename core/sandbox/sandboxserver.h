#pragma once

#include "core/base/result.h"
#include "core/sandbox/sandboxaccount.h"
#include "core/sandbox/sandboxoptions.h"

#include <QList>
#include <QUrl>

#include <memory>

namespace qrjump::sandbox {

/// Why a sandbox could not be started.
struct SandboxError
{
    enum class Kind { Port, DataFile };

    Kind kind = Kind::Port;
    QString text; ///< a translated sentence
};

/// An HTTP server on 127.0.0.1 that answers like the remote system, with sample data of both variants. It
/// answers on threads of its own, so it works in any program that has a QCoreApplication.
class SandboxServer
{
public:
    explicit SandboxServer(SandboxOptions options = {});
    ~SandboxServer(); ///< stops
    Q_DISABLE_COPY_MOVE(SandboxServer)

    /// Once it has succeeded, calls are answered. Only while it is not running. Started again after a stop,
    /// it listens where it did before.
    [[nodiscard]] core::Result<core::Nothing, SandboxError> start();
    /// Ends all calls, also those that are held back: they get a 503. The data file is free afterwards.
    void stop();

    /// "http://127.0.0.1:PORT"; empty while it is not running.
    [[nodiscard]] QUrl baseUrl() const;
    /// The ordinary one, then the service account.
    [[nodiscard]] QList<SandboxAccount> accounts() const;
    /// What the account has now, in order of creation. Only while it is running.
    [[nodiscard]] QList<core::JumpRule> rules(core::AccountKind kind) const;
    [[nodiscard]] qsizetype ruleCount(core::AccountKind kind) const;

    [[nodiscard]] const SandboxOptions &options() const { return m_options; }
    /// What every answer waits from now on.
    void setLatency(std::chrono::milliseconds latency);

private:
    class Http;

    SandboxOptions m_options;
    std::unique_ptr<Http> m_http; ///< null while not running
};

} // namespace qrjump::sandbox
