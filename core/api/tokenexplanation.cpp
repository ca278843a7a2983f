#include "core/api/tokenexplanation.h"

#include <QCoreApplication>

namespace qrjump::core {

using namespace Qt::StringLiterals;

namespace {

using ErrorKind = ApiError::Kind;
using Step = ApiError::Step;
using Renewal = ApiError::Renewal;

constexpr int kInvalidCredential = 40001;
constexpr int kHttpUnauthorized = 401;
constexpr int kHttpForbidden = 403;

class TokenExplanation
{
    Q_DECLARE_TR_FUNCTIONS(TokenExplanation)

public:
    static TokenSentences ofSecondRefusal(Step step)
    {
        if (step == Step::AuthorizerToken)
            return {tr("WeChat refused a new component token of the third-party platform as well."),
                    tr("Compare the platform's AppID in the account's settings with the one in the open "
                       "platform's console (微信开放平台 → 管理中心 → 第三方平台). If it is right, another "
                       "system "
                       "fetches component tokens for the same platform; let both use one token service.")};
        return {
            tr("WeChat refused a new access token as well. Most likely another system fetches tokens for the "
               "same account, and each of its tokens ends the one of this program."),
            tr("Find the other system and let both use the stable token, or let one token service hand out "
               "the "
               "token for all. If the token comes from a token service, check that it belongs to this "
               "account.")};
    }

    static TokenSentences ofNoOtherToken(Step step)
    {
        switch (step) {
        case Step::Call:
        case Step::WeChatToken:
            return {
                tr("WeChat does not accept the access token any more, and this program cannot fetch another "
                   "one."),
                tr("Paste a new token in the account's settings, or set up a way to fetch one.")};
        case Step::TokenService:
            return {tr("WeChat does not accept the access token, and the token service has no other one."),
                    tr("Ask the people who run the token service whether it notices that WeChat refuses its "
                       "token. "
                       "If it has a call for renewing, enter that in the account's settings.")};
        case Step::AuthorizerToken:
            return {
                tr("WeChat does not accept the component token of the third-party platform, and the token "
                   "service has no other one."),
                tr("Ask the people who run the token service whether it notices that WeChat refuses its "
                   "token. "
                   "If it has a call for renewing, enter that in the account's settings.")};
        }
        Q_UNREACHABLE();
    }

    static TokenSentences ofServiceStatus(int status)
    {
        const QString meaning =
            tr("The token service answered with HTTP status %1 instead of a token.").arg(status);
        if (status == kHttpUnauthorized || status == kHttpForbidden)
            return {meaning,
                    tr("Enter the secret of the token service again in the account's settings. If it is "
                       "right, ask the people who run the service whether this computer may use it.")};
        if (status >= 500)
            return {meaning,
                    tr("Try again in some minutes. If it keeps happening, tell the people who run the "
                       "token service.")};
        return {meaning, tr("Compare the address, headers and parameters in the account's settings with the "
                            "description of the token service.")};
    }

    static TokenSentences ofServiceReply(const QString &detail)
    {
        // The details of replies are fixed texts of this program, never the server's.
        if (detail.contains("HTML instead of"_L1))
            return {
                tr("The token service answered with a web page instead of a token."),
                tr("Check the address of the token service in the account's settings. If it is right, the "
                   "service or a proxy asks for a login that only a web browser can do.")};
        if (detail.endsWith("expired"_L1))
            return {tr("The token service handed out a token that has already expired."),
                    tr("Tell the people who run the token service; it does not renew its token in time.")};
        return {
            tr("The token service answered, but not with a token where the account's settings look for it."),
            tr("Compare a reply of the service with the places of token and lifetime in the account's "
               "settings; the line below names the place where they differ.")};
    }

    static std::optional<TokenSentences> ofTokenService(const ApiError &error)
    {
        switch (error.kind) {
        case ErrorKind::Network:
            return {
                {tr("The token service could not be reached, or the connection was lost."),
                 tr("Check the address of the token service and the proxy in the account's settings. Some "
                    "services can only be reached from inside the company's network.")}};
        case ErrorKind::Timeout:
            return {{tr("The token service did not answer in time."),
                     tr("Try again in a moment. If it keeps happening, tell the people who run the token "
                        "service.")}};
        case ErrorKind::Tls:
            return {
                {tr("The token service could not prove that it is the one it claims to be."),
                 tr("Check the date and time of this computer, and ask the people who run the token service "
                    "about its certificate.")}};
        case ErrorKind::Redirect:
            return {
                {tr("The token service sent the call on to another place, and the program did not follow."),
                 tr("Enter the address at which the token service answers without a login in a web "
                    "browser.")}};
        case ErrorKind::HttpStatus:
            return ofServiceStatus(error.httpStatus);
        case ErrorKind::TooLarge:
        case ErrorKind::Unreadable:
            return ofServiceReply(error.detail);
        case ErrorKind::Insecure:
            return {
                {tr("The address of the token service begins with http://, so secrets would be readable for "
                    "others on the way. Nothing was sent."),
                 tr("Use an address that begins with https://.")}};
        case ErrorKind::NoToken:
            return {
                {tr("The token service was not asked, because a header of the request cannot be sent as it "
                    "is."),
                 tr("Enter the secret of the token service again, without a line break, and check the "
                    "headers "
                    "in the account's settings.")}};
        case ErrorKind::Refused:
        case ErrorKind::Cancelled:
        case ErrorKind::WriteLocked:
        case ErrorKind::SecretUnavailable:
        case ErrorKind::NotRecorded:
        case ErrorKind::OtherProgram:
        case ErrorKind::SettingsChanged:
            return std::nullopt;
        }
        Q_UNREACHABLE();
    }

    static TokenSentences ofWrongSecret()
    {
        return {tr("WeChat does not accept the AppID and AppSecret of this account."),
                tr("Compare the AppID with the one in the console (微信公众平台 → 开发管理 → 开发设置) and "
                   "enter the "
                   "AppSecret again in the account's settings. A secret that was just reset may need some "
                   "minutes "
                   "before it works.")};
    }

    static TokenSentences ofMissingSecret()
    {
        return {tr("A secret of this account is not stored on this computer."),
                tr("Enter it in the account's settings; the line below says which one is missing.")};
    }

    static QString ofStep(Step step)
    {
        switch (step) {
        case Step::Call:
            return {};
        case Step::WeChatToken:
            return tr("This happened while the access token was fetched from WeChat.");
        case Step::TokenService:
            return tr("This happened while the token was fetched from the token service.");
        case Step::AuthorizerToken:
            return tr("This happened while WeChat was asked for the token of an account that the third-party "
                      "platform manages.");
        }
        Q_UNREACHABLE();
    }
};

} // namespace

std::optional<TokenSentences> tokenSentences(const ApiError &error)
{
    switch (error.renewal) {
    case Renewal::RefusedAgain:
        return TokenExplanation::ofSecondRefusal(error.step);
    case Renewal::Impossible:
        return TokenExplanation::ofNoOtherToken(error.step);
    case Renewal::NotTried:
        break;
    }
    if (error.kind == ErrorKind::SecretUnavailable && error.detail.endsWith("not stored"_L1))
        return TokenExplanation::ofMissingSecret();
    if (error.step == Step::TokenService)
        return TokenExplanation::ofTokenService(error);
    // For the token calls the same code means another thing: stable_token knows no token that could be old.
    if (error.step == Step::WeChatToken && error.errcode == kInvalidCredential)
        return TokenExplanation::ofWrongSecret();
    return std::nullopt;
}

QString stepSentence(ApiError::Step step)
{
    return TokenExplanation::ofStep(step);
}

} // namespace qrjump::core
