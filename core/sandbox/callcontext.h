#pragma once

#include "core/sandbox/refusal.h"
#include "core/sandbox/sandboxstate.h"

#include <QJsonObject>
#include <QMap>

namespace qrjump::sandbox {

/// One HTTP request, free of the HTTP library.
struct SandboxRequest
{
    QByteArray method; ///< "POST"
    QString path;      ///< "/cgi-bin/token", without query
    QString url;       ///< path and query as they came, for the log
    QMap<QString, QString> parameters;
    QByteArray body;
    QString clientAddress;
};

/// What a call works with.
struct CallContext
{
    SandboxState &state;
    const SandboxRequest &request;
    AccountState *account = nullptr; ///< never null where the call takes an access token
    QJsonObject body;

    /// Whether the body names the mini program that a service account is linked to. Ordinary ones need not.
    [[nodiscard]] bool namesMiniProgram() const;
};

/// How a call ended.
struct CallOutcome
{
    /// Whether the answer leaves the sandbox.
    enum class Delivery { Sent, Withheld };

    CallOutcome(QJsonObject replyMembers = {})
        : members(std::move(replyMembers))
    {}
    CallOutcome(Refusal reason)
        : refused(std::move(reason))
    {}

    std::optional<Refusal> refused;
    QJsonObject members; ///< of the reply, beside errcode and errmsg
    Delivery delivery = Delivery::Sent;
};

} // namespace qrjump::sandbox
