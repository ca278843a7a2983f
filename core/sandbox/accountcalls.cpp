#include "core/sandbox/accountcalls.h"

#include "core/base/redaction.h"
#include "core/sandbox/sandboxcalls.h"
#include "core/sandbox/sandboxsample.h"

#include <algorithm>

namespace qrjump::sandbox {

using namespace Qt::StringLiterals;
using core::AccountKind;

namespace {

// Reported, not enforced: the documents name no figure.
constexpr int kDailyLimit = 1000000;
constexpr int kCallsASecond = 5;

/// The account that appid and secret open, and what stands against it.
std::optional<Refusal> identify(CallContext &context, const QString &grantType, const QString &appid,
                                const QString &secret)
{
    if (grantType != "client_credential"_L1)
        return invalidArgs(u"grant_type"_s);
    AccountState *account = context.state.accountWithAppid(appid);
    if (!account)
        return refusal(errcode::InvalidAppid);
    if (account->identity.secret != secret)
        return refusal(errcode::InvalidSecret);
    context.account = account;
    return std::nullopt;
}

CallOutcome handOut(CallContext &context, const IssuedToken &token)
{
    AccountRecord record = context.account->record;
    record.latest = context.account->tokens.latest();
    record.latestStable = context.account->tokens.latestStable();
    if (record != context.account->record && !context.state.commit(*context.account, {.record = record}))
        return refusal(errcode::SystemBusy);
    return QJsonObject{{"access_token"_L1, token.value},
                       {"expires_in"_L1, context.state.now().secsTo(token.expiresAt)}};
}

} // namespace

CallOutcome fetchToken(CallContext &context)
{
    const auto &parameters = context.request.parameters;
    if (auto objection = identify(context, parameters.value(u"grant_type"_s), parameters.value(u"appid"_s),
                                  parameters.value(u"secret"_s)))
        return *objection;
    return handOut(context, context.account->tokens.replace(context.state.now()));
}

CallOutcome fetchStableToken(CallContext &context)
{
    const QJsonObject &body = context.body;
    if (auto objection = identify(context, body.value("grant_type"_L1).toString(),
                                  body.value("appid"_L1).toString(), body.value("secret"_L1).toString()))
        return *objection;
    TokenDesk &tokens = context.account->tokens;
    const QDateTime now = context.state.now();
    return handOut(context,
                   body.value("force_refresh"_L1).toBool() ? tokens.refresh(now) : tokens.stable(now));
}

CallOutcome downloadFile(CallContext &context)
{
    if (context.account->identity.kind != AccountKind::Ordinary)
        return refusal(errcode::NotAuthorized);
    return QJsonObject{{"file_name"_L1, u"SandB0xQr7.txt"_s},
                       {"file_content"_L1, u"5a4db0c0ffee0f11e00000000000c0de"_s}};
}

CallOutcome getLinkedMiniPrograms(CallContext &context)
{
    if (context.account->identity.kind != AccountKind::Service)
        return refusal(errcode::NotAuthorized);
    return QJsonObject{{"wxopens"_L1, QJsonObject{{"items"_L1, sampleLinkedMiniPrograms()}}}};
}

CallOutcome getQuota(CallContext &context)
{
    const QString path = context.body.value("cgi_path"_L1).toString();
    if (!SandboxCalls::knows(path))
        return invalidArgs(u"cgi_path"_s);
    const DailyUse &use = context.account->use;
    const int used = use.day == context.state.now().date() ? use.calls.value(path) : 0;
    QJsonObject reply{{"quota"_L1, QJsonObject{{"daily_limit"_L1, kDailyLimit},
                                               {"used"_L1, used},
                                               {"remain"_L1, std::max(0, kDailyLimit - used)}}}};
    if (context.state.options().limitsCalls) {
        reply.insert("rate_limit"_L1,
                     QJsonObject{{"call_count"_L1, kCallsASecond}, {"refresh_second"_L1, 1}});
    }
    return reply;
}

CallOutcome getRequest(CallContext &context)
{
    const QString rid = context.body.value("rid"_L1).toString();
    if (!RequestLog::isRid(rid))
        return refusal(errcode::RidMalformed);
    const LoggedRequest *request = context.state.requestLog().find(rid);
    if (!request)
        return refusal(errcode::RidUnknown);
    if (request->kind != context.account->identity.kind)
        return refusal(errcode::RidOfOther);
    return QJsonObject{{"request"_L1, QJsonObject{{"invoke_time"_L1, request->invokeTime.toSecsSinceEpoch()},
                                                  {"cost_in_ms"_L1, qint64(request->cost.count())},
                                                  {"request_url"_L1, core::redacted(request->url)},
                                                  {"request_body"_L1, core::redacted(request->requestBody)},
                                                  {"response_body"_L1, core::redacted(request->responseBody)},
                                                  {"client_ip"_L1, request->clientAddress}}}};
}

} // namespace qrjump::sandbox
