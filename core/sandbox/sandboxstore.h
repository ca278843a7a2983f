#pragma once

#include "core/sandbox/sandboxdatabase.h"

#include <QThread>

namespace qrjump::sandbox {

/// A SandboxDatabase that any thread may use: it lives on a thread of its own, and callers wait for it.
class SandboxStore
{
public:
    SandboxStore();
    ~SandboxStore();
    Q_DISABLE_COPY_MOVE(SandboxStore)

    /// As SandboxDatabase::open().
    [[nodiscard]] core::Result<StoredData, QString> open(const SandboxOptions &options);
    /// As SandboxDatabase::save(): true once the change is durable.
    [[nodiscard]] bool save(core::AccountKind kind, const AccountChange &change);

private:
    template <typename Step>
    void runOnThread(Step step);

    QThread m_thread;
    QObject m_room; ///< receives on m_thread
    std::unique_ptr<SandboxDatabase> m_database;
};

} // namespace qrjump::sandbox
