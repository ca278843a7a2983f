#pragma once

#include "core/api/apicall.h"

#include <QUrl>

#include <chrono>

class QNetworkAccessManager;

namespace qrjump::core {

/// Whether a request may change something on the server.
enum class Effect { Read, Write };

/// One POST with a JSON body.
struct HttpRequest
{
    QUrl url; ///< may carry a token in its query; never logged as it is
    QByteArray body;
    Effect effect = Effect::Read;

    bool operator==(const HttpRequest &) const = default;
};

/// Any complete answer except redirects, whatever its status says.
struct HttpReply
{
    int status = 0;
    QByteArray body;

    bool operator==(const HttpReply &) const = default;
};

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
    explicit HttpTransport(QNetworkAccessManager &network, HttpDeadlines deadlines = {});

    [[nodiscard]] ApiCall<HttpReply> post(const HttpRequest &request) const;
    [[nodiscard]] const HttpDeadlines &deadlines() const { return m_deadlines; }

private:
    QNetworkAccessManager &m_network;
    HttpDeadlines m_deadlines;
};

/// https, or http to this computer: a token never travels in the clear.
[[nodiscard]] bool isSecureEnough(const QUrl &url);

} // namespace qrjump::core
