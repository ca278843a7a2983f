#include "ui/accounts/form/pastedtokenpanel.h"

#include "core/base/clock.h"
#include "ui/accounts/secretfield.h"
#include "ui/accounts/tokenagetext.h"
#include "ui/widgets/fieldgrid.h"
#include "ui/widgets/fieldmessage.h"

namespace qrjump::ui {

using namespace Qt::StringLiterals;
using core::PastedTokenSettings;

namespace {

constexpr std::chrono::seconds kAgeInterval(20);

} // namespace

PastedTokenPanel::PastedTokenPanel(const core::Clock &clock, QWidget *parent)
    : TokenPanel(parent)
    , m_clock(clock)
{
    m_token = new SecretField(core::SecretSlot::AccessToken, u"accessTokenField"_s);
    addSecretRow(tr("To&ken"), m_token);
    m_age = grid()->addMessage({}, 2);
    m_age->setObjectName(u"tokenAge"_s);
    connect(m_token, &SecretField::edited, this, &PastedTokenPanel::receiveEdit);
    m_ageTimer.setInterval(kAgeInterval);
    m_ageTimer.callOnTimeout(this, &PastedTokenPanel::showAge);
    m_ageTimer.start();
}

void PastedTokenPanel::load(const core::Account &account)
{
    const auto *settings = std::get_if<PastedTokenSettings>(&account.token);
    m_storedAt = settings ? settings->pastedAt : QDateTime();
    showAge();
}

void PastedTokenPanel::loadSecrets(const SecretStates &states)
{
    TokenPanel::loadSecrets(states);
    m_enteredAt = {};
    showAge();
}

core::TokenSettings PastedTokenPanel::settings() const
{
    const auto change = m_token->change();
    if (!change)
        return PastedTokenSettings{m_storedAt};
    return PastedTokenSettings{change->secret ? m_enteredAt : QDateTime()};
}

void PastedTokenPanel::receiveEdit()
{
    const auto change = m_token->change();
    m_enteredAt = change && change->secret ? m_clock.now().toUTC() : QDateTime();
    showAge();
}

void PastedTokenPanel::showAge()
{
    const QDateTime pastedAt = std::get<PastedTokenSettings>(settings()).pastedAt;
    m_age->clearProblem();
    if (!pastedAt.isValid())
        return m_age->setHelp(
            tr("A token works for two hours at most. When it ends, calls fail until you paste "
               "a new one."));
    const QDateTime now = m_clock.now();
    if (hasPastedTokenEnded(pastedAt, now))
        //: %1 is "Token pasted 3 h 12 min ago: it has most likely ended"
        return m_age->showProblem(Tone::Warning,
                                  tr("%1. Paste a new one.").arg(pastedTokenText(pastedAt, now)));
    m_age->setHelp(pastedTokenText(pastedAt, now));
}

} // namespace qrjump::ui
