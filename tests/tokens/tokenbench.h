#pragma once

#include "core/secrets/memorysecretstore.h"
#include "core/tokens/tokenservices.h"
#include "tests/support/manualclock.h"
#include "tests/support/markedsecret.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/waiting.h"

#include <QNetworkAccessManager>

namespace qrjump::test {

/// All that a token fetcher needs, with a server that answers as scripted.
struct TokenBench
{
    explicit TokenBench(const QList<ScriptStep> &script)
        : server(script)
    {}

    void store(core::SecretSlot slot, const QByteArray &secret)
    {
        (void)secrets.write({owner.accountId, slot}, core::Secret(secret));
    }

    [[nodiscard]] qsizetype requestCount() const { return server.requests().size(); }
    [[nodiscard]] const ReceivedRequest &request(qsizetype i) const { return server.requests().at(i); }

    ScriptedServer server;
    QNetworkAccessManager network;
    core::HttpTransport transport{network, core::kTokenDeadlines};
    core::MemorySecretStore secrets;
    ManualClock clock;
    core::TokenOwner owner{
        .accountId = QStringLiteral("account"), .appid = QStringLiteral("wx0owner"), .baseUrl = server.url()};
    core::TokenServices services{transport, secrets, clock};
};

/// Whether any text of `error` holds one of the marked secrets.
[[nodiscard]] inline bool givesAwaySecret(const core::ApiError &error)
{
    const QByteArray texts = (error.errmsg + error.detail + error.rid).toUtf8();
    return std::any_of(kMarkedSecrets.begin(), kMarkedSecrets.end(), [&texts](const QByteArray &secret) {
        return texts.contains(secret) || texts.contains(secret.toPercentEncoding());
    });
}

} // namespace qrjump::test
