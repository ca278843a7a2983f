#include "ui/accounts/form/platformpanel.h"

#include "ui/accounts/form/tokenservicefields.h"
#include "ui/accounts/secretfield.h"
#include "ui/widgets/fieldgrid.h"
#include "ui/widgets/helptext.h"

#include <QLineEdit>

namespace qrjump::ui {

using namespace Qt::StringLiterals;
using core::AccountField;
using core::PlatformSettings;

PlatformPanel::PlatformPanel(QWidget *parent)
    : TokenPanel(parent)
    , m_appid(new QLineEdit)
    , m_service(new TokenServiceFields)
{
    m_appid->setObjectName(u"componentAppidField"_s);
    addRow(AccountField::ComponentAppid, tr("Platform appid"), m_appid,
           tr("The component_appid of your platform on the open platform of WeChat."));
    watchLine(m_appid, AccountField::ComponentAppid);
    addSecretRow(tr("Refresh token"),
                 new SecretField(core::SecretSlot::RefreshToken, u"refreshTokenField"_s));
    auto *note =
        new HelpText(tr("The service below hands out the component_access_token of the platform. When "
                        "WeChat sends a new refresh token, it is stored by itself."));
    note->setObjectName(u"componentServiceNote"_s);
    grid()->addField(tr("Service"), note);
    addPart(m_service);
}

void PlatformPanel::load(const core::Account &account)
{
    const auto *settings = std::get_if<PlatformSettings>(&account.token);
    const PlatformSettings shown = settings ? *settings : PlatformSettings();
    m_appid->setText(shown.componentAppid);
    m_service->setSettings(shown.componentToken);
}

core::TokenSettings PlatformPanel::settings() const
{
    return PlatformSettings{.componentAppid = m_appid->text().trimmed(),
                            .componentToken = m_service->settings()};
}

} // namespace qrjump::ui
