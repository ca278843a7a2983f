#pragma once

#include "core/api/httpobserver.h"

class QNetworkAccessManager;

namespace qrjump::core {

struct HttpDeadlines
{
    std::chrono::milliseconds read{90'000}; ///< from sending to the last byte
    std::chrono::milliseconds write{30'000};

    bool operator==(const HttpDeadlines &) const = default;
};

/// The only place that touches QNetworkAccessManager. A request leaves at most once: one-shot body, no
/// redirects, no HTTP/2, a deadline, a bounded reply. An error of a write whose body was handed to the
/// connection has Certainty::Unknown.
class HttpTransport
{
public:
    /// `observer` may be null; it outlives the network.
    explicit HttpTransport(QNetworkAccessManager &network, HttpDeadlines deadlines = {},
                           HttpObserver *observer = nullptr);

    [[nodiscard]] ApiCall<HttpReply> send(const HttpRequest &request) const;
    [[nodiscard]] const HttpDeadlines &deadlines() const { return m_deadlines; }

private:
    QNetworkAccessManager &m_network;
    HttpDeadlines m_deadlines;
    HttpObserver *m_observer = nullptr;
};

/// https, or http to this computer: a token never travels in the clear.
[[nodiscard]] bool isSecureEnough(const QUrl &url);
/// Whether `host` is this computer.
[[nodiscard]] bool isLoopback(const QString &host);
/// `path` below `base`, which may be a gateway with a path of its own.
[[nodiscard]] QUrl urlBelow(const QUrl &base, const QString &path);

} // namespace qrjump::core
