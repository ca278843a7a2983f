#pragma once

#include "core/sandbox/sandboxserver.h"
#include "ui/accounts/sandboxcontrol.h"

namespace qrjump::app {

/// The sandbox of the window: started when it is first needed, kept in a file so that its rules are there
/// again after the next start. While another window has the file, it runs without one and says so.
class SandboxHost final : public ui::SandboxControl
{
    Q_OBJECT

public:
    /// The file need not exist; its folder is made when it is needed.
    explicit SandboxHost(QString dataFile, QObject *parent = nullptr);

    /// Does nothing while it runs. Why it could not be started is in the status.
    void start();

    /// Empty while it is not running.
    [[nodiscard]] QUrl baseUrl() const { return m_server->baseUrl(); }
    [[nodiscard]] sandbox::SandboxAccount account(core::AccountKind kind) const;

    [[nodiscard]] Status status() const override;
    [[nodiscard]] QList<Provocation> provocations() const override;
    void restart() override;
    void reset() override;
    void fill(int serviceRules) override;
    void setLatency(std::chrono::milliseconds latency) override;

private:
    void run(sandbox::SandboxOptions options);
    void replaceRules(quint64 serviceRules);

    QString m_dataFile;
    QString m_problem;
    std::unique_ptr<sandbox::SandboxServer> m_server; ///< never null
};

} // namespace qrjump::app
