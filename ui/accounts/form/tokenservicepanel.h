#pragma once

#include "ui/accounts/form/tokenpanel.h"

namespace qrjump::ui {

class TokenServiceFields;

/// A company's token service that hands out the account's token.
class TokenServicePanel : public TokenPanel
{
    Q_OBJECT

public:
    explicit TokenServicePanel(QWidget *parent = nullptr);

    void load(const core::Account &account) override;
    [[nodiscard]] core::TokenSettings settings() const override;

private:
    TokenServiceFields *m_service;
};

} // namespace qrjump::ui
