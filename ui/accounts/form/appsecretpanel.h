#pragma once

#include "ui/accounts/form/tokenpanel.h"

namespace qrjump::ui {

class ChoiceField;

/// The account's own AppSecret, and which call turns it into a token.
class AppSecretPanel : public TokenPanel
{
    Q_OBJECT

public:
    explicit AppSecretPanel(QWidget *parent = nullptr);

    void load(const core::Account &account) override;
    [[nodiscard]] core::TokenSettings settings() const override;

private:
    void showCall();
    [[nodiscard]] core::AppSecretSettings::Call call() const;

    ChoiceField *m_call = nullptr;
    FieldMessage *m_warning = nullptr;
};

} // namespace qrjump::ui
