#include "core/accounts/serveraddress.h"

#include "core/api/httptransport.h"

namespace qrjump::core {

using namespace Qt::StringLiterals;

QList<WeChatServer> weChatServers()
{
    return {WeChatServer::Main, WeChatServer::DisasterRecovery, WeChatServer::Shanghai,
            WeChatServer::Shenzhen, WeChatServer::HongKong};
}

QUrl addressOf(WeChatServer server)
{
    switch (server) {
    case WeChatServer::Main:
        return QUrl(u"https://api.weixin.qq.com"_s);
    case WeChatServer::DisasterRecovery:
        return QUrl(u"https://api2.weixin.qq.com"_s);
    case WeChatServer::Shanghai:
        return QUrl(u"https://sh.api.weixin.qq.com"_s);
    case WeChatServer::Shenzhen:
        return QUrl(u"https://sz.api.weixin.qq.com"_s);
    case WeChatServer::HongKong:
        return QUrl(u"https://hk.api.weixin.qq.com"_s);
    }
    Q_UNREACHABLE();
}

AddressFlaw flawOf(const QUrl &address)
{
    if (!address.isValid() || address.scheme().isEmpty() || address.host().isEmpty())
        return AddressFlaw::NotAnAddress;
    if (address.scheme() != "https"_L1 && address.scheme() != "http"_L1)
        return AddressFlaw::OtherScheme;
    if (address.scheme() == "http"_L1 && !isLoopback(address.host()))
        return AddressFlaw::PlainHttp;
    if (!address.userInfo().isEmpty())
        return AddressFlaw::UserInfo;
    if (address.hasQuery() || address.hasFragment())
        return AddressFlaw::QueryOrAnchor;
    return AddressFlaw::None;
}

} // namespace qrjump::core
