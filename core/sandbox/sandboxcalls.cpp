#include "core/sandbox/sandboxcalls.h"

#include "core/sandbox/accountcalls.h"
#include "core/sandbox/rulelistcalls.h"
#include "core/sandbox/rulewritecalls.h"
#include "core/sandbox/sandboxsample.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace qrjump::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLoggedBodyAtMost = 8192;

// Real replies carry this odd type; a client has to read the content, not the label.
constexpr auto kJsonType = "application/json; encoding=utf-8";

SandboxReply notFoundPage()
{
    return {404, "text/html",
            "<html><head><title>404 Not Found</title></head><body><h1>404 Not Found</h1></body></html>\n",
            CallOutcome::Delivery::Sent};
}

/// Nothing when the body is no JSON object. A byte order mark and an empty body are tolerated.
std::optional<QJsonObject> jsonBody(QByteArray body)
{
    if (body.startsWith("\xef\xbb\xbf"))
        body.remove(0, 3);
    if (body.trimmed().isEmpty())
        return QJsonObject();
    const QJsonDocument document = QJsonDocument::fromJson(body);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

bool hasEscapedCharacter(const QByteArray &body)
{
    static const QRegularExpression escape(uR"((?<!\\)(?:\\\\)*\\u[0-9a-fA-F]{4})"_s);
    return escape.match(QString::fromUtf8(body)).hasMatch();
}

QJsonObject replyObject(const CallOutcome &outcome, const QString &rid, bool hasErrcode)
{
    if (outcome.refused) {
        return {{"errcode"_L1, outcome.refused->code},
                {"errmsg"_L1, u"%1 rid: %2"_s.arg(outcome.refused->text, rid)}};
    }
    QJsonObject reply = outcome.members;
    if (hasErrcode) {
        reply.insert("errcode"_L1, 0);
        reply.insert("errmsg"_L1, u"ok"_s);
    }
    return reply;
}

} // namespace

struct SandboxCalls::Call
{
    enum class Access { Token, Secret };

    QLatin1StringView path;
    CallOutcome (*run)(CallContext &);
    Access access = Access::Token;
    bool allowsGet = false;
    bool refusesEscapes = false; ///< 40033 for \uXXXX in the body

    [[nodiscard]] bool allows(const QByteArray &method) const
    {
        return method == "POST" || (allowsGet && method == "GET");
    }
};

SandboxCalls::SandboxCalls(SandboxState &state)
    : m_state(state)
{}

SandboxReply SandboxCalls::answer(const SandboxRequest &request)
{
    const Call *call = callFor(request.path);
    if (!call)
        return notFoundPage();
    const std::lock_guard lock(m_mutex);
    const auto started = m_state.options().clock->elapsed();
    CallContext context{m_state, request, nullptr, {}};
    const CallOutcome outcome = perform(*call, context);
    const QString rid = RequestLog::newRid(m_state.now());
    const bool hasErrcode = call->access == Call::Access::Token;
    const QByteArray body =
        QJsonDocument(replyObject(outcome, rid, hasErrcode)).toJson(QJsonDocument::Compact);
    log(context, rid, started, body);
    return {200, kJsonType, body, outcome.delivery};
}

QList<core::JumpRule> SandboxCalls::rules(core::AccountKind kind)
{
    const std::lock_guard lock(m_mutex);
    const RuleBook &rules = m_state.account(kind).rules;
    return rules.slice(0, rules.size());
}

qsizetype SandboxCalls::ruleCount(core::AccountKind kind)
{
    const std::lock_guard lock(m_mutex);
    return m_state.account(kind).rules.size();
}

const SandboxCalls::Call *SandboxCalls::callFor(const QString &path)
{
    constexpr auto bySecret = Call::Access::Secret;
    static constexpr std::array calls{
        Call{.path = "/cgi-bin/token"_L1, .run = fetchToken, .access = bySecret, .allowsGet = true},
        Call{.path = "/cgi-bin/stable_token"_L1, .run = fetchStableToken, .access = bySecret},
        Call{"/cgi-bin/wxopen/qrcodejumpget"_L1, getRules},
        Call{.path = "/cgi-bin/wxopen/qrcodejumpadd"_L1, .run = addRule, .refusesEscapes = true},
        Call{"/cgi-bin/wxopen/qrcodejumppublish"_L1, publishRule},
        Call{"/cgi-bin/wxopen/qrcodejumpdelete"_L1, deleteRule},
        Call{"/cgi-bin/wxopen/qrcodejumpdownload"_L1, downloadFile},
        Call{"/cgi-bin/wxopen/wxamplinkget"_L1, getLinkedMiniPrograms},
        Call{"/cgi-bin/openapi/quota/get"_L1, getQuota},
        Call{"/cgi-bin/openapi/rid/get"_L1, getRequest},
    };
    const auto found =
        std::find_if(calls.begin(), calls.end(), [&](const Call &call) { return call.path == path; });
    return found == calls.end() ? nullptr : &*found;
}

CallOutcome SandboxCalls::perform(const Call &call, CallContext &context)
{
    if (!call.allows(context.request.method))
        return refusal(errcode::PostRequired);
    if (call.access == Call::Access::Token) {
        if (auto objection = authorize(context))
            return *objection;
    }
    const auto body = jsonBody(context.request.body);
    if (!body)
        return refusal(errcode::NotJson);
    if (call.refusesEscapes && hasEscapedCharacter(context.request.body))
        return refusal(errcode::InvalidCharset);
    context.body = *body;
    return call.run(context);
}

std::optional<Refusal> SandboxCalls::authorize(CallContext &context)
{
    const QString token = context.request.parameters.value(u"access_token"_s);
    if (token.isEmpty())
        return refusal(errcode::TokenMissing);
    if (token == QLatin1StringView(kExpiredToken))
        return refusal(errcode::TokenExpired);
    AccountState *account = m_state.accountWithToken(token);
    if (!account)
        return refusal(errcode::InvalidCredential);
    context.account = account;
    if (account->tokens.standing(token, m_state.now()) == TokenDesk::Standing::Expired)
        return refusal(errcode::TokenExpired);
    if (m_state.options().limitsCalls && !account->rate.admit(m_state.options().clock->elapsed()))
        return refusal(errcode::TooFast);
    const QDate today = m_state.now().date();
    if (account->use.day != today)
        account->use = {today, {}};
    ++account->use.calls[context.request.path];
    return std::nullopt;
}

void SandboxCalls::log(const CallContext &context, const QString &rid, std::chrono::milliseconds started,
                       const QByteArray &replyBody)
{
    if (!context.account)
        return; // nobody could ask for it
    const auto excerpt = [](const QByteArray &body) {
        return QString::fromUtf8(body.left(kLoggedBodyAtMost));
    };
    m_state.requestLog().add({rid, context.account->identity.kind, m_state.now(),
                              m_state.options().clock->elapsed() - started, context.request.url,
                              excerpt(context.request.body), excerpt(replyBody),
                              context.request.clientAddress});
}

} // namespace qrjump::sandbox
