#pragma once

#include "core/api/apierror.h"
#include "core/tokens/tokensettings.h"

namespace qrjump::core {

/// What stands for the placeholders of a TokenServiceRequest.
struct TemplateValues
{
    Secret secret = {};
    QString appid = {};
    Secret refusedToken = {};
};

/// `request` with its placeholders filled in: percent-encoded in the query and in forms, escaped in JSON, as
/// they are in headers and other bodies. Kind::NoToken when a header cannot carry its value.
[[nodiscard]] ApiResult<HttpRequest> filledIn(const TokenServiceRequest &request,
                                              const TemplateValues &values);

/// Whether any part of `request` holds "{secret}".
[[nodiscard]] bool usesSecret(const TokenServiceRequest &request);

} // namespace qrjump::core
