#include "ui/accounts/form/proxypanel.h"

#include "ui/accounts/secretfield.h"
#include "ui/widgets/fieldgrid.h"
#include "ui/widgets/leavewatcher.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

#include <limits>

namespace qrjump::ui {

using namespace Qt::StringLiterals;
using core::Account;
using core::AccountField;
using core::ProxySettings;

ProxyPanel::ProxyPanel(QWidget *parent)
    : AccountFormPart(parent)
{
    createServerRows();
    createLoginRows();
}

void ProxyPanel::createServerRows()
{
    m_protocol = new QComboBox;
    m_protocol->setObjectName(u"proxyProtocolField"_s);
    m_protocol->addItem(tr("HTTP"), static_cast<int>(ProxySettings::Protocol::Http));
    m_protocol->addItem(tr("SOCKS 5"), static_cast<int>(ProxySettings::Protocol::Socks5));
    grid()->addField(tr("Protocol"), m_protocol);
    connect(m_protocol, &QComboBox::activated, this, &ProxyPanel::edited);

    m_host = new QLineEdit;
    m_host->setObjectName(u"proxyHostField"_s);
    addRow(AccountField::ProxyHost, tr("&Host"), m_host, tr("For example proxy.example.com."));
    watchLine(m_host, AccountField::ProxyHost);

    m_port = new QSpinBox;
    m_port->setObjectName(u"proxyPortField"_s);
    m_port->setRange(0, std::numeric_limits<quint16>::max());
    m_port->setSpecialValueText(u" "_s); // 0 is no port
    m_port->setGroupSeparatorShown(false);
    m_port->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    addRow(AccountField::ProxyPort, tr("&Port"), m_port);
    connect(m_port, &QSpinBox::valueChanged, this, &ProxyPanel::edited);
    connect(new LeaveWatcher(m_port), &LeaveWatcher::left, this,
            [this] { Q_EMIT left(AccountField::ProxyPort); });
}

void ProxyPanel::createLoginRows()
{
    m_user = new QLineEdit;
    m_user->setObjectName(u"proxyUserField"_s);
    addRow(AccountField::ProxyUser, tr("&User"), m_user, tr("Empty when the proxy asks for no password."));
    watchLine(m_user, AccountField::ProxyUser);
    addSecretRow(tr("Pass&word"), new SecretField(core::SecretSlot::ProxyPassword, u"proxyPasswordField"_s));
}

void ProxyPanel::load(const Account &account)
{
    const ProxySettings &proxy = account.proxy;
    m_protocol->setCurrentIndex(m_protocol->findData(static_cast<int>(proxy.protocol)));
    m_host->setText(proxy.host);
    m_port->setValue(proxy.port);
    m_user->setText(proxy.user);
}

void ProxyPanel::store(Account &account) const
{
    ProxySettings &proxy = account.proxy;
    if (proxy.kind != ProxySettings::Kind::Manual) {
        proxy = {.kind = proxy.kind};
        return;
    }
    proxy.protocol = static_cast<ProxySettings::Protocol>(m_protocol->currentData().toInt());
    proxy.host = m_host->text().trimmed();
    proxy.port = static_cast<quint16>(m_port->value());
    proxy.user = m_user->text();
}

core::SecretChanges ProxyPanel::secretChanges() const
{
    return isHidden() || m_user->text().isEmpty() ? core::SecretChanges() : AccountFormPart::secretChanges();
}

} // namespace qrjump::ui
