#pragma once

#include "core/base/result.h"
#include "core/sandbox/accountstate.h"
#include "core/sandbox/requestlog.h"
#include "core/sandbox/sandboxoptions.h"
#include "core/sandbox/sandboxstore.h"

#include <array>

namespace qrjump::sandbox {

/// All the sandbox remembers. Not thread-safe: SandboxCalls locks around it.
class SandboxState
{
public:
    explicit SandboxState(SandboxOptions options);

    /// Fills the accounts with the sample data and with what the data file adds. The error is a translated
    /// sentence.
    [[nodiscard]] core::Result<core::Nothing, QString> open();

    [[nodiscard]] AccountState &account(core::AccountKind kind);
    [[nodiscard]] AccountState *accountWithAppid(const QString &appid);
    [[nodiscard]] AccountState *accountWithToken(const QString &token);

    /// Makes the change durable, then applies it. False when it could not be saved: then nothing has changed.
    [[nodiscard]] bool commit(AccountState &account, const AccountChange &change);

    /// Publishes left in the month of today.
    [[nodiscard]] int publishesLeft(const AccountState &account) const;
    [[nodiscard]] QString currentMonth() const;
    [[nodiscard]] const SandboxOptions &options() const { return m_options; }
    [[nodiscard]] QDateTime now() const { return m_options.clock->now(); }
    [[nodiscard]] RequestLog &requestLog() { return m_requestLog; }

private:
    void fillWithSample(quint64 serviceRuleCount);
    void apply(const StoredData &data);

    SandboxOptions m_options;
    std::array<AccountState, 2> m_accounts; ///< by AccountKind
    RequestLog m_requestLog;
    std::unique_ptr<SandboxStore> m_store; ///< null without a data file
};

} // namespace qrjump::sandbox
