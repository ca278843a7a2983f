#pragma once

#include "ui/accounts/form/accountformpart.h"

class QComboBox;

namespace qrjump::ui {

class TokenRenewalFields;
class TokenReplyFields;
class TokenRequestFields;

/// How a company's token service is asked, and where its reply holds the token.
class TokenServiceFields : public AccountFormPart
{
    Q_OBJECT

public:
    explicit TokenServiceFields(QWidget *parent = nullptr);

    void setSettings(const core::TokenServiceSettings &settings);
    [[nodiscard]] core::TokenServiceSettings settings() const;

private:
    void createPresetRow();
    void applyPreset(int index);

    QComboBox *m_preset = nullptr;
    TokenRequestFields *m_request = nullptr;
    TokenReplyFields *m_reply = nullptr;
    TokenRenewalFields *m_renewal = nullptr;
};

} // namespace qrjump::ui
