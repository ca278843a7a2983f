#pragma once

#include <QList>
#include <QUrl>

namespace qrjump::core {

/// The servers that WeChat documents for its calls.
enum class WeChatServer { Main, DisasterRecovery, Shanghai, Shenzhen, HongKong };

[[nodiscard]] QList<WeChatServer> weChatServers();
[[nodiscard]] QUrl addressOf(WeChatServer server);

/// Why an address must not be sent secrets, or cannot be.
enum class AddressFlaw {
    None,
    NotAnAddress,  ///< empty, or without a host
    OtherScheme,   ///< neither https nor http
    PlainHttp,     ///< to another computer: everybody on the way could read the secrets
    UserInfo,      ///< a name or password before "@", which would be stored as readable text
    QueryOrAnchor, ///< something after "?" or "#"
};

/// A gateway's path is no flaw.
[[nodiscard]] AddressFlaw flawOf(const QUrl &address);

} // namespace qrjump::core
