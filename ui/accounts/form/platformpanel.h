#pragma once

#include "ui/accounts/form/tokenpanel.h"

namespace qrjump::ui {

class TokenServiceFields;

/// A third-party platform: its appid, the refresh token of this account, and the service that hands out the
/// platform's own token.
class PlatformPanel : public TokenPanel
{
    Q_OBJECT

public:
    explicit PlatformPanel(QWidget *parent = nullptr);

    void load(const core::Account &account) override;
    [[nodiscard]] core::TokenSettings settings() const override;

private:
    QLineEdit *m_appid;
    TokenServiceFields *m_service;
};

} // namespace qrjump::ui
