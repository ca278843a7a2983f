#include "ui/accounts/form/tokenpage.h"

#include "ui/accounts/form/appsecretpanel.h"
#include "ui/accounts/form/pastedtokenpanel.h"
#include "ui/accounts/form/platformpanel.h"
#include "ui/accounts/form/tokenservicepanel.h"
#include "ui/widgets/fieldgrid.h"
#include "ui/widgets/fieldmessage.h"

#include <QComboBox>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

TokenPage::TokenPage(const core::Clock &clock, QWidget *parent)
    : AccountFormPart(parent)
{
    createSourceRow();
    addSource(tr("Paste a token"), tr("For a look, or where nothing else is at hand."),
              new PastedTokenPanel(clock));
    addSource(
        tr("AppID and AppSecret"),
        tr("The program fetches tokens itself. WeChat has to know the internet address of this computer: "
           "the allow-list stands in the console."),
        new AppSecretPanel);
    addSource(tr("Company token service"), tr("A service of your company hands out the token."),
              new TokenServicePanel);
    addSource(tr("Third-party platform"), tr("The account has authorized a platform that acts for it."),
              new PlatformPanel);
    static_assert(std::variant_size_v<core::TokenSettings> == 4);
}

void TokenPage::createSourceRow()
{
    m_source = new QComboBox;
    m_source->setObjectName(u"tokenSourceField"_s);
    grid()->addField(tr("&From"), m_source);
    m_help = grid()->addMessage({}, 2);
    connect(m_source, &QComboBox::activated, this, [this] {
        showSource();
        Q_EMIT edited();
    });
}

void TokenPage::addSource(const QString &name, const QString &help, TokenPanel *panel)
{
    m_source->addItem(name);
    m_sources.append({.help = help, .panel = panel});
    addPart(panel);
}

void TokenPage::load(const core::Account &account)
{
    m_source->setCurrentIndex(static_cast<int>(account.token.index()));
    for (const Source &source : std::as_const(m_sources))
        source.panel->load(account);
    showSource();
}

void TokenPage::store(core::Account &account) const
{
    account.token = m_sources.at(m_source->currentIndex()).panel->settings();
}

core::SecretChanges TokenPage::secretChanges() const
{
    return m_sources.at(m_source->currentIndex()).panel->secretChanges();
}

void TokenPage::showSource()
{
    for (int i = 0; i < m_sources.size(); ++i)
        m_sources.at(i).panel->setVisible(i == m_source->currentIndex());
    m_help->setHelp(m_sources.at(m_source->currentIndex()).help);
}

} // namespace qrjump::ui
