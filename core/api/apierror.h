#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QList>
#include <QString>

#include <optional>

namespace qrjump::core {

/// Whether a call changed something on the server.
enum class Certainty {
    Unchanged, ///< "no": certainly nothing changed
    Changed,   ///< "yes": certainly something changed
    Unknown,   ///< only reading back can tell
};

/// Why a call gave no answer that can be used. Holds no secret: texts are redacted where they are made.
struct ApiError
{
    enum class Kind {
        Refused,           ///< the server answered with an errcode other than 0
        Network,           ///< no connection, or it was lost
        Timeout,           ///< the deadline passed
        Cancelled,         ///< the caller aborted
        Tls,               ///< the server could not prove who it is
        Redirect,          ///< a 3xx: something stands between this computer and WeChat
        HttpStatus,        ///< a status other than 200 and no readable errcode
        TooLarge,          ///< the reply exceeds the bound
        Unreadable,        ///< not JSON, or JSON of another shape
        Insecure,          ///< plain http to a host other than loopback; nothing was sent
        WriteLocked,       ///< the account is locked against changes; nothing was sent
        NoToken,           ///< only the user can provide an access token; nothing was sent
        SecretUnavailable, ///< the keychain did not hand out what fetching a token needs
        NotRecorded,       ///< the journal could not be written, `detail` says why; nothing was sent
        OtherProgram,      ///< another program changes this account at the moment; nothing was sent
        SettingsChanged,   ///< the account has other settings by now, and the secrets are for those; nothing
                           ///< was sent
    };

    /// Which of the requests that a call consists of failed.
    enum class Step {
        Call,
        WeChatToken,     ///< `stable_token` or `token`
        TokenService,    ///< the company's own
        AuthorizerToken, ///< `api_authorizer_token` of a third-party platform
    };

    /// What was tried after a token had been refused.
    enum class Renewal {
        NotTried,
        Impossible,   ///< only the user can provide another one
        RefusedAgain, ///< the new one was refused as well: another system takes it away
    };

    Kind kind = Kind::Network;
    int httpStatus = 0;              ///< 0 when no status line arrived
    std::optional<int> errcode = {}; ///< only with Refused
    QString errmsg = {};             ///< as the server sent it, with its rid; only a repeated token is masked
    QString rid = {};                ///< WeChat's identifier of the request, "" when there is none
    Certainty certainty = Certainty::Unchanged;
    QString detail = {}; ///< technical, not translated: "rule_list[3].prefix: expected a string"
    Step step = Step::Call;
    Renewal renewal = Renewal::NotTried;

    bool operator==(const ApiError &) const = default;
};

template <typename T>
using ApiResult = Result<T, ApiError>;

/// Whether the server refused the access token itself: 40001, 40014, 42001.
[[nodiscard]] bool isTokenRefusal(const ApiError &error);

/// The identifier that `errmsg` ends with, "" if none: "text rid: a-b-c", "text, rid: a-b-c", " rid: a-b-c".
[[nodiscard]] QString extractedRid(const QString &errmsg);

/// `error` without any of `secrets` in its texts, and with a message of a length that can be shown.
[[nodiscard]] ApiError withoutSecrets(ApiError error, const QList<Secret> &secrets);
/// `text`, which a server wrote, without any of `secrets` and of a length that can be shown.
[[nodiscard]] QString presentable(const QString &text, const QList<Secret> &secrets);

/// Stable words for scripts: "refused", "network", … and "no", "yes", "unknown".
[[nodiscard]] QString canonicalName(ApiError::Kind kind);
[[nodiscard]] QString canonicalName(Certainty certainty);

} // namespace qrjump::core
