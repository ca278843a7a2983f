#include "ui/accounts/form/serverpage.h"

#include "core/accounts/serveraddress.h"
#include "ui/accounts/form/limitsfield.h"
#include "ui/accounts/form/proxypanel.h"
#include "ui/widgets/choicefield.h"
#include "ui/widgets/fieldgrid.h"

#include <QComboBox>
#include <QLineEdit>

namespace qrjump::ui {

using namespace Qt::StringLiterals;
using core::Account;
using core::AccountField;
using core::ProxySettings;
using core::WeChatServer;

namespace {

QString displayText(WeChatServer server)
{
    switch (server) {
    case WeChatServer::Main:
        return ServerPage::tr("main");
    case WeChatServer::DisasterRecovery:
        return ServerPage::tr("disaster recovery");
    case WeChatServer::Shanghai:
        return ServerPage::tr("Shanghai");
    case WeChatServer::Shenzhen:
        return ServerPage::tr("Shenzhen");
    case WeChatServer::HongKong:
        return ServerPage::tr("Hong Kong");
    }
    Q_UNREACHABLE();
}

QList<Choice> proxyChoices()
{
    return {{static_cast<int>(ProxySettings::Kind::System), ServerPage::tr("Like the system"),
             ServerPage::tr("What the settings of this computer say."), u"proxySystem"_s},
            {static_cast<int>(ProxySettings::Kind::None), ServerPage::tr("None"),
             ServerPage::tr("Straight to the server, whatever the settings of this computer say."),
             u"proxyNone"_s},
            {static_cast<int>(ProxySettings::Kind::Manual), ServerPage::tr("This one"),
             ServerPage::tr("For this account only."), u"proxyManual"_s}};
}

} // namespace

ServerPage::ServerPage(QWidget *parent)
    : AccountFormPart(parent)
{
    createBaseUrlRow();
    createLimitsRow();
    createProxyRow();
}

void ServerPage::createBaseUrlRow()
{
    m_baseUrl = new QComboBox;
    m_baseUrl->setObjectName(u"baseUrlField"_s);
    m_baseUrl->setEditable(true);
    m_baseUrl->setInsertPolicy(QComboBox::NoInsert);
    m_baseUrl->setCompleter(nullptr);
    for (const WeChatServer server : core::weChatServers()) {
        const QString address = addressOf(server).toString();
        //: a server of WeChat: its address, and what it is for
        m_baseUrl->addItem(tr("%1 – %2").arg(address, displayText(server)), address);
    }
    addRow(AccountField::BaseUrl, tr("Base UR&L"), m_baseUrl,
           tr("A server of WeChat, or your company's gateway with its path, for example "
              "https://gateway.example.com/wechat."));
    // The list says what each server is for, the field holds its address alone.
    connect(m_baseUrl, &QComboBox::activated, this,
            [this](int index) { m_baseUrl->setEditText(m_baseUrl->itemData(index).toString()); });
    watchBox(m_baseUrl, AccountField::BaseUrl);
}

void ServerPage::createLimitsRow()
{
    m_limits = new LimitsField;
    m_limits->setObjectName(u"limitsField"_s);
    addRow(AccountField::Limits, tr("Spee&d"), m_limits,
           tr("WeChat refuses more than 5 calls in a second, and more than 200 in a minute for service "
              "accounts. Take less where other systems call for the same account."));
    m_limits->setTitle(m_limits->accessibleName());
    connect(m_limits, &LimitsField::edited, this, &ServerPage::edited);
    connect(m_limits, &LimitsField::left, this, [this] { Q_EMIT left(AccountField::Limits); });
}

void ServerPage::createProxyRow()
{
    m_proxy = new ChoiceField(proxyChoices());
    m_proxy->setObjectName(u"proxyField"_s);
    grid()->addField(tr("P&roxy"), m_proxy);
    m_proxy->setTitle(m_proxy->accessibleName());
    m_manualProxy = new ProxyPanel;
    addPart(m_manualProxy);
    connect(m_proxy, &ChoiceField::edited, this, [this] {
        m_manualProxy->setVisible(m_proxy->value() == static_cast<int>(ProxySettings::Kind::Manual));
        Q_EMIT edited();
    });
}

void ServerPage::load(const Account &account)
{
    const QUrl usual = addressOf(WeChatServer::Main);
    m_baseUrl->setEditText((account.baseUrl.isEmpty() ? usual : account.baseUrl).toString());
    m_proxy->setValue(static_cast<int>(account.proxy.kind));
    m_manualProxy->load(account);
    m_manualProxy->setVisible(account.proxy.kind == ProxySettings::Kind::Manual);
    m_limits->setLimits(account.limits);
}

void ServerPage::store(Account &account) const
{
    account.baseUrl = QUrl(m_baseUrl->currentText().trimmed());
    account.limits = m_limits->limits();
    account.proxy.kind = static_cast<ProxySettings::Kind>(m_proxy->value().value_or(0));
    m_manualProxy->store(account);
}

} // namespace qrjump::ui
