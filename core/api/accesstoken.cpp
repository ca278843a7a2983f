#include "core/api/accesstoken.h"

namespace qrjump::core {

FixedAccessToken::FixedAccessToken(Secret token)
    : m_token(std::move(token))
{}

ApiCall<Secret> FixedAccessToken::token()
{
    return ApiCall<Secret>::finished(m_token);
}

} // namespace qrjump::core
