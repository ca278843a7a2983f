#include "ui/accounts/form/tokenrenewalfields.h"

#include "ui/accounts/form/tokenrequestfields.h"
#include "ui/widgets/fieldgrid.h"

#include <QCheckBox>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

TokenRenewalFields::TokenRenewalFields(QWidget *parent)
    : AccountFormPart(parent)
    , m_isUsed(new QCheckBox(tr("After a refusal the service has to be asked in another way")))
    , m_request(new TokenRequestFields(TokenRequestFields::Purpose::Renewal))
{
    m_isUsed->setObjectName(u"renewalField"_s);
    grid()->addField(tr("Renewal"), m_isUsed);
    m_isUsed->setAccessibleName({}); // its own text says more than the label
    grid()->addMessage(tr("Some services renew a token only when they are told which one was refused."), 1);
    addPart(m_request);
    connect(m_isUsed, &QCheckBox::toggled, m_request, &QWidget::setVisible);
    connect(m_isUsed, &QCheckBox::toggled, this, &TokenRenewalFields::edited);
}

void TokenRenewalFields::setRenewal(const std::optional<core::TokenServiceRequest> &renewal)
{
    m_isUsed->setChecked(renewal.has_value());
    m_request->setVisible(renewal.has_value());
    m_request->setRequest(renewal.value_or(core::TokenServiceRequest()));
}

std::optional<core::TokenServiceRequest> TokenRenewalFields::renewal() const
{
    return m_isUsed->isChecked() ? std::optional(m_request->request()) : std::nullopt;
}

} // namespace qrjump::ui
