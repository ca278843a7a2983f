#include "core/api/accesstoken.h"

namespace qrjump::core {

FixedAccessToken::FixedAccessToken(Secret token)
    : m_token(std::move(token))
{}

ApiCall<Secret> FixedAccessToken::token()
{
    return ApiCall<Secret>::finished(m_token);
}

ApiCall<Secret> FixedAccessToken::renewedToken(const Secret & /*refused*/)
{
    return ApiCall<Secret>::finished(Failure{ApiError{.kind = ApiError::Kind::NoToken}});
}

} // namespace qrjump::core
