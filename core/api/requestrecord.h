#pragma once

#include "core/api/apierror.h"
#include "core/api/httpmessage.h"

#include <QDateTime>

#include <chrono>

namespace qrjump::core {

/// What the request log keeps of a text that was sent or received: without secrets, and not all of a long
/// one.
struct KeptText
{
    enum class Form {
        Whole,
        Cut,      ///< the beginning
        Withheld, ///< nothing: a secret of unknown shape
    };

    Form form = Form::Whole;
    QString text = {};
    qint64 missing = 0;    ///< bytes that are not in `text`
    bool isMasked = false; ///< "***" stands where a secret was

    bool operator==(const KeptText &) const = default;
};

/// One request that left and what became of it. Holds no secret.
struct RequestRecord
{
    quint64 number = 0; ///< counts up from 1 and is never used again
    QDateTime sentAt = {};
    QString account = {}; ///< its name at that time
    HttpMethod method = HttpMethod::Post;
    QString call = {}; ///< the path: "/cgi-bin/wxopen/qrcodejumpget"
    QString host = {};
    std::chrono::milliseconds duration{0};
    int httpStatus = 0; ///< 0 when no status line arrived
    std::optional<ApiError::Kind> failure = {};
    std::optional<int> errcode = {}; ///< also 0
    QString errmsg = {};
    QString rid = {};
    QString detail = {}; ///< of a connection error; technical, not translated
    qint64 requestSize = 0;
    qint64 replySize = 0;
    QString url = {};
    QList<HttpHeader> headers = {};
    KeptText requestBody = {};
    KeptText reply = {};

    bool operator==(const RequestRecord &) const = default;
};

} // namespace qrjump::core
