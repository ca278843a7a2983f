#include "ui/accounts/form/appsecretpanel.h"

#include "ui/accounts/secretfield.h"
#include "ui/widgets/choicefield.h"
#include "ui/widgets/fieldgrid.h"
#include "ui/widgets/fieldmessage.h"

namespace qrjump::ui {

using namespace Qt::StringLiterals;
using core::AppSecretSettings;
using Call = core::AppSecretSettings::Call;

namespace {

QList<Choice> callChoices()
{
    return {{static_cast<int>(Call::StableToken), u"stable_token"_s,
             AppSecretPanel::tr("Recommended: other systems keep the token they have."),
             u"callStableToken"_s},
            {static_cast<int>(Call::Token), u"token"_s,
             AppSecretPanel::tr("The older call, where a gateway knows no other."), u"callToken"_s}};
}

} // namespace

AppSecretPanel::AppSecretPanel(QWidget *parent)
    : TokenPanel(parent)
{
    addSecretRow(tr("AppSec&ret"), new SecretField(core::SecretSlot::AppSecret, u"appSecretField"_s));
    m_call = new ChoiceField(callChoices());
    m_call->setObjectName(u"tokenCallField"_s);
    grid()->addField(tr("Ca&ll"), m_call);
    m_call->setTitle(m_call->accessibleName());
    m_warning = grid()->addMessage({}, 2);
    m_warning->setObjectName(u"tokenCallWarning"_s);
    connect(m_call, &ChoiceField::edited, this, [this] {
        showCall();
        Q_EMIT edited();
    });
}

void AppSecretPanel::load(const core::Account &account)
{
    const auto *settings = std::get_if<AppSecretSettings>(&account.token);
    m_call->setValue(static_cast<int>(settings ? settings->call : AppSecretSettings().call));
    showCall();
}

core::TokenSettings AppSecretPanel::settings() const
{
    return AppSecretSettings{.call = call()};
}

Call AppSecretPanel::call() const
{
    return static_cast<Call>(m_call->value().value_or(0));
}

void AppSecretPanel::showCall()
{
    if (call() == Call::StableToken)
        return m_warning->clearProblem();
    m_warning->showProblem(Tone::Warning,
                           tr("Each time this program fetches a token, every other system of this "
                              "account loses the one it has, and their calls fail until they "
                              "fetch a new one."));
}

} // namespace qrjump::ui
