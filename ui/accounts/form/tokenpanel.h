#pragma once

#include "ui/accounts/form/accountformpart.h"

namespace qrjump::ui {

/// The fields of one source of tokens.
class TokenPanel : public AccountFormPart
{
    Q_OBJECT

public:
    using AccountFormPart::AccountFormPart;

    /// Shows the settings of this source; its defaults when the account has another one.
    virtual void load(const core::Account &account) = 0;
    /// What the account's token settings are to be.
    [[nodiscard]] virtual core::TokenSettings settings() const = 0;
};

} // namespace qrjump::ui
