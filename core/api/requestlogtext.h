#pragma once

#include "core/api/requestrecord.h"

namespace qrjump::core {

// A record in the words in which the user reads, copies and saves it. Translated.

/// "qrcodejumpget", "openapi/rid/get"; with the host for calls that are not WeChat's.
[[nodiscard]] QString callName(const RequestRecord &record);
/// As WeChat names its calls, "/cgi-bin/wxopen/qrcodejumpget"; "" for others.
[[nodiscard]] QString weChatCall(const RequestRecord &record);
/// What the request failed with, to be explained; `record` has a failure. A call for a token is told by its
/// address: there the same code means another thing.
[[nodiscard]] ApiError errorOf(const RequestRecord &record);
/// The errcode, or a word for why there is none; "" for a success without one.
[[nodiscard]] QString outcomeText(const RequestRecord &record);
[[nodiscard]] QString durationText(std::chrono::milliseconds duration);
[[nodiscard]] QString sizeText(qint64 bytes);

/// Those of the record and those that every request has.
[[nodiscard]] QList<HttpHeader> sentHeaders(const RequestRecord &record);
/// Method, url, headers and body; JSON with line breaks.
[[nodiscard]] QString requestText(const RequestRecord &record);
/// Status and body, or why there is none; JSON with line breaks.
[[nodiscard]] QString replyText(const RequestRecord &record);

/// What WeChat's support wants to know: which call, when, and what came back. No request and no reply.
[[nodiscard]] QString supportText(const RequestRecord &record);

} // namespace qrjump::core
