#pragma once

#include "core/sandbox/callcontext.h"

#include <mutex>

namespace qrjump::sandbox {

/// One HTTP reply, free of the HTTP library.
struct SandboxReply
{
    int httpStatus = 200;
    QByteArray contentType;
    QByteArray body;
    CallOutcome::Delivery delivery = CallOutcome::Delivery::Sent;
};

/// Answers requests like the remote system does, without any HTTP. May be used from many threads.
class SandboxCalls
{
public:
    /// `state` must outlive this object and must only be touched through it from now on.
    explicit SandboxCalls(SandboxState &state);

    /// In this order: known path (404), method (43002), token (41001, 40001, 42001), rate (44990), JSON
    /// (47001), fields. An empty body counts as {}.
    [[nodiscard]] SandboxReply answer(const SandboxRequest &request);

    /// Whether `path` is one of the calls.
    [[nodiscard]] static bool knows(const QString &path) { return callFor(path) != nullptr; }

    /// All rules of an account in order of creation, as of now.
    [[nodiscard]] QList<core::JumpRule> rules(core::AccountKind kind);
    [[nodiscard]] qsizetype ruleCount(core::AccountKind kind);

private:
    struct Call;

    [[nodiscard]] static const Call *callFor(const QString &path);
    [[nodiscard]] CallOutcome perform(const Call &call, CallContext &context);
    [[nodiscard]] std::optional<Refusal> authorize(CallContext &context);
    void log(const CallContext &context, const QString &rid, std::chrono::milliseconds started,
             const QByteArray &replyBody);

    std::mutex m_mutex; ///< guards m_state
    SandboxState &m_state;
};

} // namespace qrjump::sandbox
