#include "ui/accounts/form/tokenservicefields.h"

#include "core/tokens/tokenservicepresets.h"
#include "ui/accounts/form/tokenrenewalfields.h"
#include "ui/accounts/form/tokenreplyfields.h"
#include "ui/accounts/form/tokenrequestfields.h"
#include "ui/accounts/secretfield.h"
#include "ui/widgets/fieldgrid.h"

#include <QComboBox>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

TokenServiceFields::TokenServiceFields(QWidget *parent)
    : AccountFormPart(parent)
    , m_request(new TokenRequestFields(TokenRequestFields::Purpose::Fetching))
    , m_reply(new TokenReplyFields)
    , m_renewal(new TokenRenewalFields)
{
    createPresetRow();
    addSecretRow(tr("Secret"),
                 new SecretField(core::SecretSlot::TokenServiceSecret, u"tokenServiceSecretField"_s));
    addPart(m_request);
    addPart(m_reply);
    addPart(m_renewal);
}

void TokenServiceFields::createPresetRow()
{
    m_preset = new QComboBox;
    m_preset->setObjectName(u"presetField"_s);
    m_preset->addItem(tr("Choose…"));
    for (const core::TokenServicePreset &preset : core::tokenServicePresets())
        m_preset->addItem(preset.name);
    grid()->addField(tr("Begin with"), m_preset);
    grid()->addMessage(tr("A usual kind of service. It fills in the fields below; the URL stays."), 1);
    connect(m_preset, &QComboBox::activated, this, &TokenServiceFields::applyPreset);
}

/// The user's URLs are worth more than a preset's.
void TokenServiceFields::applyPreset(int index)
{
    if (index < 1)
        return;
    core::TokenServiceSettings preset = core::tokenServicePresets().at(index - 1).settings;
    const core::TokenServiceSettings current = settings();
    if (!current.request.url.isEmpty())
        preset.request.url = current.request.url;
    if (preset.renewal && current.renewal && !current.renewal->url.isEmpty())
        preset.renewal->url = current.renewal->url;
    setSettings(preset);
    m_preset->setCurrentIndex(index);
    Q_EMIT edited();
}

void TokenServiceFields::setSettings(const core::TokenServiceSettings &settings)
{
    m_preset->setCurrentIndex(0);
    m_request->setRequest(settings.request);
    m_reply->setPaths(settings.tokenPath, settings.lifetimePath);
    m_renewal->setRenewal(settings.renewal);
}

core::TokenServiceSettings TokenServiceFields::settings() const
{
    return {.request = m_request->request(),
            .tokenPath = m_reply->tokenPath(),
            .lifetimePath = m_reply->lifetimePath(),
            .renewal = m_renewal->renewal()};
}

} // namespace qrjump::ui
