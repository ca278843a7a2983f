#pragma once

#include "ui/accounts/form/accountformpart.h"

class QCheckBox;

namespace qrjump::ui {

class TokenRequestFields;

/// The request that a token service gets instead when WeChat has refused its token; closed where there is
/// none.
class TokenRenewalFields : public AccountFormPart
{
    Q_OBJECT

public:
    explicit TokenRenewalFields(QWidget *parent = nullptr);

    void setRenewal(const std::optional<core::TokenServiceRequest> &renewal);
    [[nodiscard]] std::optional<core::TokenServiceRequest> renewal() const;

private:
    QCheckBox *m_isUsed;
    TokenRequestFields *m_request;
};

} // namespace qrjump::ui
