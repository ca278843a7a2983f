#include "ui/accounts/form/tokenservicepanel.h"

#include "ui/accounts/form/tokenservicefields.h"

namespace qrjump::ui {

using core::TokenServiceSettings;

TokenServicePanel::TokenServicePanel(QWidget *parent)
    : TokenPanel(parent)
    , m_service(new TokenServiceFields)
{
    addPart(m_service);
}

void TokenServicePanel::load(const core::Account &account)
{
    const auto *settings = std::get_if<TokenServiceSettings>(&account.token);
    m_service->setSettings(settings ? *settings : TokenServiceSettings());
}

core::TokenSettings TokenServicePanel::settings() const
{
    return m_service->settings();
}

} // namespace qrjump::ui
