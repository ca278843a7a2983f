#pragma once

#include "core/api/apicall.h"
#include "core/base/secret.h"

namespace qrjump::core {

/// Where an account's access token comes from.
class AccessTokenSource
{
public:
    virtual ~AccessTokenSource() = default;

    /// The token to send now.
    [[nodiscard]] virtual ApiCall<Secret> token() = 0;
    /// Another token than `refused`, which the server did not take. Kind::NoToken where only the user can
    /// provide one.
    [[nodiscard]] virtual ApiCall<Secret> renewedToken(const Secret &refused) = 0;
};

/// A token that somebody else fetched: pasted, read from a file, or handed out by the sandbox.
class FixedAccessToken final : public AccessTokenSource
{
public:
    explicit FixedAccessToken(Secret token);

    [[nodiscard]] ApiCall<Secret> token() override;
    [[nodiscard]] ApiCall<Secret> renewedToken(const Secret &refused) override;

private:
    Secret m_token;
};

} // namespace qrjump::core
