#pragma once

#include "core/api/jsoncall.h"
#include "core/rules/rulepage.h"
#include "core/rules/rulequery.h"

namespace qrjump::core {

/// Where an account's rules live.
struct ApiEndpoint
{
    QUrl baseUrl; ///< "https://api.weixin.qq.com", or a gateway with a path
    AccountKind kind = AccountKind::Ordinary;
    QString miniProgramAppid; ///< service only: the mini program that opens

    bool operator==(const ApiEndpoint &) const = default;
};

struct ClientOptions
{
    HttpDeadlines deadlines;
    RetryPolicy retries;
};

/// The rule calls of the remote system, one method each. Reads are repeated as the RetryPolicy says; a write
/// is sent at most once and its error says whether it may have taken effect. Network, limiter and tokens
/// outlive the client.
class JumpRuleClient : public QObject
{
    Q_OBJECT

public:
    JumpRuleClient(ApiEndpoint endpoint, QNetworkAccessManager &network, RateLimiter &limiter,
                   AccessTokenSource &tokens, ClientOptions options = {});

    [[nodiscard]] const ApiEndpoint &endpoint() const { return m_endpoint; }
    /// After which a write counts as not answered.
    [[nodiscard]] std::chrono::milliseconds writeDeadline() const { return m_transport.deadlines().write; }

    /// `qrcodejumpget`. Ordinary accounts have one list: the query is not sent for them.
    [[nodiscard]] ApiCall<RulePage> rules(const RuleQuery &query = {});
    /// `qrcodejumpadd` with is_edit 0.
    [[nodiscard]] ApiCall<Nothing> addRule(const JumpRule &rule);
    /// `qrcodejumpadd` with is_edit 1. Published rules are refused (40097).
    [[nodiscard]] ApiCall<Nothing> editRule(const JumpRule &rule);

Q_SIGNALS:
    /// A read waits and will be repeated by itself.
    void backedOff(const qrjump::core::BackOff &backOff);

private:
    [[nodiscard]] ApiCall<QJsonObject> post(const QString &path, const QJsonObject &body, Effect effect);
    [[nodiscard]] ApiCall<Nothing> write(const JumpRule &rule, bool isEdit);
    [[nodiscard]] QJsonObject queryBody(const RuleQuery &query) const;
    [[nodiscard]] QJsonObject ruleBody(const JumpRule &rule, bool isEdit) const;

    ApiEndpoint m_endpoint;
    HttpTransport m_transport;
    RateLimiter &m_limiter;
    AccessTokenSource &m_tokens;
    RetryPolicy m_retries;
};

} // namespace qrjump::core
