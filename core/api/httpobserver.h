#pragma once

#include "core/api/apicall.h"
#include "core/api/httpmessage.h"

#include <chrono>

namespace qrjump::core {

/// One request that left and what became of it, as the transport saw it: secrets included.
struct HttpExchange
{
    HttpRequest request;
    ApiResult<HttpReply> result;
    std::chrono::milliseconds duration{0};
};

/// Told of every exchange when it has ended. Whoever keeps one masks it first.
class HttpObserver
{
public:
    virtual ~HttpObserver() = default;

    virtual void exchanged(const HttpExchange &exchange) = 0;
};

} // namespace qrjump::core
