#pragma once

#include "core/base/secret.h"

#include <QList>
#include <QUrl>

namespace qrjump::core {

/// Whether a request may change something on the server.
enum class Effect { Read, Write };

/// Whether an account may be changed.
enum class WriteAccess { Allowed, Locked };

enum class HttpMethod { Get, Post };

/// Whether a reply may be shown. The reply of a token call is a secret itself.
enum class ReplyPrivacy { Open, Confidential };

struct HttpHeader
{
    QByteArray name;
    QByteArray value;

    bool operator==(const HttpHeader &) const = default;
};

struct HttpRequest
{
    QUrl url;        ///< may carry a token in its query; never logged as it is
    QByteArray body; ///< JSON unless `headers` name another Content-Type; not sent with Get
    Effect effect = Effect::Read;
    HttpMethod method = HttpMethod::Post;
    QList<HttpHeader> headers = {};
    QList<Secret> secrets = {}; ///< those that stand in the url, the headers or the body
    ReplyPrivacy replyPrivacy = ReplyPrivacy::Open;

    bool operator==(const HttpRequest &) const = default;
};

/// Any complete answer except redirects, whatever its status says.
struct HttpReply
{
    int status = 0;
    QByteArray body;

    bool operator==(const HttpReply &) const = default;
};

} // namespace qrjump::core
