#pragma once

#include "core/api/apichannel.h"
#include "core/rules/rulepage.h"
#include "core/rules/rulequery.h"

namespace qrjump::core {

/// Whose rules a client is about. The token of the channel decides what the server makes of it.
struct RuleTarget
{
    AccountKind kind = AccountKind::Ordinary;
    QString miniProgramAppid = {}; ///< service only: the mini program that opens
    QString appid = {};            ///< of the account itself; empty: not known

    bool operator==(const RuleTarget &) const = default;
};

/// The rule calls of the remote system, one method each. Reads are repeated as the RetryPolicy says; a write
/// is sent at most once and its error says whether it may have taken effect. The channel outlives the client.
class JumpRuleClient : public QObject
{
    Q_OBJECT

public:
    JumpRuleClient(RuleTarget target, ApiChannel &channel);

    [[nodiscard]] const RuleTarget &target() const { return m_target; }
    [[nodiscard]] ApiChannel &channel() const { return m_channel; }

    /// `qrcodejumpget`, for what one request can answer: not Scope::All. Ordinary accounts have one list: the
    /// query is not sent for them.
    [[nodiscard]] ApiCall<RulePage> rules(const RuleQuery &query = {});
    /// `qrcodejumpadd` with is_edit 0.
    [[nodiscard]] ApiCall<Nothing> addRule(const JumpRule &rule);
    /// `qrcodejumpadd` with is_edit 1. Published rules are refused (40097).
    [[nodiscard]] ApiCall<Nothing> editRule(const JumpRule &rule);
    /// `qrcodejumppublish`. Spends one of the month's publishes; there is no way back but deleting.
    [[nodiscard]] ApiCall<Nothing> publishRule(const QString &prefix);
    /// `qrcodejumpdelete`. Takes effect at once, on published rules too.
    [[nodiscard]] ApiCall<Nothing> deleteRule(const QString &prefix);

Q_SIGNALS:
    /// A read waits and will be repeated by itself.
    void backedOff(const qrjump::core::BackOff &backOff);

private:
    [[nodiscard]] ApiCall<Nothing> write(QLatin1StringView path, const QJsonObject &body);
    [[nodiscard]] QJsonObject queryBody(const RuleQuery &query) const;
    [[nodiscard]] QJsonObject ruleBody(const JumpRule &rule, bool isEdit) const;

    RuleTarget m_target;
    ApiChannel &m_channel;
};

} // namespace qrjump::core
